"""The health book across the doors: written by its person, seen by nobody else, dated, reminded of once."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.models import OutboxMessage
from pets import health, health_selectors
from pets.health_intervals import suggest_next
from pets.health_models import HealthRecord, HealthReminder
from pets.health_reminders import remind_due
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def book(pet: Any) -> str:
    return f"/api/v1/pets/{pet.pk}/health/"


def add(cast: SimpleNamespace, **said: Any) -> HealthRecord:
    given = {"code": "rabies", "given_date": timezone.localdate() - timedelta(days=30)} | said
    return health.add_record(cast.ana, cast.rex, given.pop("kind", "vaccination"), given)  # type: ignore[arg-type]


def test_a_form_without_scripts_writes_a_vaccination_and_the_book_shows_it(cast: SimpleNamespace) -> None:
    client, day = client_of(cast.ana), timezone.localdate() - timedelta(days=10)
    sent = {
        "code": "rabies",
        "given_date": day.isoformat(),
        "maker": "Zoetis",
        "batch": "A\u202e12",
        "clinic": "Vet Roma",
    }
    answer = client.post(reverse("health_record_create", args=[cast.rex.pk]), sent | {"suggest_next": "on"})
    assert answer.status_code == 302
    record = HealthRecord.objects.get(pet=cast.rex)
    assert (record.batch, record.is_suggested, record.created_by) == ("A12", True, cast.ana)
    page = client.get(answer.url).content.decode()
    assert "Rabies" in page
    assert "Up to date" in page
    assert "suggested by usual intervals" in page
    assert reverse("pet_health", args=[cast.rex.pk]) in client.get(cast.rex.get_absolute_url()).content.decode()


def test_the_vets_date_is_kept_and_not_called_a_suggestion(cast: SimpleNamespace) -> None:
    day = timezone.localdate() + timedelta(days=200)
    record = add(cast, next_date=day, suggest_next=True)
    assert (record.next_date, record.is_suggested) == (day, False)


@pytest.mark.parametrize(
    ("code", "born", "given", "due"),
    [
        ("rabies", None, date(2026, 2, 28), date(2027, 2, 28)),
        ("dog_core", date(2026, 1, 1), date(2026, 3, 1), date(2026, 3, 29)),  # eight weeks old: every four weeks
        ("dog_core", date(2026, 1, 1), date(2026, 5, 1), date(2027, 5, 1)),  # the first after the series: a year
        ("dog_core", date(2020, 1, 1), date(2026, 5, 1), date(2029, 5, 1)),
        ("fleas_ticks", None, date(2026, 1, 31), date(2026, 2, 28)),
        ("worms", date(2026, 1, 1), date(2026, 2, 1), date(2026, 2, 15)),
        ("", None, date(2026, 1, 31), None),
    ],
)
def test_usual_intervals(code: str, born: date | None, given: date, due: date | None) -> None:
    assert suggest_next(code, given, born) == due


@pytest.mark.parametrize("who", ["bruno", "carla", "dora", "staff", "guest"])
def test_nobody_else_learns_that_there_is_a_book(cast: SimpleNamespace, who: str) -> None:
    record = add(cast)
    client = client_of(getattr(cast, who))
    wanted = {401} if who == "guest" else {404}
    for path in (book(cast.rex), f"{book(cast.rex)}records/", f"{book(cast.rex)}records/{record.pk}/"):
        assert client.get(path).status_code in wanted
    answer = client.patch(f"{book(cast.rex)}records/{record.pk}/", {"note": "x"}, content_type="application/json")
    assert answer.status_code in wanted
    assert HealthRecord.objects.get().note == ""
    assert reverse("pet_health", args=[cast.rex.pk]) not in client.get(f"/pets/{cast.rex.pk}/").content.decode()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("given_date", {"given_date": (timezone.now() + timedelta(days=3)).date().isoformat()}),
        ("next_date", {"next_date": "2020-01-01"}),
        ("name", {"code": ""}),
        ("code", {"code": "cat_core"}),
        ("dose", {"dose": "1 ml"}),
        ("note", {"note": "x" * 501}),
        ("kind", {"kind": "spell"}),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(cast: SimpleNamespace, field: str, said: dict[str, str]) -> None:
    sent = {"kind": "vaccination", "code": "rabies", "given_date": "2026-01-10"} | said
    answer = client_of(cast.ana).post(f"{book(cast.rex)}records/", sent, content_type="application/json")
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == [field]
    assert not HealthRecord.objects.exists()


def test_a_newer_shot_replaces_an_overdue_one(cast: SimpleNamespace) -> None:
    today = timezone.localdate()
    add(cast, given_date=today - timedelta(days=400), next_date=today - timedelta(days=35))
    client = client_of(cast.ana)
    assert client.get(book(cast.rex)).json()["status"] == "overdue"
    add(cast, given_date=today, next_date=today + timedelta(days=365))
    told = client.get(book(cast.rex)).json()
    assert (told["status"], len(told["due"])) == ("up_to_date", 1)
    rows = client.get(f"{book(cast.rex)}records/").json()["items"]
    assert [row["status"] for row in rows] == ["up_to_date", ""]


@pytest.mark.parametrize(("days", "status"), [(-1, "overdue"), (0, "upcoming"), (21, "upcoming"), (22, "up_to_date")])
def test_the_edges_of_the_status(cast: SimpleNamespace, days: int, status: str) -> None:
    today = timezone.localdate()
    record = add(cast, next_date=today + timedelta(days=days))
    assert health_selectors.status_of(record, today) == status


def test_allergies_stand_on_top_and_treatments_tell_their_dose(cast: SimpleNamespace) -> None:
    today = timezone.localdate()
    add(cast, kind="allergy", code="", name="Pollo", severity="severe")
    add(cast, kind="treatment", code="", name="Otic drops", dose="3 drops", how_often="every 12 hours", end_date=today)
    page = client_of(cast.ana).get(reverse("pet_health", args=[cast.rex.pk])).content.decode()
    for words in ("Allergies", "Pollo", "Severe", "3 drops", "every 12 hours", "Under way"):
        assert words in page


def test_an_entry_is_changed_and_deleted_with_forms(cast: SimpleNamespace) -> None:
    record, client = add(cast), client_of(cast.ana)
    address = reverse("health_record_edit", args=[cast.rex.pk, record.pk])
    assert client.post(address, {"code": "rabies", "given_date": "2026-01-09"}).status_code == 302
    record.refresh_from_db()
    assert record.given_date == date(2026, 1, 9)
    client.post(reverse("health_record_delete", args=[cast.rex.pk, record.pk]))
    assert not HealthRecord.objects.exists()


def test_an_entry_of_another_animal_is_absent(cast: SimpleNamespace) -> None:
    luna = Pet.objects.create(owner=cast.ana, name="Luna", species_id="cat")
    record = add(cast)
    assert client_of(cast.ana).get(f"{book(luna)}records/{record.pk}/").status_code == 404


def test_a_repeated_request_writes_once(cast: SimpleNamespace) -> None:
    sent = {"kind": "vaccination", "code": "rabies", "given_date": "2026-01-10"}
    for _n in range(2):
        answer = client_of(cast.ana).post(
            f"{book(cast.rex)}records/", sent, content_type="application/json", headers={"Idempotency-Key": "k1"}
        )
        assert answer.status_code == 201
    assert HealthRecord.objects.count() == 1


def test_a_book_costs_the_same_at_two_and_at_twenty(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    client = client_of(cast.ana)
    for count in (2, 20):
        for n in range(count):
            add(cast, kind="treatment", code="", name=f"Thing {count} {n}")
        with django_assert_num_queries(4):  # session with its person · the animal · the entries · which are current
            assert client.get(f"{book(cast.rex)}records/").status_code == 200


def test_a_long_book_is_paged_without_a_gap(cast: SimpleNamespace) -> None:
    for n in range(25):
        add(cast, kind="treatment", code="", name=f"Thing {n}")
    client, seen, cursor = client_of(cast.ana), [], ""
    while cursor is not None:
        page = client.get(f"{book(cast.rex)}records/?limit=10" + (f"&cursor={cursor}" if cursor else "")).json()
        seen += [row["title"] for row in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [f"Thing {n}" for n in reversed(range(25))]
    page = client.get(reverse("pet_health", args=[cast.rex.pk])).content.decode()
    assert page.count("health-row") == 20
    assert "cursor=" in page


# --- reminders ------------------------------------------------------------------------------------
def bell(user: Any) -> list[str]:
    lines = client_of(user).get("/api/v1/notifications/", headers={"Accept-Language": "en"}).json()["items"]
    return [line["words"] for line in lines if line["kind"] == "health_due"]


def test_each_date_is_told_once_when_near_and_once_when_passed(
    cast: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]
) -> None:
    today = timezone.now().date()
    record = add(cast, next_date=today + timedelta(days=10))
    add(cast, code="leptospirosis", next_date=today + timedelta(days=90))
    for _n in range(2):
        remind_due()
        run_tasks()
    assert len(bell(cast.ana)) == 1
    assert "is due on" in bell(cast.ana)[0]
    assert [mail.to for mail in mailoutbox] == [["ana@example.com"]]
    assert "Rabies" in mailoutbox[0].subject
    HealthRecord.objects.filter(pk=record.pk).update(next_date=today - timedelta(days=1))
    for _n in range(2):
        remind_due()
        run_tasks()
    assert len(mailoutbox) == 2
    assert [words for words in bell(cast.ana) if "was due on" in words]
    assert len(bell(cast.ana)) == 1  # the line of the date that no longer stands is gone


def test_what_was_moved_or_replaced_before_the_mail_is_not_told(
    cast: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]
) -> None:
    record = add(cast, next_date=timezone.now().date() + timedelta(days=3))
    assert remind_due() == 1
    health.delete_record(cast.ana, record)
    run_tasks()
    assert (mailoutbox, bell(cast.ana)) == ([], [])


def test_animals_that_are_gone_and_old_histories_are_not_told(cast: SimpleNamespace) -> None:
    today = timezone.now().date()
    add(cast, given_date=today - timedelta(days=800), next_date=today - timedelta(days=400))
    assert remind_due() == 0
    add(cast, code="kennel_cough", next_date=today + timedelta(days=1))
    Pet.objects.filter(pk=cast.rex.pk).update(deleted_at=timezone.now())
    assert remind_due() == 0
    assert not HealthReminder.objects.exists()
    assert not OutboxMessage.objects.filter(task="pets.mail_health_reminder").exists()
