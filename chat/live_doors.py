"""The word of the socket by which one's live position moves, and the task that ends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from chat.actions import living
from chat.doors import Frame, identity
from core.queue import task


def move_live(user: Any, frame: Frame) -> Frame:
    conversation_id, share_id = identity(frame, "conversation_id"), identity(frame, "share_id")
    kept = living.move(user, conversation_id, share_id, frame.get("latitude"), frame.get("longitude"))
    return {"type": "live_kept", "share_id": str(share_id), "is_told": kept is not None}


@task("chat.end_live", queue="delivery")
def end_live(*, share_id: str) -> None:
    living.end_due(share_id)


MESSAGES: Final[dict[str, Callable[[Any, Frame], Frame | None]]] = {"move_live": move_live}
