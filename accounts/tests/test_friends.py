"""Friendship: asking, answering, withdrawing, ending, at both doors; who sees whose friends; the bell."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from accounts import actions, friends
from accounts.friendships import Friendship
from accounts.models import Follow, User
from core.models import OutboxMessage
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db


def api(user: Any, method: str, path: str, data: Any = None) -> Any:
    return client_of(user).generic(method, f"/api/v1{path}", data or b"", content_type="application/json")


def standing(viewer: Any, handle: str) -> str:
    return str(api(viewer, "GET", f"/users/{handle}/friend/").json()["friendship"])


def bell(user: Any) -> list[str]:
    return [line["kind"] for line in api(user, "GET", "/notifications/").json()["items"]]


@pytest.fixture
def people() -> SimpleNamespace:
    return SimpleNamespace(
        ana=make_user("ana", is_private=True), bea=make_user("bea", is_private=False), caro=make_user("caro")
    )


@pytest.mark.parametrize("door", ["site", "api"])
def test_asked_and_accepted_they_are_friends_and_follow_each_other(people: Any, door: str, run_tasks: Any) -> None:
    Follow.objects.create(follower=people.caro, target=people.ana, status="requested")
    for _ in range(2):  # repeating changes nothing
        if door == "site":
            assert client_of(people.caro).post("/@ana/friend/").url == "/@ana/"
        else:
            assert api(people.caro, "PUT", "/users/ana/friend/").json() == {"friendship": "asked"}
    run_tasks()
    assert (standing(people.caro, "ana"), standing(people.ana, "caro")) == ("asked", "asks")
    assert "friend_request" in bell(people.ana)
    assert "/requests/friends/caro/accept/" in client_of(people.ana).get("/notifications/").content.decode()
    assert "@caro" in client_of(people.ana).get("/requests/friends/").content.decode()
    assert [one["handle"] for one in api(people.ana, "GET", "/me/friend-requests/").json()["items"]] == ["caro"]
    if door == "site":
        assert client_of(people.ana).post("/requests/friends/caro/accept/").url == "/requests/friends/"
    else:
        assert api(people.ana, "PUT", "/me/friend-requests/caro/").status_code == 204
    run_tasks()
    assert standing(people.caro, "ana") == standing(people.ana, "caro") == "friends"
    assert "friend_accepted" in bell(people.caro)
    assert "friend_request" not in bell(people.ana)
    assert set(Follow.objects.values_list("follower__handle", "target__handle", "status")) == {
        ("caro", "ana", "accepted"),
        ("ana", "caro", "accepted"),
    }
    ana = User.objects.get(handle="ana")
    assert (ana.follower_counter, ana.following_counter) == (1, 1)


def test_asking_who_has_asked_is_accepting(people: Any) -> None:
    actions.ask_friend(people.caro, people.bea)
    assert api(people.bea, "PUT", "/users/caro/friend/").json() == {"friendship": "friends"}
    assert Friendship.objects.count() == 1


def test_who_is_declined_is_not_told_and_cannot_ask_again(people: Any, run_tasks: Any) -> None:
    actions.ask_friend(people.caro, people.bea)
    run_tasks()
    assert api(people.bea, "DELETE", "/me/friend-requests/caro/").status_code == 204
    assert api(people.bea, "DELETE", "/me/friend-requests/caro/").status_code == 404
    run_tasks()
    assert bell(people.bea) == []
    assert (standing(people.caro, "bea"), standing(people.bea, "caro")) == ("asked", "none")
    assert api(people.caro, "PUT", "/users/bea/friend/").json() == {"friendship": "asked"}
    run_tasks()
    assert bell(people.bea) == bell(people.caro) == []
    assert api(people.bea, "PUT", "/users/caro/friend/").json() == {"friendship": "friends"}  # minds change


def test_withdrawing_takes_it_out_of_the_bell_and_is_not_a_way_to_ring_it(people: Any, run_tasks: Any) -> None:
    for _ in range(3):
        actions.ask_friend(people.caro, people.bea)
        run_tasks()
        assert bell(people.bea) == ["friend_request"]
        assert client_of(people.caro).post("/@bea/unfriend/").status_code == 302
        run_tasks()
        assert bell(people.bea) == []
    assert api(people.caro, "PUT", "/users/bea/friend/").status_code == 429
    assert not Friendship.objects.exists()


def test_only_who_was_asked_answers(people: Any) -> None:
    actions.ask_friend(people.caro, people.bea)
    assert api(people.caro, "PUT", "/me/friend-requests/bea/").status_code == 404
    assert api(people.ana, "PUT", "/me/friend-requests/caro/").status_code == 404
    assert api(people.bea, "DELETE", "/users/caro/friend/").status_code == 204  # declining has its own door
    assert Friendship.objects.get().status == "requested"


@pytest.mark.parametrize("end", ["unfriend", "block"])
def test_an_end_takes_the_follows_with_it(people: Any, end: str, run_tasks: Any) -> None:
    actions.ask_friend(people.caro, people.ana)
    actions.accept_friend(people.ana, people.caro)
    run_tasks()
    assert client_of(people.ana).post(f"/@caro/{end}/").status_code == 302
    run_tasks()
    assert not Friendship.objects.exists()
    assert not Follow.objects.exists()
    assert bell(people.ana) == []
    assert not [kind for kind in bell(people.caro) if kind.startswith("friend")]
    assert set(User.objects.values_list("follower_counter", "following_counter")) == {(0, 0)}


def test_who_cannot_be_asked(cast: Any) -> None:
    for who, target, status in (
        (cast.dora, "ana", 404),
        (cast.eva, "ana", 404),
        (cast.ana, "eva", 404),
        (cast.carla, "sofia", 404),
        (cast.carla, "carla", 422),
        (None, "carla", 401),
    ):
        assert api(who, "PUT", f"/users/{target}/friend/").status_code == status, (who, target)
    assert not Friendship.objects.exists()
    assert not OutboxMessage.objects.exists()


def befriend(one: Any, other: Any) -> None:
    actions.ask_friend(one, other)
    actions.accept_friend(other, one)


def test_friends_are_seen_by_friends_until_one_chooses_otherwise(people: Any) -> None:
    befriend(people.bea, people.caro)
    befriend(people.ana, people.bea)
    assert [one["handle"] for one in api(people.caro, "GET", "/users/bea/friends/").json()["items"]] == ["ana", "caro"]
    stranger = make_user("diego")
    for viewer in (stranger, None):
        assert api(viewer, "GET", "/users/bea/friends/").status_code == 403
        assert client_of(viewer).get("/@bea/friends/").status_code == 403
        assert "/@bea/friends/" not in client_of(viewer).get("/@bea/").content.decode()
    actions.choose_privacy(people.bea, {"see_friends": "everyone"})
    for viewer in (stranger, None):
        assert "@caro" in client_of(viewer).get("/@bea/friends/").content.decode()
        assert "/@bea/friends/" in client_of(viewer).get("/@bea/").content.decode()
    actions.choose_privacy(people.bea, {"see_friends": "nobody"})
    assert api(people.caro, "GET", "/users/bea/friends/").status_code == 403
    assert api(people.bea, "GET", "/users/bea/friends/").status_code == 200
    actions.choose_privacy(people.bea, {"see_friends": "everyone"})
    actions.block(people.ana, stranger)
    assert [one["handle"] for one in api(stranger, "GET", "/users/bea/friends/").json()["items"]] == ["caro"]


def test_lists_cost_the_same_for_two_and_twenty_and_go_on_by_cursor(people: Any) -> None:
    def cost() -> int:
        client = client_of(people.bea)
        client.get("/api/v1/users/bea/friends/")
        with CaptureQueriesContext(connection) as told:
            assert client.get("/api/v1/users/bea/friends/?limit=100").status_code == 200
        return len(told)

    for number in range(2):
        befriend(make_user(f"pal{number}"), people.bea)
    two = cost()
    for number in range(2, 20):
        Friendship.objects.create(asker=people.bea, asked=make_user(f"pal{number}"), status="accepted")
    assert cost() == two == 4  # session and person; whose list; may the viewer; the rows with faces and own relation
    seen, cursor = [], ""
    while cursor is not None:
        page = api(people.bea, "GET", f"/users/bea/friends/?limit=9{cursor and '&cursor=' + cursor}").json()
        seen += [one["handle"] for one in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [f"pal{number}" for number in range(19, -1, -1)]
    assert friends.friends_of(people.bea.pk).count() == 20


@pytest.mark.django_db(transaction=True)
def test_both_ask_at_once_and_are_friends() -> None:
    bea, caro = make_user("bea"), make_user("caro")

    def ask(pair: Any) -> int:
        try:
            return int(api(pair[0], "PUT", f"/users/{pair[1].handle}/friend/").status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(10) as pool:
        assert set(pool.map(ask, [(bea, caro), (caro, bea)] * 8)) == {200}
    assert Friendship.objects.get().status == "accepted"
    assert set(User.objects.values_list("follower_counter", "following_counter")) == {(1, 1)}
