"""Memorial mode across the doors: the page stays, reminders end, and all of it can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from pets import health
from pets.health_reminders import remind_due
from pets.memorial import set_memorial
from pets.memorial_models import Memorial
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def test_the_page_stays_and_says_so_gently_to_who_sees_inside(cast: SimpleNamespace) -> None:
    Pet.objects.filter(pk=cast.rex.pk).update(birth_date=date(2012, 3, 1))
    page = reverse("pet_memorial", args=[cast.rex.pk])
    client = client_of(cast.ana)
    assert page in client.get(reverse("pet_edit", args=[cast.rex.pk])).content.decode()
    assert client.post(page, {"died_date": "2025-11-02", "words": "Best of dogs"}).status_code == 302
    shown = client_of(cast.bruno).get(cast.rex.get_absolute_url()).content.decode()
    assert "In our memory" in shown
    assert "November 2, 2025" in shown
    assert "Best of dogs" in shown
    assert "14 years" not in shown  # it does not go on growing old
    assert "In our memory" not in client_of(cast.carla).get(cast.rex.get_absolute_url()).content.decode()


def test_an_empty_form_is_enough_and_it_can_be_taken_back(cast: SimpleNamespace) -> None:
    client, page = client_of(cast.ana), reverse("pet_memorial", args=[cast.rex.pk])
    assert client.post(page).status_code == 302
    assert Memorial.objects.filter(pet=cast.rex).exists()
    client.post(reverse("pet_memorial_end", args=[cast.rex.pk]))
    assert not Memorial.objects.exists()
    assert "In our memory" not in client.get(cast.rex.get_absolute_url()).content.decode()


def test_no_reminder_is_sent_even_one_under_way(cast: SimpleNamespace, run_tasks: Any, mailoutbox: list[Any]) -> None:
    today = timezone.now().date()
    said = {"code": "rabies", "given_date": today - timedelta(days=300), "next_date": today + timedelta(days=5)}
    health.add_record(cast.ana, cast.rex, "vaccination", said)  # type: ignore[arg-type]
    assert remind_due() == 1
    set_memorial(cast.ana, cast.rex)
    run_tasks()
    assert mailoutbox == []
    Memorial.objects.all().delete()
    said["code"] = "leptospirosis"
    health.add_record(cast.ana, cast.rex, "vaccination", said)  # type: ignore[arg-type]
    set_memorial(cast.ana, cast.rex)
    assert remind_due() == 0


@pytest.mark.parametrize("day", ["2999-01-01", "2001-01-01"])
def test_a_day_that_cannot_be_is_named(cast: SimpleNamespace, day: str) -> None:
    Pet.objects.filter(pk=cast.rex.pk).update(birth_date=date(2012, 3, 1))
    answer = client_of(cast.ana).put(
        f"/api/v1/pets/{cast.rex.pk}/memorial/", {"died_date": day}, content_type="application/json"
    )
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == ["died_date"]
    assert not Memorial.objects.exists()


def test_nobody_else_sets_or_ends_it(cast: SimpleNamespace) -> None:
    path = f"/api/v1/pets/{cast.rex.pk}/memorial/"
    assert client_of(cast.bruno).put(path, {}, content_type="application/json").status_code == 404
    assert not Memorial.objects.exists()
    set_memorial(cast.ana, cast.rex)
    assert client_of(cast.bruno).delete(path).status_code == 404
    assert client_of(cast.bruno).get(path).json() == {"died_date": None, "words": ""}
    assert client_of(cast.carla).get(path).status_code == 404
