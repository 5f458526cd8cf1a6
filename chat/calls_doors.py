"""The words of the socket for calls (docs/realtime.md, "Calls"): each a door to one action. Shapes: chat/calls_frames.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import orjson

from chat.actions import calling
from chat.calls_payloads import call_json
from chat.calls_selectors import current_call, is_quiet
from chat.doors import Frame, identity, words
from core.errors import Invalid
from core.limits import LIMITS

TYPES: Final = ("offer", "answer", "rollback")


def call_start(user: Any, frame: Frame) -> Frame:
    place, device = identity(frame, "conversation_id"), identity(frame, "device_id")
    call = calling.start_call(user, place, kind=words(frame, "kind") or "audio", device_id=device)
    return {"type": "call_started", "call": call_json(call)}


def call_accept(user: Any, frame: Frame) -> Frame:
    call = calling.accept_call(user, identity(frame, "call_id"), device_id=identity(frame, "device_id"))
    return {"type": "call_joined", "call": call_json(call)}


def call_decline(user: Any, frame: Frame) -> None:
    calling.decline_call(user, identity(frame, "call_id"))


def call_leave(user: Any, frame: Frame) -> None:
    device, has_failed = identity(frame, "device_id"), frame.get("has_failed") is True
    calling.leave_call(user, identity(frame, "call_id"), device_id=device, has_failed=has_failed)


def call_heartbeat(user: Any, frame: Frame) -> Frame:
    call = calling.beat(user, identity(frame, "call_id"), device_id=identity(frame, "device_id"))
    return {"type": "call_beat", "call": call_json(call)}


def call_current(user: Any, _frame: Frame) -> Frame:
    """What a page that opens asks: does it ring for me?"""
    call = current_call(user)
    quiet = call is not None and is_quiet(call, user.pk)
    return {"type": "call_now", "call": call_json(call) if call else None, "is_quiet": quiet}


def call_signal(user: Any, frame: Frame) -> None:
    what, data = words(frame, "what"), frame.get("data")
    _check_signal(what, data)
    to, device = identity(frame, "to"), identity(frame, "device_id")
    calling.relay_signal(user, identity(frame, "call_id"), to=to, device_id=device, what=what, data=data)


def _check_signal(what: str, data: Any) -> None:
    """What passes has the form of what browsers say, and a size. Raises Invalid."""
    if len(orjson.dumps(data)) > LIMITS.call_signal_bytes:
        raise Invalid(field="data")
    if what == "description":
        fine = isinstance(data, dict) and data.get("type") in TYPES and isinstance(data.get("sdp", ""), str)
    elif what == "candidates":
        fine = isinstance(data, list) and 0 < len(data) <= 50 and all(one is None or _is_candidate(one) for one in data)
    else:
        raise Invalid(field="what")
    if not fine or (isinstance(data, dict) and not set(data) <= {"type", "sdp"}):
        raise Invalid(field="data")


def _is_candidate(one: Any) -> bool:
    known = {"candidate", "sdpMid", "sdpMLineIndex", "usernameFragment"}
    return isinstance(one, dict) and isinstance(one.get("candidate"), str) and set(one) <= known


MESSAGES: Final[dict[str, Callable[[Any, Frame], Frame | None]]] = {
    "call_start": call_start,
    "call_accept": call_accept,
    "call_decline": call_decline,
    "call_leave": call_leave,
    "call_heartbeat": call_heartbeat,
    "call_current": call_current,
    "call_signal": call_signal,
}
