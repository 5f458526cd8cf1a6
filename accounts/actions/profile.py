"""What people say about themselves and how they want the site."""

from __future__ import annotations

import zoneinfo
from typing import Any, TypedDict
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import realtime
from accounts.ages import is_teen, require_birthday
from accounts.errors import HandleIsFinal, HandleTaken, TeenStaysPrivate
from accounts.handles import clean_handle
from accounts.models import User
from accounts.policies import can_choose_handle
from core import languages
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_line, clean_text


class ProfileChanges(TypedDict, total=False):
    """What update_profile takes; a key that is not given stays as it is, a picture of None goes."""

    display_name: str
    bio: str
    language: str
    theme: str
    time_zone: str
    avatar_id: UUID | None
    cover_id: UUID | None


def update_profile(user: User, changes: ProfileChanges) -> User:
    """Raises Invalid naming the field, NotFound for a picture that is not the person's own, LimitReached."""
    check_rate("profile.update", account=user)
    values = _clean(changes)
    with transaction.atomic():
        locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        for name, value in values.items():
            setattr(locked, name, value)
        for purpose in ("avatar", "cover"):
            key = f"{purpose}_id"
            if key in changes:
                _change_picture(locked, purpose, changes[key])  # type: ignore[literal-required]
        locked.save(update_fields=[*values, "avatar", "cover", "updated_at"])
        enqueue("accounts.count_badges", user_id=user.pk, names=["introduced"])
        announce("accounts.profile_changed", user_id=user.pk)
    for name in (*values, "avatar_id", "cover_id", "updated_at"):
        setattr(user, name, getattr(locked, name))
    user.avatar, user.cover = locked.avatar, locked.cover
    return user


def _clean(changes: ProfileChanges) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if "display_name" in changes:
        values["display_name"] = clean_line(
            changes["display_name"], most=LIMITS.display_name_max, field="display_name", required=True
        )
    if "bio" in changes:
        values["bio"] = clean_text(changes["bio"], most=LIMITS.bio_max, field="bio")
    if "language" in changes:
        values["language"] = _known(changes["language"], languages.LANGUAGE_CODES, "language")
    if "theme" in changes:
        values["theme"] = _known(changes["theme"], User.Theme.values, "theme")
    if "time_zone" in changes:
        values["time_zone"] = _known(changes["time_zone"], zoneinfo.available_timezones(), "time_zone")
    return values


def _known(value: str, choices: Any, field: str) -> str:
    if value not in choices:
        raise Invalid(_("Choose one of the list."), field=field)
    return value


def _change_picture(user: User, purpose: str, asset_id: UUID | None) -> None:
    from media import actions as media

    before = getattr(user, purpose)
    if before is not None and before.pk == asset_id:
        return
    found = media.attach(user, [asset_id], purpose=purpose, most=1)[0] if asset_id is not None else None
    setattr(user, purpose, found)
    if before is not None:
        media.detach(before)


@transaction.atomic
def choose_handle(user: User, raw: str) -> User:
    """Until the welcome is finished. Raises HandleInvalid, HandleReserved, HandleTaken, HandleIsFinal."""
    handle = clean_handle(raw)
    if handle == user.handle:
        return user
    if not can_choose_handle(user):
        raise HandleIsFinal
    check_rate("profile.update", account=user)
    try:
        with transaction.atomic():
            changed = User.objects.filter(pk=user.pk, onboarded_at__isnull=True).update(handle=handle)
    except IntegrityError:
        raise HandleTaken from None
    if not changed:
        raise HandleIsFinal
    user.handle = handle
    return user


@transaction.atomic
def set_privacy(user: User, *, is_private: bool) -> User:
    """Turning public lets in everyone who had asked (said on the switch); turning private keeps the followers.

    Raises TeenStaysPrivate.
    """
    locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if not is_private and is_teen(locked):
        raise TeenStaysPrivate(field="is_private", age=LIMITS.adult_age)
    user.is_private = is_private
    if locked.is_private == is_private:
        return user
    User.objects.filter(pk=user.pk).update(is_private=is_private)
    announce("accounts.privacy_changed", user_id=user.pk)
    if is_private:
        realtime.recheck(user.pk)
    else:
        enqueue("accounts.accept_pending", user_id=user.pk)
    return user


def choose_language(user: User, code: str) -> User:
    """Raises Invalid for a language that is not one of ours."""
    user.language = _known(code, languages.LANGUAGE_CODES, "language")
    User.objects.filter(pk=user.pk).update(language=user.language)
    return user


def choose_theme(user: User, theme: str) -> User:
    user.theme = _known(theme, User.Theme.values, "theme")
    User.objects.filter(pk=user.pk).update(theme=user.theme)
    return user


def finish_onboarding(user: User) -> User:
    """From now on the handle is final and others find the person. Repeating it changes nothing. Raises BirthdayMissing."""
    if user.onboarded_at is None:
        require_birthday(user)
        user.onboarded_at = timezone.now()
        User.objects.filter(pk=user.pk, onboarded_at__isnull=True).update(onboarded_at=user.onboarded_at)
        announce("accounts.onboarded", user_id=user.pk)
    return user
