"""What an animal is like: told in steps or by the API, shown to who may see inside, found by any name of a breed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from pets.facts import SCALES, BreedSynonym, PetBreed, PetFacts
from pets.models import Breed, Pet
from tests.cast import client_of

JSON = "application/json"


@pytest.fixture
def breeds(cast: SimpleNamespace) -> None:
    for slug, english, spanish in (
        ("dog-poodle", "Poodle", "Caniche"),
        ("dog-maltese", "Maltese", "Maltés"),
        ("dog-german-shepherd-dog", "German Shepherd Dog", "Pastor Alemán"),
        ("dog-xoloitzcuintli", "Xoloitzcuintli", "Xoloitzcuintle"),
    ):
        Breed.objects.get_or_create(
            pk=slug, defaults={"species_id": "dog", "name": english, "name_en": english, "name_es_mx": spanish}
        )


def facts_url(pet: Pet) -> str:
    return f"/api/v1/pets/{pet.pk}/facts/"


@pytest.mark.django_db
def test_the_steps_lead_from_one_to_the_next_and_the_page_shows_what_was_told(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    body = reverse("pet_body", args=[cast.rex.pk])
    assert body in client.get(reverse("pet_detail", args=[cast.rex.pk])).content.decode()
    sent = {"size": "large", "neutered": "yes", "colors": ["white", "black"], "markings": ["socks"]}
    answer = client.post(body, sent)
    assert (answer.status_code, answer.url) == (302, reverse("pet_mix", args=[cast.rex.pk]))
    character = reverse("pet_character", args=[cast.rex.pk])
    answer = client.post(character, {"energy": "5", "with_people": "1", "close": "1"})
    assert answer.url == cast.rex.get_absolute_url()
    facts = PetFacts.objects.get(pet=cast.rex)
    assert (facts.size, facts.neutered, facts.colors, facts.energy) == ("large", "yes", ["black", "white"], 5)
    assert (facts.with_people, facts.playfulness) == (1, None)
    page = client_of(cast.bruno).get(reverse("pet_detail", args=[cast.rex.pk])).content.decode()
    for words in ("Hardly ever stops", "Hides or keeps away", "Black", "White", "Socks", ">Large<"):
        assert words in page
    assert str(SCALES["playfulness"][0]) + "</dt>" not in page
    kept = client.get(character).context["form"]
    assert (kept["energy"].value(), kept["playfulness"].value()) == (5, "")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "is_open"), [("ana", True), ("bruno", True), ("carla", False), ("paco", False), ("guest", False)]
)
def test_facts_of_a_private_account_are_told_to_who_sees_inside(cast: SimpleNamespace, who: str, is_open: bool) -> None:
    PetFacts.objects.create(pet=cast.rex, size="large", energy=5)
    client = client_of(getattr(cast, who))
    told = client.get(facts_url(cast.rex)).json()
    assert (told["is_open"], told["size"], told["energy"]) == ((True, "large", 5) if is_open else (False, "", None))
    page = client.get(reverse("pet_detail", args=[cast.rex.pk])).content.decode()
    assert ("Hardly ever stops" in page) is is_open


@pytest.mark.django_db
def test_a_closed_door_answers_as_an_absent_animal(cast: SimpleNamespace) -> None:
    absent = "/api/v1/pets/00000000-0000-7000-8000-000000000000/facts/"
    for who in (cast.dora, cast.eva):
        client = client_of(who)
        assert client.get(facts_url(cast.rex)).content == client.get(absent).content


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"size": "enormous"}, "size"),
        ({"colors": ["pink"]}, "colors"),
        ({"markings": ["stars"]}, "markings"),
        ({"energy": 6}, "energy"),
        ({"energy": 0}, "energy"),
        ({"energy": "3"}, "energy"),
        ({"neutered": "maybe"}, "neutered"),
    ],
)
def test_what_is_on_no_list_is_refused_and_changes_nothing(
    cast: SimpleNamespace, sent: dict[str, Any], field: str
) -> None:
    answer = client_of(cast.ana).patch(facts_url(cast.rex), sent, content_type=JSON)
    assert answer.status_code == 422
    assert [name.split(".")[0] for name in answer.json()["error"]["fields"]] == [field]
    assert not PetFacts.objects.exists()


@pytest.mark.django_db
def test_what_is_not_given_stays(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    client.patch(facts_url(cast.rex), {"energy": 4, "colors": ["black", "black"]}, content_type=JSON)
    answer = client.patch(facts_url(cast.rex), {"size": "small"}, content_type=JSON)
    assert answer.status_code == 200
    assert (answer.json()["energy"], answer.json()["colors"], answer.json()["size"]) == (4, ["black"], "small")
    assert client.patch(facts_url(cast.rex), {"energy": None}, content_type=JSON).json()["energy"] is None


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["bruno", "carla", "dora", "eva", "paco", "staff", "guest"])
def test_only_its_person_tells(cast: SimpleNamespace, who: str) -> None:
    client = client_of(getattr(cast, who))
    assert client.patch(facts_url(cast.rex), {"size": "small"}, content_type=JSON).status_code in {401, 403, 404}
    for name in ("pet_body", "pet_mix", "pet_character", "pet_microchip"):
        answer = client.post(reverse(name, args=[cast.rex.pk]), {"size": "small", "number": "484000000000123"})
        assert answer.status_code == 404 or answer.url.startswith("/accounts/login/")
    assert not PetFacts.objects.exists()


@pytest.mark.django_db
def test_the_database_itself_keeps_to_the_scale(cast: SimpleNamespace) -> None:
    for wrong in ({"energy": 9}, {"colors": ["pink"]}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PetFacts.objects.create(pet=cast.rex, **wrong)


# --- mixes ----------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_a_mix_by_the_names_people_use_takes_the_place_of_the_breed(cast: SimpleNamespace, breeds: None) -> None:
    Pet.objects.filter(pk=cast.rex.pk).update(breed="dog-maltese")
    BreedSynonym.objects.get_or_create(breed_id="dog-poodle", name="French poodle")
    client = client_of(cast.ana)
    sent = {"breed_1": "french poodle", "share_1": "60", "breed_2": "maltes", "share_2": "40"}
    assert client.post(reverse("pet_mix", args=[cast.rex.pk]), sent).status_code == 302
    cast.rex.refresh_from_db()
    assert cast.rex.breed is None
    told = client_of(cast.bruno).get(facts_url(cast.rex)).json()["mix"]
    assert [(part["breed"]["slug"], part["share"]) for part in told] == [("dog-poodle", 60), ("dog-maltese", 40)]
    page = client_of(cast.bruno).get(reverse("pet_detail", args=[cast.rex.pk])).content.decode()
    assert "Poodle" in page
    assert "60 %" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "parts",
    [
        [("dog-poodle", 60), ("dog-maltese", 30)],
        [("dog-poodle", 60), ("dog-poodle", 40)],
        [("dog-poodle", 50), ("cat-siamese", 50)],
        [("dog-poodle", 50), ("dog-no-such", 50)],
        [("dog-poodle", 99)],
    ],
)
def test_a_mix_that_is_none_is_refused_and_the_old_one_stays(
    cast: SimpleNamespace, breeds: None, parts: list[tuple[str, int]]
) -> None:
    PetBreed.objects.create(pet=cast.rex, breed_id="dog-maltese", share=50)
    sent = {"mix": [{"breed": slug, "share": share} for slug, share in parts]}
    answer = client_of(cast.ana).put(f"/api/v1/pets/{cast.rex.pk}/mix/", sent, content_type=JSON)
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == ["mix"]
    assert list(PetBreed.objects.values_list("breed_id", "share")) == [("dog-maltese", 50)]


@pytest.mark.django_db
def test_choosing_one_breed_or_another_kind_ends_the_mix(cast: SimpleNamespace, breeds: None) -> None:
    client = client_of(cast.ana)
    for change in ({"breed": "dog-poodle"}, {"species": "cat"}):
        PetBreed.objects.create(pet=cast.rex, breed_id="dog-maltese", share=50)
        PetBreed.objects.create(pet=cast.rex, breed_id="dog-poodle", share=50)
        assert client.patch(f"/api/v1/pets/{cast.rex.pk}/", {"name": "Rex"}, content_type=JSON).status_code == 200
        assert PetBreed.objects.count() == 2
        assert client.patch(f"/api/v1/pets/{cast.rex.pk}/", change, content_type=JSON).status_code == 200
        assert not PetBreed.objects.exists()


# --- names of breeds ------------------------------------------------------------------------------
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("xoloitzcuintle", "dog-xoloitzcuintli"),
        ("XOLO", "dog-xoloitzcuintli"),
        ("perro pelon", "dog-xoloitzcuintli"),
        ("chihuahueno", "dog-chihuahua"),
        ("pastor aleman", "dog-german-shepherd-dog"),
        ("Berger allemand", "dog-german-shepherd-dog"),
        ("немецкая овчарка", "dog-german-shepherd-dog"),
        ("salchicha", "dog-dachshund"),
        ("criollo", "dog-mixed"),
        ("mestizo", "dog-mixed"),
        ("solovino", "dog-mixed"),
        ("柴犬", "dog-shiba"),
    ],
)
def test_breeds_are_found_by_what_people_call_them(cast: SimpleNamespace, text: str, slug: str) -> None:
    answer = client_of(None).get("/api/v1/breeds/", {"species": "dog", "q": text})
    assert slug in [breed["slug"] for breed in answer.json()["items"]]


@pytest.mark.django_db
def test_a_name_people_use_is_taken_by_the_form(cast: SimpleNamespace) -> None:
    sent = {"name": "Nube", "species": "dog", "breed": "Xolo"}
    assert client_of(cast.bruno).post(reverse("pet_create"), sent).status_code == 302
    assert Pet.objects.get(owner=cast.bruno).breed_id == "dog-xoloitzcuintli"
