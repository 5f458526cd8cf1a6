"""Where to look in a picture that is cut: one of 11 × 11 points, a tenth of the picture apart, as one small number.

One column of the picture's own row, and two classes of the stylesheet: hot reads need no join for it, and the
content policy no exception.
"""

from __future__ import annotations

from typing import Final

GRID: Final = 11
CENTRE: Final = 60


def focal_of(x: int, y: int) -> int:
    """The point nearest to `x` and `y`, in per cent from the left and the top."""
    return _step(y) * GRID + _step(x)


def _step(percent: int) -> int:
    return (min(100, max(0, percent)) + 5) // 10


def point_of(focal: int) -> tuple[int, int]:
    """Per cent from the left and the top."""
    row, column = divmod(focal, GRID)
    return column * 10, row * 10


_CLASSES: Final = tuple(f"focal-x{at % GRID} focal-y{at // GRID}" for at in range(GRID * GRID))


def classes_of(focal: int) -> str:
    """Classes of static/css/components/focal.css; none for the middle."""
    return "" if focal == CENTRE else _CLASSES[focal]
