"""What sockets are told of encrypted conversations beside their messages: that devices have changed."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from chat.models import Member
from core.realtime import broadcast_many


def tell_devices(conversation_id: UUID, people: Iterable[UUID]) -> None:
    """Who has it open asks how it stands, lets in who is missing and takes out who must not be there."""
    event = {"type": "seal_changed", "conversation_id": conversation_id}
    broadcast_many([f"user.{person}" for person in people], event)


def tell_devices_of(person_id: UUID) -> None:
    """In each encrypted conversation the person is in. Two queries."""
    own = Member.objects.filter(person_id=person_id, state=Member.State.ACTIVE, conversation__is_sealed=True)
    ids = list(own.values_list("conversation_id", flat=True))
    rows = Member.objects.filter(conversation_id__in=ids, state=Member.State.ACTIVE)
    people: dict[UUID, list[UUID]] = {pk: [] for pk in ids}
    for conversation_id, person in rows.values_list("conversation_id", "person_id"):
        people[conversation_id].append(person)
    for conversation_id in ids:
        tell_devices(conversation_id, people[conversation_id])
