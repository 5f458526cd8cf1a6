"""Locking two people in primary-key order, so that no two changes between them can meet or deadlock."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F

from accounts.models import User
from core.errors import NotFound


def lock_pair(one_id: UUID, other_id: UUID) -> dict[UUID, User]:
    """Both rows locked until the transaction ends. Raises NotFound when one is gone."""
    locked = User.objects.select_for_update(no_key=True).filter(pk__in=[one_id, other_id]).order_by("pk")
    people = {user.pk: user for user in locked}
    if len(people) != len({one_id, other_id}):
        raise NotFound
    return people


def count_follow(follower_id: UUID, target_id: UUID, step: int) -> None:
    """Moves both counters by +1 or -1; the two rows are locked."""
    User.objects.filter(pk=follower_id).update(following_counter=F("following_counter") + step)
    User.objects.filter(pk=target_id).update(follower_counter=F("follower_counter") + step)
