"""Under water, and the room that an aquarium lights."""

from __future__ import annotations

from random import Random

from pets.illustrator.light import Light
from pets.illustrator.palette import darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.places import common
from pets.illustrator.shapes import limb, num, oval, polygon, smooth


def draw_tank(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Inside an aquarium: rays of light, plants, stones, a clay pyramid."""
    deep = mix("#1f6f9a", light.sky[0], 0.25)
    pen.rect(
        0,
        0,
        width,
        1000,
        pen.linear([(0, lighter(deep, 0.5)), (0.4, mix(deep, "#3fb0b8", 0.4)), (1, darker(deep, 0.2))]),
    )
    for i in range(5):
        x = width * (0.05 + 0.22 * i) + rng.uniform(-30, 30)
        pen.path(
            polygon([(x, -10), (x + rng.uniform(50, 110), -10), (x + 240, 900), (x + 60, 900)]), "#e6fff2", opacity=0.13
        )
    _pyramid(pen, width * rng.choice((0.28, 0.72)), 850)
    for _ in range(13):
        x, tall = rng.uniform(0, width), rng.uniform(180, 470)
        _weed(pen, x, 870, tall, mix("#2f8a6a", "#8fbf5a", rng.random()), rng)
    sand = "#e9c795"
    bed = (
        smooth(
            [(-30, 850), (width * 0.25, 820), (width * 0.5, 848), (width * 0.75, 824), (width + 30, 850)], closed=False
        )
        + f"L{num(width + 30)} 1010L-30 1010Z"
    )
    pen.path(bed, pen.linear([(0, lighter(sand, 0.12)), (1, darker(sand, 0.3))]))
    for _ in range(26):
        x, y = rng.uniform(0, width), rng.uniform(850, 990)
        stone = rng.choice(("#d98a6a", "#b9a3c9", "#f0dcb8", "#8fb5b0", "#c9a070"))
        pen.path(
            oval(x, y, rng.uniform(12, 40), rng.uniform(9, 24)),
            pen.linear([(0, lighter(stone, 0.25)), (1, darker(stone, 0.3))]),
        )
    for _ in range(26):
        x, y, r = rng.uniform(0, width), rng.uniform(40, 800), rng.uniform(4, 15)
        pen.circle(x, y, r, "#ffffff", opacity=0.22)
        pen.circle(x - r * 0.3, y - r * 0.3, r * 0.3, "#ffffff", opacity=0.7)


def _weed(pen: Pen, x: float, y: float, tall: float, colour: str, rng: Random) -> None:
    sway = rng.uniform(-50, 50)
    pen.path(
        limb(
            [(x, y), (x + sway, y - tall * 0.4), (x - sway * 0.4, y - tall * 0.75), (x + sway * 0.6, y - tall)],
            [30, 34, 26, 6],
        ),
        pen.linear([(0, lighter(colour, 0.25)), (1, darker(colour, 0.35))]),
    )


def _pyramid(pen: Pen, x: float, y: float) -> None:
    for i in range(5):
        wide, top = 300 - i * 54, y - 48 * (i + 1)
        clay = mix("#b98a70", "#7fa59a", 0.25)
        pen.rect(x - wide / 2, top, wide, 52, pen.linear([(0, lighter(clay, 0.14)), (1, darker(clay, 0.25))]))
    pen.rect(x - 26, y - 232, 52, 232, "#d9b394", opacity=0.8)
    for i in range(11):
        pen.rect(x - 26, y - 222 + i * 21, 52, 4, "#7d5a52", opacity=0.5)
    pen.rect(x - 36, y - 296, 72, 58, "#a87d6a")
    pen.rect(x - 13, y - 280, 26, 42, "#3f2f3f")


def draw_room_with_tank(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """For animals that look at fish: an aquarium behind them in a dim room."""
    pen.rect(0, 0, width, 1000, pen.linear([(0, "#8a6f9a"), (1, "#5a4668")]))
    common.draw_tiles(pen, width, 760, "#a8785f", "#98684f")
    x, y, wide, high = width * 0.06, 150.0, width * 0.88, 460.0
    pen.rect(x - 120, y - 120, wide + 240, high + 240, pen.glow("#7fd8e0", 0.5))
    with pen.group(clip=f"M{num(x)} {num(y)}h{num(wide)}v{num(high)}h{num(-wide)}Z"):
        with pen.group(f"translate({num(x)} {num(y - 60)}) scale(1 0.54)"):
            draw_tank(pen, wide, light, rng)
        for _ in range(5):
            fx, fy = x + rng.uniform(0.15, 0.85) * wide, y + rng.uniform(0.2, 0.6) * high
            colour = rng.choice(("#f59b23", "#e5568a", "#f4d03f", "#e9634a"))
            pen.path(
                smooth(
                    [
                        (fx - 44, fy),
                        (fx, fy - 24),
                        (fx + 36, fy),
                        (fx + 66, fy - 24),
                        (fx + 66, fy + 24),
                        (fx + 36, fy),
                        (fx, fy + 22),
                    ],
                    tension=0.8,
                ),
                colour,
            )
            pen.circle(fx - 24, fy - 4, 5, "#2b1a26")
    pen.line(f"M{num(x)} {num(y)}h{num(wide)}v{num(high)}h{num(-wide)}Z", "#3b2e42", 17)
    pen.rect(x - 20, y + high, wide + 40, 190, pen.linear([(0, "#b57a50"), (1, "#7d4c38")]))
    pen.line(f"M{num(width / 2)} {num(y + high + 14)}v166", "#5a3628", 5)
