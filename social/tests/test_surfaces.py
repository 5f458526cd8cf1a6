"""No surface shows a post to who may not see it: everywhere the same 404 as for what never was."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

import accounts.actions
from core.realtime.registry import SUBSCRIPTIONS
from social import actions
from social.models import Post
from social.tests.factories import make_asset, make_comment, make_post
from tests.cast import client_of

MARK = "xolotl"
COMMENT_PAGES = [
    *(("GET", deed) for deed in ("", "edit/", "history/", "reactions/")),
    *(("POST", deed) for deed in ("edit/", "react/", "pin/", "delete/", "restore/", "approve/")),
]
COMMENT_CALLS = [
    *(("GET", deed) for deed in ("", "replies/", "versions/", "reactions/")),
    *(("PUT", deed) for deed in ("reaction/", "pin/", "approval/", "restore/")),
    *(("DELETE", deed) for deed in ("", "reaction/", "pin/")),
    ("PATCH", ""),
]
SHUT_OUT = ["carla", "dora", "eva", "paco", "staff", "guest"]


def secret_post(cast: SimpleNamespace) -> Post:
    post = make_post(cast.ana, f"{MARK} in the garden", media_ids=[make_asset(cast.ana).pk], pet_ids=[cast.rex.pk])
    make_comment(cast.bruno, post, f"{MARK} sleeps")
    actions.react(cast.bruno, post)
    return post


def addresses(post_id: Any, comment_id: Any) -> list[tuple[str, str]]:
    api, page = f"/api/v1/posts/{post_id}/", f"/p/{post_id}/"
    return [
        ("GET", page),
        ("GET", f"{page}reactions/"),
        ("GET", f"{page}why/"),
        ("GET", f"{page}edit/"),
        ("POST", f"{page}react/"),
        ("POST", f"{page}comments/"),
        ("GET", f"{page}comments/new/"),
        *((method, f"{page}comments/{comment_id}/{deed}") for method, deed in COMMENT_PAGES),
        ("POST", f"{page}edit/"),
        ("POST", f"{page}delete/"),
        ("POST", f"{page}restore/"),
        ("GET", api),
        ("GET", f"{api}why/"),
        ("GET", f"{api}reactions/"),
        ("GET", f"{api}comments/"),
        ("POST", f"{api}comments/"),
        ("PATCH", api),
        ("DELETE", api),
        ("PUT", f"{api}restore/"),
        ("PUT", f"{api}reaction/"),
        ("DELETE", f"{api}reaction/"),
        *((method, f"{api}comments/{comment_id}/{deed}") for method, deed in COMMENT_CALLS),
    ]


def call(user: Any, method: str, path: str) -> Any:
    client = client_of(user)
    if path.startswith("/api/"):
        return client.generic(method, path, '{"body": "x"}', content_type="application/json")
    return client.post(path, {"body": "x", "audience": "public"}) if method == "POST" else client.get(path)


@pytest.mark.parametrize("who", SHUT_OUT)
def test_absent_and_invisible_are_the_same_bytes(cast: SimpleNamespace, who: str) -> None:
    post = secret_post(cast)
    viewer, comment_id = getattr(cast, who), post.comments.get().pk
    unknown, unknown_comment = uuid4(), uuid4()

    for (method, path), (_, other) in zip(
        addresses(post.pk, comment_id), addresses(unknown, unknown_comment), strict=True
    ):
        refused, absent = call(viewer, method, path), call(viewer, method, other)
        assert refused.status_code == absent.status_code, path
        assert refused.status_code in ((404,) if viewer is not None else (404, 401, 302)), path
        assert refused.content.replace(str(post.pk).encode(), b"") == absent.content.replace(str(unknown).encode(), b"")

    post.refresh_from_db()
    assert (post.reaction_counter, post.comment_counter, post.deleted_at) == (1, 1, None)
    assert post.body.startswith(MARK)


@pytest.mark.parametrize("who", SHUT_OUT)
def test_no_list_shows_it(cast: SimpleNamespace, who: str, run_tasks: Any) -> None:
    secret_post(cast)
    run_tasks()
    client = client_of(getattr(cast, who))
    for path in (
        "/",
        "/@ana/",
        f"/pets/{cast.rex.pk}/",
        "/notifications/",
        "/discover/",
        "/api/v1/feed/",
        "/api/v1/users/ana/posts/",
        f"/api/v1/pets/{cast.rex.pk}/posts/",
        "/api/v1/notifications/",
    ):
        answer = client.get(path)
        assert answer.status_code in (200, 302, 401, 404), path
        assert MARK not in answer.content.decode(), path


def test_who_may_see_it_sees_it_everywhere(cast: SimpleNamespace, run_tasks: Any) -> None:
    """The other side of the tests above: each of these surfaces would show it."""
    post = secret_post(cast)
    run_tasks()
    client = client_of(cast.bruno)
    for path in (
        "/",
        "/@ana/",
        f"/pets/{cast.rex.pk}/",
        f"/p/{post.pk}/",
        "/api/v1/feed/",
        "/api/v1/users/ana/posts/",
        f"/api/v1/pets/{cast.rex.pk}/posts/",
        f"/api/v1/posts/{post.pk}/",
        f"/api/v1/posts/{post.pk}/comments/",
    ):
        assert MARK in client.get(path).content.decode(), path
    assert MARK in client_of(cast.ana).get("/notifications/").content.decode()


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("ana", True),
        ("bruno", True),
        ("carla", False),
        ("dora", False),
        ("eva", False),
        ("paco", False),
        ("staff", False),
    ],
)
def test_sockets_and_files_follow_the_same_rule(cast: SimpleNamespace, who: str, sees: bool) -> None:
    from media.guards import can_see

    post = secret_post(cast)
    viewer, asset = getattr(cast, who), post.media_rows.get().asset

    assert SUBSCRIPTIONS["post"](viewer, post.pk) is sees
    assert SUBSCRIPTIONS["post"](viewer, uuid4()) is False
    assert can_see(viewer, asset) is sees
    actions.delete_post(cast.ana, post)
    assert SUBSCRIPTIONS["post"](viewer, post.pk) is False
    assert can_see(viewer, asset) is (who == "ana")  # her own file until it is purged


def test_the_end_of_a_right_reaches_open_sockets(
    cast: SimpleNamespace, run_tasks: Any, django_capture_on_commit_callbacks: Any
) -> None:
    from core.realtime import capture

    post = secret_post(cast)
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        actions.edit_post(cast.ana, post, audience="only_me")
        actions.delete_post(cast.ana, post)
    asked = [order for group, order in sent if group == "hub" and order["type"] == "reauthorise"]
    assert [order["group"] for order in asked] == [f"post.{post.pk}"] * 2


def test_counts_are_told_to_who_looks_at_the_post(
    cast: SimpleNamespace, django_capture_on_commit_callbacks: Any
) -> None:
    from core.realtime import capture

    post = make_post(cast.ana)
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        actions.react(cast.bruno, post)
        actions.react(cast.bruno, post)  # nothing new to tell
        make_comment(cast.bruno, post)
    told = [(group, event["reaction_count"], event["comment_count"]) for group, event in sent]
    assert told == [(f"post.{post.pk}", 1, 0), (f"post.{post.pk}", 1, 1)]


@pytest.mark.parametrize(
    ("audience", "is_private", "shown"),
    [("public", False, True), ("followers", False, False), ("only_me", False, False), ("public", True, False)],
)
def test_only_public_posts_speak_to_other_sites(
    cast: SimpleNamespace, audience: str, is_private: bool, shown: bool
) -> None:
    post = make_post(cast.carla, f"{MARK}", audience=audience)
    if is_private:
        accounts.actions.set_privacy(cast.carla, is_private=True)
    page = client_of(cast.carla).get(f"/p/{post.pk}/").content.decode()
    assert ("og:description" in page) is shown
    assert ('content="noindex"' in page) is not shown
    assert client_of(None).get(f"/p/{post.pk}/").status_code == (200 if shown else 404)


def test_the_signed_out_home_shows_public_posts_with_a_picture_only(cast: SimpleNamespace) -> None:
    shown = make_post(cast.carla, "in the open", media_ids=[make_asset(cast.carla).pk])
    make_post(cast.carla, "no picture")
    make_post(cast.carla, "for some", audience="followers", media_ids=[make_asset(cast.carla).pk])
    make_post(cast.ana, "private", media_ids=[make_asset(cast.ana).pk])
    make_post(cast.sofia, "suspended", media_ids=[make_asset(cast.sofia).pk])
    make_post(cast.carla, "not ready", media_ids=[make_asset(cast.carla, status="uploaded").pk])

    page = client_of(None).get("/").content.decode()

    assert str(shown.pk) in page
    for words in ("no picture", "for some", "private", "suspended", "not ready"):
        assert f">{words}<" not in page


def test_what_people_write_is_shown_as_text_everywhere(cast: SimpleNamespace, run_tasks: Any) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>"
    cast.carla.display_name = evil[:50]
    cast.carla.save()
    asset = make_asset(cast.carla, alt_text=evil)
    post = make_post(cast.carla, evil, media_ids=[asset.pk])
    make_comment(cast.carla, post, evil)
    run_tasks()
    for path in ("/", f"/p/{post.pk}/", "/@carla/", f"/p/{post.pk}/why/"):
        page = client_of(cast.carla).get(path).content.decode()
        assert "<script>alert" not in page and "<img src=x" not in page, path


@pytest.mark.parametrize("audience", Post.Audience.values)
def test_the_api_says_what_its_schema_says(cast: SimpleNamespace, audience: str) -> None:
    """The dicts made by hand and the serializers describe one shape."""
    from social.api.comment_shapes import CommentSerializer
    from social.api.serializers import PostSerializer

    post = make_post(
        cast.ana, "@bruno #plaza", audience=audience, media_ids=[make_asset(cast.ana).pk], pet_ids=[cast.rex.pk]
    )
    cast.ana.avatar = make_asset(cast.ana, purpose="avatar")
    cast.ana.save()
    client = client_of(cast.ana)
    make_comment(cast.ana, post)

    def agrees(serializer: Any, data: Any) -> None:
        for name, field in serializer.fields.items():
            assert name in data or not field.required, name
            if name not in data:
                continue
            value = data[name]
            if value is None:
                assert field.allow_null, name
            elif hasattr(field, "child") and isinstance(value, list):
                for one in value:
                    agrees(field.child, one) if hasattr(field.child, "fields") else field.child.run_validation(one)
            elif hasattr(field, "fields"):
                agrees(field, value)
            else:
                field.run_validation(value)
        assert set(data) <= set(serializer.fields)

    agrees(PostSerializer(), client.get(f"/api/v1/posts/{post.pk}/").json())
    agrees(PostSerializer(), client.get("/api/v1/feed/").json()["items"][0])
    agrees(CommentSerializer(), client.get(f"/api/v1/posts/{post.pk}/comments/").json()["items"][0])
