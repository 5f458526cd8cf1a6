"""Blocking closes the way in both directions, at once, and says nothing to the other."""

from __future__ import annotations

from typing import Any

import pytest

from accounts import actions, discovery, selectors
from accounts.models import Block, Follow, User
from core.realtime import capture
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> Any:
    ana, bea = make_user("ana", is_private=True), make_user("bea", is_private=True)
    for one, other in ((ana, bea), (bea, ana)):
        actions.follow(one, other)
    actions.accept_follow(ana, bea)  # bea follows ana; ana's request to bea waits
    return ana, bea


@pytest.mark.parametrize("door", ["site", "api"])
def test_it_cuts_follows_and_requests_of_both_sides(
    pair: Any, door: str, django_capture_on_commit_callbacks: Any
) -> None:
    ana, bea = pair
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        if door == "site":
            client_of(ana).post("/@bea/block/")
        else:
            assert client_of(ana).put("/api/v1/users/bea/block/").status_code == 204
            assert client_of(ana).put("/api/v1/users/bea/block/").status_code == 204
    assert Block.objects.filter(blocker=ana, blocked=bea).count() == 1
    assert not Follow.objects.exists()
    assert set(User.objects.values_list("follower_counter", "following_counter")) == {(0, 0)}
    assert not [event for group, event in told if group.startswith("user.")]  # sockets are asked again, not told


def test_neither_finds_the_other_anywhere(pair: Any) -> None:
    ana, bea = pair
    third = make_user("tercera", is_private=False)
    for one in pair:
        actions.follow(one, third)
    actions.block(ana, bea)
    for one, other in ((ana, bea), (bea, ana)):
        client = client_of(one)
        assert client.get(f"/@{other.handle}/").status_code == 404
        assert client.get(f"/api/v1/users/{other.handle}/").status_code == 404
        assert client.put(f"/api/v1/users/{other.handle}/follow/").status_code == 404
        assert discovery.search_people(one, other.handle) == []
        assert other not in selectors.list_suggestions(one)
        seen = client.get("/api/v1/users/tercera/followers/").json()["items"]
        assert [person["handle"] for person in seen] == [one.handle]
    assert {row.handle for row in selectors.list_followers(third, third).items} == {"ana", "bea"}


def test_only_who_blocked_opens_the_way_again(pair: Any) -> None:
    ana, bea = pair
    actions.block(ana, bea)
    assert client_of(bea).delete("/api/v1/users/ana/block/").status_code == 404
    assert client_of(bea).post("/@ana/unblock/").status_code == 404
    assert [one["handle"] for one in client_of(ana).get("/api/v1/me/blocks/").json()["items"]] == ["bea"]
    assert client_of(bea).get("/api/v1/me/blocks/").json()["items"] == []
    assert "@bea" in client_of(ana).get("/settings/blocked/").content.decode()
    assert client_of(ana).post("/@bea/unblock/").status_code == 302
    assert client_of(bea).get("/@ana/").status_code == 200
    assert not Follow.objects.exists()  # nothing comes back by itself


def test_who_was_blocked_may_block_too(pair: Any) -> None:
    ana, bea = pair
    actions.block(ana, bea)
    assert client_of(bea).put("/api/v1/users/ana/block/").status_code == 404  # they do not see who to block
    assert client_of(ana).put("/api/v1/users/ana/block/").status_code == 422
    assert Block.objects.count() == 1
