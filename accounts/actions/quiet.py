"""Muting and restricting people. The other is never told: nothing here is sent to their sockets, bell or mail."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts import realtime
from accounts.errors import NotToYourself
from accounts.models import User
from accounts.quiet import Mute, Restriction
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate

FOR_GOOD: Final = 0
DAYS: Final = (1, 7, 30, FOR_GOOD)


@transaction.atomic
def mute(user: User, target: User, *, days: int, posts: bool = True, notifications: bool = True) -> Mute:
    """Mutes for so many days from now, by the clock of the database, or for good (0); again is a new choice.

    Raises NotToYourself, Invalid on `days` or `posts`, LimitReached.
    """
    if user.pk == target.pk:
        raise NotToYourself
    if days not in DAYS:
        raise Invalid(_("Choose one of the list."), field="days")
    if not (posts or notifications):
        raise Invalid(_("Choose posts, notifications, or both."), field="posts")
    check_rate("quiet", account=user)
    ends_at = Now() + timedelta(days=days) if days else None
    chosen = {"ends_at": ends_at, "hides_posts": posts, "hides_notifications": notifications}
    row, is_new = Mute.objects.update_or_create(muter=user, muted=target, defaults=chosen)
    if is_new and Mute.objects.filter(muter=user).count() > LIMITS.muted_max:
        raise Invalid(_("At most %(most)d people can be muted.") % {"most": LIMITS.muted_max})
    row.refresh_from_db()
    announce("accounts.muted", muter_id=user.pk, muted_id=target.pk)
    return row  # type: ignore[no-any-return]


@transaction.atomic
def unmute(user: User, target: User) -> None:
    """Without a mute it changes nothing."""
    Mute.objects.filter(muter=user, muted=target).delete()


@transaction.atomic
def restrict(user: User, target: User) -> Restriction:
    """From now on their comments under one's posts wait. Repeating it changes nothing. Raises NotToYourself, LimitReached."""
    if user.pk == target.pk:
        raise NotToYourself
    check_rate("quiet", account=user)
    row, is_new = Restriction.objects.get_or_create(owner=user, restricted=target)
    if is_new:
        if Restriction.objects.filter(owner=user).count() > LIMITS.restricted_max:
            raise Invalid(_("At most %(most)d people can be restricted.") % {"most": LIMITS.restricted_max})
        announce("accounts.muted", muter_id=user.pk, muted_id=target.pk)
        realtime.recheck(target.pk)
    return row


@transaction.atomic
def lift_restriction(user: User, target: User) -> None:
    """What waits goes on waiting: lifting publishes nothing."""
    Restriction.objects.filter(owner=user, restricted=target).delete()
