"""Sending from anywhere (web workers, tasks, commands) to sockets anywhere: after commit, at most once.

The caller never waits for Valkey and never fails with it: frames go to one background thread a process,
which owns an event loop and the channel layer. It starts at the first use, so also in a forked child.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import os
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Final
from uuid import UUID

import orjson
import structlog
from channels.layers import get_channel_layer
from django.db import transaction
from django.utils.crypto import salted_hmac

log = structlog.get_logger(__name__)

CONTROL: Final = "hub"  # the group of all hubs; clients cannot name it
WAITING_MAX: Final = 20_000  # envelopes; beyond it hints are dropped, not memory
STALE_AFTER: Final = 10.0  # seconds; an older hint would be a lie
EXIT_PATIENCE: Final = 1.0  # seconds a leaving process waits for its last hints

Envelope = dict[str, Any]


def broadcast(group: str, event: dict[str, Any], *, using: str | None = None) -> None:
    """Tells every socket in `group` ("user.<uuid>", "post.<uuid>") that something happened, after commit.

    A hint: it may be lost, so it carries ids, or what each member of the group may see anyway. With `stream` and
    `cursor` in it the client can resume (register_resume). Never raises for a broker that is away.
    """
    broadcast_many([group], event, using=using)


def broadcast_many(groups: Iterable[str], event: dict[str, Any], *, using: str | None = None) -> None:
    """The same event to many groups. Events of groups that are subscribed to say which (`group`)."""
    own = orjson.dumps(event, default=str)
    key = [event["stream"], event["cursor"]] if "stream" in event and "cursor" in event else None
    targets = []
    for group in groups:
        frame = own if group.startswith("user.") else orjson.dumps({**event, "group": group}, default=str)
        targets.append((group, {"type": "event", "group": group, "frame": frame, "key": key}))
    _after_commit(targets, using)


def close_sessions(
    *,
    user_id: UUID | str,
    session_key: str | None = None,
    except_session_key: str | None = None,
    using: str | None = None,
) -> None:
    """Closes the sockets of one session, of all, or of all but one session of a user, after commit, at once.

    The periodic recheck of every hub does the same within 5 s from PostgreSQL alone; this makes it immediate.
    """
    order = {
        "type": "close",
        "user": str(user_id),
        "session": session_key and session_digest(session_key),
        "except": except_session_key and session_digest(except_session_key),
    }
    _after_commit([(CONTROL, order)], using)


def reauthorise(*, group: str | None = None, user_id: UUID | str | None = None, using: str | None = None) -> None:
    """Asks the subscriptions of a group, or all those of a user, again whether they may stay, after commit.

    Call it where a right to see ends: a block, an unfollow of a private account, a post made private.
    """
    _after_commit([(CONTROL, {"type": "reauthorise", "group": group, "user": user_id and str(user_id)})], using)


def session_digest(session_key: str) -> str:
    """How a session is named on the wire and in logs: never by its key."""
    return salted_hmac("core.realtime.session", session_key, algorithm="sha256").hexdigest()[:32]


def _after_commit(targets: list[tuple[str, Envelope]], using: str | None) -> None:
    transaction.on_commit(lambda: _hand_over(targets), using=using, robust=True)


def _hand_over(targets: list[tuple[str, Envelope]]) -> None:
    if _captured is not None:
        _captured.extend((group, _as_told(envelope)) for group, envelope in targets)
        return
    global _publisher
    with _lock:
        if _publisher is None:
            _publisher = Publisher()
    _publisher.put(targets)


class Publisher:
    """A thread with a loop that hands envelopes to the channel layer in the order they came."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[float, str, Envelope]] = deque()
        self._loop = asyncio.new_event_loop()
        self._wake = asyncio.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._warned_at = 0.0
        threading.Thread(target=self._run, name="realtime-publisher", daemon=True).start()
        atexit.register(self._idle.wait, EXIT_PATIENCE)

    def put(self, targets: list[tuple[str, Envelope]]) -> None:
        now = time.monotonic()
        if len(self._waiting) + len(targets) > WAITING_MAX:
            self._warn("realtime_hints_dropped", waiting=len(self._waiting))
            return
        self._idle.clear()
        self._waiting.extend((now, group, envelope) for group, envelope in targets)
        self._loop.call_soon_threadsafe(self._wake.set)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._forever())

    async def _forever(self) -> None:
        layer = get_channel_layer()
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                put_at, group, envelope = self._waiting.popleft()
                if time.monotonic() - put_at > STALE_AFTER:
                    continue
                try:
                    await asyncio.wait_for(layer.group_send(group, envelope), STALE_AFTER)
                except Exception as error:
                    # The hubs lose their broker with us and tell their clients to resume: nothing to keep.
                    dropped = len(self._waiting)
                    self._waiting.clear()
                    self._warn("realtime_broker_away", error=repr(error), dropped=dropped + 1)
            self._idle.set()

    def _warn(self, event: str, **data: Any) -> None:
        """One line in ten seconds: an outage must not flood the log."""
        if time.monotonic() - self._warned_at > 10:
            self._warned_at = time.monotonic()
            log.warning(event, **data)


_lock = threading.Lock()
_publisher: Publisher | None = None
_captured: list[tuple[str, Any]] | None = None


def _forget_parent() -> None:
    """A forked child has the parent's objects but not its thread: begin anew."""
    global _publisher, _lock
    _publisher, _lock = None, threading.Lock()


os.register_at_fork(after_in_child=_forget_parent)


@contextlib.contextmanager
def capture() -> Iterator[list[tuple[str, Any]]]:
    """For tests: what would be sent after commit is collected as (group, event) instead."""
    global _captured
    before, _captured = _captured, []
    try:
        yield _captured
    finally:
        _captured = before


def _as_told(envelope: Envelope) -> Any:
    return orjson.loads(envelope["frame"]) if envelope["type"] == "event" else envelope
