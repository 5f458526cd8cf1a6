"""Everything that changes an animal's health book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, TypedDict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line, clean_text
from pets.errors import NotYourPet
from pets.health_intervals import codes_for, suggest_next
from pets.health_models import HealthRecord
from pets.models import Pet
from pets.policies import can_edit_health

Kind = HealthRecord.Kind
OLDEST: Final = timedelta(days=200 * 365)
FARTHEST: Final = timedelta(days=20 * 365)
# What each kind of entry can say besides its name, its first day and a note.
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    Kind.VACCINATION: ("maker", "batch", "clinic", "next_date"),
    Kind.PARASITES: ("maker", "dose", "clinic", "next_date"),
    Kind.TREATMENT: ("dose", "how_often", "end_date", "clinic", "next_date"),
    Kind.ALLERGY: ("severity",),
}
LINES: Final = ("maker", "batch", "dose", "how_often", "clinic")


class TooManyRecords(Conflict):
    message = _("A health book holds at most %(most)d entries.")


class RecordChanges(TypedDict, total=False):
    """What an entry says; a key that is not given stays as it is."""

    code: str
    name: str
    maker: str
    batch: str
    dose: str
    how_often: str
    clinic: str
    severity: str
    note: str
    given_date: date
    end_date: date | None
    next_date: date | None
    suggest_next: bool


def add_record(user: Any, pet: Pet, kind: str, changes: RecordChanges) -> HealthRecord:
    """Raises NotYourPet, Invalid naming the field, TooManyRecords, LimitReached.

    With `suggest_next` and no `next_date` the usual interval says when the next is due, if there is one.
    """
    _check(user, pet)
    if kind not in FIELDS:
        raise Invalid(_("Choose one of the list."), field="kind")
    if not changes.get("given_date"):
        raise Invalid(_("Say on which day."), field="given_date")
    record = HealthRecord(pet=pet, kind=kind, created_by=user)
    with transaction.atomic():
        locked = Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        if HealthRecord.objects.filter(pet=pet).count() >= LIMITS.health_records_per_pet:
            raise TooManyRecords(most=LIMITS.health_records_per_pet)
        _apply(record, locked, changes)
        record.save()
        announce("pets.health_changed", pet_id=pet.pk)
    return record


def update_record(user: Any, record: HealthRecord, changes: RecordChanges) -> HealthRecord:
    """Raises NotYourPet, Invalid naming the field, LimitReached. The kind stays."""
    _check(user, record.pet)
    with transaction.atomic():
        locked = HealthRecord.objects.select_for_update(of=("self",)).select_related("pet").get(pk=record.pk)
        _apply(locked, locked.pet, changes)
        locked.save()
        announce("pets.health_changed", pet_id=record.pet_id)
    return locked


def delete_record(user: Any, record: HealthRecord) -> None:
    """Raises NotYourPet."""
    _check(user, record.pet)
    with transaction.atomic():
        HealthRecord.objects.filter(pk=record.pk).delete()
        announce("pets.health_changed", pet_id=record.pet_id)


def _check(user: Any, pet: Pet) -> None:
    if not can_edit_health(user, pet):
        raise NotYourPet
    check_rate("health.write", account=user)


def _apply(record: HealthRecord, pet: Pet, changes: RecordChanges) -> None:
    """Cleans what is given and puts it on the entry; what its kind does not know is refused."""
    most = LIMITS.health_line_max
    known = FIELDS[record.kind]
    given: dict[str, Any] = dict(changes)
    for name in (*LINES, "severity", "end_date", "next_date"):
        if given.get(name) and name not in known:
            raise Invalid(_("Entries of this kind do not have this."), field=name)
    for name in LINES:
        if name in given:
            setattr(record, name, clean_line(given[name], most=most, field=name))
    if "note" in given:
        record.note = clean_text(given["note"], most=LIMITS.health_note_max, field="note")
    if "severity" in given:
        if given["severity"] not in HealthRecord.Severity.values:
            raise Invalid(_("Choose one of the list."), field="severity")
        record.severity = given["severity"]
    _name(record, pet, given)
    _date(record, pet, given)


def _name(record: HealthRecord, pet: Pet, given: dict[str, Any]) -> None:
    """What it is: one of the list, or words. Both together are a product of what is on the list."""
    if "code" in given:
        if given["code"] and given["code"] not in dict(codes_for(record.kind, pet.species_id)):
            raise Invalid(_("Choose one of the list."), field="code")
        record.code = given["code"]
    if "name" in given:
        record.name = clean_line(given["name"], most=LIMITS.health_line_max, field="name")
    if not record.code:
        record.name = clean_line(record.name, most=LIMITS.health_line_max, field="name", required=True)
    record.topic = record.code or record.name.lower()[: LIMITS.health_line_max * 4]


def _date(record: HealthRecord, pet: Pet, given: dict[str, Any]) -> None:
    today = timezone.now().date() + timedelta(days=1)  # a day ahead of UTC is today in the far east of the map
    for name in ("given_date", "end_date"):
        if name in given:
            setattr(record, name, given[name])
    if record.given_date is None or not today - OLDEST <= record.given_date <= today:
        raise Invalid(_("This day cannot be: it lies ahead, or too far back."), field="given_date")
    if record.end_date and not record.given_date <= record.end_date <= today + FARTHEST:
        raise Invalid(_("The end cannot be before the beginning."), field="end_date")
    _date_next(record, pet, given)


def _date_next(record: HealthRecord, pet: Pet, given: dict[str, Any]) -> None:
    if "next_date" in given and given["next_date"] != record.next_date:
        record.next_date, record.is_suggested = given["next_date"], False
    if given.get("suggest_next") and (record.next_date is None or record.is_suggested):
        record.next_date = suggest_next(record.code, record.given_date, pet.birth_date)
        record.is_suggested = record.next_date is not None
    if record.next_date and not record.given_date < record.next_date <= record.given_date + FARTHEST:
        raise Invalid(_("The next date must come after this one."), field="next_date")
