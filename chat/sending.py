"""Storing a message: the hottest write there is, in two named statements of one short transaction.

The first locks the conversation; the second, whose snapshot is taken after that, therefore knows who has been removed,
who has been blocked and what has been stored until now. It checks, counts up, inserts and moves the sender's own mark
at once. A number that was given and not used is undone with its transaction: there are no gaps.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import orjson

from chat import errors
from chat.history import COLUMNS, OPEN, QUOTED, MessageRow, row_of
from chat.seals_sql import REFUSALS, SEALED
from core.errors import DomainError, NotFound
from core.limits import LIMITS
from core.statements import Statement, fetch_chain

_LOCK: Final = Statement("chat_lock", ("uuid",), "SELECT id FROM chat_conversation WHERE id = $1 FOR NO KEY UPDATE")
# Said without having looked at what came before: its sender has not read that.
_BESIDES: Final = "('sealed_change', 'sealed_commit')"
# $1 sender, $2 conversation, $3 client_id, $4 id, $5 kind, $6 body, $7 payload, $8 what it answers, $9 passed on
_SEND: Final = f"""
WITH place AS (
    SELECT c.*, {OPEN} AS is_open FROM chat_conversation c WHERE c.id = $2
), me AS (
    SELECT n.id, n.role, n.state, n.read_seq, n.told_seq > n.read_seq AS is_told
    FROM chat_member n WHERE n.conversation_id = $2 AND n.person_id = $1
), others AS MATERIALIZED (
    SELECT n.person_id, n.state, p.is_active AND p.suspended_at IS NULL AS is_here
    FROM chat_member n JOIN accounts_user p ON p.id = n.person_id
    WHERE n.conversation_id = $2 AND n.person_id <> $1 AND n.state IN ('active', 'request', 'declined')
), known AS MATERIALIZED (
    SELECT m.id, m.conversation_id FROM chat_message m WHERE m.sender_id = $1 AND m.client_id = $3
), verdict AS (
    SELECT CASE
        WHEN me.id IS NULL OR me.state IN ('request', 'declined') OR NOT place.is_open THEN 'absent'
        WHEN EXISTS (SELECT FROM known) THEN 'repeated'
        WHEN me.state <> 'active' THEN 'out'
        WHEN place.kind = 'direct' AND NOT EXISTS (SELECT FROM others WHERE is_here) THEN 'closed'
        WHEN place.is_announcement AND me.role = 'member' THEN 'announcement'
        WHEN place.kind = 'direct' AND EXISTS (SELECT FROM others WHERE state <> 'active') THEN
            CASE WHEN place.last_seq >= {LIMITS.message_requests_max} THEN 'waits'
                 WHEN $5 <> 'text' THEN 'words_only' ELSE 'sent' END
        ELSE {{verdict}} END AS said
    FROM place LEFT JOIN me ON TRUE
), bumped AS (
    UPDATE chat_conversation c
    SET last_seq = c.last_seq + 1, updated_at = clock_timestamp(),
        last_message_at = CASE WHEN $5 = 'sealed_change' THEN c.last_message_at ELSE clock_timestamp() END
    FROM verdict WHERE c.id = $2 AND verdict.said = 'sent'
    RETURNING c.id, c.last_seq, c.updated_at AS at, c.disappear_seconds
), stored AS (
    INSERT INTO chat_message (id, created_at, updated_at, conversation_id, seq, sender_id, client_id, kind, body,
                              reply_to_id, payload, is_forwarded, reaction_counter, expires_at)
    SELECT $4, b.at, b.at, b.id, b.last_seq, $1, $3, $5, $6,
           (SELECT r.id FROM chat_message r WHERE r.id = $8 AND r.conversation_id = $2 AND r.deleted_at IS NULL), $7, $9,
           0, CASE WHEN $5 <> 'sealed_commit' THEN b.at + make_interval(secs => b.disappear_seconds) END
    FROM bumped b RETURNING seq, reply_to_id, created_at, expires_at
), marked AS (
    UPDATE chat_member n SET read_seq = b.last_seq, delivered_seq = b.last_seq, draft = ''
    FROM bumped b, me WHERE n.id = me.id AND ($5 NOT IN {_BESIDES} OR n.read_seq = b.last_seq - 1)
)
SELECT verdict.said, ARRAY(SELECT person_id FROM others WHERE state <> 'declined'), place.kind, place.told_at,
       CASE WHEN verdict.said = 'sent' AND me.read_seq < place.last_seq AND $5 NOT IN {_BESIDES} THEN ARRAY(
           SELECT s.person_id FROM chat_chatsettings s JOIN chat_member n ON n.person_id = s.person_id
           WHERE n.conversation_id = $2 AND NOT s.shows_read) END, me.is_told,
       known.id, known.conversation_id, m.seq, u.handle, u.display_name, u.face::text, {QUOTED},
       extract(epoch FROM m.created_at)::float8, extract(epoch FROM m.expires_at)::float8
FROM verdict CROSS JOIN place LEFT JOIN me ON TRUE JOIN accounts_user u ON u.id = $1 LEFT JOIN known ON TRUE
    LEFT JOIN stored m ON TRUE
"""  # noqa: S608 (our own SQL)
_TYPES: Final = ("uuid", "uuid", "uuid", "uuid", "text", "text", "jsonb", "uuid", "boolean")
_OPEN: Final = Statement(
    "chat_send", _TYPES, _SEND.format(verdict="CASE WHEN place.is_sealed THEN 'sealed_only' ELSE 'sent' END")
)
_SEALED: Final = Statement("chat_send_sealed", _TYPES, _SEND.format(verdict=SEALED))
_KNOWN: Final = Statement(
    "chat_known",
    ("uuid", "uuid"),
    f"SELECT {COLUMNS} FROM chat_message m JOIN accounts_user u ON u.id = m.sender_id WHERE m.id = $2",  # noqa: S608
)
_REFUSALS: Final[dict[str, DomainError]] = {
    "out": errors.NotInConversation(),
    "closed": errors.ConversationClosed(),
    "announcement": errors.OnlyAdminsWrite(),
    "waits": errors.AnswerAwaited(),
    "words_only": errors.WordsOnlyYet(),
    **REFUSALS,
}


@dataclass(slots=True)
class Stored:
    """A message that is in the database when its transaction is."""

    row: MessageRow
    conversation_id: UUID
    is_new: bool
    is_direct: bool
    others: list[UUID]
    told_at: datetime | None
    hiding: list[UUID] | None = None  # who hides how far they read, asked when its sender had something unread
    is_told: bool = False  # the sender, by the bell, of something they had not read


def lock(conversation_id: UUID) -> None:
    """Nothing else is numbered in this conversation until the transaction ends. Raises NotFound."""
    if not _LOCK.fetch_all([conversation_id]):
        raise NotFound


def store(
    sender_id: UUID,
    conversation_id: UUID,
    *,
    client_id: UUID,
    message_id: UUID,
    kind: str,
    body: str,
    payload: dict[str, Any],
    reply_to_id: UUID | None,
    is_forwarded: bool,
) -> Stored:
    """Inside a transaction. Two queries, one round trip. A repeat of `client_id` gives the message that is stored,
    by a third.

    Raises NotFound, NotInConversation, ConversationClosed, OnlyAdminsWrite, AnswerAwaited, WordsOnlyYet, ClientIdReused,
    and what chat.seals_sql refuses.
    """
    given = [sender_id, conversation_id, client_id, message_id, kind, body, orjson.dumps(payload).decode(), reply_to_id]
    locked, found = fetch_chain(
        (_LOCK, [conversation_id]), (_SEALED if kind.startswith("sealed") else _OPEN, [*given, is_forwarded])
    )
    if not locked:
        raise NotFound
    said, others, place, told_at, hiding, is_told, known_id, known_at, *new = found[0]
    if said == "absent":
        raise NotFound
    if said in _REFUSALS:
        raise type(_REFUSALS[said])()
    if said == "repeated":
        if known_at != conversation_id:
            raise errors.ClientIdReused
        row = row_of(_KNOWN.fetch_all([sender_id, known_id])[0])
    else:
        row = _new_row(given, new, is_forwarded=is_forwarded)
    is_new, is_direct = said == "sent", place == "direct"
    return Stored(row, conversation_id, is_new, is_direct, list(others), told_at, hiding, bool(is_told))


def _new_row(given: list[Any], new: list[Any], *, is_forwarded: bool) -> MessageRow:
    """What nobody can have reacted to, opened, starred or pinned yet: it need not be read again."""
    sender_id, _conversation_id, client_id, message_id, kind, body, payload, _reply_to_id = given
    seq, handle, display_name, face, quoted, created_at, expires_at = new
    own = [message_id, seq, sender_id, handle, display_name, face, client_id, kind, body, payload, quoted, is_forwarded]
    return row_of([*own, created_at, None, False, expires_at, None, False, None, None, None, False, False, None])
