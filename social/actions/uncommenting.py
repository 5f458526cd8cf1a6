"""How comments go: at once for all, for ten seconds with a way back, then for good.

One that others have answered leaves an empty place, which goes with its last answer.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.events import announce
from core.queue import enqueue
from media import actions as media
from social.actions.counting import count, place, value
from social.actions.holding import locked
from social.actions.posts import UNDO, UNDO_GRACE
from social.errors import NotYourComment, RestoreTooLate
from social.models import Comment
from social.policies import can_delete_comment
from social.reaction_models import no_reactions


@transaction.atomic
def delete_comment(user: Any, comment: Comment) -> None:
    """By who wrote it, or whose post it is under. Raises NotYourComment; repeating it changes nothing."""
    if not can_delete_comment(user, comment, comment.post.author_id):
        raise NotYourComment
    row = locked(comment.pk)
    if row is None or row.deleted_at is not None:
        return
    _take_away(row, user)
    enqueue("social.purge_comment", comment_id=row.pk, delay=UNDO + UNDO_GRACE)


def _take_away(row: Comment, by: Any) -> None:
    """Out of sight, and out of the numbers of what all may see."""
    row.deleted_at, row.deleted_by, row.is_pinned = timezone.now(), by, False
    row.save(update_fields=["deleted_at", "deleted_by", "is_pinned", "updated_at"])
    if not row.held_for:
        value(row, -1)
        if not row.reply_counter:
            place(row, -1)
        count(row.post, comment_counter=-1)
    announce("social.comment_deleted", comment_id=row.pk, post_id=row.post_id)


@transaction.atomic
def restore_comment(user: Any, comment: Comment) -> Comment:
    """Undoes one's own delete_comment. Raises NotYourComment, RestoreTooLate."""
    row = locked(comment.pk)
    since = timezone.now() - UNDO - UNDO_GRACE
    if row is None or row.author_id is None or row.deleted_at is None or row.deleted_at <= since:
        raise RestoreTooLate
    if row.deleted_by_id != user.pk:
        raise NotYourComment
    row.deleted_at = row.deleted_by = None
    row.save(update_fields=["deleted_at", "deleted_by", "updated_at"])
    if not row.held_for:
        value(row, 1)
        if not row.reply_counter:
            place(row, 1)
        count(row.post, comment_counter=1)
    announce("social.comment_restored", comment_id=row.pk)
    return row


@transaction.atomic
def purge_comment(comment_id: UUID | str) -> bool:
    """Ends a deletion that was not undone. True when there was something to end."""
    row = locked(UUID(str(comment_id)))
    if row is None or row.deleted_at is None or row.author_id is None:
        return False
    _end(row)
    return True


@transaction.atomic
def erase_comment(comment_id: UUID) -> None:
    """With the person who wrote it: without a way back."""
    row = locked(comment_id)
    if row is None:
        return
    if row.deleted_at is None:
        _take_away(row, None)
    _end(row)


def _end(row: Comment) -> None:
    """The row goes, and with it empty places above that nothing keeps any more; with answers below, all it held goes."""
    photo = row.photo
    if row.replies.exists():
        row.versions.all().delete()
        row.reactions.all().delete()
        row.author = row.deleted_by = row.photo = row.edited_at = None
        row.body, row.reaction_counters, row.points = "", no_reactions(), 0
        row.save()
    else:
        above = row.parent
        row.delete()
        while above is not None and above.author_id is None and not above.replies.exists():
            gone, above = above, above.parent
            gone.delete()
    if photo is not None:
        media.purge([photo])
