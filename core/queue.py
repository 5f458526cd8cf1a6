"""Tasks that are never lost: a transactional outbox in PostgreSQL, relayed to Celery, consumed once.

`enqueue` writes a row in the caller's transaction. The relay (manage.py relay_outbox) hands due rows to
Celery; a consumer claims the row, runs the handler and deletes the row. Short tasks claim by a row lock
and share one transaction with the deletion, so their effects in PostgreSQL happen exactly once; a killed
worker releases the lock at once. Long tasks (`lease=seconds`) claim by a time stamp, hold no transaction,
and must be idempotent. Valkey may vanish and come back empty: rows that were sent but not consumed are
sent again.
"""

from __future__ import annotations

import contextlib
import random
import traceback
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from celery import shared_task
from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from psycopg.types.json import Jsonb

from core import valkey
from core.errors import RetryableError
from core.logs import request_id
from core.models import DeadLetter, OutboxMessage

log = structlog.get_logger(__name__)

BELL: Final = "outbox:bell"  # a list in Valkey; the relay sleeps on it
MAX_TRIES: Final = 5
RESEND_AFTER: Final = timedelta(seconds=20)
TOGETHER: Final = 50  # rows that one worker takes in one go

Together = Callable[[Sequence[Mapping[str, Any]]], None]


@dataclass(frozen=True, slots=True)
class Task:
    name: str
    queue: str
    handler: Callable[..., None]
    lease: int | None
    together: Together | None
    every: int | None
    celery_task: Any


TASKS: dict[str, Task] = {}


def task(
    name: str, *, queue: str, lease: int | None = None, together: Together | None = None, every: int | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Registers a handler under a fixed name. `lease` in seconds for work too long for one transaction.

    `together` does for the arguments of many rows what the handler does for those of one: rows that are due at once are
    then handed over, claimed and done in one go, which for frequent small work costs a tenth. Not with a lease.
    """

    def register(handler: Callable[..., None]) -> Callable[..., None]:
        if queue not in settings.QUEUES:
            raise ValueError(f"{name}: no queue {queue}")

        @shared_task(name=name, queue=queue, bind=True)
        def run(
            self: Any, outbox_id: int | None = None, outbox_ids: Sequence[int] | None = None, **arguments: Any
        ) -> None:
            if outbox_ids is not None:
                consume_together(name, outbox_ids)
            elif outbox_id is None:  # from the timetable: no row stands behind it
                handler(**arguments)
            else:
                # Given back by a worker whose process was lost: its lease died with it.
                is_orphan = bool((self.request.delivery_info or {}).get("redelivered"))
                consume(outbox_id, is_orphan=is_orphan)

        TASKS[name] = Task(name, queue, handler, lease, together, every, run)
        return handler

    return register


def enqueue(name: str, *, delay: timedelta | None = None, **arguments: Any) -> int:
    """Asks for a task after the current transaction commits; returns the outbox row's id.

    Arguments must be JSON-able; UUIDs are written as text. Far-future work is fine: the row waits here.
    """
    return enqueue_each([name], arguments, delay=delay)[0]


# Not NOTIFY: it lets one transaction commit at a time, and each waits for the disk.
_WRITE: Final = """
    INSERT INTO core_outboxmessage (task, queue, arguments, request_id, created_at, run_after, tries)
    SELECT asked.task, asked.queue, %(arguments)s, %(request_id)s, %(now)s, asked.due, 0
    FROM unnest(%(names)s::text[], %(queues)s::text[], %(dues)s::timestamptz[])
        WITH ORDINALITY AS asked(task, queue, due, place) ORDER BY place
    RETURNING id
"""
_RING: Final = valkey.Script("if redis.call('LLEN', KEYS[1]) == 0 then redis.call('LPUSH', KEYS[1], '1') end")


def enqueue_each(names: Sequence[str], arguments: Mapping[str, Any], *, delay: timedelta | None = None) -> list[int]:
    """As enqueue, for several tasks that are told the same. One statement; none for no names."""
    if not names:
        return []
    now = timezone.now()
    values: dict[str, Any] = {
        "names": list(names),
        "queues": [TASKS[name].queue for name in names],
        "arguments": Jsonb({key: _plain(value) for key, value in arguments.items()}),
        "request_id": request_id.get(),
        "now": now,
        "dues": [_due(TASKS[name], now, delay) for name in names],
    }
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, values)
        ids = [row[0] for row in cursor.fetchall()]
    if delay is None and not all(TASKS[name].every for name in names):
        transaction.on_commit(ring, robust=True)
    return ids


def _due(known: Task, now: datetime, delay: timedelta | None) -> datetime:
    if delay is not None or known.every is None:
        return now + (delay or timedelta())
    return now + timedelta(seconds=known.every - now.timestamp() % known.every)


def ring() -> None:
    """Wakes the relay, after commit. Without Valkey there is no broker either: it looks every second by itself."""
    with contextlib.suppress(*valkey.ValkeyAway):
        _RING.run([BELL])


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


# What is taken is marked before it is sent: a worker that is quicker than our commit would find the row locked and
# leave it. Who dies in between delays it by RESEND_AFTER.
_TAKE: Final = """
    UPDATE core_outboxmessage taken SET sent_at = %(now)s, run_after = %(again)s
    FROM (SELECT id FROM core_outboxmessage WHERE run_after <= %(now)s
          ORDER BY run_after, id LIMIT %(limit)s FOR UPDATE SKIP LOCKED) due
    WHERE taken.id = due.id
    RETURNING taken.id, taken.task, taken.leased_until > %(now)s
"""


def relay_due(limit: int = 200) -> int:
    """Hands due rows to Celery; returns how many. One statement. Safe to run in several processes at once.

    Raises kombu's OperationalError when the broker is away; the rows are then due again.
    """
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, {"now": now, "again": now + RESEND_AFTER, "limit": limit})
        taken = sorted(cursor.fetchall())
    try:
        _hand_over([(outbox_id, name) for outbox_id, name, is_leased in taken if not is_leased])
    except Exception:
        OutboxMessage.objects.filter(pk__in=[row[0] for row in taken]).update(sent_at=None, run_after=now)
        raise
    return len(taken)


def _hand_over(rows: Sequence[tuple[int, str]]) -> None:
    gathered: dict[str, list[int]] = defaultdict(list)
    for outbox_id, name in rows:
        if TASKS[name].together is None:
            _send(name, outbox_id=outbox_id)
        else:
            gathered[name].append(outbox_id)
    for name, ids in gathered.items():
        for at in range(0, len(ids), TOGETHER):
            _send(name, outbox_ids=ids[at : at + TOGETHER])


def _send(name: str, **which: Any) -> None:
    TASKS[name].celery_task.apply_async(kwargs=which, retry=False)


def consume_together(name: str, outbox_ids: Sequence[int]) -> None:
    """Does these rows of one task in one go; when that fails each for itself, so that one cannot hold up the others."""
    known = TASKS[name]
    rows = OutboxMessage.objects.select_for_update(skip_locked=True).filter(pk__in=outbox_ids).order_by("pk")
    try:
        with transaction.atomic():
            if known.together is None:  # handed over by another version of the site
                raise LookupError(name)
            claimed = list(rows)
            if claimed:
                known.together([message.arguments for message in claimed])
                OutboxMessage.objects.filter(pk__in=[message.pk for message in claimed]).delete()
    except Exception as error:
        log.info("task_taken_apart", task=name, rows=len(outbox_ids), error=type(error).__name__)
        for outbox_id in outbox_ids:
            consume(outbox_id)


def consume(outbox_id: int, *, is_orphan: bool = False) -> None:
    """Runs the handler of one row and deletes the row; a row that is gone or claimed is no error.

    `is_orphan`: who had claimed it is known to be dead, so that its lease counts no more.
    """
    row = OutboxMessage.objects.filter(pk=outbox_id).values_list("task", "request_id").first()
    if row is None or row[0] not in TASKS:
        return
    known = TASKS[row[0]]
    token = request_id.set(row[1])
    try:
        if known.lease is None:
            _consume_locked(outbox_id, known)
        else:
            _consume_leased(outbox_id, known, is_orphan=is_orphan)
    except Exception as error:
        _postpone(outbox_id, error)
    finally:
        request_id.reset(token)


def _consume_locked(outbox_id: int, known: Task) -> None:
    with transaction.atomic():
        message = OutboxMessage.objects.select_for_update(skip_locked=True).filter(pk=outbox_id).first()
        if message is not None:
            known.handler(**message.arguments)
            message.delete()


def _consume_leased(outbox_id: int, known: Task, *, is_orphan: bool) -> None:
    now = timezone.now()
    until = now + timedelta(seconds=known.lease or 0)
    free = OutboxMessage.objects.filter(pk=outbox_id)
    if not is_orphan:
        free = free.exclude(leased_until__gt=now)
    claimed = free.update(leased_until=until, run_after=until)
    if claimed:
        message = OutboxMessage.objects.get(pk=outbox_id)
        known.handler(**message.arguments)
        message.delete()


def _postpone(outbox_id: int, error: Exception) -> None:
    """Another try later with growing, jittered waits; after the last, a dead letter that staff can see."""
    with transaction.atomic():
        message = OutboxMessage.objects.select_for_update().filter(pk=outbox_id).first()
        if message is None:
            return
        message.tries += 1
        limit = MAX_TRIES * 2 if isinstance(error, RetryableError) else MAX_TRIES
        if message.tries >= limit:
            log.error("task_dead", task=message.task, outbox_id=outbox_id, exc_info=error)
            DeadLetter.objects.create(
                task=message.task,
                arguments=message.arguments,
                queue=message.queue,
                error="".join(traceback.format_exception(error))[-8000:],
            )
            message.delete()
            return
        wait = min(600.0, 2.0**message.tries) * random.uniform(0.75, 1.25)
        log.warning("task_failed", task=message.task, outbox_id=outbox_id, tries=message.tries, exc_info=error)
        message.run_after = timezone.now() + timedelta(seconds=wait)
        message.leased_until = None
        message.save(update_fields=["tries", "run_after", "leased_until"])


def drain(limit: int = 10_000) -> int:
    """Runs everything that is due, or only waits to meet more of its kind, without a worker: for tests and the demo world."""
    gathering = [known.name for known in TASKS.values() if known.every]
    longest = timedelta(seconds=max((known.every or 0 for known in TASKS.values()), default=0))
    done = 0
    while done < limit:
        now = timezone.now()
        due = Q(run_after__lte=now) | Q(task__in=gathering, tries=0, run_after__lte=now + longest)
        ids = OutboxMessage.objects.filter(due).order_by("id").values_list("pk", flat=True)
        batch = list(ids[:200])
        if not batch:
            break
        for outbox_id in batch:
            consume(outbox_id)
            done += 1
    return done


def retry_dead(letter: DeadLetter) -> bool:
    """Puts a dead letter back into the outbox; False when its task is not known any more."""
    if letter.task not in TASKS:
        return False
    enqueue(letter.task, **letter.arguments)
    letter.delete()
    return True
