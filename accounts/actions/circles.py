"""Choosing close friends. Who is put on the list or taken off it is never told."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts import realtime
from accounts.circles import CloseFriend, can_be_close
from accounts.errors import NotAFollower, NotToYourself
from accounts.models import User
from accounts.pairs import lock_pair
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate


@transaction.atomic
def keep_close(user: User, friend: User) -> CloseFriend:
    """Only a follower can be a close friend. Repeating it changes nothing. Locks both people.

    Raises NotToYourself, NotAFollower, Invalid when the list is full, LimitReached.
    """
    if user.pk == friend.pk:
        raise NotToYourself
    check_rate("circle", account=user)
    lock_pair(user.pk, friend.pk)
    if not can_be_close(user, friend):
        raise NotAFollower
    row, is_new = CloseFriend.objects.get_or_create(owner=user, friend=friend)
    if is_new:
        if CloseFriend.objects.filter(owner=user).count() > LIMITS.close_friends_max:
            raise Invalid(_("At most %(most)d people fit in this list.") % {"most": LIMITS.close_friends_max})
        announce("accounts.kept_close", follower_id=friend.pk)
    return row


@transaction.atomic
def let_go(user: User, friend: User) -> None:
    """From now on they see none of it, open pages included; without a row it changes nothing."""
    lock_pair(user.pk, friend.pk)
    drop_close(user.pk, friend.pk)


def drop_close(owner_id: UUID, friend_id: UUID) -> None:
    """Takes someone off a list, of two locked people."""
    deleted, _rows = CloseFriend.objects.filter(owner_id=owner_id, friend_id=friend_id).delete()
    if deleted:
        realtime.recheck(friend_id)
