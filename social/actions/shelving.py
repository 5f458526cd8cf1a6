"""Putting posts away and taking them back out, and what stands first on one's profile."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from social import realtime
from social.actions.counting import count_share, lock_original
from social.actions.edits import lock_own
from social.errors import CannotBePinned, TooManyPins
from social.models import Post


@transaction.atomic
def archive_post(user: Any, post: Post) -> Post:
    """From now on only its author sees it, on a page of their own. Repeating it changes nothing.

    Raises NotYourPost, NotFound, LimitReached. Locks the author and the post.
    """
    check_rate("post.edit", account=user)
    _lock(user)
    lock_original(post)
    locked = lock_own(user, post)
    if locked.archived_at is None:
        count_share(locked, -1)
        was_pinned = locked.pin is not None
        locked.archived_at, locked.pin = timezone.now(), None
        locked.save(update_fields=["archived_at", "pin", "updated_at"])
        if was_pinned:
            _number(_pinned(user))
        announce("social.post_archived", post_id=locked.pk)
        realtime.recheck(locked.pk)
    return locked


@transaction.atomic
def unarchive_post(user: Any, post: Post) -> Post:
    """As it was before, in its old place. Nobody is told again. Raises as archive_post."""
    check_rate("post.edit", account=user)
    lock_original(post)
    locked = lock_own(user, post)
    if locked.archived_at is not None:
        locked.archived_at = None
        locked.save(update_fields=["archived_at", "updated_at"])
        count_share(locked, 1)
        announce("social.post_restored", post_id=locked.pk)
    return locked


@transaction.atomic
def pin_post(user: Any, post: Post, *, place: int | None = None) -> Post:
    """Shows it first on the author's profile: last of those, or as the n-th from 1. Locks the author and the post.

    Raises NotYourPost, NotFound, CannotBePinned, TooManyPins, LimitReached.
    """
    check_rate("post.edit", account=user)
    _lock(user)
    locked = lock_own(user, post)
    if locked.archived_at is not None or locked.published_at is None:
        raise CannotBePinned
    others = [one for one in _pinned(user) if one.pk != locked.pk]
    if len(others) >= LIMITS.pins_max:
        raise TooManyPins(most=LIMITS.pins_max)
    others.insert(len(others) if place is None else max(0, place - 1), locked)
    _number(others)
    locked.refresh_from_db(fields=["pin"])
    return locked


@transaction.atomic
def unpin_post(user: Any, post: Post) -> Post:
    """Repeating it changes nothing. Raises NotYourPost, NotFound, LimitReached."""
    check_rate("post.edit", account=user)
    _lock(user)
    locked = lock_own(user, post)
    Post.objects.filter(pk=locked.pk).update(pin=None)
    _number(_pinned(user))
    locked.refresh_from_db(fields=["pin"])
    return locked


def _pinned(user: Any) -> list[Post]:
    return list(Post.objects.filter(author=user, pin__isnull=False, deleted_at__isnull=True).order_by("pin"))


def _number(posts: list[Post]) -> None:
    """1, 2, 3 in this order: first out of the way, for the database lets no two have one number."""
    ids = [post.pk for post in posts]
    Post.objects.filter(pk__in=ids).update(pin=None)
    for number, pk in enumerate(ids, 1):
        Post.objects.filter(pk=pk).update(pin=number)


def _lock(user: Any) -> None:
    get_user_model().objects.select_for_update(no_key=True).only("pk").get(pk=user.pk)
