"""What goes with a person who is erased: posts with all that stands under them, and what they left under others'.

Comments and reactions of others stay wherever they stand under posts of others; under a post that goes they go with it, as
after every deletion of a post. Counters change in the transaction of their rows. Each step may run again.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core import valkey
from notifications.actions import withdraw_target
from social import actions, timeline
from social.actions.counting import move_reaction
from social.models import Comment, CommentReaction, Post, Reaction

BATCH: Final = 200


def erase_person(user_id: UUID) -> None:
    while actions.take_down_shares_of(user_id, most=BATCH):
        pass
    actions.forget_imports_of(user_id)
    Post.objects.filter(author_id=user_id, deleted_at__isnull=True).update(deleted_at=timezone.now())
    while posts := list(Post.objects.filter(author_id=user_id).values_list("pk", flat=True)[:BATCH]):
        for post_id in posts:
            _erase_post(post_id)
    while _erase_comments(user_id) or _erase_reactions(user_id) or actions.withdraw_votes(user_id, most=BATCH):
        pass
    with suppress(*valkey.ValkeyAway):  # a list holds numbers only, and ends by itself
        timeline.forget([user_id])


@transaction.atomic
def _erase_post(post_id: UUID) -> None:
    comments = list(Comment.objects.filter(post_id=post_id).values_list("pk", flat=True))
    actions.purge_post(post_id)
    for target_id in (post_id, *comments):
        withdraw_target(target_id)


def _erase_comments(user_id: UUID) -> int:
    """The deepest first: what stays below is others', and keeps an empty place."""
    found = list(
        Comment.objects.filter(author_id=user_id).order_by("-depth", "pk").values_list("pk", flat=True)[:BATCH]
    )
    for pk in found:
        with transaction.atomic():
            actions.erase_comment(pk)
            withdraw_target(pk)
    return len(found)


@transaction.atomic
def _erase_reactions(user_id: UUID) -> int:
    """To posts, then to comments; each thing is locked in the order of its key."""
    given = list(Reaction.objects.filter(user_id=user_id).select_related("post").order_by("post_id")[:BATCH])
    for row in given:
        move_reaction(row.post, row.kind, 0, reaction_counter=-1)
    Reaction.objects.filter(pk__in=[row.pk for row in given]).delete()
    rows = CommentReaction.objects.filter(user_id=user_id).select_related("comment").order_by("comment_id")
    to_comments = list(rows[:BATCH])
    for one in to_comments:
        move_reaction(one.comment, one.kind, 0, points=0 if one.comment.author_id in (None, user_id) else -1)
    CommentReaction.objects.filter(pk__in=[one.pk for one in to_comments]).delete()
    return len(given) + len(to_comments)
