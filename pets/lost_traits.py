"""What is said of lost and found animals, cleaned: traits, chip, phone, place and time. Nothing is saved here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid
from core.limits import LIMITS
from core.places import snap
from core.text import clean_line, one_line
from pets import neighbours
from pets.lost_models import Colour, Size
from pets.models import Pet

OLDEST: Final = timedelta(days=LIMITS.lost_match_days)


def clean_traits(*, size: str, colours: Sequence[str], features: str, area: str, microchip: str) -> dict[str, Any]:
    """What a lost and a found animal are compared by. Raises Invalid naming the field."""
    if size and size not in Size.values:
        raise Invalid(_("Choose one of the list."), field="size")
    chosen = list(dict.fromkeys(colours))
    if len(chosen) > 4 or not set(chosen) <= set(Colour.values):
        raise Invalid(_("Choose up to four of the list."), field="colours")
    return {
        "size": size,
        "colours": chosen,
        "features": clean_line(features, most=LIMITS.lost_words_max, field="features"),
        "area": clean_line(area, most=LIMITS.lost_words_max, field="area"),
        "microchip": clean_chip(microchip),
    }


def clean_chip(text: str) -> str:
    digits = "".join(char for char in one_line(text) if char not in " -.")
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) in (9, 10, 15)):
        raise Invalid(_("A microchip has 15 digits (old ones 9 or 10)."), field="microchip")
    return digits


def chip_of(pet: Pet) -> str:
    """The animal's own chip, where its record has one."""
    return str(getattr(pet, "microchip", "") or "")


def clean_phone(text: str) -> str:
    phone = clean_line(text, most=LIMITS.phone_max, field="phone")
    if phone and not (set(phone) <= set("0123456789 +-().") and sum(char.isdigit() for char in phone) >= 7):
        raise Invalid(_("Write a phone number with digits, for example +52 55 1234 5678."), field="phone")
    return phone


def cell_of(user: Any, latitude: float | None, longitude: float | None, *, at_home: bool = False) -> str:
    """The cell of a point (the point is forgotten), the person's home cell, or nothing. Raises Invalid.

    A lost or found animal's cell is not widened where few live: it is no one's home, and 36 km² say little.
    """
    if latitude is not None and longitude is not None:
        return snap(latitude, longitude)
    if latitude is not None or longitude is not None:
        raise Invalid(_("That is no place on Earth."), field="place")
    return neighbours.home_cell_of(user) if at_home else ""


def clean_moment(at: datetime | None) -> datetime:
    now = timezone.now()
    if at is None:
        return now
    if not now - OLDEST <= at <= now + timedelta(minutes=5):
        raise Invalid(_("Give a time within the last half year."), field="last_seen_at")
    return min(at, now)
