"""Birthdays in the morning of one's own clock, and medicine that is due: once a dose, gone when ticked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from core.models import KeptMail
from notifications.birthdays import is_birthday, tell_birthdays
from notifications.medicine import remind_of_medicine
from notifications.models import Notification
from notifications.preferences import choose_topics
from pets.carelog_models import CareEntry, CarePlan
from pets.follow_actions import follow_pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db
NINE_IN_MEXICO = datetime(2026, 5, 4, 15, 5, tzinfo=UTC)


def bell(user: Any) -> list[str]:
    return [item["words"] for item in client_of(user).get("/api/v1/notifications/").json()["items"]]


def born(pet: Any, day: date, **more: Any) -> None:
    type(pet).objects.filter(pk=pet.pk).update(birth_date=day, **more)


def tell(at: datetime, run_tasks: Any) -> None:
    tell_birthdays(at=at.isoformat())
    run_tasks()


def test_a_birthday_is_told_to_its_people_and_followers_once(cast: SimpleNamespace, run_tasks: Any) -> None:
    follow_pet(cast.bruno, cast.rex)
    born(cast.rex, date(2021, 5, 4))
    tell(NINE_IN_MEXICO - timedelta(hours=1), run_tasks)
    assert bell(cast.ana) == []
    tell(NINE_IN_MEXICO, run_tasks)
    tell(NINE_IN_MEXICO, run_tasks)
    years = timezone.localdate().year - 2021 - ((timezone.localdate().month, timezone.localdate().day) < (5, 4))
    for person in (cast.ana, cast.bruno):
        assert bell(person) == [f"It is the birthday of Rex: {years} years"]
    assert bell(cast.carla) == []


def test_everyone_hears_it_in_their_own_morning(cast: SimpleNamespace, run_tasks: Any) -> None:
    follow_pet(cast.bruno, cast.rex)
    type(cast.bruno).objects.filter(pk=cast.bruno.pk).update(time_zone="Asia/Tokyo")
    born(cast.rex, date(2021, 5, 4))
    tell(datetime(2026, 5, 4, 0, 5, tzinfo=UTC), run_tasks)  # nine in Tokyo
    assert (len(bell(cast.bruno)), bell(cast.ana)) == (1, [])


def test_who_may_not_see_the_animal_any_more_hears_nothing(cast: SimpleNamespace, run_tasks: Any) -> None:
    from accounts import actions as people

    follow_pet(cast.bruno, cast.rex)
    born(cast.rex, date(2021, 5, 4))
    people.block(cast.ana, cast.bruno)
    tell(NINE_IN_MEXICO, run_tasks)
    assert not Notification.objects.filter(recipient=cast.bruno, kind="pet_birthday").exists()


def test_leap_children_have_theirs_every_year() -> None:
    leap = date(2020, 2, 29)
    assert is_birthday(leap, date(2024, 2, 29)) and is_birthday(leap, date(2026, 2, 28))
    assert not is_birthday(leap, date(2024, 2, 28)) and not is_birthday(leap, date(2026, 3, 1))


# --- medicine -------------------------------------------------------------------------------------
@pytest.fixture
def plan(cast: SimpleNamespace) -> CarePlan:
    made = CarePlan.objects.create(
        pet=cast.rex, kind="medicine", name="Antibiotic", every_hours=12, created_by=cast.ana
    )
    give(made, 13)
    return made


def give(plan: CarePlan, hours_ago: float) -> None:
    at = timezone.now() - timedelta(hours=hours_ago)
    CareEntry.objects.create(pet=plan.pet, plan=plan, kind="medicine", done_at=at, person=plan.created_by)


def remind(run_tasks: Any) -> None:
    remind_of_medicine()
    run_tasks()


def test_a_dose_is_told_once_and_its_line_goes_when_somebody_gave_it(
    cast: SimpleNamespace, plan: CarePlan, run_tasks: Any
) -> None:
    for _repeat in range(2):
        remind(run_tasks)
    assert bell(cast.ana) == ["Antibiotic for Rex is due"]
    assert Notification.objects.filter(kind="medicine_due").count() == 1
    give(plan, 0)
    assert bell(cast.ana) == []


def test_the_next_dose_is_told_anew(cast: SimpleNamespace, plan: CarePlan, run_tasks: Any) -> None:
    remind(run_tasks)
    client_of(cast.ana).put("/api/v1/notifications/seen/")
    Notification.objects.update(created_at=timezone.now() - timedelta(hours=24))
    CareEntry.objects.all().delete()
    give(plan, 12.5)
    remind(run_tasks)
    assert client_of(cast.ana).get("/api/v1/notifications/").json()["unseen_count"] == 1


def test_only_who_may_tick_medicine_hears_of_it(cast: SimpleNamespace, plan: CarePlan, run_tasks: Any) -> None:
    from pets.household_models import PetCarer

    until = timezone.now() + timedelta(days=3)
    for person, role in ((cast.bruno, "sitter"), (cast.carla, "walker")):
        PetCarer.objects.create(
            pet=cast.rex, person=person, role=role, status="active", invited_by=cast.ana, until=until
        )
    remind(run_tasks)
    told = set(Notification.objects.filter(kind="medicine_due").values_list("recipient__handle", flat=True))
    assert told == {"ana", "bruno"}


def test_urgent_things_can_come_as_a_text_message_to_who_wants_them(
    cast: SimpleNamespace, plan: CarePlan, run_tasks: Any, settings: Any
) -> None:
    from accounts.phones import PhoneNumber
    from notifications.preferences import choose_switches

    settings.SMS_GATEWAY, settings.KEEPS_SMS = {}, True
    choose_topics(cast.ana, {"medicine_due": (["bell", "sms"], "everyone")})
    choose_switches(cast.ana, {"sms_on": True})
    PhoneNumber.objects.create(user=cast.ana, number="+525512345678")
    remind(run_tasks)
    assert not KeptMail.objects.filter(sender="SMS").exists()  # a number that is not proved
    PhoneNumber.objects.update(verified_at=timezone.now())
    Notification.objects.all().delete()
    remind(run_tasks)
    kept = KeptMail.objects.get(sender="SMS")
    assert kept.recipient == "+525512345678" and "Antibiotic for Rex is due" in kept.text
