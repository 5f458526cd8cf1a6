"""Liking: once, by who sees the post, also thirty at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections

from social import actions
from social.models import Like, Post
from social.tests.factories import make_comment, make_post
from tests.cast import client_of, make_user

DOORS = pytest.mark.parametrize("door", ["site", "api"])


def press(user: Any, door: str, post_id: Any, *, on: bool = True) -> Any:
    client = client_of(user)
    if door == "api":
        return (client.put if on else client.delete)(f"/api/v1/posts/{post_id}/like/")
    return client.post(f"/p/{post_id}/like/", {"state": "on" if on else "off"})


@DOORS
def test_a_like_counts_once_and_goes_once(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)
    for on, count in ((True, 1), (True, 1), (False, 0), (False, 0)):
        assert press(cast.bruno, door, post.pk, on=on).status_code == (302 if door == "site" else 200)
        post.refresh_from_db()
        assert post.reaction_counter == Like.objects.count() == count


def test_htmx_gets_the_button_back(cast: SimpleNamespace) -> None:
    post = make_post(cast.ana)
    client = client_of(cast.bruno)
    answer = client.post(f"/p/{post.pk}/like/", {"state": "on"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 200 and 'value="off"' in page and "<html" not in page


@DOORS
@pytest.mark.parametrize("who", ["carla", "dora", "eva", "paco", "staff"])
def test_who_does_not_see_a_post_does_not_like_it(cast: SimpleNamespace, door: str, who: str) -> None:
    post = make_post(cast.ana)
    for on in (True, False):
        refused = press(getattr(cast, who), door, post.pk, on=on)
        unknown = press(getattr(cast, who), door, uuid4(), on=on)
        assert refused.status_code == unknown.status_code == 404
        assert refused.content == unknown.content
    assert not Like.objects.exists()


@DOORS
def test_guests_and_suspended_people_do_not_like(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    assert press(None, door, post.pk).status_code in (302, 401)
    assert press(cast.sofia, door, post.pk).status_code in (302, 403)
    assert not Like.objects.exists()


def test_who_likes_is_listed_without_those_one_has_no_way_to(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    for user in (cast.ana, cast.bruno, cast.dora, cast.xavi):
        actions.react(user, post)
    type(cast.xavi).objects.filter(pk=cast.xavi.pk).update(suspended_at="2026-01-01T00:00:00Z")

    def listed(user: Any) -> set[str]:
        items = client_of(user).get(f"/api/v1/posts/{post.pk}/likes/").json()["items"]
        return {item["handle"] for item in items}

    assert listed(cast.bruno) == listed(None) == {"ana", "bruno", "dora"}
    assert listed(cast.dora) == {"bruno", "dora"}  # ana has blocked her
    assert listed(cast.ana) == {"ana", "bruno"}
    assert "@ana" not in client_of(cast.dora).get(f"/p/{post.pk}/likes/").content.decode()


def test_the_counters_are_set_right_at_night(cast: SimpleNamespace) -> None:
    wrong, right = make_post(cast.carla), make_post(cast.carla)
    for post in (wrong, right):
        actions.react(cast.bruno, post)
        make_comment(cast.bruno, post)
    Post.objects.filter(pk=wrong.pk).update(reaction_counter=7, comment_counter=0)

    assert actions.reconcile_counters() == 2
    assert actions.reconcile_counters() == 0
    assert set(Post.objects.values_list("reaction_counter", "comment_counter")) == {(1, 1)}


def at_once(calls: list[Any]) -> list[int]:
    """All in threads of their own, each with a connection of its own."""

    def run(call: Any) -> int:
        try:
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(10) as pool:
        return list(pool.map(run, calls))


@pytest.mark.django_db(transaction=True)
def test_thirty_parallel_likes_leave_one_row(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    client = client_of(cast.bruno)
    cookies = {"Cookie": "; ".join(f"{key}={value.value}" for key, value in client.cookies.items())}

    codes = at_once(
        [lambda: client_of(None).put(f"/api/v1/posts/{post.pk}/like/", headers=cookies).status_code for _ in range(30)]
    )

    assert set(codes) == {200}
    post.refresh_from_db()
    assert Like.objects.count() == post.reaction_counter == 1


@pytest.mark.django_db(transaction=True)
def test_parallel_likes_and_unlikes_of_many_keep_the_count(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    people = [make_user(f"fan_{n}") for n in range(5)]
    calls = []
    for turn in range(6):
        for user in people:
            act = actions.react if turn % 2 == 0 else actions.unreact
            calls.append(lambda act=act, user=user: bool(act(user, Post.objects.get(pk=post.pk))))

    assert all(at_once(calls))

    post.refresh_from_db()
    assert post.reaction_counter == Like.objects.count() <= 5
