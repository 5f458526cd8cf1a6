"""Asking for the page of a link (chat/links.py finds it)."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from core.queue import enqueue

LINKED: Final = "text"  # the kind that is looked into


def look_for_link(kind: str, message_id: UUID, *bodies: str) -> None:
    """After words were stored or changed. Costs nothing where there is no address."""
    if kind == LINKED and any("://" in body for body in bodies):
        enqueue("chat.find_link", message_id=message_id)
