"""Beach, park and garden."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.light import Light
from pets.illustrator.palette import darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.places import common
from pets.illustrator.places.plants import draw_plant
from pets.illustrator.shapes import curly, limb, num, oval_points, polygon, smooth


def draw_beach(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Sea in bands, a palapa, palms, warm sand."""
    common.draw_sky(pen, width, 470, light, rng)
    common.draw_hills(pen, width * 0.5, 470, 60, mix("#5f9a8a", light.haze, 0.4), rng)
    sea = mix("#2fa3b5", light.sky[1], 0.15)
    pen.rect(
        0, 466, width, 240, pen.linear([(0, darker(sea, 0.16)), (0.6, lighter(sea, 0.16)), (1, lighter(sea, 0.5))])
    )
    for _ in range(34):
        y = rng.uniform(474, 650)
        pen.rect(
            rng.uniform(-20, width), y, rng.uniform(30, 110), 2 + (y - 470) * 0.02, "#ffffff", round=3, opacity=0.5
        )
    bx = width * rng.uniform(0.2, 0.8)
    pen.path(polygon([(bx, 380), (bx + 44, 462), (bx, 462)]), "#fff6e6")
    pen.path(polygon([(bx - 6, 396), (bx - 36, 462), (bx - 6, 462)]), "#f59b23")
    pen.path(smooth([(bx - 50, 466), (bx + 56, 466), (bx + 40, 486), (bx - 36, 486)], tension=0.5), "#8a4a3a")
    sand = mix("#f2d3a0", light.haze, 0.1)
    shore = smooth(
        [(-40, 660), (width * 0.2, 640), (width * 0.45, 668), (width * 0.7, 642), (width + 40, 664)], closed=False
    )
    pen.line(shore, "#ffffff", 26, opacity=0.8)
    pen.path(
        shore + f"L{num(width + 40)} 1010L-40 1010Z",
        pen.linear([(0, lighter(sand, 0.1)), (0.1, darker(sand, 0.08)), (0.3, sand), (1, darker(sand, 0.08))]),
    )
    for _ in range(90):
        y = rng.uniform(690, 1000)
        pen.ellipse(rng.uniform(0, width), y, 10 + (y - 690) * 0.06, 2.4, darker(sand, 0.14), opacity=0.35)
    side = rng.choice((-1, 1))
    _palm(pen, width * (0.5 - 0.44 * side), 720, side, 1.2, rng)
    _umbrella(pen, width * (0.5 + 0.36 * side), 720, rng)


def _palm(pen: Pen, x: float, y: float, side: int, scale: float, rng: Random) -> None:
    top = (x + 90 * side * scale, y - 470 * scale)
    trunk = limb([(x, y), (x + 10 * side * scale, y - 200 * scale), top], [44 * scale, 32 * scale, 22 * scale])
    pen.path(trunk, pen.linear([(0, "#b98a62"), (1, "#7d5a48")], (0, 0, 1, 0)))
    for i in range(9):
        angle = math.radians(-200 + i * 27.5)
        far = (top[0] + math.cos(angle) * 220 * scale, top[1] + math.sin(angle) * 110 * scale + 66 * scale)
        bend = (top[0] + math.cos(angle) * 120 * scale, top[1] + math.sin(angle) * 110 * scale - 24 * scale)
        colour = mix("#4f9456", "#8fbf5a", rng.random())
        pen.path(
            limb([top, bend, far], [18 * scale, 54 * scale, 5 * scale]),
            pen.linear([(0, lighter(colour, 0.15)), (1, darker(colour, 0.26))]),
        )
    for dx in (-16, 8, 22):
        pen.circle(top[0] + dx * scale, top[1] + 20 * scale, 17 * scale, "#8a5a3a")


def _umbrella(pen: Pen, x: float, y: float, rng: Random) -> None:
    pen.path(limb([(x, y), (x, y - 280)], [10, 9]), "#a8714a")
    colours = ("#fff3dc", rng.choice(("#d9483f", "#2f8fa8", "#f59b23", "#8d6cc3")))
    for i in range(6):
        a, b = x - 180 + i * 60, x - 120 + i * 60
        d = f"M{num(x)} {num(y - 330)}Q{num((a + x) / 2 - (x - a) * 0.12)} {num(y - 300)} {num(a)} {num(y - 210)}Q{num((a + b) / 2)} {num(y - 196)} {num(b)} {num(y - 210)}Q{num((b + x) / 2 - (x - b) * 0.12)} {num(y - 300)} {num(x)} {num(y - 330)}Z"
        pen.path(d, pen.linear([(0, lighter(colours[i % 2], 0.15)), (1, darker(colours[i % 2], 0.14))]))


def draw_shells(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Shells and a starfish in the sand."""
    for _ in range(7):
        x, y = rng.uniform(0, width), rng.uniform(760, 985)
        k = 0.6 + (y - 700) / 400
        colour = rng.choice(("#f7e3cf", "#f2b8a6", "#fff3e0", "#d9a8c0"))
        pen.path(
            smooth(
                [
                    (x - 14 * k, y),
                    (x - 9 * k, y - 15 * k),
                    (x, y - 19 * k),
                    (x + 9 * k, y - 15 * k),
                    (x + 14 * k, y),
                    (x, y + 5 * k),
                ]
            ),
            pen.linear([(0, colour), (1, darker(colour, 0.25))]),
        )
        for dx in (-6, 0, 6):
            pen.line(
                f"M{num(x)} {num(y + 3)}L{num(x + dx * k)} {num(y - 13 * k)}", darker(colour, 0.35), 1.6, opacity=0.6
            )


def draw_park(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Lawn, trees in three depths, a path, a bench and a fountain."""
    common.draw_sky(pen, width, 600, light, rng)
    _grove(pen, width, light, rng)
    lawn = mix("#8fb55a", light.haze, 0.08)
    pen.rect(0, 606, width, 400, pen.linear([(0, lighter(lawn, 0.14)), (1, darker(lawn, 0.16))]))
    px = width * rng.uniform(0.36, 0.64)
    pen.path(
        smooth(
            [
                (px - 16, 612),
                (px + 20, 612),
                (px + 70, 700),
                (px + 10, 820),
                (px + 210, 1020),
                (px - 330, 1020),
                (px - 200, 830),
                (px - 6, 700),
            ]
        ),
        pen.linear([(0, "#f4dfb8"), (1, "#dcb484")]),
    )
    _fountain(pen, width * (0.22 if px > width / 2 else 0.78), 690)
    for _ in range(60):
        y = rng.uniform(640, 990)
        pen.circle(
            rng.uniform(0, width),
            y,
            2 + (y - 630) / 80,
            rng.choice(("#fff6dd", "#f7d34a", "#e58ab0", "#c9a3e0")),
            opacity=0.9,
        )


def _grove(pen: Pen, width: float, light: Light, rng: Random) -> None:
    for depth in range(3):
        leaf = mix(("#6f9a86", "#6fa060", "#5f944a")[depth], light.haze, 0.45 - depth * 0.2)
        for i in range(6 - depth):
            x = width * (i + rng.uniform(0.1, 0.9)) / (6 - depth)
            common.draw_tree(
                pen,
                x,
                578 + depth * 26 + rng.uniform(0, 30),
                0.66 + depth * 0.28 + rng.uniform(0, 0.3),
                leaf if rng.random() < 0.84 else mix("#9a7ccf", light.haze, 0.3),
                rng,
            )


def _fountain(pen: Pen, x: float, y: float) -> None:
    stone = pen.linear([(0, "#f3e0c4"), (1, "#b99a86")])
    pen.ellipse(x, y, 118, 30, "#9d806f")
    pen.rect(x - 118, y - 40, 236, 42, stone)
    pen.ellipse(x, y - 40, 118, 26, "#f3e0c4")
    pen.ellipse(x, y - 40, 104, 20, "#7cc4d4")
    pen.path(limb([(x, y - 40), (x, y - 140)], [34, 20]), stone)
    pen.ellipse(x, y - 140, 58, 14, stone)
    for dx in (-52, -26, 26, 52):
        pen.line(
            f"M{num(x)} {num(y - 196)}Q{num(x + dx * 0.9)} {num(y - 210)} {num(x + dx)} {num(y - 46)}",
            "#e6f7fa",
            6,
            opacity=0.75,
        )


def draw_grass(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Blades and small flowers around the paws."""
    for _ in range(70):
        x, y = rng.uniform(0, width), rng.uniform(800, 1000)
        k = (y - 700) / 200
        colour = mix("#7fa84a", "#4f8a4a", rng.random())
        lean = rng.uniform(-14, 14)
        pen.line(f"M{num(x)} {num(y)}q{num(lean * 0.3)} {num(-14 * k)} {num(lean * k)} {num(-25 * k)}", colour, 3.4 * k)
    for _ in range(9):
        x, y = rng.uniform(0, width), rng.uniform(830, 990)
        colour = rng.choice(("#fff6e0", "#f7d34a", "#e5709a", "#b79ae0"))
        pen.line(f"M{num(x)} {num(y)}v-22", "#5f944a", 3)
        for i in range(5):
            pen.circle(x + math.cos(i * 1.257) * 7, y - 26 + math.sin(i * 1.257) * 7, 5.4, colour)
        pen.circle(x, y - 26, 4, "#f0a23a")


def draw_garden(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """A patio wall with bougainvillea, an arch, agaves and pots on the grass."""
    wall = mix(common.wall_colour(rng), light.haze, 0.08)
    common.draw_sky(pen, width, 240, light, rng)
    pen.rect(0, 170, width, 480, pen.linear([(0, lighter(wall, 0.16)), (1, darker(wall, 0.12))]))
    for x in range(-20, int(width) + 40, 44):
        pen.path(f"M{x} 176a22 22 0 0 1 44 0Z", "#c0643f")
    for _ in range(24):
        pen.ellipse(
            rng.uniform(0, width),
            rng.uniform(220, 620),
            rng.uniform(20, 70),
            rng.uniform(6, 18),
            lighter(wall, 0.3),
            opacity=0.25,
        )
    ax = width * rng.choice((0.3, 0.7))
    pen.path(f"M{num(ax - 84)} 650v-230a84 84 0 0 1 168 0v230Z", "#5a8a5e", extra=' stroke="#fff1d6" stroke-width="16"')
    common.draw_tree(pen, ax, 650, 0.7, mix("#6fa052", light.haze, 0.3), rng)
    lawn = mix("#8db158", light.haze, 0.06)
    pen.rect(
        0, 640, width, 370, pen.linear([(0, darker(lawn, 0.12)), (0.2, lighter(lawn, 0.1)), (1, darker(lawn, 0.18))])
    )
    side = 0.0 if ax > width / 2 else width
    colour = rng.choice(("#d6409a", "#e2507a", "#a85fc4", "#f08a4a"))
    for i in range(46):
        a = rng.uniform(0, math.tau)
        r = math.sqrt(rng.random())
        cx, cy = side + math.cos(a) * r * width * 0.4, 210 + math.sin(a) * r * 190
        pen.path(
            curly(oval_points(cx, cy, rng.uniform(26, 46), rng.uniform(22, 38)), 8, 5),
            mix(colour, "#4f8a4a" if i < 16 else "#ffd0e8", rng.uniform(0.0, 0.75 if i < 16 else 0.4)),
        )
    for share in (0.06, 0.5, 0.92):
        common.draw_pot(pen, width * share + rng.uniform(-20, 20), 712, 1.05, rng)
    draw_plant(pen, width * (0.24 if ax > width / 2 else 0.76), 720, 1.2, "agave", rng)
