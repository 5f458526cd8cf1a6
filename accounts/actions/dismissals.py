"""Dismissing a suggestion, and taking that back."""

from __future__ import annotations

from django.db import transaction

from accounts.dismissals import DismissedPerson
from accounts.errors import NotToYourself
from accounts.models import User
from core.limits import LIMITS
from core.rates import check_rate


@transaction.atomic
def dismiss_person(user: User, person: User) -> None:
    """They are suggested no more, and not told. Repeating it changes nothing; beyond the limit the oldest is let go.

    Raises NotToYourself, LimitReached.
    """
    if user.pk == person.pk:
        raise NotToYourself
    check_rate("suggestion.dismiss", account=user)
    _row, is_new = DismissedPerson.objects.get_or_create(user=user, person=person)
    if is_new:
        over = DismissedPerson.objects.filter(user=user).order_by("-id").values("pk")[LIMITS.dismissed_max :]
        DismissedPerson.objects.filter(pk__in=list(over.values_list("pk", flat=True))).delete()


def welcome_person(user: User, person: User) -> None:
    """They may be suggested again. Repeating it changes nothing."""
    DismissedPerson.objects.filter(user=user, person=person).delete()
