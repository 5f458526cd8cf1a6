"""What is opened once: by each receiver, by no other address, and then gone, from the store too."""

from __future__ import annotations

import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from chat import once_opening
from chat.models import Conversation, Member, Message, OnceMessage, OpenedMessage
from chat.tests.factories import make_talk, say
from core.limits import LIMITS
from core.queue import drain
from media.models import Asset
from petamigos.tests.matrix import make_file
from petamigos.tests.recording_things import make_recording
from tests.cast import client_of

pytestmark = pytest.mark.django_db
JSON = "application/json"
ONCE = {"is_once": True}


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def send(user: Any, talk: Conversation, kind: str = "photo") -> Any:
    asset = {
        "photo": lambda: make_file(user),
        "voice": lambda: make_recording(user),
        "video": lambda: make_recording(user, kind="video", width=320, height=240),
    }[kind]()
    return say(user, talk, "", kind=kind, media_ids=[asset.pk], fields=ONCE), asset


def open_it(user: Any, talk: Conversation, message: Any) -> Any:
    return client_of(user).post(f"/api/v1/conversations/{talk.pk}/messages/{message}/open/")


def last(user: Any, talk: Conversation) -> dict[str, Any]:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"][-1]


def after(seconds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    later = once_opening.time.time() + seconds
    monkeypatch.setattr(once_opening.time, "time", lambda: later)


@pytest.mark.parametrize("kind", ["photo", "voice", "video"])
def test_it_is_opened_once(
    cast: SimpleNamespace, talk: Conversation, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, asset = send(cast.ana, talk, kind)
    told = last(cast.bruno, talk)
    assert (told["files"], told["details"]) == ([], {"is_once": True, "is_over": False})
    address = (
        f"/media/{asset.pk}/320.jpg"
        if kind == "photo"
        else f"/media/{asset.pk}/play.{'ogg' if kind == 'voice' else 'mp4'}"
    )
    assert client_of(cast.bruno).get(address).status_code == 404  # by no address that could be kept
    opened = open_it(cast.bruno, talk, row.id)
    assert opened.status_code == 200 and opened.json()["kind"] == kind
    url = opened.json()["files"][0]["url"]
    served = client_of(cast.bruno).get(url)
    assert served.status_code == 200 and "no-store" in served["Cache-Control"]
    assert not served["Content-Disposition"].startswith("attachment")
    for other in (cast.ana, cast.carla):
        assert client_of(other).get(url).status_code == 404
    assert open_it(cast.bruno, talk, row.id).json()["error"]["code"] == "already_opened"
    assert last(cast.bruno, talk)["is_opened"] and last(cast.ana, talk)["is_opened"]
    after(opened.json()["seconds"] + 1, monkeypatch)
    assert client_of(cast.bruno).get(url).status_code == 404


def test_two_presses_at_once_open_it_once(cast: SimpleNamespace, talk: Conversation) -> None:
    row, _asset = send(cast.ana, talk)
    first, second = open_it(cast.bruno, talk, row.id), open_it(cast.bruno, talk, row.id)
    assert sorted((first.status_code, second.status_code)) == [200, 409]
    assert OpenedMessage.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_devices_at_the_same_moment(cast: SimpleNamespace) -> None:
    talk = make_talk(cast.ana, cast.bruno)
    row, _asset = send(cast.ana, talk)
    start, found = threading.Barrier(2), []

    def press() -> None:
        try:
            start.wait(10)
            found.append(open_it(cast.bruno, talk, row.id).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _device in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(30)
    assert sorted(found) == [200, 409]


def test_when_all_have_opened_it_goes_from_the_store(
    cast: SimpleNamespace, django_capture_on_commit_callbacks: Any
) -> None:
    group = Conversation.objects.create(kind="group", name="Parque")
    for person in (cast.ana, cast.bruno, cast.carla):
        Member.objects.create(conversation=group, person=person)
    row, asset = send(cast.ana, group)
    open_it(cast.bruno, group, row.id)
    once_opening.end_if_all_opened(row.id)
    assert Asset.objects.filter(pk=asset.pk).exists()  # carla has not
    open_it(cast.carla, group, row.id)
    once_opening.end_if_all_opened(row.id)
    assert not Asset.objects.filter(pk=asset.pk).exists() and not OnceMessage.objects.exists()
    drain()
    told = last(cast.ana, group)
    assert told["details"] == {"is_once": True, "is_over": True} and told["change"]


def test_what_nobody_opens_goes_after_two_weeks(cast: SimpleNamespace, talk: Conversation) -> None:
    row, asset = send(cast.ana, talk, "voice")
    assert once_opening.sweep_once() == 0
    waits = OnceMessage.objects.get()
    assert abs(waits.ends_at - timezone.now() - timedelta(days=LIMITS.once_days)) < timedelta(minutes=1)
    OnceMessage.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert once_opening.sweep_once() == 1
    assert not Asset.objects.filter(pk=asset.pk).exists()
    assert open_it(cast.bruno, talk, row.id).status_code == 409 and not OpenedMessage.objects.exists()


def test_it_is_not_kept_passed_on_or_found(cast: SimpleNamespace, talk: Conversation) -> None:
    row, _asset = send(cast.ana, talk)
    url = f"/api/v1/conversations/{talk.pk}/messages/{row.id}/"
    other = make_talk(cast.bruno, cast.carla)
    passed = {"client_id": str(uuid4()), "conversation_ids": [str(other.pk)]}
    for person in (cast.ana, cast.bruno):
        assert client_of(person).post(f"{url}forward/", passed, content_type=JSON).status_code >= 400
        assert client_of(person).put(f"{url}star/").status_code == 409
        assert client_of(person).get(f"/api/v1/conversations/{talk.pk}/media/").json()["items"] == []
    assert Message.objects.filter(conversation=other).count() == 0
    page = client_of(cast.bruno).get(f"/chat/{talk.pk}/m/{row.id}/").content.decode()
    assert "forward/" not in page and 'value="star"' not in page
    assert "Photo to open once" in client_of(cast.bruno).get("/chat/").content.decode()


def test_without_a_script_it_is_a_page(cast: SimpleNamespace, talk: Conversation) -> None:
    row, _asset = send(cast.ana, talk)
    url = f"/chat/{talk.pk}/m/{row.id}/open/"
    assert url in client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert url not in client_of(cast.ana).get(f"/chat/{talk.pk}/").content.decode()
    assert client_of(cast.ana).post(url).status_code == 404
    page = client_of(cast.bruno).post(url).content.decode()
    assert "/chat/once/" in page and "Nobody can prevent" in page
    assert url not in client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert client_of(cast.bruno).post(url).status_code == 409


@pytest.mark.parametrize("what", ["two photos", "words"])
def test_one_alone_and_without_words(cast: SimpleNamespace, talk: Conversation, what: str) -> None:
    ids = [str(make_file(cast.ana).pk) for _n in range(2 if what == "two photos" else 1)]
    sent = {"client_id": str(uuid4()), "kind": "photo", "media_ids": ids, "is_once": True}
    sent |= {"body": "Mira"} if what == "words" else {}
    answer = client_of(cast.ana).post(f"/api/v1/conversations/{talk.pk}/messages/", sent, content_type=JSON)
    assert answer.status_code == 422 and not Message.objects.exists()


def test_a_ticket_that_was_changed_or_whose_message_is_gone_opens_nothing(
    cast: SimpleNamespace, talk: Conversation
) -> None:
    row, _asset = send(cast.ana, talk)
    url = open_it(cast.bruno, talk, row.id).json()["files"][0]["url"]
    assert client_of(cast.bruno).get(url.rstrip("/") + "x/").status_code == 404
    client_of(cast.ana).delete(f"/api/v1/conversations/{talk.pk}/messages/{row.id}/?for=all")
    assert client_of(cast.bruno).get(url).status_code == 404
