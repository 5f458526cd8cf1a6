"""What goes with a person who is erased: posts with all that stands under them, and what they left under others'.

Comments and likes of others stay wherever they stand under posts of others; under a post that goes they go with it, as
after every deletion of a post. Counters change in the transaction of their rows. Each step may run again.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core import valkey
from notifications.actions import withdraw_target
from social import actions, timeline
from social.models import Comment, Like, Post

BATCH: Final = 200


def erase_person(user_id: UUID) -> None:
    Post.objects.filter(author_id=user_id, deleted_at__isnull=True).update(deleted_at=timezone.now())
    while posts := list(Post.objects.filter(author_id=user_id).values_list("pk", flat=True)[:BATCH]):
        for post_id in posts:
            _erase_post(post_id)
    while _erase_comments(user_id) or _erase_likes(user_id) or actions.withdraw_votes(user_id, most=BATCH):
        pass
    with suppress(*valkey.ValkeyAway):  # a list holds numbers only, and ends by itself
        timeline.forget([user_id])


@transaction.atomic
def _erase_post(post_id: UUID) -> None:
    comments = list(Comment.objects.filter(post_id=post_id).values_list("pk", flat=True))
    actions.purge_post(post_id)
    for target_id in (post_id, *comments):
        withdraw_target(target_id)


@transaction.atomic
def _erase_comments(user_id: UUID) -> int:
    own = Comment.objects.filter(author_id=user_id).order_by("post_id", "pk")
    rows = list(own.values_list("pk", "post_id", "held_for")[:BATCH])
    _uncount("comment_counter", Counter(post_id for _pk, post_id, held_for in rows if not held_for))
    Comment.objects.filter(pk__in=[pk for pk, *_rest in rows]).delete()
    for pk, *_rest in rows:
        withdraw_target(pk)
    return len(rows)


@transaction.atomic
def _erase_likes(user_id: UUID) -> int:
    rows = list(Like.objects.filter(user_id=user_id).order_by("post_id").values_list("pk", "post_id")[:BATCH])
    _uncount("like_counter", Counter(post_id for _pk, post_id in rows))
    Like.objects.filter(pk__in=[pk for pk, _post_id in rows]).delete()
    return len(rows)


def _uncount(counter: str, gone: Counter[UUID]) -> None:
    """Takes so many from each post, locked in primary-key order."""
    for post_id in sorted(gone):
        Post.objects.filter(pk=post_id).update(**{counter: F(counter) - gone[post_id]})
