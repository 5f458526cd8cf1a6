"""The frames of the chat as JSON Schemas: what docs/realtime.md says in words, and tests hold against a real socket."""

from __future__ import annotations

from typing import Any, Final

Schema = dict[str, Any]
ID: Final[Schema] = {"type": "string", "format": "uuid", "pattern": "^[0-9a-f-]{36}$"}
NUMBER: Final[Schema] = {"type": "integer", "minimum": 0}
TEXT: Final[Schema] = {"type": "string"}
FLAG: Final[Schema] = {"type": "boolean"}
REF: Final[Schema] = {"type": ["integer", "string", "null"]}
MOMENT: Final[Schema] = {"type": "string", "format": "date-time"}


def maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def obj(optional: Schema | None = None, /, **parts: Schema) -> Schema:
    """An object with exactly these."""
    return {
        "type": "object",
        "required": sorted(parts),
        "properties": {**parts, **(optional or {})},
        "additionalProperties": False,
    }


FACE: Final = obj(id=ID, url=TEXT, alt_text=TEXT, dominant_color=TEXT)
PERSON: Final = obj(id=ID, handle=TEXT, display_name=TEXT, avatar=maybe(FACE))
QUOTE: Final = obj(id=ID, seq=NUMBER, sender_id=maybe(ID), sender_name=TEXT, kind=TEXT, preview=TEXT, is_deleted=FLAG)
MESSAGE: Final = obj(
    {"is_partial": FLAG},
    id=ID,
    seq={"type": "integer", "minimum": 1},
    client_id=maybe(ID),
    kind=TEXT,
    sender=maybe(PERSON),
    body=TEXT,
    parts=maybe({"type": "array", "items": obj(kind=TEXT, text=TEXT, href=TEXT)}),
    reply_to=maybe(QUOTE),
    is_forwarded=FLAG,
    created_at=MOMENT,
    edited_at=maybe(MOMENT),
    expires_at=maybe(MOMENT),
    is_deleted=FLAG,
    is_pinned=FLAG,
    is_starred=FLAG,
    is_opened=FLAG,
    link=maybe({"type": "object", "required": ["url", "href", "host", "title"]}),
    reactions={"type": "array", "items": obj(emoji=TEXT, count=NUMBER, is_mine=FLAG)},
    files={"type": "array", "items": {"type": "object", "required": ["id", "status", "name", "byte_size"]}},
    poll=maybe({"type": "array", "items": obj(choice=NUMBER, count=NUMBER, is_mine=FLAG)}),
    details=maybe({"type": "object"}),
    change=maybe(NUMBER),
)


def frame(word: str, optional: Schema | None = None, /, **parts: Schema) -> Schema:
    return obj(optional, type={"const": word}, **parts)


# What clients say.
SENT: Final[dict[str, Schema]] = {
    "send_message": frame(
        "send_message",
        {
            "ref": REF,
            "kind": TEXT,
            "body": TEXT,
            "reply_to_id": maybe(ID),
            "media_ids": {"type": "array", "items": ID},
            "details": {"type": "object"},
        },
        conversation_id=ID,
        client_id=ID,
    ),
    "mark_messages": frame(
        "mark_messages", {"ref": REF, "read_seq": NUMBER, "delivered_seq": NUMBER}, conversation_id=ID
    ),
    "say_typing": frame(
        "say_typing", {"ref": REF, "what": {"enum": ["text", "voice", "photo", "stopped"]}}, conversation_id=ID
    ),
}
# What they hear: answers, frames of a conversation (with `group`), and of one's own account.
CHANGES: Final = ("edited", "deleted", "reacted", "voted", "pinned", "unpinned", "ready")
_GROUP: Final[Schema] = {"group": {"type": "string", "pattern": "^conversation\\.[0-9a-f-]{36}$"}}
HEARD: Final[dict[str, Schema]] = {
    "message_stored": frame("message_stored", {"ref": REF}, conversation_id=ID, message=MESSAGE),
    "marked": frame("marked", {"ref": REF}, conversation_id=ID, read_seq=NUMBER),
    "message_sent": frame(
        "message_sent", **_GROUP, conversation_id=ID, seq=NUMBER, message=MESSAGE, sender_has_read=FLAG
    ),
    "message_changed": frame(
        "message_changed",
        **_GROUP,
        conversation_id=ID,
        seq=NUMBER,
        what={"enum": [*CHANGES, "ended", "linked", "unlinked"]},
        message=MESSAGE,
        by=maybe(obj(person_id=ID, emoji=TEXT)),
    ),
    "typing": frame("typing", **_GROUP, conversation_id=ID, person_id=ID, name=TEXT, what=TEXT),
    "conversation_changed": frame("conversation_changed", conversation_id=ID, last_seq=NUMBER, again_in=NUMBER),
    "own_changed": frame(
        "own_changed",
        {"read_seq": NUMBER, "message_id": ID, "is_starred": FLAG, "look": TEXT, "photo_url": TEXT},
        conversation_id=ID,
        what={
            "enum": [
                "read",
                "unread",
                "muted",
                "archived",
                "draft",
                "cleared",
                "hidden",
                "starred",
                "opened",
                "wallpaper",
                "left",
            ],
        },
    ),
    "seal_changed": frame("seal_changed", conversation_id=ID),
    "marks_moved": frame("marks_moved", conversation_id=ID, person_id=ID, read_seq=maybe(NUMBER), delivered_seq=NUMBER),
}
