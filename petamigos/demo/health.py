"""Health books of the demo world: weights, vaccines and worms of dogs and cats, one of them overdue, one allergic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Final

from django.utils import timezone

from accounts.models import User
from pets import health, weights
from pets.health_models import HealthRecord, WeightEntry
from pets.models import Pet

SEED: Final = 20261129
OWNERS: Final = ("ana_rex", "bruno_y_chispa", "carla_michis", "hugo_salchicha")
GRAMS: Final = {"Rex": 31_500, "Chispa": 3_100, "Trueno": 58_000}
USUAL: Final = {"dog": 18_000, "cat": 4_300}
CORE: Final = {"dog": "dog_core", "cat": "cat_core"}


def make_health(say: Callable[[str], None], people: dict[str, User]) -> None:
    """Through the actions people use; a book that is begun is left as it is."""
    pets = Pet.objects.filter(owner__in=[people[handle] for handle in OWNERS], species__in=list(USUAL))
    for pet in pets.select_related("owner").order_by("id"):
        if not HealthRecord.objects.filter(pet=pet).exists():
            _fill(pet, Random(f"{SEED}:{pet.owner.handle}:{pet.name}"))
    say(f"{HealthRecord.objects.count()} entries in health books, {WeightEntry.objects.count()} weights")


def _fill(pet: Pet, rng: Random) -> None:
    today = timezone.localdate()
    clinic = rng.choice(("Clínica Patitas", "Hospital Veterinario del Parque", "Veterinaria San Roque"))
    _give(pet, "vaccination", "rabies", today - timedelta(days=rng.choice((120, 350, 380))), clinic, rng)
    _give(pet, "vaccination", CORE[pet.species_id], today - timedelta(days=rng.randint(200, 700)), clinic, rng)
    _give(pet, "parasites", "worms", today - timedelta(days=rng.randint(20, 80)), clinic, rng)
    if pet.name == "Rex":
        health.add_record(
            pet.owner,
            pet,
            "allergy",
            {"name": "Pollo", "severity": "moderate", "given_date": today - timedelta(days=500)},
        )
    _weigh(pet, rng, today)


def _give(pet: Pet, kind: str, code: str, day: date, clinic: str, rng: Random) -> None:
    said: health.RecordChanges = {"code": code, "given_date": day, "clinic": clinic, "suggest_next": True}
    if kind == "vaccination":
        said["batch"] = f"{rng.choice('ABCD')}{rng.randint(10_000, 99_999)}"
    health.add_record(pet.owner, pet, kind, said)


def _weigh(pet: Pet, rng: Random, today: date) -> None:
    usual = GRAMS.get(pet.name, USUAL[pet.species_id])
    for months_ago in range(10, -1, -1):
        grams = usual * (1 - 0.008 * months_ago + rng.uniform(-0.012, 0.012))
        weights.add_weight(
            pet.owner, pet, measured_date=today - timedelta(days=30 * months_ago + 3), grams=round(grams)
        )
