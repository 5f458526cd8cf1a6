"""Following, asking to follow, and their ends."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from accounts import realtime
from accounts.actions.circles import drop_close
from accounts.errors import FollowingYourself
from accounts.models import Block, Follow, User
from accounts.pairs import count_follow, lock_pair
from accounts.restraints import require_free
from core.errors import NotFound
from core.events import announce
from core.rates import check_rate


@transaction.atomic
def follow(user: User, target: User) -> Follow:
    """Follows a public account, asks a private one. Repeating it changes nothing.

    Raises FollowingYourself, NotFound (blocked either way, closed), LimitReached. Locks both people.
    """
    if user.pk == target.pk:
        raise FollowingYourself
    check_rate("follow", account=user)
    require_free(user, "follow")
    people = lock_pair(user.pk, target.pk)
    target = people[target.pk]
    if not target.is_active or target.suspended_at or Block.between(user.pk, target.pk).exists():
        raise NotFound
    existing = Follow.objects.filter(follower=user, target=target).first()
    if existing is not None:
        return existing
    status = Follow.Status.REQUESTED if target.is_private else Follow.Status.ACCEPTED
    made = Follow.objects.create(follower=user, target=target, status=status)
    if status == Follow.Status.ACCEPTED:
        _accepted(made)
    else:
        announce("accounts.follow_requested", follower_id=user.pk, target_id=target.pk)
        realtime.tell_requested(user.pk, target.pk)
    return made


@transaction.atomic
def unfollow(user: User, target: User) -> None:
    """Ends a follow or withdraws a request; without either it changes nothing."""
    lock_pair(user.pk, target.pk)
    end_follow(user.pk, target.pk)


@transaction.atomic
def remove_follower(user: User, follower: User) -> None:
    """`follower` no longer follows `user`, and is not told."""
    lock_pair(user.pk, follower.pk)
    end_follow(follower.pk, user.pk)


@transaction.atomic
def accept_follow(user: User, follower: User) -> Follow:
    """Lets `follower` in. Raises NotFound when there is no request; an accepted one stays as it is."""
    lock_pair(user.pk, follower.pk)
    asked = Follow.objects.filter(follower=follower, target=user).first()
    if asked is None:
        raise NotFound
    if asked.status == Follow.Status.REQUESTED:
        asked.move_to(Follow.Status.ACCEPTED)
        asked.save(update_fields=["status", "updated_at"])
        _accepted(asked)
    return asked


@transaction.atomic
def decline_follow(user: User, follower: User) -> None:
    """Refuses a request without a word to who asked. Raises NotFound when there is none."""
    lock_pair(user.pk, follower.pk)
    deleted, _ = Follow.objects.requested().filter(follower=follower, target=user).delete()  # type: ignore[attr-defined]
    if not deleted:
        raise NotFound
    announce("accounts.follow_declined", follower_id=follower.pk, target_id=user.pk)


def end_follow(follower_id: UUID, target_id: UUID) -> bool:
    """Deletes a follow or request between two locked people, with its counters; True when there was one."""
    row = Follow.objects.filter(follower_id=follower_id, target_id=target_id).first()
    if row is None:
        return False
    row.delete()
    drop_close(target_id, follower_id)
    if row.status == Follow.Status.ACCEPTED:
        count_follow(follower_id, target_id, -1)
        realtime.recheck(follower_id)
    announce("accounts.unfollowed", follower_id=follower_id, target_id=target_id)
    return True


def open_follow(follower_id: UUID, target_id: UUID) -> None:
    """Makes an accepted follow between two locked people, of nothing or of a request."""
    row, is_new = Follow.objects.get_or_create(
        follower_id=follower_id, target_id=target_id, defaults={"status": Follow.Status.ACCEPTED}
    )
    if not is_new:
        if row.status == Follow.Status.ACCEPTED:
            return
        row.move_to(Follow.Status.ACCEPTED)
        row.save(update_fields=["status", "updated_at"])
    _accepted(row)


def _accepted(made: Follow) -> None:
    count_follow(made.follower_id, made.target_id, 1)
    announce("accounts.followed", follower_id=made.follower_id, target_id=made.target_id)
    realtime.tell_followed(made.follower_id, made.target_id)
