"""The number under the skin: checked as far as it can be, its person's alone, one animal a number."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.limits import RATES
from pets.facts import Microchip
from pets.models import Pet
from tests.cast import client_of

JSON = "application/json"
MEXICAN, MAKERS = "484000000000123", "981020012345678"


def url(pet: Pet) -> str:
    return f"/api/v1/pets/{pet.pk}/microchip/"


@pytest.mark.django_db
@pytest.mark.parametrize("written", ["484 000 000 000 123", "484-000-000000123", MEXICAN, MAKERS])
def test_a_number_is_taken_however_it_is_grouped(cast: SimpleNamespace, written: str) -> None:
    answer = client_of(cast.ana).post(reverse("pet_microchip", args=[cast.rex.pk]), {"number": written})
    assert answer.status_code == 302
    assert Microchip.objects.get(pet=cast.rex).number == written.replace(" ", "").replace("-", "")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("48400000000012", "15 digits"),
        ("4840000000001234", "15 digits"),
        ("48400000000012X", "15 digits"),
        ("٤٨٤٠٠٠٠٠٠٠٠٠١٢٣", "15 digits"),
        ("999000000000123", "trials"),
        ("000000000000123", "first three digits"),
        ("483000000000123", "first three digits"),
        ("484000000000000", "twelve digits"),
        ("484274877906944", "twelve digits"),
    ],
)
def test_what_no_microchip_can_hold_is_refused_at_both_doors(cast: SimpleNamespace, number: str, words: str) -> None:
    client = client_of(cast.ana)
    page = client.post(reverse("pet_microchip", args=[cast.rex.pk]), {"number": number})
    assert page.status_code == 422
    assert words in page.content.decode()
    answer = client.put(url(cast.rex), {"number": number}, content_type=JSON)
    assert answer.status_code == 422
    assert words in answer.json()["error"]["fields"]["number"][0]
    assert not Microchip.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["bruno", "carla", "dora", "eva", "paco", "staff", "guest"])
def test_nobody_else_reads_or_changes_it(cast: SimpleNamespace, who: str) -> None:
    Microchip.objects.create(pet=cast.rex, number=MEXICAN)
    client = client_of(getattr(cast, who))
    for answer in (
        client.get(url(cast.rex)),
        client.put(url(cast.rex), {"number": MAKERS}, content_type=JSON),
        client.delete(url(cast.rex)),
    ):
        assert answer.status_code in {401, 404}
        assert MEXICAN not in answer.content.decode()
    for address in (reverse("pet_detail", args=[cast.rex.pk]), f"/api/v1/pets/{cast.rex.pk}/"):
        assert MEXICAN not in client.get(address).content.decode()
    assert Microchip.objects.get(pet=cast.rex).number == MEXICAN


@pytest.mark.django_db
def test_a_number_stands_with_one_animal_and_the_refusal_names_nobody(cast: SimpleNamespace) -> None:
    Microchip.objects.create(pet=cast.rex, number=MEXICAN)
    luna = Pet.objects.create(owner=cast.carla, name="Luna", species_id="cat")
    answer = client_of(cast.carla).put(url(luna), {"number": MEXICAN}, content_type=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "microchip_taken")
    told = answer.content.decode()
    assert not any(name in told for name in ("Rex", "Ana", str(cast.ana.pk), str(cast.rex.pk)))
    page = client_of(cast.carla).post(reverse("pet_microchip", args=[luna.pk]), {"number": MEXICAN})
    assert page.status_code == 422
    assert "Check the digits" in page.content.decode()
    assert not Microchip.objects.filter(pet=luna).exists()


@pytest.mark.django_db
def test_writing_it_again_changes_nothing_and_it_can_be_taken_away(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    for _time in range(2):
        assert client.put(url(cast.rex), {"number": MEXICAN}, content_type=JSON).json() == {"number": MEXICAN}
    assert "484 000 000 000 123" in client.get(reverse("pet_microchip", args=[cast.rex.pk])).content.decode()
    assert client.post(reverse("pet_microchip", args=[cast.rex.pk]), {"number": ""}).status_code == 302
    assert client.get(url(cast.rex)).json() == {"number": ""}
    assert client.delete(url(cast.rex)).status_code == 204


@pytest.mark.django_db
def test_numbers_cannot_be_tried_out(cast: SimpleNamespace) -> None:
    most = RATES["pet.microchip"][0].count
    client = client_of(cast.ana)
    for number in range(1, most + 1):
        assert client.put(url(cast.rex), {"number": f"484{number:012}"}, content_type=JSON).status_code == 200
    assert client.put(url(cast.rex), {"number": MEXICAN}, content_type=JSON).status_code == 429
    assert Microchip.objects.get(pet=cast.rex).number == f"484{most:012}"


@pytest.mark.django_db
def test_the_page_of_an_animal_never_asks_for_it(cast: SimpleNamespace) -> None:
    Microchip.objects.create(pet=cast.rex, number=MEXICAN)
    with CaptureQueriesContext(connection) as asked:
        client_of(cast.bruno).get(reverse("pet_detail", args=[cast.rex.pk]))
    assert not any("pets_microchip" in query["sql"] for query in asked)
