"""How old people are, and what follows from it: from 13 on one may be here, until 18 one is kept from strangers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.errors import BirthdayMissing
from accounts.models import Follow, User, UserQuerySet
from core.limits import LIMITS


def years_old(born: date, today: date) -> int:
    """Whole years; who was born on 29 February has a birthday on 1 March in other years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def is_teen(user: Any) -> bool:
    """Known to be under 18. Who has not said their age is not kept from adults, and not shown to teens either."""
    born = getattr(user, "birth_date", None)
    return born is not None and years_old(born, timezone.localdate()) < LIMITS.adult_age


def require_birthday(user: Any) -> None:
    """Before anything of a person is published: who has not said their age may read, and no more.

    Raises BirthdayMissing, which names `birth_date`.
    """
    if user.birth_date is None:
        raise BirthdayMissing(field="birth_date", age=LIMITS.age_min)


def _are_teens() -> Q:
    """As is_teen, for rows of people."""
    today = timezone.localdate()
    try:
        eldest = today.replace(year=today.year - LIMITS.adult_age)
    except ValueError:  # today is 29 February
        eldest = today.replace(year=today.year - LIMITS.adult_age, day=28)
    return Q(birth_date__gt=eldest)


def findable_by(people: UserQuerySet, viewer: Any) -> UserQuerySet:
    """Without teens whom the viewer is no acquaintance of: only who follows them, or whom they follow, finds them."""
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None:
        return people.exclude(_are_teens())
    follows = Follow.objects.filter(status=Follow.Status.ACCEPTED)
    knows = Exists(follows.filter(follower_id=viewer_id, target_id=OuterRef("pk")))
    is_known = Exists(follows.filter(follower_id=OuterRef("pk"), target_id=viewer_id))
    return people.filter(~_are_teens() | Q(pk=viewer_id) | knows | is_known)


def suggestible_to(people: QuerySet[User], viewer: Any) -> QuerySet[User]:
    """Teens are suggested to teens only, and nobody else to them."""
    return people.filter(_are_teens()) if is_teen(viewer) else people.exclude(_are_teens())


def without_teens(people: QuerySet[User]) -> QuerySet[User]:
    """Without those who are known to be under 18."""
    return people.exclude(_are_teens())
