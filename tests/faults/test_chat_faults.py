"""Writers and readers go on while everything under them is killed: each message once, in order, for everybody."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import redis

from tests.faults.phone import Phone
from tests.site import Person, Site, eventually

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("site")]
EACH = 24  # messages of a writer
PACE = 0.15


@pytest.fixture
def phones(site: Site) -> Iterator[list[Phone]]:
    """Three who write and two who only read, in a group."""
    people = [Person(site, name) for name in ("ana", "bea", "caro", "dani", "eva")]
    ana, *others = people
    for other in others:
        ana.call("PUT", f"/api/v1/users/{other.handle}/friend/", expect=None)
        other.call("PUT", f"/api/v1/me/friend-requests/{ana.handle}/", expect=None)
    talk = ana.call(
        "POST",
        "/api/v1/conversations/groups/",
        json={"name": "Tormenta", "handles": [one.handle for one in others]},
        expect=201,
    ).json()["id"]
    phones = [Phone(person, talk) for person in people]
    eventually(lambda: all(phone.connections and phone.held for phone in phones), 30)
    yield phones
    for phone in phones:
        phone.end()
        phone.person.http.close()


def write(phones: list[Phone], trouble: Callable[[], None]) -> None:
    """Each says its lines; in the middle of them something breaks."""
    failures: list[BaseException] = []

    def work(phone: Phone) -> None:
        try:
            for number in range(EACH):
                phone.say(f"{phone.person.handle} {number}")
                time.sleep(PACE)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(phone,)) for phone in phones[:3]]
    for thread in threads:
        thread.start()
    time.sleep(EACH * PACE / 3)
    trouble()
    for thread in threads:
        thread.join()
    assert failures == []


def settle(phones: list[Phone]) -> None:
    """Everybody holds what was acknowledged: all of it, once, in the order of its numbers, each writer's in theirs."""
    acknowledged = {name: one["seq"] for phone in phones for name, one in phone.acknowledged.items()}
    assert len(acknowledged) == 3 * EACH
    last = max(acknowledged.values())
    eventually(lambda: all(len(phone.held) >= last for phone in phones), 60)
    journal = [(one["seq"], one["id"]) for one in phones[0].held]
    assert [seq for seq, _id in journal] == list(range(1, len(journal) + 1))
    for phone in phones:
        assert [(one["seq"], one["id"]) for one in phone.held] == journal
        stored = {one["client_id"]: one["seq"] for one in phone.held if one["kind"] == "text"}
        assert stored == acknowledged
        assert sum(one["kind"] == "text" for one in phone.held) == 3 * EACH
    for phone in phones[:3]:
        own = [one["body"] for one in phones[4].held if one["body"].startswith(f"{phone.person.handle} ")]
        assert own == [f"{phone.person.handle} {number}" for number in range(EACH)]


def kill_children(site: Site, name: str) -> None:
    for pid in eventually(lambda: site.children_of(name), 30):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def flush(site: Site) -> None:
    port, password = site.instance.recall()["ports"]["valkey"], site.instance.secret("valkey_password")
    with redis.Redis(port=port, password=password) as client:
        client.flushall()


@pytest.mark.parametrize("what", ["valkey is flushed", "valkey is killed", "sockets", "web", "postgres", "all of it"])
def test_each_has_each_message_once_and_in_order(site: Site, phones: list[Phone], what: str) -> None:
    def all_of_it() -> None:
        site.kill("valkey")
        kill_children(site, "web")
        time.sleep(0.5)
        site.kill("sockets")
        kill_children(site, "fast")
        site.kill("postgres", signal.SIGINT)

    troubles: dict[str, Callable[[], None]] = {
        "valkey is flushed": lambda: flush(site),
        "valkey is killed": lambda: site.kill("valkey"),
        "sockets": lambda: site.kill("sockets"),
        "web": lambda: kill_children(site, "web"),
        "postgres": lambda: site.kill("postgres", signal.SIGINT),  # a "fast" shutdown, as of a restart
        "all of it": all_of_it,
    }
    write(phones, troubles[what])
    settle(phones)
    eventually(site.is_ready, 60)
