"""Following an animal across the doors, its followers, and its address."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from accounts.actions import block
from pets import follow_actions as actions
from pets.follow_models import PetFollow
from pets.models import Pet, slug_of
from tests.cast import client_of


def count(pet: Pet) -> tuple[int, int]:
    return Pet.objects.get(pk=pet.pk).follower_counter, PetFollow.objects.filter(pet=pet).count()


@pytest.mark.django_db
def test_following_twice_is_once_and_the_page_says_so(cast: SimpleNamespace) -> None:
    bruno = client_of(cast.bruno)
    for _time in range(2):
        assert bruno.put(f"/api/v1/pets/{cast.rex.pk}/follow/").json() == {"is_following": True, "follower_count": 1}
    page = bruno.get(cast.rex.get_absolute_url()).content.decode()
    assert reverse("pet_unfollow", args=[cast.rex.pk]) in page
    assert "Rex" in bruno.get(reverse("followed_pets")).content.decode()
    assert bruno.post(reverse("pet_unfollow", args=[cast.rex.pk])).status_code == 302
    assert bruno.delete(f"/api/v1/pets/{cast.rex.pk}/follow/").json()["follower_count"] == 0
    assert count(cast.rex) == (0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "status"), [("carla", 403), ("paco", 403), ("dora", 404), ("eva", 404), ("guest", 401)]
)
def test_who_cannot_see_inside_cannot_follow_nor_see_who_does(cast: SimpleNamespace, who: str, status: int) -> None:
    actions.follow_pet(cast.bruno, cast.rex)
    client = client_of(getattr(cast, who))
    assert client.put(f"/api/v1/pets/{cast.rex.pk}/follow/").status_code == status
    answer = client.get(f"/api/v1/pets/{cast.rex.pk}/followers/")
    assert answer.status_code == (403 if who == "guest" else status) and b"bruno" not in answer.content
    assert count(cast.rex) == (1, 1)


@pytest.mark.django_db
def test_followers_are_those_the_viewer_may_know(cast: SimpleNamespace) -> None:
    luna = Pet.objects.create(owner=cast.bruno, name="Luna", species_id="cat")
    for person in (cast.ana, cast.carla, cast.dora, cast.xavi):
        actions.follow_pet(person, luna)
    PetFollow.objects.create(person=cast.sofia, pet=luna)  # suspended since
    address = f"/api/v1/pets/{luna.pk}/followers/"
    shown = [person["handle"] for person in client_of(cast.ana).get(address).json()["items"]]
    assert shown == ["xavi", "carla", "ana"], "without dora, whom ana has blocked, and without the suspended"
    page = client_of(cast.dora).get(reverse("pet_followers", args=[luna.pk])).content.decode()
    assert "@ana" not in page and "@carla" in page


@pytest.mark.django_db
def test_a_block_ends_it_both_ways(cast: SimpleNamespace, run_tasks: Any) -> None:
    tamal = Pet.objects.create(owner=cast.carla, name="Tamal", species_id="cat")
    luna = Pet.objects.create(owner=cast.bruno, name="Luna", species_id="cat")
    actions.follow_pet(cast.bruno, tamal)
    actions.follow_pet(cast.carla, luna)
    block(cast.bruno, cast.carla)
    run_tasks()
    assert (count(tamal), count(luna)) == ((0, 0), (0, 0))


@pytest.mark.django_db(transaction=True)
def test_parallel_follows_and_ends_leave_the_counter_right(
    cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "check_rate", lambda *_a, **_k: None)

    def go(act: Any) -> None:
        try:
            for _n in range(5):
                act(cast.bruno, Pet.objects.get(pk=cast.rex.pk))
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=[act]) for act in (actions.follow_pet, actions.unfollow_pet) * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counter, rows = count(cast.rex)
    assert counter == rows and rows in (0, 1)


@pytest.mark.django_db
def test_counters_are_set_right_at_night(cast: SimpleNamespace) -> None:
    actions.follow_pet(cast.bruno, cast.rex)
    Pet.objects.filter(pk=cast.rex.pk).update(follower_counter=7)
    assert actions.reconcile_followers() == 1
    assert count(cast.rex) == (1, 1)
    assert actions.reconcile_followers() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [2, 20])
def test_lists_cost_the_same_at_two_and_at_twenty(
    cast: SimpleNamespace, django_assert_num_queries: Any, rows: int
) -> None:
    pets = Pet.objects.bulk_create(Pet(owner=cast.carla, name=f"n{n}", species_id="cat") for n in range(rows))
    PetFollow.objects.bulk_create(PetFollow(pet=pet, person=cast.bruno) for pet in pets)
    client = client_of(cast.bruno)
    with django_assert_num_queries(2):  # session with its person · animals
        assert len(client.get("/api/v1/pets/followed/").json()["items"]) == rows


# --- the address ----------------------------------------------------------------------------------
@pytest.mark.django_db
def test_an_animal_has_a_readable_address_that_outlives_its_name(cast: SimpleNamespace) -> None:
    address = cast.rex.get_absolute_url()
    assert address == f"/pet/rex-{cast.rex.pk.hex[-8:]}/"
    cast.rex.name = "Max"
    cast.rex.save()
    page = client_of(cast.bruno).get(address)
    assert page.status_code == 200 and f'rel="canonical" href="http://localhost:8000{address}"' in page.content.decode()
    assert client_of(cast.dora).get(address).status_code == 404
    assert client_of(cast.bruno).get(reverse("pet_detail", args=[cast.rex.pk])).status_code == 200


@pytest.mark.parametrize(
    ("name", "start"), [("Ñandú Pérez", "nandu-perez-"), ("ลูน่า", "cat-"), ("../x", "x-"), ("---", "cat-")]
)
def test_addresses_of_any_name_are_plain(name: str, start: str) -> None:
    assert slug_of(name, "cat", "0" * 24 + "3fa9c2d1") == f"{start}3fa9c2d1"
