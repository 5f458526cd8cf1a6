"""What of a profile is shown to whom, as templates and the API want it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_skeleton
from django.utils.translation import get_language

from accounts import interests, spoken
from accounts.badges import Badge, earned
from accounts.cities import find_city
from accounts.links import label_of
from accounts.marks import mark_of
from accounts.models import Profile, User, Verification
from accounts.policies import is_self
from core.languages import BY_CODE
from core.places import Bucket, bucket, words_of


def profile_of(user: User) -> Profile:
    """The row of a person, or an empty one that is not saved. No query when it was joined."""
    try:
        return user.profile
    except Profile.DoesNotExist:
        return Profile(user=user)


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone is: the name they show, and how far in one of seven steps. Never a number."""

    city: str
    label: str
    country: str
    distance: Bucket | None

    @property
    def distance_words(self) -> str:
        return words_of(self.distance) if self.distance is not None else ""


def place_of(viewer: Any, user: User, profile: Profile) -> Place | None:
    """None unless the person shows it. One query for the viewer's own cell."""
    city = find_city(profile.city) if profile.is_city_shown and profile.city else None
    if city is None:
        return None
    step = None
    if getattr(viewer, "pk", None) is not None and not is_self(viewer, user):
        own = Profile.objects.filter(user_id=viewer.pk).values_list("home_cell", flat=True).first()
        step = bucket(own, profile.home_cell) if own else None
    return Place(city.slug, city.label, city.country, step)


def birthday_words(born: date) -> str:
    """Day and month in the reader's language; 29 February exists in the year that is used."""
    language = BY_CODE.get(get_language() or "en", BY_CODE["en"])
    return format_skeleton("MMMMd", born.replace(year=2000), locale=language.babel)


@dataclass(frozen=True, slots=True)
class Facts:
    """What profile_facts.html draws."""

    pronouns: str
    links: list[tuple[str, str]]
    languages: list[str]
    interests: list[str]
    birthday: str
    place: Place | None
    mark: str
    verification: Verification | None
    badges: list[Badge]


def facts_of(viewer: Any, user: User) -> Facts:
    """For who may see inside. Queries: the badges; own cell for a shown city; the evidence of a verified account."""
    profile = profile_of(user)
    return Facts(
        pronouns=profile.pronouns,
        links=[(address, label_of(address)) for address in profile.links],
        languages=spoken.labels_of(profile.spoken_languages),
        interests=interests.labels_of(profile.interests),
        birthday=birthday_words(user.birth_date) if user.birth_date and profile.is_birthday_shown else "",
        place=place_of(viewer, user, profile),
        mark=mark_of(user),
        verification=evidence_of(user),
        badges=earned(user),
    )


def evidence_of(user: User) -> Verification | None:
    """What the mark stands on: the newest approved request. No query for who has no mark."""
    if user.verified_at is None:
        return None
    approved = Verification.objects.filter(user=user, status=Verification.Status.APPROVED)
    return approved.order_by("-decided_at").first()


def facts_json(viewer: Any, user: User, *, is_open: bool) -> dict[str, Any]:
    """The API's share of a profile; empty while it is closed to the viewer."""
    profile = profile_of(user) if is_open else Profile()
    place = place_of(viewer, user, profile) if is_open else None
    is_shown = is_open and profile.is_birthday_shown and user.birth_date is not None
    return {
        "pronouns": profile.pronouns,
        "links": profile.links,
        "spoken_languages": profile.spoken_languages,
        "interests": profile.interests,
        "birthday": user.birth_date.strftime("%m-%d") if is_shown and user.birth_date else None,
        "place": place_json(place),
    }


def place_json(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "city": place.city,
        "name": place.label,
        "country": place.country,
        "distance": place.distance.name.lower() if place.distance is not None else None,
        "distance_words": place.distance_words,
    }
