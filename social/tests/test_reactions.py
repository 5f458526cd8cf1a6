"""Reacting to a post: once, changed and taken back, by who sees it, also thirty at a time."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections

from social import actions
from social.models import Post, Reaction
from social.reaction_models import CODES, code_of, counters_text, tally_of
from social.tests.factories import make_comment, make_post
from tests.cast import client_of, make_user

DOORS = pytest.mark.parametrize("door", ["site", "api"])


def press(user: Any, door: str, post_id: Any, *, on: bool = True, kind: str = "like") -> Any:
    client = client_of(user)
    if door == "api":
        path = f"/api/v1/posts/{post_id}/reaction/"
        return client.put(path, {"kind": kind}, content_type="application/json") if on else client.delete(path)
    return client.post(f"/p/{post_id}/react/", {"kind": kind if on else "none"})


def counts(post: Post) -> dict[str, int]:
    """What the post says, which is what there is."""
    post.refresh_from_db()
    told = dict(tally_of(counters_text(post.reaction_counters)).counts)
    there = Counter(code_of(kind) for kind in Reaction.objects.filter(post=post).values_list("kind", flat=True))
    assert told == dict(there) and post.reaction_counter == sum(there.values())
    return told


@DOORS
def test_a_reaction_counts_once_and_goes_once(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)
    for on, count in ((True, 1), (True, 1), (False, 0), (False, 0)):
        assert press(cast.bruno, door, post.pk, on=on).status_code == (302 if door == "site" else 200)
        assert counts(post) == ({"like": 1} if count else {})


@DOORS
def test_another_kind_takes_the_place_of_the_first(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)
    for kind in CODES:
        answer = press(cast.bruno, door, post.pk, kind=kind)
        assert counts(post) == {kind: 1}
        if door == "api":
            assert answer.json() == {"my_reaction": kind, "reaction_count": 1, "reactions": {kind: 1}}
    press(cast.ana, door, post.pk, kind="love")
    assert counts(post) == {"angry": 1, "love": 1}
    item = client_of(cast.bruno).get(f"/api/v1/posts/{post.pk}/").json()
    assert (item["my_reaction"], item["reaction_count"]) == ("angry", 2)
    assert item["reactions"] == {"angry": 1, "love": 1}


def test_without_a_body_the_api_takes_a_like(cast: SimpleNamespace) -> None:
    post = make_post(cast.ana)
    assert client_of(cast.bruno).put(f"/api/v1/posts/{post.pk}/reaction/").json()["my_reaction"] == "like"


@DOORS
def test_there_are_six_kinds_and_no_other(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)
    answer = press(cast.bruno, door, post.pk, kind="meh")
    assert answer.status_code == 422
    if door == "api":
        assert "kind" in answer.json()["error"]["fields"]
    assert counts(post) == {}


def test_htmx_gets_the_buttons_back(cast: SimpleNamespace) -> None:
    post = make_post(cast.ana)
    client = client_of(cast.bruno)
    answer = client.post(f"/p/{post.pk}/react/", {"kind": "wow"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 200 and "<html" not in page
    assert 'value="none"' in page and "#reaction-wow" in page and 'aria-label="1 reaction"' in page


@DOORS
@pytest.mark.parametrize("who", ["carla", "dora", "eva", "paco", "staff"])
def test_who_does_not_see_a_post_does_not_react(cast: SimpleNamespace, door: str, who: str) -> None:
    post = make_post(cast.ana)
    for on in (True, False):
        refused = press(getattr(cast, who), door, post.pk, on=on)
        unknown = press(getattr(cast, who), door, uuid4(), on=on)
        assert refused.status_code == unknown.status_code == 404
        assert refused.content == unknown.content
    assert not Reaction.objects.exists()


@DOORS
def test_guests_and_suspended_people_do_not_react(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla)
    assert press(None, door, post.pk).status_code in (302, 401)
    assert press(cast.sofia, door, post.pk).status_code in (302, 403)
    assert not Reaction.objects.exists()


def test_who_reacted_is_listed_without_those_one_has_no_way_to(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    for user in (cast.ana, cast.bruno, cast.dora, cast.xavi):
        actions.react(user, post)
    type(cast.xavi).objects.filter(pk=cast.xavi.pk).update(suspended_at="2026-01-01T00:00:00Z")

    actions.react(cast.bruno, post, "sad")

    def listed(user: Any, kind: str = "") -> set[str]:
        items = (
            client_of(user)
            .get(f"/api/v1/posts/{post.pk}/reactions/" + (f"?kind={kind}" if kind else ""))
            .json()["items"]
        )
        assert all(item["reaction"] == ("sad" if item["handle"] == "bruno" else "like") for item in items)
        return {item["handle"] for item in items}

    assert listed(cast.bruno) == listed(None) == {"ana", "bruno", "dora"}
    assert listed(cast.dora) == {"bruno", "dora"}  # ana has blocked her
    assert listed(cast.ana) == {"ana", "bruno"}
    assert (listed(cast.ana, "sad"), listed(cast.ana, "like"), listed(cast.ana, "wow")) == ({"bruno"}, {"ana"}, set())
    page = client_of(cast.ana).get(f"/p/{post.pk}/reactions/?kind=sad").content.decode()
    assert "@bruno" in page and "Sad" in page
    assert client_of(cast.ana).get(f"/api/v1/posts/{post.pk}/reactions/?kind=meh").status_code == 422
    assert "@ana" not in client_of(cast.dora).get(f"/p/{post.pk}/reactions/").content.decode()


def test_the_counters_are_set_right_at_night(cast: SimpleNamespace) -> None:
    wrong, right = make_post(cast.carla), make_post(cast.carla)
    for post in (wrong, right):
        actions.react(cast.bruno, post)
        make_comment(cast.bruno, post)
    Post.objects.filter(pk=wrong.pk).update(reaction_counter=7, comment_counter=0, reaction_counters=[3, 0, 0, 4, 0, 0])

    assert actions.reconcile_counters() == 1
    assert actions.reconcile_counters() == 0
    assert set(Post.objects.values_list("reaction_counter", "comment_counter")) == {(1, 1)}
    assert counts(wrong) == {"like": 1}


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
def test_thirty_parallel_reactions_leave_one_row(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    client = client_of(cast.bruno)
    cookies = {"Cookie": "; ".join(f"{key}={value.value}" for key, value in client.cookies.items())}

    def wish(kind: str) -> Any:
        path = f"/api/v1/posts/{post.pk}/reaction/"
        body = {"kind": kind}
        return lambda: client_of(None).put(path, body, content_type="application/json", headers=cookies).status_code

    codes = at_once([wish(CODES[n % 6]) for n in range(30)])

    assert set(codes) == {200}
    assert sum(counts(post).values()) == Reaction.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_parallel_reactions_of_many_keep_the_count(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    people = [make_user(f"fan_{n}") for n in range(5)]
    calls = []
    for turn in range(6):
        for user in people:
            act = partial(actions.react, kind=CODES[turn]) if turn % 3 else actions.unreact
            calls.append(lambda act=act, user=user: bool(act(user, Post.objects.get(pk=post.pk))))

    assert all(at_once(calls))

    assert sum(counts(post).values()) <= 5
