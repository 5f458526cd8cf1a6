"""Changing, deleting and restoring posts, why a post is seen, and what staff may do, at both doors."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from core.models import OutboxMessage
from media.models import Asset
from social import actions
from social.models import Comment, Post, PostMedia, Reaction
from social.tests.factories import make_comment, make_pictured_post, make_post
from tests.cast import client_of

JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


# --- changing -------------------------------------------------------------------------------------
def change(user: Any, door: str, post: Post, **fields: Any) -> Any:
    if door == "api":
        return client_of(user).patch(f"/api/v1/posts/{post.pk}/", fields, content_type=JSON)
    return client_of(user).post(f"/p/{post.pk}/edit/", {"body": post.body, "audience": post.audience} | fields)


@DOORS
def test_words_and_audience_can_be_changed(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla, "Before")

    answer = change(cast.carla, door, post, body="After", audience="only_me")

    assert answer.status_code in (200, 302)
    post.refresh_from_db()
    assert (post.body, post.audience) == ("After", "only_me") and post.edited_at is not None
    assert client_of(cast.bruno).get(f"/p/{post.pk}/").status_code == 404


@DOORS
def test_a_private_account_cannot_open_a_post_to_everyone(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.ana)
    change(cast.ana, door, post, audience="public")
    post.refresh_from_db()
    assert post.audience == "followers"
    assert client_of(cast.carla).get(f"/p/{post.pk}/").status_code == 404


@DOORS
@pytest.mark.parametrize(
    ("who", "codes"),
    [("bruno", (404, 403)), ("carla", (404, 404)), ("dora", (404, 404)), ("eva", (404, 404)), ("paco", (404, 404)),
     ("staff", (404, 404)), ("guest", (302, 401))],
)  # fmt: skip
def test_nobody_else_changes_deletes_or_restores_a_post(
    cast: SimpleNamespace, door: str, who: str, codes: tuple[int, int]
) -> None:
    post = make_pictured_post(cast.ana, "Mine")
    user, code = getattr(cast, who), codes[0] if door == "site" else codes[1]
    before = OutboxMessage.objects.count()

    assert change(user, door, post, body="Yours").status_code == code
    client = client_of(user)
    if door == "site":
        assert client.post(f"/p/{post.pk}/delete/").status_code == code
        assert client.post(f"/p/{post.pk}/restore/").status_code == code
        assert client.get(f"/p/{post.pk}/edit/").status_code == code
    else:
        assert client.delete(f"/api/v1/posts/{post.pk}/").status_code == code
        assert client.put(f"/api/v1/posts/{post.pk}/restore/").status_code == (404 if code == 403 else code)

    post.refresh_from_db()
    assert post.body == "Mine" and post.deleted_at is None
    assert OutboxMessage.objects.count() == before


@DOORS
def test_a_post_does_not_become_empty(cast: SimpleNamespace, door: str) -> None:
    bare, pictured = make_post(cast.carla), make_pictured_post(cast.carla)
    assert change(cast.carla, door, bare, body=" ").status_code == 422
    assert change(cast.carla, door, pictured, body=" ").status_code in (200, 302)
    bare.refresh_from_db()
    assert bare.body


# --- deleting and restoring -----------------------------------------------------------------------
def delete(user: Any, door: str, post: Post) -> Any:
    if door == "api":
        return client_of(user).delete(f"/api/v1/posts/{post.pk}/")
    return client_of(user).post(f"/p/{post.pk}/delete/")


def restore(user: Any, door: str, post: Post) -> Any:
    if door == "api":
        return client_of(user).put(f"/api/v1/posts/{post.pk}/restore/")
    return client_of(user).post(f"/p/{post.pk}/restore/")


@DOORS
def test_a_deleted_post_is_gone_at_once_and_can_be_brought_back(
    cast: SimpleNamespace, door: str, run_tasks: Any
) -> None:
    post = make_pictured_post(cast.carla)
    actions.react(cast.bruno, post)
    make_comment(cast.bruno, post)

    gone = delete(cast.carla, door, post)

    assert gone.status_code == (200 if door == "site" else 204)
    if door == "site":
        assert f"/p/{post.pk}/restore/" in gone.content.decode()
    for viewer in (cast.carla, cast.bruno, None):
        assert client_of(viewer).get(f"/p/{post.pk}/").status_code == 404
        assert client_of(viewer).get(f"/api/v1/posts/{post.pk}/comments/").status_code == 404
    run_tasks()
    assert restore(cast.carla, door, post).status_code in (200, 302)
    back = client_of(cast.bruno).get(f"/api/v1/posts/{post.pk}/").json()
    assert (back["reaction_count"], back["comment_count"], back["my_reaction"]) == (1, 1, "like")
    assert len(back["media"]) == 1


@DOORS
def test_after_the_time_to_undo_everything_of_it_goes(cast: SimpleNamespace, door: str, run_tasks: Any) -> None:
    post = make_pictured_post(cast.carla)
    actions.react(cast.bruno, post)
    make_comment(cast.bruno, post)
    delete(cast.carla, door, post)
    Post.objects.filter(pk=post.pk).update(deleted_at=timezone.now() - timedelta(minutes=1))

    assert restore(cast.carla, door, post).status_code == 409
    OutboxMessage.objects.update(run_after=timezone.now())
    run_tasks()

    for model in (Post, PostMedia, Reaction, Comment, Asset):
        assert not model.objects.exists(), model


def test_a_restored_post_is_not_purged_by_the_task_of_its_deletion(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    actions.delete_post(cast.carla, post)
    actions.restore_post(cast.carla, post)

    OutboxMessage.objects.update(run_after=timezone.now())
    run_tasks()

    assert Post.objects.filter(pk=post.pk, deleted_at__isnull=True).exists()


def test_deleting_twice_changes_nothing(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    actions.delete_post(cast.carla, post)
    at = Post.objects.get().deleted_at
    waiting = OutboxMessage.objects.count()
    actions.delete_post(cast.carla, post)
    assert Post.objects.get().deleted_at == at and OutboxMessage.objects.count() == waiting


# --- saying why -----------------------------------------------------------------------------------
def test_each_post_says_why_it_is_seen(cast: SimpleNamespace) -> None:
    post, open_post = make_post(cast.ana), make_post(cast.carla)

    def told(user: Any, one: Post) -> Any:
        return client_of(user).get(f"/api/v1/posts/{one.pk}/why/", headers={"Accept-Language": "en"}).json()

    assert told(cast.ana, post)["code"] == "own"
    followed = told(cast.bruno, post)
    assert (followed["code"], followed["words"]) == ("followed", "You follow Ana. Newest first, nothing else.")
    assert told(cast.bruno, open_post)["code"] == "public"
    page = client_of(cast.bruno).get(f"/p/{post.pk}/why/")
    assert "You follow Ana. Newest first, nothing else." in page.content.decode()
    assert client_of(cast.carla).get(f"/p/{post.pk}/why/").status_code == 404
    assert client_of(None).get("/how-the-feed-works/").status_code == 200
