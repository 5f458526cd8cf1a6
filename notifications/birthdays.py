"""Birthdays of animals: to their people and to who follows them, in the morning of each one's own clock."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from core.queue import enqueue, task
from notifications import actions
from notifications.households import face_of
from notifications.kinds import Target, register_kind
from notifications.quiet_hours import zone_of
from pets.follow_models import PetFollow
from pets.household_models import PetCarer
from pets.models import Pet
from pets.selectors import may_see_pet_inside

HOUR: Final = 9
BATCH: Final = 500


def register() -> None:
    register_kind("pet_birthday", model=Pet, load=load_birthdays, words=birthday_words, icon="cake", is_impersonal=True)


def load_birthdays(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    """Animals that live and that the person may see inside; the words are the line's."""
    rows = Pet.objects.visible_to(recipient).filter(  # type: ignore[attr-defined]
        pk__in=ids, memorial__isnull=True, birth_date__isnull=False
    )
    return {
        pet.pk: Target(pet.get_absolute_url(), snippet=_sentence(pet), thumb=face_of(pet))
        for pet in rows.select_related("photo", "owner", "memorial")
        if may_see_pet_inside(recipient, pet)
    }


def _sentence(pet: Pet) -> str:
    years = (pet.age_in_months() or 0) // 12
    if pet.is_birth_estimated or years == 0:
        return _("It is the birthday of %(pet)s") % {"pet": pet.name}
    return ngettext(
        "It is the birthday of %(pet)s: %(years)d year", "It is the birthday of %(pet)s: %(years)d years", years
    ) % {"pet": pet.name, "years": years}


def birthday_words(_name: str, _others: int, target: Target) -> str:
    return target.snippet


def is_birthday(born: date, today: date) -> bool:
    """Who was born on the 29th of February has it on the 28th in years without one."""
    if (born.month, born.day) == (today.month, today.day):
        return True
    is_leap_child = (born.month, born.day) == (2, 29)
    return is_leap_child and (today.month, today.day) == (2, 28) and not _is_leap(today.year)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@task("notifications.tell_birthdays", queue="bulk")
def tell_birthdays(*, at: str = "") -> None:
    """Every hour: for the time zones in which it is nine in the morning now, the animals whose day it is."""
    now = datetime.fromisoformat(at) if at else timezone.now()
    days: dict[date, list[str]] = {}
    for name in User.objects.active().order_by().values_list("time_zone", flat=True).distinct():
        local = now.astimezone(zone_of(name))
        if local.hour == HOUR:
            days.setdefault(local.date(), []).append(name)
    for day, zones in days.items():
        for pet_id in _born_on(day):
            enqueue("notifications.tell_birthday", pet_id=pet_id, zones=zones)


def _born_on(day: date) -> list[UUID]:
    those = Q(birth_date__month=day.month, birth_date__day=day.day)
    if is_birthday(date(2024, 2, 29), day):
        those |= Q(birth_date__month=2, birth_date__day=29)
    alive = Pet.objects.filter(those, deleted_at__isnull=True, memorial__isnull=True, birth_date__lt=day)
    return list(alive.order_by("pk").values_list("pk", flat=True))


@task("notifications.tell_birthday", queue="bulk")
def tell_birthday(*, pet_id: str, zones: list[str], after: str = "") -> None:
    """Those of the zones who take care of the animal or follow it, some hundreds a transaction."""
    pet = Pet.objects.filter(pk=pet_id, deleted_at__isnull=True, memorial__isnull=True).first()
    if pet is None:
        return
    carers = PetCarer.objects.current().filter(pet=pet)  # type: ignore[attr-defined]
    followers = PetFollow.objects.filter(pet=pet)
    people = User.objects.active().filter(
        Q(pk=pet.owner_id) | Q(pk__in=carers.values("person_id")) | Q(pk__in=followers.values("person_id")),
        time_zone__in=zones,
    )
    rows = list(
        (people.filter(pk__gt=UUID(after)) if after else people).order_by("pk").values_list("pk", flat=True)[:BATCH]
    )
    for person_id in rows:
        actions.notify(person_id, "pet_birthday", pet.owner_id, pet.pk)
    if len(rows) == BATCH:
        enqueue("notifications.tell_birthday", pet_id=pet.pk, zones=zones, after=rows[-1])
