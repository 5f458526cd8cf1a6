"""The badge "vaccinated": shown only when its people say so, and over when the book says so."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from pets import evidence, health
from pets.evidence_models import EvidenceShown
from pets.health_models import HealthRecord
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def shot(cast: SimpleNamespace, pet: Any = None, **said: Any) -> HealthRecord:
    given = {"code": "rabies", "given_date": timezone.localdate() - timedelta(days=30)} | said
    return health.add_record(cast.ana, pet or cast.rex, "vaccination", given)  # type: ignore[arg-type]


def until(pet: Any) -> date | None:
    return evidence.vaccinated_until([pet.pk]).get(pet.pk)


def door(pet: Any) -> str:
    return f"/api/v1/pets/{pet.pk}/evidence/"


def test_the_first_date_that_comes_ends_it(cast: SimpleNamespace) -> None:
    today = timezone.localdate()
    assert until(cast.rex) is None
    shot(cast, next_date=today + timedelta(days=300))
    shot(cast, code="dog_core", next_date=today + timedelta(days=100))
    assert until(cast.rex) == today + timedelta(days=100)
    HealthRecord.objects.filter(code="dog_core").update(next_date=today)
    assert until(cast.rex) == today  # on the day itself it still holds
    HealthRecord.objects.filter(code="dog_core").update(next_date=today - timedelta(days=1))
    assert until(cast.rex) is None
    shot(cast, code="dog_core", given_date=today, next_date=today + timedelta(days=365))
    assert until(cast.rex) == today + timedelta(days=300)


def test_a_shot_without_a_next_date_holds_for_a_year(cast: SimpleNamespace) -> None:
    today = timezone.localdate()
    record = shot(cast)
    assert until(cast.rex) == record.given_date + timedelta(days=365)
    HealthRecord.objects.update(given_date=today - timedelta(days=366))
    assert until(cast.rex) is None


def test_the_page_says_nothing_until_its_people_say_so(cast: SimpleNamespace) -> None:
    shot(cast)
    page = cast.rex.get_absolute_url()
    for person in (cast.ana, cast.bruno):
        assert "evidence" not in client_of(person).get(page).content.decode()
    assert client_of(cast.bruno).get(door(cast.rex)).json() == {"is_shown": False, "vaccinated_until": None}
    address = reverse("pet_evidence_set", args=[cast.rex.pk])
    assert client_of(cast.ana).post(address, {"shown": "yes"}).status_code == 302
    assert "Vaccinated, until" in client_of(cast.bruno).get(page).content.decode()
    assert "Vaccinated" not in client_of(cast.carla).get(page).content.decode()  # the account is private
    assert client_of(cast.carla).get(door(cast.rex)).status_code == 403
    HealthRecord.objects.update(given_date="2020-01-01")
    assert "Vaccinated" not in client_of(cast.bruno).get(page).content.decode()
    assert client_of(cast.ana).get(door(cast.rex)).json() == {"is_shown": True, "vaccinated_until": None}


def test_the_api_shows_and_hides_it(cast: SimpleNamespace) -> None:
    record = shot(cast)
    client = client_of(cast.ana)
    for _n in range(2):
        told = client.put(door(cast.rex), {"is_shown": True}, content_type="application/json").json()
    assert told["vaccinated_until"] == (record.given_date + timedelta(days=365)).isoformat()
    assert client.put(door(cast.rex), {"is_shown": "x"}, content_type="application/json").status_code == 422
    assert client.put(door(cast.rex), {"is_shown": False}, content_type="application/json").json()["is_shown"] is False
    assert not EvidenceShown.objects.exists()


@pytest.mark.parametrize("who", ["bruno", "carla", "dora"])
def test_nobody_else_decides(cast: SimpleNamespace, who: str) -> None:
    client = client_of(getattr(cast, who))
    assert client.put(door(cast.rex), {"is_shown": True}, content_type="application/json").status_code == 404
    assert client.post(reverse("pet_evidence_set", args=[cast.rex.pk]), {"shown": "yes"}).status_code == 404
    assert not EvidenceShown.objects.exists()


def test_the_household_shows_it_at_the_same_cost(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, costs = client_of(cast.ana), []
    client.get(reverse("household"))
    for count in (1, 6):
        for n in range(count):
            shot(cast, Pet.objects.create(owner=cast.ana, name=f"Pet {count}{n}", species_id="dog"))
        with CaptureQueriesContext(connection) as asked:
            page = client.get(reverse("household")).content.decode()
        costs.append(len(asked))
    assert costs[0] == costs[1]
    assert page.count("evidence") == 7
