"""Writing, changing and pinning comments. Counters change in the transaction of their row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.ages import require_birthday
from accounts.restraints import require_free
from core.errors import NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from media import actions as media
from social.actions.counting import appear, lock_open
from social.actions.holding import locked, reason_to_hold, set_hold
from social.errors import CommentCannotBePinned, CommentsClosed, NotYourComment, NotYourPost
from social.models import Comment, CommentVersion, Post
from social.policies import can_comment, can_edit_comment


def add_comment(
    author: Any, post: Post, *, body: str = "", parent: Comment | None = None, media_ids: Sequence[UUID | str] = ()
) -> Comment:
    """Words, a picture, or both; under a post, or in answer to a comment there. An answer beyond the deepest level
    stands beside the one it answers.

    It waits for the post's author where they have restricted who writes or hidden a word of it, and while its picture is
    being prepared (social.actions.holding). Raises Invalid on `body`, TooManyPictures, BirthdayMissing, CommentsClosed,
    NotFound (also for a picture that is not one's own, and for what is answered), LimitReached. Locks the post.
    """
    require_birthday(author)
    require_free(author, "comment")
    body = _clean(body, may_be_empty=bool(media_ids))
    check_rate("comment.create", account=author)
    with transaction.atomic():
        post = lock_open(author, post.pk)
        if not can_comment(author, post):
            raise CommentsClosed
        above = _answered(author, post, parent)
        photo = next(iter(media.attach(author, list(media_ids), purpose="comment", most=1)), None)
        comment = Comment.objects.create(
            author=author,
            post=post,
            body=body,
            photo=photo,
            parent=above,
            root_id=None if above is None else above.root_id or above.pk,
            depth=0 if above is None else above.depth + 1,
            held_for=reason_to_hold(author, post, body, parent=above, photo=photo),
        )
        if not comment.held_for:
            appear([comment], post, 1)
        announce("social.commented", comment_id=comment.pk)
    return comment


def _clean(body: str, *, may_be_empty: bool) -> str:
    return clean_text(body, most=LIMITS.comment_body_max, field="body", required=bool(body.strip()) or not may_be_empty)


def _answered(author: Any, post: Post, parent: Comment | None) -> Comment | None:
    """What is answered, as it is now: there, under this very post, and visible. Raises NotFound."""
    if parent is None:
        return None
    seen = Comment.objects.visible_to(author).alive().filter(pk=parent.pk, post=post)  # type: ignore[attr-defined]
    found: Comment | None = seen.select_related("parent").first()
    if found is None:
        raise NotFound
    return found if found.depth < LIMITS.comment_depth_max else found.parent


def edit_comment(user: Any, comment: Comment, *, body: str) -> Comment:
    """Changes the words; what they were before stays readable for who may see the comment. What the post's author let
    through was the words of then: new ones are looked at anew.

    Raises NotYourComment, Invalid on `body`, NotFound, LimitReached. Locks the post and the comment.
    """
    if not can_edit_comment(user, comment):
        raise NotYourComment
    body = _clean(body, may_be_empty=comment.photo_id is not None)
    check_rate("comment.edit", account=user)
    with transaction.atomic():
        post = lock_open(user, comment.post_id)
        row = locked(comment.pk)
        if row is None or row.deleted_at is not None:
            raise NotFound
        if body == row.body:
            return row
        since = row.edited_at or row.created_at
        CommentVersion.objects.create(comment=row, body=row.body, held_for=row.held_for, written_at=since)
        row.body, row.edited_at, row.approved_at = body, timezone.now(), None
        row.save(update_fields=["body", "edited_at", "approved_at", "updated_at"])
        if row.held_for != Comment.Hold.MODERATED:
            set_hold(row, reason_to_hold(user, post, body, parent=row.parent, photo=row.photo))
        announce("social.comment_edited", comment_id=row.pk)
    return row


def pin_comment(user: Any, comment: Comment) -> None:
    """Puts a comment above all others, in place of the one that was there. Raises NotYourPost, CommentCannotBePinned."""
    with transaction.atomic():
        row = _of_own_post(user, comment)
        if row.parent_id is not None or row.held_for or row.deleted_at is not None:
            raise CommentCannotBePinned
        Comment.objects.filter(post_id=row.post_id, is_pinned=True).exclude(pk=row.pk).update(is_pinned=False)
        Comment.objects.filter(pk=row.pk).update(is_pinned=True)


def unpin_comment(user: Any, comment: Comment) -> None:
    """Raises NotYourPost; repeating it changes nothing."""
    with transaction.atomic():
        row = _of_own_post(user, comment)
        Comment.objects.filter(pk=row.pk).update(is_pinned=False)


def _of_own_post(user: Any, comment: Comment) -> Comment:
    """The comment, locked with its post. Raises NotYourPost, NotFound."""
    if user.pk != comment.post.author_id:
        raise NotYourPost
    row = locked(comment.pk)
    if row is None:
        raise NotFound
    return row
