"""A health book sent into a conversation: opened by who is in it, for some days, until it is ended."""

from __future__ import annotations

import io
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

import accounts.actions
from chat.models import Conversation, Message
from chat.tests.factories import make_talk, say
from media.actions import upload_image
from pets.health_models import VetLink, VetLinkView
from tests.cast import client_of
from tests.site import picture

JSON = "application/json"
SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def send(user: Any, talk: Conversation, pet: Any, **fields: Any) -> Any:
    data = {"client_id": str(uuid4()), "kind": "vet", "pet_id": str(pet.pk), **fields}
    return client_of(user).post(f"/api/v1/conversations/{talk.pk}/messages/", data, content_type=JSON)


@SITE_OR_API
def test_a_book_is_sent_opened_and_ended(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    if door == "api":
        assert send(cast.ana, talk, cast.rex, days=7).status_code == 201
    else:
        form = {"kind": "vet", "pet_id": str(cast.rex.pk), "days": "7"}
        assert client_of(cast.ana).post(f"/chat/{talk.pk}/", form).status_code == 302
    message = Message.objects.get()
    bruno, path = client_of(cast.bruno), f"/chat/{talk.pk}/m/{message.pk}/"
    page = bruno.get(f"/chat/{talk.pk}/").content.decode()
    assert "Health book of Rex" in page and f"{path}vet/" in page and 'value="end_vet"' not in page
    assert bruno.get(f"{path}vet/").status_code == 200 and not VetLinkView.objects.exists()
    answer = bruno.post(f"{path}vet/")
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"
    assert VetLinkView.objects.count() == 1  # each look is logged

    if door == "api":
        ended = client_of(cast.ana).delete(f"/api/v1/conversations/{talk.pk}/messages/{message.pk}/vet/")
        assert ended.json()["details"]["is_open"] is False
    else:
        client_of(cast.ana).post(f"{path}act/", {"act": "end_vet"})
    assert bruno.get(f"{path}vet/").status_code == 404
    assert "It cannot be opened any more." in bruno.get(f"/chat/{talk.pk}/").content.decode()
    assert VetLink.objects.get().revoked_at is not None


def test_its_documents_are_there_for_a_while_for_who_opened_it(
    cast: SimpleNamespace, talk: Conversation, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = str(upload_image(cast.ana, io.BytesIO(picture((300, 400)))).pk)
    document = {"kind": "lab_result", "title": "Blood count", "dated": "2026-05-01", "media_ids": [page]}
    made = client_of(cast.ana).post(f"/api/v1/pets/{cast.rex.pk}/health/documents/", document, content_type=JSON)
    assert made.status_code == 201, made.content
    run_tasks()
    send(cast.ana, talk, cast.rex, days=7, has_documents=True)
    path = f"/chat/{talk.pk}/m/{Message.objects.get().pk}/vet/"
    shown = client_of(cast.bruno).post(path).content.decode()
    file = path + "?file=" + shown.split(f"{path}?file=")[1].split('"')[0]
    assert client_of(cast.bruno).get(file)["Content-Type"] == "image/webp"
    assert client_of(cast.carla).get(file).status_code == 404
    assert client_of(cast.bruno).get(f"{path}?file=x").status_code == 404
    monkeypatch.setattr("pets.document_selectors.FILE_SECONDS", -1)
    assert client_of(cast.bruno).get(file).status_code == 404


def test_no_secret_of_it_is_kept(cast: SimpleNamespace, talk: Conversation) -> None:
    send(cast.ana, talk, cast.rex, days=7)
    assert Message.objects.get().payload.keys() == {"pet_id", "link_id"}


def test_its_time_runs_out(cast: SimpleNamespace, talk: Conversation) -> None:
    send(cast.ana, talk, cast.rex, days=1)
    VetLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    message = Message.objects.get()
    assert client_of(cast.bruno).post(f"/chat/{talk.pk}/m/{message.pk}/vet/").status_code == 404
    assert (
        client_of(cast.bruno).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"][0]["details"]["is_open"]
        is False
    )


def test_only_who_is_in_the_conversation_opens_it(cast: SimpleNamespace, talk: Conversation) -> None:
    send(cast.ana, talk, cast.rex, days=7)
    path = f"/chat/{talk.pk}/m/{Message.objects.get().pk}/vet/"
    assert client_of(cast.carla).post(path).status_code == 404
    accounts.actions.block(cast.ana, cast.bruno)
    assert client_of(cast.bruno).post(path).status_code == 404
    assert not VetLinkView.objects.exists()


def test_only_of_animals_whose_book_one_writes_in(cast: SimpleNamespace, talk: Conversation) -> None:
    assert send(cast.bruno, talk, cast.rex, days=7).status_code == 404
    assert send(cast.ana, talk, cast.rex, days=31).status_code == 422
    assert not Message.objects.exists() and not VetLink.objects.exists()


def test_a_message_that_was_taken_back_opens_nothing(cast: SimpleNamespace, talk: Conversation) -> None:
    from chat import actions

    send(cast.ana, talk, cast.rex, days=7)
    message = Message.objects.get()
    actions.delete_for_all(cast.ana, message)
    assert client_of(cast.bruno).post(f"/chat/{talk.pk}/m/{message.pk}/vet/").status_code == 404
    row = say(cast.ana, talk)
    assert client_of(cast.ana).delete(f"/api/v1/conversations/{talk.pk}/messages/{row.id}/vet/").status_code == 404
