"""The words of the socket (docs/realtime.md, "Chat"): each a door to one action. Shapes are in chat/frames.py."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final
from uuid import UUID

import orjson

from chat import actions
from chat.kinds import Content
from chat.payloads import details_of, message_json
from core.api.renderers import dumps
from core.errors import Invalid

Frame = dict[str, Any]


def identity(frame: Frame, name: str) -> UUID:
    """Raises Invalid naming the field."""
    return _id_of(frame.get(name), name)


def _id_of(raw: Any, name: str) -> UUID:
    if isinstance(raw, str):
        with suppress(ValueError):
            return UUID(raw)
    raise Invalid(field=name)


def number(frame: Frame, name: str) -> int:
    raw = frame.get(name, 0)
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw < 2**62:
        raise Invalid(field=name)
    return raw


def words(frame: Frame, name: str) -> str:
    raw = frame.get(name, "")
    if not isinstance(raw, str):
        raise Invalid(field=name)
    return raw


def send_message(user: Any, frame: Frame) -> Frame:
    """The answer is the acknowledgement: what it tells of is stored."""
    conversation_id = identity(frame, "conversation_id")
    client_id = identity(frame, "client_id")
    media_ids, fields = frame.get("media_ids", []), frame.get("details", {})
    if not isinstance(media_ids, list) or not isinstance(fields, dict):
        raise Invalid(field="details")
    row = actions.send_message(
        user,
        conversation_id,
        client_id=client_id,
        kind=words(frame, "kind") or "text",
        content=Content(words(frame, "body"), [_id_of(raw, "media_ids") for raw in media_ids], fields),
        reply_to_id=identity(frame, "reply_to_id") if frame.get("reply_to_id") is not None else None,
    )
    shown = message_json(row, details_of(user, [row]).get(row.id))
    # Plain values: the socket writes frames by itself.
    return {"type": "message_stored", "conversation_id": str(conversation_id), "message": orjson.loads(dumps(shown))}


def mark(user: Any, frame: Frame) -> Frame:
    conversation_id = identity(frame, "conversation_id")
    read = actions.mark(
        user, conversation_id, read_seq=number(frame, "read_seq"), delivered_seq=number(frame, "delivered_seq")
    )
    return {"type": "marked", "conversation_id": str(conversation_id), "read_seq": read}


def typing(user: Any, frame: Frame) -> None:
    conversation_id = identity(frame, "conversation_id")
    actions.say_typing(user, conversation_id, words(frame, "what") or "text")


MESSAGES: Final[dict[str, Callable[[Any, Frame], Frame | None]]] = {
    "send_message": send_message,
    "mark_messages": mark,
    "say_typing": typing,
}
