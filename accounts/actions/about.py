"""What people tell of themselves beside name and bio: pronouns, links, languages, interests, birthday."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, TypedDict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from accounts import interests, spoken
from accounts.actions.profile import set_privacy
from accounts.ages import is_teen, years_old
from accounts.errors import BirthdayIsFinal, UnderAge
from accounts.links import clean_link
from accounts.models import Profile, User
from core.errors import Invalid
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_line

OLDEST = 120


class AboutChanges(TypedDict, total=False):
    """What update_about takes; a key that is not given stays as it is."""

    pronouns: str
    links: list[str]
    spoken_languages: list[str]
    interests: list[str]
    is_birthday_shown: bool
    birth_date: date


@transaction.atomic
def update_about(user: User, changes: AboutChanges) -> Profile:
    """Raises Invalid naming the field, UnderAge and BirthdayIsFinal on `birth_date`, LimitReached."""
    check_rate("profile.update", account=user)
    if "birth_date" in changes:
        set_birthday(user, changes["birth_date"])
    values = _clean(changes)
    profile, _is_new = Profile.objects.select_for_update(no_key=True).get_or_create(user=user)
    for name, value in values.items():
        setattr(profile, name, value)
    profile.save(update_fields=[*values, "updated_at"])
    enqueue("accounts.count_badges", user_id=user.pk, names=["introduced"])
    user.profile = profile
    return profile


def _clean(changes: AboutChanges) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if "pronouns" in changes:
        values["pronouns"] = clean_line(changes["pronouns"], most=LIMITS.pronouns_max, field="pronouns")
    if "links" in changes:
        found = [clean_link(raw) for raw in changes["links"] if raw.strip()]
        values["links"] = _few(found, LIMITS.links_max, "links")
    if "spoken_languages" in changes:
        chosen = _known(changes["spoken_languages"], spoken.CODES, "spoken_languages")
        values["spoken_languages"] = _few(chosen, LIMITS.spoken_languages_max, "spoken_languages")
    if "interests" in changes:
        offered = {slug for slug, _label in interests.topics() + interests.animals()}
        chosen = _known(changes["interests"], offered, "interests")
        values["interests"] = _few(chosen, LIMITS.interests_max, "interests")
    if "is_birthday_shown" in changes:
        values["is_birthday_shown"] = changes["is_birthday_shown"]
    return values


def _known(chosen: list[str], offered: Collection[str], field: str) -> list[str]:
    if not set(chosen) <= set(offered):
        raise Invalid(_("Choose one of the list."), field=field)
    return chosen


def _few(chosen: list[str], most: int, field: str) -> list[str]:
    """Each once, in the order given."""
    once = list(dict.fromkeys(chosen))
    if len(once) > most:
        message = ngettext_lazy("At most %(most)d.", "At most %(most)d.", most)
        raise Invalid(message % {"most": most}, field=field)
    return once


@transaction.atomic
def set_birthday(user: User, born: date) -> User:
    """From 13 on. Under 18 the account turns private and stays so; who is a minor cannot turn adult by a new date.

    Locks the person. Raises Invalid, UnderAge, BirthdayIsFinal, each on `birth_date`, and LimitReached.
    """
    today = timezone.localdate()
    locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    if locked.birth_date == born:
        return user
    check_rate("birthday.set", account=user)
    age = years_old(born, today)
    if born > today or age > OLDEST:
        raise Invalid(_("Check the year of your birthday."), field="birth_date")
    if age < LIMITS.age_min:
        raise UnderAge(field="birth_date", age=LIMITS.age_min)
    if is_teen(locked) and age >= LIMITS.adult_age:
        raise BirthdayIsFinal(field="birth_date")
    User.objects.filter(pk=user.pk).update(birth_date=born)
    user.birth_date = born
    if is_teen(user):
        set_privacy(user, is_private=True)
    return user
