"""Usual intervals between vaccinations and parasite treatments: editorial, written by us, and shown as a suggestion.

They follow what the vaccination guidelines of the World Small Animal Veterinary Association (2024) and the European
Scientific Counsel Companion Animal Parasites (guideline 1) say of animals without special risk; for rabies the year
that Mexican law asks of dogs and cats. A vet who knows the animal may say otherwise, and then the vet is right.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VACCINATION, PARASITES = "vaccination", "parasites"


@dataclass(frozen=True, slots=True)
class Interval:
    """How long one dose lasts. While younger than `young_weeks` the next comes after `young_days` instead, and the
    first one after that age lasts `months_at_first`.
    """

    kind: str
    name: str | Promise
    species: frozenset[str]
    months: int
    young_weeks: int = 0
    young_days: int = 28
    months_at_first: int = 12


_DOG, _CAT = frozenset({"dog"}), frozenset({"cat"})

INTERVALS: Final[dict[str, Interval]] = {
    "rabies": Interval(VACCINATION, _("Rabies"), _DOG | _CAT, 12),
    "dog_core": Interval(VACCINATION, _("Distemper, hepatitis and parvovirus"), _DOG, 36, young_weeks=16),
    "leptospirosis": Interval(VACCINATION, _("Leptospirosis"), _DOG, 12, young_weeks=16),
    "kennel_cough": Interval(VACCINATION, _("Kennel cough"), _DOG, 12),
    "cat_core": Interval(VACCINATION, _("Panleukopenia, herpes and calicivirus"), _CAT, 36, young_weeks=16),
    "feline_leukemia": Interval(VACCINATION, _("Feline leukaemia"), _CAT, 12, young_weeks=12),
    "rabbit_core": Interval(VACCINATION, _("Myxomatosis and rabbit haemorrhagic disease"), frozenset({"rabbit"}), 12),
    "horse_influenza": Interval(VACCINATION, _("Equine influenza"), frozenset({"horse"}), 6),
    "horse_tetanus": Interval(VACCINATION, _("Tetanus"), frozenset({"horse"}), 24),
    "worms": Interval(PARASITES, _("Worms (inside)"), _DOG | _CAT, 3, young_weeks=12, young_days=14, months_at_first=3),
    "fleas_ticks": Interval(PARASITES, _("Fleas and ticks (outside)"), _DOG | _CAT, 1, months_at_first=1),
    "heartworm": Interval(PARASITES, _("Heartworm prevention"), _DOG | _CAT, 1, months_at_first=1),
}


def codes_for(kind: str, species: str) -> list[tuple[str, str | Promise]]:
    """(code, name) of what this kind of animal is given."""
    return [(code, one.name) for code, one in INTERVALS.items() if one.kind == kind and species in one.species]


def suggest_next(code: str, given: date, born: date | None) -> date | None:
    """When the next is usually due; None for what we know no interval of."""
    known = INTERVALS.get(code)
    if known is None:
        return None
    weeks = (given - born).days // 7 if born and born <= given else None
    if weeks is not None and weeks < known.young_weeks:
        return given + timedelta(days=known.young_days)
    is_first_year = weeks is not None and weeks < 52 and known.young_weeks > 0
    return _months_later(given, min(known.months, known.months_at_first) if is_first_year else known.months)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
