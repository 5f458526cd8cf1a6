"""The socket, over real server processes: who may open it, what it carries, what it refuses."""

from __future__ import annotations

import json
import socket
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from websockets.exceptions import ConnectionClosed, InvalidStatus

from core.limits import LIMITS
from core.models import DeadLetter
from core.realtime import (
    broadcast,
    broadcast_many,
    capture,
    close_sessions,
    count_sockets,
    is_online,
    reauthorise,
    register_message,
    register_subscription,
)
from core.realtime.origins import Offer, is_origin_allowed
from core.tests.realtime_app import letter_frame
from core.tests.realtime_site import SITE, open_tab, socket_server
from petamigos.embedded.processes import wait_until
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def ports(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[int, int]]:
    """Two socket processes of one site."""
    with django_db_blocker.unblock(), socket_server() as one, socket_server() as two:
        yield one, two


@pytest.fixture
def port(ports: tuple[int, int]) -> int:
    return ports[0]


@pytest.fixture
def ana() -> Any:
    return make_user("ana")


def key_of(user: Any) -> str:
    """The key of a new session of this person."""
    return client_of(user).session.session_key or ""


def letter(user: Any, body: str) -> dict[str, Any]:
    return letter_frame(DeadLetter.objects.create(task=str(user.pk), queue="bulk", error=body))


# --- who may open a socket ------------------------------------------------------------------------------


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
        assert tab.welcome["cursors"] == {"letters": f"{0:012d}"}


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
        tab.say("hello")
        assert tab.close_code() == 4401
        assert tab.passed == []


@pytest.mark.parametrize("key", ["nosuchsessionnosuchsessionnosuch", "short", "a' OR 1=1--", "é" * 32])
def test_an_invalid_cookie_is_closed(port: int, key: str) -> None:
    with open_tab(port, key.encode().decode("latin-1"), greeted=False) as tab:
        tab.say("hello")
        assert tab.close_code() == 4401


def test_an_anonymous_session_is_closed(port: int) -> None:
    client = client_of(None)
    session = client.session
    session["basket"] = 1
    session.save()
    with open_tab(port, session.session_key, greeted=False) as tab:
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


# --- sessions end ---------------------------------------------------------------------------------------


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


# --- events ---------------------------------------------------------------------------------------------


def test_an_event_reaches_all_tabs_of_a_person_in_all_processes_and_nobody_else(
    ports: tuple[int, int], ana: Any
) -> None:
    key, bruno = key_of(ana), make_user("bruno")
    with open_tab(ports[0], key) as one, open_tab(ports[1], key) as two, open_tab(ports[1], key_of(bruno)) as foreign:
        broadcast(f"user.{ana.pk}", {"type": "post_created", "id": uuid.UUID(int=5)})
        for tab in (one, two):
            assert tab.next() == {"type": "post_created", "id": str(uuid.UUID(int=5))}
        broadcast(f"user.{bruno.pk}", {"type": "mark"})
        assert foreign.next() == {"type": "mark"}


def test_events_of_one_sender_come_in_order(port: int, ana: Any) -> None:
    with open_tab(port, key_of(ana)) as tab:
        for number in range(500):
            broadcast(f"user.{ana.pk}", {"type": "counted", "n": number})
        assert [tab.next()["n"] for _ in range(500)] == list(range(500))


def test_an_event_of_a_rolled_back_transaction_is_never_sent(ana: Any) -> None:
    from django.db import transaction

    with capture() as sent:
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            broadcast_many([f"user.{ana.pk}"], {"type": "never"})
            raise ZeroDivisionError
        with transaction.atomic():
            broadcast_many([f"user.{ana.pk}"], {"type": "now"})
            assert sent == []
    assert sent == [(f"user.{ana.pk}", {"type": "now"})]


# --- subscriptions ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "group",
    [
        "user.{other}",
        "user.{ana}",
        "room.{foreign}",
        "room.not-a-uuid",
        "ROOM.{own}",
        "room.{own} ",
        "room.{OWN}",
        "hub",
        "hub.{own}",
        "unknown.{own}",
        "",
    ],
)
def test_a_group_that_is_not_ones_own_is_refused_alike(port: int, ana: Any, group: str) -> None:
    own, foreign, other = uuid.uuid4(), uuid.uuid4(), make_user("bruno").pk
    type(ana).objects.filter(pk=ana.pk).update(bio=str(own))
    group = group.format(own=own, foreign=foreign, other=other, ana=ana.pk, OWN=str(own).upper())
    with open_tab(port, key_of(ana)) as tab:
        tab.say("subscribe", group=group, ref=3)
        if group == f"user.{ana.pk}":
            assert tab.next()["type"] == "subscribed"
            return
        answer = tab.next()
        assert (answer["type"], answer["code"], answer["ref"]) == ("error", "not_found", 3)
        if group and group != "hub":
            broadcast(group, {"type": "secret"})
        assert tab.silence() == []


def test_a_subscription_brings_the_events_of_its_group_until_it_is_ended(port: int, ana: Any) -> None:
    room = uuid.uuid4()
    type(ana).objects.filter(pk=ana.pk).update(bio=str(room))
    with open_tab(port, key_of(ana)) as tab:
        tab.say("subscribe", group=f"room.{room}")
        assert tab.next() == {"type": "subscribed", "group": f"room.{room}", "ref": None}
        broadcast(f"room.{room}", {"type": "knocked"})
        assert tab.next() == {"type": "knocked", "group": f"room.{room}"}
        tab.say("unsubscribe", group=f"room.{room}")
        assert tab.next()["type"] == "unsubscribed"
        broadcast_many([f"room.{room}", f"user.{ana.pk}"], {"type": "later"})
        assert tab.next() == {"type": "later"}
        assert tab.silence() == []


@pytest.mark.parametrize("by", ["group", "user"])
def test_losing_the_right_ends_the_subscription(ports: tuple[int, int], ana: Any, by: str) -> None:
    room, bruno = uuid.uuid4(), make_user("bruno", bio="")
    type(ana).objects.update(bio=str(room))
    with open_tab(ports[0], key_of(ana)) as tab, open_tab(ports[1], key_of(bruno)) as member:
        for one in (tab, member):
            one.say("subscribe", group=f"room.{room}")
            one.hear("subscribed")
        type(ana).objects.filter(pk=ana.pk).update(bio="")
        reauthorise(**({"group": f"room.{room}"} if by == "group" else {"user_id": ana.pk}))
        assert tab.next() == {"type": "unsubscribed", "group": f"room.{room}"}
        broadcast(f"room.{room}", {"type": "secret"})
        assert member.next()["type"] == "secret"
        assert tab.silence() == []


def test_subscriptions_are_limited(port: int, ana: Any) -> None:
    rooms = [uuid.uuid4() for _ in range(LIMITS.socket_subscriptions + 1)]
    field = type(ana)._meta.get_field("bio").max_length
    assert field and field > 32 * 20
    with open_tab(port, key_of(ana)) as tab:
        refused = None
        for start in range(0, len(rooms), 15):  # as many ids as the field of the test's right holds
            type(ana).objects.filter(pk=ana.pk).update(bio=" ".join(str(r) for r in rooms[start : start + 15]))
            for room in rooms[start : start + 15]:
                tab.say("subscribe", group=f"room.{room}")
                answer = tab.next()
                refused = answer if answer["type"] == "error" else refused
        assert refused is not None
        assert refused["code"] == "too_many_subscriptions"


# --- messages -------------------------------------------------------------------------------------------


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


# --- slow readers -----------------------------------------------------------------------------------------


def test_a_slow_reader_is_closed_and_holds_nobody_up(port: int, ana: Any) -> None:
    key = key_of(ana)
    with open_tab(port, key, max_queue=1) as slow, open_tab(port, key) as quick:
        for number in range(400):
            broadcast(f"user.{ana.pk}", {"type": "counted", "n": number, "load": "x" * 60_000})
        assert [quick.next()["n"] for _ in range(400)] == list(range(400))
        assert slow.close_code() in {4409, 1006}
        heard = [frame["n"] for frame in slow.passed]
        assert heard == list(range(len(heard)))
        assert len(heard) < 400


# --- resuming ---------------------------------------------------------------------------------------------


def test_after_a_gap_each_event_is_seen_once_and_in_order(ports: tuple[int, int], ana: Any) -> None:
    key = key_of(ana)
    with open_tab(ports[0], key) as tab:
        first = letter(ana, "0")
        broadcast(f"user.{ana.pk}", first)
        assert tab.next() == first
    for number in range(1, 301):  # more than the layer would keep
        letter(ana, str(number))
    with open_tab(ports[1], key, hello={"cursors": {"letters": first["cursor"]}}) as tab:
        live = letter(ana, "301")
        broadcast(f"user.{ana.pk}", live)
        bodies = [tab.next()["body"] for _ in range(301)]
        assert bodies == [str(number) for number in range(1, 302)]
        assert tab.silence() == []


def test_an_event_that_comes_during_the_replay_is_told_once(port: int, ana: Any) -> None:
    """Every event is both in the replay and live: whichever comes first, it is heard once, in order."""
    key = key_of(ana)
    start = letter(ana, "start")["cursor"]
    with open_tab(port, key, hello={"cursors": {"letters": start}}) as tab:
        last = start
        seen: list[str] = []
        for round_number in range(20):
            tab.say("hello", cursors={"letters": last}, ref=round_number)
            sent = letter(ana, str(round_number))
            broadcast(f"user.{ana.pk}", sent)
            tab.say("ping")
            # The live event may still be on its way when the pong comes.
            while not seen or seen[-1] != sent["cursor"]:
                frame = tab.next()
                if frame["type"] == "letter_came":
                    seen.append(frame["cursor"])
            last = sent["cursor"]
        assert seen == sorted(set(seen))
        assert len(seen) == 20


def test_an_event_that_comes_live_after_it_was_replayed_is_not_told_again(port: int, ana: Any) -> None:
    start, late = letter(ana, "start")["cursor"], letter(ana, "late")
    with open_tab(port, key_of(ana), hello={"cursors": {"letters": start}}) as tab:
        assert tab.next() == late
        broadcast(f"user.{ana.pk}", late)
        broadcast(f"user.{ana.pk}", {"type": "mark"})
        assert tab.next() == {"type": "mark"}


def test_cursors_of_another_account_are_ignored(port: int, ana: Any) -> None:
    letter(ana, "old")
    newest = letter(ana, "new")["cursor"]
    hello = {"user": str(uuid.uuid4()), "cursors": {"letters": f"{0:012d}"}}
    with open_tab(port, key_of(ana), hello=hello) as tab:
        assert tab.welcome["cursors"] == {"letters": newest}
        assert tab.silence() == []


@pytest.mark.parametrize("cursors", [{"letters": "x"}, {"letters": 5}, {"nothing": "1"}, ["letters"], "letters"])
def test_a_cursor_nobody_gave_harms_nothing(port: int, ana: Any, cursors: Any) -> None:
    with open_tab(port, key_of(ana), hello={"cursors": cursors}) as tab:
        assert [frame["type"] for frame in tab.silence()] in ([], ["resync"])


# --- presence ---------------------------------------------------------------------------------------------


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


# --- registering ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ping", "hello", "subscribe", "Bad", "with space", ""])
def test_a_message_type_of_the_kernel_is_not_for_apps(name: str) -> None:
    with pytest.raises(ValueError):
        register_message(name, lambda user, frame: None)


@pytest.mark.parametrize("prefix", ["user", "hub", "a.b"])
def test_a_group_of_the_kernel_is_not_for_apps(prefix: str) -> None:
    with pytest.raises(ValueError):
        register_subscription(prefix, lambda user, identifier: True)
