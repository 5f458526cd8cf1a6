"""Putting posts away, pinning them, keeping those of others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from core.realtime.registry import SUBSCRIPTIONS
from social import hydration
from social.bookmarks import Bookmark, BookmarkCollection
from social.models import Comment, Post, Reaction
from social.tests.factories import make_comment, make_follow, make_pictured_post, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def put(user: Any, door: str, post: Post, what: str, **fields: Any) -> int:
    """archive | pin, by the site or the API."""
    if door == "api":
        return int(client_of(user).put(f"/api/v1/posts/{post.pk}/{what}/", fields, content_type=JSON).status_code)
    return int(client_of(user).post(f"/p/{post.pk}/{what}/", fields).status_code)


def take_back(user: Any, door: str, post: Post, what: str) -> int:
    if door == "api":
        return int(client_of(user).delete(f"/api/v1/posts/{post.pk}/{what}/").status_code)
    return int(client_of(user).post(f"/p/{post.pk}/un{what}/").status_code)


def feed(user: Any) -> list[str]:
    return [item["body"] for item in client_of(user).get("/api/v1/feed/").json()["items"]]


# --- the archive ----------------------------------------------------------------------------------
@DOORS
def test_what_is_archived_is_gone_everywhere_for_others(cast: SimpleNamespace, door: str, run_tasks: Any) -> None:
    make_follow(cast.xavi, cast.carla)
    post = make_pictured_post(cast.carla, "put away")
    make_comment(cast.bruno, post)
    asset = post.media_rows.get().asset
    run_tasks()
    assert feed(cast.xavi) == ["put away"]
    assert put(cast.carla, door, post, "archive") in (200, 302)
    # At once, before any task has run.
    for user in (cast.xavi, cast.bruno, cast.guest):
        client = client_of(user)
        assert client.get(f"/p/{post.pk}/").status_code == client.get(f"/api/v1/posts/{post.pk}/").status_code == 404
        assert client.get(f"/p/{post.pk}/history/").status_code == 404
        assert client.get(f"/api/v1/posts/{post.pk}/comments/").status_code == 404
        assert "put away" not in client.get("/@carla/").content.decode()
        assert client.get("/api/v1/users/carla/posts/").json()["items"] == []
        assert client.get(f"/media/{asset.pk}/320.webp").status_code == 404
    assert feed(cast.xavi) == [] and not SUBSCRIPTIONS["post"](cast.xavi, post.pk)
    run_tasks()
    assert feed(cast.xavi) == []
    # Its author finds it on a page of their own, and nowhere else.
    own = client_of(cast.carla)
    assert "put away" in own.get("/your-posts/archived/").content.decode()
    assert [one["is_archived"] for one in own.get("/api/v1/me/archived/").json()["items"]] == [True]
    assert "put away" not in own.get("/@carla/").content.decode() and feed(cast.carla) == []
    assert own.get(f"/p/{post.pk}/").status_code == 200


@DOORS
def test_it_comes_back_as_it_was(cast: SimpleNamespace, door: str, run_tasks: Any) -> None:
    make_follow(cast.xavi, cast.carla)
    post = make_post(cast.carla, "back")
    make_comment(cast.bruno, post)
    run_tasks()
    put(cast.carla, door, post, "archive")
    run_tasks()
    assert take_back(cast.carla, door, post, "archive") in (200, 302)
    run_tasks()
    assert feed(cast.xavi) == ["back"] and Comment.objects.count() == 1
    assert client_of(cast.bruno).get(f"/p/{post.pk}/").status_code == 200


@DOORS
def test_nobody_archives_or_pins_for_others(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla, "mine")
    for what in ("archive", "pin"):
        for user, code in ((cast.bruno, (404, 403)), (cast.guest, (302, 401))):
            assert put(user, door, post, what) == code[door == "api"]
            assert take_back(user, door, post, what) == code[door == "api"]
    post.refresh_from_db()
    assert post.archived_at is None and post.pin is None


# --- pins -----------------------------------------------------------------------------------------
def wall(user: Any) -> list[str]:
    """The words of the profile's posts in their order."""
    page = client_of(user).get("/@carla/").content.decode()
    found = [
        (page.index(f">{body}<"), body) for body in Post.objects.values_list("body", flat=True) if f">{body}<" in page
    ]
    return [body for _at, body in sorted(found)]


@DOORS
def test_three_stand_first_in_their_order_and_each_once(cast: SimpleNamespace, door: str) -> None:
    one, two, three, four, five = (make_post(cast.carla, f"number {n}") for n in range(1, 6))
    for post in (two, one, three):
        assert put(cast.carla, door, post, "pin") in (200, 302)
    assert wall(cast.bruno) == ["number 2", "number 1", "number 3", "number 5", "number 4"]
    assert put(cast.carla, door, four, "pin") == (409 if door == "api" else 302)
    four.refresh_from_db()
    assert four.pin is None
    put(cast.carla, door, three, "pin", place=1)
    assert wall(cast.bruno)[:3] == ["number 3", "number 2", "number 1"]
    take_back(cast.carla, door, two, "pin")
    put(cast.carla, door, five, "pin")
    assert wall(cast.bruno)[:3] == ["number 3", "number 1", "number 5"]
    told = client_of(cast.bruno).get("/api/v1/users/carla/pinned/").json()["items"]
    assert [(item["body"], item["is_pinned"]) for item in told] == [
        ("number 3", True), ("number 1", True), ("number 5", True),
    ]  # fmt: skip
    page = client_of(cast.bruno).get("/@carla/").content.decode()
    assert (
        page.count("post-pinned") == 3 and client_of(cast.bruno).get(f"/p/{one.pk}/").content.count(b"post-pinned") == 0
    )
    assert client_of(cast.carla).get("/your-posts/").content.decode().count("pinned-order") == 3


def test_a_pinned_post_is_seen_by_whom_it_is_for(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "quietly", audience="only_me")
    put(cast.carla, "api", post, "pin")
    assert wall(cast.carla) == ["quietly"] and wall(cast.bruno) == []
    secret = make_post(cast.ana, "private")
    put(cast.ana, "api", secret, "pin")
    assert client_of(cast.carla).get("/api/v1/users/ana/pinned/").json()["items"] == []


def test_what_goes_leaves_its_place(cast: SimpleNamespace, run_tasks: Any) -> None:
    one, two, three = (make_post(cast.carla, f"number {n}") for n in range(1, 4))
    for post in (one, two, three):
        put(cast.carla, "api", post, "pin")
    put(cast.carla, "api", one, "archive")
    client_of(cast.carla).delete(f"/api/v1/posts/{two.pk}/")
    four = make_post(cast.carla, "number 4")
    put(cast.carla, "api", four, "pin")
    assert wall(cast.bruno) == ["number 3", "number 4"]
    run_tasks()
    assert sorted(Post.objects.filter(pin__isnull=False).values_list("pin", "body"))[0][1] == "number 3"


def test_pins_cost_a_profile_one_statement(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    for n in range(3):
        put(cast.carla, "api", make_post(cast.carla, f"number {n}"), "pin")
    hydration.fetch("pinned", cast.carla.pk, viewer=cast.bruno, count=3, comments=True)  # prepares the statement
    with django_assert_num_queries(1):
        assert len(hydration.fetch("pinned", cast.carla.pk, viewer=cast.bruno, count=3, comments=True)) == 3


# --- what one keeps -------------------------------------------------------------------------------
def keep(user: Any, door: str, post: Post, collection: Any = None) -> int:
    if door == "api":
        sent = {"collection_id": str(collection) if collection else None}
        return int(client_of(user).put(f"/api/v1/posts/{post.pk}/bookmark/", sent, content_type=JSON).status_code)
    return int(client_of(user).post(f"/p/{post.pk}/save/", {"collection": str(collection or "")}).status_code)


def kept(user: Any) -> list[str]:
    return [one["body"] for one in client_of(user).get("/api/v1/me/bookmarks/").json()["items"]]


@DOORS
def test_a_post_is_kept_moved_and_let_go(cast: SimpleNamespace, door: str) -> None:
    post, other = make_post(cast.carla, "useful"), make_post(cast.carla, "other")
    client = client_of(cast.bruno)
    if door == "api":
        made = client.post("/api/v1/me/collections/", {"name": " Vets "}, content_type=JSON).json()["id"]
    else:
        assert client.post("/saved/", {"name": " Vets "}).status_code == 302
        made = str(BookmarkCollection.objects.get().pk)
    assert keep(cast.bruno, door, post) in (200, 302) and keep(cast.bruno, door, other, made) in (200, 302)
    assert kept(cast.bruno) == ["other", "useful"]
    listed = client.get(f"/saved/{made}/").content.decode()
    assert ">other<" in listed and ">useful<" not in listed
    keep(cast.bruno, door, post, made)
    told = client.get(f"/api/v1/me/collections/{made}/posts/").json()["items"]
    assert [one["body"] for one in told] == ["other", "useful"]
    assert client.get("/api/v1/me/collections/").json()["items"][0]["post_count"] == 2
    # From the menu, again: it stays where it is.
    client.post(f"/p/{post.pk}/save/", {"csrfmiddlewaretoken": "x"})
    assert str(Bookmark.objects.get(post=post).collection_id) == made
    if door == "api":
        client.delete(f"/api/v1/posts/{post.pk}/bookmark/")
    else:
        client.post(f"/p/{post.pk}/unsave/")
    assert kept(cast.bruno) == ["other"]
    client.post(f"/saved/{made}/delete/") if door == "site" else client.delete(f"/api/v1/me/collections/{made}/")
    assert kept(cast.bruno) == ["other"] and not BookmarkCollection.objects.exists()


def test_what_becomes_invisible_vanishes_from_what_is_kept(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "useful")
    made = client_of(cast.bruno).post("/api/v1/me/collections/", {"name": "x"}, content_type=JSON).json()["id"]
    keep(cast.bruno, "api", post, made)
    client_of(cast.carla).patch(f"/api/v1/posts/{post.pk}/", {"audience": "only_me"}, content_type=JSON)
    assert kept(cast.bruno) == []
    assert "useful" not in client_of(cast.bruno).get(f"/saved/{made}/").content.decode()
    assert client_of(cast.bruno).get("/api/v1/me/collections/").json()["items"][0]["post_count"] == 0
    client_of(cast.carla).patch(f"/api/v1/posts/{post.pk}/", {"audience": "public"}, content_type=JSON)
    assert kept(cast.bruno) == ["useful"]


@DOORS
def test_collections_are_their_owners_alone(cast: SimpleNamespace, door: str) -> None:
    made = client_of(cast.bruno).post("/api/v1/me/collections/", {"name": "x"}, content_type=JSON).json()["id"]
    post = make_post(cast.carla, "useful")
    keep(cast.bruno, "api", post, made)
    assert kept(cast.carla) == []
    assert keep(cast.carla, door, post, made) == (404 if door == "api" else 422)
    assert not Bookmark.objects.filter(owner=cast.carla).exists()
    hidden = make_post(cast.ana, "private")
    assert keep(cast.carla, door, hidden) == 404
    again = client_of(cast.bruno).post("/api/v1/me/collections/", {"name": "x"}, content_type=JSON)
    assert again.status_code == 409 and BookmarkCollection.objects.count() == 1


def test_nobody_is_told_that_a_post_is_kept(cast: SimpleNamespace, run_tasks: Any) -> None:
    from notifications.models import Notification

    post = make_post(cast.carla, "useful")
    run_tasks()
    keep(cast.bruno, "api", post)
    run_tasks()
    assert not Notification.objects.filter(recipient=cast.carla).exists() and not Reaction.objects.exists()
