"""The relay and the workers behind it: what is handed over can be done at once, and costs no connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from celery.fixups.django import DjangoWorkerFixup
from celery.signals import task_postrun, task_prerun
from django.db import connection
from django.utils import timezone
from kombu.exceptions import OperationalError

from core import valkey
from core.models import OutboxMessage
from core.queue import BELL, TASKS, consume, drain, enqueue, enqueue_each, relay_due, task
from petamigos.celery import app

DONE: list[str] = []


def note_all(asked: Sequence[Mapping[str, Any]]) -> None:
    DONE.extend(one["word"] for one in asked)


@task("tests.relayed", queue="bulk")
def relayed(*, word: str) -> None:
    DONE.append(word)


@task("tests.unhurried", queue="bulk", together=note_all, every=60)
def unhurried(*, word: str) -> None:
    DONE.append(word)


@pytest.fixture(autouse=True)
def nothing_done() -> Iterator[None]:
    DONE.clear()
    valkey.client().delete(BELL)
    yield
    valkey.client().delete(BELL)


@pytest.mark.django_db(transaction=True)
def test_a_worker_may_be_quicker_than_the_relay(monkeypatch: pytest.MonkeyPatch) -> None:
    def work_at_once(kwargs: dict[str, Any], **_rest: Any) -> None:
        def work() -> None:
            consume(kwargs["outbox_id"])
            connection.close()

        worker = threading.Thread(target=work)
        worker.start()
        worker.join()

    monkeypatch.setattr(TASKS["tests.relayed"].celery_task, "apply_async", work_at_once)
    enqueue("tests.relayed", word="quick")

    assert relay_due() == 1
    assert DONE == ["quick"]
    assert not OutboxMessage.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_a_broker_that_is_away_was_to_get_is_due_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(**_rest: Any) -> None:
        raise OperationalError

    monkeypatch.setattr(TASKS["tests.relayed"].celery_task, "apply_async", away)
    enqueue("tests.relayed", word="later")
    with pytest.raises(OperationalError):
        relay_due()

    row = OutboxMessage.objects.get()
    assert row.run_after <= timezone.now()
    assert row.sent_at is None


@pytest.mark.django_db(transaction=True)
def test_what_nobody_waits_for_becomes_due_with_others_of_its_kind() -> None:
    enqueue("tests.unhurried", word="one")
    enqueue_each(["tests.unhurried"], {"word": "two"})

    assert not valkey.client().exists(BELL)
    dues = set(OutboxMessage.objects.values_list("run_after", flat=True))
    assert all((due.timestamp() % 60, due > timezone.now()) == (0, True) for due in dues)
    assert max(dues) <= timezone.now() + timedelta(seconds=60)
    enqueue("tests.relayed", word="now")
    assert valkey.client().exists(BELL)
    assert drain() == 3
    assert sorted(DONE) == ["now", "one", "two"]


@pytest.mark.django_db(transaction=True)
def test_a_task_costs_no_connection_of_its_own() -> None:
    fixup = DjangoWorkerFixup(app)
    connection.ensure_connection()
    kept = connection.connection
    fixup.close_database()
    for signal in (task_prerun, task_postrun):
        signal.send(sender=TASKS["tests.relayed"].celery_task)
    assert connection.connection is kept

    kept.close()  # as when PostgreSQL was started anew
    task_prerun.send(sender=TASKS["tests.relayed"].celery_task)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
