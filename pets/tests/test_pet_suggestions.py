"""Animals to follow: each reason in words, only what the viewer may know, dismissed ones stay away."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import actions
from accounts.friendships import Friendship
from accounts.models import Follow, Profile
from core.places import snap
from pets import follow_actions, suggestions
from pets.dismissals import DismissedPet
from pets.memorial_models import Memorial
from pets.models import Breed, Pet
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
TEEN = date(timezone.localdate().year - 15, 1, 1)
HOME, NEAR, FAR = snap(19.4326, -99.1332), snap(19.45, -99.15), snap(20.97, -89.62)


def make_pet(owner: Any, name: str, species: str = "cat", **fields: Any) -> Pet:
    return Pet.objects.create(owner=owner, name=name, species_id=species, **fields)


def reasons(viewer: Any) -> dict[str, str]:
    answer = client_of(viewer).get("/api/v1/pets/suggestions/")
    assert answer.status_code == 200
    return {one["name"]: one["reason"] for one in answer.json()["items"]}


def live(user: Any, cell: str, *, is_shown: bool = True) -> None:
    city = "mx-merida" if cell == FAR else "mx-mexico-city"
    Profile.objects.update_or_create(user=user, defaults={"home_cell": cell, "city": city, "is_city_shown": is_shown})


def befriend(one: Any, other: Any) -> None:
    Friendship.objects.create(asker=one, asked=other, status=Friendship.Status.ACCEPTED)


def test_each_reason_is_said(cast: SimpleNamespace) -> None:
    breed = Breed.objects.filter(species_id="cat").first() or Breed.objects.create(
        slug="cat-test", species_id="cat", name="Test"
    )
    make_pet(cast.carla, "Mia", breed=breed)
    live(cast.carla, HOME)
    live(cast.bruno, NEAR)
    live(cast.xavi, FAR)
    twin = make_pet(cast.bruno, "Gemela", breed=breed)
    make_pet(cast.xavi, "Lejos")
    pato = make_pet(cast.xavi, "Pato", "dog")
    befriend(cast.carla, cast.bruno)
    follow_actions.follow_pet(cast.bruno, pato)
    found = reasons(cast.carla)
    near = found["Gemela"].split(" · ")
    assert near[0] == "Same breed as Mia" and near[1] in {"Near you", "2 to 5 km away"}
    assert found["Lejos"] == "Same kind of animal as Mia"
    assert found["Pato"] == "Followed by 1 friend of yours"
    assert next(iter(found)) == "Gemela", "two reasons come before one"
    page = client_of(cast.carla).get("/discover/").content.decode()
    assert "Same breed as Mia" in page and reverse("pet_dismiss", args=[twin.pk]) in page


def test_without_a_reason_there_are_the_new_ones(cast: SimpleNamespace) -> None:
    make_pet(cast.bruno, "Luna")
    assert reasons(cast.xavi) == {"Luna": "New here"}


def test_only_what_the_viewer_may_know(cast: SimpleNamespace) -> None:
    """Neither closed accounts' animals nor what a closed or unknown account follows nor a home that is not shown."""
    viewer = cast.carla
    live(viewer, HOME)
    live(cast.bruno, HOME, is_shown=False)
    make_pet(cast.bruno, "Casa")
    make_pet(make_user("oculta", is_private=False, onboarded_at=None), "Sin bienvenida")
    make_pet(cast.sofia, "Suspendida")
    closed = make_user("cerrada", is_private=True)
    befriend(viewer, closed)
    Follow.objects.filter(follower=viewer, target=closed).delete()
    luna = make_pet(cast.xavi, "Luna")
    follow_actions.follow_pet(closed, luna)
    found = reasons(viewer)
    assert found["Casa"] == "New here", "where bruno lives is not told"
    assert found["Luna"] == "New here", "whom a closed account follows is not told"
    assert {"Rex", "Sin bienvenida", "Suspendida"} & set(found) == set()
    Follow.objects.create(follower=viewer, target=closed, status=Follow.Status.ACCEPTED)
    assert reasons(viewer)["Luna"] == "Followed by 1 friend of yours"


def test_neither_blocked_nor_known_nor_remembered_nor_own(cast: SimpleNamespace) -> None:
    make_pet(cast.dora, "Bloqueada")
    make_pet(cast.eva, "Que bloquea")
    followed = make_pet(cast.bruno, "Seguida")
    follow_actions.follow_pet(cast.ana, followed)
    Memorial.objects.create(pet=make_pet(cast.bruno, "Recordada"))
    make_pet(cast.bruno, "Borrada", deleted_at=timezone.now())
    make_pet(cast.bruno, "Luna")
    assert set(reasons(cast.ana)) == {"Luna"}


def test_teens_and_adults_are_kept_apart(cast: SimpleNamespace) -> None:
    teens = [make_user(handle, is_private=False, birth_date=TEEN) for handle in ("teo", "tina")]
    for teen, name in zip(teens, ("De Teo", "De Tina"), strict=True):
        make_pet(teen, name)
        live(teen, HOME)
    make_pet(cast.bruno, "De Bruno")
    live(cast.carla, HOME)
    assert set(reasons(cast.carla)) == {"De Bruno"}
    assert reasons(teens[0]) == {}, "teens are found by whom they know"
    Follow.objects.create(follower=teens[1], target=teens[0], status=Follow.Status.ACCEPTED)
    assert reasons(teens[0]) == {"De Tina": "Same kind of animal as De Teo"}, "and never where a teen lives"


def test_a_dismissed_animal_stays_away_until_it_is_undone(cast: SimpleNamespace) -> None:
    luna = make_pet(cast.bruno, "Luna")
    carla = client_of(cast.carla)
    gone = carla.post(reverse("pet_dismiss", args=[luna.pk]), headers={"HX-Request": "true"}).content.decode()
    assert "Luna is not suggested to you again" in gone and reverse("pet_welcome", args=[luna.pk]) in gone
    assert reasons(cast.carla) == {} and "Luna" in reasons(cast.xavi)
    assert "Luna" in carla.get(reverse("dismissed_pets")).content.decode()
    assert [one["name"] for one in carla.get("/api/v1/me/dismissed/pets/").json()["items"]] == ["Luna"]
    assert client_of(cast.xavi).delete(f"/api/v1/me/dismissed/pets/{luna.pk}/").status_code == 404
    assert carla.post(reverse("pet_welcome", args=[luna.pk])).headers["Location"] == "/discover/"
    assert "Luna" in reasons(cast.carla)
    for _time in range(2):
        assert carla.put(f"/api/v1/me/dismissed/pets/{luna.pk}/").status_code == 204
    assert DismissedPet.objects.count() == 1
    assert client_of(cast.dora).put(f"/api/v1/me/dismissed/pets/{cast.rex.pk}/").status_code == 404
    assert carla.delete(f"/api/v1/me/dismissed/pets/{luna.pk}/").status_code == 204


def test_few_and_many_cost_the_same(cast: SimpleNamespace) -> None:
    """Friends, own animals, breed, kind, own cell, near, new ones, faces."""
    make_pet(cast.carla, "Mia")
    live(cast.carla, HOME)

    def cost() -> int:
        with CaptureQueriesContext(connection) as told:
            suggestions.list_pet_suggestions(cast.carla, size=12)
        return len(told)

    make_pet(cast.bruno, "Luna")
    few = cost()
    for number in range(15):
        owner = make_user(f"gente{number}", is_private=False)
        live(owner, NEAR)
        befriend(cast.carla, owner)
        follow_actions.follow_pet(owner, make_pet(owner, f"Gato {number}"))
        actions.follow(cast.carla, owner)
    assert few <= 8 and cost() <= few
