"""What of a conversation one looks for later: its photos and films, links, documents and voices, the newest first.

The same rows under the same rule as its history: nothing that is deleted, hidden for the reader, gone by itself, or from
before the reader was in it.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from chat import history
from chat.history import END, MessageRow
from core.errors import Invalid
from core.pagination import Page, make_cursor, read_cursor

TABS: Final = ("photos", "links", "files", "voice")
SIZE: Final = 30


def list_media(
    user: Any, conversation_id: UUID, tab: str, *, cursor: str | None = None, size: int = SIZE
) -> Page[MessageRow]:
    """One of TABS. One query. Raises NotFound, Invalid on `tab` or `cursor`."""
    if tab not in TABS:
        raise Invalid(field="tab")
    start = END
    if cursor:
        (start,) = read_cursor(cursor, 1)
        if not isinstance(start, int) or isinstance(start, bool):
            raise Invalid(field="cursor")
    found = history.fetch(f"gallery_{tab}", user.pk, conversation_id, start=start, count=size)
    return Page(found.rows, make_cursor([found.rows[-1].seq]) if found.has_more else None)
