"""Closing the way between two people, in both directions at once."""

from __future__ import annotations

from django.db import transaction

from accounts import realtime
from accounts.actions.follows import end_follow
from accounts.actions.friends import part
from accounts.errors import BlockingYourself
from accounts.models import Block, User
from accounts.pairs import lock_pair
from core.events import announce
from core.rates import check_rate


@transaction.atomic
def block(user: User, target: User) -> Block:
    """Follows and requests of both directions end in the same transaction. Repeating it changes nothing.

    Raises BlockingYourself, NotFound, LimitReached. Locks both people.
    """
    if user.pk == target.pk:
        raise BlockingYourself
    check_rate("block", account=user)
    lock_pair(user.pk, target.pk)
    made, is_new = Block.objects.get_or_create(blocker=user, blocked=target)
    if is_new:
        part(user.pk, target.pk)
        end_follow(user.pk, target.pk)
        end_follow(target.pk, user.pk)
        announce("accounts.blocked", blocker_id=user.pk, blocked_id=target.pk)
        realtime.recheck(user.pk)
        realtime.recheck(target.pk)
    return made


@transaction.atomic
def unblock(user: User, target: User) -> None:
    """Opens the way again; follows do not come back by themselves."""
    lock_pair(user.pk, target.pk)
    deleted, _ = Block.objects.filter(blocker=user, blocked=target).delete()
    if deleted:
        announce("accounts.unblocked", blocker_id=user.pk, blocked_id=target.pk)
