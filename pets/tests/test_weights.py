"""Weights across the doors: one a day, in the reader's unit, drawn and told in numbers."""

from __future__ import annotations

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.urls import reverse

from accounts.models import User
from pets import weights
from pets.health_models import WeightEntry
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def address(cast: SimpleNamespace) -> str:
    return f"/api/v1/pets/{cast.rex.pk}/health/weights/"


def test_two_weighings_make_a_line_that_is_also_told_in_words(cast: SimpleNamespace) -> None:
    client, page = client_of(cast.ana), reverse("pet_weights", args=[cast.rex.pk])
    for day, amount in (("2026-01-10", "12.4"), ("2026-03-10", "13.1")):
        assert client.post(page, {"measured_date": day, "amount": amount, "unit": "kg"}).status_code == 302
    shown = client.get(page).content.decode()
    assert "From 12.4 kg to 13.1 kg; lowest 12.4 kg, highest 13.1 kg." in shown
    assert shown.count("chart-dot") == 2
    xs = [float(x) for x in re.findall(r'class="chart-dot" cx="([\d.]+)"', shown)]
    ys = [float(y) for y in re.findall(r'class="chart-dot" cx="[\d.]+" cy="([\d.]+)"', shown)]
    assert xs[0] < xs[1]  # time goes on
    assert ys[0] > ys[1]  # heavier is higher
    assert "<caption" in shown
    assert page in client.get(reverse("pet_health", args=[cast.rex.pk])).content.decode()


def test_who_lives_where_pounds_are_used_reads_and_writes_pounds(cast: SimpleNamespace) -> None:
    User.objects.filter(pk=cast.ana.pk).update(time_zone="America/New_York")
    client, page = client_of(cast.ana), reverse("pet_weights", args=[cast.rex.pk])
    client.post(page, {"measured_date": "2026-01-10", "amount": "10", "unit": "lb"})
    assert WeightEntry.objects.get().grams == 4536
    assert "10 lb" in client.get(page).content.decode()
    assert weights.unit_of(cast.bruno) == "kg"


def test_a_second_weighing_of_a_day_takes_the_place_of_the_first(cast: SimpleNamespace) -> None:
    for grams in (12_000, 12_500):
        answer = client_of(cast.ana).post(
            address(cast), {"measured_date": "2026-01-10", "grams": grams}, content_type="application/json"
        )
        assert answer.status_code == 201
    items = client_of(cast.ana).get(address(cast)).json()["items"]
    assert [item["grams"] for item in items] == [12_500]
    assert client_of(cast.ana).delete(f"{address(cast)}{items[0]['id']}/").status_code == 204
    assert not WeightEntry.objects.exists()


@pytest.mark.parametrize(
    ("field", "said"),
    [("grams", {"grams": 0}), ("grams", {"grams": 2_000_001}), ("measured_date", {"measured_date": "2999-01-01"})],
)
def test_what_cannot_be_is_named_and_not_written(cast: SimpleNamespace, field: str, said: dict[str, object]) -> None:
    sent = {"measured_date": "2026-01-10", "grams": 12_000} | said
    answer = client_of(cast.ana).post(address(cast), sent, content_type="application/json")
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == [field]
    assert not WeightEntry.objects.exists()


def test_the_weight_of_another_is_absent(cast: SimpleNamespace) -> None:
    row = weights.add_weight(cast.ana, cast.rex, measured_date=date(2026, 1, 10), grams=12_000)
    assert client_of(cast.bruno).get(address(cast)).status_code == 404
    assert client_of(cast.bruno).delete(f"{address(cast)}{row.pk}/").status_code == 404
    assert WeightEntry.objects.count() == 1
