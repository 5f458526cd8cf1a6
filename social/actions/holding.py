"""Comments that wait: of people the post's author has restricted, with a word the author has hidden, with a photo that
is being prepared, hidden by moderators, or below one that waits.

Who wrote one sees it as any other and is never told. It is decided when it is written, so that reading costs nothing;
when the list of words changes, what stands under the person's posts is sifted again. Counters hold what all may see.
Whatever is below a comment that waits, waits too: so nobody reads an answer to what they cannot see.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from accounts.hidden_words import phrases_of
from accounts.quiet import Restriction
from core.events import announce
from core.phrases import has_any
from media.models import Asset
from social.actions.counting import appear, lock
from social.errors import NotYourPost
from social.models import Comment, Post

BATCH: Final = 500
_BELOW: Final = """
WITH RECURSIVE below AS (
    SELECT id FROM social_comment WHERE parent_id = %(top)s AND held_for = %(held_for)s
    UNION ALL
    SELECT c.id FROM social_comment c JOIN below ON c.parent_id = below.id WHERE c.held_for = %(held_for)s
) SELECT id FROM below
"""


def reason_to_hold(
    author: Any, post: Post, body: str, *, parent: Comment | None = None, photo: Asset | None = None
) -> str:
    """Why a comment is to wait, or "". One query or two; none under one's own post."""
    if author.pk != post.author_id:
        if Restriction.objects.filter(owner_id=post.author_id, restricted_id=author.pk).exists():
            return Comment.Hold.RESTRICTED
        if has_any(body, phrases_of(post.author_id)):
            return Comment.Hold.WORDS
    if parent is not None and parent.held_for:
        return Comment.Hold.THREAD
    return Comment.Hold.PHOTO if photo is not None and not photo.is_ready else ""


@transaction.atomic
def approve_comment(user: Any, comment: Comment) -> Comment:
    """Lets a comment through for good. Repeating it changes nothing. Raises NotYourPost. Locks the comment and its post."""
    if user.pk != comment.post.author_id:
        raise NotYourPost
    row = locked(comment.pk)
    if row is not None and row.held_for in Comment.ASKED:
        row.approved_at = timezone.now()
        row.save(update_fields=["approved_at"])
        release(row)
    comment.refresh_from_db(fields=["held_for", "approved_at"])
    return comment


@transaction.atomic
def show_photo(asset_id: UUID) -> None:
    """A comment's photo has been prepared, or could not be: what waited for it alone is shown. One of a photo that
    failed and nothing else stays with who wrote it.
    """
    comment = Comment.objects.filter(photo_id=asset_id, held_for=Comment.Hold.PHOTO).only("pk").first()
    row = locked(comment.pk) if comment is not None else None
    if row is None or row.held_for != Comment.Hold.PHOTO or row.photo is None:
        return
    if row.photo.is_ready or (row.photo.status == Asset.Status.FAILED and row.body):
        release(row)


def sift(user_id: UUID, *, after: UUID | None = None) -> UUID | None:
    """Looks once more at some hundred comments under a person's posts; returns where to go on, None at the end."""
    phrases = phrases_of(user_id)
    rows = Comment.objects.filter(post__author_id=user_id, approved_at__isnull=True).exclude(author_id=user_id)
    rows = rows.exclude(held_for=Comment.Hold.MODERATED)
    if after is not None:
        rows = rows.filter(pk__gt=after)
    found = list(rows.order_by("pk").values_list("pk", "body", "held_for")[:BATCH])
    for pk, body, held_for in found:
        is_hidden = has_any(body, phrases)
        if is_hidden and held_for not in Comment.ASKED:
            _hide(pk)
        elif not is_hidden and held_for == Comment.Hold.WORDS:
            _unhide(pk)
    return found[-1][0] if len(found) == BATCH else None


@transaction.atomic
def _hide(comment_id: UUID) -> None:
    row = locked(comment_id)
    if row is None or row.approved_at is not None or row.held_for in (*Comment.ASKED, Comment.Hold.MODERATED):
        return
    set_hold(row, Comment.Hold.WORDS)


@transaction.atomic
def _unhide(comment_id: UUID) -> None:
    row = locked(comment_id)
    if row is not None and row.held_for == Comment.Hold.WORDS:
        release(row)


def release(comment: Comment) -> None:
    """It does not wait any more for a reason of its own."""
    above = comment.parent
    set_hold(comment, Comment.Hold.THREAD if above is not None and above.held_for else "")


def set_hold(comment: Comment, reason: str) -> None:
    """Gives a locked comment another reason to wait, or none; what is below it follows, and the counters."""
    before, comment.held_for = comment.held_for, reason
    comment.is_pinned = comment.is_pinned and not reason
    comment.save(update_fields=["held_for", "is_pinned"])
    if bool(before) == bool(reason):
        return
    old, new = ("", Comment.Hold.THREAD) if reason else (Comment.Hold.THREAD, "")
    with connection.cursor() as cursor:
        cursor.execute(_BELOW, {"top": comment.pk, "held_for": str(old)})
        below = [row[0] for row in cursor.fetchall()]
    Comment.objects.filter(pk__in=below).update(held_for=new)
    moved = [comment, *Comment.objects.filter(pk__in=below).order_by("depth", "pk")]
    appear(moved, comment.post, -1 if reason else 1)
    for row in moved:
        if row.deleted_at is None:
            announce("social.comment_held" if reason else "social.comment_released", comment_id=row.pk)


def locked(comment_id: UUID) -> Comment | None:
    """A comment as it is now, with its post and what it answers; the post is locked, then the comment."""
    post_id = Comment.objects.filter(pk=comment_id).values_list("post_id", flat=True).first()
    if post_id is None or lock(post_id) is None:
        return None
    rows = Comment.objects.select_for_update(no_key=True, of=("self",)).select_related("post", "parent", "photo")
    return rows.filter(pk=comment_id).first()
