"""One open socket as its hub sees it: a place to write to that never makes the hub wait."""

from __future__ import annotations

import asyncio
import secrets
import types
from collections import deque
from collections.abc import Awaitable, Callable, Generator
from typing import Any, Final

import orjson

from core.realtime.sessions import Identity

Send = Callable[[dict[str, Any]], Awaitable[None]]
Key = tuple[str, str]  # stream and cursor of a frame

QUEUE_FRAMES: Final = 256
QUEUE_CHARACTERS: Final = 1_000_000
HELD_FRAMES: Final = 2_000
TOLD_FOR: Final = 30.0  # seconds a replayed event is remembered: its live twin may come after the replay
CLOSE_PATIENCE: Final = 5.0  # seconds for a slow peer to take what is buffered before the connection is cut


class Close:
    """Close codes; 1xxx are RFC 6455, 44xx follow the HTTP status of the same meaning."""

    UNSUPPORTED = 1003
    TOO_BIG = 1009
    RESTART = 1012
    TRY_LATER = 1013
    MALFORMED = 4400
    SIGNED_OUT = 4401
    TIMEOUT = 4408
    SLOW = 4409
    TOO_MANY = 4429


class Socket:
    """Writes go straight to the server while the peer keeps up, and into a bounded queue while it does not."""

    __slots__ = (
        "_characters",
        "_held",
        "_pending",
        "_send",
        "_told",
        "_told_until",
        "_writer",
        "closed_at",
        "groups",
        "heard_at",
        "id",
        "identity",
        "is_gone",
        "loop",
    )

    def __init__(self, send: Send, loop: asyncio.AbstractEventLoop) -> None:
        self.id = secrets.token_hex(8)
        self.loop = loop
        self.identity: Identity | None = None
        self.groups: set[str] = set()
        self.heard_at = loop.time()
        self.closed_at: float | None = None
        self.is_gone = False
        self._send = send
        self._writer: asyncio.Task[None] | None = None
        self._pending: deque[dict[str, Any]] = deque()
        self._characters = 0
        self._held: list[tuple[dict[str, Any], Key | None]] | None = None
        self._told: set[Key] = set()
        self._told_until = 0.0

    def push_frame(self, frame: dict[str, Any]) -> None:
        self.push({"type": "websocket.send", "text": orjson.dumps(frame, default=str).decode()})

    def deliver(self, message: dict[str, Any], key: Key | None) -> None:
        """An event of a group; while a gap is being replayed it waits for its turn."""
        if key is not None and key in self._told:
            return
        if self._held is None:
            self.push(message)
        elif len(self._held) < HELD_FRAMES:
            self._held.append((message, key))
        else:
            self.close(Close.SLOW)

    def push(self, message: dict[str, Any]) -> None:
        """Writes an ASGI message, in order, without waiting. The message may be shared by many sockets."""
        if self.closed_at is not None or self.is_gone:
            return
        if self._writer is None:
            self._write(message)
            return
        size = len(message["text"])
        if len(self._pending) >= QUEUE_FRAMES or self._characters + size > QUEUE_CHARACTERS:
            self.close(Close.SLOW)
            return
        self._pending.append(message)
        self._characters += size

    def close(self, code: int, reason: str = "") -> None:
        """Ends the socket; what is still queued is dropped, for the client resumes by cursor."""
        if self.closed_at is not None or self.is_gone:
            return
        self.closed_at = self.loop.time()
        self._held = None
        self._pending.clear()
        self._characters = 0
        message = {"type": "websocket.close", "code": code, "reason": reason}
        if self._writer is None:
            self._write(message)
        else:
            self._pending.append(message)

    def cut_if_stuck(self, now: float) -> None:
        """A peer that never reads would hold our buffers for as long as it likes."""
        if self.closed_at is not None and not self.is_gone and now - self.closed_at > CLOSE_PATIENCE:
            transport = getattr(getattr(self._send, "__self__", None), "transport", None)
            if transport is not None:
                transport.abort()

    def hold(self) -> None:
        if self._held is None:
            self._held = []

    def release(self, replayed: set[Key]) -> None:
        """Lets the held events out, without those that the replay has already told."""
        self._told |= replayed
        self._told_until = self.loop.time() + TOLD_FOR
        held, self._held = self._held or [], None
        for message, key in held:
            self.deliver(message, key)

    def forget_told(self, now: float) -> None:
        if self._told and now > self._told_until:
            self._told.clear()

    def _write(self, message: dict[str, Any]) -> None:
        """The server's send() runs to its end right here unless the peer's buffer is full; only then a task
        is made of it. This spares a task switch a delivery, which is most of what a delivery would cost."""
        sending = self._send(message).__await__()
        try:
            waiting_for = next(sending)
        except StopIteration:
            return
        except Exception:  # the peer has gone; the connection's own loop is being told
            self.is_gone = True
            return
        self._writer = self.loop.create_task(self._go_on(_continue(sending, waiting_for)))

    async def _go_on(self, first: Awaitable[None]) -> None:
        try:
            await first
            while self._pending and not self.is_gone:
                message = self._pending.popleft()
                self._characters -= len(message["text"]) if "text" in message else 0
                await self._send(message)
        except Exception:
            self.is_gone = True
        finally:
            self._writer = None


@types.coroutine
def _continue(sending: Generator[Any, Any, None], waiting_for: Any) -> Generator[Any, Any, None]:
    """Takes over an awaitable that was begun by hand and waits for `waiting_for`."""
    while True:
        try:
            try:
                value = yield waiting_for
            except BaseException as error:
                waiting_for = sending.throw(error)
            else:
                waiting_for = sending.send(value)
        except StopIteration:
            return
