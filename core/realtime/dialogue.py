"""What is said on a socket: the kernel's own messages, the apps' messages, and how refusals are put."""

from __future__ import annotations

import contextlib
import contextvars
import uuid
from typing import Any, Final

import structlog
from django.db import Error as DatabaseError
from django.utils import timezone, translation

from core import valkey
from core.errors import DomainError, LimitReached, NotFound, Unavailable
from core.limits import LIMITS
from core.logs import request_id
from core.realtime import presence, sessions, watch
from core.realtime.errors import MalformedFrame, ServerFault, TooManySubscriptions, UnknownMessage
from core.realtime.hub import Hub
from core.realtime.registry import MESSAGES, STREAMS, Frame
from core.realtime.sessions import Identity
from core.realtime.socket import Close, Key, Socket
from core.realtime.workers import in_thread, in_watchman

log = structlog.get_logger(__name__)

HEARTBEAT_S: Final = 25
REF_MAX: Final = 64  # characters of a client's `ref`
CURSOR_MAX: Final = 200


class SessionEnded(Exception):
    """The socket outlived its session by a moment."""


# --- entering -----------------------------------------------------------------------------------------


def admit(session_key: str, socket_id: str) -> tuple[Identity | None, int]:
    """In a thread: the identity, and how many sockets the account holds everywhere with this one."""
    identity = sessions.authenticate(session_key)
    if identity is None:
        return None, 0
    try:
        presence.renew([(str(identity.user_id), socket_id)])
    except valkey.ValkeyAway:
        return identity, 0
    return identity, presence.count_sockets(identity.user_id)


async def say_offline(socket: Socket) -> None:
    if socket.identity is not None:
        with contextlib.suppress(*valkey.ValkeyAway):  # its member runs out by itself
            await in_watchman(presence.remove, str(socket.identity.user_id), socket.id)


async def greet(hub: Hub, socket: Socket, hello: Frame, answer_type: str) -> bool:
    """Replays the gap of each stream, then lets live events on. False when the database is away."""
    identity = _identity(socket)
    cursors = hello.get("cursors")
    if not isinstance(cursors, dict) or hello.get("user", str(identity.user_id)) != str(identity.user_id):
        cursors = {}  # cursors of another account mean nothing here
    socket.hold()
    try:
        frames, newest = await in_thread(_replay, identity, cursors)
    except SessionEnded:
        socket.close(Close.SIGNED_OUT)
        return True
    except DatabaseError as error:
        log.warning("realtime_database_away", error=repr(error))
        socket.release(set())
        return False
    socket.push_frame(
        {
            "type": answer_type,
            "ref": _ref(hello),
            "user": str(identity.user_id),
            "time": timezone.now().isoformat(),
            "cursors": newest,
            "heartbeat_s": HEARTBEAT_S,
            "spread_s": hub.spread_s,
        }
    )
    replayed: set[Key] = set()
    for frame in frames:
        if "stream" in frame and "cursor" in frame:
            replayed.add((frame["stream"], frame["cursor"]))
        socket.push_frame(frame)
    socket.release(replayed)
    return True


def _replay(identity: Identity, cursors: dict[str, Any]) -> tuple[list[Frame], dict[str, str]]:
    user = sessions.live_user(identity)
    if user is None:
        raise SessionEnded
    frames: list[Frame] = []
    newest: dict[str, str] = {}
    with translation.override(identity.language):
        for name, stream in STREAMS.items():
            cursor = cursors.get(name)
            try:
                if isinstance(cursor, str) and 0 < len(cursor) <= CURSOR_MAX:
                    frames += stream.replay(user, cursor)
                elif stream.newest is not None:
                    newest[name] = stream.newest(user)
            except DomainError as error:  # a cursor nobody gave: the client starts anew
                frames.append({"type": "resync", "stream": name, "code": error.code, "spread_s": 0})
    return frames, newest


# --- messages -----------------------------------------------------------------------------------------


async def answer(hub: Hub, socket: Socket, frame: Frame) -> None:
    """One message of a welcomed socket: the kernel's own kinds here, the apps' in a thread."""
    kind, ref = frame["type"], _ref(frame)
    try:
        if kind == "ping":
            socket.push_frame({"type": "pong", "ref": ref, "spread_s": hub.spread_s})
        elif kind == "subscribe":
            await _subscribe(hub, socket, frame, ref)
        elif kind == "unsubscribe":
            _unsubscribe(hub, socket, frame, ref)
        elif kind == "hello":
            if not await greet(hub, socket, frame, "resumed"):
                raise Unavailable
        elif kind in MESSAGES:
            reply = await in_thread(contextvars.copy_context().run, _handle, _identity(socket), frame)
            if reply is not None or ref is not None:
                socket.push_frame({"type": "done", **(reply or {}), "ref": ref})
        else:
            raise UnknownMessage
    except SessionEnded:
        socket.close(Close.SIGNED_OUT)
    except DomainError as error:
        refuse(socket, error, ref)
    except DatabaseError as error:
        log.warning("realtime_database_away", type=kind, error=repr(error))
        refuse(socket, Unavailable(), ref)
    except Exception:
        log.exception("realtime_message_failed", type=kind)
        refuse(socket, ServerFault(), ref)


def _handle(identity: Identity, frame: Frame) -> Frame | None:
    """In a thread: a handler of an app, as the account is now, in its language."""
    request_id.set(uuid.uuid4().hex)
    user = sessions.live_user(identity)
    if user is None:
        raise SessionEnded
    with translation.override(user.language):
        return MESSAGES[frame["type"]](user, frame)


async def _subscribe(hub: Hub, socket: Socket, frame: Frame, ref: Any) -> None:
    group = frame.get("group")
    if not isinstance(group, str):
        raise MalformedFrame(field="group")
    if group not in socket.groups:
        if len(socket.groups) > LIMITS.socket_subscriptions:
            raise TooManySubscriptions
        if await in_thread(watch.refused, _identity(socket), [group]):
            raise NotFound
        await hub.join(group, socket)
    socket.push_frame({"type": "subscribed", "group": group, "ref": ref})


def _unsubscribe(hub: Hub, socket: Socket, frame: Frame, ref: Any) -> None:
    group = frame.get("group")
    if isinstance(group, str) and not group.startswith("user."):
        if group in socket.groups:
            hub.part(group, socket)
        socket.push_frame({"type": "unsubscribed", "group": group, "ref": ref})


# --- refusals -----------------------------------------------------------------------------------------


def refuse(socket: Socket, error: DomainError, ref: Any) -> None:
    """A domain error at the door of the socket, in the words of the account's language."""
    with translation.override(socket.identity.language if socket.identity else None):
        frame = {"type": "error", "code": error.code, "message": str(error), "ref": ref}
    if error.fields:
        frame["fields"] = error.fields
    if isinstance(error, LimitReached):
        frame["retry_after"] = error.retry_after
    socket.push_frame(frame)


def refuse_rate(socket: Socket, retry_after: int) -> None:
    refuse(socket, LimitReached(retry_after), None)


def _identity(socket: Socket) -> Identity:
    assert socket.identity is not None
    return socket.identity


def _ref(frame: Frame) -> str | int | None:
    """The client's own mark on a message, given back with its answer."""
    ref = frame.get("ref")
    return ref if isinstance(ref, int) or (isinstance(ref, str) and len(ref) <= REF_MAX) else None
