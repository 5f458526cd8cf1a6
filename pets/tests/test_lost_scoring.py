"""The score of a found animal against a lost one: every term by itself, and what excludes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.places import snap
from pets.lost_scoring import WEIGHTS, Traits, score

DAY = date(2026, 11, 20)
HERE = snap(19.3547, -99.1622)
LOST = Traits(
    species="dog",
    day=DAY,
    breed="dog-pug",
    size="small",
    colours=("black", "cream"),
    sex="male",
    cell=HERE,
    features="Oreja rota, collar rojo",
    area="Parque México",
)


def points(name: str, **changes: object) -> int:
    result = score(LOST, replace(LOST, **changes))  # type: ignore[arg-type]
    assert result is not None
    return result[1][name]


def test_the_same_in_every_trait_is_all_there_can_be() -> None:
    assert score(LOST, LOST) == (100, WEIGHTS)
    assert sum(WEIGHTS.values()) == 100


def test_nothing_said_earns_nothing_but_the_day() -> None:
    result = score(LOST, Traits(species="dog", day=DAY))
    assert result == (14, dict.fromkeys(WEIGHTS, 0) | {"date": 14})


@pytest.mark.parametrize(
    ("changes", "term", "expected"),
    [
        ({"breed": "dog-poodle"}, "breed", 0),
        ({"size": "medium"}, "size", 3),
        ({"size": "large"}, "size", 0),
        ({"colours": ("black",)}, "colours", 9),
        ({"colours": ("white",)}, "colours", 0),
        ({"sex": "female"}, "sex", 0),
        ({"day": DAY + timedelta(days=7)}, "date", 7),
        ({"day": DAY + timedelta(days=14)}, "date", 0),
        ({"cell": snap(19.40, -99.16)}, "distance", 15),
        ({"cell": snap(20.67, -103.35)}, "distance", 0),
        ({"features": "un COLLAR ROJO"}, "features", 10),
        ({"features": "cola larga"}, "features", 0),
        ({"area": "cerca del parque méxico"}, "area", 6),
    ],
)
def test_each_trait_earns_by_its_weight(changes: dict[str, object], term: str, expected: int) -> None:
    assert points(term, **changes) == expected


@pytest.mark.parametrize(
    "changes", [{"species": "cat"}, {"day": DAY - timedelta(days=2)}, {"microchip": "484000000000002"}]
)
def test_what_can_never_be_the_same(changes: dict[str, object]) -> None:
    assert score(replace(LOST, microchip="484000000000001"), replace(LOST, **changes)) is None  # type: ignore[arg-type]


def test_an_equal_chip_decides_alone() -> None:
    chip = "484000000000001"
    found = Traits(species="dog", day=DAY + timedelta(days=30), sex="female", microchip=chip)
    assert score(replace(LOST, microchip=chip), found) == (100, {"microchip": 100})
