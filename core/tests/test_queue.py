"""The outbox: nothing asked for is lost, nothing is done twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from core.errors import RetryableError
from core.models import DeadLetter, KeptMail, OutboxMessage
from core.queue import MAX_TRIES, TASKS, consume, consume_together, drain, enqueue, enqueue_each, relay_due, task

CALLS: list[str] = []


@task("tests.note", queue="bulk")
def note(*, word: str) -> None:
    CALLS.append(word)
    KeptMail.objects.create(sender="a@example.com", recipient="b@example.com", subject=word, text="")


@task("tests.fail", queue="bulk")
def fail(*, retryable: bool) -> None:
    KeptMail.objects.create(sender="a@example.com", recipient="b@example.com", subject="half", text="")
    raise RetryableError("later") if retryable else ValueError("never")


@pytest.fixture(autouse=True)
def no_calls() -> None:
    CALLS.clear()


@pytest.mark.django_db
def test_a_task_runs_once_and_its_row_goes() -> None:
    outbox_id = enqueue("tests.note", word="once")
    consume(outbox_id)
    consume(outbox_id)
    assert CALLS == ["once"]
    assert not OutboxMessage.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_cause_leaves_no_task() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        enqueue("tests.note", word="never")
        raise ZeroDivisionError
    assert drain() == 0
    assert CALLS == []


@pytest.mark.django_db(transaction=True)
def test_a_failed_task_leaves_nothing_half_done_and_waits() -> None:
    outbox_id = enqueue("tests.fail", retryable=True)
    consume(outbox_id)
    row = OutboxMessage.objects.get(pk=outbox_id)
    assert row.tries == 1
    assert row.run_after > row.created_at
    assert not KeptMail.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_poisoned_task_ends_as_a_dead_letter() -> None:
    outbox_id = enqueue("tests.fail", retryable=False)
    for _try in range(MAX_TRIES):
        consume(outbox_id)
    assert not OutboxMessage.objects.exists()
    letter = DeadLetter.objects.get()
    assert letter.task == "tests.fail"
    assert "ValueError: never" in letter.error


def test_every_task_has_a_queue_that_a_worker_reads(settings) -> None:
    assert {known.queue for known in TASKS.values()} <= set(settings.QUEUES)


@task("tests.note_slowly", queue="bulk", lease=60)
def note_slowly(*, word: str) -> None:
    CALLS.append(word)


@pytest.mark.django_db
def test_a_leased_task_runs_once_at_a_time_and_again_when_its_worker_was_lost() -> None:
    outbox_id = enqueue("tests.note_slowly", word="long")
    OutboxMessage.objects.filter(pk=outbox_id).update(leased_until=timezone.now() + timedelta(seconds=50))
    consume(outbox_id)
    assert CALLS == []
    consume(outbox_id, is_orphan=True)
    assert CALLS == ["long"]
    assert not OutboxMessage.objects.filter(pk=outbox_id).exists()


def note_all(asked: Sequence[Mapping[str, Any]]) -> None:
    words = [one["word"] for one in asked]
    CALLS.append("+".join(words))
    for word in words:
        KeptMail.objects.create(sender="a@example.com", recipient="b@example.com", subject=word, text="")
        if word == "bad":
            raise ValueError("never")


@task("tests.note_together", queue="bulk", together=note_all)
def note_together(*, word: str) -> None:
    note_all([{"word": word}])


def noted() -> list[str]:
    return sorted(KeptMail.objects.values_list("subject", flat=True))


@pytest.mark.django_db(transaction=True)
def test_what_may_go_together_is_handed_over_and_done_together(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[dict[str, Any]] = []
    for name in ("tests.note_together", "tests.note"):
        monkeypatch.setattr(TASKS[name].celery_task, "apply_async", lambda kwargs, **_rest: sent.append(kwargs))
    ids = [enqueue("tests.note_together", word=word) for word in ("one", "two", "three")]
    alone = enqueue("tests.note", word="alone")

    relay_due()
    assert sent == [{"outbox_id": alone}, {"outbox_ids": ids}]

    TASKS["tests.note_together"].celery_task.run(**sent[1])
    TASKS["tests.note_together"].celery_task.run(**sent[1])
    assert CALLS == ["one+two+three"]
    assert noted() == ["one", "three", "two"]
    assert list(OutboxMessage.objects.values_list("pk", flat=True)) == [alone]


@pytest.mark.django_db(transaction=True)
def test_one_that_fails_does_not_hold_up_those_it_came_with() -> None:
    ids = [enqueue("tests.note_together", word=word) for word in ("one", "bad", "two")]

    consume_together("tests.note_together", ids)

    assert noted() == ["one", "two"]
    (left,) = OutboxMessage.objects.all()
    assert (left.pk, left.tries, left.arguments) == (ids[1], 1, {"word": "bad"})


@pytest.mark.django_db
def test_several_tasks_are_asked_for_in_one_statement(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        ids = enqueue_each(["tests.note", "tests.note_together"], {"word": "both"}, delay=timedelta(minutes=5))
    rows = OutboxMessage.objects.order_by("pk").values_list("pk", "task", "arguments")
    assert [*rows] == [(ids[0], "tests.note", {"word": "both"}), (ids[1], "tests.note_together", {"word": "both"})]
    assert drain() == 0  # not yet
    with django_assert_num_queries(0):
        assert enqueue_each([], {"word": "nobody"}) == []
