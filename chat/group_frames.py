"""The frames of groups, and of what lives in a conversation, as JSON Schemas, in the manner of chat/frames.py."""

from __future__ import annotations

from typing import Final

from chat.frames import FLAG, ID, MOMENT, NUMBER, REF, Schema, frame

DEGREES: Final[Schema] = {"type": "number", "minimum": -180, "maximum": 180}
_GROUP: Final[Schema] = {"group": {"type": "string", "pattern": "^conversation\\.[0-9a-f-]{36}$"}}
# What clients say.
SENT: Final[dict[str, Schema]] = {
    "move_live": frame("move_live", {"ref": REF}, conversation_id=ID, share_id=ID, latitude=DEGREES, longitude=DEGREES),
}
# What they hear: answers, frames of a conversation (with `group`), and of one's own account.
HEARD: Final[dict[str, Schema]] = {
    "join_requests_changed": frame("join_requests_changed", conversation_id=ID, waiting_count=NUMBER),
    "live_kept": frame("live_kept", {"ref": REF}, share_id=ID, is_told=FLAG),
    "live_moved": frame(
        "live_moved",
        _GROUP,
        conversation_id=ID,
        share_id=ID,
        person_id=ID,
        latitude=DEGREES,
        longitude=DEGREES,
        at=MOMENT,
    ),
    "live_ended": frame("live_ended", _GROUP, conversation_id=ID, share_id=ID),
    "care_cards_changed": frame("care_cards_changed", _GROUP, conversation_id=ID),
    "scheduled_changed": frame("scheduled_changed", conversation_id=ID, count=NUMBER),
}
