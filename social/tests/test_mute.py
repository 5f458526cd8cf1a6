"""Muting: posts leave the feed at once, the bell is quiet, it ends by itself, and the other never knows."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import actions
from accounts.quiet import Mute, Restriction
from core.realtime import capture, presence
from social.tests.factories import make_comment, make_follow, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"


@pytest.fixture
def people(cast: SimpleNamespace) -> SimpleNamespace:
    """carla (public) is followed by bruno and follows him."""
    make_follow(cast.bruno, cast.carla)
    make_follow(cast.carla, cast.bruno)
    return cast


def feed(user: Any) -> set[str]:
    return {item["body"] for item in client_of(user).get("/api/v1/feed/").json()["items"]}


def bell(user: Any) -> list[str]:
    return [line["kind"] for line in client_of(user).get("/api/v1/notifications/").json()["items"]]


def mute(who: Any, door: str, handle: str = "carla", **chosen: Any) -> Any:
    if door == "api":
        return client_of(who).put(f"/api/v1/users/{handle}/mute/", {"days": 7} | chosen, content_type=JSON)
    sent = {"days": "7", "posts": "on", "notifications": "on"}
    for name, value in chosen.items():
        sent[name] = str(value) if value is not False else ""
    return client_of(who).post(f"/@{handle}/mute/", {name: value for name, value in sent.items() if value})


def unmute(who: Any, door: str, handle: str = "carla") -> int:
    if door == "api":
        return int(client_of(who).delete(f"/api/v1/users/{handle}/mute/").status_code)
    return int(client_of(who).post(f"/@{handle}/unmute/").status_code)


def end_now(muted: Any) -> None:
    """As if the time were over: nothing else happens when a mute ends. (A test is one transaction with one `now()`.)"""
    Mute.objects.filter(muted=muted).update(ends_at=timezone.now() - timedelta(hours=1))


@pytest.mark.parametrize("door", ["site", "api"])
def test_posts_leave_the_feed_at_once_and_are_back_when_it_ends(people: Any, door: str, run_tasks: Any) -> None:
    make_post(people.carla, "before")
    run_tasks()
    assert feed(people.bruno) == {"before"}

    assert mute(people.bruno, door).status_code in (200, 302)
    make_post(people.carla, "during")
    run_tasks()

    assert feed(people.bruno) == set()
    assert "during" not in client_of(people.bruno).get("/").content.decode()
    # Only the feed: on purpose one sees everything still.
    assert "during" in client_of(people.bruno).get("/@carla/").content.decode()
    assert feed(people.carla) == {"before", "during"}
    end_now(people.carla)
    assert feed(people.bruno) == {"before", "during"}


def test_the_days_are_counted_by_the_clock_of_the_database(people: Any) -> None:
    for days in (1, 7, 30):
        mute(people.bruno, "api", days=days)
        row = Mute.objects.get()  # a new choice takes the place of the old one
        assert abs(row.ends_at - row.updated_at - timedelta(days=days)) < timedelta(minutes=1)
    assert mute(people.bruno, "api", days=0).json()["ends_at"] is None


def test_the_bell_says_nothing_of_who_is_muted(people: Any, run_tasks: Any) -> None:
    post = make_post(people.bruno, "mine")
    make_comment(people.carla, post, "told")
    run_tasks()
    assert bell(people.bruno) == ["comment"]

    mute(people.bruno, "api")
    run_tasks()
    make_comment(people.carla, post, "not told")
    run_tasks()

    assert bell(people.bruno) == []
    assert client_of(people.bruno).get("/api/v1/notifications/").json().get("unseen_count", 0) == 0
    end_now(people.carla)
    assert bell(people.bruno) == ["comment"]  # what was told before; what was not told then is not told later


@pytest.mark.parametrize(("hides", "in_feed", "told"), [("posts", False, True), ("notifications", True, False)])
def test_one_of_both_can_be_chosen(people: Any, run_tasks: Any, hides: str, in_feed: bool, told: bool) -> None:
    other = {"posts": "notifications", "notifications": "posts"}[hides]
    mute(people.bruno, "site", **{other: False})
    make_post(people.carla, "a post")
    make_comment(people.carla, make_post(people.bruno, "mine"))
    run_tasks()
    assert ("a post" in feed(people.bruno)) is in_feed
    assert ("comment" in bell(people.bruno)) is told


def test_who_is_online_is_not_called_for_a_post_they_have_muted(
    people: Any, run_tasks: Any, django_capture_on_commit_callbacks: Any
) -> None:
    mute(people.bruno, "api")
    presence.renew([(str(people.bruno.pk), "socket-1")])
    make_post(people.carla, "quiet")
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        run_tasks()
    assert not [event for group, event in sent if group == f"user.{people.bruno.pk}"]


def test_the_other_never_knows(people: Any, run_tasks: Any, django_capture_on_commit_callbacks: Any) -> None:
    paths = ("/@bruno/", "/api/v1/users/bruno/", "/api/v1/users/bruno/standing/", "/notifications/", "/")
    run_tasks()
    client = client_of(people.carla)

    def seen() -> list[str]:
        import re

        return [re.sub(r'(nonce|csrf\w*|value)="[^"]*"', "", client.get(path).content.decode()) for path in paths]

    before = seen()
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        mute(people.bruno, "api")
        client_of(people.bruno).put("/api/v1/users/carla/restriction/")
        run_tasks()
    assert seen() == before
    told = [event for group, event in sent if event["type"] != "reauthorise"]  # which only servers hear
    assert not [event for event in told if str(people.carla.pk) in str(event)]
    assert not [group for group, _event in sent if group == f"user.{people.carla.pk}"]
    archive = client.get("/api/v1/me/mutes/").json()["items"] + client.get("/api/v1/me/restrictions/").json()["items"]
    assert archive == []


def test_muted_and_restricted_people_are_listed_with_their_end_and_undone(people: Any) -> None:
    mute(people.bruno, "api", days=1)
    client = client_of(people.bruno)
    page = client.get("/settings/muted/").content.decode()
    assert "Carla" in page and "Until " in page and "/@carla/unmute/" in page
    listed = client.get("/api/v1/me/mutes/").json()["items"]
    assert [(one["handle"], one["mute"]["posts"]) for one in listed] == [("carla", True)]
    end_now(people.carla)
    assert "Carla" not in client.get("/settings/muted/").content.decode()
    mute(people.bruno, "site", days=0)
    assert "Until you undo it" in client.get("/settings/muted/").content.decode()
    assert "Muted until you undo it" in client.get("/@carla/between/").content.decode()
    assert unmute(people.bruno, "site") == 302 and unmute(people.bruno, "api") == 404
    client.post("/@carla/restrict/")
    assert "Carla" in client.get("/settings/restricted/").content.decode()
    assert client.delete("/api/v1/users/carla/restriction/").status_code == 204
    assert not Mute.objects.exists() and not Restriction.objects.exists()


@pytest.mark.parametrize("door", ["site", "api"])
def test_what_is_refused_changes_nothing(people: Any, door: str) -> None:
    assert mute(people.bruno, door, days=3).status_code == 422
    assert mute(people.bruno, door, posts=False, notifications=False).status_code == 422
    assert mute(people.bruno, door, handle="bruno").status_code == 422
    assert mute(people.dora, door, handle="ana").status_code == 404
    assert unmute(people.carla, door, "bruno") == 404
    assert not Mute.objects.exists()


def test_a_feed_page_costs_the_same_with_and_without_mutes(people: Any, run_tasks: Any) -> None:
    for number in range(25):
        make_post(people.carla if number % 2 else people.bruno, f"post {number}")
    run_tasks()
    feed(people.bruno)

    def count() -> int:
        client = client_of(people.bruno)
        client.get("/api/v1/feed/")
        with CaptureQueriesContext(connection) as seen:
            client.get("/api/v1/feed/")
        return len(seen)

    free = count()
    for other in (people.paco, people.xavi, people.staff):
        actions.mute(people.bruno, other, days=7)
    assert count() == free
