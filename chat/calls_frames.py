"""The frames of calls as JSON Schemas: what docs/realtime.md says in words, and tests hold against a real socket."""

from __future__ import annotations

from typing import Any, Final

from chat.calls import Call, CallMember

Schema = dict[str, Any]
ID: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f-]{36}$"}
TEXT: Final[Schema] = {"type": "string"}
FLAG: Final[Schema] = {"type": "boolean"}
REF: Final[Schema] = {"type": ["integer", "string", "null"]}
MOMENT: Final[Schema] = {"type": "string", "format": "date-time"}
KIND: Final[Schema] = {"enum": Call.Kind.values}


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


def frame(word: str, optional: Schema | None = None, /, **parts: Schema) -> Schema:
    return obj({"ref": REF, **(optional or {})}, type={"const": word}, **parts)


PERSON: Final = obj(
    id=ID,
    handle=TEXT,
    display_name=TEXT,
    avatar=maybe(obj(id=ID, url=TEXT, alt_text=TEXT, dominant_color=TEXT)),
)
CALL: Final = obj(
    id=ID,
    conversation_id=ID,
    kind=KIND,
    state={"enum": Call.State.values},
    reason={"enum": ["", *Call.Reason.values]},
    started_by_id=maybe(ID),
    started_at=MOMENT,
    answered_at=maybe(MOMENT),
    ended_at=maybe(MOMENT),
    title=TEXT,
    members={
        "type": "array",
        "items": obj(person=PERSON, state={"enum": CallMember.State.values}, device_id=maybe(ID)),
    },
)
DESCRIPTION: Final = obj({"sdp": TEXT}, type={"enum": ["offer", "answer", "rollback"]})
CANDIDATE: Final = obj(
    {
        "sdpMid": maybe(TEXT),
        "sdpMLineIndex": maybe({"type": "integer"}),
        "usernameFragment": maybe(TEXT),
    },
    candidate=TEXT,
)
SIGNAL: Final[Schema] = {
    "anyOf": [DESCRIPTION, {"type": "array", "minItems": 1, "maxItems": 50, "items": maybe(CANDIDATE)}]
}
WHAT: Final[Schema] = {"enum": ["description", "candidates"]}

# What clients say.
SENT: Final[dict[str, Schema]] = {
    "call_start": frame("call_start", {"kind": KIND}, conversation_id=ID, device_id=ID),
    "call_accept": frame("call_accept", call_id=ID, device_id=ID),
    "call_decline": frame("call_decline", call_id=ID),
    "call_leave": frame("call_leave", {"has_failed": FLAG}, call_id=ID, device_id=ID),
    "call_heartbeat": frame("call_heartbeat", call_id=ID, device_id=ID),
    "call_current": frame("call_current"),
    "call_signal": frame("call_signal", call_id=ID, device_id=ID, to=ID, what=WHAT, data=SIGNAL),
}
# What they hear: answers, and frames of one's own account.
HEARD: Final[dict[str, Schema]] = {
    "call_started": frame("call_started", call=CALL),
    "call_joined": frame("call_joined", call=CALL),
    "call_beat": frame("call_beat", call=CALL),
    "call_now": frame("call_now", call=maybe(CALL), is_quiet=FLAG),
    "call_ringing": frame("call_ringing", call=CALL, is_quiet=FLAG),
    "call_changed": frame("call_changed", call=CALL),
    "call_answered_elsewhere": frame("call_answered_elsewhere", call_id=ID, device_id=ID),
    "call_ended": frame("call_ended", call=CALL),
    "call_signal": {
        **frame("call_signal", call_id=ID, from_device_id=ID, device_id=ID, what=WHAT, data=SIGNAL, **{"from": ID})
    },
}
