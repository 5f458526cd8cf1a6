"""What sockets are told of conversations (docs/realtime.md, "Chat"). Frames to a conversation hold what each of its
members may see; what is one person's own goes to that person's sockets only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Any, Final
from uuid import UUID

from chat.history import MessageRow
from chat.models import Conversation, Member
from chat.payloads import frame_json
from core import valkey
from core.realtime import broadcast, broadcast_many, is_online, reauthorise

GROUP: Final = "conversation"
HINTS_AT_ONCE: Final = 32  # people who are each told of every message; of larger groups each few seconds
HINT_SECONDS: Final = 3


def may_subscribe(user: Any, conversation_id: UUID) -> bool:
    """Asked at each subscription to "conversation.<id>", and again while it lasts: who is in it, not who was."""
    here = Member.objects.filter(person_id=user.pk, state__in=(Member.State.ACTIVE, Member.State.REQUEST))
    seen = Conversation.objects.visible_to(user)
    return bool(seen.filter(pk=conversation_id, pk__in=here.values("conversation_id")).exists())


def tell_sent(
    conversation_id: UUID,
    row: MessageRow,
    sender_id: UUID | None,
    others: Collection[UUID],
    *,
    sender_has_read: bool = False,
) -> set[UUID]:
    """A message for who looks at the conversation, and a hint for the other lists of all. Returns who of the others is there.

    `sender_has_read`: what came before, which all may know.
    """
    event = {"type": "message_sent", "conversation_id": conversation_id, "seq": row.seq, "message": frame_json(row)}
    broadcast(f"{GROUP}.{conversation_id}", event | {"sender_has_read": sender_has_read})
    there = is_online(others)
    is_small = len(others) <= HINTS_AT_ONCE
    if is_small or _may_hint(conversation_id):
        told = [*there, *([sender_id] if sender_id else [])]
        again_in = 0 if is_small else HINT_SECONDS
        hint_changed(conversation_id, row.seq, told, again_in=again_in, unless=f"{GROUP}.{conversation_id}")
    return there


def _may_hint(conversation_id: UUID) -> bool:
    """Whether a large group has not been hinted at in the last seconds. Without Valkey nobody hears it anyway."""
    with suppress(*valkey.ValkeyAway):
        return bool(valkey.client().set(f"chat:hint:{conversation_id}", "1", nx=True, ex=HINT_SECONDS))
    return False


def hint_changed(
    conversation_id: UUID, last_seq: int, people: Iterable[UUID], *, again_in: int = 0, unless: str | None = None
) -> None:
    """Something of the conversation is new in their lists. With `again_in` more may follow unsaid: look once more then.
    Not to sockets in the group `unless`, which hear it there.
    """
    event = {"type": "conversation_changed", "conversation_id": conversation_id, "last_seq": last_seq}
    broadcast_many([f"user.{person}" for person in people], event | {"again_in": again_in}, unless=unless)


def tell_changed(conversation_id: UUID, row: MessageRow, what: str, *, by: dict[str, Any] | None = None) -> None:
    """A message is not what it was: edited, deleted, reacted, voted, pinned, unpinned, ready. `by`: whose reaction."""
    event = {"type": "message_changed", "conversation_id": conversation_id, "seq": row.seq, "what": what}
    broadcast(f"{GROUP}.{conversation_id}", event | {"message": frame_json(row), "by": by})


def tell_own(person_id: UUID, conversation_id: UUID, what: str, **more: Any) -> None:
    """Other tabs and devices of one person: read, muted, archived, draft, hidden, starred, left."""
    event = {"type": "own_changed", "conversation_id": conversation_id, "what": what}
    broadcast(f"user.{person_id}", event | more)


def tell_marks(
    conversation_id: UUID, person_id: UUID, people: Iterable[UUID], *, read_seq: int | None, delivered_seq: int
) -> None:
    """How far somebody has it, to those who may know: read ticks only where both sides show theirs."""
    event = {"type": "marks_moved", "conversation_id": conversation_id, "person_id": person_id}
    groups = [f"user.{person}" for person in people]
    broadcast_many(groups, event | {"read_seq": read_seq, "delivered_seq": delivered_seq})


def tell_typing(conversation_id: UUID, person: Any, what: str) -> None:
    event = {"type": "typing", "conversation_id": conversation_id, "person_id": person.pk, "name": person.name}
    broadcast(f"{GROUP}.{conversation_id}", event | {"what": what})


def recheck(conversation_id: UUID) -> None:
    """Somebody is out: the subscriptions are asked again."""
    reauthorise(group=f"{GROUP}.{conversation_id}")
