"""What sockets are told of groups beside their messages (docs/realtime.md, "Groups")."""

from __future__ import annotations

from uuid import UUID

from chat.group_links import count_requests, leaders_of
from chat.scheduled import count_scheduled
from core.realtime import broadcast, broadcast_many


def tell_requests(conversation_id: UUID) -> None:
    """How many ask to come in, to who can answer."""
    event = {"type": "join_requests_changed", "conversation_id": conversation_id}
    leaders = [f"user.{person}" for person in leaders_of(conversation_id)]
    broadcast_many(leaders, event | {"waiting_count": count_requests(conversation_id)})


def tell_scheduled(person_id: UUID, conversation_id: UUID) -> None:
    """How much of one's own waits there to be said."""
    event = {"type": "scheduled_changed", "conversation_id": conversation_id}
    broadcast(f"user.{person_id}", event | {"count": count_scheduled(person_id, conversation_id)})
