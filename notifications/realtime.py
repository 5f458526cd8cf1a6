"""The bell over the socket: ids and a number; what it says is fetched, and authorised, by who was told."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from core.realtime import broadcast
from notifications import selectors
from notifications.models import Notification

STREAM: Final = "notifications"
REPLAY_MOST: Final = 100


def _frame(notification_id: UUID, unseen: int) -> dict[str, Any]:
    return {
        "type": "notification_created",
        "id": str(notification_id),
        "unseen_count": unseen,
        "stream": STREAM,
        "cursor": str(notification_id),
    }


def tell_created(recipient: Any, row: Notification) -> None:
    broadcast(f"user.{recipient.pk}", _frame(row.pk, selectors.count_unseen(recipient)))


def tell_seen(user_id: UUID) -> None:
    """Other tabs and devices put their badge out."""
    broadcast(f"user.{user_id}", {"type": "notifications_seen", "unseen_count": 0})


def tell_withdrawn(user_id: UUID) -> None:
    broadcast(f"user.{user_id}", {"type": "notification_withdrawn"})


def replay(user: Any, cursor: str) -> list[dict[str, Any]]:
    """What a socket missed, oldest first; the number is today's."""
    try:
        after = UUID(cursor)
    except ValueError:
        return []
    unseen = selectors.count_unseen(user)
    return [_frame(found, unseen) for found in selectors.list_newer(user, after, REPLAY_MOST)]


def newest(user: Any) -> str:
    """Where a socket begins; with an empty bell before everything, so that the first line is not missed in a gap."""
    return str(selectors.newest_id(user) or UUID(int=0))
