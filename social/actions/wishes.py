"""What a reader wants of "For you". Works with the next page; nobody is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.selectors import get_user_by_id
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from pets.models import Species
from social.errors import TooManyWishes
from social.feed_models import FeedChoice, FeedWish
from social.models import Post
from social.tag_selectors import clean_tag


def choose_feed(user: Any, mode: str) -> str:
    """The feed one opens the house with, on all devices. Raises Invalid on `mode`."""
    if mode not in FeedChoice.Mode.values:
        raise Invalid(_("Choose one of the list."), field="mode")
    FeedChoice.objects.update_or_create(user=user, defaults={"mode": mode})
    return mode


def wish(user: Any, *, kind: str, value: str) -> FeedWish:
    """Less of a person or a tag, nothing of a species or a post. Repeating it changes nothing.

    Raises Invalid on `kind`, NotFound for what the user may not see or what is not, TooManyWishes, LimitReached.
    """
    if kind not in FeedWish.Kind.values:
        raise Invalid(_("Choose one of the list."), field="kind")
    check_rate("feed.wish", account=user)
    value = _clean(user, kind, value)
    with transaction.atomic():
        if FeedWish.objects.filter(user=user).exclude(kind=kind, value=value).count() >= LIMITS.feed_wishes_max:
            raise TooManyWishes(most=LIMITS.feed_wishes_max)
        made, _is_new = FeedWish.objects.get_or_create(user=user, kind=kind, value=value)
    return made


def _clean(user: Any, kind: str, value: str) -> str:
    if kind == FeedWish.Kind.TAG:
        return clean_tag(value)
    if kind == FeedWish.Kind.SPECIES:
        if not Species.objects.filter(pk=value[:20]).exists():
            raise NotFound
        return value
    try:
        identity = UUID(value)
    except ValueError:
        raise NotFound from None
    if kind == FeedWish.Kind.AUTHOR:
        return str(get_user_by_id(user, identity).pk)
    if not Post.objects.visible_to(user).filter(pk=identity).exists():  # type: ignore[attr-defined]
        raise NotFound
    return str(identity)


def unwish(user: Any, wish_id: UUID) -> None:
    """Raises NotFound for what is not the user's; LimitReached."""
    check_rate("feed.wish", account=user)
    if not FeedWish.objects.filter(user=user, pk=wish_id).delete()[0]:
        raise NotFound
