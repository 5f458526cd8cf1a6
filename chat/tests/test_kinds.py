"""What messages carry: photos, documents, animals, posts, polls, places; each shown as far as its reader may see it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from chat.models import Conversation, Message
from chat.tests.factories import make_talk
from core.limits import LIMITS
from core.queue import drain
from media.models import Asset, Rendition
from pets.models import Pet
from social.tests.factories import make_asset, make_post, process
from tests.cast import client_of

JSON = "application/json"


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def post(user: Any, talk: Conversation, **data: Any) -> Any:
    url = f"/api/v1/conversations/{talk.pk}/messages/"
    return client_of(user).post(url, {"client_id": str(uuid4()), **data}, content_type=JSON)


def last(user: Any, talk: Conversation) -> dict[str, Any]:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"][-1]


def test_photos_come_with_words_and_are_ready_later(cast: SimpleNamespace, talk: Conversation) -> None:
    asset = make_asset(cast.ana, status="uploaded")
    told = post(cast.ana, talk, kind="photo", body="Mira", media_ids=[str(asset.pk)]).json()
    assert (told["kind"], told["body"], told["files"][0]["widths"]) == ("photo", "Mira", {})
    process(asset)
    drain()
    told = last(cast.bruno, talk)
    assert told["files"][0]["status"] == "ready" and told["files"][0]["widths"]
    assert told["change"] == 1  # who was away hears of it


@pytest.mark.parametrize("whose", ["other", "used", "none", "many"])
def test_only_own_loose_pictures_are_sent(cast: SimpleNamespace, talk: Conversation, whose: str) -> None:
    ids = {
        "other": lambda: [make_asset(cast.bruno).pk],
        "used": lambda: [make_asset(cast.ana, purpose="post", attached_at="2026-01-01T00:00Z").pk],
        "none": list,
        "many": lambda: [make_asset(cast.ana).pk for _n in range(LIMITS.message_pictures_max + 1)],
    }[whose]()
    answer = post(cast.ana, talk, kind="photo", media_ids=[str(pk) for pk in ids])
    assert answer.status_code == (404 if whose in ("other", "used") else 422)
    talk.refresh_from_db()
    assert not Message.objects.exists() and talk.last_seq == 0  # a number that was not used is not missing later


def make_pdf(owner: Any) -> Asset:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    pdf = Asset.objects.create(owner=owner, kind="pdf", status="ready", folder=uuid4().hex, byte_size=9, page_count=2)
    name = default_storage.save(f"renditions/{uuid4().hex}/0.pdf", ContentFile(b"%PDF-1.4 x"))
    Rendition.objects.create(asset=pdf, width=0, format="pdf", pixel_width=0, pixel_height=0, name=name, byte_size=9)
    return pdf


def test_a_document_is_a_download_for_who_is_in_it(cast: SimpleNamespace, talk: Conversation) -> None:
    sent = {"kind": "file", "media_ids": [str(make_pdf(cast.ana).pk)], "name": "../Plan de Rex.pdf"}
    told = post(cast.ana, talk, **sent).json()
    assert told["files"][0]["name"] == "Plan de Rex.pdf" and told["files"][0]["page_count"] == 2
    for url in (
        f"/api/v1/conversations/{talk.pk}/messages/{told['id']}/file/",
        f"/chat/{talk.pk}/m/{told['id']}/file/",
    ):
        answer = client_of(cast.bruno).get(url)
        assert answer.status_code == 200 and b"".join(answer.streaming_content) == b"%PDF-1.4 x"  # type: ignore[attr-defined]
        assert "attachment" in answer["Content-Disposition"] and answer["X-Content-Type-Options"] == "nosniff"
        assert client_of(cast.carla).get(url).status_code == 404


def test_an_animal_is_shown_to_who_may_see_it(cast: SimpleNamespace, talk: Conversation) -> None:
    told = post(cast.ana, talk, kind="pet", pet_id=str(cast.rex.pk), body="Guapo").json()
    assert told["details"]["name"] == "Rex"
    assert last(cast.bruno, talk)["details"]["url"] == cast.rex.get_absolute_url()
    Pet.objects.filter(pk=cast.rex.pk).update(deleted_at="2026-01-01T00:00Z")
    shown = last(cast.bruno, talk)
    assert shown["details"] is None and shown["body"] == "Guapo"


def test_a_post_that_the_reader_may_not_see_stays_shut(cast: SimpleNamespace, talk: Conversation) -> None:
    near = make_post(cast.ana, "Only for followers", audience="followers")
    with_carla = make_talk(cast.bruno, cast.carla)
    told = post(cast.bruno, with_carla, kind="post", post_id=str(near.pk)).json()
    assert told["details"]["snippet"] == "Only for followers"
    shut = last(cast.carla, with_carla)
    assert shut["details"] is None and "followers" not in str(shut)
    page = client_of(cast.carla).get(f"/chat/{with_carla.pk}/").content.decode()
    assert "Only for followers" not in page and "not for you to see" in page


@pytest.mark.parametrize("kind", ["pet", "post"])
def test_what_the_sender_may_not_see_is_not_sent(cast: SimpleNamespace, kind: str) -> None:
    talk = make_talk(cast.carla, cast.xavi)
    near = make_post(cast.ana, "Only for followers", audience="followers")
    wanted = {"post": near.pk, "pet": uuid4()}[kind]
    assert post(cast.carla, talk, kind=kind, **{f"{kind}_id": str(wanted)}).status_code == 404
    assert post(cast.carla, talk, kind=kind).status_code == 422
    assert not Message.objects.exists()


def test_a_poll_is_voted_changed_and_ended(cast: SimpleNamespace, talk: Conversation) -> None:
    told = post(cast.ana, talk, kind="poll", body="When?", options=["Today", "Tomorrow", "Today"]).json()
    assert told["details"]["options"] == ["Today", "Tomorrow"] and told["poll"] == []
    url = f"/api/v1/conversations/{talk.pk}/messages/{told['id']}/vote/"

    def vote(user: Any, *choices: int) -> Any:
        return client_of(user).put(url, {"choices": list(choices)}, content_type=JSON)

    vote(cast.ana, 0)
    assert vote(cast.bruno, 1).json()["poll"] == [
        {"choice": 0, "count": 1, "is_mine": False},
        {"choice": 1, "count": 1, "is_mine": True},
    ]
    assert vote(cast.bruno, 0).json()["poll"] == [{"choice": 0, "count": 2, "is_mine": True}]
    assert vote(cast.bruno, 0, 1).status_code == vote(cast.bruno, 7).status_code == 422
    assert client_of(cast.bruno).delete(url).status_code == 409
    assert client_of(cast.ana).delete(url).json()["details"]["is_closed"]
    assert vote(cast.bruno).status_code == 409
    assert vote(cast.carla, 0).status_code == 404


@pytest.mark.parametrize("options", [[], ["One"], ["Same", "Same"], ["x" * 101, "b"]])
def test_a_poll_needs_different_answers(cast: SimpleNamespace, talk: Conversation, options: list[str]) -> None:
    answer = post(cast.ana, talk, kind="poll", body="When?", options=options)
    assert answer.status_code == 422 and "options" in answer.json()["error"]["fields"]


def test_a_place_is_a_cell_and_never_a_point(cast: SimpleNamespace, talk: Conversation) -> None:
    told = post(cast.ana, talk, kind="place", body="The fountain", latitude=19.4116, longitude=-99.1719).json()
    stored = Message.objects.get()
    assert told["details"] == {"cell": stored.payload["cell"]} and stored.body == "The fountain"
    assert "19.41" not in str(stored.payload) and "99.17" not in str(stored.payload)
    assert post(cast.ana, talk, kind="place").status_code == 422
    assert post(cast.ana, talk, kind="place", body="Only words").json()["details"] == {"cell": ""}
