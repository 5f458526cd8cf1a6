"""Reads of the care log: what is due, what was done. Only for the animal's people, each as far as their role goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from pets.carelog_models import CareEntry, CareKind, CarePlan
from pets.models import Pet
from pets.policies import Right, can_log_medicine, can_plan_care, role_of, roles_with


@dataclass(slots=True)
class Due:
    """A plan as it stands now. `due_at` is empty for what was never done: it is due."""

    plan: CarePlan
    last_at: datetime | None
    last_by: str
    due_at: datetime | None
    state: str  # due | soon (within an hour) | later | overdue


def kinds_for(user: Any, pet: Pet) -> list[str]:
    """Medicine is for who may tick it: its name tells of an illness."""
    return [kind for kind in CareKind.values if kind != CareKind.MEDICINE or can_log_medicine(user, pet)]


def list_due(user: Any, pet: Pet) -> list[Due]:
    """The animal's plans, the most urgent first. One query."""
    return _due({pet.pk: kinds_for(user, pet)})[pet.pk]


def list_due_of(user: Any, pets: Collection[Pet]) -> dict[UUID, list[Due]]:
    """The same of many animals fetched with the person's role. One query."""
    return _due({pet.pk: kinds_for(user, pet) for pet in pets if role_of(user, pet) in roles_with(Right.LOG_CARE)})


def _due(kinds: dict[UUID, list[str]]) -> dict[UUID, list[Due]]:
    last = CareEntry.objects.filter(plan=OuterRef("pk"), undone_at__isnull=True).order_by("-done_at")
    plans = CarePlan.objects.filter(pet_id__in=list(kinds), ended_at__isnull=True).annotate(
        last_at=Subquery(last.values("done_at")[:1]),
        last_name=Subquery(last.values("person__display_name")[:1]),
        last_handle=Subquery(last.values("person__handle")[:1]),
    )
    now = timezone.now()
    found: dict[UUID, list[Due]] = defaultdict(list)
    for plan in plans.order_by("id"):
        if plan.kind in kinds[plan.pet_id]:
            due_at = plan.last_at + plan.interval if plan.last_at else None
            name = plan.last_name or plan.last_handle or ""
            found[plan.pet_id].append(Due(plan, plan.last_at, name, due_at, _state(plan, due_at, now)))
    for rows in found.values():
        rows.sort(key=lambda row: row.due_at or datetime.min.replace(tzinfo=now.tzinfo))
    return found


def _state(plan: CarePlan, due_at: datetime | None, now: datetime) -> str:
    if due_at is None:
        return "due"
    if now > due_at + plan.grace:
        return "overdue"
    if now >= due_at - plan.grace:
        return "due"
    return "soon" if due_at - now <= timedelta(hours=1) else "later"


def list_entries(user: Any, pet: Pet, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[CareEntry]:
    """What was done, newest first; ticks taken back are among them and say so. One query."""
    entries = CareEntry.objects.filter(pet=pet, kind__in=kinds_for(user, pet))
    return keyset(entries.select_related("plan", "person__avatar"), order=("-id",), cursor=cursor, size=size)


def get_entry(user: Any, pet: Pet, entry_id: UUID | str) -> CareEntry:
    """Raises NotFound, also for what the person's role does not show."""
    entry = CareEntry.objects.filter(pet=pet, pk=entry_id, kind__in=kinds_for(user, pet)).select_related("plan").first()
    if entry is None:
        raise NotFound
    return entry


def get_plan(user: Any, pet: Pet, plan_id: UUID | str) -> CarePlan:
    """A living plan of the animal. Raises NotFound."""
    plans = CarePlan.objects.filter(pet=pet, pk=plan_id, ended_at__isnull=True, kind__in=kinds_for(user, pet))
    plan = plans.first()
    if plan is None:
        raise NotFound
    return plan


def can_undo(user: Any, pet: Pet, entry: CareEntry) -> bool:
    """One's own ticks; owners and co-owners anybody's."""
    return entry.undone_at is None and (entry.person_id == user.pk or can_plan_care(user, pet))
