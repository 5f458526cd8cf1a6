"""What breaks, and what is still true afterwards: nothing acknowledged is lost, and no hand is needed."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections import Counter

import pytest

from tests.site import Person, Site, eventually

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("site")]


@pytest.fixture(scope="module")
def pair(site: Site) -> tuple[Person, Person]:
    author, reader = Person(site, "autora"), Person(site, "lectora")
    reader.follow(author)
    return author, reader


def publish_during(author: Person, count: int, name: str, trouble: threading.Event) -> list[str]:
    """Publishes under load from three threads while something is broken; returns what was acknowledged."""
    acknowledged: list[str] = []

    def work(worker: int) -> None:
        for number in range(count // 3):
            acknowledged.append(author.publish(f"{name} {worker} {number}"))
            if number == 1:
                trouble.set()

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return acknowledged


def break_it(trouble: threading.Event, action: object) -> threading.Thread:
    def wait_and_break() -> None:
        trouble.wait(60)
        action()  # type: ignore[operator]

    thread = threading.Thread(target=wait_and_break)
    thread.start()
    return thread


def holds_each_once(reader: Person, ids: list[str]) -> bool:
    found = Counter(item["id"] for item in reader.feed())
    return all(found[post_id] == 1 for post_id in ids)


def kill_children(site: Site, name: str) -> None:
    """The processes a worker does its work in, at whatever they are."""
    for pid in eventually(lambda: site.children_of(name), 30):
        with contextlib.suppress(ProcessLookupError):  # the pool itself has just ended it
            os.kill(pid, signal.SIGKILL)


def test_valkey_dies_and_comes_back_empty(site: Site, pair: tuple[Person, Person]) -> None:
    author, reader = pair
    trouble = threading.Event()
    thread = break_it(trouble, lambda: site.kill("valkey"))
    ids = publish_during(author, 12, "sin valkey", trouble)
    thread.join()
    assert len(set(ids)) == 12
    eventually(site.is_ready, 60)
    eventually(lambda: holds_each_once(reader, ids), 60, 0.5)


def test_postgres_restarts_under_load(site: Site, pair: tuple[Person, Person]) -> None:
    author, reader = pair
    trouble = threading.Event()
    thread = break_it(trouble, lambda: site.kill("postgres", signal.SIGINT))  # a "fast" shutdown
    ids = publish_during(author, 12, "sin postgres", trouble)
    thread.join()
    assert len(set(ids)) == 12
    eventually(site.is_ready, 60)
    eventually(lambda: holds_each_once(reader, ids), 60, 0.5)
    bodies = Counter(item["body"] for item in reader.feed())
    assert max(bodies.values()) == 1


def test_workers_die_in_mid_task(site: Site, pair: tuple[Person, Person]) -> None:
    author, reader = pair
    pictures = [author.upload((2400, 3000)) for _number in range(3)]
    ids = [author.publish(f"con foto {number}", media_ids=[asset]) for number, asset in enumerate(pictures)]
    for _again in range(2):
        kill_children(site, "slow")
    eventually(lambda: holds_each_once(reader, ids), 120, 0.5)
    feed = {item["id"]: item for item in reader.feed()}
    assert all(feed[post_id]["media"][0]["status"] == "ready" for post_id in ids)
    reader.call("PUT", f"/api/v1/posts/{ids[0]}/reaction/", expect=200)
    kill_children(site, "fast")

    def likes() -> list[str]:
        items = author.call("GET", "/api/v1/notifications/", expect=200).json()["items"]
        return [item["id"] for item in items if item["kind"] == "reaction"]

    eventually(likes, 60, 0.5)
    assert len(likes()) == 1
