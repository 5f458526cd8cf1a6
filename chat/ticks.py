"""Ticks in groups, and who has a message: counted from each member's own marks, nothing is stored a message.

Whoever hides their read ticks counts as one who has it and never as one who read it, and sees nobody else's. So "read"
says: by everyone who shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Case, Count, Exists, Max, Min, OuterRef, Q, QuerySet, Value, When

from chat import selectors
from chat.details import ChatSettings
from chat.models import Conversation, Member, Message
from chat.realtime import HINTS_AT_ONCE
from core.errors import NotFound, PermissionRefused
from core.limits import LIMITS
from core.pagination import Page, keyset

READ, DELIVERED, SENT = "read", "delivered", "sent"
_RANKS: Final = (READ, DELIVERED, SENT)


@dataclass(slots=True)
class Marks:
    """How far others have it: `read` up to where all who show it have read, `some` up to where anybody has.

    `members` (person, read or None where it is not told, delivered) in groups so small that each move is told live.
    """

    read: int
    some: int
    delivered: int
    members: list[tuple[UUID, int | None, int]] | None

    def tick_of(self, seq: int) -> str:
        """sent | delivered | read_some | read"""
        if seq <= self.read:
            return READ
        if seq <= self.some:
            return "read_some"
        return DELIVERED if seq <= self.delivered else SENT


def _others(conversation_id: UUID, viewer: Any) -> QuerySet[Any]:
    """With `hides`: how far they have read is not told to the viewer."""
    hiding = ChatSettings.objects.filter(Q(person_id=OuterRef("person_id")) | Q(person_id=viewer.pk), shows_read=False)
    rows = Member.objects.filter(conversation_id=conversation_id, state=Member.State.ACTIVE)
    return rows.exclude(person_id=viewer.pk).annotate(hides=Exists(hiding))


def marks_of(viewer: Any, conversation_id: UUID) -> Marks:
    """Of a conversation the viewer is in. Raises NotFound for who is not, or is out. Two queries, and in small groups one more."""
    place = selectors.get_place(viewer, conversation_id, active=True)
    return read_marks(viewer, place.conversation.pk)


def read_marks(viewer: Any, conversation_id: UUID) -> Marks:
    """As marks_of, where it was asked before who may. At most two queries."""
    others = _others(conversation_id, viewer)
    shown = Q(hides=False)
    told = others.aggregate(
        many=Count("pk"),
        read=Min("read_seq", filter=shown),
        some=Max("read_seq", filter=shown),
        delivered=Min("delivered_seq"),
    )
    members = None
    if told["many"] <= HINTS_AT_ONCE:
        rows = others.order_by("pk").values_list("person_id", "read_seq", "delivered_seq", "hides")
        members = [(person, None if hides else read, delivered) for person, read, delivered, hides in rows]
    return Marks(told["read"] or 0, told["some"] or 0, told["delivered"] or 0, members)


def marks_json(marks: Marks) -> dict[str, Any]:
    members = marks.members
    return {
        "read_seq": marks.read,
        "read_by_some_seq": marks.some,
        "delivered_seq": marks.delivered,
        "members": None
        if members is None
        else [{"person_id": who, "read_seq": read, "delivered_seq": has} for who, read, has in members],
    }


# --- one message ------------------------------------------------------------------------------------
@dataclass(slots=True)
class Info:
    """Who has a message of one's own. `shows_read`: one's own setting; without it nobody's reading is told."""

    message: Message
    shows_read: bool
    read_count: int
    delivered_count: int
    waiting_count: int


def get_own_message(viewer: Any, conversation_id: UUID, message_id: UUID) -> Message:
    """Raises NotFound, PermissionRefused for what others wrote. Two queries."""
    message = selectors.get_visible_message(viewer, conversation_id, message_id)
    if message.sender_id != viewer.pk:
        raise PermissionRefused
    return message


def _holders(viewer: Any, message: Message) -> QuerySet[Any]:
    """Each other who is in it and sees this message, with `rank`: 0 read, 1 delivered, 2 sent."""
    if not Conversation.objects.visible_to(viewer).filter(pk=message.conversation_id).exists():
        raise NotFound
    read = Q(hides=False, read_seq__gte=message.seq)
    has = Q(delivered_seq__gte=message.seq) | Q(read_seq__gte=message.seq)
    rank = Case(When(read, then=Value(0)), When(has, then=Value(1)), default=Value(2))
    rows = _others(message.conversation_id, viewer)
    return rows.filter(joined_seq__lt=message.seq).annotate(rank=rank)


def info_of(viewer: Any, message: Message) -> Info:
    """For one that get_own_message found. Three queries."""
    counts = dict(
        _holders(viewer, message).order_by().values("rank").annotate(many=Count("pk")).values_list("rank", "many")
    )
    shows = selectors.settings_of(viewer).shows_read
    return Info(message, shows, counts.get(0, 0), counts.get(1, 0), counts.get(2, 0))


def list_holders(
    viewer: Any, message: Message, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[tuple[Member, str]]:
    """(member, read | delivered | sent): who has read it first. Two queries."""
    rows = _holders(viewer, message).select_related("person__avatar")
    page = keyset(rows, order=("rank", "pk"), cursor=cursor, size=size)
    return Page([(row, _RANKS[row.rank]) for row in page.items], page.next_cursor)


def tick_bubbles(viewer: Any, conversation_id: UUID, bubbles: list[Any]) -> Marks:
    """Gives the viewer's own bubbles of a group their ticks."""
    marks = read_marks(viewer, conversation_id)
    for bubble in bubbles:
        if bubble.is_own and bubble.kind != "notice":
            bubble.tick = marks.tick_of(bubble.seq)
    return marks
