"""Who reads a health book hears of what is due, unless they asked for quiet; and each reader is told who else reads."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from pets import health
from pets.health_models import HealthReminder
from pets.health_reminders import remind_due
from pets.household_actions import accept_invitation, invite_carer
from pets.household_models import PetCarer
from pets.reminder_models import HealthReminderMute
from pets.vet_links import create_vet_link
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(cast: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]) -> SimpleNamespace:
    """Rex with a co-owner, a sitter and a walker, and a shot that is due."""
    soon = timezone.now() + timedelta(days=30)
    for person, role, until in (
        (cast.carla, "co_owner", None),
        (cast.bruno, "sitter", soon),
        (cast.paco, "walker", soon),
    ):
        accept_invitation(person, invite_carer(cast.ana, cast.rex, handle=person.handle, role=role, until=until))
    today = timezone.localdate()
    said = {"code": "rabies", "given_date": today - timedelta(days=30), "next_date": today + timedelta(days=3)}
    health.add_record(cast.ana, cast.rex, "vaccination", said)  # type: ignore[arg-type]
    run_tasks()
    mailoutbox.clear()
    return cast


def told(run_tasks: Any, mailoutbox: list[Any]) -> set[str]:
    remind_due()
    run_tasks()
    return {mail.to[0].split("@")[0] for mail in mailoutbox}


def bell(user: Any) -> list[str]:
    lines = client_of(user).get("/api/v1/notifications/", headers={"Accept-Language": "en"}).json()["items"]
    return [line["words"] for line in lines if line["kind"] == "health_due"]


def test_owner_co_owner_and_sitter_are_reminded_and_the_walker_is_not(
    home: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]
) -> None:
    assert told(run_tasks, mailoutbox) == {"ana", "carla", "bruno"}
    assert [len(bell(person)) for person in (home.ana, home.carla, home.bruno, home.paco)] == [1, 1, 1, 0]
    assert told(run_tasks, mailoutbox) == {"ana", "carla", "bruno"}
    assert len(mailoutbox) == 3  # once each


def test_who_asked_for_quiet_hears_nothing_and_the_others_do(
    home: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]
) -> None:
    address = reverse("health_reminders_set", args=[home.rex.pk])
    assert client_of(home.bruno).post(address, {"muted": "yes"}).status_code == 302
    door = f"/api/v1/pets/{home.rex.pk}/health/reminders/"
    put = client_of(home.ana).put(door, {"is_muted": True}, content_type="application/json")
    assert put.json() == client_of(home.ana).get(door).json() == {"is_muted": True}
    assert told(run_tasks, mailoutbox) == {"carla"}
    assert (
        "You get no reminders" in client_of(home.bruno).get(reverse("pet_health", args=[home.rex.pk])).content.decode()
    )
    client_of(home.bruno).post(address, {"muted": "no"})
    assert told(run_tasks, mailoutbox) == {"carla", "bruno"}


def test_quiet_that_comes_before_the_mail_counts(home: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]) -> None:
    assert remind_due() == 3
    HealthReminderMute.objects.create(pet=home.rex, person=home.carla)
    PetCarer.objects.filter(person=home.bruno).update(until=timezone.now())
    run_tasks()
    assert {mail.to[0] for mail in mailoutbox} == {"ana@example.com"}
    assert (bell(home.carla), bell(home.bruno)) == ([], [])


def test_who_is_suspended_or_blocked_is_not_told(home: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]) -> None:
    from accounts.models import Block, User

    User.objects.filter(pk=home.bruno.pk).update(suspended_at=timezone.now())
    Block.objects.create(blocker=home.ana, blocked=home.carla)
    assert told(run_tasks, mailoutbox) == {"ana"}


@pytest.mark.parametrize("who", ["paco", "dora", "guest"])
def test_who_may_not_read_the_book_chooses_nothing(home: SimpleNamespace, who: str) -> None:
    client = client_of(getattr(home, who))
    door = f"/api/v1/pets/{home.rex.pk}/health/reminders/"
    answer = client.put(door, {"is_muted": True}, content_type="application/json")
    assert answer.status_code == (401 if who == "guest" else 404)
    assert not HealthReminderMute.objects.exists()


def test_each_reader_is_told_who_else_reads(home: SimpleNamespace) -> None:
    create_vet_link(home.ana, home.rex, days=7)
    page = reverse("pet_health", args=[home.rex.pk])
    seen = {}
    for who in ("ana", "carla", "bruno"):
        head = client_of(getattr(home, who)).get(page).content.decode().split("health-readers")[1].split("</div>")[0]
        seen[who] = [f"@{other}" for other in ("ana", "carla", "bruno", "paco") if f"/@{other}/" in head]
        assert "Only you see this" not in head
        assert ("link for a vet" in head) == (who != "bruno")
    assert seen == {"ana": ["@carla", "@bruno"], "carla": ["@ana", "@bruno"], "bruno": ["@ana", "@carla"]}
    PetCarer.objects.all().delete()
    assert "Only you see this" in client_of(home.ana).get(page).content.decode()


def test_reminders_of_many_animals_cost_the_same(cast: SimpleNamespace) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from pets.models import Pet

    costs = []
    today = timezone.localdate()
    for count in (1, 10):
        for n in range(count):
            pet = Pet.objects.create(owner=cast.ana, name=f"Pet {count} {n}", species_id="dog")
            said = {"code": "rabies", "given_date": today - timedelta(days=30), "next_date": today}
            health.add_record(cast.ana, pet, "vaccination", said)  # type: ignore[arg-type]
        with CaptureQueriesContext(connection) as asked:
            assert remind_due() == count
        # without what is asked for each reminder: a row for its mail and one for the bell, each with its notice
        costs.append(len([one for one in asked if "outbox" not in one["sql"] and "pg_notify" not in one["sql"]]))
    assert costs[0] == costs[1]
    assert HealthReminder.objects.count() == 11
