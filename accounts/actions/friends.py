"""Asking for friendship, answering, taking it back, ending it. Both people are locked in each."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from accounts import realtime
from accounts.actions.follows import end_follow, open_follow
from accounts.errors import BefriendingYourself
from accounts.friendships import Friendship
from accounts.models import Block, User
from accounts.pairs import lock_pair
from accounts.restraints import require_free
from core.errors import NotFound
from core.events import announce
from core.rates import check_rate


@transaction.atomic
def ask_friend(user: User, target: User) -> Friendship:
    """Asks for friendship; who was asked by the other accepts with it. Repeating it changes nothing.

    Raises BefriendingYourself, NotFound (blocked either way, closed), LimitReached.
    """
    if user.pk == target.pk:
        raise BefriendingYourself
    check_rate("friend", account=user)
    require_free(user, "follow")
    target = lock_pair(user.pk, target.pk)[target.pk]
    if not target.is_active or target.suspended_at or Block.between(user.pk, target.pk).exists():
        raise NotFound
    existing = Friendship.objects.between(user.pk, target.pk).first()
    if existing is None:
        # Withdrawing and asking again is no way to ring somebody's bell.
        check_rate("friend.pair", target=f"{user.pk}:{target.pk}")
        made: Friendship = Friendship.objects.create(asker=user, asked=target)
        announce("accounts.friend_asked", asker_id=user.pk, asked_id=target.pk)
        return made
    if existing.asked_id == user.pk and existing.status != Friendship.Status.ACCEPTED:
        _accept(existing)
    return existing  # type: ignore[no-any-return]


@transaction.atomic
def accept_friend(user: User, asker: User) -> Friendship:
    """From now on both are friends and follow each other. Raises NotFound when there is nothing to accept."""
    lock_pair(user.pk, asker.pk)
    row: Friendship | None = Friendship.objects.filter(asker=asker, asked=user).first()
    if row is None or Block.between(user.pk, asker.pk).exists():
        raise NotFound
    if row.status != Friendship.Status.ACCEPTED:
        _accept(row)
    return row


@transaction.atomic
def decline_friend(user: User, asker: User) -> None:
    """Refuses without a word to who asked. Raises NotFound when no request waits."""
    lock_pair(user.pk, asker.pk)
    row = Friendship.objects.waiting().filter(asker=asker, asked=user).first()
    if row is None:
        raise NotFound
    row.move_to(Friendship.Status.DECLINED)
    row.save(update_fields=["status", "updated_at"])
    announce("accounts.friend_gone", asker_id=asker.pk, asked_id=user.pk)


@transaction.atomic
def end_friend(user: User, other: User) -> None:
    """Withdraws the person's own request, or ends the friendship and the follows of both. Else it changes nothing."""
    lock_pair(user.pk, other.pk)
    row = Friendship.objects.between(user.pk, other.pk).first()
    if row is not None and (row.status == Friendship.Status.ACCEPTED or row.asker_id == user.pk):
        part(user.pk, other.pk)


def part(one_id: UUID, other_id: UUID) -> None:
    """Deletes whatever stands between two locked people; a friendship takes its follows with it."""
    row = Friendship.objects.between(one_id, other_id).first()
    if row is None:
        return
    row.delete()
    if row.status == Friendship.Status.ACCEPTED:
        end_follow(one_id, other_id)
        end_follow(other_id, one_id)
        realtime.recheck(one_id)
        realtime.recheck(other_id)
    announce("accounts.friend_gone", asker_id=row.asker_id, asked_id=row.asked_id)


def _accept(row: Friendship) -> None:
    row.move_to(Friendship.Status.ACCEPTED)
    row.save(update_fields=["status", "updated_at"])
    open_follow(row.asker_id, row.asked_id)
    open_follow(row.asked_id, row.asker_id)
    announce("accounts.befriended", asker_id=row.asker_id, asked_id=row.asked_id)
