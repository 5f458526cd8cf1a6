"""Following animals. The counter changes in the transaction of its row."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from accounts.errors import PrivateAccount
from core.errors import NotFound
from core.events import announce
from core.rates import check_rate
from pets.follow_models import PetFollow
from pets.models import Pet
from pets.selectors import may_see_pet_inside


def follow_pet(user: Any, pet: Pet) -> Pet:
    """Repeating it changes nothing. Raises PrivateAccount, NotFound (gone or closed in the meantime), LimitReached."""
    if not may_see_pet_inside(user, pet):
        raise PrivateAccount
    check_rate("follow", account=user)
    with transaction.atomic():
        if not Pet.objects.visible_to(user).filter(pk=pet.pk).exists():  # type: ignore[attr-defined]
            raise NotFound
        # The unique constraint decides between parallel follows: the second waits here, then finds the first.
        _row, is_new = PetFollow.objects.get_or_create(person=user, pet=pet)
        if is_new:
            _count(pet.pk, 1)
            announce("pets.followed", follower_id=user.pk, pet_id=pet.pk)
    pet.refresh_from_db(fields=["follower_counter"])
    return pet


def unfollow_pet(user: Any, pet: Pet) -> Pet:
    """Without a follow it changes nothing."""
    with transaction.atomic():
        deleted, _rows = PetFollow.objects.filter(person=user, pet=pet).delete()
        if deleted:
            _count(pet.pk, -1)
            announce("pets.unfollowed", follower_id=user.pk, pet_id=pet.pk)
    pet.refresh_from_db(fields=["follower_counter"])
    return pet


def _count(pet_id: UUID, step: int) -> None:
    Pet.objects.filter(pk=pet_id).update(follower_counter=F("follower_counter") + step)


@transaction.atomic
def end_follows_between(one_id: UUID, other_id: UUID) -> None:
    """Two people closed the way to each other: neither follows the other's animals any more."""
    rows = PetFollow.objects.filter(
        Q(person_id=one_id, pet__owner_id=other_id) | Q(person_id=other_id, pet__owner_id=one_id)
    )
    for row in rows:
        row.delete()
        _count(row.pet_id, -1)


def reconcile_followers() -> int:
    """Sets the counters to what is there (people delete their accounts); returns how many were wrong."""
    rows = PetFollow.objects.filter(pet=OuterRef("pk")).order_by()
    total = Coalesce(Subquery(rows.values("pet").annotate(n=Count("pk")).values("n")), 0)
    wrong = Pet.objects.annotate(total=total).exclude(follower_counter=F("total")).values_list("pk", flat=True)
    fixed = 0
    for pet_id in list(wrong):
        with transaction.atomic():
            Pet.objects.select_for_update(no_key=True).get(pk=pet_id)
            fixed += Pet.objects.filter(pk=pet_id).update(follower_counter=PetFollow.objects.filter(pet=pet_id).count())
    return fixed
