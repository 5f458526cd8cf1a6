"""Places: what leaves is a cell or a bucket, and nobody can get more out of them."""

from __future__ import annotations

import random

import pytest

from core.errors import Invalid
from core.places import COARSE_RESOLUTION, Bucket, bucket, cells_around, is_cell, snap, words_of

ZOCALO, COYOACAN, GUADALAJARA = (19.4326, -99.1332), (19.3467, -99.1617), (20.6597, -103.3496)


def many(_cell: str) -> int:
    return 20


def test_two_points_of_a_cell_are_the_same_place() -> None:
    chance = random.Random(7)
    home = snap(*ZOCALO, count_members=many)
    inside = [
        point
        for point in (
            (ZOCALO[0] + chance.uniform(-0.02, 0.02), ZOCALO[1] + chance.uniform(-0.02, 0.02)) for _ in range(200)
        )
        if snap(*point) == home
    ]
    assert len(inside) > 50
    far = snap(*GUADALAJARA)
    assert {bucket(snap(*point), far) for point in inside} == {bucket(home, far)}


def test_where_few_live_the_cell_is_seven_times_as_large() -> None:
    fine, coarse = snap(*ZOCALO, count_members=many), snap(*ZOCALO, count_members=lambda _cell: 19)
    assert fine != coarse
    assert is_cell(fine)
    assert is_cell(coarse)
    assert coarse == snap(*ZOCALO, count_members=lambda _cell: 0)
    assert not is_cell("8a2a1072b59ffff")  # a finer cell is none of ours
    assert not is_cell("' OR 1=1 --")
    assert COARSE_RESOLUTION == 5


def test_distances_are_steps_alike_in_both_directions() -> None:
    here, there, far = snap(*ZOCALO), snap(*COYOACAN), snap(*GUADALAJARA)
    assert bucket(here, here) is Bucket.NEAR
    assert bucket(here, there) is bucket(there, here)
    assert Bucket.NEAR < bucket(here, there) <= Bucket.WITHIN_25
    assert bucket(here, far) is Bucket.FAR
    assert "km" in words_of(bucket(here, far))


@pytest.mark.parametrize("within", [Bucket.NEAR, Bucket.WITHIN_10, Bucket.WITHIN_100])
def test_the_cells_around_are_all_that_are_so_near(within: Bucket) -> None:
    here = snap(*ZOCALO)
    around = set(cells_around(here, within))
    assert here in around
    assert all(bucket(here, cell) <= within for cell in around)
    chance = random.Random(11)
    for _ in range(300):
        cell = snap(ZOCALO[0] + chance.uniform(-1, 1), ZOCALO[1] + chance.uniform(-1, 1))
        assert (bucket(here, cell) <= within) == (cell in around)


@pytest.mark.parametrize("point", [(91, 0), (0, 181), (float("nan"), 0), (float("inf"), 0)])
def test_what_is_no_place_is_refused(point: tuple[float, float]) -> None:
    with pytest.raises(Invalid) as refused:
        snap(*point)
    assert list(refused.value.fields) == ["place"]
