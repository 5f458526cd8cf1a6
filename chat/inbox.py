"""The list of conversations as rows: one named statement. The page is cut first; only its rows are given their last
message, the other person and their marks.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from chat.history import NOBODY, OPEN
from core.statements import Ask, Statement
from notifications.selectors import UNSEEN_SQL

LAST_ID: Final = UUID(int=2**128 - 1)
LAST_MOMENT: Final = "infinity"
BADGE_MOST: Final = 99

_AT: Final = "coalesce(c.last_message_at, c.created_at)"
# Where two people see each other's marks: both show theirs, and both are in it.
_TICKS: Final = """
    o.state = 'active' AND NOT EXISTS (
        SELECT FROM chat_chatsettings s WHERE s.person_id IN ($1, o.person_id) AND NOT s.shows_read)
"""
# Parameters: $1 viewer, $2 moment to go on from, $3 id to go on from, $4 how many, $5 a conversation.
_LIST: Final = """
WITH page AS (
    SELECT n.id AS member_id, n.role, n.state, n.joined_seq, n.left_seq, n.read_seq, n.muted_until, n.is_archived,
           n.draft, c.*, {at} AS at
    FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id
    WHERE n.person_id = $1 AND {place} AND {open}
      AND ({at}, c.id) < ($2, $3)
    ORDER BY at DESC, c.id DESC LIMIT $4
)
SELECT page.id, page.kind, page.name, page.role, page.state, page.muted_until > now(), page.is_archived, page.draft,
       page.read_seq, page.joined_seq, coalesce(page.left_seq, page.last_seq), page.last_change,
       page.is_announcement, page.disappear_seconds, page.is_sealed, page.at::text, o.person_id, u.handle, u.display_name, u.face::text,
       u.is_active AND u.suspended_at IS NULL, o.state,
       CASE WHEN {ticks} THEN o.read_seq ELSE 0 END, CASE WHEN o.state = 'active' THEN o.delivered_seq ELSE 0 END,
       (SELECT json_build_array(a.id, a.alt_text, a.width, a.height, a.dominant_color, a.blurhash, a.status, a.focal)::text
        FROM media_asset a WHERE a.id = page.photo_id AND a.status = 'ready'),
       l.id, l.seq, l.sender_id, coalesce(nullif(w.display_name, ''), w.handle), l.kind, left(l.body, 200),
       l.payload::text, l.is_gone, extract(epoch FROM l.created_at)::float8
FROM page
LEFT JOIN chat_member o ON page.kind = 'direct' AND o.conversation_id = page.id AND o.person_id <> $1
LEFT JOIN accounts_user u ON u.id = o.person_id
LEFT JOIN LATERAL (
    SELECT m.id, m.seq, m.sender_id, m.kind, m.body, m.payload, m.deleted_at IS NOT NULL AS is_gone, m.created_at
    FROM chat_message m
    WHERE m.conversation_id = page.id AND m.seq > page.joined_seq AND m.seq <= coalesce(page.left_seq, page.last_seq)
      AND (m.expires_at IS NULL OR m.expires_at > now()) AND m.kind <> 'sealed_change'
      AND NOT EXISTS (SELECT FROM chat_hiddenmessage h WHERE h.person_id = $1 AND h.message_id = m.id)
    ORDER BY m.seq DESC LIMIT 1
) l ON TRUE
LEFT JOIN accounts_user w ON w.id = l.sender_id
ORDER BY page.at DESC, page.id DESC
"""
_HERE: Final = "n.state IN ('active', 'left', 'removed') AND (c.kind = 'group' OR c.last_seq > n.joined_seq)"
FOLDERS: Final = {
    "inbox": f"{_HERE} AND NOT n.is_archived",
    "archived": f"{_HERE} AND n.is_archived",
    "requests": "n.state = 'request'",
    "one": "n.conversation_id = $5 AND n.state <> 'declined'",
}
_STATEMENTS: Final = {
    name: Statement(
        f"chat_list_{name}",
        ("uuid", "timestamptz", "uuid", "int", "uuid"),
        _LIST.format(at=_AT, place=place, open=OPEN, ticks=_TICKS),
    )
    for name, place in FOLDERS.items()
}
_SOME: Final = Statement(
    "chat_list_some",
    ("uuid", "timestamptz", "uuid", "int", "uuid[]"),
    _LIST.format(at=_AT, place="n.conversation_id = ANY($5) AND n.state <> 'declined'", open=OPEN, ticks=_TICKS),
)
# On every page of everyone: the bell's number and ours in one question. Neither muted nor archived ones call.
_UNREAD: Final = f"""
    SELECT count(*) FROM (
        SELECT FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id
        WHERE n.person_id = $1 AND n.state = 'active' AND NOT n.is_archived
          AND (n.muted_until IS NULL OR n.muted_until <= now())
          AND c.last_seq > greatest(n.read_seq, n.joined_seq) AND {OPEN} LIMIT $2) unread
"""  # noqa: S608 (our own SQL)
_NUMBERS: Final = Statement(
    "notifications_notification_and_chat_unread", ("uuid", "int"), f"SELECT ({UNSEEN_SQL}), ({_UNREAD})"
)
_COUNT: Final = Statement("chat_unread", ("uuid", "int"), _UNREAD)
_ASKED: Final = Statement(
    "chat_asked",
    ("uuid", "int"),
    f"""SELECT count(*) FROM (
        SELECT FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id
        WHERE n.person_id = $1 AND n.state = 'request' AND {OPEN} LIMIT $2) asked""",  # noqa: S608 (our own SQL)
)


@dataclass(slots=True)
class ConversationRow:
    """A conversation as one person sees it in their list. `other_*`: of two people the other one."""

    id: UUID
    kind: str
    name: str
    role: str
    state: str
    is_muted: bool | None
    is_archived: bool
    draft: str
    read_seq: int
    joined_seq: int
    last_seq: int
    last_change: int
    is_announcement: bool
    disappear_seconds: int | None
    is_sealed: bool
    at: str
    other_id: UUID | None
    other_handle: str | None
    other_name: str | None
    other_face_json: str | None
    other_is_here: bool | None
    other_state: str | None
    other_read_seq: int
    other_delivered_seq: int
    photo_json: str | None
    message_id: UUID | None
    message_seq: int | None
    message_sender_id: UUID | None
    message_sender_name: str | None
    message_kind: str | None
    message_body: str | None
    message_payload_json: str | None
    message_is_deleted: bool | None
    message_at: datetime | None

    @property
    def is_direct(self) -> bool:
        return self.kind == "direct"

    @property
    def unread_count(self) -> int:
        return max(0, self.last_seq - max(self.read_seq, self.joined_seq))


def fetch(
    folder: str,
    viewer_id: UUID,
    *,
    after: tuple[str, UUID] = (LAST_MOMENT, LAST_ID),
    count: int,
    conversation_id: UUID = NOBODY,
) -> list[ConversationRow]:
    """At most `count` conversations of a folder, the liveliest first. One query."""
    rows = _STATEMENTS[folder].fetch_all([viewer_id, after[0], after[1], count, conversation_id])
    return [_row(*row) for row in rows]


def fetch_some(viewer_id: UUID, conversation_ids: Collection[UUID]) -> dict[UUID, ConversationRow]:
    """These of one's conversations, whatever folder they are in. One query, none for none."""
    if not conversation_ids:
        return {}
    ids = list(conversation_ids)
    rows = (_row(*row) for row in _SOME.fetch_all([viewer_id, LAST_MOMENT, LAST_ID, len(ids), ids]))
    return {row.id: row for row in rows}


def _row(*columns: Any) -> ConversationRow:
    values = [*columns[:-1], None if columns[-1] is None else datetime.fromtimestamp(columns[-1], UTC)]
    return ConversationRow(*values)


def ask_news(user_id: UUID) -> Ask:
    """What count_news is going to ask."""
    return _NUMBERS, [user_id, BADGE_MOST]


def count_news(user_id: UUID) -> tuple[int, int]:
    """The numbers on the bell and on the chat, each up to 99. One query."""
    statement, values = ask_news(user_id)
    unseen, unread = statement.fetch_all(values)[0]
    return int(unseen), int(unread)


def count_unread(user_id: UUID) -> int:
    return int(_COUNT.fetch_all([user_id, BADGE_MOST])[0][0])


def count_requests(user_id: UUID) -> int:
    return int(_ASKED.fetch_all([user_id, BADGE_MOST])[0][0])
