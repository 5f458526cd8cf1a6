"""How far one has it, what one writes, and how one keeps a conversation: muted, archived, cleared."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from chat import realtime, selectors
from chat.history import OPEN
from chat.models import Member
from chat.seals_errors import SealedOnly
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.statements import Statement
from core.text import normalise

FOR_GOOD: Final = datetime(9999, 1, 1, tzinfo=UTC)
MUTES: Final[dict[str, timedelta | None]] = {
    "hour": timedelta(hours=1),
    "eight_hours": timedelta(hours=8),
    "week": timedelta(days=7),
    "always": None,
}
# Marks only go on, never beyond the last message. Told are others in it, in small conversations, where both show theirs.
# $1 who, $2 conversation, $3 how far it was read, $4 how far it has arrived, $5 people
_MARK: Final = Statement(
    "chat_mark",
    ("uuid", "uuid", "bigint", "bigint", "int"),
    f"""
WITH here AS (
    SELECT n.id, n.state, n.read_seq AS before, n.told_seq > n.read_seq AS is_told,
           greatest(n.read_seq, least($3, coalesce(n.left_seq, c.last_seq))) AS read_seq,
           greatest(n.delivered_seq, least(greatest($3, $4), coalesce(n.left_seq, c.last_seq))) AS delivered_seq,
           greatest(n.read_seq, least($3, coalesce(n.left_seq, c.last_seq))) > n.read_seq
           OR greatest(n.delivered_seq, least(greatest($3, $4), coalesce(n.left_seq, c.last_seq))) > n.delivered_seq
           AS moves
    FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id
    WHERE n.conversation_id = $2 AND n.person_id = $1 AND n.state <> 'declined' AND {OPEN}
), moved AS (
    UPDATE chat_member n SET read_seq = greatest(n.read_seq, h.read_seq),
                             delivered_seq = greatest(n.delivered_seq, h.delivered_seq)
    FROM here h WHERE n.id = h.id AND h.moves RETURNING n.id
)
SELECT h.read_seq, h.delivered_seq, h.moves, h.read_seq > h.before, h.is_told, h.state = 'active',
       CASE WHEN h.moves AND h.state = 'active' THEN ARRAY(
           SELECT n.person_id FROM chat_member n WHERE n.conversation_id = $2 AND n.state = 'active' AND n.person_id <> $1
           LIMIT $5) ELSE '{{}}'::uuid[] END,
       CASE WHEN h.moves AND h.state = 'active' THEN ARRAY(
           SELECT s.person_id FROM chat_chatsettings s JOIN chat_member n ON n.person_id = s.person_id
           WHERE n.conversation_id = $2 AND NOT s.shows_read) ELSE '{{}}'::uuid[] END
FROM here h LEFT JOIN moved ON TRUE
""",  # noqa: S608 (our own SQL)
)


def mark(user: Any, conversation_id: UUID, *, read_seq: int = 0, delivered_seq: int = 0) -> int:
    """How far a person has read and received; marks only go on. Returns how far it is read. One query.

    Of a request nobody is told. Raises NotFound.
    """
    given = [user.pk, conversation_id, max(0, read_seq), max(0, delivered_seq), realtime.HINTS_AT_ONCE + 1]
    found = _MARK.fetch_all(given)
    if not found:
        raise NotFound
    read, delivered, moves, has_read, is_told, is_in, others, hiding = found[0]
    if not moves:
        return int(read)
    if has_read:
        realtime.tell_own(user.pk, conversation_id, "read", read_seq=read)
        if is_told:
            enqueue("chat.untell", conversation_id=conversation_id, person_id=user.pk)
    if is_in:
        tell_others(user.pk, conversation_id, others, hiding, read_seq=read, delivered_seq=delivered)
    return int(read)


def tell_others(
    person_id: UUID,
    conversation_id: UUID,
    others: Collection[UUID],
    hiding: Collection[UUID],
    *,
    read_seq: int,
    delivered_seq: int,
) -> None:
    """In small conversations; how far it was read only where both show theirs."""
    if len(others) > realtime.HINTS_AT_ONCE:
        return
    told = [] if person_id in hiding else [person for person in others if person not in hiding]
    silent = [person for person in others if person not in told]
    realtime.tell_marks(conversation_id, person_id, told, read_seq=read_seq, delivered_seq=delivered_seq)
    realtime.tell_marks(conversation_id, person_id, silent, read_seq=None, delivered_seq=delivered_seq)


def mark_unread(user: Any, conversation_id: UUID) -> None:
    """To come back to it: the last message counts as new again. Others are not told. Raises NotFound."""
    place = selectors.get_place(user, conversation_id)
    last = place.conversation.last_seq
    Member.objects.filter(pk=place.member.pk, read_seq__gte=last).update(read_seq=max(0, last - 1))
    realtime.tell_own(user.pk, conversation_id, "unread", read_seq=max(0, last - 1))


def mute(user: Any, conversation_id: UUID, how_long: str) -> None:
    """One of MUTES, or "" to hear of it again. Raises NotFound, Invalid on `mute`."""
    if how_long and how_long not in MUTES:
        raise Invalid(field="mute")
    span = MUTES.get(how_long)
    until = None if not how_long else FOR_GOOD if span is None else timezone.now() + span
    _change(user, conversation_id, "muted", muted_until=until)


def archive(user: Any, conversation_id: UUID, *, is_archived: bool) -> None:
    """Out of the list, and back. Raises NotFound."""
    _change(user, conversation_id, "archived", is_archived=is_archived)


def keep_draft(user: Any, conversation_id: UUID, text: str) -> None:
    """What is written and not sent yet, for one's other devices. Not cleaned: it is nobody else's. Raises NotFound,
    SealedOnly: what is written in an encrypted chat does not come here.
    """
    if selectors.get_place(user, conversation_id).conversation.is_sealed:
        raise SealedOnly
    _change(user, conversation_id, "draft", draft=normalise(text)[: LIMITS.message_max])


def clear(user: Any, conversation_id: UUID) -> None:
    """All that was said is out of sight for this person alone; what comes is seen. Raises NotFound."""
    place = selectors.get_place(user, conversation_id)
    last = place.conversation.last_seq
    _change(user, conversation_id, "cleared", joined_seq=last, read_seq=last, draft="")


def _change(user: Any, conversation_id: UUID, what: str, **fields: Any) -> None:
    place = selectors.get_place(user, conversation_id)
    Member.objects.filter(pk=place.member.pk).update(**fields)
    realtime.tell_own(user.pk, conversation_id, what)


def say_typing(user: Any, conversation_id: UUID, what: str) -> None:
    """ "text" | "stopped" | another word of a kind. Told to who looks at the conversation; nothing is written. Two queries.

    Nobody who asks, or is asked, is told. Raises NotFound, Invalid.
    """
    if what not in ("text", "voice", "photo", "stopped"):
        raise Invalid(field="what")
    if not realtime.may_subscribe(user, conversation_id):
        raise NotFound
    states = dict(Member.objects.filter(conversation_id=conversation_id).values_list("person_id", "state")[:3])
    is_asked = Member.State.REQUEST in states.values() or Member.State.DECLINED in states.values()
    if is_asked or not selectors.settings_of(user).shows_typing:
        return
    realtime.tell_typing(conversation_id, user, what)
