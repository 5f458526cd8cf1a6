"""Where things are, told no finer than a cell: the one function for every place in the product.

A point is snapped once, when it is written, to the hexagon of a fixed grid (H3, resolution 6: edges of about 3.7 km,
36 km²) and never stored. Distances are between centres of cells and leave only as a bucket: neither a moved viewer
nor many of them learn more than the cell, whatever they ask.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final

import h3
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid

RESOLUTION: Final = 6
COARSE_RESOLUTION: Final = 5  # 253 km²: for cells in which too few people live to hide among
CELL_MEMBERS_MIN: Final = 20
CELL_MAX: Final = 15  # letters of a cell's name


class Bucket(IntEnum):
    """How far, in the only steps there are; the value is the upper edge in km (the last has none)."""

    NEAR = 2
    WITHIN_5 = 5
    WITHIN_10 = 10
    WITHIN_25 = 25
    WITHIN_50 = 50
    WITHIN_100 = 100
    FAR = 100_000


WORDS: Final[dict[Bucket, str | Promise]] = {
    Bucket.NEAR: _("Near you"),
    Bucket.WITHIN_5: _("2 to 5 km away"),
    Bucket.WITHIN_10: _("5 to 10 km away"),
    Bucket.WITHIN_25: _("10 to 25 km away"),
    Bucket.WITHIN_50: _("25 to 50 km away"),
    Bucket.WITHIN_100: _("50 to 100 km away"),
    Bucket.FAR: _("More than 100 km away"),
}


def snap(latitude: float, longitude: float, *, count_members: Callable[[str], int] | None = None) -> str:
    """The cell of a point in degrees; the point itself is to be forgotten.

    `count_members(cell)` says how many live there: with too few the cell's parent is taken. Raises Invalid.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Invalid(_("That is no place on Earth."), field="place")
    cell = h3.latlng_to_cell(latitude, longitude, RESOLUTION)
    if count_members is not None and count_members(cell) < CELL_MEMBERS_MIN:
        return h3.cell_to_parent(cell, COARSE_RESOLUTION)
    return cell


def is_cell(name: str) -> bool:
    """Whether this is a cell of our grid, of either size."""
    return h3.is_valid_cell(name) and h3.get_resolution(name) in (RESOLUTION, COARSE_RESOLUTION)


def bucket(one: str, other: str) -> Bucket:
    """How far two cells are from each other. The distance itself leaves this function in no form."""
    if one == other:
        return Bucket.NEAR
    apart = h3.great_circle_distance(h3.cell_to_latlng(one), h3.cell_to_latlng(other), unit="km")
    return next(step for step in Bucket if apart <= step)


def cells_around(cell: str, within: Bucket) -> list[str]:
    """The cells of both sizes that lie within a bucket of this one, at most 100 km: for `home_cell__in`."""
    if within > Bucket.WITHIN_100:
        raise ValueError("too far for a list of cells")
    found = []
    for resolution in (RESOLUTION, COARSE_RESOLUTION):
        start = h3.latlng_to_cell(*h3.cell_to_latlng(cell), resolution)
        steps = int(within / (h3.average_hexagon_edge_length(resolution, unit="km") * 1.5)) + 1
        found += [near for near in h3.grid_disk(start, steps) if bucket(cell, near) <= within]
    return found


def words_of(step: Bucket) -> str:
    return str(WORDS[step])
