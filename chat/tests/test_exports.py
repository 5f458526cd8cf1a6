"""A copy of a conversation: what one may see of it, to take along, for a week."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from chat import actions
from chat.actions import exporting
from chat.exports import ConversationExport
from chat.models import Conversation, Message
from chat.tests.factories import make_friends, make_talk, say
from core.models import AuditEntry, OutboxMessage
from core.queue import drain
from notifications.models import Notification
from petamigos.tests.matrix import make_file
from tests.cast import client_of

JSON = "application/json"
SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def call(user: Any, method: str, path: str, **data: Any) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/{path}", data or None, content_type=JSON)


def opened(answer: Any) -> zipfile.ZipFile:
    assert answer.status_code == 200 and answer["Content-Type"] == "application/zip"
    return zipfile.ZipFile(io.BytesIO(answer.getvalue()))


def copy_of(user: Any, talk: Conversation, **wishes: Any) -> zipfile.ZipFile:
    made = exporting.request_copy(user, talk.pk, **wishes)
    drain()
    return opened(call(user, "post", f"conversations/{talk.pk}/exports/{made.pk}/file/"))


@SITE_OR_API
def test_one_asks_for_a_copy_and_fetches_it(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    first = say(cast.ana, talk, "Hola <b>Bruno</b>")
    say(cast.bruno, talk, "Hola, Ana", reply_to_id=first.id)
    picture = make_file(cast.bruno)
    say(cast.bruno, talk, "Mira", kind="photo", media_ids=[picture.pk])
    if door == "api":
        made = call(cast.ana, "post", f"conversations/{talk.pk}/exports/", has_media=True)
        assert made.status_code == 201 and made.json()["status"] == "waiting"
        path = f"conversations/{talk.pk}/exports/{made.json()['id']}/"
        assert call(cast.ana, "post", f"{path}file/").status_code == 404  # it is not ready
        drain()
        assert call(cast.ana, "get", path).json()["status"] == "ready"
        found = opened(call(cast.ana, "post", f"{path}file/"))
    else:
        client = client_of(cast.ana)
        client.post(f"/chat/{talk.pk}/export/", {"has_media": "on"})
        export = ConversationExport.objects.get()
        assert 'hx-trigger="every 2s"' in client.get(f"/chat/{talk.pk}/export/").content.decode()
        drain()
        row = client.get(f"/chat/{talk.pk}/export/{export.pk}/", headers={"HX-Request": "true"}).content.decode()
        assert "Download" in row and "every 2s" not in row
        found = opened(client.post(f"/chat/{talk.pk}/export/{export.pk}/file/"))
    data = json.loads(found.read("conversation.json"))
    assert [one["body"] for one in data["messages"]] == ["Hola <b>Bruno</b>", "Hola, Ana", "Mira"]
    assert [one["sender"] for one in data["messages"]] == ["@ana", "@bruno", "@bruno"]
    assert data["messages"][1]["reply_to_seq"] == 1 and data["messages"][2]["files"] == ["media/3-1.jpg"]
    page = found.read("conversation.html").decode()
    assert "Hola &lt;b&gt;Bruno&lt;/b&gt;" in page and 'src="media/3-1.jpg"' in page
    assert "Ana: Hola <b>Bruno</b>\n" in found.read("conversation.txt").decode()
    assert found.read("media/3-1.jpg") == b"\xff\xd8 a picture"
    logged = list(AuditEntry.objects.filter(event__startswith="chat.export").values_list("event", "actor_id"))
    assert logged == [("chat.export_requested", cast.ana.pk), ("chat.export_downloaded", cast.ana.pk)]
    assert Notification.objects.get(kind="chat_export").recipient_id == cast.ana.pk


def test_nobody_else_fetches_it(cast: SimpleNamespace, talk: Conversation) -> None:
    made = exporting.request_copy(cast.ana, talk.pk)
    drain()
    assert call(cast.bruno, "post", f"conversations/{talk.pk}/exports/{made.pk}/file/").status_code == 404
    assert call(cast.bruno, "get", f"conversations/{talk.pk}/exports/{made.pk}/").status_code == 404
    assert call(cast.xavi, "post", f"conversations/{talk.pk}/exports/").status_code == 404


def test_it_holds_what_one_may_see_and_no_more(cast: SimpleNamespace) -> None:
    make_friends(cast.ana, cast.bruno)
    make_friends(cast.ana, cast.carla)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.bruno])
    say(cast.ana, group, "before carla")
    actions.add_members(cast.ana, group.pk, [cast.carla])
    hidden, gone = say(cast.ana, group, "hidden by carla"), say(cast.ana, group, "taken back")
    actions.hide_message(cast.carla, Message.objects.get(pk=hidden.id))
    actions.delete_for_all(cast.ana, Message.objects.get(pk=gone.id))
    actions.let_disappear(cast.ana, group.pk, 86_400)
    say(cast.ana, group, "it disappears")
    actions.let_disappear(cast.ana, group.pk, 0)
    say(cast.ana, group, "the last")
    actions.remove_member(cast.ana, group.pk, cast.carla.pk)
    say(cast.ana, group, "after carla")
    found = copy_of(cast.carla, group)
    every = b"".join(found.read(name) for name in found.namelist()).decode()
    assert "the last" in every and "This message was deleted" in every
    for words in ("before carla", "hidden by carla", "taken back", "it disappears", "after carla"):
        assert words not in every, words


def test_without_media_there_are_no_files(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "Mira", kind="photo", media_ids=[make_file(cast.ana).pk])
    names = copy_of(cast.ana, talk, has_media=False).namelist()
    assert names == ["style.css", "conversation.html", "conversation.txt", "conversation.json"]


def test_a_week_later_it_is_gone(cast: SimpleNamespace, talk: Conversation) -> None:
    made = exporting.request_copy(cast.ana, talk.pk)
    drain()
    made.refresh_from_db()
    assert default_storage.exists(made.file)
    exporting.end_copy(made.pk)  # too early
    assert ConversationExport.objects.get().can_be_fetched
    ConversationExport.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert call(cast.ana, "post", f"conversations/{talk.pk}/exports/{made.pk}/file/").status_code == 404
    OutboxMessage.objects.filter(task="chat.end_export").update(run_after=timezone.now())
    drain()
    assert ConversationExport.objects.get().status == "expired" and not default_storage.exists(made.file)


def test_one_at_a_time(cast: SimpleNamespace, talk: Conversation) -> None:
    exporting.request_copy(cast.ana, talk.pk)
    answer = call(cast.ana, "post", f"conversations/{talk.pk}/exports/", has_media=False)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "copy_underway")


def test_a_worker_that_died_is_followed_by_another(cast: SimpleNamespace, talk: Conversation, monkeypatch: Any) -> None:
    say(cast.ana, talk)
    made = exporting.request_copy(cast.ana, talk.pk)

    def die(*_given: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as once:
        once.setattr(exporting, "_finish", die)
        with pytest.raises(SystemExit):
            exporting.build_copy(made.pk)
    half = ConversationExport.objects.get().file
    exporting.build_copy(made.pk)
    assert ConversationExport.objects.get().can_be_fetched and not default_storage.exists(half)


def test_a_long_conversation_is_read_page_by_page(cast: SimpleNamespace, talk: Conversation, monkeypatch: Any) -> None:
    monkeypatch.setattr("chat.export_writing.PAGE", 3)
    for number in range(8):
        say(cast.ana, talk, f"number {number}")
    data = json.loads(copy_of(cast.ana, talk).read("conversation.json"))
    assert [one["seq"] for one in data["messages"]] == list(range(1, 9))
