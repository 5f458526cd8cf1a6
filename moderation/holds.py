"""What holds an account, as accounts asks for it (accounts.restraints)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from moderation.models import AccountLimit

RUNNING = Q(lifted_at__isnull=True) & (Q(ends_at__isnull=True) | Q(ends_at__gt=Now()))


def hold(person_id: Any, deed: str) -> datetime | None:
    """When the last of them ends; None without an end. Raises LookupError when nothing holds the person. One query."""
    rows = AccountLimit.objects.filter(RUNNING, person_id=person_id, deed=deed).order_by(
        F("ends_at").desc(nulls_first=True)
    )
    found = list(rows.values_list("ends_at", flat=True)[:1])
    if not found:
        raise LookupError
    return found[0]


def leave(people: QuerySet[Any], deed: str) -> QuerySet[Any]:
    """People without those who are held, asked in the same statement."""
    return people.exclude(Exists(AccountLimit.objects.filter(RUNNING, person_id=OuterRef("pk"), deed=deed)))
