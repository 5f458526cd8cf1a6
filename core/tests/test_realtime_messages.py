"""What a socket may say, and how it is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from core.limits import LIMITS
from core.realtime import (
    register_message,
    register_subscription,
)
from core.tests.realtime_site import key_of, open_tab

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_message_is_answered_with_its_ref(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        tab.say("echo", said="hola", ref="a1")
        assert tab.next() == {"type": "echoed", "handle": "ana", "said": "hola", "ref": "a1"}
        tab.say("echo", ref=7)
        assert tab.next() == {"type": "done", "ref": 7}


def test_a_domain_error_is_told_by_code_and_in_words(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        tab.say("refuse_me", said="guau", ref=2)
        assert tab.next() == {
            "type": "error",
            "code": "already_said",
            "message": "You have said guau before.",
            "ref": 2,
        }


def test_a_defect_of_ours_is_told_without_a_trace_and_the_socket_lives(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        tab.say("break", ref=4)
        answer = tab.next()
        assert (answer["code"], answer["ref"]) == ("server_fault", 4)
        assert "ZeroDivision" not in json.dumps(answer)
        assert tab.silence() == []


@pytest.mark.parametrize("text", ["{", "[]", "1", '"a"', "null", "{}", '{"type":1}', "NaN", "[" * 3000])
def test_what_cannot_be_read_is_refused_and_the_socket_lives(port: int, ana: Any, text: str) -> None:
    with open_tab(port, key_of(ana)) as tab:
        tab.wire.send(text)
        assert tab.next()["code"] == "malformed_frame"
        assert tab.silence() == []


def test_an_unknown_message_is_refused(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        tab.say("no_such_thing", ref=1)
        assert tab.next()["code"] == "unknown_message"


def test_a_binary_frame_ends_the_socket(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        tab.wire.send(b"\x00")
        assert tab.close_code() == 1003


@pytest.mark.parametrize("character", ["a", "ñ"])
def test_an_oversize_frame_ends_the_socket(port: int, ana: Any, character: str) -> None:
    size = LIMITS.socket_frame_bytes // len(character.encode())
    with open_tab(port, key_of(ana)) as tab:
        tab.say("echo", said=character)
        assert tab.hear("echoed")["said"] == character
        tab.wire.send(json.dumps({"type": "echo", "said": character * size}, ensure_ascii=False))
        assert tab.close_code() == 1009


def test_an_oversize_hello_ends_the_socket(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana), greeted=False) as tab:
        tab.say("hello", note="a" * LIMITS.socket_frame_bytes)
        assert tab.close_code() == 1009


def test_a_flood_is_refused_once_and_then_ends_the_socket(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        for _ in range(LIMITS.socket_messages_per_10s * 2 + 5):
            try:
                tab.say("ping")
            except ConnectionClosed:
                break
        assert tab.close_code() == 4429
        pongs = [frame for frame in tab.passed if frame["type"] == "pong"]
        errors = [frame["code"] for frame in tab.passed if frame["type"] == "error"]
        assert len(pongs) < LIMITS.socket_messages_per_10s
        assert errors == ["limit_reached"]


@pytest.mark.parametrize("name", ["ping", "hello", "subscribe", "Bad", "with space", ""])
def test_a_message_type_of_the_kernel_is_not_for_apps(name: str) -> None:
    with pytest.raises(ValueError):
        register_message(name, lambda user, frame: None)


@pytest.mark.parametrize("prefix", ["user", "hub", "a.b"])
def test_a_group_of_the_kernel_is_not_for_apps(prefix: str) -> None:
    with pytest.raises(ValueError):
        register_subscription(prefix, lambda user, identifier: True)
