"""Who follows an animal has in their feed what everyone may see of it, whoever publishes it; and nothing more."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from pets.follow_actions import follow_pet, unfollow_pet
from pets.models import Pet
from social import actions, readers
from social.models import Post, PulledPet
from social.tests.factories import make_follow, make_post
from social.tests.test_feed import feed_ids, refuse_valkey, text_ids  # noqa: F401 (a fixture)
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def nube(cast: SimpleNamespace) -> Pet:
    """An animal of carla, whose account is open; bruno follows it, and not her."""
    pet = Pet.objects.create(owner=cast.carla, name="Nube", species_id="cat")
    follow_pet(cast.bruno, pet)
    return pet


def test_posts_an_animal_is_in_arrive_and_others_of_its_person_do_not(
    cast: SimpleNamespace, nube: Pet, run_tasks: Any
) -> None:
    assert feed_ids(cast.bruno) == []  # the list exists from now on
    with_her = make_post(cast.carla, "Nube on the roof", pet_ids=[nube.pk])
    make_post(cast.carla, "Without her")
    make_post(cast.carla, "For followers", pet_ids=[nube.pk], audience=Post.Audience.FOLLOWERS)
    run_tasks()
    assert feed_ids(cast.bruno) == [str(with_her.pk)]
    said = client_of(cast.bruno).get(f"/api/v1/posts/{with_her.pk}/why/").json()
    assert said["code"] == "followed_pet" and "Nube" in said["words"]
    assert feed_ids(cast.paco) == []


@pytest.mark.parametrize("away", [False, True])
def test_a_list_that_is_made_anew_has_them_too(
    cast: SimpleNamespace,
    nube: Pet,
    run_tasks: Any,
    away: bool,
    refuse_valkey: Any,  # noqa: F811
) -> None:
    make_follow(cast.bruno, cast.eva)
    posts = []
    for number in range(15):
        posts.append(make_post(cast.carla, f"Nube {number}", pet_ids=[nube.pk]))
        if number % 5 == 0:
            posts.append(make_post(cast.eva, f"Eva {number}"))
    run_tasks()
    if away:
        refuse_valkey()
    assert feed_ids(cast.bruno, size=4) == text_ids(posts[::-1])


def test_who_follows_both_sees_each_post_once(cast: SimpleNamespace, nube: Pet, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.carla)
    posts = [make_post(cast.carla, f"Nube {number}", pet_ids=[nube.pk]) for number in range(3)]
    assert feed_ids(cast.bruno) == text_ids(posts[::-1])
    posts.append(make_post(cast.carla, "One more", pet_ids=[nube.pk]))
    run_tasks()
    assert feed_ids(cast.bruno) == text_ids(posts[::-1])


def test_they_leave_with_the_follow_the_audience_and_the_account(
    cast: SimpleNamespace, nube: Pet, run_tasks: Any
) -> None:
    kept, hidden = (make_post(cast.carla, body, pet_ids=[nube.pk]) for body in ("Kept", "Hidden"))
    run_tasks()
    assert feed_ids(cast.bruno) == text_ids([hidden, kept])
    actions.edit_post(cast.carla, hidden, body="Hidden", audience=Post.Audience.FOLLOWERS)
    run_tasks()
    assert feed_ids(cast.bruno) == text_ids([kept])
    client_of(cast.carla).patch("/api/v1/me/", {"is_private": True}, "application/json")
    assert feed_ids(cast.bruno) == []  # at once, whatever the list holds
    client_of(cast.carla).patch("/api/v1/me/", {"is_private": False}, "application/json")
    assert feed_ids(cast.bruno) == text_ids([kept])
    unfollow_pet(cast.bruno, nube)
    assert feed_ids(cast.bruno) == []
    run_tasks()
    assert feed_ids(cast.bruno) == []


def test_animals_beyond_the_limit_are_read_instead_of_sent(
    cast: SimpleNamespace, nube: Pet, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed_ids(cast.bruno)
    monkeypatch.setattr(readers, "LIMITS", SimpleNamespace(fan_out_max=0))
    posts = [make_post(cast.carla, f"Nube {number}", pet_ids=[nube.pk]) for number in range(5)]
    run_tasks()
    assert PulledPet.objects.get().pet == nube
    assert feed_ids(cast.bruno, size=2) == text_ids(posts[::-1])
    assert feed_ids(cast.paco) == []
