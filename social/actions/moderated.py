"""What a decision of moderators does to a post or a comment, and how it is undone. Who may decide is moderation's rule."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from core.events import announce
from social import realtime
from social.actions.holding import locked, reason_to_hold, set_hold
from social.models import Comment, Post


@transaction.atomic
def hide_post(post: Post) -> None:
    """Its author's alone from now on. Repeating it changes nothing."""
    if Post.objects.filter(pk=post.pk, hidden_at__isnull=True).update(hidden_at=timezone.now()):
        announce("social.post_moderated", post_id=post.pk)
        realtime.recheck(post.pk)


@transaction.atomic
def show_post(post: Post) -> None:
    """Undoes hide_post."""
    if Post.objects.filter(pk=post.pk, hidden_at__isnull=False).update(hidden_at=None):
        announce("social.post_moderated", post_id=post.pk)
        realtime.recheck(post.pk)


def label_post(post: Post, label: str) -> None:
    """Puts a label on it, or takes it off with ""."""
    Post.objects.filter(pk=post.pk).update(warning_label=label)


@transaction.atomic
def hide_comment(comment: Comment) -> None:
    """Only who wrote it sees it from now on; what is below it waits. Repeating it changes nothing. Locks it and its post."""
    row = locked(comment.pk)
    if row is not None and row.held_for != Comment.Hold.MODERATED:
        set_hold(row, Comment.Hold.MODERATED)


@transaction.atomic
def show_comment(comment: Comment) -> None:
    """Undoes hide_comment; it may still wait for a reason of its own."""
    row = locked(comment.pk)
    if row is None or row.held_for != Comment.Hold.MODERATED or row.author is None:
        return
    reason = reason_to_hold(row.author, row.post, row.body, parent=row.parent, photo=row.photo)
    is_let_through = row.approved_at is not None and reason in Comment.ASKED
    set_hold(row, "" if is_let_through else reason)
