"""Close friends: posts for the chosen among one's followers; the list is its owner's alone, and nobody is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from accounts import actions as people_actions
from accounts.circles import CloseFriend
from core.limits import LIMITS
from core.models import OutboxMessage
from core.realtime import capture, presence
from core.realtime.registry import SUBSCRIPTIONS
from notifications.models import Notification
from social.models import Post
from social.tests.factories import make_follow, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
DOORS = pytest.mark.parametrize("door", ["site", "api"])
JSON = "application/json"


@pytest.fixture
def people(cast: SimpleNamespace) -> SimpleNamespace:
    """bruno and xavi follow carla."""
    make_follow(cast.bruno, cast.carla)
    make_follow(cast.xavi, cast.carla)
    return cast


def add(owner: Any, door: str, handle: str) -> int:
    client = client_of(owner)
    if door == "api":
        return int(client.put(f"/api/v1/users/{handle}/close-friend/").status_code)
    return int(client.post(f"/@{handle}/close/").status_code)


def take_off(owner: Any, door: str, handle: str) -> int:
    client = client_of(owner)
    if door == "api":
        return int(client.delete(f"/api/v1/users/{handle}/close-friend/").status_code)
    return int(client.post(f"/@{handle}/close/end/").status_code)


def feed(user: Any) -> set[str]:
    return {item["body"] for item in client_of(user).get("/api/v1/feed/").json()["items"]}


def sees(user: Any, post: Post) -> bool:
    client = client_of(user)
    found = {
        client.get(f"/p/{post.pk}/").status_code == 200,
        client.get(f"/api/v1/posts/{post.pk}/").status_code == 200,
        post.body in client.get("/@carla/").content.decode(),
        SUBSCRIPTIONS["post"](user, post.pk) if user is not None else client.get(f"/p/{post.pk}/").status_code == 200,
    }
    assert len(found) == 1, found
    return found.pop()


@DOORS
def test_chosen_followers_see_it_and_nobody_else(people: SimpleNamespace, door: str, run_tasks: Any) -> None:
    for user in (people.bruno, people.xavi):
        assert feed(user) == set()  # lists are ready from now on
    assert add(people.carla, door, "bruno") == (204 if door == "api" else 302)
    if door == "api":
        sent = {"body": "for few", "audience": "close"}
        assert client_of(people.carla).post("/api/v1/posts/", sent, content_type=JSON).json()["audience"] == "close"
    else:
        assert client_of(people.carla).post("/new/", {"body": "for few", "audience": "close"}).status_code == 302
    run_tasks()
    post = Post.objects.get()
    assert feed(people.bruno) == feed(people.carla) == {"for few"} and feed(people.xavi) == set()
    seen = {name: sees(getattr(people, name), post) for name in ("carla", "bruno", "xavi", "ana", "staff", "guest")}
    assert seen == {"carla": True, "bruno": True, "xavi": False, "ana": False, "staff": False, "guest": False}


@DOORS
def test_sight_ends_with_the_list_and_with_the_follow(people: SimpleNamespace, door: str, run_tasks: Any) -> None:
    for handle in ("bruno", "xavi"):
        add(people.carla, "api", handle)
    post = make_post(people.carla, "for few", audience="close")
    run_tasks()
    assert feed(people.bruno) == feed(people.xavi) == {"for few"}
    assert take_off(people.carla, door, "bruno") == (204 if door == "api" else 302)
    people_actions.remove_follower(people.carla, people.xavi)
    for user in (people.bruno, people.xavi):
        assert feed(user) == set() and not sees(user, post)
    # Who follows again is not on the list again.
    people_actions.follow(people.xavi, people.carla)
    assert not sees(people.xavi, post) and not CloseFriend.objects.exists()


def test_who_is_put_on_the_list_finds_what_was_there_before(people: SimpleNamespace, run_tasks: Any) -> None:
    add(people.carla, "api", "xavi")
    make_post(people.carla, "from before", audience="close")
    run_tasks()
    assert feed(people.bruno) == set()
    add(people.carla, "site", "bruno")
    run_tasks()
    assert feed(people.bruno) == {"from before"}


def test_a_changed_audience_moves_the_post(people: SimpleNamespace, run_tasks: Any) -> None:
    add(people.carla, "api", "bruno")
    post = make_post(people.carla, "moved", audience="followers")
    run_tasks()
    assert feed(people.xavi) == {"moved"}
    client_of(people.carla).post(f"/p/{post.pk}/edit/", {"body": "moved", "audience": "close"})
    assert feed(people.xavi) == set()
    run_tasks()
    assert feed(people.bruno) == {"moved"} and feed(people.xavi) == set()
    client_of(people.carla).post(f"/p/{post.pk}/edit/", {"body": "moved", "audience": "followers"})
    run_tasks()
    assert feed(people.xavi) == {"moved"}


def test_nobody_is_told_of_the_list(
    people: SimpleNamespace, run_tasks: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        add(people.carla, "api", "bruno")
        take_off(people.carla, "api", "bruno")
        run_tasks()
    assert [event for _group, event in sent if event["type"] != "reauthorise"] == []
    assert not Notification.objects.exists() and not OutboxMessage.objects.filter(task="core.send_mail").exists()
    add(people.carla, "api", "bruno")
    for user in (people.bruno, people.xavi):
        assert client_of(user).get("/api/v1/me/close-friends/").json()["items"] == []
        assert client_of(user).get("/api/v1/users/carla/standing/").json()["is_close"] is False
        assert take_off(user, "api", "bruno") == 404
    mine = client_of(people.carla).get("/api/v1/me/close-friends/").json()["items"]
    assert [one["handle"] for one in mine] == ["bruno"]
    assert client_of(people.carla).get("/api/v1/users/bruno/standing/").json()["is_close"] is True


def test_only_readers_who_are_online_are_called(
    people: SimpleNamespace, run_tasks: Any, django_capture_on_commit_callbacks: Any
) -> None:
    add(people.carla, "api", "bruno")
    presence.renew([(str(user.pk), f"socket-{user.handle}") for user in (people.bruno, people.xavi)])
    make_post(people.carla, "for few", audience="close")
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        run_tasks()
    assert [group for group, event in sent if event["type"] == "post_created"] == [f"user.{people.bruno.pk}"]


@DOORS
def test_who_does_not_follow_cannot_be_put_on_it(people: SimpleNamespace, door: str) -> None:
    for handle, code in (("ana", 422), ("carla", 422), ("sofia", 404), ("nobody_here", 404)):
        assert add(people.carla, door, handle) == code, handle
    assert add(people.ana, door, "dora") == 404
    assert not CloseFriend.objects.exists()


def test_the_composer_offers_it_once_somebody_is_on_the_list(people: SimpleNamespace) -> None:
    client = client_of(people.carla)
    page = client.get("/new/").content.decode()
    assert 'value="close"' not in page and 'href="/close-friends/"' in page
    shown = client.get("/close-friends/").content.decode()
    assert "/@bruno/close/" in shown and "/@xavi/close/" in shown
    add(people.carla, "site", "bruno")
    assert 'value="close"' in client.get("/new/").content.decode()
    shown = client.get("/close-friends/").content.decode()
    assert "/@bruno/close/end/" in shown and 'action="/@bruno/close/"' not in shown


def test_the_list_has_an_end(people: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    monkeypatch.setattr("accounts.actions.circles.LIMITS", dataclasses.replace(LIMITS, close_friends_max=1))
    assert add(people.carla, "api", "bruno") == 204
    assert add(people.carla, "api", "xavi") == 422
    assert add(people.carla, "api", "bruno") == 204  # who is there already
    assert CloseFriend.objects.count() == 1
