"""Messages as rows: the one named statement of their hot reads.

It holds the rule of `Conversation.objects.visible_to` in SQL (chat/tests/test_visibility.py proves that they agree) and
cuts the page first: only its rows are given names, faces, files and reactions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from chat.openings import LINK, OPENED
from core.errors import NotFound
from core.statements import Statement

NOBODY: Final = UUID(int=0)
END: Final = 2**62  # after every message

# A conversation of two is closed for both when either has blocked the other. `c` is the conversation.
OPEN: Final = """
    (c.kind <> 'direct' OR NOT EXISTS (
        SELECT FROM accounts_block b WHERE (b.blocker_id = c.first_id AND b.blocked_id = c.second_id)
                                        OR (b.blocker_id = c.second_id AND b.blocked_id = c.first_id)))
"""
# What the message `m` answers.
QUOTED: Final = """
    CASE WHEN m.reply_to_id IS NOT NULL THEN (
        SELECT json_build_array(r.id, r.seq, r.sender_id, coalesce(nullif(w.display_name, ''), w.handle, ''), r.kind,
                                left(r.body, 200), r.payload, r.deleted_at IS NOT NULL)::text
        FROM chat_message r LEFT JOIN accounts_user w ON w.id = r.sender_id
        WHERE r.id = m.reply_to_id AND (r.expires_at IS NULL OR r.expires_at > now())) END
"""
# A message `m` with its sender `u`, as $1 sees it.
COLUMNS: Final = f"""
    m.id, m.seq, m.sender_id, u.handle, u.display_name, u.face::text, m.client_id, m.kind, m.body, m.payload::text,
    {QUOTED},
    m.is_forwarded, extract(epoch FROM m.created_at)::float8, extract(epoch FROM m.edited_at)::float8,
    m.deleted_at IS NOT NULL, extract(epoch FROM m.expires_at)::float8,
    CASE WHEN m.reaction_counter > 0 THEN (
        SELECT json_agg(json_build_array(one.emoji, one.many, one.mine) ORDER BY one.many DESC, one.emoji)::text
        FROM (SELECT t.emoji, count(*) AS many, bool_or(t.person_id = $1) AS mine
              FROM chat_reaction t WHERE t.message_id = m.id GROUP BY t.emoji) one) END,
    EXISTS (SELECT FROM chat_starredmessage s WHERE s.person_id = $1 AND s.message_id = m.id),
    CASE WHEN m.kind IN ('photo', 'file', 'voice', 'video') AND m.deleted_at IS NULL THEN (
        SELECT json_agg(json_build_array(a.id, a.alt_text, a.width, a.height, a.dominant_color, a.blurhash, a.status,
                                         a.failure, a.focal, f.name, a.byte_size, a.page_count,
                                         a.duration_ms, a.peaks) ORDER BY f.position)::text
        FROM chat_attachment f JOIN media_asset a ON a.id = f.asset_id WHERE f.message_id = m.id) END,
    CASE WHEN m.kind = 'poll' AND m.deleted_at IS NULL THEN (
        SELECT json_agg(json_build_array(one.choice, one.many, one.mine))::text
        FROM (SELECT v.choice, count(*) AS many, bool_or(v.person_id = $1) AS mine
              FROM chat_pollvote v WHERE v.message_id = m.id GROUP BY v.choice) one) END,
    m.change, EXISTS (SELECT FROM chat_pinnedmessage p WHERE p.message_id = m.id), {OPENED},
    {LINK}
"""  # noqa: S608 (our own SQL)
# Parameters: $1 viewer, $2 conversation, $3 number to go on from, $4 how many, $5 a message.
_PAGE: Final = """
WITH me AS MATERIALIZED (
    SELECT n.joined_seq, n.left_seq, n.read_seq, coalesce(n.left_seq, c.last_seq) AS last_seq, c.last_change
    FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id
    WHERE n.conversation_id = $2 AND n.person_id = $1 AND n.state <> 'declined' AND {open}
), page AS (
    SELECT m.* FROM me JOIN chat_message m ON m.conversation_id = $2 AND m.seq > me.joined_seq
        AND (me.left_seq IS NULL OR m.seq <= me.left_seq) AND {place}
    WHERE (m.expires_at IS NULL OR m.expires_at > now())
      AND NOT EXISTS (SELECT FROM chat_hiddenmessage h WHERE h.person_id = $1 AND h.message_id = m.id)
    ORDER BY {order} LIMIT $4
)
SELECT me.read_seq, me.last_seq, me.last_change, {columns}
FROM me LEFT JOIN page m ON TRUE LEFT JOIN accounts_user u ON u.id = m.sender_id ORDER BY {order}
"""
_KEPT: Final = "m.deleted_at IS NULL AND NOT m.payload ? 'is_once'"
_PLACES: Final = {
    "older": ("m.seq < $3", "m.seq DESC"),
    "newer": ("m.seq > $3", "m.seq"),
    "changed": ("m.change > $3", "m.change"),
    "one": ("m.id = $5", "m.seq"),
    # The gallery (chat/gallery.py): what is to be opened once is nobody's to keep.
    "gallery_photos": (f"m.seq < $3 AND m.kind IN ('photo', 'video') AND {_KEPT}", "m.seq DESC"),
    "gallery_files": (f"m.seq < $3 AND m.kind = 'file' AND {_KEPT}", "m.seq DESC"),
    "gallery_voice": (f"m.seq < $3 AND m.kind = 'voice' AND {_KEPT}", "m.seq DESC"),
    "gallery_links": ("m.seq < $3 AND m.body ~ '://' AND m.deleted_at IS NULL", "m.seq DESC"),
    "pinned": ("m.id IN (SELECT message_id FROM chat_pinnedmessage WHERE conversation_id = $2)", "m.seq DESC"),
}
_STATEMENTS: Final = {
    name: Statement(
        f"chat_messages_{name}",
        ("uuid", "uuid", "bigint", "int", "uuid"),
        _PAGE.format(open=OPEN, place=place, order=order, columns=COLUMNS),
    )
    for name, (place, order) in _PLACES.items()
}


@dataclass(slots=True)
class MessageRow:
    """A message as its viewer sees it. The `*_json` are texts of JSON, made what they mean where they are shown."""

    id: UUID
    seq: int
    sender_id: UUID | None
    handle: str | None
    display_name: str | None
    face_json: str | None
    client_id: UUID | None
    kind: str
    body: str
    payload_json: str
    reply_json: str | None
    is_forwarded: bool
    created_at: datetime
    edited_at: datetime | None
    is_deleted: bool
    expires_at: datetime | None
    reactions_json: str | None
    is_starred: bool
    files_json: str | None
    votes_json: str | None
    change: int | None
    is_pinned: bool
    is_opened: bool
    link_json: str | None


@dataclass(slots=True)
class History:
    """Some messages, oldest first, and where the viewer stands."""

    rows: list[MessageRow]
    read_seq: int
    last_seq: int
    last_change: int
    has_more: bool = False


def row_of(columns: Any) -> MessageRow:
    values = list(columns)
    for at in (12, 13, 15):
        if values[at] is not None:
            values[at] = datetime.fromtimestamp(values[at], UTC)
    return MessageRow(*values)


def fetch(
    source: str, viewer_id: UUID, conversation_id: UUID, *, start: int = END, count: int, message_id: UUID | None = None
) -> History:
    """At most `count` messages from `start` on. One query. Raises NotFound for who is not and was never in it."""
    asked = [viewer_id, conversation_id, start, count + 1, message_id or NOBODY]
    found = _STATEMENTS[source].fetch_all(asked)
    if not found:
        raise NotFound
    rows = [row_of(row[3:]) for row in found if row[3] is not None]
    has_more = len(rows) > count
    rows = rows[:count]
    if source in ("older", "pinned"):
        rows.reverse()
    read_seq, last_seq, last_change = found[0][:3]
    return History(rows, read_seq, last_seq, last_change, has_more)
