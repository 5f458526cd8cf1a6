"""Reads of comments and of who reacted. Fetching is authorising: what these return, the viewer may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

import orjson
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import Follow, User
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset, make_cursor, read_cursor
from media.models import Asset
from social import conversation
from social.comment_models import REPLY_POINTS
from social.conversation import CommentRow
from social.errors import NotYourComment
from social.models import Comment, CommentReaction, CommentVersion, Reaction
from social.policies import can_edit_comment
from social.reaction_models import CODES, code_of, counters_text

SORTS: Final[dict[str, str | Promise]] = {"newest": _("Newest"), "oldest": _("Oldest"), "best": _("Best")}


def rule_of_best() -> str:
    """How "best" is found, in words: the same numbers that the counters move by."""
    return str(_("A reaction of someone else is 1 point, an answer of someone else %(answer)d. Most points first; of equals, the newest.")) % {"answer": REPLY_POINTS}  # fmt: skip


# --- lists ----------------------------------------------------------------------------------------
def list_comments(
    viewer: Any, post_id: UUID, *, sort: str = "newest", cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[CommentRow]:
    """Comments on the post itself; the pinned one is above the first page, whatever the order. One query.

    Raises NotFound, Invalid for an order or a cursor that is not ours.
    """
    if sort not in SORTS:
        raise Invalid(_("Choose one of the list."), field="sort")
    after, points = None, None
    if cursor and sort == "best":
        points, after = read_cursor(cursor, 2)
    elif cursor:
        (after,) = read_cursor(cursor, 1)
    rows = conversation.fetch(sort, post_id, viewer=viewer, count=size + 1, after=after, points=points)
    key: Callable[[CommentRow], list[Any]] = (lambda row: [row.points, row.id]) if sort == "best" else (lambda row: [row.id])  # fmt: skip
    return _cut(rows, size, key)


def list_replies(
    viewer: Any, post_id: UUID, comment_id: UUID, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[CommentRow]:
    """Direct answers to a comment that was fetched by a selector, oldest first. One query. Raises NotFound."""
    after = read_cursor(cursor, 1)[0] if cursor else None
    rows = conversation.fetch("replies", post_id, viewer=viewer, count=size + 1, after=after, comment_id=comment_id)
    return _cut(rows, size, lambda row: [row.id])


def _cut(rows: list[CommentRow], size: int, key: Callable[[CommentRow], list[Any]]) -> Page[CommentRow]:
    listed = [row for row in rows if not (row.is_pinned and row.parent_id is None)]
    if len(listed) <= size:
        return Page(rows, None)
    return Page(rows[:-1], make_cursor(key(rows[-2])))


def list_newer(viewer: Any, post_id: UUID, after: UUID) -> list[CommentRow]:
    """What was said on the post itself since, oldest first, as far as the viewer may see it. One query."""
    rows = conversation.fetch("oldest", post_id, viewer=viewer, count=LIMITS.page_size, after=after)
    return [row for row in rows if row.author_id != viewer.pk]


def get_row(viewer: Any, post_id: UUID, comment_id: UUID) -> CommentRow:
    """One comment as the viewer sees it; also the empty place of one. One query. Raises NotFound."""
    rows = conversation.fetch("one", post_id, viewer=viewer, count=1, comment_id=comment_id)
    if not rows:
        raise NotFound
    return rows[0]


def row_of(comment: Comment) -> CommentRow:
    """The row of a comment that waits under one's own post, fetched with author and face: nobody has reacted yet."""
    author, photo = comment.author, comment.photo
    face = author.avatar if author is not None and author.avatar_id else None
    return CommentRow(
        post_id=comment.post_id,
        post_author_id=comment.post.author_id,
        id=comment.pk,
        parent_id=comment.parent_id,
        depth=comment.depth,
        author_id=comment.author_id,
        handle=author.handle if author is not None else "",
        display_name=author.display_name if author is not None else "",
        body=comment.body,
        created_at=comment.created_at,
        edited_at=comment.edited_at,
        is_deleted=False,
        held_for=comment.held_for,
        is_pinned=False,
        reactions=counters_text(comment.reaction_counters),
        points=comment.points,
        reply_count=comment.reply_counter,
        my_kind=None,
        face_json=_face(face) if face is not None and face.is_ready else None,
        photo_json=_picture(photo) if photo is not None and photo.is_ready else None,
    )


def _face(asset: Asset) -> str:
    return _text(asset, asset.status, asset.focal)


def _picture(asset: Asset) -> str:
    return _text(asset, asset.status, asset.failure, asset.focal)


def _text(asset: Asset, *rest: Any) -> str:
    """As the statement of social.conversation writes it."""
    shown = (asset.alt_text, asset.width, asset.height, asset.dominant_color, asset.blurhash)
    return orjson.dumps([str(asset.pk), *shown, *rest]).decode()


# --- one, for actions -----------------------------------------------------------------------------
def get_comment(viewer: Any, post_id: UUID | str, comment_id: UUID | str) -> Comment:
    """One comment under that very post. Raises NotFound. One query."""
    comments = Comment.objects.visible_to(viewer).alive().select_related("author__avatar", "post")  # type: ignore[attr-defined]
    comment: Comment | None = comments.filter(pk=_as_id(comment_id), post_id=_as_id(post_id)).first()
    if comment is None:
        raise NotFound
    return comment


def get_own_comment(user: Any, post_id: UUID, comment_id: UUID) -> Comment:
    """For who may change it. Raises NotFound; NotYourComment where it can only be seen. One query."""
    comment = get_comment(user, post_id, comment_id)
    if not can_edit_comment(user, comment):
        raise NotYourComment
    return comment


def get_deleted_comment(user: Any, post_id: UUID, comment_id: UUID) -> Comment:
    """One that the person has deleted and that can still be brought back. Raises NotFound. One query."""
    rows = Comment.objects.filter(pk=comment_id, post_id=post_id, deleted_by_id=user.pk, author__isnull=False)
    comment = rows.select_related("post").first()
    if comment is None:
        raise NotFound
    return comment


def list_waiting(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Comment]:
    """Comments under one's own posts that wait for one's word, newest first, with author and post. One query."""
    comments = Comment.objects.visible_to(user).alive().filter(post__author=user, held_for__in=Comment.ASKED)  # type: ignore[attr-defined]
    return keyset(comments.select_related("author__avatar", "post", "photo"), order=("-id",), cursor=cursor, size=size)


def list_versions(viewer: Any, comment: Comment) -> list[CommentVersion]:
    """What a comment that was fetched by a selector said before, newest first; what waited then only for who saw it
    then. One query.
    """
    rows = CommentVersion.objects.filter(comment=comment)
    if viewer.pk not in (comment.author_id, comment.post.author_id):
        rows = rows.filter(held_for="")
    return list(rows.order_by("-id")[: LIMITS.page_size_max])


# --- who reacted ----------------------------------------------------------------------------------
def list_reactors(
    viewer: Any, thing: Any, *, kind: str | None = None, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[User]:
    """Who reacted to a post or comment that was fetched by a selector, newest first, without those the viewer may not
    see; each with `reaction`. Two queries. Raises Invalid for a kind there is not.
    """
    is_comment = isinstance(thing, Comment | CommentRow)
    rows: QuerySet[Any] = (CommentReaction if is_comment else Reaction).objects.visible_to(viewer)
    rows = rows.filter(comment_id=thing.id) if is_comment else rows.filter(post_id=thing.id)
    if kind is not None:
        if kind not in CODES:
            raise Invalid(_("Choose one of the list."), field="kind")
        rows = rows.filter(kind=CODES.index(kind) + 1)
    page = keyset(rows.select_related("user__avatar"), order=("-id",), cursor=cursor, size=size)
    people = [row.user for row in page.items]
    viewer_id = getattr(viewer, "pk", None)
    statuses = dict(Follow.objects.filter(follower_id=viewer_id, target__in=people).values_list("target_id", "status"))
    for row in page.items:
        row.user.follow_status = statuses.get(row.user_id, "")
        row.user.reaction = code_of(row.kind)
    return Page(people, page.next_cursor)


def _as_id(raw: UUID | str) -> UUID:
    try:
        return raw if isinstance(raw, UUID) else UUID(str(raw))
    except ValueError:
        raise NotFound from None
