"""Ticking what was done for an animal, and planning what is due."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from babel.dates import format_timedelta
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid, NotFound
from core.languages import BY_CODE
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line
from pets import realtime
from pets.carelog_models import CareEntry, CareKind, CarePlan
from pets.carelog_selectors import can_undo
from pets.errors import DoseTooSoon, NotYourPet, TooManyPlans, UndoTooLate
from pets.models import Pet
from pets.policies import can_log_care, can_log_medicine, can_plan_care

UNDO_WITHIN = timedelta(days=1)


def log_care(
    user: Any, pet: Pet, *, kind: str = "", plan: CarePlan | None = None, note: str = "", confirm: bool = False
) -> CareEntry:
    """Ticks something as done now. Of a plan, a second time within its interval is refused unless `confirm`ed.

    The plan's row is locked, so that of two taps at once the second meets the first. Raises NotYourPet, Invalid,
    DoseTooSoon, NotFound for a plan that ended, LimitReached.
    """
    kind = plan.kind if plan is not None else kind
    if kind not in CareKind.values:
        raise Invalid(_("Choose one of the list."), field="kind")
    if kind == CareKind.MEDICINE and plan is None:
        raise Invalid(_("Choose which medicine: add it to the plan first."), field="plan")
    if not (can_log_medicine(user, pet) if kind == CareKind.MEDICINE else can_log_care(user, pet)):
        raise NotYourPet
    note = clean_line(note, most=LIMITS.care_note_max, field="note")
    check_rate("care.log", account=user)
    with transaction.atomic():
        is_override = plan is not None and _meet_the_one_before(plan, confirm=confirm)
        entry = CareEntry.objects.create(
            pet=pet,
            plan=plan,
            kind=kind,
            person=user,
            done_at=timezone.now(),
            note=note,
            is_override=is_override,
        )
        realtime.tell_care(pet.pk, entry.pk)
    return entry


def _meet_the_one_before(plan: CarePlan, *, confirm: bool) -> bool:
    """Locks the plan; True when it is too soon but confirmed. Raises DoseTooSoon, NotFound."""
    locked = CarePlan.objects.select_for_update(no_key=True).filter(pk=plan.pk, ended_at__isnull=True).first()
    if locked is None:
        raise NotFound
    done = CareEntry.objects.filter(plan=locked, undone_at__isnull=True).select_related("person")
    last = done.order_by("-done_at").first()
    now = timezone.now()
    if last is None or not locked.is_too_soon(last.done_at, now):
        return False
    if not confirm:
        name = last.person.name if last.person else "?"
        raise DoseTooSoon(name=name, what=locked.name, ago=_span(now - last.done_at), hours=locked.every_hours)
    return True


def _span(passed: timedelta) -> str:
    """In the current language, from a minute on: "20 minutos"."""
    language = BY_CODE.get(get_language() or "en", BY_CODE["en"])
    return format_timedelta(
        max(passed, timedelta(minutes=1)), granularity="minute", threshold=1.5, locale=language.babel
    )


@transaction.atomic
def undo_care(user: Any, pet: Pet, entry: CareEntry) -> CareEntry:
    """Takes a tick back within a day; it stays in the log, struck through. Raises NotYourPet, UndoTooLate."""
    locked = CareEntry.objects.select_for_update(of=("self",), no_key=True).get(pk=entry.pk)
    if locked.undone_at is not None:
        return locked
    if not can_undo(user, pet, locked):
        raise NotYourPet
    if timezone.now() - locked.done_at > UNDO_WITHIN:
        raise UndoTooLate
    locked.undone_at = timezone.now()
    locked.save(update_fields=["undone_at", "updated_at"])
    realtime.tell_care(pet.pk, locked.pk, is_undone=True)
    return locked


def plan_care(user: Any, pet: Pet, *, kind: str, name: str, every_hours: int, dose: str = "") -> CarePlan:
    """Raises NotYourPet, Invalid naming the field, TooManyPlans, LimitReached. Locks the animal."""
    if not can_plan_care(user, pet):
        raise NotYourPet
    if kind not in CareKind.values:
        raise Invalid(_("Choose one of the list."), field="kind")
    if not 1 <= every_hours <= LIMITS.care_every_hours_max:
        raise Invalid(_("Give 1 to %(most)d hours."), field="every_hours", most=LIMITS.care_every_hours_max)
    name = clean_line(name, most=LIMITS.care_name_max, field="name", required=True)
    dose = clean_line(dose, most=LIMITS.care_name_max, field="dose")
    check_rate("care.log", account=user)
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        if CarePlan.objects.filter(pet=pet, ended_at__isnull=True).count() >= LIMITS.care_plans_per_pet:
            raise TooManyPlans(most=LIMITS.care_plans_per_pet)
        made = CarePlan.objects.create(
            pet=pet, kind=kind, name=name, dose=dose, every_hours=every_hours, created_by=user
        )
        realtime.tell_household(pet.pk)
    return made


@transaction.atomic
def end_plan(user: Any, pet: Pet, plan: CarePlan) -> None:
    """Nothing of it is due any more; what was done stays in the log. Raises NotYourPet."""
    if not can_plan_care(user, pet):
        raise NotYourPet
    CarePlan.objects.filter(pk=plan.pk, ended_at__isnull=True).update(ended_at=timezone.now())
    realtime.tell_household(pet.pk)
