"""What people's sockets are told about people: ids only, and never that a block was made."""

from __future__ import annotations

from uuid import UUID

from core.realtime import broadcast, reauthorise


def tell_requested(follower_id: UUID, target_id: UUID) -> None:
    broadcast(f"user.{target_id}", {"type": "follow_requested", "follower_id": str(follower_id)})


def tell_followed(follower_id: UUID, target_id: UUID) -> None:
    """Both sides: the follower's buttons turn, the target's counters move."""
    event = {"type": "followed", "follower_id": str(follower_id), "target_id": str(target_id)}
    broadcast(f"user.{target_id}", event)
    broadcast(f"user.{follower_id}", event)


def recheck(user_id: UUID) -> None:
    """A right to see has ended: the person's subscriptions are asked again."""
    reauthorise(user_id=user_id)
