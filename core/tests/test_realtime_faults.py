"""What becomes of the sockets when Valkey is killed, stays away, and comes back empty."""

from __future__ import annotations

import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session

from core.models import DeadLetter
from core.tests.realtime_app import letter_frame
from core.tests.realtime_site import Tab, key_of, open_tab, socket_server
from petamigos.embedded.places import Instance
from petamigos.embedded.processes import wait_until
from petamigos.embedded.valkey import Valkey

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.faults]


class Broker:
    """A Valkey of its own, so that no other test loses theirs."""

    def __init__(self, folder: Path) -> None:
        self.valkey = Valkey(Instance(folder), megabytes=32)
        self.url = self.valkey.url()
        self.start()

    def start(self) -> None:
        self.child, self.running = self.valkey.spawn()
        assert wait_until(lambda: self.valkey.is_ready(self.running), 20)

    def kill(self) -> None:
        self.child.send_signal(signal.SIGKILL)
        self.child.wait()


@pytest.fixture
def broker() -> Iterator[Broker]:
    with tempfile.TemporaryDirectory(prefix="pa-valkey-") as folder:
        broker = Broker(Path(folder))
        yield broker
        broker.kill()


def hears_what_is_shouted(tab: Tab, group: str, said: str) -> bool:
    """Sent by the server process itself, so through its own way to Valkey and back."""
    tab.say("shout", group=group, said=said)
    while True:
        try:
            frame = tab.next(1)
        except TimeoutError:
            return False
        if frame["type"] == "shouted" and frame["said"] == said:
            return True
        tab.passed.append(frame)


def test_events_flow_again_by_themselves_after_valkey_comes_back_empty(broker: Broker, ana: Any) -> None:
    own = f"user.{ana.pk}"
    with (
        socket_server(broker.url) as one,
        socket_server(broker.url) as two,
        open_tab(one, key_of(ana)) as tab,
        open_tab(two, key_of(ana)) as far,
    ):
        assert hears_what_is_shouted(tab, own, "before")
        assert far.hear("shouted")["said"] == "before"
        broker.kill()
        broker.start()
        assert tab.hear("resync")["type"] == "resync"
        far.hear("resync")
        assert wait_until(lambda: hears_what_is_shouted(tab, own, "after"), 20)
        assert far.hear("shouted")["said"] == "after"


def test_while_valkey_is_away_people_enter_and_resume_by_cursor_and_are_told_when_it_is_back(
    broker: Broker, ana: Any
) -> None:
    letters = [DeadLetter.objects.create(task=str(ana.pk), queue="bulk", error=str(n)) for n in range(5)]
    frames = [letter_frame(letter) for letter in letters]
    with socket_server(broker.url) as port:
        broker.kill()
        with open_tab(port, key_of(ana), hello={"cursors": {"letters": frames[1]["cursor"]}}) as tab:
            assert [tab.next() for _ in range(3)] == frames[2:]
            assert not hears_what_is_shouted(tab, f"user.{ana.pk}", "lost")
            broker.start()
            tab.hear("resync", timeout=30)
            tab.say("hello", cursors={"letters": frames[3]["cursor"]})
            assert tab.hear("resumed")["type"] == "resumed"
            assert tab.next() == frames[4]
            assert wait_until(lambda: hears_what_is_shouted(tab, f"user.{ana.pk}", "again"), 20)


def test_a_hub_that_starts_before_valkey_finds_it_later(broker: Broker, ana: Any) -> None:
    broker.kill()
    with socket_server(broker.url) as port, open_tab(port, key_of(ana)) as tab:
        broker.start()
        assert wait_until(lambda: hears_what_is_shouted(tab, f"user.{ana.pk}", "hello"), 30)


def test_an_ended_session_closes_its_socket_while_valkey_is_away(broker: Broker, ana: Any) -> None:
    ended, kept = key_of(ana), key_of(ana)
    with socket_server(broker.url) as port, open_tab(port, ended) as tab, open_tab(port, kept) as other:
        broker.kill()
        Session.objects.filter(session_key=ended).delete()
        assert tab.close_code() == 4401
        assert [f["type"] for f in other.silence()] == []


def test_a_stopping_server_tells_its_sockets_to_come_back(broker: Broker, ana: Any) -> None:
    with socket_server(broker.url) as port:
        context = open_tab(port, key_of(ana))
        tab = context.__enter__()
        assert tab.welcome["spread_s"] >= 2  # over how many seconds to come back  # type: ignore[attr-defined]
    assert tab.close_code() == 1012
    context.__exit__(None, None, None)
