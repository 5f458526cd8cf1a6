"""Publishing posts, on the site and over the API."""

from __future__ import annotations

import io
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
from social.models import Post, Reaction
from social.tests.factories import make_asset, make_pictured_post, make_post, process
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
        "reaction_counter": 99,
        "comment_counter": 99,
        "reaction_count": 99,
        "my_reaction": "love",
    }
    client = client_of(cast.carla)
    made = client.post("/api/v1/posts/", {"body": "Hi", **extra}, content_type=JSON).json()
    client.patch(f"/api/v1/posts/{made['id']}/", {"body": "Ho", **extra}, content_type=JSON)
    client.post(f"/p/{made['id']}/edit/", {"body": "Ho", "audience": "public", **extra})

    post = Post.objects.get()
    assert (post.author, post.reaction_counter, post.comment_counter, post.deleted_at) == (cast.carla, 0, 0, None)
    assert post.pk != extra["id"] and post.created_at.year > 2020 and post.published_at.year > 2020
    assert not Reaction.objects.exists()


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
