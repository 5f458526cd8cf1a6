"""Publishing, changing, deleting and restoring posts, on the site and over the API."""

from __future__ import annotations

import io
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from core.limits import LIMITS
from core.models import OutboxMessage
from media.models import Asset
from pets.models import Pet
from social import actions
from social.models import Comment, Like, Post, PostMedia
from social.tests.factories import make_asset, make_comment, make_pictured_post, make_post, process
from tests.cast import client_of

JSON = "application/json"


def photo(name: str = "rex.jpg") -> SimpleUploadedFile:
    file = io.BytesIO()
    Image.new("RGB", (64, 80), "#c86428").save(file, "JPEG")
    return SimpleUploadedFile(name, file.getvalue(), "image/jpeg")


def send(user: Any, door: str, **fields: Any) -> Any:
    """The same post through either door."""
    if door == "api":
        return client_of(user).post("/api/v1/posts/", fields, content_type=JSON)
    names = {"media_ids": "asset_ids", "pet_ids": "pets"}
    return client_of(user).post("/new/", {names.get(name, name): value for name, value in fields.items()})


DOORS = pytest.mark.parametrize("door", ["site", "api"])


# --- publishing -----------------------------------------------------------------------------------
@DOORS
def test_a_post_with_words_pictures_and_an_animal(cast: SimpleNamespace, door: str) -> None:
    first, second = make_asset(cast.ana), make_asset(cast.ana)

    answer = send(cast.ana, door, body="  Rex\u202e @bruno ", media_ids=[second.pk, first.pk], pet_ids=[cast.rex.pk])

    assert answer.status_code == (302 if door == "site" else 201)
    post = Post.objects.get()
    assert (post.author, post.body, post.audience) == (cast.ana, "Rex @bruno", "followers")
    assert [row.asset for row in post.media_rows.all()] == [second, first]
    assert [row.pet for row in post.pet_rows.all()] == [cast.rex]
    assert post.published_at is not None
    if door == "api":
        told = answer.json()
        assert [picture["id"] for picture in told["media"]] == [str(second.pk), str(first.pk)]
        assert told["pets"][0]["name"] == "Rex" and told["is_own"] is True


@DOORS
@pytest.mark.parametrize(
    ("asked", "private", "kept"),
    [
        ("", True, "followers"),
        ("", False, "public"),
        ("public", True, "followers"),
        ("public", False, "public"),
        ("only_me", False, "only_me"),
        ("only_me", True, "only_me"),
    ],
)
def test_the_audience_kept(cast: SimpleNamespace, door: str, asked: str, private: bool, kept: str) -> None:
    author = cast.ana if private else cast.carla
    send(author, door, body="Hello", **({"audience": asked} if asked else {}))
    assert Post.objects.get().audience == kept


@DOORS
@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"body": ""}, "body"),
        ({"body": " \n\u200b "}, "body"),
        ({"body": "x" * (LIMITS.post_body_max + 1)}, "body"),
        ({"body": "fine", "audience": "world"}, "audience"),
    ],
    ids=["empty", "blank", "too long", "no audience"],
)
def test_what_is_refused_is_said_at_its_field(cast: SimpleNamespace, door: str, fields: Any, where: str) -> None:
    answer = send(cast.ana, door, **fields)

    assert answer.status_code == 422
    if door == "api":
        assert where in answer.json()["error"]["fields"]
    else:
        assert where in answer.context["form"].errors
    assert not Post.objects.exists() and not OutboxMessage.objects.exists()


@DOORS
@pytest.mark.parametrize("field", ["media_ids", "pet_ids"])
def test_foreign_used_and_unknown_ids_are_absent(cast: SimpleNamespace, door: str, field: str) -> None:
    """And the owner of what was named keeps it as it was."""
    used = make_pictured_post(cast.carla).media_rows.get().asset
    foreign = make_asset(cast.ana)
    deleted = Pet.objects.create(owner=cast.carla, name="Gone", species_id="dog", deleted_at=timezone.now())
    own = make_asset(cast.carla)
    before = set(Post.objects.values_list("pk", flat=True))
    wrong = {"media_ids": [foreign.pk, used.pk, uuid4()], "pet_ids": [cast.rex.pk, deleted.pk, uuid4()]}[field]

    for one in wrong:
        given = [own.pk, one] if field == "media_ids" else [one]
        answer = send(cast.carla, door, body="Mine now", **{field: given})
        assert answer.status_code == (404 if door == "api" else 422), answer.content

    assert set(Post.objects.values_list("pk", flat=True)) == before
    for asset in (foreign, own):
        asset.refresh_from_db()
        assert asset.attached_at is None and asset.purpose == ""
    assert send(cast.ana, door, body="Still mine", media_ids=[foreign.pk]).status_code in (201, 302)


def test_only_what_is_listed_is_taken(cast: SimpleNamespace) -> None:
    """Mass assignment: what a client adds changes nothing."""
    extra = {
        "id": str(uuid4()),
        "author": str(cast.ana.pk),
        "author_id": str(cast.ana.pk),
        "published_at": "2020-01-01T00:00:00Z",
        "created_at": "2020-01-01T00:00:00Z",
        "deleted_at": "2020-01-01T00:00:00Z",
        "like_counter": 99,
        "comment_counter": 99,
        "like_count": 99,
        "is_liked": True,
    }
    client = client_of(cast.carla)
    made = client.post("/api/v1/posts/", {"body": "Hi", **extra}, content_type=JSON).json()
    client.patch(f"/api/v1/posts/{made['id']}/", {"body": "Ho", **extra}, content_type=JSON)
    client.post(f"/p/{made['id']}/edit/", {"body": "Ho", "audience": "public", **extra})

    post = Post.objects.get()
    assert (post.author, post.like_counter, post.comment_counter, post.deleted_at) == (cast.carla, 0, 0, None)
    assert post.pk != extra["id"] and post.created_at.year > 2020 and post.published_at.year > 2020
    assert not Like.objects.exists()


def test_the_composer_takes_files_with_their_descriptions(cast: SimpleNamespace) -> None:
    fields = {"body": "Two", "photos": [photo("a.jpg"), photo("b.jpg")], "alt_0": "Rex runs", "alt_1": "Rex sleeps"}

    answer = client_of(cast.ana).post("/new/", fields)

    post = Post.objects.get()
    assert answer.status_code == 302 and answer["Location"] == f"/p/{post.pk}/"
    assert [row.asset.alt_text for row in post.media_rows.all()] == ["Rex runs", "Rex sleeps"]
    assert post.published_at is None  # the photos are still being prepared


def test_photos_that_were_taken_in_stay_when_the_rest_is_refused(cast: SimpleNamespace) -> None:
    fields = {"body": "x" * 6000, "photos": [photo()], "alt_0": "Rex runs"}

    answer = client_of(cast.ana).post("/new/", fields)

    asset = Asset.objects.get()
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f'name="asset_ids" value="{asset.pk}"' in page and "Rex runs" in page


def test_a_file_that_is_no_picture_is_said_at_the_photos(cast: SimpleNamespace) -> None:
    answer = client_of(cast.ana).post("/new/", {"body": "Hi", "photos": [SimpleUploadedFile("x.jpg", b"no picture")]})

    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert not Post.objects.exists() and not Asset.objects.exists()


def test_a_repeated_request_publishes_once(cast: SimpleNamespace) -> None:
    client, key = client_of(cast.ana), {"Idempotency-Key": "once"}
    first = client.post("/api/v1/posts/", {"body": "Hi"}, content_type=JSON, headers=key)
    again = client.post("/api/v1/posts/", {"body": "Hi"}, content_type=JSON, headers=key)

    assert first.json() == again.json() and again["Idempotent-Replayed"] == "true"
    assert Post.objects.count() == 1


def test_guests_are_led_to_the_door(cast: SimpleNamespace) -> None:
    assert client_of(None).post("/new/", {"body": "Hi"})["Location"].startswith("/accounts/login/")
    assert client_of(None).post("/api/v1/posts/", {"body": "Hi"}, content_type=JSON).status_code == 401
    assert not Post.objects.exists()


def test_new_accounts_have_a_small_quota(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    codes = [client.post("/api/v1/posts/", {"body": f"{n}"}, content_type=JSON).status_code for n in range(21)]
    assert codes == [201] * 20 + [429]
    assert client.post("/new/", {"body": "more"}).status_code == 422
    assert Post.objects.count() == 20


# --- pictures that are being prepared -------------------------------------------------------------
def test_a_post_comes_out_when_its_last_picture_is_ready(cast: SimpleNamespace, run_tasks: Any) -> None:
    assets = [make_asset(cast.ana, status="uploaded") for _ in range(2)]
    post = make_post(cast.ana, media_ids=[asset.pk for asset in assets])
    assert client_of(cast.ana).get(f"/api/v1/posts/{post.pk}/").json()["published_at"] is None
    for viewer in (cast.bruno, None):
        assert client_of(viewer).get(f"/p/{post.pk}/").status_code == 404

    process(assets[0])
    run_tasks()
    post.refresh_from_db()
    assert post.published_at is None
    process(assets[1])
    run_tasks()

    post.refresh_from_db()
    assert post.published_at is not None
    assert client_of(cast.bruno).get(f"/p/{post.pk}/").status_code == 200
    at = post.published_at
    process(assets[1])
    run_tasks()
    post.refresh_from_db()
    assert post.published_at == at


@pytest.mark.parametrize(("body", "comes_out"), [("Words", True), ("", False)])
def test_a_failed_picture_is_its_authors_alone(
    cast: SimpleNamespace, run_tasks: Any, body: str, comes_out: bool
) -> None:
    asset = make_asset(cast.ana, status="uploaded")
    post = make_post(cast.ana, body, media_ids=[asset.pk])

    process(asset, "failed")
    run_tasks()

    own = client_of(cast.ana).get(f"/api/v1/posts/{post.pk}/").json()
    assert own["media"][0]["failure"]["code"] == "unreadable"
    assert (own["published_at"] is not None) is comes_out
    theirs = client_of(cast.bruno).get(f"/api/v1/posts/{post.pk}/")
    assert theirs.status_code == (200 if comes_out else 404)
    if comes_out:
        assert theirs.json()["media"] == []


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
    actions.like(cast.bruno, post)
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
    assert (back["like_count"], back["comment_count"], back["is_liked"]) == (1, 1, True)
    assert len(back["media"]) == 1


@DOORS
def test_after_the_time_to_undo_everything_of_it_goes(cast: SimpleNamespace, door: str, run_tasks: Any) -> None:
    post = make_pictured_post(cast.carla)
    actions.like(cast.bruno, post)
    make_comment(cast.bruno, post)
    delete(cast.carla, door, post)
    Post.objects.filter(pk=post.pk).update(deleted_at=timezone.now() - timedelta(minutes=1))

    assert restore(cast.carla, door, post).status_code == 409
    OutboxMessage.objects.update(run_after=timezone.now())
    run_tasks()

    for model in (Post, PostMedia, Like, Comment, Asset):
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
    assert told(cast.bruno, post) == {"code": "followed", "words": "You follow Ana. Newest first, nothing else."}
    assert told(cast.bruno, open_post)["code"] == "public"
    page = client_of(cast.bruno).get(f"/p/{post.pk}/why/")
    assert "You follow Ana. Newest first, nothing else." in page.content.decode()
    assert client_of(cast.carla).get(f"/p/{post.pk}/why/").status_code == 404
    assert client_of(None).get("/how-the-feed-works/").status_code == 200


# --- staff ----------------------------------------------------------------------------------------
def test_a_moderator_takes_a_post_down_for_the_record(cast: SimpleNamespace) -> None:
    from django.contrib.auth.models import Permission

    from core.errors import PermissionRefused
    from core.models import AuditEntry

    post = make_post(cast.carla)
    with pytest.raises(PermissionRefused):
        actions.hide_post(cast.staff, post)
    cast.staff.user_permissions.add(Permission.objects.get(codename="delete_post"))
    moderator = type(cast.staff).objects.get(pk=cast.staff.pk)

    actions.hide_post(moderator, post)

    assert client_of(None).get(f"/p/{post.pk}/").status_code == 404
    entry = AuditEntry.objects.get(event="social.post_hidden")
    assert (entry.actor_id, entry.target) == (cast.staff.pk, f"social.post:{post.pk}")
