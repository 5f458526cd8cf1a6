"""What encrypted chats send and hear, as JSON Schemas: `details` of their kinds in the frames of chat/frames.py, and what
devices seal in them (docs/encryption.md). The server never sees the second; browser walks hold it against what was opened.
"""

from __future__ import annotations

from typing import Any, Final

from chat.frames import ID, NUMBER, TEXT, Schema, maybe, obj
from chat.seals_kinds import CHANGE, SEALED
from core.limits import LIMITS

BYTES: Final[Schema] = {"type": "string", "contentEncoding": "base64", "pattern": "^[A-Za-z0-9+/]+={0,2}$"}


def _files(most: int) -> Schema:
    return {"type": "array", "items": ID, "maxItems": most}


# `details` of send_message, and of the message that is heard.
SENT: Final[dict[str, Schema]] = {
    SEALED.name: obj({"file_ids": _files(LIMITS.sealed_files_per_message)}, epoch=NUMBER, device_id=ID, content=BYTES),
    CHANGE.name: obj({"file_ids": _files(0)}, epoch=NUMBER, device_id=ID, content=BYTES),
}
HEARD: Final[Schema] = obj(epoch=NUMBER, device_id=ID, content=BYTES)

# Inside: JSON, sealed as one application message of MLS.
_VOICE: Final = obj(duration_ms=NUMBER, peaks={"type": "string", "pattern": "^[0-9a-f]{128}$"})
_FILE: Final = obj(
    {"width": NUMBER, "height": NUMBER, "voice": _VOICE},
    id=ID, key=BYTES, iv=BYTES, digest=BYTES, name=TEXT, type=TEXT, size=NUMBER,
)  # fmt: skip
_TARGET: Final = obj(seq=NUMBER, name=ID)
_FORMAT: Final[Schema] = {"const": 1}
INSIDE: Final[dict[str, Any]] = {
    "message": obj(
        format=_FORMAT,
        name=ID,
        body={"type": "string", "maxLength": LIMITS.message_max},
        reply=maybe(obj(seq=NUMBER, person=maybe(ID), words=TEXT)),
        files={"type": "array", "items": _FILE, "maxItems": LIMITS.sealed_files_per_message},
    ),
    "edit": obj(
        format=_FORMAT, act={"const": "edit"}, target=_TARGET,
        body={"type": "string", "minLength": 1, "maxLength": LIMITS.message_max},
    ),
    "react": obj(format=_FORMAT, act={"const": "react"}, target=_TARGET, emoji=TEXT),
}  # fmt: skip
