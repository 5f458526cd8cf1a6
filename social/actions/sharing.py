"""Passing a post on: a post of kind "share" that names another, with words or without.

Whoever writes a share or takes it down has locked its original before, so that the number under it is right and no two
wait for each other.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.ages import require_birthday
from accounts.restraints import require_free
from core.errors import NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_text
from social.actions.counting import count_share, lock_original
from social.actions.posts import with_defaults
from social.attributes import Details
from social.errors import AlreadyShared, CannotBeShared, NothingToShare, SharingClosed
from social.models import Post
from social.policies import can_share


def require_shareable(user: Any, post: Post) -> Post:
    """What is passed on when `post`, which the user sees, is shared: itself, or of a share its original.

    Raises SharingClosed, CannotBeShared for one that is not out, NothingToShare where the user may not see the original.
    Two queries at most.
    """
    original: Post | None = post
    if post.kind == Post.Kind.SHARE:
        seen = Post.objects.visible_to(user)  # type: ignore[attr-defined]
        original = seen.filter(pk=post.original_id).first() if post.original_id is not None else None
    if original is None:
        raise NothingToShare
    if original.published_at is None or original.archived_at is not None or original.hidden_at is not None:
        raise CannotBeShared
    if not can_share(user, original):
        raise SharingClosed
    return original


def share_post(
    user: Any, post: Post, *, body: str = "", audience: str | None = None, details: Details | None = None
) -> Post:
    """Passes a post on that the user sees; a share passes on what it shares itself. Without an audience: as usual.

    Who may see the original is its author's choice and stays so, whatever the audience of the share. Without words once:
    a repeat raises AlreadyShared. Raises as require_shareable, and Invalid, BirthdayMissing, NotFound, LimitReached.
    Locks the original.
    """
    require_birthday(user)
    fields = with_defaults(user, audience, details or {})
    body = clean_text(body, most=LIMITS.post_body_max, field="body")
    check_rate("post.create", account=user)
    require_free(user, "post")
    with transaction.atomic():
        original = _lock_seen(user, require_shareable(user, post).pk)
        if not body and (there := own_share(user, original.pk)) is not None:
            raise AlreadyShared(there)
        made = Post.objects.create(
            author=user, kind=Post.Kind.SHARE, original=original, body=body, published_at=timezone.now(), **fields
        )
        count_share(made, 1)
        announce("social.post_published", post_id=made.pk)
        announce("social.shared", post_id=made.pk)
    return made


def _lock_seen(user: Any, post_id: UUID) -> Post:
    """As it is now: a block, another audience or another choice of who may share counts."""
    visible = Post.objects.visible_to(user).filter(pk=post_id)  # type: ignore[attr-defined]
    post: Post | None = visible.select_for_update(no_key=True, of=("self",)).first()
    if post is None:
        raise NotFound
    return require_shareable(user, post)


def own_share(user: Any, original_id: UUID) -> Post | None:
    """The share without words that is there. One query."""
    rows = Post.objects.filter(author_id=user.pk, original_id=original_id, deleted_at__isnull=True, body="")
    return rows.order_by("-id").first()


@transaction.atomic
def take_down_shares_of(user_id: UUID, *, most: int) -> int:
    """Of somebody who is erased, some at once; returns how many."""
    rows = Post.objects.filter(author_id=user_id, original__isnull=False, deleted_at__isnull=True)
    found = list(rows.order_by("original_id")[:most])
    for share in found:
        lock_original(share)
        if Post.objects.filter(pk=share.pk, deleted_at__isnull=True).update(deleted_at=timezone.now()):
            count_share(share, -1)
    return len(found)
