"""Reactions and edits of encrypted chats at the server: bytes like any message, of which nobody is told and nothing is learned."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import jsonschema
import pytest

from chat import actions
from chat.models import Conversation, Member, Message
from chat.seals_frames import HEARD
from chat.tests.sealing import b64, call, code_of, make_sealed, send
from core.models import OutboxMessage
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def change(user: Any, talk: Conversation, device: Any, **more: Any) -> Any:
    return send(user, talk, device, content=b"changed", kind="sealed_change", **more)


def listed(user: Any) -> dict[str, Any]:
    found: dict[str, Any] = call(user, "get", "conversations/").json()["items"][0]
    return found


def read_all(user: Any, talk: Conversation) -> None:
    talk.refresh_from_db()
    call(user, "put", f"conversations/{talk.pk}/marks/", read_seq=talk.last_seq)


def test_a_change_is_stored_once_and_stands_in_the_log_as_bytes(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    send(cast.ana, talk, ana)
    name = str(uuid4())
    first, again = (change(cast.bruno, talk, bruno, client_id=name) for _ in range(2))
    assert (first.status_code, again.json()["id"]) == (201, first.json()["id"])
    path = f"conversations/{talk.pk}/seal/log/?device={ana.pk}"
    entry = call(cast.ana, "get", path).json()["items"][-1]
    assert (entry["kind"], entry["client_id"], entry["sender_id"]) == ("sealed_change", name, str(cast.bruno.pk))
    jsonschema.validate(entry["details"], HEARD)
    assert entry["details"]["content"] == b64(b"changed")
    row = Message.objects.get(kind="sealed_change")
    assert set(row.payload) == {"epoch", "device", "content", "files"}
    assert (row.body, row.reply_to_id, row.reaction_counter) == ("", None, 0)


def test_a_change_calls_nobody_and_moves_nothing_in_the_list(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    said = send(cast.ana, talk, ana).json()
    read_all(cast.ana, talk)
    before = listed(cast.ana)
    OutboxMessage.objects.all().delete()
    Conversation.objects.update(told_at=None)  # nothing is waiting to be told
    assert change(cast.bruno, talk, bruno).status_code == 201
    assert not OutboxMessage.objects.filter(task="chat.tell_unread").exists()
    after = listed(cast.ana)
    assert after["last_seq"] == before["last_seq"] + 1
    assert (after["unread_count"], after["last_at"], after["last_message"]["id"]) == (0, before["last_at"], said["id"])
    # A message does call.
    send(cast.bruno, talk, bruno)
    assert OutboxMessage.objects.filter(task="chat.tell_unread").exists()
    assert listed(cast.ana)["unread_count"] == 1


def test_what_was_unread_before_a_change_stays_unread(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    read_all(cast.bruno, talk)
    send(cast.ana, talk, ana)
    change(cast.ana, talk, ana)
    assert listed(cast.bruno)["unread_count"] > 0
    assert Member.objects.get(conversation=talk, person=cast.bruno).read_seq == 1
    assert bruno.pk


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"epoch": 0}, "epoch_passed"),
        ({"device": "bruno"}, "not_seated"),
        ({"file_ids": [str(uuid4())]}, "invalid"),
        ({"body": "👍"}, "invalid"),
        ({"content_text": "👍"}, "invalid"),
    ],
)
def test_a_change_keeps_the_rules_of_messages(cast: SimpleNamespace, wrong: dict[str, Any], code: str) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    wrong = dict(wrong)
    device = {"bruno": bruno}.get(wrong.pop("device", ""), ana)
    content = wrong.pop("content_text", b"changed")
    assert code_of(send(cast.ana, talk, device, content=content, kind="sealed_change", **wrong)) == code
    assert not Message.objects.filter(kind="sealed_change").exists()


def test_an_open_conversation_takes_no_sealed_change(cast: SimpleNamespace) -> None:
    _talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    assert code_of(change(cast.ana, Conversation.objects.get(is_sealed=False), ana)) == "sealed_only"


def test_a_change_that_is_deleted_leaves_no_bytes_and_no_empty_place(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    said = send(cast.ana, talk, ana).json()
    edit = change(cast.ana, talk, ana).json()
    assert call(cast.ana, "delete", f"conversations/{talk.pk}/messages/{edit['id']}/?for=all").status_code == 204
    assert Message.objects.get(pk=edit["id"]).payload == {}
    entry = call(cast.bruno, "get", f"conversations/{talk.pk}/seal/log/?device={bruno.pk}").json()["items"][-1]
    assert (entry["is_deleted"], entry["details"]) == (True, None)
    assert listed(cast.bruno)["last_message"]["id"] == said["id"]


def test_the_open_doors_stay_shut_for_changes(cast: SimpleNamespace) -> None:
    """What would tell the server of an emoji or of words is refused, for the message and for its change."""
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    for made in (send(cast.ana, talk, ana), change(cast.ana, talk, ana)):
        path = f"conversations/{talk.pk}/messages/{made.json()['id']}/"
        assert code_of(call(cast.ana, "put", f"{path}reaction/", emoji="👍")) == "cannot_be_changed"
        assert code_of(call(cast.ana, "patch", path, body="In the clear")) == "cannot_be_changed"
    assert not Message.objects.exclude(body="").exists()


def test_changes_disappear_as_messages_do(cast: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    actions.let_disappear(cast.ana, talk.pk, 86_400)
    change(cast.ana, talk, ana)
    row = Message.objects.get(kind="sealed_change")
    assert row.expires_at is not None
    assert (row.expires_at - row.created_at).total_seconds() == 86_400


def test_the_page_of_a_change_says_what_it_is(cast: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    made = change(cast.ana, talk, ana).json()
    page = client_of(cast.ana).get(f"/chat/{talk.pk}/m/{made['id']}/")
    assert b"Change of an encrypted message" in page.content
