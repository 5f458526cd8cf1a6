"""Sending from anywhere (web workers, tasks, commands) to sockets anywhere: after commit, at most once.

The caller never waits for Valkey and never fails with it: frames go to one background thread a process. It starts at
the first use, so also in a forked child.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast
from uuid import UUID

import orjson
import structlog
from channels.layers import get_channel_layer
from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from core import valkey

log = structlog.get_logger(__name__)

CONTROL: Final = "hub"  # the group of all hubs; clients cannot name it
WAITING_MAX: Final = 20_000  # envelopes; beyond it hints are dropped, not memory
AT_ONCE: Final = 200  # of them in one round trip
STALE_AFTER: Final = 10.0  # seconds; an older hint would be a lie
EXIT_PATIENCE: Final = 1.0  # seconds a leaving process waits for its last hints

Envelope = dict[str, Any]


def broadcast(group: str, event: dict[str, Any], *, using: str | None = None) -> None:
    """Tells every socket in `group` ("user.<uuid>", "post.<uuid>") that something happened, after commit.

    A hint: it may be lost, so it carries ids, or what each member of the group may see anyway. With `stream` and
    `cursor` in it the client can resume (register_resume). Never raises for a broker that is away.
    """
    broadcast_many([group], event, using=using)


def broadcast_many(
    groups: Iterable[str], event: dict[str, Any], *, unless: str | None = None, using: str | None = None
) -> None:
    """The same event to many groups. Events of groups that are subscribed to say which (`group`).

    Sockets that are in the group `unless` too are left out: for what they have just heard there.
    """
    own = orjson.dumps(event, default=str)
    key = [event["stream"], event["cursor"]] if "stream" in event and "cursor" in event else None
    targets = []
    for group in groups:
        frame = own if group.startswith("user.") else orjson.dumps({**event, "group": group}, default=str)
        targets.append((group, {"type": "event", "group": group, "frame": frame, "key": key, "unless": unless}))
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
    """A thread that hands envelopes to the broker in the order they came, all that wait in one round trip.

    It speaks for the channel layer, in its names and its encoding, but without an event loop: that would cost several
    times what there is to do.
    """

    def __init__(self) -> None:
        self._waiting: deque[tuple[float, str, Envelope]] = deque()
        self._wake = threading.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._warned_at = 0.0
        self._layer = get_channel_layer()
        self._prefix = cast("Any", settings.CHANNEL_LAYERS)["default"]["CONFIG"]["prefix"]
        self._line = valkey.Line(valkey.client_of(settings.CHANNELS_REDIS_URL))
        threading.Thread(target=self._forever, name="realtime-publisher", daemon=True).start()
        atexit.register(self._idle.wait, EXIT_PATIENCE)

    def put(self, targets: list[tuple[str, Envelope]]) -> None:
        now = time.monotonic()
        if len(self._waiting) + len(targets) > WAITING_MAX:
            self._warn("realtime_hints_dropped", waiting=len(self._waiting))
            return
        self._idle.clear()
        self._waiting.extend((now, group, envelope) for group, envelope in targets)
        self._wake.set()

    def _forever(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            while self._waiting:
                try:
                    self._line.call_each(list(self._next_commands()))
                except Exception as error:
                    # The hubs lose their broker with us and tell their clients to resume: nothing to keep.
                    dropped = len(self._waiting)
                    self._waiting.clear()
                    self._warn("realtime_broker_away", error=repr(error), dropped=dropped + 1)
            self._idle.set()

    def _next_commands(self) -> Iterator[tuple[str, str, bytes]]:
        oldest = time.monotonic() - STALE_AFTER
        for _number in range(min(len(self._waiting), AT_ONCE)):
            put_at, group, envelope = self._waiting.popleft()
            if put_at > oldest:
                yield "PUBLISH", f"{self._prefix}__group__{group}", self._layer.serialize(envelope)

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
