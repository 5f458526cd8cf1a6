"""Storing what a conversation says by itself, in the order of its messages."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import orjson

from chat.history import COLUMNS, row_of
from chat.sending import Stored, lock
from core.ids import new_id
from core.statements import Statement

# $1 who did it, $2 conversation, $3 id, $4 what happened
_NOTE: Final = Statement(
    "chat_note",
    ("uuid", "uuid", "uuid", "jsonb"),
    f"""
WITH bumped AS (
    UPDATE chat_conversation c
    SET last_seq = c.last_seq + 1, last_message_at = clock_timestamp(), updated_at = clock_timestamp()
    WHERE c.id = $2 RETURNING c.id, c.kind, c.last_seq, c.last_message_at, c.told_at
), m AS (
    INSERT INTO chat_message (id, created_at, updated_at, conversation_id, seq, kind, body, payload, is_forwarded,
                              reaction_counter)
    SELECT $3, b.last_message_at, b.last_message_at, b.id, b.last_seq, 'notice', '', $4, FALSE, 0 FROM bumped b RETURNING *
), marked AS (
    UPDATE chat_member n SET read_seq = b.last_seq, delivered_seq = b.last_seq
    FROM bumped b WHERE n.conversation_id = $2 AND n.person_id = $1 AND n.read_seq = b.last_seq - 1
)
SELECT ARRAY(SELECT n.person_id FROM chat_member n
             WHERE n.conversation_id = $2 AND n.state = 'active' AND n.person_id <> $1),
       b.kind, b.told_at, {COLUMNS}
FROM bumped b CROSS JOIN m LEFT JOIN accounts_user u ON u.id = m.sender_id
""",  # noqa: S608 (our own SQL)
)


def store_notice(conversation_id: UUID, actor_id: UUID, payload: dict[str, Any]) -> Stored:
    """Inside a transaction. Two queries. Nobody is pushed for it. Raises NotFound."""
    lock(conversation_id)
    given = [actor_id, conversation_id, new_id(), orjson.dumps(payload).decode()]
    others, kind, told_at, *columns = _NOTE.fetch_all(given)[0]
    return Stored(row_of(columns), conversation_id, True, kind == "direct", list(others), told_at)
