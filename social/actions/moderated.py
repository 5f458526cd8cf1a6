"""What a decision of moderators does to a post or a comment, and how it is undone. Who may decide is moderation's rule."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from social import realtime
from social.actions.counting import count
from social.models import Comment, Post


@transaction.atomic
def hide_post(post: Post) -> None:
    """Its author's alone from now on. Repeating it changes nothing."""
    if Post.objects.filter(pk=post.pk, hidden_at__isnull=True).update(hidden_at=timezone.now()):
        realtime.recheck(post.pk)


@transaction.atomic
def show_post(post: Post) -> None:
    """Undoes hide_post."""
    if Post.objects.filter(pk=post.pk, hidden_at__isnull=False).update(hidden_at=None):
        realtime.recheck(post.pk)


def label_post(post: Post, label: str) -> None:
    """Puts a label on it, or takes it off with ""."""
    Post.objects.filter(pk=post.pk).update(warning_label=label)


@transaction.atomic
def hide_comment(comment: Comment) -> None:
    """Only who wrote it sees it from now on, and it is counted no more. Locks it and its post."""
    row = _locked(comment)
    if row is not None and row.hidden_at is None:
        row.hidden_at = timezone.now()
        row.save(update_fields=["hidden_at", "updated_at"])
        if not row.held_for:
            count(row.post, comment_counter=-1)


@transaction.atomic
def show_comment(comment: Comment) -> None:
    """Undoes hide_comment."""
    row = _locked(comment)
    if row is not None and row.hidden_at is not None:
        row.hidden_at = None
        row.save(update_fields=["hidden_at", "updated_at"])
        if not row.held_for:
            count(row.post, comment_counter=1)


def _locked(comment: Comment) -> Comment | None:
    rows = Comment.objects.select_for_update(no_key=True, of=("self",)).select_related("post")
    return rows.filter(pk=comment.pk).first()
