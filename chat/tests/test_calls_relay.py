"""Tickets for the relay, held against coturn itself, and who is given one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from chat.actions import calling
from chat.calls_ice import make_ticket
from chat.tests.factories import make_talk
from petamigos.call_settings import CallSettings
from tests.cast import client_of
from tests.relay import Relay, allocate, running_relay

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def relay() -> Iterator[Relay]:
    with running_relay() as one:
        yield one


def ways(user: Any, call_id: Any) -> Any:
    return client_of(user).post(f"/api/v1/calls/{call_id}/ice/")


def test_coturn_takes_a_ticket_of_the_api_and_no_other(relay: Relay, cast: SimpleNamespace, settings: Any) -> None:
    settings.CALLS = CallSettings(
        stun_urls=("stun:stun.example:3478",), turn_urls=(relay.urls,), turn_secret=relay.secret
    )
    talk = make_talk(cast.ana, cast.bruno)
    call = calling.start_call(cast.ana, talk.pk, kind="audio", device_id=uuid4())

    told = ways(cast.bruno, call.pk).json()

    stun, turn = told["ice_servers"]
    assert stun == {"urls": ["stun:stun.example:3478"], "username": "", "credential": ""}
    assert turn["urls"] == [relay.urls]
    assert turn["username"] == f"{told['expires_at']}:{cast.bruno.pk}"
    assert 5 * 3600 < told["expires_at"] - time.time() <= 6 * 3600
    assert allocate(relay, turn["username"], turn["credential"]) == 0
    assert allocate(relay, turn["username"], "guessed") == 401
    other = turn["username"].replace(str(told["expires_at"]), str(told["expires_at"] + 60))
    assert allocate(relay, other, turn["credential"]) == 401
    assert allocate(relay, *make_ticket("x", relay.secret, expires_at=int(time.time()) - 5)) == 401


def test_without_a_relay_the_devices_are_told_of_none(cast: SimpleNamespace, settings: Any) -> None:
    settings.CALLS = CallSettings(turn_urls=("turn:relay.example",), turn_secret="")
    call = calling.start_call(cast.ana, make_talk(cast.ana, cast.bruno).pk, kind="audio", device_id=uuid4())
    assert ways(cast.ana, call.pk).json()["ice_servers"] == []


def test_who_is_not_called_and_a_call_that_is_over_get_none(cast: SimpleNamespace) -> None:
    call = calling.start_call(cast.ana, make_talk(cast.ana, cast.bruno).pk, kind="audio", device_id=uuid4())
    assert ways(cast.carla, call.pk).status_code == ways(cast.carla, uuid4()).status_code == 404
    assert client_of(cast.carla).delete(f"/api/v1/calls/{call.pk}/").status_code == 404
    assert client_of(cast.bruno).get("/api/v1/me/call/").json()["call"]["id"] == str(call.pk)
    assert client_of(cast.carla).get("/api/v1/me/call/").json() == {"call": None}

    assert client_of(cast.ana).delete(f"/api/v1/calls/{call.pk}/?device={uuid4()}").status_code == 204
    assert client_of(cast.ana).get(f"/api/v1/calls/{call.pk}/").json()["state"] == "ringing"  # another device's
    assert client_of(cast.bruno).delete(f"/api/v1/calls/{call.pk}/").status_code == 204

    assert client_of(cast.ana).get(f"/api/v1/calls/{call.pk}/").json()["reason"] == "declined"
    assert (ways(cast.ana, call.pk).status_code, ways(cast.ana, call.pk).json()["error"]["code"]) == (409, "call_over")


def test_who_calls_by_the_relay_only_is_told_so_and_never_called_without_one(
    cast: SimpleNamespace, settings: Any
) -> None:
    settings.CALLS = CallSettings(turn_urls=("turn:relay.example",), turn_secret=uuid4().hex)
    call = calling.start_call(cast.ana, make_talk(cast.ana, cast.bruno).pk, kind="audio", device_id=uuid4())
    client_of(cast.ana).post("/settings/chat/", {"relays_calls": "on", "group_adders": "friends"})
    assert ways(cast.ana, call.pk).json()["transport_policy"] == "relay"
    assert ways(cast.bruno, call.pk).json()["transport_policy"] == "all"
    assert "data-relay" in client_of(cast.ana).get("/chat/call/").content.decode()
    assert "data-relay" not in client_of(cast.bruno).get("/chat/call/").content.decode()
    settings.CALLS = CallSettings(turn_urls=("turn:relay.example",), turn_secret="")
    answer = ways(cast.ana, call.pk)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "no_relay")
    client_of(cast.bruno).post("/settings/chat/", {"relays_calls": "on", "group_adders": "friends"})
    assert ways(cast.bruno, call.pk).status_code == 200  # where there is none it cannot be chosen
    assert "This site has no relay." in client_of(cast.bruno).get("/settings/chat/").content.decode()
