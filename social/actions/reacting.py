"""Reactions to posts and comments: one a person and thing, changed or taken back at will.

The unique constraint decides between parallel ones: the second waits there, then finds the first.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.restraints import require_free
from core.errors import NotFound
from core.events import announce
from core.rates import check_rate
from social.actions.counting import lock_open, move_reaction, tell
from social.errors import UnknownReaction
from social.models import Comment, CommentReaction, Post, Reaction
from social.reaction_models import CODES


def react(user: Any, post: Post, kind: str = "like") -> Post:
    """Repeating it changes nothing; another kind takes the place of the first. Returns the post with its new counts.

    Raises UnknownReaction, NotFound, LimitReached.
    """
    number = _number(kind)
    require_free(user, "reaction")
    check_rate("reaction", account=user)
    with transaction.atomic():
        lock_open(user, post.pk)
        made, before = _set(Reaction.objects.all(), user, {"post": post}, number)
        if before != number:
            move_reaction(post, before, number, reaction_counter=0 if before else 1)
            tell(post)
        if not before:
            announce("social.reacted", reaction_id=made.pk, post_id=post.pk, user_id=user.pk)
    return post


def unreact(user: Any, post: Post) -> Post:
    """Takes it back; without one it changes nothing. Raises NotFound, LimitReached."""
    check_rate("reaction", account=user)
    with transaction.atomic():
        lock_open(user, post.pk)
        if before := _take(Reaction.objects.filter(user=user, post=post)):
            move_reaction(post, before, 0, reaction_counter=-1)
            tell(post)
            announce("social.unreacted", post_id=post.pk, user_id=user.pk)
    return post


def react_to_comment(user: Any, comment: Comment, kind: str = "like") -> Comment:
    """As react. Nobody earns points by liking what they said themselves."""
    number = _number(kind)
    require_free(user, "reaction")
    check_rate("reaction", account=user)
    with transaction.atomic():
        _require_seen(user, comment.pk)
        made, before = _set(CommentReaction.objects.all(), user, {"comment": comment}, number)
        if before != number:
            move_reaction(comment, before, number, points=0 if before or comment.author_id == user.pk else 1)
        if not before:
            announce("social.comment_reacted", reaction_id=made.pk, comment_id=comment.pk, user_id=user.pk)
    comment.refresh_from_db(fields=["reaction_counters", "points"])
    return comment


def unreact_to_comment(user: Any, comment: Comment) -> Comment:
    """As unreact."""
    check_rate("reaction", account=user)
    with transaction.atomic():
        _require_seen(user, comment.pk)
        if before := _take(CommentReaction.objects.filter(user=user, comment=comment)):
            move_reaction(comment, before, 0, points=0 if comment.author_id == user.pk else -1)
            announce("social.comment_unreacted", comment_id=comment.pk, user_id=user.pk)
    comment.refresh_from_db(fields=["reaction_counters", "points"])
    return comment


def _number(kind: str) -> int:
    if kind not in CODES:
        raise UnknownReaction(field="kind")
    return CODES.index(kind) + 1


def _set(rows: Any, user: Any, thing: dict[str, Any], number: int) -> tuple[Any, int]:
    """The one row, and of which kind it was before (0: none)."""
    while True:
        made, is_new = rows.get_or_create(user=user, **thing, defaults={"kind": number})
        if is_new:
            return made, 0
        row = rows.select_for_update().filter(pk=made.pk).first()
        if row is None:  # taken back in this very moment
            continue
        before, row.kind = row.kind, number
        if before != number:
            row.save(update_fields=["kind", "updated_at"])
        return row, before


def _take(rows: Any) -> int:
    row = rows.select_for_update().first()
    if row is None:
        return 0
    row.delete()
    return int(row.kind)


def _require_seen(user: Any, comment_id: UUID) -> None:
    """Visible now, and there: a block made in the meantime counts. Raises NotFound. Locks the comment."""
    seen = Comment.objects.visible_to(user).alive().filter(pk=comment_id, post__published_at__isnull=False)  # type: ignore[attr-defined]
    if seen.select_for_update(no_key=True, of=("self",)).first() is None:
        raise NotFound
