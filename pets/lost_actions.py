"""Reporting an animal lost, telling people near, and the happy end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from accounts.models import Block
from core import audit
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.places import Bucket, cells_around
from core.rates import check_rate
from core.text import clean_text
from pets import neighbours
from pets.errors import AlreadyLost, NotLost, NotYourPet
from pets.follow_models import PetFollow
from pets.household_models import PetCarer
from pets.lost_models import LostAlertMute, LostNotice, LostReport
from pets.lost_traits import cell_of, chip_of, clean_moment, clean_phone, clean_traits
from pets.models import Pet
from pets.policies import can_report_lost
from pets.tag_actions import ensure_tag

WITHIN: Final = (5, 10, 25)
CHUNK: Final = 50  # people told by one task


def report_lost(
    user: Any,
    pet: Pet,
    *,
    last_seen_at: datetime | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    at_home: bool = False,
    area: str = "",
    note: str = "",
    size: str = "",
    colours: Sequence[str] = (),
    features: str = "",
    microchip: str = "",
    phone: str = "",
    is_public: bool = True,
    within_km: int = 10,
) -> LostReport:
    """One tap is enough: everything has a default. People within `within_km` of the cell, and who follows the
    animal, are told once. Raises NotYourPet, Invalid naming the field, AlreadyLost, LimitReached.
    """
    if not can_report_lost(user, pet):
        raise NotYourPet
    if within_km not in WITHIN:
        raise Invalid(_("Choose one of the list."), field="within_km")
    fields = clean_traits(size=size, colours=colours, features=features, area=area, microchip=microchip or chip_of(pet))
    fields |= {"note": clean_text(note, most=LIMITS.lost_note_max, field="note"), "phone": clean_phone(phone)}
    fields["cell"] = cell_of(user, latitude, longitude, at_home=at_home)
    fields["last_seen_at"] = clean_moment(last_seen_at)
    require_birthday(user)
    check_rate("lost.report", account=user)
    with transaction.atomic():
        try:
            with transaction.atomic():
                made = LostReport.objects.create(
                    pet=pet, reporter=user, is_public=is_public, within_km=within_km, **fields
                )
        except IntegrityError:
            raise AlreadyLost from None
        ensure_tag(user, pet)  # the poster's code leads to its page
        audit.record("pets.lost_reported", actor=user, target=pet)
        announce("pets.lost_reported", report_id=made.pk)
    return made


@transaction.atomic
def tell_near(report_id: UUID | str) -> int:
    """Chooses who is told: followers first, then people from near to far, capped. Returns how many.

    Left out: its own people, the muted, who is too young, who is blocked either way, who heard of this animal in the
    last day or of several others. Repeating it adds nobody. Locks the report.
    """
    report = LostReport.objects.select_for_update(of=("self",)).filter(pk=report_id, status="lost").first()
    if report is None or report.notices.exists():
        return 0
    left_out = _left_out(report)
    chosen: list[UUID] = []
    for group in _groups(report):
        fresh = [pk for pk in group if pk not in left_out]
        chosen += fresh
        left_out |= set(fresh)
        if len(chosen) >= LIMITS.lost_alert_people_max:
            break
    chosen = chosen[: LIMITS.lost_alert_people_max]
    rows = [LostNotice(report=report, person_id=pk) for pk in chosen]
    LostNotice.objects.bulk_create(rows, ignore_conflicts=True)
    LostReport.objects.filter(pk=report.pk).update(told_count=len(rows))
    for at in range(0, len(rows), CHUNK):
        announce("pets.lost_noticed", report_id=report.pk, person_ids=chosen[at : at + CHUNK])
    return len(rows)


def _groups(report: LostReport) -> Iterator[list[UUID]]:
    yield neighbours.adults_among(list(PetFollow.objects.filter(pet=report.pet_id).values_list("person_id", flat=True)))
    seen: set[str] = set()
    for step in Bucket:
        if not report.cell or step > report.within_km:
            return
        cells = set(cells_around(report.cell, step)) - seen
        seen |= cells
        yield neighbours.people_in(sorted(cells))


def _left_out(report: LostReport) -> set[UUID]:
    owner_id = report.pet.owner_id
    day = timezone.now() - timedelta(days=1)
    busy = LostNotice.objects.filter(created_at__gt=day).values("person_id").annotate(n=Count("pk"))
    sets = (
        LostAlertMute.objects.values_list("person_id", flat=True),
        PetCarer.objects.filter(pet=report.pet_id).values_list("person_id", flat=True),
        Block.objects.filter(blocker=owner_id).values_list("blocked_id", flat=True),
        Block.objects.filter(blocked=owner_id).values_list("blocker_id", flat=True),
        LostNotice.objects.filter(report__pet=report.pet_id, created_at__gt=day).values_list("person_id", flat=True),
        busy.filter(n__gte=LIMITS.lost_alerts_per_person_day).values_list("person_id", flat=True),
    )
    return {owner_id, report.reporter_id or owner_id}.union(*sets)


@transaction.atomic
def end_lost(user: Any, report: LostReport, *, is_found: bool) -> LostReport:
    """Ends the alert. Found: all who were told are thanked. Raises NotYourPet, NotLost. Locks the report."""
    if not can_report_lost(user, report.pet):
        raise NotYourPet
    locked = LostReport.objects.select_for_update(of=("self",), no_key=True).get(pk=report.pk)
    if locked.status != LostReport.Status.LOST:
        raise NotLost
    locked.move_to(LostReport.Status.FOUND if is_found else LostReport.Status.CLOSED)
    locked.ended_at = timezone.now()
    locked.phone = ""  # nobody has to call any more
    locked.save(update_fields=["status", "ended_at", "phone", "updated_at"])
    audit.record("pets.lost_ended", actor=user, target=report.pet, outcome=locked.status)
    announce("pets.lost_ended", report_id=locked.pk)
    return locked


def set_alerts(user: Any, *, is_on: bool) -> None:
    """Whether a person is told of lost animals near. Repeating it changes nothing."""
    if is_on:
        LostAlertMute.objects.filter(person=user).delete()
    else:
        LostAlertMute.objects.get_or_create(person=user)
