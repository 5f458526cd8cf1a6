"""Nobody publishes who has not said their age: the welcome cannot be walked around, and every posting door says why."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from media.models import Asset
from pets.album_models import AlbumPicture
from pets.household_actions import accept_invitation, invite_carer
from pets.lost_models import FoundReport, LostReport
from pets.models import Pet
from social.actions import publish_post
from social.models import Comment, Post
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
EN = {"Accept-Language": "en"}


@pytest.fixture
def nina() -> Any:
    """As sign-up leaves a person: nothing is known but an address."""
    return make_user("nina", onboarded_at=None, birth_date=None, is_private=False)


def test_skipping_every_step_leads_back_to_the_birthday(nina: Any) -> None:
    client = client_of(nina)
    assert client.get("/welcome/").url == "/welcome/you/"
    for name in ("you", "pet", "follow", "you", "follow"):
        assert client.post(f"/welcome/{name}/skip/").url == "/welcome/you/"
    assert client.post("/welcome/follow/", {"follow": []}).url == "/welcome/you/"
    assert client.get("/welcome/").url == "/welcome/you/"
    page = client.get("/welcome/you/").content.decode()
    assert "cannot be skipped" in page
    assert "/welcome/you/skip/" not in page
    assert client.put("/api/v1/me/onboarded/").json()["error"]["fields"].keys() == {"birth_date"}
    nina.refresh_from_db()
    assert (nina.onboarded_at, nina.onboarding_step) == (None, "")


def test_with_a_birthday_the_rest_can_be_skipped(nina: Any) -> None:
    client = client_of(nina)
    you = {"display_name": "Nina", "handle": "nina", "language": "en", "is_private": "no", "birth_date": "2001-02-03"}
    assert client.post("/welcome/you/", you).url == "/welcome/pet/"
    assert "/welcome/pet/skip/" in client.get("/welcome/pet/").content.decode()
    assert client.post("/welcome/pet/skip/").url == "/welcome/follow/"
    assert client.post("/welcome/follow/skip/").url == "/"
    nina.refresh_from_db()
    assert nina.onboarded_at is not None


def test_who_is_too_young_stays_outside(nina: Any) -> None:
    client = client_of(nina)
    you = {"display_name": "Nina", "handle": "nina", "language": "en", "is_private": "no", "birth_date": "2024-02-03"}
    assert client.post("/welcome/you/", you).status_code == 422
    assert client.post("/welcome/you/skip/").url == "/welcome/you/"
    assert client.post("/api/v1/posts/", {"body": "x"}, content_type="application/json").status_code == 422
    assert not Post.objects.exists()


def test_every_posting_door_of_the_api_names_the_birthday(cast: SimpleNamespace, nina: Any) -> None:
    post = publish_post(cast.carla, body="Hello", audience="public")
    accept_invitation(nina, invite_carer(cast.ana, cast.rex, handle="nina", role="co_owner", until=None))
    photo = Asset.objects.create(owner=nina, status="ready")
    client, pets = client_of(nina), Pet.objects.count()
    for path, sent in (
        ("/api/v1/posts/", {"body": "Hello", "audience": "public"}),
        (f"/api/v1/posts/{post.pk}/comments/", {"body": "Hello"}),
        ("/api/v1/pets/", {"name": "Luna", "species": "cat"}),
        (f"/api/v1/pets/{cast.rex.pk}/album/", {"media_ids": [str(photo.pk)]}),
    ):
        answer = client.post(path, sent, content_type="application/json", headers=EN)
        assert answer.status_code == 422, path
        error = answer.json()["error"]
        assert (error["code"], list(error["fields"])) == ("birthday_missing", ["birth_date"])
        assert "13 years" in error["fields"]["birth_date"][0] or "13 a" in error["fields"]["birth_date"][0]
    assert Post.objects.count() == 1
    assert Pet.objects.count() == pets
    assert not Comment.objects.exists() and not AlbumPicture.objects.exists()
    assert not LostReport.objects.exists() and not FoundReport.objects.exists()
    client.patch("/api/v1/me/about/", {"birth_date": "2001-02-03"}, content_type="application/json")
    assert client.post("/api/v1/posts/", {"body": "Hello"}, content_type="application/json").status_code == 201


def test_the_forms_say_it_too_and_keep_what_was_written(cast: SimpleNamespace, nina: Any) -> None:
    post = publish_post(cast.carla, body="Hello", audience="public")
    client = client_of(nina)
    page = client.post(reverse("post_create"), {"body": "My first words", "audience": "public"})
    assert page.status_code == 422
    assert "birthday" in page.content.decode() or "cumpleaños" in page.content.decode()
    assert "My first words" in page.content.decode()
    assert client.post(reverse("comment_create", args=[post.pk]), {"body": "Hello"}).status_code == 422
    assert client.post(reverse("pet_create"), {"name": "Luna", "species": "cat"}).status_code == 422
    assert Post.objects.count() == 1
    assert not Comment.objects.exists()


def test_reading_needs_no_birthday(cast: SimpleNamespace, nina: Any) -> None:
    post = publish_post(cast.carla, body="Hello", audience="public")
    assert client_of(nina).get(post.get_absolute_url()).status_code == 200
    assert User.objects.get(pk=nina.pk).birth_date is None
