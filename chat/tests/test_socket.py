"""The chat over a real socket: acknowledged is stored, frames have the shapes they promise, and nobody hears what is not theirs."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import jsonschema
import pytest

import accounts.actions
from chat import actions, calls_frames, group_frames
from chat.frames import HEARD, SENT
from chat.models import Message
from chat.tests.factories import make_request, make_talk, member, say
from core.realtime.registry import MESSAGES
from core.tests.realtime_site import Tab, key_of, open_tab
from tests.cast import make_cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people() -> SimpleNamespace:
    return make_cast()


def check(frame: dict[str, Any]) -> dict[str, Any]:
    jsonschema.validate(frame, HEARD[frame["type"]])
    return frame


def hear(tab: Tab, kind: str) -> dict[str, Any]:
    """The next frame of a kind, which may have come before the answer to what was just said."""
    for at, frame in enumerate(tab.passed):
        if frame["type"] == kind:
            return tab.passed.pop(at)
    return tab.hear(kind)


def ask(tab: Tab, kind: str, answer: str = "done", **data: Any) -> dict[str, Any]:
    frame = {**data, "ref": uuid4().hex}
    jsonschema.validate({"type": kind, **frame}, SENT[kind])
    tab.say(kind, **frame)
    heard = tab.hear(answer)
    assert heard["ref"] == frame["ref"]
    return heard


def join(tab: Tab, talk: Any) -> None:
    tab.say("subscribe", group=f"conversation.{talk.pk}", ref="join")
    tab.hear("subscribed")


def test_every_word_has_a_shape() -> None:
    assert set(SENT | calls_frames.SENT | group_frames.SENT) == {
        name for name, handler in MESSAGES.items() if handler.__module__.startswith("chat.")
    }


def test_what_is_acknowledged_is_stored_and_heard_by_both(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    bruno_key = key_of(people.bruno)
    with (
        open_tab(port, key_of(people.ana)) as ana,
        open_tab(port, bruno_key) as bruno,
        open_tab(port, bruno_key) as list_of_bruno,
    ):
        join(ana, talk)
        join(bruno, talk)
        name = str(uuid4())
        stored = check(
            ask(ana, "send_message", "message_stored", conversation_id=str(talk.pk), client_id=name, body="Hola")
        )
        assert Message.objects.get().body == "Hola" and stored["message"]["seq"] == 1

        heard = check(hear(bruno, "message_sent"))
        assert heard["message"]["id"] == stored["message"]["id"] and heard["message"]["client_id"] == name
        assert check(hear(list_of_bruno, "conversation_changed"))["last_seq"] == 1

        again = ask(ana, "send_message", "message_stored", conversation_id=str(talk.pk), client_id=name, body="Hola?")
        assert again["message"]["id"] == stored["message"]["id"]
        twice = {"message_sent", "conversation_changed"}  # the room says it once
        assert [one for one in (*bruno.passed, *bruno.silence()) if one["type"] in twice] == []
    assert Message.objects.count() == 1


def test_marks_and_typing_go_to_the_other(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    say(people.ana, talk)
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        join(ana, talk)
        join(bruno, talk)
        assert check(ask(bruno, "mark_messages", "marked", conversation_id=str(talk.pk), read_seq=7))["read_seq"] == 1
        moved = check(hear(ana, "marks_moved"))
        assert (moved["read_seq"], moved["person_id"]) == (1, str(people.bruno.pk))
        assert check(hear(bruno, "own_changed"))["what"] == "read"
        ask(bruno, "say_typing", conversation_id=str(talk.pk), what="text")
        assert check(hear(ana, "typing"))["name"] == "Bruno"


def test_who_answers_without_a_mark_has_read_all_the_same(port: int, people: SimpleNamespace) -> None:
    """The mark of a room comes some tenths of a second later, and then moves nothing: the answer has told it already."""
    talk = make_talk(people.ana, people.bruno)
    say(people.ana, talk)
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        join(ana, talk)
        answer = {"conversation_id": str(talk.pk), "client_id": str(uuid4()), "body": "At once"}
        ask(bruno, "send_message", "message_stored", **answer)
        assert check(hear(ana, "message_sent"))["sender_has_read"] is True
        ask(bruno, "mark_messages", "marked", conversation_id=str(talk.pk), read_seq=2)
        say(people.bruno, talk, "Nothing was new to me")
        assert check(hear(ana, "message_sent"))["sender_has_read"] is False
        assert [one for one in (*ana.passed, *ana.silence()) if one["type"] == "marks_moved"] == []

        actions.choose_settings(people.bruno, {"shows_read": False})
        say(people.ana, talk)
        check(hear(bruno, "marks_moved"))  # ana has answered
        say(people.bruno, talk, "And hidden")
        moved = check(hear(ana, "marks_moved"))
        assert (moved["read_seq"], moved["delivered_seq"]) == (None, 5)


def test_read_ticks_are_mutual(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    say(people.ana, talk)
    for hider in (people.ana, people.bruno):
        actions.choose_settings(people.ana, {"shows_read": True})
        actions.choose_settings(people.bruno, {"shows_read": True})
        actions.choose_settings(hider, {"shows_read": False})
        say(people.ana, talk)
        with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
            seq = Message.objects.count()
            ask(bruno, "mark_messages", "marked", conversation_id=str(talk.pk), read_seq=seq)
            moved = check(hear(ana, "marks_moved"))
            assert (moved["read_seq"], moved["delivered_seq"]) == (None, seq)


def test_changes_are_told_without_what_is_anybodys_own(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    row = say(people.ana, talk, "frist")
    message = Message.objects.get(pk=row.id)
    with open_tab(port, key_of(people.bruno)) as bruno:
        join(bruno, talk)
        actions.star(people.bruno, message, is_starred=True)
        assert check(hear(bruno, "own_changed"))["what"] == "starred"
        actions.react(people.bruno, message, "❤️")
        told = check(hear(bruno, "message_changed"))
        assert told["message"]["reactions"] == [{"emoji": "❤️", "count": 1, "is_mine": False}]
        assert told["by"] == {"person_id": str(people.bruno.pk), "emoji": "❤️"}
        assert told["message"]["is_starred"] is False
        actions.edit_message(people.ana, message, body="first")
        assert check(hear(bruno, "message_changed"))["message"]["body"] == "first"
        poll = say(people.ana, talk, "When?", kind="poll", fields={"options": ["Now", "Later"]})
        partial = check(hear(bruno, "message_sent"))["message"]
        assert partial["is_partial"] and partial["poll"] is None
        actions.delete_for_all(people.ana, Message.objects.get(pk=poll.id))
        gone = check(hear(bruno, "message_changed"))["message"]
        assert gone["is_deleted"] and gone["body"] == "" and gone["details"] is None


@pytest.mark.parametrize("who", ["carla", "dora", "paco"])
def test_strangers_join_nothing_and_say_nothing(port: int, people: SimpleNamespace, who: str) -> None:
    talk = make_talk(people.ana, people.bruno)
    with open_tab(port, key_of(getattr(people, who))) as tab:
        tab.say("subscribe", group=f"conversation.{talk.pk}", ref=1)
        nothing = tab.hear("error")
        tab.say("subscribe", group=f"conversation.{uuid4()}", ref=1)
        assert tab.hear("error") == nothing and nothing["code"] == "not_found"
        for kind, data in (
            ("send_message", {"client_id": str(uuid4()), "body": "me too"}),
            ("mark_messages", {"read_seq": 1}),
            ("say_typing", {"what": "text"}),
        ):
            tab.say(kind, conversation_id=str(talk.pk), ref=2, **data)
            refused = tab.hear("error")
            tab.say(kind, conversation_id=str(uuid4()), ref=2, **data)
            assert tab.hear("error") == refused and refused["code"] == "not_found"
    assert not Message.objects.exists()


def test_a_block_ends_what_was_heard(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    with open_tab(port, key_of(people.bruno)) as bruno:
        join(bruno, talk)
        accounts.actions.block(people.ana, people.bruno)
        assert hear(bruno, "unsubscribed")["group"] == f"conversation.{talk.pk}"


def test_who_asks_hears_nothing_of_who_is_asked(port: int, people: SimpleNamespace) -> None:
    talk = make_request(people.xavi, people.carla)
    with open_tab(port, key_of(people.xavi)) as xavi, open_tab(port, key_of(people.carla)) as carla:
        join(xavi, talk)
        join(carla, talk)
        ask(carla, "mark_messages", "marked", conversation_id=str(talk.pk), read_seq=1)
        ask(carla, "say_typing", conversation_id=str(talk.pk))
        ask(xavi, "say_typing", conversation_id=str(talk.pk))
        assert [one for one in (*xavi.passed, *xavi.silence()) if one["type"] in ("marks_moved", "typing")] == []
        assert [one for one in (*carla.passed, *carla.silence()) if one["type"] == "typing"] == []
    assert member(talk, people.carla).read_seq == 1


@pytest.mark.parametrize(
    ("kind", "data", "field"),
    [
        ("send_message", {"client_id": "x"}, "client_id"),
        ("send_message", {"client_id": 5}, "client_id"),
        ("send_message", {"kind": 5}, "kind"),
        ("send_message", {"kind": "notice"}, "kind"),
        ("send_message", {"kind": "nothing_known"}, "kind"),
        ("send_message", {"media_ids": ["x"]}, "media_ids"),
        ("send_message", {"details": []}, "details"),
        ("send_message", {"body": ["x"]}, "body"),
        ("mark_messages", {"read_seq": -1}, "read_seq"),
        ("mark_messages", {"read_seq": True}, "read_seq"),
        ("say_typing", {"what": "spying"}, "what"),
    ],
)
def test_malformed_words_are_named(
    port: int, people: SimpleNamespace, kind: str, data: dict[str, Any], field: str
) -> None:
    talk = make_talk(people.ana, people.bruno)
    usual = {"client_id": str(uuid4()), "body": "Hola"} if kind == "send_message" else {}
    with open_tab(port, key_of(people.ana)) as tab:
        tab.wire.send(json.dumps({"type": kind, "ref": 1, "conversation_id": str(talk.pk)} | usual | data))
        refused = tab.hear("error")
        assert refused["code"] == "invalid" and field in refused["fields"]
    assert not Message.objects.exists()
