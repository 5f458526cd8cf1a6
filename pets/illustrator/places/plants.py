"""Plants in pots and beds."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.palette import LEAF, darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import limb, num


def draw_plant(pen: Pen, x: float, y: float, scale: float, kind: str, rng: Random) -> None:
    """An agave, a cactus, geraniums or a fern whose root is at x, y."""
    {"agave": _agave, "cactus": _cactus, "geranium": _geranium}.get(kind, _fern)(pen, x, y, scale, rng)


def _agave(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    for i in range(9):
        angle = math.radians(-165 + i * 18.75)
        tip = (x + math.cos(angle) * 104 * scale, y + math.sin(angle) * 112 * scale - 4)
        bend = (x + math.cos(angle) * 52 * scale, y + math.sin(angle) * 44 * scale)
        colour = mix("#5f9a86", "#8fbf9a", rng.random())
        pen.path(
            limb([(x, y), bend, tip], [30 * scale, 27 * scale, 5 * scale]),
            pen.linear([(0, lighter(colour, 0.15)), (1, darker(colour, 0.2))]),
        )


def _cactus(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    for points, w in (
        ([(x, y + 8), (x, y - 130 * scale)], 56),
        ([(x, y - 50 * scale), (x + 56 * scale, y - 62 * scale), (x + 58 * scale, y - 112 * scale)], 34),
    ):
        pen.path(
            limb(points, [w * scale] * len(points)),
            pen.linear([(0, "#86b56a"), (0.5, "#5f9a5a"), (1, "#3f7a52")], (0, 0, 1, 0)),
        )
    for i in range(7):
        pen.line(
            f"M{num(x - 14 * scale + (i % 2) * 22 * scale)} {num(y - (10 + i * 18) * scale)}l{num(6 * scale)} {num(-5 * scale)}",
            "#eaf2c8",
            2.4,
        )
    pen.circle(x, y - 160 * scale, 14 * scale, "#e5568a")


def _geranium(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    for _ in range(14):
        pen.circle(
            x + rng.uniform(-56, 56) * scale,
            y - rng.uniform(0, 62) * scale,
            20 * scale,
            mix(LEAF, "#3f7a52", rng.random()),
        )
    for _ in range(9):
        px, py = x + rng.uniform(-52, 52) * scale, y - rng.uniform(22, 84) * scale
        colour = rng.choice(("#e5486a", "#c8322f", "#f08a3a", "#e58ab8"))
        for dx, dy in ((-7, 0), (7, 0), (0, -7), (0, 7)):
            pen.circle(px + dx * scale, py + dy * scale, 8 * scale, colour)
        pen.circle(px, py, 4 * scale, "#f7d96a")


def _fern(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    for i in range(11):
        angle = math.radians(-170 + i * 16)
        tip = (x + math.cos(angle) * 92 * scale, y + math.sin(angle) * 96 * scale)
        colour = mix("#4f8a52", "#8fb56a", rng.random())
        pen.path(
            limb(
                [(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2 - 12 * scale), tip],
                [8 * scale, 22 * scale, 4 * scale],
            ),
            colour,
        )
