"""What a socket carries: events, subscriptions, the gap after a lost connection."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from core.limits import LIMITS
from core.models import DeadLetter
from core.realtime import (
    broadcast,
    broadcast_many,
    capture,
    reauthorise,
)
from core.tests.realtime_app import letter_frame
from core.tests.realtime_site import key_of, open_tab
from tests.cast import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def letter(user: Any, body: str) -> dict[str, Any]:
    return letter_frame(DeadLetter.objects.create(task=str(user.pk), queue="bulk", error=body))


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


def test_a_slow_reader_is_closed_and_holds_nobody_up(port: int, ana: Any) -> None:
    key = key_of(ana)
    with open_tab(port, key, max_queue=1) as slow, open_tab(port, key) as quick:
        for start in range(0, 400, 10):  # no faster than the quick one reads, however busy the machine is
            for number in range(start, start + 10):
                broadcast(f"user.{ana.pk}", {"type": "counted", "n": number, "load": "x" * 60_000})
            assert [quick.next()["n"] for _ in range(10)] == list(range(start, start + 10))
        assert slow.close_code() in {4409, 1006}
        heard = [frame["n"] for frame in slow.passed]
        assert heard == list(range(len(heard)))
        assert len(heard) < 400


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
        assert tab.welcome["cursors"]["letters"] == newest
        assert tab.silence() == []


@pytest.mark.parametrize("cursors", [{"letters": "x"}, {"letters": 5}, {"nothing": "1"}, ["letters"], "letters"])
def test_a_cursor_nobody_gave_harms_nothing(port: int, ana: Any, cursors: Any) -> None:
    with open_tab(port, key_of(ana), hello={"cursors": cursors}) as tab:
        assert [frame["type"] for frame in tab.silence()] in ([], ["resync"])
