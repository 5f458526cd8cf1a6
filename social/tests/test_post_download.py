"""A post of one's own as a file: its words, what it said before, its pictures; of nobody else's."""

from __future__ import annotations

import io
import json
import zipfile
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from social import actions
from social.tests.factories import make_comment
from tests.cast import client_of
from tests.site import picture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/p/{}/download/", "/api/v1/posts/{}/download/"])
def test_words_history_and_pictures_are_in_it(cast: SimpleNamespace, run_tasks: Any, path: str) -> None:
    files = {"file": SimpleUploadedFile("x.jpg", picture(), "image/jpeg")}
    photo = client_of(cast.ana).post("/api/v1/media/", files).json()["id"]
    run_tasks()
    post = actions.publish_post(cast.ana, body="first words", media_ids=[photo], pet_ids=[cast.rex.pk])
    actions.edit_post(cast.ana, post, body="other words")
    make_comment(cast.bruno, post, "what bruno said is his")
    answer = client_of(cast.ana).post(path.format(post.pk))
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    told = json.loads(archive.read("post.json"))
    assert told["body"] == "other words" and [one["body"] for one in told["history"]] == ["first words"]
    assert told["pets"][0]["name"] == "Rex" and told["files"] == ["photos/1.webp"]
    assert archive.read("photos/1.webp")[8:12] == b"WEBP"
    assert b"what bruno said" not in archive.read("post.json")


def test_it_is_in_the_menu_of_ones_own_only(cast: SimpleNamespace) -> None:
    post = actions.publish_post(cast.ana, body="mine", audience="followers")
    address = f"/p/{post.pk}/download/"
    assert address in client_of(cast.ana).get(f"/p/{post.pk}/").content.decode()
    assert address not in client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    assert client_of(cast.bruno).post(address).status_code == 404
