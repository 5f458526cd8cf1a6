"""Following: public and private accounts, asking and answering, at both doors, and many at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from accounts import actions
from accounts.models import Follow, User
from core.models import OutboxMessage
from core.realtime import capture
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db


def api(user: Any, method: str, path: str, data: Any = None) -> Any:
    client = client_of(user)
    return client.generic(method, f"/api/v1{path}", data or b"", content_type="application/json")


def counters() -> None:
    """Every counter is what counting says."""
    for user in User.objects.all():
        accepted = Follow.objects.filter(status="accepted")
        assert user.follower_counter == accepted.filter(target=user).count(), user
        assert user.following_counter == accepted.filter(follower=user).count(), user


@pytest.fixture
def people() -> SimpleNamespace:
    return SimpleNamespace(
        ana=make_user("ana", is_private=True), bea=make_user("bea", is_private=False), caro=make_user("caro")
    )


@pytest.mark.parametrize("door", ["site", "api"])
def test_a_public_account_is_followed_at_once_a_private_one_is_asked(people: Any, door: str) -> None:
    for target, relation, status in (("bea", "following", "accepted"), ("ana", "requested", "requested")):
        for _ in range(2):  # repeating changes nothing
            if door == "site":
                answer = client_of(people.caro).post(f"/@{target}/follow/")
                assert answer.url == f"/@{target}/"
            else:
                assert api(people.caro, "PUT", f"/users/{target}/follow/").json() == {"relation": relation}
        assert Follow.objects.get(follower=people.caro, target__handle=target).status == status
    counters()
    for target in ("bea", "ana"):
        if door == "site":
            client_of(people.caro).post(f"/@{target}/unfollow/")
        else:
            assert api(people.caro, "DELETE", f"/users/{target}/follow/").status_code == 204
            assert api(people.caro, "DELETE", f"/users/{target}/follow/").status_code == 204
    assert not Follow.objects.exists()
    counters()


def test_the_button_is_answered_in_place_for_htmx(people: Any) -> None:
    answer = client_of(people.caro).post("/@ana/follow/", {"small": "1"}, headers={"HX-Request": "true"})
    body = answer.content.decode()
    assert answer.status_code == 200
    assert "/@ana/unfollow/" in body
    assert "<html" not in body


@pytest.mark.parametrize("door", ["site", "api"])
@pytest.mark.parametrize("answer", ["accept", "decline"])
def test_requests_are_answered_by_whom_they_are_for(people: Any, door: str, answer: str) -> None:
    actions.follow(people.caro, people.ana)
    assert api(people.ana, "GET", "/me/follow-requests/").json()["items"][0]["handle"] == "caro"
    assert "@caro" in client_of(people.ana).get("/requests/").content.decode()
    assert api(people.bea, "PUT", "/me/follow-requests/caro/").status_code == 404
    if door == "site":
        client_of(people.ana).post(f"/requests/caro/{answer}/")
    else:
        method = "PUT" if answer == "accept" else "DELETE"
        assert api(people.ana, method, "/me/follow-requests/caro/").status_code == 204
    left = list(Follow.objects.values_list("status", flat=True))
    assert left == (["accepted"] if answer == "accept" else [])
    counters()


def test_a_follower_is_removed_without_a_word(people: Any) -> None:
    actions.follow(people.caro, people.bea)
    OutboxMessage.objects.all().delete()
    with capture() as told:
        assert api(people.bea, "DELETE", "/me/followers/caro/").status_code == 204
    assert not Follow.objects.exists()
    assert not [event for group, event in told if group == f"user.{people.caro.pk}"]
    counters()


def test_turning_public_lets_in_who_had_asked(people: Any, run_tasks: Any) -> None:
    actions.follow(people.caro, people.ana)
    actions.follow(people.bea, people.ana)
    assert client_of(people.ana).post("/settings/privacy/", {"is_private": "no"}).status_code == 302
    run_tasks()
    assert set(Follow.objects.values_list("status", flat=True)) == {"accepted"}
    counters()


def test_turning_private_again_before_that_leaves_them_waiting(people: Any, run_tasks: Any) -> None:
    actions.follow(people.caro, people.ana)
    actions.set_privacy(people.ana, is_private=False)
    actions.set_privacy(people.ana, is_private=True)
    run_tasks()
    assert Follow.objects.get().status == "requested"


def test_what_cannot_be_followed(cast: Any) -> None:
    before = Follow.objects.count()
    for who, target, status in (
        (cast.dora, "ana", 404),  # blocked by her
        (cast.eva, "ana", 404),  # has blocked her
        (cast.ana, "eva", 404),
        (cast.carla, "sofia", 404),  # suspended
        (cast.carla, "nobody_here", 404),
        (cast.carla, "carla", 422),
        (None, "carla", 401),
    ):
        assert api(who, "PUT", f"/users/{target}/follow/").status_code == status, (who, target)
    assert Follow.objects.count() == before
    assert not OutboxMessage.objects.filter(task__startswith="notifications").exists()


def test_following_is_limited(people: Any) -> None:
    from core.limits import RATES

    rate = RATES["follow"][0]
    for _ in range(rate.new_account_count or 0):
        actions.follow(people.caro, people.bea)
    answer = api(people.caro, "PUT", "/users/ana/follow/")
    assert answer.status_code == 429
    assert answer.json()["error"]["code"] == "limit_reached"
    assert not Follow.objects.filter(target=people.ana).exists()


@pytest.mark.django_db(transaction=True)
def test_thirty_at_once_leave_one_row() -> None:
    caro, bea = make_user("caro"), make_user("bea", is_private=False)

    def once(_number: int) -> int:
        try:
            return api(caro, "PUT", "/users/bea/follow/").status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(15) as pool:
        assert set(pool.map(once, range(30))) == {200}
    assert Follow.objects.filter(follower=caro, target=bea).count() == 1
    counters()


@pytest.mark.django_db(transaction=True)
def test_follows_unfollows_and_blocks_across_each_other_neither_deadlock_nor_drift() -> None:
    people = [make_user(name, is_private=False) for name in ("uno", "dos", "tres")]
    steps = [
        (act, one, other)
        for one in people
        for other in people
        if one != other
        for act in (actions.follow, actions.unfollow, actions.follow, actions.block, actions.unblock, actions.follow)
    ]

    def do(step: Any) -> None:
        from core.errors import NotFound

        act, one, other = step
        try:
            act(one, other)
        except NotFound:
            pass  # blocked meanwhile
        finally:
            connections.close_all()

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(do, steps * 2))
    counters()
    for follow in Follow.objects.all():
        from accounts.models import Block

        assert not Block.between(follow.follower_id, follow.target_id).exists()


def test_lists_cost_the_same_for_two_and_twenty(people: Any) -> None:
    def cost() -> int:
        client = client_of(people.caro)
        client.get("/api/v1/users/bea/followers/")
        with CaptureQueriesContext(connection) as told:
            assert client.get("/api/v1/users/bea/followers/?limit=100").status_code == 200
        return len(told)

    for number in range(2):
        actions.follow(make_user(f"fan{number}"), people.bea)
    two = cost()
    for number in range(2, 20):
        actions.follow(make_user(f"fan{number}"), people.bea)
    assert cost() == two == 3  # session and person; whose list; the rows with avatars and own relation


def test_pages_go_on_by_cursor(people: Any) -> None:
    for number in range(5):
        actions.follow(make_user(f"fan{number}"), people.bea)
    seen, cursor = [], ""
    while True:
        page = api(people.caro, "GET", f"/users/bea/followers/?limit=2{cursor}").json()
        seen += [one["handle"] for one in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == ["fan4", "fan3", "fan2", "fan1", "fan0"]
    assert api(people.caro, "GET", "/users/bea/followers/?cursor=forged").status_code == 422
    assert api(people.caro, "GET", "/users/bea/followers/?limit=1000000").status_code == 422
