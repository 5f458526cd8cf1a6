"""What runs at night."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import connection, transaction

from social.actions.counting import lock
from social.comment_models import REPLY_POINTS
from social.reaction_models import CODES

BATCH: Final = 500

# What is there, of posts or comments: counters are a copy of it. `{tally}` counts the kinds of one row.
_TALLY: Final = f"""
    (SELECT array_agg(coalesce(n.many, 0)::int ORDER BY kind.number)
     FROM generate_series(1, {len(CODES)}) kind(number)
     LEFT JOIN (SELECT r.kind, count(*) AS many FROM {{table}} r WHERE r.{{column}} = t.id GROUP BY r.kind) n
        ON n.kind = kind.number)
"""  # noqa: S608 (our own SQL)
_POST_TALLY: Final = _TALLY.format(table="social_reaction", column="post_id")
_COMMENT_TALLY: Final = _TALLY.format(table="social_commentreaction", column="comment_id")
# Of comments those that all may see count; one that waits is counted for nobody but who may see it.
_POST_REACTIONS: Final = "(SELECT count(*) FROM social_reaction r WHERE r.post_id = t.id)"
_POST_COMMENTS: Final = (
    "(SELECT count(*) FROM social_comment c WHERE c.post_id = t.id AND c.held_for = '' AND c.deleted_at IS NULL)"
)
_POST_SHARES: Final = (
    "(SELECT count(*) FROM social_post s WHERE s.original_id = t.id AND s.deleted_at IS NULL AND s.archived_at IS NULL)"
)
_REPLIES: Final = """(SELECT count(*) FROM social_comment c WHERE c.parent_id = t.id AND c.held_for = ''
    AND (c.deleted_at IS NULL OR c.reply_counter > 0))"""
_POINTS: Final = f"""CASE WHEN t.author_id IS NULL THEN 0 ELSE
    (SELECT count(*) FROM social_commentreaction r WHERE r.comment_id = t.id AND r.user_id <> t.author_id)
    + {REPLY_POINTS} * (SELECT count(*) FROM social_comment c WHERE c.parent_id = t.id AND c.held_for = ''
        AND c.deleted_at IS NULL AND c.author_id <> t.author_id) END"""  # noqa: S608
_POST: Final = {
    "reaction_counter": _POST_REACTIONS,
    "reaction_counters": _POST_TALLY,
    "comment_counter": _POST_COMMENTS,
    "share_counter": _POST_SHARES,
}
_COMMENT: Final = {"reaction_counters": _COMMENT_TALLY, "reply_counter": _REPLIES, "points": _POINTS}


def reconcile_counters() -> int:
    """Sets the counters of posts and comments to what is there; returns how many of them were wrong.

    Whatever is wrong is counted again with its post locked, so what happens in that moment is counted once. An empty
    place is counted by those above it: comments are gone through from the deepest.
    """
    found = _reconcile("social_post", "t.id", _POST, "TRUE")
    for depth in reversed(range(_deepest() + 1)):
        found += _reconcile("social_comment", "t.post_id", _COMMENT, f"t.depth = {depth}")
    return found


def _deepest() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(depth), 0) FROM social_comment")
        return int(cursor.fetchone()[0])


def _reconcile(table: str, post: str, counters: dict[str, str], where: str) -> int:
    """`post`: where a row of the table says which post is to be locked for it."""
    is_wrong = " OR ".join(f"t.{name} <> {told}" for name, told in counters.items())
    right = ", ".join(f"{name} = {told}" for name, told in counters.items())
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT t.id, {post} FROM {table} t WHERE {where} AND ({is_wrong})")  # noqa: S608
        wrong: list[tuple[UUID, UUID]] = cursor.fetchall()
    for at in range(0, len(wrong), BATCH):
        rows = wrong[at : at + BATCH]
        with transaction.atomic(), connection.cursor() as cursor:
            for post_id in sorted({post_id for _pk, post_id in rows}):
                lock(post_id)
            cursor.execute(f"UPDATE {table} t SET {right} WHERE t.id = ANY(%s)", [[pk for pk, _post in rows]])  # noqa: S608
    return len(wrong)
