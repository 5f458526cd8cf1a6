"""Reads of the health book: fetching is authorising. Nobody else learns whether there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from pets.health_intervals import INTERVALS
from pets.health_models import HealthRecord
from pets.models import Pet
from pets.policies import can_edit_health, can_see_health

UP_TO_DATE, UPCOMING, OVERDUE, NO_DATE = "up_to_date", "upcoming", "overdue", "none"
ORDER: Final = ("-given_date", "-id")
DUE_SHOWN: Final = 100


@dataclass(slots=True)
class Entry:
    """One entry as it is shown. `status` is empty for what a newer entry of the same has replaced."""

    record: HealthRecord
    title: str
    status: str
    is_ongoing: bool


def get_health_pet(user: Any, pet_id: UUID | str, *, to_edit: bool = False) -> Pet:
    """An animal whose health book the person may read (or write). Raises NotFound. One query."""
    pets = Pet.objects.visible_to(user)  # type: ignore[attr-defined]
    pet = pets.select_related("owner", "species", "breed", "photo").filter(pk=pet_id).first()
    if pet is None or not (can_edit_health if to_edit else can_see_health)(user, pet):
        raise NotFound
    return pet


def get_record(user: Any, pet_id: UUID | str, record_id: UUID | str, *, to_edit: bool = False) -> HealthRecord:
    """Raises NotFound. Two queries."""
    pet = get_health_pet(user, pet_id, to_edit=to_edit)
    record = HealthRecord.objects.filter(pet=pet, pk=record_id).first()
    if record is None:
        raise NotFound
    record.pet = pet
    return record


def title_of(record: HealthRecord) -> str:
    """Its name in the reader's language; a product stands behind what it is against."""
    if record.code in INTERVALS:
        known = str(INTERVALS[record.code].name)
        return f"{known} ({record.name})" if record.name else known
    return record.name


def status_of(record: HealthRecord, today: date | None = None) -> str:
    """Of a current entry: overdue from the day after the date, upcoming in the three weeks before it."""
    today = today or timezone.localdate()
    if record.next_date is None:
        return NO_DATE
    if record.next_date < today:
        return OVERDUE
    return UPCOMING if record.next_date <= today + timedelta(days=LIMITS.health_soon_days) else UP_TO_DATE


def _entry(record: HealthRecord, current: set[UUID], today: date) -> Entry:
    is_ongoing = record.kind == HealthRecord.Kind.TREATMENT and bool(record.end_date and record.end_date >= today)
    return Entry(record, title_of(record), status_of(record, today) if record.pk in current else "", is_ongoing)


def entry_of(record: HealthRecord) -> Entry:
    """One entry that get_record found, as it is shown. One query."""
    mine = HealthRecord.objects.filter(pet_id=record.pet_id, kind=record.kind, topic=record.topic)
    newest = mine.order_by(*ORDER).values_list("pk", flat=True).first()
    return _entry(record, {newest} if newest else set(), timezone.localdate())


def list_records(pet: Pet, *, kind: str = "", cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Entry]:
    """Newest first; of one kind, or all. For an animal that get_health_pet found. Two queries."""
    records = HealthRecord.objects.filter(pet=pet)
    if kind:
        records = records.filter(kind=kind)
    page = keyset(records, order=ORDER, cursor=cursor, size=size)
    mine = HealthRecord.objects.filter(pet=pet).current()  # type: ignore[attr-defined]
    current = set(mine.filter(pk__in=[record.pk for record in page.items]).values_list("pk", flat=True))
    today = timezone.localdate()
    return Page([_entry(record, current, today) for record in page.items], page.next_cursor)


def list_due(pet: Pet) -> list[Entry]:
    """What has a date ahead or behind it, the most urgent first; a newer entry of the same replaces it. One query."""
    found = HealthRecord.objects.filter(pet=pet).current()  # type: ignore[attr-defined]
    today = timezone.localdate()
    rows = found.filter(next_date__isnull=False).order_by("next_date", "pk")[:DUE_SHOWN]
    return [Entry(record, title_of(record), status_of(record, today), False) for record in rows]


def list_allergies(pet: Pet) -> list[Entry]:
    """One query; the newest word on each."""
    found = HealthRecord.objects.filter(pet=pet, kind=HealthRecord.Kind.ALLERGY)
    rows = found.current().order_by("topic")[:DUE_SHOWN]  # type: ignore[attr-defined]
    return [Entry(record, title_of(record), NO_DATE, False) for record in rows]


def overall_status(due: list[Entry]) -> str:
    """The most urgent of all: overdue, upcoming, up_to_date, or none when nothing has a date."""
    found = {entry.status for entry in due}
    return next((status for status in (OVERDUE, UPCOMING, UP_TO_DATE) if status in found), NO_DATE)
