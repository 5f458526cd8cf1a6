"""Who lives near a cell. Where people live is theirs to say (accounts): without that, nobody is near."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User

ADULT_YEARS = 18


def _has(field: str) -> bool:
    try:
        User._meta.get_field(field)
    except FieldDoesNotExist:
        return False
    return True


def home_cell_of(user: Any) -> str:
    """The cell a person says they live in, or nothing."""
    return getattr(user, "home_cell", "") or ""


def count_members(cell: str) -> int:
    return len(people_in([cell]))


def people_in(cells: Collection[str]) -> list[UUID]:
    """Active adults who say they live in one of the cells; who is not old enough is not asked to search at night."""
    if not _has("home_cell"):
        return []
    living_there = {"home_cell__in": list(cells)}
    found = _adults(User.objects.active()).filter(**living_there)
    return list(found.order_by("pk").values_list("pk", flat=True))


def adults_among(people: Collection[UUID]) -> list[UUID]:
    found = _adults(User.objects.active()).filter(pk__in=people)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _adults(people: QuerySet[User]) -> QuerySet[User]:
    today = timezone.localdate()
    born = date(today.year - ADULT_YEARS, today.month, min(today.day, 28))
    for field in ("birth_date", "birthday"):
        if _has(field):
            people = people.filter(Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__lte": born}))
    return people
