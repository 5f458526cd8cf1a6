"""What who looks at a conversation is told of live positions (docs/realtime.md, "Groups and what lives in them")."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from chat.live_models import LiveShare
from chat.live_points import Point
from chat.realtime import GROUP
from core.realtime import broadcast


def point_json(point: Point) -> dict[str, Any]:
    at = datetime.fromtimestamp(point.at, UTC)
    return {"latitude": point.latitude, "longitude": point.longitude, "at": at}


def tell_moved(share: LiveShare, point: Point) -> None:
    event = {"type": "live_moved", "conversation_id": share.conversation_id, "share_id": share.pk}
    broadcast(f"{GROUP}.{share.conversation_id}", event | {"person_id": share.person_id, **point_json(point)})


def tell_ended(share: LiveShare) -> None:
    event = {"type": "live_ended", "conversation_id": share.conversation_id, "share_id": share.pk}
    broadcast(f"{GROUP}.{share.conversation_id}", event)


def tell_cards(conversation_id: UUID) -> None:
    """Which animals' care stands above a conversation has changed: who takes care of them looks again."""
    broadcast(f"{GROUP}.{conversation_id}", {"type": "care_cards_changed", "conversation_id": conversation_id})
