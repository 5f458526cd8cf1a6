"""Animals across the doors: made, seen by whom they may be seen, changed by their person alone, undone."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.errors import Conflict
from core.limits import LIMITS
from pets import actions, selectors
from pets.models import Breed, Pet
from tests.cast import client_of
from tests.site import picture

NOBODY = ("dora", "eva", "guest_blocked")


def api(user: Any) -> Any:
    return client_of(user)


@pytest.mark.django_db
def test_a_form_without_scripts_makes_an_animal_with_a_photo(cast: SimpleNamespace, run_tasks: Any) -> None:
    photo = SimpleUploadedFile("luna.jpg", picture(), "image/jpeg")
    sent = {"name": "  Luna\u202e ", "species": "cat", "breed": "siamese", "birth_date": "2022-09-02", "photo": photo}
    answer = client_of(cast.bruno).post(reverse("pet_create"), sent)
    assert answer.status_code == 302
    run_tasks()
    luna = Pet.objects.get(owner=cast.bruno)
    assert (luna.name, luna.breed_id, luna.photo.status) == ("Luna", "cat-siamese", "ready")
    page = client_of(cast.carla).get(answer.url)
    assert page.status_code == 200
    assert f"/media/{luna.photo_id}/" in page.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * (LIMITS.pet_name_max + 1)),
        ("species", "dragon"),
        ("breed", "dog-pug"),
        ("birth_date", (timezone.now() + timedelta(days=3)).date().isoformat()),
        ("birth_date", "1700-01-01"),
        ("sex", "both"),
    ],
)
def test_what_is_wrong_is_named_at_both_doors_and_nothing_is_made(
    cast: SimpleNamespace, field: str, value: str
) -> None:
    sent = {"name": "Luna", "species": "cat", field: value}
    page = client_of(cast.bruno).post(reverse("pet_create"), sent)
    assert page.status_code == 422
    answer = api(cast.bruno).post("/api/v1/pets/", sent, content_type="application/json")
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == [field]
    assert not Pet.objects.filter(owner=cast.bruno).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "status", "is_open"),
    [("ana", 200, True), ("bruno", 200, True), ("carla", 200, False), ("paco", 200, False), ("guest", 200, False)]
    + [("dora", 404, False), ("eva", 404, False), ("staff", 200, False)],
)
def test_who_sees_the_animal_of_a_private_account(cast: SimpleNamespace, who: str, status: int, is_open: bool) -> None:
    Pet.objects.filter(pk=cast.rex.pk).update(bio="Marca secreta", birth_date=date(2020, 1, 1))
    client = client_of(getattr(cast, who))
    page = client.get(reverse("pet_detail", args=[cast.rex.pk]))
    answer = client.get(f"/api/v1/pets/{cast.rex.pk}/")
    assert (page.status_code, answer.status_code) == (status, status)
    assert ("Marca secreta" in page.content.decode()) is is_open
    assert ("Marca secreta" in answer.content.decode()) is is_open
    if status == 404:
        absent = client.get("/api/v1/pets/00000000-0000-7000-8000-000000000000/")
        assert absent.content == answer.content


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["bruno", "carla", "dora", "eva", "paco", "staff", "guest"])
def test_only_its_person_changes_it(cast: SimpleNamespace, who: str) -> None:
    client = client_of(getattr(cast, who))
    address = f"/api/v1/pets/{cast.rex.pk}/"
    assert client.patch(address, {"name": "Stolen"}, content_type="application/json").status_code in {401, 403, 404}
    assert client.delete(address).status_code in {401, 403, 404}
    assert client.post(reverse("pet_edit", args=[cast.rex.pk]), {"name": "Stolen", "species": "dog"}).status_code in {
        302,
        404,
    }
    assert client.post(reverse("pet_delete", args=[cast.rex.pk])).status_code in {302, 404}
    rex = Pet.objects.get(pk=cast.rex.pk)
    assert (rex.name, rex.deleted_at) == ("Rex", None)


@pytest.mark.django_db
def test_fields_that_are_not_offered_are_never_taken(cast: SimpleNamespace) -> None:
    sent = {
        "name": "Rex II",
        "owner": str(cast.carla.pk),
        "owner_id": str(cast.carla.pk),
        "deleted_at": "2020-01-01T00:00:00Z",
    }
    answer = api(cast.ana).patch(f"/api/v1/pets/{cast.rex.pk}/", sent, content_type="application/json")
    assert answer.status_code == 200
    rex = Pet.objects.get(pk=cast.rex.pk)
    assert (rex.name, rex.owner, rex.deleted_at) == ("Rex II", cast.ana, None)


@pytest.mark.django_db
def test_someone_elses_photo_is_not_found_and_stays_theirs(cast: SimpleNamespace) -> None:
    upload = SimpleUploadedFile("a.jpg", picture(), "image/jpeg")
    theirs = client_of(cast.carla).post("/api/v1/media/", {"file": upload}).json()["id"]
    sent = {"name": "Luna", "species": "cat", "photo_id": theirs}
    assert api(cast.bruno).post("/api/v1/pets/", sent, content_type="application/json").status_code == 404
    assert not Pet.objects.filter(owner=cast.bruno).exists()
    mine = api(cast.carla).post("/api/v1/pets/", sent, content_type="application/json")
    assert mine.status_code == 201


@pytest.mark.django_db
def test_taking_down_can_be_undone_and_then_is_final(cast: SimpleNamespace, run_tasks: Any) -> None:
    client = client_of(cast.ana)
    client.post(reverse("pet_delete", args=[cast.rex.pk]))
    assert client_of(cast.bruno).get(f"/api/v1/pets/{cast.rex.pk}/").status_code == 404
    client.post(reverse("pet_restore", args=[cast.rex.pk]))
    assert client_of(cast.bruno).get(f"/api/v1/pets/{cast.rex.pk}/").status_code == 200
    actions.delete_pet(cast.ana, selectors.get_own_pet(cast.ana, cast.rex.pk))
    Pet.objects.filter(pk=cast.rex.pk).update(deleted_at=timezone.now() - timedelta(minutes=1))
    assert client.post(reverse("pet_restore", args=[cast.rex.pk])).status_code == 409
    actions.purge_pet(cast.rex.pk)
    assert not Pet.objects.filter(pk=cast.rex.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_parallel_creations_pass_no_limit(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "check_rate", lambda *_a, **_k: None)
    Pet.objects.bulk_create(
        Pet(owner=cast.bruno, name=f"n{n}", species_id="cat") for n in range(LIMITS.pets_per_account - 1)
    )

    def create() -> None:
        try:
            actions.create_pet(cast.bruno, name="Uno más", species="cat")
        except Conflict:
            pass
        finally:
            connection.close()

    threads = [threading.Thread(target=create) for _n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Pet.objects.filter(owner=cast.bruno).count() == LIMITS.pets_per_account


@pytest.mark.django_db
def test_breeds_are_found_without_accents_in_spanish_and_english(cast: SimpleNamespace) -> None:
    def found(text: str) -> list[str]:
        return [
            b["slug"] for b in client_of(None).get("/api/v1/breeds/", {"species": "dog", "q": text}).json()["items"]
        ]

    assert "dog-english-pointer" in found("pointer ingles")
    assert "dog-english-pointer" in found("ENGLISH POINTER")
    assert found("zzzz") == []
    assert Breed.objects.count() > 1000


@pytest.mark.django_db
def test_a_list_costs_the_same_at_two_and_at_twenty(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    client = client_of(cast.bruno)
    for count in (2, 20):
        Pet.objects.filter(owner=cast.bruno).delete()
        Pet.objects.bulk_create(Pet(owner=cast.bruno, name=f"n{n}", species_id="cat") for n in range(count))
        with django_assert_num_queries(2):  # session with its person · animals with kind, breed, owner and face
            assert len(client.get("/api/v1/pets/").json()["items"]) == count


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("born", "words"),
    [(date(2020, 11, 25), "6 years"), (date(2026, 6, 25), "5 months"), (date(2026, 11, 20), "less than a month")],
)
def test_age_is_told_in_words(cast: SimpleNamespace, born: date, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 11, 25))
    Pet.objects.filter(pk=cast.rex.pk).update(birth_date=born)
    assert words in client_of(cast.bruno).get(reverse("pet_detail", args=[cast.rex.pk])).content.decode()


def test_the_form_of_a_new_animal_shows_no_face_yet(cast: SimpleNamespace) -> None:
    page = client_of(cast.bruno).get("/pets/new/").content.decode()
    assert 'name="name"' in page
    assert "remove_photo" not in page
    assert 'src=""' not in page
