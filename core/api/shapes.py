"""Checked input of the hottest doors: a serializer is built once, where DRF copies its fields for every request."""

from __future__ import annotations

from functools import cache
from typing import Any

from rest_framework.serializers import Serializer


@cache
def _shape(kind: type[Serializer[Any]]) -> Serializer[Any]:
    return kind()


def validated(kind: type[Serializer[Any]], data: Any) -> dict[str, Any]:
    """As `is_valid(raise_exception=True)` and `validated_data`. Only for kinds that keep nothing of what they check:
    no model, no context.
    """
    found: dict[str, Any] = _shape(kind).run_validation(data)
    return found
