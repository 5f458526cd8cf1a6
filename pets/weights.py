"""The weights of an animal: written, deleted, read, and drawn as a line. Kept in grams, shown as the reader counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from babel.core import get_global
from babel.numbers import format_decimal
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.errors import Conflict, Invalid, NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.rates import check_rate
from core.templatetags.ui import babel_locale
from pets.errors import NotYourPet
from pets.health_models import WeightEntry
from pets.models import Pet
from pets.policies import can_edit_health

GRAMS_PER: Final = {"kg": 1000.0, "lb": 453.59237, "g": 1.0}  # the international pound, exact
IN_POUNDS: Final = frozenset({"US", "LR", "MM"})  # CLDR: where weights of bodies are not metric
OLDEST: Final = timedelta(days=200 * 365)
DRAWN: Final = 200
WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM = 400, 220, 72, 12, 16, 36


class TooManyWeights(Conflict):
    message = gettext_lazy("A health book holds at most %(most)d weights.")


@dataclass(slots=True)
class Weight:
    id: UUID
    day: date
    grams: int
    words: str


@dataclass(slots=True)
class Chart:
    """What templates/pets/weight_chart.html draws, in the units of its view box."""

    line: str
    dots: list[tuple[str, str]]
    levels: list[tuple[str, str]]
    first: date
    last: date
    summary: str


# --- writes ---------------------------------------------------------------------------------------
def add_weight(user: Any, pet: Pet, *, measured_date: date, grams: int) -> WeightEntry:
    """A weighing of the same day is replaced. Raises NotYourPet, Invalid naming the field, TooManyWeights."""
    _check(user, pet)
    today = timezone.now().date() + timedelta(days=1)  # a day ahead of UTC is today in the far east of the map
    if not today - OLDEST <= measured_date <= today:
        raise Invalid(_("This day cannot be: it lies ahead, or too far back."), field="measured_date")
    if not 1 <= grams <= LIMITS.weight_grams_max:
        raise Invalid(_("No animal of ours weighs that. Check the unit."), field="grams")
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        if WeightEntry.objects.filter(pet=pet).count() >= LIMITS.weights_per_pet:
            raise TooManyWeights(most=LIMITS.weights_per_pet)
        found, _new = WeightEntry.objects.update_or_create(
            pet=pet, measured_date=measured_date, defaults={"grams": grams}
        )
    return found


def delete_weight(user: Any, pet: Pet, weight_id: UUID) -> None:
    """Raises NotYourPet, NotFound."""
    _check(user, pet)
    if not WeightEntry.objects.filter(pet=pet, pk=weight_id).delete()[0]:
        raise NotFound


def _check(user: Any, pet: Pet) -> None:
    if not can_edit_health(user, pet):
        raise NotYourPet
    check_rate("health.write", account=user)


# --- units ----------------------------------------------------------------------------------------
def unit_of(user: Any) -> str:
    """kg or lb, by the region of the reader's time zone: languages are spoken in many. Guests read kilograms."""
    zone = getattr(user, "time_zone", "")
    return "lb" if get_global("zone_territories").get(zone) in IN_POUNDS else "kg"


def grams_of(amount: float, unit: str) -> int:
    return round(amount * GRAMS_PER[unit])


def in_words(grams: int, unit: str) -> str:
    """4.2 kg, 9.26 lb, or 85 g for the very small, in the reader's own way of writing."""
    locale = babel_locale()
    if unit == "kg" and grams < 1000:
        return f"{format_decimal(grams, locale=locale)} g"
    return f"{format_decimal(round(grams / GRAMS_PER[unit], 2), locale=locale)} {unit}"


# --- reads ----------------------------------------------------------------------------------------
def list_weights(pet: Pet, unit: str, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Weight]:
    """Newest first, of an animal that get_health_pet found. One query."""
    rows = WeightEntry.objects.filter(pet=pet)
    page = keyset(rows, order=("-measured_date", "-id"), cursor=cursor, size=size)
    return Page(
        [Weight(row.pk, row.measured_date, row.grams, in_words(row.grams, unit)) for row in page.items],
        page.next_cursor,
    )


def draw_chart(pet: Pet, unit: str) -> Chart | None:
    """The newest 200 weighings as a line over time; None for fewer than two. One query."""
    rows = list(WeightEntry.objects.filter(pet=pet).order_by("-measured_date")[:DRAWN])[::-1]
    if len(rows) < 2:
        return None
    low, high = min(row.grams for row in rows), max(row.grams for row in rows)
    margin = max((high - low) * 0.15, high * 0.02, 1)
    bottom, top = max(0.0, low - margin), high + margin
    first, last = rows[0].measured_date, rows[-1].measured_date
    days = (last - first).days

    def across(day: date) -> str:
        return f"{LEFT + (WIDE - LEFT - RIGHT) * (day - first).days / days:.1f}"

    def up(grams: float) -> str:
        return f"{TOP + (HIGH - TOP - BOTTOM) * (top - grams) / (top - bottom):.1f}"

    dots = [(across(row.measured_date), up(row.grams)) for row in rows]
    levels = [
        (up(grams), in_words(round(grams), unit)) for grams in sorted({float(low), (low + high) / 2, float(high)})
    ]
    return Chart(" ".join(f"{x},{y}" for x, y in dots), dots, levels, first, last, _summary(rows, unit))


def _summary(rows: list[WeightEntry], unit: str) -> str:
    """What the line says, for who does not see it."""
    grams = [row.grams for row in rows]
    return _("From %(first)s to %(last)s; lowest %(low)s, highest %(high)s.") % {
        "first": in_words(grams[0], unit),
        "last": in_words(grams[-1], unit),
        "low": in_words(min(grams), unit),
        "high": in_words(max(grams), unit),
    }
