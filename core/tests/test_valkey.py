"""The kept connection to Valkey: answers, refusals, and a server that closed it in between."""

from __future__ import annotations

import pytest
import redis

from core import valkey


def test_commands_and_their_refusals() -> None:
    assert valkey.call("SET", "kept", b"\0\xff") == b"OK"
    assert valkey.call("GET", "kept") == b"\0\xff"
    with pytest.raises(redis.ResponseError):
        valkey.call("INCR", "kept")
    assert valkey.call("GET", "absent") is None


def test_a_connection_closed_by_the_server_is_opened_anew() -> None:
    mine = valkey.call("CLIENT", "ID")
    valkey.client().execute_command("CLIENT", "KILL", "ID", mine)
    assert valkey.call("CLIENT", "ID") != mine


def test_an_answer_that_comes_too_late_is_not_taken_for_the_next() -> None:
    with pytest.raises(redis.TimeoutError):
        valkey.call("BLPOP", "nothing_here", 2)  # longer than our patience
    assert valkey.call("ECHO", "mine") == b"mine"
