"""What the apps add to the socket, by name, in their ready(): messages, subscriptions, streams to resume."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

Frame = dict[str, Any]
# Both run in a worker thread with the ORM at hand, as a fresh user, in the language of the account.
MessageHandler = Callable[[Any, Frame], Frame | None]
Authorise = Callable[[Any, UUID], bool]
Replay = Callable[[Any, str], Sequence[Frame]]
Newest = Callable[[Any], str]

NAME: Final = re.compile(r"\A[a-z][a-z0-9_]{1,49}\Z")
RESERVED_TYPES: Final = frozenset({"hello", "ping", "subscribe", "unsubscribe"})
RESERVED_PREFIXES: Final = frozenset({"user", "hub"})


@dataclass(frozen=True, slots=True)
class Stream:
    replay: Replay
    newest: Newest | None


MESSAGES: dict[str, MessageHandler] = {}
SUBSCRIPTIONS: dict[str, Authorise] = {}
STREAMS: dict[str, Stream] = {}


def register_message(type: str, handler: MessageHandler) -> None:
    """Frames {"type": type, …} from clients go to `handler(user, frame)`.

    It enforces nothing itself: it calls one action or selector. What it returns is sent back to that socket
    (with the client's `ref`); None is answered by {"type": "done"} when the client gave a `ref`. A DomainError
    becomes {"type": "error", "code", "message", "ref"}.
    """
    _claim(MESSAGES, type, handler, RESERVED_TYPES)


def register_subscription(prefix: str, authorise: Authorise) -> None:
    """Sockets may join "<prefix>.<uuid>" while `authorise(user, uuid)` is true.

    It is asked at each subscribe, again when `reauthorise` is called, and again every minute.
    """
    _claim(SUBSCRIPTIONS, prefix, authorise, RESERVED_PREFIXES)


def register_resume(name: str, replay: Replay, *, newest: Newest | None = None) -> None:
    """The stream `name` can be replayed after a gap: `replay(user, cursor)` returns the frames after `cursor`.

    Frames come oldest first, at most some hundred, each with `stream` (= name) and `cursor` (text); the live events
    of the stream carry the same two, so that a client sees each once. `newest(user)` is the cursor to start from;
    for an empty stream the least there is, or the first event would be missed in a gap.
    """
    _claim(STREAMS, name, Stream(replay, newest), frozenset())


def _claim(table: dict[str, Any], name: str, value: Any, reserved: frozenset[str]) -> None:
    if not NAME.match(name) or name in reserved:
        raise ValueError(f"{name!r} is not free for an app")
    if name in table and table[name] != value:
        raise ValueError(f"{name!r} is registered twice")
    table[name] = value


def split_group(group: Any) -> tuple[str, UUID] | None:
    """("post", UUID) of "post.<uuid>" in its canonical spelling, else None."""
    if not isinstance(group, str):
        return None
    prefix, _, text = group.partition(".")
    try:
        identifier = UUID(text)
    except ValueError:
        return None
    return (prefix, identifier) if str(identifier) == text and NAME.match(prefix) else None
