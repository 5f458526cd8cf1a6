"""What a person follows besides people, as a number on their row: rooms above write it, every request has it at hand."""

from __future__ import annotations

from uuid import UUID

from accounts.models import User


def note_followed_tags(user_id: UUID, count: int) -> None:
    """In the transaction that changes what they follow."""
    User.objects.filter(pk=user_id).update(followed_tag_counter=count)
