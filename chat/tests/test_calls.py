"""Calls over a real socket: they ring on every device, one answers, what passes has its shape, and they always end."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import jsonschema
import pytest
from django.utils import timezone

import accounts.actions
from chat.actions import calling
from chat.calls import Call, CallMember
from chat.calls_frames import HEARD, SENT
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_request, make_talk, member
from core import queue
from core.limits import LIMITS
from core.models import OutboxMessage
from core.tests.realtime_site import Tab, key_of, open_tab, socket_server
from tests.cast import make_cast, make_user

pytestmark = pytest.mark.django_db(transaction=True)
OFFER = {"type": "offer", "sdp": "v=0"}
CANDIDATE = {"candidate": "candidate:1 1 udp 1 192.0.2.1 9 typ host", "sdpMid": "0", "sdpMLineIndex": 0}


@pytest.fixture(scope="module")
def calls_port(django_db_setup: None, django_db_blocker: Any) -> Any:
    with django_db_blocker.unblock(), socket_server() as one:
        yield one


@pytest.fixture
def port(calls_port: int) -> int:
    return calls_port


@pytest.fixture
def people() -> SimpleNamespace:
    made = make_cast()
    made.pilar = make_user("pilar")
    return made


def check(frame: dict[str, Any]) -> dict[str, Any]:
    jsonschema.validate(frame, HEARD[frame["type"]])
    return frame


def ask(tab: Tab, word: str, answer: str = "done", /, **data: Any) -> dict[str, Any]:
    frame = {"type": word, **data, "ref": uuid4().hex}
    jsonschema.validate(frame, SENT[word])
    tab.wire.send(json.dumps(frame))
    while True:
        heard = tab.hear(answer)
        if heard.get("ref") == frame["ref"]:
            return heard


def refused(tab: Tab, word: str, /, **data: Any) -> str:
    tab.wire.send(json.dumps({"type": word, "ref": 1, **data}))
    return str(tab.hear("error")["code"])


def device() -> str:
    return str(uuid4())


def start(tab: Tab, talk: Conversation, own: str, kind: str = "audio") -> dict[str, Any]:
    told = check(ask(tab, "call_start", "call_started", conversation_id=str(talk.pk), device_id=own, kind=kind))
    return dict(told["call"])


def entry() -> dict[str, Any]:
    return dict(Message.objects.get(kind="notice").payload)


def run_due(name: str) -> None:
    """As if its time had come."""
    OutboxMessage.objects.filter(task=name).update(run_after=timezone.now())
    queue.drain()


def test_it_rings_everywhere_one_answers_and_signals_pass(port: int, people: SimpleNamespace) -> None:
    talk, one, two = make_talk(people.ana, people.bruno), device(), device()
    key = key_of(people.bruno)
    with (
        open_tab(port, key_of(people.ana)) as ana,
        open_tab(port, key) as phone,
        open_tab(port, key) as laptop,
        open_tab(port, key_of(people.carla)) as carla,
    ):
        call = start(ana, talk, one, "video")
        assert call["state"] == "ringing" and call["kind"] == "video"
        assert check(phone.hear("call_ringing"))["call"]["id"] == call["id"]
        assert check(laptop.hear("call_ringing"))["is_quiet"] is False
        assert check(ask(laptop, "call_current", "call_now"))["call"]["id"] == call["id"]

        joined = check(ask(phone, "call_accept", "call_joined", call_id=call["id"], device_id=two))["call"]
        assert joined["state"] == "active"
        assert check(laptop.hear("call_answered_elsewhere"))["device_id"] == two
        assert check(ana.hear("call_changed"))["call"]["state"] == "active"

        to = str(people.bruno.pk)
        ask(ana, "call_signal", call_id=call["id"], device_id=one, to=to, what="description", data=OFFER)
        heard = check(phone.hear("call_signal"))
        assert (heard["data"], heard["from"], heard["device_id"]) == (OFFER, str(people.ana.pk), two)
        ask(ana, "call_signal", call_id=call["id"], device_id=one, to=to, what="candidates", data=[CANDIDATE, None])
        assert check(phone.hear("call_signal"))["data"] == [CANDIDATE, None]

        CallMember.objects.update(heard_at=timezone.now() - timedelta(seconds=20))
        check(ask(phone, "call_heartbeat", "call_beat", call_id=call["id"], device_id=two))
        row = CallMember.objects.get(person=people.bruno)
        assert row.heard_at is not None and timezone.now() - row.heard_at < timedelta(seconds=10)

        ask(phone, "call_leave", call_id=call["id"], device_id=two)
        over = check(ana.hear("call_ended"))["call"]
        assert (over["state"], over["reason"]) == ("ended", "ended")
        assert carla.silence() == []
    assert entry()["event"] == "call" and entry()["reason"] == "ended"
    assert set(entry()["talked"]) == {str(people.ana.pk), str(people.bruno.pk)}
    assert member(talk, people.bruno).read_seq == 1  # nothing of it is news to who talked
    assert not CallMember.objects.exclude(device_id=None).exists()
    assert b"v=0" not in repr(list(Message.objects.values_list("payload", flat=True))).encode()


def test_who_is_not_in_the_call_has_no_part_in_it(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    one = device()
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.carla)) as carla:
        call = start(ana, talk, one)
        absent = str(uuid4())
        for kind, data in (
            ("call_accept", {"device_id": device()}),
            ("call_decline", {}),
            ("call_leave", {"device_id": device()}),
            ("call_heartbeat", {"device_id": one}),
            (
                "call_signal",
                {"device_id": one, "to": str(people.ana.pk), "what": "description", "data": OFFER},
            ),
        ):
            assert refused(carla, kind, call_id=call["id"], **data) == "not_found"
            assert refused(carla, kind, call_id=absent, **data) == "not_found"
        assert refused(carla, "call_start", conversation_id=str(talk.pk), device_id=device()) == "not_found"
        assert ask(carla, "call_current", "call_now")["call"] is None
        # Before it is answered nothing passes either, and never from a device that is not in it.
        data = {"to": str(people.bruno.pk), "what": "description", "data": OFFER}
        assert refused(ana, "call_signal", call_id=call["id"], device_id=one, **data) == "not_found"
        calling.accept_call(people.bruno, Call.objects.get().pk, device_id=uuid4())
        assert refused(ana, "call_signal", call_id=call["id"], device_id=device(), **data) == "not_found"
        assert refused(ana, "call_signal", call_id=call["id"], device_id=one, **data | {"to": absent}) == "not_found"
    assert Call.objects.get().state == "active" and not Message.objects.exists()


@pytest.mark.parametrize(
    ("what", "data", "field"),
    [
        ("description", {"type": "offer", "sdp": "x" * LIMITS.call_signal_bytes}, "data"),
        ("description", {"type": "take over", "sdp": ""}, "data"),
        ("description", {"type": "offer", "sdp": "", "more": 1}, "data"),
        ("candidates", [], "data"),
        ("candidates", [{"candidate": 1}], "data"),
        ("candidates", [CANDIDATE] * 51, "data"),
        ("words", "hello", "what"),
    ],
)
def test_what_is_no_signal_is_refused(port: int, people: SimpleNamespace, what: str, data: Any, field: str) -> None:
    talk, one = make_talk(people.ana, people.bruno), device()
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        call = start(ana, talk, one)
        ask(bruno, "call_accept", "call_joined", call_id=call["id"], device_id=device())
        ana.say("call_signal", ref=1, call_id=call["id"], device_id=one, to=str(people.bruno.pk), what=what, data=data)
        error = ana.hear("error")
        assert error["code"] == "invalid" and list(error["fields"]) == [field]
        assert [frame for frame in bruno.silence() if frame["type"] == "call_signal"] == []


def test_declined_taken_back_and_missed(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        call = start(ana, talk, device())
        ask(bruno, "call_decline", call_id=call["id"])
        assert check(ana.hear("call_ended"))["call"]["reason"] == "declined"
        assert check(bruno.hear("call_ended"))["call"]["reason"] == "declined"

        one = device()
        call = start(ana, talk, one)
        ask(ana, "call_leave", call_id=call["id"], device_id=one)
        assert check(bruno.hear("call_ended"))["call"]["reason"] == "cancelled"

        start(ana, talk, device())
        run_due("chat.end_ringing")
        assert check(ana.hear("call_ended"))["call"]["reason"] == "missed"
        assert bruno.hear("call_ended")["call"]["reason"] == "missed"
    reasons = [one["reason"] for one in Message.objects.order_by("seq").values_list("payload", flat=True)]
    assert reasons == ["declined", "cancelled", "missed"]
    assert member(talk, people.bruno).read_seq == 0


def test_a_call_ends_although_every_socket_has_died(people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    call = calling.start_call(people.ana, talk.pk, kind="audio", device_id=uuid4())
    due = OutboxMessage.objects.get(task="chat.end_ringing").run_after - timezone.now()
    assert timedelta(seconds=40) < due <= timedelta(seconds=45)
    calling.accept_call(people.bruno, call.pk, device_id=uuid4())
    run_due("chat.end_ringing")
    run_due("chat.watch_call")
    assert Call.objects.get().state == "active"
    assert OutboxMessage.objects.filter(task="chat.watch_call").count() == 1  # it looks again

    CallMember.objects.filter(person=people.bruno).update(heard_at=timezone.now() - timedelta(seconds=31))
    run_due("chat.watch_call")

    ended = Call.objects.get()
    assert (ended.state, ended.reason) == ("ended", "failed")
    assert not OutboxMessage.objects.filter(task="chat.watch_call").exists()
    assert entry()["reason"] == "failed"


def test_one_call_at_a_time(port: int, people: SimpleNamespace) -> None:
    first, second = make_talk(people.ana, people.bruno), make_talk(people.bruno, people.carla)
    third = make_talk(people.ana, people.pilar)
    with open_tab(port, key_of(people.carla)) as carla, open_tab(port, key_of(people.ana)) as ana:
        one = device()
        call = start(ana, first, one)
        busy = start(carla, second, device())
        assert (busy["state"], busy["reason"]) == ("ended", "busy")
        assert refused(ana, "call_start", conversation_id=str(third.pk), device_id=device()) == "already_in_call"
        assert not Call.objects.filter(conversation=third).exists()
        # Also on another device of one's own.
        assert refused(ana, "call_accept", call_id=call["id"], device_id=device()) == "already_in_call"
        again = check(ask(ana, "call_accept", "call_joined", call_id=call["id"], device_id=one))
        assert again["call"]["state"] == "ringing"
        # Freed: the other way round it goes.
        ask(ana, "call_leave", call_id=call["id"], device_id=one)
        assert start(carla, second, device())["state"] == "ringing"


def test_two_who_call_each_other_are_in_one_call(people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    calling.start_call(people.ana, talk.pk, kind="audio", device_id=uuid4())
    calling.start_call(people.bruno, talk.pk, kind="audio", device_id=uuid4())
    assert Call.objects.get().state == "active"
    assert set(CallMember.objects.values_list("state", flat=True)) == {"joined"}


def test_who_may_not_call(port: int, people: SimpleNamespace) -> None:
    asked = make_request(people.xavi, people.carla)
    gone = make_talk(people.ana, people.pilar)
    left = make_talk(people.ana, people.bruno)
    Member.objects.filter(conversation=left, person=people.bruno).update(state="left", left_seq=0)
    people.pilar.is_active = False
    people.pilar.save()
    before = Message.objects.count()
    with open_tab(port, key_of(people.xavi)) as xavi, open_tab(port, key_of(people.carla)) as carla:
        where = {"conversation_id": str(asked.pk), "device_id": device()}
        assert refused(xavi, "call_start", **where) == "not_yet_for_calls"
        assert refused(carla, "call_start", **where) == "not_found"  # who is asked accepts first
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        assert refused(ana, "call_start", conversation_id=str(gone.pk), device_id=device()) == "conversation_closed"
        assert refused(bruno, "call_start", conversation_id=str(left.pk), device_id=device()) == "not_found"
        assert refused(ana, "call_start", conversation_id=str(left.pk), device_id=device(), kind="x") == "invalid"
    assert not Call.objects.exists() and Message.objects.count() == before


def test_a_block_ends_the_call_at_once(port: int, people: SimpleNamespace) -> None:
    talk, one = make_talk(people.ana, people.bruno), device()
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        call = start(ana, talk, one)
        ask(bruno, "call_accept", "call_joined", call_id=call["id"], device_id=device())
        accounts.actions.block(people.bruno, people.ana)
        data = {"to": str(people.bruno.pk), "what": "description", "data": OFFER}
        assert refused(ana, "call_signal", call_id=call["id"], device_id=one, **data) == "not_found"
        queue.drain()
        assert ana.hear("call_ended")["call"]["reason"] == "ended"
        assert refused(ana, "call_start", conversation_id=str(talk.pk), device_id=device()) == "not_found"
    assert Call.objects.get().state == "ended"


def test_who_left_the_conversation_is_out_of_its_call(people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    call = calling.start_call(people.ana, talk.pk, kind="audio", device_id=uuid4())
    calling.accept_call(people.bruno, call.pk, device_id=uuid4())
    Member.objects.filter(conversation=talk, person=people.bruno).update(state="removed", left_seq=0)
    run_due("chat.watch_call")
    assert Call.objects.get().state == "ended"


def test_a_muted_conversation_rings_without_a_sound(port: int, people: SimpleNamespace) -> None:
    talk = make_talk(people.ana, people.bruno)
    Member.objects.filter(person=people.bruno).update(muted_until=timezone.now() + timedelta(hours=1))
    with open_tab(port, key_of(people.ana)) as ana, open_tab(port, key_of(people.bruno)) as bruno:
        start(ana, talk, device())
        assert check(bruno.hear("call_ringing"))["is_quiet"] is True
        assert ask(bruno, "call_current", "call_now")["is_quiet"] is True


def test_small_groups_call_each_other_and_larger_ones_do_not(port: int, people: SimpleNamespace) -> None:
    group = Conversation.objects.create(kind="group", name="Park")
    for one in (people.ana, people.bruno, people.carla):
        Member.objects.create(conversation=group, person=one)
    call = calling.start_call(people.ana, group.pk, kind="video", device_id=uuid4())
    calling.accept_call(people.bruno, call.pk, device_id=uuid4())
    calling.decline_call(people.carla, call.pk)
    calling.accept_call(people.carla, call.pk, device_id=uuid4())  # thought better of it
    calling.leave_call(people.ana, call.pk)
    assert Call.objects.get().state == "active"
    calling.leave_call(people.bruno, call.pk)
    assert Call.objects.get().state == "ended"
    for at in range(LIMITS.call_people_max - 3 + 1):
        Member.objects.create(conversation=group, person=make_user(f"more{at}"))
    with open_tab(port, key_of(people.ana)) as ana:
        assert refused(ana, "call_start", conversation_id=str(group.pk), device_id=device()) == "too_many_for_call"
    assert Call.objects.count() == 1
