"""Restriction: what someone writes under my posts is theirs and mine alone until I let it through; they never know."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from accounts import actions as people_actions
from accounts import privacy
from core.realtime import capture
from notifications.models import Notification
from social import actions
from social.models import Comment
from social.tests.factories import make_comment, make_follow, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"


@pytest.fixture
def scene(cast: SimpleNamespace) -> SimpleNamespace:
    """carla has restricted bruno and published something; bruno has commented it."""
    people_actions.restrict(cast.carla, cast.bruno)
    cast.post = make_post(cast.carla, "in the open")
    cast.held = make_comment(cast.bruno, cast.post, "held words @xavi")
    return cast


def reads(user: Any, post: Any) -> set[tuple[bool, bool, int]]:
    """(on the page, in the API, number of comments said by the API)"""
    client = client_of(user)
    page = client.get(f"/p/{post.pk}/").content.decode()
    items = client.get(f"/api/v1/posts/{post.pk}/comments/").json()["items"]
    count = client.get(f"/api/v1/posts/{post.pk}/").json()["comment_count"]
    return {("held words" in page, any("held words" in item["body"] for item in items), count)}


def test_only_who_wrote_it_and_whose_post_it_is_see_it(scene: SimpleNamespace, run_tasks: Any) -> None:
    make_follow(scene.xavi, scene.carla)
    make_follow(scene.bruno, scene.carla)
    run_tasks()
    for user in (scene.carla, scene.bruno):
        assert reads(user, scene.post) == {(True, True, 1)}, user
    for user in (scene.ana, scene.xavi, scene.staff, None):
        assert reads(user, scene.post) == {(False, False, 0)}, user
    assert "held words" not in client_of(scene.xavi).get("/").content.decode()
    assert "held words" in client_of(scene.bruno).get("/").content.decode()
    # An address that was guessed answers as one that never was.
    for user in (scene.ana, scene.xavi):
        path = f"/api/v1/posts/{scene.post.pk}/comments/{scene.held.pk}/"
        assert client_of(user).delete(path).status_code == 404


def test_nobody_is_told_of_it(scene: SimpleNamespace, run_tasks: Any, django_capture_on_commit_callbacks: Any) -> None:
    make_follow(scene.xavi, scene.bruno)
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        client_of(scene.bruno).post(f"/p/{scene.post.pk}/comments/", {"body": "once more @xavi"})
        actions.react(scene.bruno, scene.post)
        run_tasks()
    assert not Notification.objects.filter(actor=scene.bruno).exists()
    counts = [event for _group, event in sent if event["type"] == "counts_changed"]
    assert counts and all("comment_count" not in event for event in counts)  # bruno's own number stays as it is


def test_who_is_restricted_is_never_told(scene: SimpleNamespace) -> None:
    client = client_of(scene.bruno)
    made = client.post(f"/api/v1/posts/{scene.post.pk}/comments/", {"body": "and this"}, content_type=JSON)
    free = make_comment(scene.xavi, scene.post, "free words")
    other = client_of(scene.xavi).get(f"/api/v1/posts/{scene.post.pk}/comments/").json()["items"][0]
    assert made.status_code == 201 and made.json()["held_for"] == other["held_for"] == ""
    assert set(made.json()) == set(other)
    page = client.get(f"/p/{scene.post.pk}/").content.decode()
    assert "is-held" not in page and "/approve/" not in page
    refused = client.post(f"/p/{scene.post.pk}/comments/{scene.held.pk}/approve/")
    api = client.put(f"/api/v1/posts/{scene.post.pk}/comments/{scene.held.pk}/approval/")
    # The same refusal as for a comment that waits for nobody.
    plain = client.put(f"/api/v1/posts/{scene.post.pk}/comments/{free.pk}/approval/")
    assert refused.status_code == api.status_code == 403 and api.json()["error"] == plain.json()["error"]
    assert Comment.objects.get(pk=scene.held.pk).held_for == "restricted"


@pytest.mark.parametrize("door", ["site", "api"])
def test_let_through_it_is_as_any_other(scene: SimpleNamespace, door: str, run_tasks: Any) -> None:
    make_follow(scene.xavi, scene.bruno)  # whom bruno may call
    run_tasks()
    client, path = client_of(scene.carla), f"/p/{scene.post.pk}/comments/{scene.held.pk}/approve/"
    assert path in client.get(f"/p/{scene.post.pk}/").content.decode()
    assert path in client.get("/comments/waiting/").content.decode()
    waiting = client.get("/api/v1/me/comments/waiting/").json()["items"]
    assert [(one["id"], one["held_for"]) for one in waiting] == [(str(scene.held.pk), "restricted")]
    for _ in range(2):  # repeating changes nothing
        if door == "site":
            assert client.post(path).status_code == 302
        else:
            answer = client.put(f"/api/v1/posts/{scene.post.pk}/comments/{scene.held.pk}/approval/")
            assert answer.json()["held_for"] == ""
    run_tasks()
    for user in (scene.carla, scene.bruno, scene.ana, None):
        assert reads(user, scene.post) == {(True, True, 1)}, user
    told = set(Notification.objects.filter(actor=scene.bruno).values_list("recipient__handle", "kind"))
    assert told == {("xavi", "comment_mention")}  # who let it through knows it
    assert "held words" not in client.get("/comments/waiting/").content.decode()


def test_lifting_it_publishes_nothing_and_new_words_are_free(scene: SimpleNamespace) -> None:
    people_actions.lift_restriction(scene.carla, scene.bruno)
    make_comment(scene.bruno, scene.post, "free words")
    assert reads(scene.ana, scene.post) == {(False, False, 1)}


def test_counters_hold_what_all_see_whatever_happens(scene: SimpleNamespace) -> None:
    second = make_comment(scene.bruno, scene.post, "held again")
    make_comment(scene.xavi, scene.post, "free")
    actions.approve_comment(scene.carla, second)
    assert actions.reconcile_counters() == 0
    actions.delete_comment(scene.bruno, scene.held)
    actions.delete_comment(scene.carla, second)
    scene.post.refresh_from_db()
    assert (scene.post.comment_counter, actions.reconcile_counters()) == (1, 0)


def test_who_is_restricted_does_not_see_who_is_here(cast: SimpleNamespace) -> None:
    people_actions.choose_privacy(cast.carla, {"see_presence": "everyone"})
    assert privacy.may(cast.bruno, cast.carla, "see_presence")
    people_actions.restrict(cast.carla, cast.bruno)
    assert not privacy.may(cast.bruno, cast.carla, "see_presence")
    assert privacy.may(cast.bruno, cast.carla, "mention") is privacy.may(cast.xavi, cast.carla, "mention")
    assert (
        privacy.may(cast.xavi, cast.carla, "see_presence") and privacy.may(cast.carla, cast.bruno, "mention") is False
    )
