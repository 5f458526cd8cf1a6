"""Who may open a socket, over real server processes, and until when it may stay open."""

from __future__ import annotations

import contextlib
import json
import socket
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from websockets.exceptions import ConnectionClosed, InvalidStatus

from core.limits import LIMITS
from core.realtime import (
    capture,
    close_sessions,
    count_sockets,
    is_online,
)
from core.realtime.origins import Offer, is_origin_allowed
from core.tests.realtime_site import SITE, key_of, open_tab
from petamigos.embedded.processes import wait_until
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.test",
        "null",
        "http://sub.localhost:8000",
        "https://localhost:8000",
        "http://localhost",
        "http://localhost:8001",
        "http://localhost:8000.evil.test",
        "http://127.0.0.1:8000",
        "",
        None,
    ],
)
def test_a_cookie_from_any_other_origin_is_refused_before_the_handshake(
    port: int, ana: Any, origin: str | None
) -> None:
    with pytest.raises(InvalidStatus) as refused, open_tab(port, key_of(ana), origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_only_debug_lets_the_names_of_this_machine_in(settings: Any) -> None:
    offer = Offer(origin="http://127.0.0.1:8000", cookie_key="k", token_key=None)
    settings.DEBUG = False
    assert not is_origin_allowed(offer)
    settings.DEBUG = True
    assert is_origin_allowed(offer)
    assert not is_origin_allowed(Offer(origin="http://127.0.0.1:8001", cookie_key="k", token_key=None))


def test_the_site_itself_is_welcomed(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        assert tab.welcome["user"] == str(ana.pk)
        assert tab.welcome["cursors"]["letters"] == f"{0:012d}"


def test_other_paths_have_no_socket_and_http_finds_nothing(port: int) -> None:
    from urllib.error import HTTPError
    from urllib.request import urlopen

    from websockets.sync.client import connect

    with pytest.raises(InvalidStatus), connect(f"ws://127.0.0.1:{port}/ws/other/", origin=SITE):  # type: ignore[arg-type]
        pass
    with pytest.raises(HTTPError) as missing:
        urlopen(f"http://127.0.0.1:{port}/")
    assert missing.value.code == 404


def test_without_a_session_the_hello_is_answered_by_a_close(port: int) -> None:
    with open_tab(port, greeted=False) as tab:
        with contextlib.suppress(ConnectionClosed):
            tab.say("hello")
        assert tab.close_code() == 4401
        assert tab.passed == []


@pytest.mark.parametrize("key", ["nosuchsessionnosuchsessionnosuch", "short", "a' OR 1=1--", "é" * 32])
def test_an_invalid_cookie_is_closed(port: int, key: str) -> None:
    with open_tab(port, key.encode().decode("latin-1"), greeted=False) as tab:
        with contextlib.suppress(ConnectionClosed):  # the door may be quicker than the greeting
            tab.say("hello")
        assert tab.close_code() == 4401


def test_an_anonymous_session_is_closed(port: int) -> None:
    client = client_of(None)
    session = client.session
    session["basket"] = 1
    session.save()
    with open_tab(port, session.session_key, greeted=False) as tab:
        with contextlib.suppress(ConnectionClosed):
            tab.say("hello")
        assert tab.close_code() == 4401


@pytest.mark.parametrize("change", [{"is_active": False}, {"suspended_at": timezone.now()}, {"session_epoch": 1}])
def test_a_session_of_an_account_that_may_not_enter_is_closed(port: int, ana: Any, change: dict[str, Any]) -> None:
    key = key_of(ana)
    type(ana).objects.filter(pk=ana.pk).update(**change)
    with open_tab(port, key, greeted=False) as tab:
        tab.say("hello")
        assert tab.close_code() == 4401


def test_an_app_enters_by_token_without_an_origin(port: int, ana: Any) -> None:
    with open_tab(port, origin=None, hello={"token": key_of(ana)}) as tab:
        assert tab.welcome["user"] == str(ana.pk)


def test_an_app_may_offer_the_token_as_a_subprotocol(port: int, ana: Any) -> None:
    offer = ["petamigos.v1", f"token.{key_of(ana)}"]
    with open_tab(port, origin=None, subprotocols=offer) as tab:
        assert tab.wire.subprotocol == "petamigos.v1"


def test_a_foreign_page_may_not_use_a_token_either(port: int, ana: Any) -> None:
    with pytest.raises(InvalidStatus), open_tab(port, origin="http://evil.test", hello={"token": key_of(ana)}):
        pass


@pytest.mark.parametrize("control", [b"\x0b", b"\x0c", b"\x1c", b"\x85"])
def test_control_characters_in_a_header_never_become_another_header(port: int, ana: Any, control: bytes) -> None:
    request = (
        b"GET /ws/ HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        b"X-Note: a" + control + b"Origin: " + SITE.encode() + control + b"\r\n"
        b"Cookie: session=" + key_of(ana).encode() + b"\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(request)
        assert line.recv(64).split()[1] in {b"400", b"403"}


def test_an_account_holds_only_so_many_sockets(ports: tuple[int, int], ana: Any) -> None:
    from contextlib import ExitStack

    key = key_of(ana)
    with ExitStack() as tabs:
        for number in range(LIMITS.sockets_per_account):
            tabs.enter_context(open_tab(ports[number % 2], key))
        with open_tab(ports[0], key, greeted=False) as tab:
            tab.say("hello")
            assert tab.close_code() == 4429


def test_a_deleted_session_closes_its_socket_and_no_other(port: int, ana: Any) -> None:
    ended, kept = key_of(ana), key_of(ana)
    with open_tab(port, ended) as tab, open_tab(port, kept) as other:
        Session.objects.filter(session_key=ended).delete()
        assert tab.close_code() == 4401
        assert other.silence() == []


@pytest.mark.parametrize(
    "change", [{"is_active": False}, {"suspended_at": timezone.now()}, {"session_epoch": 1}, {"password": "x"}]
)
def test_a_change_that_ends_sessions_closes_every_socket(port: int, ana: Any, change: dict[str, Any]) -> None:
    with open_tab(port, key_of(ana)) as tab:
        type(ana).objects.filter(pk=ana.pk).update(**change)
        assert tab.close_code() == 4401


def test_a_message_after_the_session_ended_has_no_effect(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        type(ana).objects.filter(pk=ana.pk).update(session_epoch=7)
        tab.say("echo", said="hi", ref=1)
        assert tab.close_code() == 4401
        assert tab.passed == []


def test_close_sessions_reaches_every_process_at_once(ports: tuple[int, int], ana: Any) -> None:
    """The rows stay, so that only the order can have closed the sockets."""
    own, other = key_of(ana), key_of(ana)
    with open_tab(ports[0], own) as tab, open_tab(ports[1], other) as far:
        close_sessions(user_id=ana.pk, except_session_key=own)
        assert far.close_code() == 4401
        close_sessions(user_id=ana.pk, session_key=own)
        assert tab.close_code() == 4401


def test_an_order_to_close_never_holds_a_session_key(ana: Any) -> None:
    with capture() as sent:
        close_sessions(user_id=ana.pk, session_key="0123456789abcdef0123456789abcdef")
    assert "0123456789abcdef" not in json.dumps(sent)


def test_who_holds_a_socket_is_online(port: int, ana: Any) -> None:
    other = make_user("bruno")
    key = key_of(ana)
    with open_tab(port, key), open_tab(port, key):
        assert is_online([ana.pk, str(other.pk)]) == {ana.pk}
        assert count_sockets(ana.pk) == 2
    assert wait_until(lambda: is_online([ana.pk]) == set(), 10)


def test_nobody_is_online_while_valkey_is_away(settings: Any, ana: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import redis

    from core import valkey

    nowhere = redis.Redis.from_url("redis://127.0.0.1:1/0", socket_connect_timeout=0.2)
    monkeypatch.setattr(valkey, "client", lambda: nowhere)
    assert is_online([ana.pk]) == set()
    assert count_sockets(ana.pk) == 0
