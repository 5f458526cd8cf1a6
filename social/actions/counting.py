"""The numbers under posts and comments: moved with their rows, told to who looks.

Whoever changes the tree of comments under a post has locked the post before: its writers stand in line, so that no two
wait for each other in the middle of a thread.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.db.models import Exists, F

from core.errors import NotFound
from social import realtime
from social.comment_models import REPLY_POINTS
from social.models import Comment, Post
from social.reaction_models import counters_text, tally_of

_FRESH: Final = ["reaction_counter", "reaction_counters", "comment_counter"]


def lock_open(user: Any, post_id: UUID) -> Post:
    """The post, locked, as it is now: visible and out; a block made in the meantime counts. Raises NotFound."""
    visible = Post.objects.visible_to(user).filter(pk=post_id, published_at__isnull=False)  # type: ignore[attr-defined]
    post: Post | None = visible.select_for_update(no_key=True, of=("self",)).first()
    if post is None:
        raise NotFound
    return post


def lock(post_id: UUID) -> Post | None:
    """The post whatever its state, locked."""
    return Post.objects.select_for_update(no_key=True).filter(pk=post_id).first()


# --- shares ---------------------------------------------------------------------------------------
def lock_original(post: Post) -> None:
    """Before a share is written or taken down: originals are locked before their shares, everywhere."""
    if post.original_id is not None:
        lock(post.original_id)


def count_share(share: Post, step: int) -> None:
    """A share came (1) or went (-1); its original is locked. One that is archived is counted already as gone."""
    if share.original_id is not None:
        is_out = Exists(Post.objects.filter(pk=share.pk, archived_at=None))
        Post.objects.filter(is_out, pk=share.original_id).update(share_counter=F("share_counter") + step)


# --- reactions ------------------------------------------------------------------------------------
def move_reaction(thing: Any, lost: int, won: int, **steps: int) -> None:
    """One statement: a reaction of kind `lost` became one of kind `won` (0: there was or is none). Locks the row."""
    sets = [f"reaction_counters[{int(kind)}] = reaction_counters[{int(kind)}] {sign} 1"
            for kind, sign in ((lost, "-"), (won, "+")) if kind]  # fmt: skip
    sets += [f"{name} = {name} + {int(step)}" for name, step in steps.items() if step]
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {thing._meta.db_table} SET {', '.join(sets)} WHERE id = %s", [thing.pk])  # noqa: S608


# --- comments -------------------------------------------------------------------------------------
def appear(comments: list[Comment], post: Post, step: int) -> None:
    """Comments of a post come (1) or go (-1), each after the one it answers. What all may see is counted."""
    alive = 0
    for comment in comments:
        comment.refresh_from_db(fields=["reply_counter"])
        if comment.deleted_at is None:
            alive += step
            value(comment, step)
        if comment.deleted_at is None or comment.reply_counter:
            place(comment, step)
    count(post, comment_counter=alive)


def place(comment: Comment, step: int) -> None:
    """There is one place more or less below the comment that this one answers; an empty place comes and goes with its last answer."""
    if comment.parent_id is None:
        return
    Comment.objects.filter(pk=comment.parent_id).update(reply_counter=F("reply_counter") + step)
    above = Comment.objects.get(pk=comment.parent_id)
    if above.deleted_at is not None and not above.held_for and above.reply_counter == max(step, 0):
        place(above, step)


def value(comment: Comment, step: int) -> None:
    """What an answer is worth to the comment it answers; nobody earns by answering themselves."""
    if comment.parent_id is not None:
        written = Comment.objects.filter(pk=comment.parent_id, author__isnull=False)
        above = written.exclude(author_id=comment.author_id)
        above.update(points=F("points") + step * REPLY_POINTS)


def count(post: Post, **steps: int) -> None:
    """Moves counters of the post, reads them back, and tells who is looking at it. Locks its row."""
    if any(steps.values()):
        Post.objects.filter(pk=post.pk).update(**{name: F(name) + step for name, step in steps.items()})
    tell(post)


def tell(post: Post) -> None:
    """Where comments wait, their writers see a higher number than others; the one that all are told leaves it out."""
    post.refresh_from_db(fields=_FRESH)
    has_held = Comment.objects.held().alive().filter(post_id=post.pk).exists()  # type: ignore[attr-defined]
    tally = tally_of(counters_text(post.reaction_counters))
    realtime.tell_counts(post.pk, tally, comment_count=None if has_held else post.comment_counter)
