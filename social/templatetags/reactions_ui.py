"""The six reactions in words."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise

from social.reaction_models import Kind, name_of

register = template.Library()


@register.simple_tag
def reaction_kinds() -> list[tuple[str, str | Promise]]:
    """(code, name) of each, in the order they are offered."""
    return [(kind.code, kind.label) for kind in Kind]


@register.filter
def reaction_name(code: str) -> str | Promise:
    return name_of(code)
