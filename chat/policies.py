"""Who may do what in a conversation: pure, no queries."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from chat.kinds import KINDS
from chat.models import Conversation, Member, Message
from core.limits import LIMITS


def can_edit(person_id: Any, message: Message, now: datetime) -> bool:
    """One's own words, for a quarter of an hour."""
    known = KINDS.get(message.kind)
    is_own = message.sender_id == person_id and message.deleted_at is None
    return is_own and known is not None and known.can_edit and is_young(message, now)


def is_young(message: Message, now: datetime) -> bool:
    return now - message.created_at < timedelta(minutes=LIMITS.message_edit_minutes)


def can_delete_for_all(member: Member, message: Message, now: datetime) -> bool:
    """One's own for two days; admins of a group anything."""
    if message.deleted_at is not None or message.sender_id is None:
        return False
    if message.sender_id == member.person_id:
        return now - message.created_at < timedelta(hours=LIMITS.message_delete_hours)
    return member.is_admin


def can_pin(conversation: Conversation, member: Member) -> bool:
    return member.state == Member.State.ACTIVE and (conversation.is_direct or member.is_admin)


def can_add(conversation: Conversation, member: Member) -> bool:
    """Whether the member may let people in."""
    if conversation.is_direct or member.state != Member.State.ACTIVE:
        return False
    return member.is_admin or conversation.adders == Conversation.Adders.MEMBERS
