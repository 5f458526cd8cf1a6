"""The ASGI end of a socket: who may open one, what it may send, how often and how much.

A connection lives like this: origin → accept → hello within 10 s → session → own group → replay of the gap →
welcome; then messages, one after the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import orjson
import structlog
from django.db import Error as DatabaseError

from core.limits import LIMITS
from core.realtime import dialogue
from core.realtime.errors import MalformedFrame
from core.realtime.hub import Hub, get_hub
from core.realtime.origins import is_origin_allowed, offered
from core.realtime.sessions import Identity
from core.realtime.socket import Close, Send, Socket
from core.realtime.workers import in_thread

log = structlog.get_logger(__name__)

PROTOCOL: Final = "petamigos.v1"
HELLO_WITHIN: Final = 10.0  # seconds
NEWCOMERS_MAX: Final = 1_000  # sockets of a process that have not said who they are
WINDOW: Final = 10.0  # seconds, of LIMITS.socket_messages_per_10s

Receive = Callable[[], Awaitable[dict[str, Any]]]


class Rejected(Exception):
    """The socket ends here, with this close code."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code)


class Gone(Exception):
    """The peer has left."""


newcomers = 0


async def serve(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """The ASGI application of /ws/."""
    await receive()  # websocket.connect
    hub = get_hub()
    credentials = offered(scope)
    if not is_origin_allowed(credentials) or newcomers >= NEWCOMERS_MAX or hub.is_draining:
        await send({"type": "websocket.close", "code": 1008})  # before the handshake: 403, no frame
        return
    await send({"type": "websocket.accept", "subprotocol": PROTOCOL if PROTOCOL in scope["subprotocols"] else None})
    connection = Connection(hub, Socket(send, hub.loop), receive)
    try:
        await connection.enter(credentials.session_key)
        await connection.listen()
    except Rejected as rejection:
        connection.socket.close(rejection.code)
        await connection.see_off()
    except Gone:
        pass
    finally:
        hub.leave(connection.socket)
        if connection.socket.identity is not None:
            await dialogue.say_offline(connection.socket)


class Connection:
    def __init__(self, hub: Hub, socket: Socket, receive: Receive) -> None:
        self.hub = hub
        self.socket = socket
        self._receive = receive
        self._window_began = 0.0
        self._heard = 0

    async def enter(self, session_key: str | None) -> None:
        """From the handshake to the welcome."""
        global newcomers
        newcomers += 1
        try:
            identity = await self._identify(session_key) if session_key else None
            hello = await asyncio.wait_for(self._next_frame(), HELLO_WITHIN)
            if identity is None:
                token = hello.get("token")
                if hello.get("type") != "hello" or not isinstance(token, str):
                    raise Rejected(Close.SIGNED_OUT)
                identity = await self._identify(token)
        except TimeoutError:
            raise Rejected(Close.TIMEOUT if session_key else Close.SIGNED_OUT) from None
        except MalformedFrame:
            raise Rejected(Close.MALFORMED) from None
        finally:
            newcomers -= 1
        if hello.get("type") != "hello":
            raise Rejected(Close.MALFORMED)
        if len(self.hub.sockets_of(str(identity.user_id))) >= LIMITS.sockets_per_account:
            raise Rejected(Close.TOO_MANY)
        self.socket.hold()  # nothing is heard before the welcome
        await self.hub.enter(self.socket)
        if not await dialogue.greet(self.hub, self.socket, hello, "welcome"):
            raise Rejected(Close.TRY_LATER)

    async def _identify(self, session_key: str) -> Identity:
        try:
            identity, count = await in_thread(dialogue.admit, session_key, self.socket.id)
        except DatabaseError as error:
            log.warning("realtime_database_away", error=repr(error))
            raise Rejected(Close.TRY_LATER) from None
        if identity is None:
            raise Rejected(Close.SIGNED_OUT)
        self.socket.identity = identity
        if count > LIMITS.sockets_per_account:
            raise Rejected(Close.TOO_MANY)
        return identity

    async def listen(self) -> None:
        while True:
            try:
                frame = await self._next_frame()
            except MalformedFrame as error:
                dialogue.refuse(self.socket, error, None)
                continue
            await dialogue.answer(self.hub, self.socket, frame)

    async def _next_frame(self) -> dict[str, Any]:
        """The next message within the limits. Raises Gone, Rejected, MalformedFrame."""
        while True:
            event = await self._receive()
            if event["type"] == "websocket.disconnect":
                raise Gone
            if self.socket.closed_at is not None:
                continue  # we are leaving; nothing more is heard
            text = event.get("text")
            if text is None:
                raise Rejected(Close.UNSUPPORTED)
            if len(text) > LIMITS.socket_frame_bytes or len(text.encode()) > LIMITS.socket_frame_bytes:
                raise Rejected(Close.TOO_BIG)
            if self._is_within_rate():
                break
        try:
            frame = orjson.loads(text)
        except orjson.JSONDecodeError:
            raise MalformedFrame from None
        if not isinstance(frame, dict) or not isinstance(frame.get("type"), str):
            raise MalformedFrame
        return frame

    def _is_within_rate(self) -> bool:
        """Over the limit a message is dropped and the first such is answered; at twice the limit we part."""
        now = self.socket.heard_at = self.hub.loop.time()
        if now - self._window_began > WINDOW:
            self._window_began, self._heard = now, 0
        self._heard += 1
        most = LIMITS.socket_messages_per_10s
        if self._heard == most + 1:
            dialogue.refuse_rate(self.socket, int(self._window_began + WINDOW - now) + 1)
        if self._heard > most * 2:
            raise Rejected(Close.TOO_MANY)
        return self._heard <= most

    async def see_off(self) -> None:
        """Waits until the peer has taken the close, so that the server does not cut the code off."""
        try:
            async with asyncio.timeout(5):
                while (await self._receive())["type"] != "websocket.disconnect":
                    pass
        except TimeoutError:
            self.socket.cut_if_stuck(float("inf"))
