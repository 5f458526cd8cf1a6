"""manage.py evaluate_feed: the feed measured on what has happened."""

from __future__ import annotations

import io
import re
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from django.core.management import call_command

from accounts.models import Profile
from pets.models import Pet
from social import actions
from social.evaluation import gini, ndcg
from social.models import PostReach
from social.tests.factories import make_post
from tests.cast import make_user

pytestmark = pytest.mark.django_db


def measured() -> dict[str, float]:
    out = io.StringIO()
    call_command("evaluate_feed", stdout=out)
    return {name: float(value) for name, value in re.findall(r"^(.+): ([\d.]+)$", out.getvalue(), re.MULTILINE)}


def test_interest_is_found_better_than_by_time(cast: SimpleNamespace, run_tasks: Any) -> None:
    Profile.objects.create(user=cast.bruno, interests=["cat"])
    people = [make_user(f"author_{number}", is_private=False) for number in range(30)]
    liked = []
    for number, person in enumerate(people):
        pet = Pet.objects.create(owner=person, name="Pepa", species_id="cat" if number < 4 else "dog")
        post = make_post(person, person.handle, pet_ids=[pet.pk])
        if number < 4:
            liked.append(post)
    for post in liked:
        actions.react(cast.bruno, post)
        PostReach.objects.create(post=post, views=10)
    run_tasks()
    found = measured()
    assert found["NDCG@20 for_you"] > 0.95  # the four cats are the first four
    assert found["NDCG@20 latest"] == 0  # they are the oldest of thirty
    assert found["author coverage 7 d"] == pytest.approx(4 / 30, abs=0.001)
    assert found["exposure Gini"] == pytest.approx(26 / 30, abs=0.001)


def test_an_empty_house_is_said_to_be_empty(cast: SimpleNamespace) -> None:
    out = io.StringIO()
    call_command("evaluate_feed", stdout=out)
    assert "0 readers, 0 posts" in out.getvalue() and "exposure Gini: no posts" in out.getvalue()


def test_the_measures_themselves() -> None:
    one, two, three = (UUID(int=number) for number in range(3))
    assert ndcg([one, two, three], {one}) == 1
    assert ndcg([two, one, three], {one}) == pytest.approx(1 / 1.585, abs=0.001)
    assert ndcg([two, three], {one}) == 0
    assert gini([5, 5, 5]) == pytest.approx(0)
    assert gini([0, 0, 0, 8]) == pytest.approx(0.75)
