"""Who lives near a cell. Where people live is theirs to say (accounts): without that, nobody is near."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from accounts.ages import without_teens
from accounts.models import Profile, User


def home_cell_of(user: Any) -> str:
    """The cell a person says they live in, or nothing. One query."""
    return Profile.objects.filter(user_id=user.pk).values_list("home_cell", flat=True).first() or ""


def count_members(cell: str) -> int:
    return Profile.objects.filter(home_cell=cell).count()


def people_in(cells: Collection[str]) -> list[UUID]:
    """Active people who say they live in one of the cells; who is not old enough is not asked to search at night."""
    return _ids(User.objects.active().filter(profile__home_cell__in=list(cells)))


def adults_among(people: Collection[UUID]) -> list[UUID]:
    return _ids(User.objects.active().filter(pk__in=people))


def _ids(people: QuerySet[User]) -> list[UUID]:
    return list(without_teens(people).order_by("pk").values_list("pk", flat=True))
