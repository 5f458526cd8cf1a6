"""Voice notes and films in a conversation: sent through every door, ready later, listened to, forwarded, gone with their message."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from chat.models import Conversation, Message, OpenedMessage
from chat.tests.factories import make_talk, say
from core.queue import drain
from core.tests.realtime_site import key_of, open_tab
from media.models import Asset
from petamigos.tests.recording_things import make_recording
from tests.cast import client_of, make_cast
from tests.recordings import film, sound

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def post(user: Any, talk: Conversation, **data: Any) -> Any:
    url = f"/api/v1/conversations/{talk.pk}/messages/"
    return client_of(user).post(url, {"client_id": str(uuid4()), **data}, content_type=JSON)


def items(user: Any, talk: Conversation) -> list[dict[str, Any]]:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"]


def upload(user: Any, content: bytes, kind: str) -> str:
    file = SimpleUploadedFile("sent", content)
    return client_of(user).post("/api/v1/media/recordings/", {"file": file, "kind": kind}).json()["id"]


def opened(user: Any, talk: Conversation, message: Any) -> Any:
    return client_of(user).put(f"/api/v1/conversations/{talk.pk}/messages/{message}/opened/")


def test_a_voice_note_is_ready_after_a_moment(cast: SimpleNamespace, talk: Conversation) -> None:
    asset = upload(cast.ana, sound(1), "audio")
    told = post(cast.ana, talk, kind="voice", media_ids=[asset]).json()
    assert (told["kind"], told["files"][0]["status"], told["files"][0]["sources"]) == ("voice", "uploaded", [])
    drain()
    told = items(cast.bruno, talk)[-1]
    assert told["change"] == 1 and told["files"][0]["status"] == "ready"
    assert len(told["files"][0]["peaks"]) == 128 and told["files"][0]["duration_ms"] > 900
    for source in told["files"][0]["sources"]:
        assert client_of(cast.bruno).get(source["url"]).status_code == 200
        assert client_of(cast.carla).get(source["url"]).status_code == 404
        assert client_of(None).get(source["url"]).status_code == 404
    page = client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert "<audio" in page and told["files"][0]["sources"][0]["url"] in page
    assert "Voice message" in client_of(cast.bruno).get("/chat/").content.decode()


def test_a_film_has_a_still_and_can_be_saved(cast: SimpleNamespace, talk: Conversation) -> None:
    told = post(cast.ana, talk, kind="video", body="Mira", media_ids=[upload(cast.ana, film(0.5), "video")]).json()
    assert told["files"][0]["sources"] == []
    drain()
    told = items(cast.bruno, talk)[-1]
    one = told["files"][0]
    assert (told["body"], one["status"], one["width"], one["height"]) == ("Mira", "ready", 320, 240)
    still = one["url_template"].replace("{width}", "320").replace("{format}", "jpg")
    assert client_of(cast.bruno).get(still).status_code == 200
    assert client_of(cast.carla).get(still).status_code == 404
    saved = client_of(cast.bruno).get(f"{one['sources'][0]['url']}?download")
    assert saved["Content-Disposition"].startswith("attachment")
    page = client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert "<video" in page and still in page


@pytest.mark.parametrize(("field", "content", "kind"), [("voice", sound(0.5), "voice"), ("film", film(0.4), "video")])
def test_forms_send_recordings_without_a_script(
    cast: SimpleNamespace, talk: Conversation, field: str, content: bytes, kind: str
) -> None:
    form = {"body": "", field: SimpleUploadedFile("from-phone.mp4", content)}
    assert client_of(cast.ana).post(f"/chat/{talk.pk}/", form).status_code == 302
    assert Message.objects.get().kind == kind
    refused = client_of(cast.ana).post(f"/chat/{talk.pk}/", {field: SimpleUploadedFile("x.mp4", b"no film")})
    assert refused.status_code == 422 and "no sound or film" in refused.content.decode()
    assert Message.objects.count() == 1


@pytest.mark.parametrize("what", ["picture for a voice", "sound for a film", "of another", "none", "two"])
def test_only_an_own_loose_recording_of_the_kind_is_sent(cast: SimpleNamespace, talk: Conversation, what: str) -> None:
    mine = make_recording(cast.ana)
    given = {
        "picture for a voice": ("voice", [Asset.objects.create(owner=cast.ana, status="ready", folder="x").pk]),
        "sound for a film": ("video", [mine.pk]),
        "of another": ("voice", [make_recording(cast.bruno).pk]),
        "none": ("voice", []),
        "two": ("voice", [mine.pk, make_recording(cast.ana).pk]),
    }[what]
    answer = post(cast.ana, talk, kind=given[0], media_ids=[str(pk) for pk in given[1]])
    assert answer.status_code in (404, 422) and not Message.objects.exists()
    mine.refresh_from_db()
    assert mine.attached_at is None


def test_who_listened_is_told_to_who_spoke(cast: SimpleNamespace, talk: Conversation) -> None:
    row = say(cast.ana, talk, "", kind="voice", media_ids=[make_recording(cast.ana).pk])
    assert not items(cast.ana, talk)[-1]["is_opened"] and not items(cast.bruno, talk)[-1]["is_opened"]
    assert opened(cast.ana, talk, row.id).status_code == 204  # one's own counts for nothing
    assert not OpenedMessage.objects.exists()
    for _again in range(2):
        assert opened(cast.bruno, talk, row.id).status_code == 204
    assert OpenedMessage.objects.count() == 1
    assert items(cast.ana, talk)[-1]["is_opened"] and items(cast.bruno, talk)[-1]["is_opened"]
    assert opened(cast.carla, talk, row.id).status_code == 404
    words = say(cast.ana, talk, "Hola")
    assert opened(cast.bruno, talk, words.id).status_code == 404


@pytest.mark.parametrize("who", ["ana", "bruno"])
def test_who_hides_ticks_hides_this_too(cast: SimpleNamespace, talk: Conversation, who: str) -> None:
    client_of(getattr(cast, who)).patch("/api/v1/me/chat/settings/", {"shows_read": False}, content_type=JSON)
    row = say(cast.ana, talk, "", kind="voice", media_ids=[make_recording(cast.ana).pk])
    opened(cast.bruno, talk, row.id)
    assert items(cast.bruno, talk)[-1]["is_opened"] and not items(cast.ana, talk)[-1]["is_opened"]


def test_forwarded_voices_are_copies_and_deleted_ones_are_gone(cast: SimpleNamespace, talk: Conversation) -> None:
    other = make_talk(cast.bruno, cast.carla)
    row = say(cast.ana, talk, "", kind="voice", media_ids=[make_recording(cast.ana).pk])
    url = f"/api/v1/conversations/{talk.pk}/messages/{row.id}/"
    passed = {"client_id": str(uuid4()), "conversation_ids": [str(other.pk)]}
    assert client_of(cast.bruno).post(f"{url}forward/", passed, content_type=JSON).status_code == 204
    names = list(Asset.objects.get(owner=cast.ana).renditions.values_list("name", flat=True))
    assert client_of(cast.ana).delete(f"{url}?for=all").status_code == 204
    drain()
    assert not any(default_storage.exists(name) for name in names)
    told = items(cast.carla, other)[-1]["files"][0]
    assert told["peaks"] and client_of(cast.carla).get(told["sources"][0]["url"]).status_code == 200
    assert items(cast.bruno, talk)[-1]["files"] == []


@pytest.mark.django_db(transaction=True)
def test_how_far_a_film_is_is_told_to_its_owner_alone(port: int) -> None:
    """While it is made anew in its process: not afterwards, when the task is done."""
    people = make_cast()
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        name = upload(people.ana, film(20, size=(1280, 720)), "video")
        drain()
        end = ana.hear("asset_ready")
        told = [(one["id"], one["percent"]) for one in ana.passed if one["type"] == "asset_progress"]
        assert end["id"] == name and told and {one for one, _percent in told} == {name}
        percents = [percent for _name, percent in told]
        assert percents == sorted(set(percents)) and percents[0] > 0 and percents[-1] < 100
        heard = [*bruno.passed, *bruno.silence()]
        assert [one["type"] for one in heard if one["type"].startswith("asset_")] == []
