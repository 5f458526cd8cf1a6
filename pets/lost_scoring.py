"""How much a found animal looks like a lost one: weighted traits, each told, as a share of the maximum. Pure.

After the idea of shelter software: another species never matches; an equal microchip decides alone, a different one
excludes; old records are left out; below a floor nothing is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.places import Bucket, bucket
from core.text import one_line

# The one table of weights. Their sum is the maximum.
WEIGHTS: Final[dict[str, int]] = {
    "breed": 14,
    "size": 8,
    "colours": 18,
    "sex": 8,
    "date": 14,
    "distance": 22,
    "features": 10,
    "area": 6,
}
LABELS: Final[dict[str, str | Promise]] = {
    "microchip": _("Microchip"),
    "breed": _("Breed"),
    "size": _("Size"),
    "colours": _("Colours"),
    "sex": _("Sex"),
    "date": _("Day"),
    "distance": _("Distance"),
    "features": _("Marks"),
    "area": _("Area in words"),
}
FLOOR: Final = 40  # per cent
DATE_DAYS: Final = 14
RECORD_DAYS: Final = 182
NEARNESS: Final = {
    Bucket.NEAR: 1.0,
    Bucket.WITHIN_5: 0.9,
    Bucket.WITHIN_10: 0.7,
    Bucket.WITHIN_25: 0.4,
    Bucket.WITHIN_50: 0.2,
    Bucket.WITHIN_100: 0.0,
    Bucket.FAR: 0.0,
}
SHORT: Final = 3  # letters; shorter words say nothing


@dataclass(frozen=True, slots=True)
class Traits:
    """An animal as it was seen. Empty is "not said" and earns nothing."""

    species: str
    day: date
    breed: str = ""
    size: str = ""
    colours: tuple[str, ...] = ()
    sex: str = ""
    cell: str = ""
    features: str = ""
    area: str = ""
    microchip: str = ""


def score(lost: Traits, found: Traits) -> tuple[int, dict[str, int]] | None:
    """(per cent of the maximum, points of each term), or None for what can never be the same animal."""
    if lost.species != found.species or (found.day - lost.day).days < -1:  # found before it was lost
        return None
    if lost.microchip and found.microchip:
        return (100, {"microchip": 100}) if lost.microchip == found.microchip else None
    parts = {
        "breed": float(lost.breed == found.breed) if lost.breed and found.breed else 0.0,
        "size": _size(lost.size, found.size),
        "colours": _share(set(lost.colours), set(found.colours)),
        "sex": float(lost.sex == found.sex) if lost.sex and found.sex else 0.0,
        "date": max(0.0, 1 - max(0, (found.day - lost.day).days) / DATE_DAYS),
        "distance": NEARNESS[bucket(lost.cell, found.cell)] if lost.cell and found.cell else 0.0,
        "features": _words(lost.features, found.features),
        "area": _words(lost.area, found.area),
    }
    points = {name: round(WEIGHTS[name] * part) for name, part in parts.items()}
    return round(100 * sum(points.values()) / sum(WEIGHTS.values())), points


def _size(one: str, other: str) -> float:
    order = ("small", "medium", "large")
    if one not in order or other not in order:
        return 0.0
    return (1.0, 0.4, 0.0)[abs(order.index(one) - order.index(other))]


def _share(one: set[str], other: set[str]) -> float:
    """Jaccard: what both have of what either has."""
    return len(one & other) / len(one | other) if one and other else 0.0


def _words(one: str, other: str) -> float:
    """Words of the shorter text that are in the longer one."""
    sets = sorted((_set(one), _set(other)), key=len)
    return len(sets[0] & sets[1]) / len(sets[0]) if sets[0] else 0.0


def _set(text: str) -> set[str]:
    words = "".join(char if char.isalnum() else " " for char in one_line(text).casefold()).split()
    return {word for word in words if len(word) >= SHORT}
