"""Where people live: a cell of the grid, chosen by the name of a city or by a point that is forgotten at once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.cities import cities_in, city_near, find_city
from accounts.errors import HomeMovedRecently
from accounts.models import Profile, User
from core.errors import Invalid
from core.limits import RATES
from core.places import snap
from core.queue import enqueue
from core.rates import in_words

# A move takes effect after one to twelve hours, so that no one is asked about from many places in a day.
SOONEST, LATEST = timedelta(hours=1), timedelta(hours=12)
_KEPT: Final = 5


def choose_city(user: User, slug: str) -> Profile:
    """The first home counts at once, a move within twelve hours. Raises Invalid, HomeMovedRecently."""
    city = find_city(slug)
    if city is None:
        raise Invalid(_("Choose one of the list."), field="city")
    cell = snap(city.latitude, city.longitude, count_members=_count_members)
    return _move(user, cell, city.slug, is_city=True)


def choose_point(user: User, latitude: float, longitude: float) -> Profile:
    """As choose_city, for a point picked on a map: only its cell is kept, and the city that cell belongs to.

    Raises Invalid, HomeMovedRecently.
    """
    cell = snap(latitude, longitude, count_members=_count_members)
    city = city_near(cell)
    return _move(user, cell, city.slug if city is not None else "", is_city=False)


def _count_members(cell: str) -> int:
    """Who is known to live in a cell of the fine grid, by it or by a city in its middle."""
    lives = Q(home_cell=cell) | Q(is_home_a_city=True, city__in=cities_in(cell))
    return Profile.objects.filter(lives, user__is_active=True).count()


@transaction.atomic
def _move(user: User, cell: str, city: str, *, is_city: bool) -> Profile:
    now = timezone.now()
    profile, _is_new = Profile.objects.select_for_update(no_key=True).get_or_create(user=user)
    if (profile.next_home_cell or profile.home_cell, profile.next_city or profile.city) == (cell, city):
        return profile
    _check_moves(profile.home_chosen_at, now)
    if profile.home_chosen_at:
        profile.next_home_cell, profile.next_city, profile.is_next_home_a_city = cell, city, is_city
        wait = SOONEST + timedelta(seconds=secrets.randbelow(int((LATEST - SOONEST).total_seconds())))
        enqueue("accounts.apply_home", user_id=user.pk, delay=wait)
    else:
        profile.home_cell, profile.city, profile.is_home_a_city = cell, city, is_city
        enqueue("accounts.count_badges", user_id=user.pk, names=["introduced"])
    profile.home_chosen_at = [*profile.home_chosen_at, now][-_KEPT:]
    profile.save()
    return profile


def _check_moves(chosen: list[datetime], now: datetime) -> None:
    """The limits of "home.change", counted from the rows themselves: they outlast any counter."""
    for rate in RATES["home.change"]:
        within = timedelta(seconds=rate.seconds)
        moves = sorted(at for at in chosen if at > now - within)
        if len(moves) >= rate.count:
            wait = int((moves[-rate.count] + within - now).total_seconds()) + 1
            raise HomeMovedRecently(wait, wait=in_words(wait), field="city")


@transaction.atomic
def apply_home(user_id: UUID | str) -> None:
    """The move that was asked for takes effect; without one nothing changes."""
    profile = Profile.objects.select_for_update(no_key=True).filter(user_id=user_id).exclude(next_home_cell="").first()
    if profile is None:
        return
    profile.home_cell, profile.city = profile.next_home_cell, profile.next_city
    profile.is_home_a_city = profile.is_next_home_a_city
    profile.next_home_cell = profile.next_city = ""
    profile.save()


@transaction.atomic
def forget_home(user: User) -> Profile:
    """Nothing of a home is kept but when it was chosen, so that forgetting is no way around the limit of moves."""
    profile, _is_new = Profile.objects.select_for_update(no_key=True).get_or_create(user=user)
    profile.home_cell = profile.city = profile.next_home_cell = profile.next_city = ""
    profile.is_city_shown = False
    profile.save()
    return profile


@transaction.atomic
def show_city(user: User, *, is_shown: bool) -> Profile:
    """Whether others read the name of the city, and how far it is in steps. Off until it is asked for."""
    profile, _is_new = Profile.objects.select_for_update(no_key=True).get_or_create(user=user)
    profile.is_city_shown = is_shown
    profile.save(update_fields=["is_city_shown", "updated_at"])
    return profile
