"""What stands in addresses of people."""

from __future__ import annotations

from django.urls import register_converter


class HandleConverter:
    """What a handle looks like in an address; capitals find the same person."""

    regex = "[A-Za-z0-9_]{3,30}"

    def to_python(self, value: str) -> str:
        return value.lower()

    def to_url(self, value: str) -> str:
        return value


register_converter(HandleConverter, "handle")
