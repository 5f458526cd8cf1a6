"""Comments as rows: the one named statement of their hot reads, as social/hydration.py is for posts.

It holds the rules of `Post.objects.visible_to` and `Comment.objects.visible_to` in SQL; social/tests/test_conversation.py
proves that they agree. The page is cut first, and only its rows are given faces, photos and one's own reactions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from core.errors import NotFound
from core.statements import Statement
from social.post_sql import NEWEST, NOBODY, VISIBLE
from social.reaction_models import Tally, code_of, tally_of

# Parameters: $1 viewer, $2 post, $3 id to go on from, $4 points to go on from, $5 how many, $6 a comment, $7 is it the top.
_SEEN: Final = """
    ((c.deleted_at IS NOT NULL AND c.reply_counter > 0)
     OR (c.deleted_at IS NULL AND w.is_active AND w.suspended_at IS NULL
        AND (c.held_for = '' OR c.author_id = $1
             OR (c.held_for NOT IN ('photo', 'moderated') AND (SELECT author_id FROM asked) = $1))
        AND c.author_id NOT IN (SELECT b.blocked_id FROM accounts_block b WHERE b.blocker_id = $1)
        AND c.author_id NOT IN (SELECT b.blocker_id FROM accounts_block b WHERE b.blocked_id = $1)))
"""
_COLUMNS: Final = """
    SELECT c.id, c.parent_id, c.depth, c.author_id, c.body, c.photo_id, c.held_for, c.created_at, c.edited_at,
           c.deleted_at, c.is_pinned, c.reaction_counters, c.reply_counter, c.points, w.handle, w.display_name, w.face
    FROM social_comment c LEFT JOIN accounts_user w ON w.id = c.author_id
"""
_PAGE: Final = """
WITH asked AS MATERIALIZED (
    SELECT p.author_id, EXISTS (SELECT FROM social_comment h WHERE h.post_id = p.id AND h.held_for <> '') AS has_held
    FROM social_post p
    JOIN accounts_user a ON a.id = p.author_id
    LEFT JOIN accounts_follow f ON f.follower_id = $1 AND f.target_id = p.author_id AND f.status = 'accepted'
    WHERE p.id = $2 AND {post_visible}
), page AS (
    {pinned}
    ({columns} WHERE c.post_id = $2 AND {place} AND {seen} ORDER BY {order} LIMIT $5)
)
SELECT asked.author_id, c.id, c.parent_id, c.depth, c.author_id, c.handle, c.display_name, c.body,
       extract(epoch FROM c.created_at)::float8, extract(epoch FROM c.edited_at)::float8, c.deleted_at IS NOT NULL,
       c.held_for, c.is_pinned, c.reaction_counters::text, c.points,
       c.reply_counter + CASE WHEN asked.has_held THEN (
            SELECT count(*) FROM social_comment h WHERE h.parent_id = c.id AND h.held_for <> '' AND h.deleted_at IS NULL
                AND (h.author_id = $1 OR (h.held_for NOT IN ('photo', 'moderated') AND asked.author_id = $1))) ELSE 0 END,
       (SELECT r.kind FROM social_commentreaction r WHERE r.user_id = $1 AND r.comment_id = c.id),
       c.face::text,
       (SELECT json_build_array(m.id, m.alt_text, m.width, m.height, m.dominant_color, m.blurhash, m.status, m.failure,
                                m.focal)::text
        FROM media_asset m WHERE m.id = c.photo_id AND (m.status = 'ready' OR c.author_id = $1))
FROM asked LEFT JOIN page c ON TRUE
ORDER BY c.is_pinned DESC, {order}
"""
_PINNED: Final = f"({_COLUMNS} WHERE c.post_id = $2 AND c.is_pinned AND $7 AND {_SEEN}) UNION ALL"
_TOP: Final = "c.parent_id IS NULL AND NOT c.is_pinned"
# Which comments, in which order. The pinned one is above the first page, and in no other.
_LISTS: Final = {
    "newest": (_PINNED, f"{_TOP} AND c.id < $3", "c.id DESC"),
    "oldest": (_PINNED, f"{_TOP} AND c.id > $3", "c.id"),
    "best": (_PINNED, f"{_TOP} AND (c.points, c.id) < ($4, $3)", "c.points DESC, c.id DESC"),
    "replies": ("", "c.parent_id = $6 AND c.id > $3", "c.id"),
    "one": ("", "c.id = $6", "c.id"),
}
_STATEMENTS: Final = {
    name: Statement(
        f"social_comments_{name}",
        ("uuid", "uuid", "uuid", "int", "int", "uuid", "boolean"),
        _PAGE.format(post_visible=VISIBLE, pinned=pinned, columns=_COLUMNS, place=place, seen=_SEEN, order=order),
    )
    for name, (pinned, place, order) in _LISTS.items()
}
_MOST_POINTS: Final = 2**31 - 1


@dataclass(slots=True)
class CommentRow:
    """A comment as its viewer sees it. Of an empty place nothing but where it is. The `*_json` as in PostRow."""

    post_id: UUID
    post_author_id: UUID
    id: UUID
    parent_id: UUID | None
    depth: int
    author_id: UUID | None
    handle: str
    display_name: str
    body: str
    created_at: datetime
    edited_at: datetime | None
    is_deleted: bool
    held_for: str
    is_pinned: bool
    reactions: str
    points: int
    reply_count: int
    my_kind: int | None
    face_json: str | None
    photo_json: str | None

    @property
    def tally(self) -> Tally:
        return tally_of(self.reactions)

    @property
    def my_reaction(self) -> str:
        return code_of(self.my_kind)


def fetch(
    source: str,
    post_id: UUID,
    *,
    viewer: Any,
    count: int,
    after: UUID | None = None,
    points: int | None = None,
    comment_id: UUID | None = None,
) -> list[CommentRow]:
    """At most `count` comments of a post, and the pinned one above the first page, that `viewer` may see. One query.

    Raises NotFound when the viewer may not see the post.
    """
    start = after or (NOBODY if source in ("oldest", "replies") else NEWEST)
    values = [
        getattr(viewer, "pk", None) or NOBODY,
        post_id,
        start,
        _MOST_POINTS if points is None else points,
        count,
        comment_id,
        after is None,
    ]
    found = _STATEMENTS[source].fetch_all(values)
    if not found:
        raise NotFound
    return [_row(post_id, *row) for row in found if row[1] is not None]


def _row(post_id: UUID, post_author_id: UUID, *row: Any) -> CommentRow:
    (identity, parent, depth, author, handle, name, body, created, edited, is_deleted, held_for, pinned, counters,
     points, replies, mine, face, photo) = row  # fmt: skip
    if is_deleted:
        author, handle, name, body, edited, held_for, mine, face, photo = None, "", "", "", None, "", None, None, None
        counters, points = "{0,0,0,0,0,0}", 0
    return CommentRow(
        post_id,
        post_author_id,
        identity,
        parent,
        depth,
        author,
        handle,
        name,
        body,
        datetime.fromtimestamp(created, UTC),
        None if edited is None else datetime.fromtimestamp(edited, UTC),
        is_deleted,
        held_for,
        pinned,
        counters,
        points,
        replies,
        mine,
        face,
        photo,
    )
