"""What sockets are told of calls (docs/realtime.md, "Calls"): always the sockets of the people in it, each of their devices."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from chat.calls import Call
from chat.calls_payloads import call_json
from core.realtime import broadcast, broadcast_many


def _groups(people: Collection[Any]) -> list[str]:
    return [f"user.{person}" for person in people]


def tell_ringing(call: Call, people: Collection[UUID], *, quietly: bool) -> None:
    """`quietly`: shown without a sound, to who has muted the conversation."""
    broadcast_many(_groups(people), {"type": "call_ringing", "call": call_json(call), "is_quiet": quietly})


def tell_changed(call: Call) -> None:
    """Somebody has come in or gone."""
    told = call_json(call)
    broadcast_many(_groups([one["person"]["id"] for one in told["members"]]), {"type": "call_changed", "call": told})


def tell_answered(call: Call, person_id: UUID, device_id: UUID) -> None:
    """The other devices of who has answered stop ringing."""
    event = {"type": "call_answered_elsewhere", "call_id": call.pk, "device_id": device_id}
    broadcast(f"user.{person_id}", event)


def tell_ended(call: Call, people: Collection[UUID] | None = None) -> None:
    """To everybody in it; with `people` only to those, for whom it has rung long enough."""
    told = call_json(call)
    everybody = [one["person"]["id"] for one in told["members"]]
    broadcast_many(_groups(everybody if people is None else people), {"type": "call_ended", "call": told})


def relay_signal(call: Call, sender: tuple[UUID, UUID], receiver: tuple[UUID, UUID], what: str, data: Any) -> None:
    """From a device to a device; (person, device) each. Nothing of it is kept."""
    event = {
        "type": "call_signal",
        "call_id": call.pk,
        "from": sender[0],
        "from_device_id": sender[1],
        "device_id": receiver[1],
        "what": what,
        "data": data,
    }
    broadcast(f"user.{receiver[0]}", event)
