"""Comments as templates/components/comment.html draws them, from rows, without a query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.urls import reverse

from core.text import Token, scan
from media.pictures import Picture, picture_from_row
from social.cards import Face, post_url, profile_url, small_face
from social.conversation import CommentRow
from social.models import Comment
from social.policies import can_delete_comment, can_edit_comment, can_pin_comment
from social.post_sql import NOBODY
from social.reaction_models import Tally

PHOTO_SIZES = "(min-width: 700px) 320px, 60vw"


@dataclass(slots=True)
class CommentCard:
    """See templates/components/comment.html. Addresses that are "" are not for the viewer."""

    id: UUID
    url: str
    post_url: str
    author: Face
    body_tokens: list[Token]
    photo: Picture | None
    created_at: datetime
    is_edited: bool
    is_deleted: bool
    is_pinned: bool
    held_for: str
    reactions: Tally
    my_reaction: str
    reply_count: int
    depth: int
    can_answer: bool = False
    edit_url: str = ""
    delete_url: str = ""
    pin_url: str = ""
    report_url: str = ""
    is_hidden: bool = False


def comment_cards(viewer: Any, rows: Iterable[CommentRow], *, can_answer: bool) -> list[CommentCard]:
    """`can_answer`: whether the viewer may comment on the post."""
    return [_card(viewer, row, can_answer=can_answer) for row in rows]


def _card(viewer: Any, row: CommentRow, *, can_answer: bool) -> CommentCard:
    url = f"{post_url(row.post_id)}comments/{row.id}/"
    is_there = not row.is_deleted
    may_pin = is_there and not row.parent_id and not row.held_for and can_pin_comment(viewer, row.post_author_id)
    may_report = is_there and viewer.pk is not None and viewer.pk != row.author_id
    is_asked = row.held_for in Comment.ASKED and viewer.pk == row.post_author_id
    return CommentCard(
        id=row.id,
        url=url,
        post_url=post_url(row.post_id),
        author=_face(row),
        body_tokens=scan(row.body),
        photo=_photo(row.photo_json),
        created_at=row.created_at,
        is_edited=row.edited_at is not None,
        is_deleted=row.is_deleted,
        is_pinned=row.is_pinned,
        held_for=row.held_for if is_asked else "",
        reactions=row.tally,
        my_reaction=row.my_reaction,
        reply_count=row.reply_count,
        depth=row.depth,
        can_answer=can_answer and is_there,
        edit_url=f"{url}edit/" if is_there and can_edit_comment(viewer, row) else "",
        delete_url=f"{url}delete/" if is_there and can_delete_comment(viewer, row, row.post_author_id) else "",
        pin_url=f"{url}pin/" if may_pin else "",
        report_url=_report_url(row.id) if may_report else "",
        is_hidden=row.held_for == Comment.Hold.MODERATED,
    )


@cache
def _report_address() -> str:
    return reverse("report_create", args=["comment", NOBODY])


def _report_url(comment_id: UUID) -> str:
    """reverse() resolved once: it runs for every comment."""
    return _report_address().replace(str(NOBODY), str(comment_id))


def _face(row: CommentRow) -> Face:
    if row.is_deleted:
        return Face("", "", "", None)
    avatar = small_face(row.face_json) if row.face_json else None
    return Face(row.display_name or row.handle, row.handle, profile_url(row.handle), avatar)


def _photo(photo_json: str | None) -> Picture | None:
    if not photo_json:
        return None
    asset_id, alt, width, height, color, blurhash, status, _failure, focal = orjson.loads(photo_json)
    return picture_from_row(asset_id, alt, width, height, color, blurhash, status, PHOTO_SIZES, focal)
