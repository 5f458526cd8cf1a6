"""The numbers under a post: moved with their rows, told to who looks."""

from __future__ import annotations

from django.db.models import F

from social import realtime
from social.models import Comment, Post


def count(post: Post, **steps: int) -> None:
    """Moves counters of the post, reads them back, and tells who is looking at it. Locks its row.

    Where comments wait, their writers see a higher number than others; the one that all are told leaves it out.
    """
    Post.objects.filter(pk=post.pk).update(**{name: F(name) + step for name, step in steps.items()})
    post.refresh_from_db(fields=["like_counter", "comment_counter"])
    has_held = Comment.objects.held().filter(post_id=post.pk).exists()  # type: ignore[attr-defined]
    comments = None if has_held else post.comment_counter
    realtime.tell_counts(post.pk, like_count=post.like_counter, comment_count=comments)
