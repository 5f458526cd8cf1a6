"""What holds an account, as accounts asks for it (accounts.restraints)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from core.prepared import PreparedRows
from moderation.models import AccountLimit

RUNNING: Final = Q(lifted_at__isnull=True) & (Q(ends_at__isnull=True) | Q(ends_at__gt=Now()))


def _of(person_id: UUID, deed: str) -> QuerySet[AccountLimit]:
    rows = AccountLimit.objects.filter(RUNNING, person_id=person_id, deed=deed)
    return rows.order_by(F("ends_at").desc(nulls_first=True))[:1]


_HOLDS: Final = PreparedRows[AccountLimit]("moderation_hold", ("uuid", "text"), _of)


def hold(person_id: Any, deed: str) -> datetime | None:
    """When the last of them ends; None without an end. Raises LookupError when nothing holds the person. One query."""
    found = _HOLDS.fetch(person_id, deed)
    if not found:
        raise LookupError
    return found[0].ends_at


@contextmanager
def ask_hold(person_id: Any, deed: str) -> Iterator[Callable[[], bool]]:
    """Whether anything holds the person, asked together with what is asked first within. One query."""
    with _HOLDS.ask_ahead(person_id, deed) as asked:
        yield lambda: bool(asked.texts())


def leave(people: QuerySet[Any], deed: str) -> QuerySet[Any]:
    """People without those who are held, asked in the same statement."""
    return people.exclude(Exists(AccountLimit.objects.filter(RUNNING, person_id=OuterRef("pk"), deed=deed)))
