"""Likes and comments. Counters change in the transaction of their row."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from accounts.ages import require_birthday
from core.errors import NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from social.actions.counting import count
from social.actions.holding import reason_to_hold
from social.errors import CommentsClosed, NotYourComment
from social.models import Comment, Like, Post
from social.policies import can_comment, can_delete_comment


def like(user: Any, post: Post) -> Post:
    """Repeating it changes nothing. Returns the post with its new count. Raises NotFound, LimitReached."""
    check_rate("like", account=user)
    with transaction.atomic():
        _require_open(user, post)
        # The unique constraint decides between parallel likes: the second waits here, then finds the first.
        made, is_new = Like.objects.get_or_create(user=user, post=post)
        if is_new:
            count(post, like_counter=1)
            announce("social.liked", like_id=made.pk, post_id=post.pk, user_id=user.pk)
    return post


def unlike(user: Any, post: Post) -> Post:
    """Without a like it changes nothing. Raises NotFound, LimitReached."""
    check_rate("like", account=user)
    with transaction.atomic():
        _require_open(user, post)
        deleted, _ = Like.objects.filter(user=user, post=post).delete()
        if deleted:
            count(post, like_counter=-1)
            announce("social.unliked", post_id=post.pk, user_id=user.pk)
    return post


def add_comment(author: Any, post: Post, *, body: str) -> Comment:
    """It waits for the post's author where they have restricted who writes or hidden a word of it (social.actions.holding).

    Raises Invalid on `body`, BirthdayMissing, NotFound, CommentsClosed, LimitReached.
    """
    require_birthday(author)
    body = clean_text(body, most=LIMITS.comment_body_max, field="body", required=True)
    check_rate("comment.create", account=author)
    with transaction.atomic():
        _require_open(author, post)
        if not can_comment(author, post):
            raise CommentsClosed
        held_for = reason_to_hold(author, post, body)
        comment = Comment.objects.create(author=author, post=post, body=body, held_for=held_for)
        if not held_for:
            count(post, comment_counter=1)
        announce("social.commented", comment_id=comment.pk)
    return comment


@transaction.atomic
def delete_comment(user: Any, comment: Comment) -> None:
    """By who wrote it, or whose post it is under. Raises NotYourComment; repeating it changes nothing."""
    post = comment.post
    if not can_delete_comment(user, comment, post.author_id):
        raise NotYourComment
    row = Comment.objects.select_for_update().filter(pk=comment.pk).first()
    if row is not None:
        row.delete()
        if not row.held_for:
            count(post, comment_counter=-1)
        announce("social.comment_deleted", comment_id=comment.pk, post_id=post.pk)


def _require_open(user: Any, post: Post) -> None:
    """Visible now, and out: a block made in the meantime counts. Raises NotFound."""
    visible = Post.objects.visible_to(user).filter(pk=post.pk, published_at__isnull=False)  # type: ignore[attr-defined]
    if not visible.exists():
        raise NotFound
