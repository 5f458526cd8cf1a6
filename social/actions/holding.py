"""Comments that wait: of people the post's author has restricted, and those with a word the author has hidden.

Who wrote one sees it as any other and is never told. It is decided when it is written, so that reading costs nothing;
when the list of words changes, what stands under the person's posts is sifted again. Counters hold what all may see.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.hidden_words import phrases_of
from accounts.quiet import Restriction
from core.events import announce
from core.phrases import has_any
from social.actions.counting import count
from social.errors import NotYourPost
from social.models import Comment, Post

BATCH: Final = 500


def reason_to_hold(author: Any, post: Post, body: str) -> str:
    """Why a comment is to wait, or "". One query or two; none under one's own post."""
    if author.pk == post.author_id:
        return ""
    if Restriction.objects.filter(owner_id=post.author_id, restricted_id=author.pk).exists():
        return Comment.Hold.RESTRICTED
    return Comment.Hold.WORDS if has_any(body, phrases_of(post.author_id)) else ""


@transaction.atomic
def approve_comment(user: Any, comment: Comment) -> Comment:
    """Lets a comment through for good. Repeating it changes nothing. Raises NotYourPost. Locks the comment and its post."""
    if user.pk != comment.post.author_id:
        raise NotYourPost
    _release(comment.pk, is_approved=True)
    comment.refresh_from_db(fields=["held_for", "approved_at"])
    return comment


def sift(user_id: UUID, *, after: UUID | None = None) -> UUID | None:
    """Looks once more at some hundred comments under a person's posts; returns where to go on, None at the end."""
    phrases = phrases_of(user_id)
    rows = Comment.objects.filter(post__author_id=user_id, approved_at__isnull=True).exclude(author_id=user_id)
    if after is not None:
        rows = rows.filter(pk__gt=after)
    found = list(rows.order_by("pk").values_list("pk", "body", "held_for")[:BATCH])
    for pk, body, held_for in found:
        is_hidden = has_any(body, phrases)
        if is_hidden and not held_for:
            _hold(pk)
        elif not is_hidden and held_for == Comment.Hold.WORDS:
            _release(pk)
    return found[-1][0] if len(found) == BATCH else None


@transaction.atomic
def _hold(comment_id: UUID) -> None:
    comment = _locked(comment_id)
    if comment is None or comment.held_for or comment.approved_at is not None:
        return
    comment.held_for = Comment.Hold.WORDS
    comment.save(update_fields=["held_for"])
    if comment.hidden_at is None:
        count(comment.post, comment_counter=-1)
    announce("social.comment_held", comment_id=comment.pk)


@transaction.atomic
def _release(comment_id: UUID, *, is_approved: bool = False) -> None:
    comment = _locked(comment_id)
    if comment is None or not comment.held_for:
        return
    comment.held_for = ""
    comment.approved_at = timezone.now() if is_approved else None
    comment.save(update_fields=["held_for", "approved_at"])
    if comment.hidden_at is None:
        count(comment.post, comment_counter=1)
    announce("social.comment_released", comment_id=comment.pk)


def _locked(comment_id: UUID) -> Comment | None:
    rows = Comment.objects.select_for_update(no_key=True, of=("self",)).select_related("post")
    return rows.filter(pk=comment_id).first()
