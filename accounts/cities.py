"""The cities people may name: our own table (accounts/data/README.md), searched in memory without any service."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from babel import Locale
from django.utils.translation import get_language

from core.languages import BY_CODE
from core.places import Bucket, bucket, snap
from core.text import one_line

RESULTS: Final = 12


class City(NamedTuple):
    slug: str
    country: str
    region: str
    name: str
    other_name: str
    latitude: float
    longitude: float

    @property
    def shown_name(self) -> str:
        """As written there, unless in a script that few elsewhere read."""
        return self.name if _is_latin(self.name) or not self.other_name else self.other_name

    @property
    def country_name(self) -> str:
        language = BY_CODE.get(get_language() or "en", BY_CODE["en"])
        return str(Locale.parse(language.babel).territories.get(self.country, self.country))

    @property
    def label(self) -> str:
        """ "Zapopan, Jalisco, México": enough to tell it from others of its name."""
        return ", ".join(part for part in (self.shown_name, self.region, self.country_name) if part)


def _is_latin(text: str) -> bool:
    return all(not char.isalpha() or unicodedata.name(char, "").startswith("LATIN") for char in text)


@lru_cache(maxsize=1)
def table() -> dict[str, City]:
    with (Path(__file__).parent / "data" / "cities.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            City(
                row["slug"],
                row["country"],
                row["region"],
                row["name"],
                row["other_name"],
                float(row["latitude"]),
                float(row["longitude"]),
            )
            for row in csv.DictReader(file)
        ]
    return {city.slug: city for city in rows}


def find_city(slug: str) -> City | None:
    return table().get(slug)


def plain(text: str) -> str:
    """Small letters without accents, as names are compared."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in split if not unicodedata.combining(char))


@lru_cache(maxsize=1)
def _searched() -> list[tuple[City, list[str]]]:
    return [(city, [plain(name) for name in (city.name, city.other_name) if name]) for city in table().values()]


def search_cities(query: str, *, size: int = RESULTS) -> list[City]:
    """Cities whose name begins with the query, then those with a word that does; the table's order within each."""
    wanted = plain(one_line(query)[:60]).strip()
    if not wanted:
        return []
    first, later = [], []
    for city, names in _searched():
        if any(name.startswith(wanted) for name in names):
            first.append(city)
        elif any(f" {wanted}" in name for name in names):
            later.append(city)
    return (first + later)[:size]


@lru_cache(maxsize=1)
def _cells() -> dict[str, str]:
    """Each city's cell of the fine grid."""
    return {city.slug: snap(city.latitude, city.longitude) for city in table().values()}


@lru_cache(maxsize=1)
def _by_cell() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for slug, cell in _cells().items():
        found[cell].append(slug)
    return dict(found)


def cities_in(cell: str) -> list[str]:
    """Slugs of the cities whose middle lies in a cell."""
    return _by_cell().get(cell, [])


def city_near(cell: str) -> City | None:
    """The city a cell belongs to, if one is within 25 km. Only the cell is asked for, so it tells no more than that."""
    steps = ((bucket(cell, own), slug) for slug, own in _cells().items())
    nearest = min(steps, key=lambda pair: pair[0], default=None)
    return find_city(nearest[1]) if nearest is not None and nearest[0] <= Bucket.WITHIN_25 else None
