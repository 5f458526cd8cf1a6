"""Wide landscapes for the top of a profile."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.light import Light, light_of
from pets.illustrator.palette import WALLS, darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.places import common, nature, streets
from pets.illustrator.shapes import limb, num, smooth


def cover_svg(seed: int, size: tuple[int, int]) -> tuple[str, str, bool]:
    """The drawing, its hour and whether the light comes from the left."""
    rng = Random(f"cover:{seed}")
    width = 1000 * size[0] / size[1]
    hour = rng.choices(("dawn", "day", "golden", "night"), (3, 3, 4, 1.4))[0]
    light, pen = light_of(hour), Pen()
    rng.choice((_town, _agaves, _sea, _jacarandas, _desert))(pen, width, light, rng)
    return pen.svg((0, 0, width, 1000)), hour, rng.random() < 0.5


def _mountains(pen: Pen, width: float, y: float, light: Light, rng: Random) -> None:
    common.draw_sky(pen, width, y + 40, light, rng)
    common.draw_volcano(pen, width * rng.uniform(0.16, 0.36), y + 40, 560, 440, light, smoke=True)
    common.draw_volcano(pen, width * rng.uniform(0.6, 0.84), y + 40, 640, 350, light)
    common.draw_hills(pen, width, y + 40, 120, mix("#7d8fb0", light.haze, 0.45), rng)


def _town(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Roofs and a church under the volcanoes."""
    _mountains(pen, width, 560, light, rng)
    for row, y in enumerate((720, 850, 1010)):
        x = -60.0
        while x < width:
            wide = rng.uniform(110, 210) * (1 + row * 0.25)
            colour = mix(rng.choice(WALLS), light.haze, 0.36 - row * 0.14)
            common.draw_house(pen, x, y, wide, rng.uniform(120, 210) * (1 + row * 0.2), colour, light, rng, 2)
            x += wide + (rng.uniform(0, 60) if row else 0)
        if row == 0:
            streets.draw_church(pen, width * rng.uniform(0.35, 0.65), 790, light)
        for _ in range(5):
            common.draw_tree(
                pen,
                rng.uniform(0, width),
                y + 20,
                0.6 + row * 0.2,
                mix(rng.choice(("#5f944f", "#9a7ccf")), light.haze, 0.25),
                rng,
            )
    common.draw_papel_picado(pen, -20, 40, width + 20, 70, rng, 120, 80)


def _agaves(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Rows of blue agave that run to the hills."""
    _mountains(pen, width, 520, light, rng)
    soil = mix("#c9825a", light.haze, 0.15)
    pen.rect(0, 555, width, 460, pen.linear([(0, mix(soil, light.haze, 0.4)), (1, darker(soil, 0.16))]))
    for row in range(7):
        t = (row / 6) ** 1.6
        y, scale = 590 + t * 440, 0.28 + t * 1.5
        step = 170 * scale
        x = -step * rng.random()
        while x < width + step:
            pen.ellipse(x, y, 96 * scale, 15 * scale, darker(soil, 0.5), opacity=0.35)
            _agave(pen, x, y, scale, light, rng, 0.4 - t * 0.36)
            x += step * 1.24


def _agave(pen: Pen, x: float, y: float, scale: float, light: Light, rng: Random, haze: float) -> None:
    for i in range(11):
        angle = math.radians(-172 + i * 16.4)
        tip = (x + math.cos(angle) * 112 * scale, y + math.sin(angle) * 130 * scale)
        bend = (x + math.cos(angle) * 52 * scale, y + math.sin(angle) * 46 * scale)
        colour = mix(mix("#4f8f8f", "#86b8a8", rng.random()), light.haze, haze)
        pen.path(
            limb([(x, y), bend, tip], [24 * scale, 27 * scale, 4 * scale]),
            pen.linear([(0, lighter(colour, 0.22)), (1, darker(colour, 0.26))]),
        )


def _sea(pen: Pen, width: float, light: Light, rng: Random) -> None:
    nature.draw_beach(pen, width, light, rng)


def _jacarandas(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """An avenue of trees in flower."""
    _mountains(pen, width, 600, light, rng)
    lawn = mix("#9db56a", light.haze, 0.2)
    pen.rect(0, 635, width, 370, pen.linear([(0, mix(lawn, light.haze, 0.3)), (1, darker(lawn, 0.12))]))
    for row, (y, scale) in enumerate(((700, 0.9), (800, 1.25), (960, 1.7))):
        count = 7 - row * 2
        for i in range(count):
            streets.draw_jacaranda(pen, width * (i + rng.uniform(0.2, 0.8)) / count, y, scale, light, rng)
    streets.draw_violet_petals(pen, width, light, rng)


def _desert(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Saguaros and dunes."""
    common.draw_sky(pen, width, 700, light, rng)
    common.draw_hills(pen, width, 640, 150, mix("#b98aa5", light.haze, 0.45), rng)
    for row, y in enumerate((680, 790, 900)):
        sand = mix(("#e9b98a", "#dda06f", "#c98558")[row], light.haze, 0.3 - row * 0.12)
        common.draw_hills(pen, width, y, 80, sand, rng)
        for _ in range(5 - row):
            scale = 0.9 + row * 0.65
            x, foot = rng.uniform(0, width), y + 46 + row * 26
            _saguaro(pen, x, foot, scale, light, rng)
    for _ in range(6):
        _agave(pen, rng.uniform(0, width), rng.uniform(940, 1000), rng.uniform(0.8, 1.2), light, rng, 0.05)


def _saguaro(pen: Pen, x: float, y: float, scale: float, light: Light, rng: Random) -> None:
    green = mix("#5f9a6a", light.haze, 0.2)
    fill = pen.linear([(0, lighter(green, 0.25)), (0.5, green), (1, darker(green, 0.3))], (0, 0, 1, 0))
    tall = rng.uniform(170, 250) * scale
    for side, up in ((-1, 0.55), (1, 0.4)):
        reach = 56 * side * scale
        pen.path(
            limb(
                [(x, y - tall * up), (x + reach, y - tall * (up + 0.04)), (x + reach * 1.06, y - tall * (up + 0.3))],
                [30 * scale, 30 * scale, 26 * scale],
            ),
            fill,
        )
    pen.path(limb([(x, y), (x, y - tall)], [44 * scale, 40 * scale]), fill)
    for dx in (-9, 0, 9):
        pen.line(f"M{num(x + dx * scale)} {num(y - 8)}V{num(y - tall * 0.98)}", darker(green, 0.3), 2.4, opacity=0.4)
    pen.path(
        smooth(
            [
                (x - 14 * scale, y - tall - 20 * scale),
                (x, y - tall - 32 * scale),
                (x + 14 * scale, y - tall - 20 * scale),
                (x, y - tall - 12 * scale),
            ]
        ),
        "#f7e3ef",
    )
