"""Keyset pagination for lists in HTML and API: constant cost at any depth, no totals.

The cursor holds the values of the order fields of the last row, signed, so that a client can neither
build one nor learn from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.core import signing
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid
from core.limits import LIMITS

T = TypeVar("T")
SALT = "core.cursor"


@dataclass(slots=True)
class Page(Generic[T]):
    items: list[T]
    next_cursor: str | None


def clean_size(raw: Any, default: int = LIMITS.page_size) -> int:
    """The page size asked for: 1 to 100; raises Invalid naming `limit`."""
    if raw is None:
        return default
    try:
        size = int(str(raw))
    except ValueError:
        raise Invalid(_("Give a whole number."), field="limit") from None
    if not 1 <= size <= LIMITS.page_size_max:
        raise Invalid(_("Ask for 1 to %(most)d at a time."), field="limit", most=LIMITS.page_size_max)
    return size


def keyset(
    queryset: QuerySet[Any], *, order: Sequence[str], cursor: str | None, size: int = LIMITS.page_size
) -> Page[Any]:
    """One page in `order` (field names, `-` for descending; the last must be unique)."""
    names = [name.lstrip("-") for name in order]
    if cursor:
        queryset = queryset.filter(_after(order, read_cursor(cursor, len(order))))
    rows = list(queryset.order_by(*order)[: size + 1])
    more = len(rows) > size
    rows = rows[:size]
    following = make_cursor([_value(rows[-1], name) for name in names]) if more else None
    return Page(rows, following)


def _value(row: Any, path: str) -> Any:
    for part in path.split("__"):
        row = getattr(row, part)
    return row


def _after(order: Sequence[str], values: list[Any]) -> Q:
    """(a, b) after (x, y): a > x or (a = x and b > y), with the direction of each field."""
    found, equal = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field, lookup = name.lstrip("-"), "lt" if name.startswith("-") else "gt"
        found |= equal & Q(**{f"{field}__{lookup}": value})
        equal &= Q(**{field: value})
    return found


@lru_cache(maxsize=4096, typed=True)  # every reader of a wall gets the same
def _signed(*values: Any) -> str:
    # Without a time in it: an unchanged page has an unchanged cursor, and so an unchanged ETag.
    return signing.Signer(salt=SALT).sign_object([_encode(value) for value in values])


def make_cursor(values: Sequence[Any]) -> str:
    return _signed(*values)


def read_cursor(cursor: str, length: int) -> list[Any]:
    """Raises Invalid for a cursor that is not ours or is of another list."""
    try:
        values = [_decode(value) for value in signing.Signer(salt=SALT).unsign_object(cursor[:500])]
    except (signing.BadSignature, ValueError, TypeError, KeyError):
        raise Invalid(_("This page link is not valid any more. Start from the top."), field="cursor") from None
    if len(values) != length:
        raise Invalid(_("This page link is not valid any more. Start from the top."), field="cursor")
    return values


def _encode(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, UUID):
        return {"u": value.hex}
    return value


def _decode(value: Any) -> Any:
    if isinstance(value, dict) and "d" in value:
        return date.fromisoformat(value["d"])
    if isinstance(value, dict):
        return datetime.fromisoformat(value["t"]) if "t" in value else UUID(value["u"])
    return value
