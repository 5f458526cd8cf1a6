"""Posts of others under the tags one follows, among those of Latest: read when a page is read, by who follows any tag.

The page of Latest is made first, as for everybody; what stands under the tags in the same stretch of time is put
between, and what no longer fits waits for the next page.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import orjson

from core.pagination import Page, make_cursor, read_cursor
from core.phrases import has_any
from social import hydration
from social.hydration import PostRow
from social.post_sql import NOBODY
from social.tag_models import PostTag

BEGINNING: Final = NOBODY  # older than every post


def with_tags(viewer: Any, page: Page[PostRow], *, cursor: str | None, size: int, comments: bool) -> Page[PostRow]:
    """The page with what the tags add, by the same order and of the same size. Two queries."""
    before = read_cursor(cursor, 1)[0] if cursor else None
    down_to: UUID = read_cursor(page.next_cursor, 1)[0] if page.next_cursor else BEGINNING
    found = hydration.fetch("followed_tags", down_to, viewer=viewer, before=before, count=size + 1, comments=comments)
    is_cut = len(found) > size
    known = {row.id for row in page.items}
    added = [row for row in without_hidden_words(viewer, found) if row.id not in known]
    rows = sorted([*page.items, *added], key=lambda row: row.id, reverse=True)
    end = page.next_cursor
    if is_cut:  # below the last that was read there may be more between the others
        rows = [row for row in rows if row.id >= found[-1].id]
        end = make_cursor([found[-1].id])
    if len(rows) > size:
        rows = rows[:size]
        end = make_cursor([rows[-1].id])
    return Page(
        _with_reasons(viewer, rows, {row.id for row in rows if row.id not in known and not row.is_followed}), end
    )


def _with_reasons(viewer: Any, rows: list[PostRow], brought: set[UUID]) -> list[PostRow]:
    """The rows, and on those that a tag brought which one. One query, none when it brought nothing."""
    if not brought:
        return rows
    names = tags_of_posts(viewer, list(brought))
    return [row._replace(followed_tag=names[row.id]) if row.id in names else row for row in rows]


def tags_of_posts(viewer: Any, ids: list[UUID]) -> dict[UUID, str]:
    """The first tag the viewer follows of each post. One query."""
    filed = PostTag.objects.filter(post_id__in=ids, tag__follow_rows__user_id=viewer.pk).order_by("-tag__name")
    return dict(filed.values_list("post_id", "tag__name"))


def without_hidden_words(viewer: Any, rows: list[PostRow]) -> list[PostRow]:
    """Posts of others with none of the words that the viewer hides in the feed, nor shares of what is of somebody they
    have muted; both came with the rows.
    """
    rows = [row for row in rows if row.original is None or not row.original.is_muted or row.author_id == viewer.pk]
    words = rows[0].words_json if rows else None
    if not words:
        return rows
    phrases: list[str] = orjson.loads(words)
    return [row for row in rows if row.author_id == viewer.pk or not _has_any(row, phrases)]


def _has_any(row: PostRow, phrases: list[str]) -> bool:
    return has_any(row.body, phrases) or (row.original is not None and has_any(row.original.body, phrases))
