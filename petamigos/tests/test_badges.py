"""Badges: earned by what people do, once, kept, shown with the way to the next."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts import badges
from accounts.actions.about import update_about
from accounts.models import BadgeAward
from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.queue import drain
from pets.actions import create_pet
from social.actions import add_comment, delete_post, publish_post
from social.models import Post
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db


def names(user: Any) -> set[tuple[str, int]]:
    return set(BadgeAward.objects.filter(user=user).values_list("badge", "step"))


def post(user: Any, count: int = 1, audience: str = "public") -> list[Any]:
    made = [publish_post(user, body=f"Hola {number}", audience=audience) for number in range(count)]
    drain()
    return made


def test_the_first_post_earns_one_and_is_told_once(cast: Any) -> None:
    post(cast.carla)
    assert names(cast.carla) == {("first_post", 1)}
    bell = client_of(cast.carla).get("/notifications/").content.decode()
    assert bell.count("You earned a badge: First post") == 1
    post(cast.carla)
    badges.award(cast.carla, ["first_post"])
    drain()
    assert names(cast.carla) == {("first_post", 1)}
    told = client_of(cast.carla).get("/api/v1/notifications/").json()["items"]
    assert [line["kind"] for line in told] == ["badge_earned"]


def test_what_was_earned_stays(cast: Any) -> None:
    made = post(cast.carla, 10)
    assert ("storyteller", 10) in names(cast.carla)
    for one in made:
        delete_post(cast.carla, one)
    drain()
    badges.award(cast.carla, ["storyteller"])
    assert ("storyteller", 10) in names(cast.carla)


def test_days_in_a_row_are_counted_by_the_persons_own_calendar(cast: Any) -> None:
    made = post(cast.carla, 4)
    day = made[0].published_at.replace(hour=2, minute=30)  # 20:30 of the day before in Mexico
    for number, one in enumerate(made):
        Post.objects.filter(pk=one.pk).update(
            published_at=day + timedelta(days=min(number, 2), hours=5 if number == 3 else 0)
        )
    badges.award(cast.carla, ["streak"])
    # Three evenings in a row, and the night after the last: there it is the fourth day, in UTC still the third.
    assert badges.KINDS["streak"].rule(cast.carla) == 4
    assert names(cast.carla) >= {("streak", 3)}
    Post.objects.filter(pk=made[1].pk).delete()
    assert badges.KINDS["streak"].rule(cast.carla) == 2


def test_animals_answers_and_an_introduction_earn_theirs(cast: Any) -> None:
    cast.carla.created_at -= timedelta(days=30)  # new accounts answer less in a minute
    cast.carla.save()
    create_pet(cast.carla, name="Luna", species="cat")
    drain()
    assert ("first_pet", 1) in names(cast.carla)
    theirs = post(cast.bruno, 10)
    own = post(cast.carla, 1)[0]
    for one in [*theirs[:9], theirs[0], own]:
        add_comment(cast.carla, one, body="Qué bonito")
    drain()
    assert ("neighbour", 10) not in names(cast.carla)  # nine posts of others, one of them twice
    add_comment(cast.carla, theirs[9], body="Qué bonito")
    drain()
    assert ("neighbour", 10) in names(cast.carla)
    assert badges.KINDS["introduced"].rule(cast.carla) == 0
    update_about(cast.carla, {"interests": ["adoption"]})
    drain()
    assert badges.KINDS["introduced"].rule(cast.carla) == 1


def test_others_see_what_was_earned_and_oneself_also_the_way(cast: Any) -> None:
    post(cast.carla, 3)
    other = client_of(cast.bruno).get("/@carla/?tab=badges").content.decode()
    assert "First post" in other and "Storyteller" not in other
    own = client_of(cast.carla).get("/@carla/?tab=badges").content.decode()
    assert "Storyteller" in own and "3 of 10" in own
    told = {one["name"]: one for one in client_of(cast.carla).get("/api/v1/me/badges/").json()["items"]}
    assert set(told) == set(badges.KINDS)
    assert (told["storyteller"]["count"], told["storyteller"]["next_step"], told["storyteller"]["level"]) == (3, 10, 0)
    public = client_of(cast.bruno).get("/api/v1/users/carla/badges/").json()["items"]
    assert [(one["name"], one["count"]) for one in public] == [("first_post", None)]
    assert "badge-medal" in client_of(cast.bruno).get("/@carla/").content.decode()


def test_of_a_private_account_only_followers_see_them(cast: Any) -> None:
    post(cast.ana, audience="followers")
    answers = {
        name: client_of(getattr(cast, name)).get("/api/v1/users/ana/badges/").status_code
        for name in ("ana", "bruno", "carla", "paco", "dora", "guest")
    }
    assert answers == {"ana": 200, "bruno": 200, "carla": 403, "paco": 403, "dora": 404, "guest": 403}
    assert "badge-medal" not in client_of(cast.carla).get("/@ana/?tab=badges").content.decode()


def test_the_page_of_badges_costs_one_query_and_one_a_rule_not_yet_ended(cast: Any) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as told:
            badges.progress(cast.carla)
        return len(told)

    assert cost() == 1 + len(badges.KINDS)
    post(cast.carla)
    assert cost() == len(badges.KINDS)  # the first post is ended
    with CaptureQueriesContext(connection) as told:
        badges.earned(cast.carla)
    assert len(told) == 1


def test_suspended_people_earn_nothing(cast: Any) -> None:
    from accounts.tasks import count_badges

    sofia = make_user("sofi")
    post(sofia)
    BadgeAward.objects.all().delete()
    cast.sofia.posts.all()
    count_badges(user_id=str(cast.sofia.pk), names=["introduced"])
    assert not BadgeAward.objects.filter(user=cast.sofia).exists()


def test_steps_must_rise() -> None:
    for steps in ((), (0, 3), (3, 3), (7, 3)):
        with pytest.raises(ValueError, match="steps must rise"):
            badges.register_badge("odd", "Odd", lambda _user: 0, steps, description="")
