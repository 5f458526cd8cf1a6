"""Looking for messages: by words in all of one's conversations or in one, those one has starred, and the lines of calls.
One named statement.

What can be found is what can be read: of who is out up to when they left, nothing that has expired or was deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from chat.history import COLUMNS, NOBODY, OPEN, MessageRow, row_of
from core.errors import Invalid
from core.limits import LIMITS
from core.pagination import Page, make_cursor, read_cursor
from core.rates import check_rate
from core.statements import Statement
from core.text import one_line

NEWEST: Final = UUID(int=2**128 - 1)
LEAST: Final = 2  # letters
# $1 viewer, $2 a conversation or none, $3 id to go on from, $4 how many, $5 words with their wildcards
_FIND: Final = """
WITH mine AS (
    SELECT n.conversation_id, n.joined_seq, n.left_seq FROM chat_member n JOIN chat_conversation c ON c.id = n.conversation_id
    WHERE n.person_id = $1 AND n.state <> 'declined' AND ($2 = '{nobody}'::uuid OR c.id = $2) AND {open}
), page AS (
    SELECT m.* FROM mine JOIN chat_message m ON m.conversation_id = mine.conversation_id AND m.seq > mine.joined_seq
        AND (mine.left_seq IS NULL OR m.seq <= mine.left_seq)
    WHERE m.id < $3 AND m.deleted_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > now()) AND {place}
      AND NOT EXISTS (SELECT FROM chat_hiddenmessage h WHERE h.person_id = $1 AND h.message_id = m.id)
    ORDER BY m.id DESC LIMIT $4
)
SELECT m.conversation_id, {columns} FROM page m LEFT JOIN accounts_user u ON u.id = m.sender_id ORDER BY m.id DESC
"""
_PLACES: Final = {
    "words": "accounts_plain(m.body) LIKE accounts_plain($5)",
    "starred": "EXISTS (SELECT FROM chat_starredmessage s WHERE s.person_id = $1 AND s.message_id = m.id) AND $5 = ''",
    # As the index has it. Missed is what rang at somebody who neither began it, nor answered, nor sent it away.
    "calls": """m.kind = 'notice' AND m.payload -> 'event' = '"call"'::jsonb AND ($5 = '' OR (
        m.payload ->> 'actor' <> $1::text AND NOT jsonb_exists(m.payload -> 'talked', $1::text)
        AND m.payload ->> 'reason' <> 'declined'))""",
}
_STATEMENTS: Final = {
    name: Statement(
        f"chat_find_{name}",
        ("uuid", "uuid", "uuid", "int", "text"),
        _FIND.format(nobody=NOBODY, open=OPEN, place=place, columns=COLUMNS),
    )
    for name, place in _PLACES.items()
}


@dataclass(slots=True)
class Found:
    """A message, and where it is."""

    conversation_id: UUID
    row: MessageRow


def search(
    user: Any,
    query: str,
    *,
    conversation_id: UUID | None = None,
    cursor: str | None = None,
    size: int = LIMITS.page_size,
) -> Page[Found]:
    """Newest first, without regard to accents and capitals. One query. Raises Invalid on `q`, LimitReached."""
    words = one_line(query)[: LIMITS.search_query_max]
    if len(words) < LEAST:
        raise Invalid(_("Write at least %(least)d letters."), field="q", least=LEAST)
    check_rate("search", account=user)
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return _page("words", user, f"%{escaped}%", conversation_id, cursor, size)


def list_starred(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Found]:
    """What the person keeps, the newest messages first. One query."""
    return _page("starred", user, "", None, cursor, size)


def list_calls(
    user: Any, *, missed: bool = False, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[Found]:
    """The lines that conversations keep of calls, newest first. One query."""
    return _page("calls", user, "missed" if missed else "", None, cursor, size)


def _page(name: str, user: Any, words: str, conversation_id: UUID | None, cursor: str | None, size: int) -> Page[Found]:
    start = read_cursor(cursor, 1)[0] if cursor else NEWEST
    if not isinstance(start, UUID):
        raise Invalid(field="cursor")
    asked = [user.pk, conversation_id or NOBODY, start, size + 1, words]
    found = [Found(row[0], row_of(row[1:])) for row in _STATEMENTS[name].fetch_all(asked)]
    more, found = len(found) > size, found[:size]
    return Page(found, make_cursor([found[-1].row.id]) if more else None)
