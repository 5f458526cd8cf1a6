"""Things that lie around, float above or are ridden."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.palette import CLOTHS, SUN, darker, lighter
from pets.illustrator.pen import Pen, move
from pets.illustrator.places import common
from pets.illustrator.shapes import curly, limb, num, oval, oval_points, polygon, smooth

# Those that stand on the ground beside an animal; the others are placed by the scene itself.
ON_GROUND = frozenset({"ball", "bone", "bowl", "flowers", "cactus", "yarn", "book", "pan_dulce", "cushion"})


def draw_prop(pen: Pen, name: str, x: float, y: float, scale: float, rng: Random) -> None:
    """A prop whose foot is at x, y; about 110 units wide."""
    with pen.group(move(x, y, scale)):
        pen.ellipse(4, 2, 82, 15, pen.glow("#2a1230", 0.5))
        _DRAW[name](pen, rng)


def _ball(pen: Pen, rng: Random) -> None:
    colour = rng.choice(CLOTHS)
    pen.circle(
        0,
        -50,
        50,
        pen.radial([(0, lighter(colour, 0.4)), (0.55, colour), (1, darker(colour, 0.35))], (0.35, 0.3), 0.75),
    )
    with pen.group(clip=oval(0, -50, 50, 50)):
        pen.line("M-60 -78Q0 -30 60 -74", "#fff3dc", 11)
        pen.line("M-60 -40Q0 6 60 -36", "#fff3dc", 11)
    pen.ellipse(-17, -76, 13, 8, "#ffffff", turn=-30, opacity=0.7)


def _bone(pen: Pen, rng: Random) -> None:
    with pen.group("rotate(-9)"):
        d = smooth(
            [
                (-46, -36),
                (-72, -48),
                (-86, -32),
                (-76, -20),
                (-86, -6),
                (-70, 6),
                (-46, -6),
                (46, -6),
                (70, 6),
                (86, -6),
                (76, -20),
                (86, -32),
                (72, -48),
                (46, -36),
            ],
            tension=0.9,
        )
        pen.path(d, pen.linear([(0, "#fffaf0"), (1, "#d9c3a0")]))


def _bowl(pen: Pen, rng: Random) -> None:
    colour = rng.choice(("#2f64b0", "#c8322f", "#4f8a6b", "#f59b23"))
    for i in range(13):
        pen.circle(-52 + i * 8.6, -56 - (i * 7) % 15, 12, ("#a8683a", "#b97a45", "#8f5632")[i % 3])
    pen.path(
        polygon([(-70, -56), (70, -56), (88, 0), (-88, 0)]),
        pen.linear([(0, lighter(colour, 0.2)), (1, darker(colour, 0.26))]),
    )
    pen.ellipse(0, -56, 70, 9, "none")
    pen.line("M-70 -56Q0 -42 70 -56", lighter(colour, 0.5), 6)
    for dx, dy in ((-12, -30), (-4, -36), (4, -36), (12, -30)):
        pen.circle(dx * 1.2, dy, 4, "#fff6e6")
    pen.ellipse(0, -21, 10, 8, "#fff6e6")


def _flowers(pen: Pen, rng: Random) -> None:
    colours = rng.choice(
        (("#f59b23", "#ffb84a", "#e87f1f"), ("#e5568a", "#f7b0c9", "#8d6cc3"), ("#c8322f", "#f59b23", "#fff3dc"))
    )
    pen.path(
        polygon([(-32, -64), (32, -64), (24, 0), (-24, 0)]), pen.linear([(0, "#d98a62"), (1, "#9d5238")], (0, 0, 1, 0))
    )
    for i in range(9):
        angle = math.radians(-160 + i * 17.5)
        x, y = math.cos(angle) * 66, -84 + math.sin(angle) * 72
        pen.line(f"M0 -60L{num(x)} {num(y)}", "#5f944a", 5)
        pen.ellipse(x * 0.6, -72 + y * 0.12, 17, 8, "#6fa052", turn=20 if x > 0 else -20)
    for i in range(9):
        angle = math.radians(-160 + i * 17.5)
        x, y = math.cos(angle) * 66, -84 + math.sin(angle) * (72 if i % 2 else 54)
        colour = colours[i % 3]
        pen.path(curly(oval_points(x, y, 23, 22), 10, 6), darker(colour, 0.1))
        pen.path(curly(oval_points(x, y, 14, 13), 8, 6), lighter(colour, 0.25))


def _cactus(pen: Pen, rng: Random) -> None:
    common.draw_pot(pen, 0, 0, 0.9, rng, "cactus")


def _yarn(pen: Pen, rng: Random) -> None:
    colour = rng.choice(("#e5568a", "#8d6cc3", "#2f9a9a", "#f59b23"))
    pen.line("M30 -6Q90 16 120 -4T190 -2", colour, 6)
    pen.circle(
        0, -46, 46, pen.radial([(0, lighter(colour, 0.35)), (0.6, colour), (1, darker(colour, 0.3))], (0.35, 0.3), 0.75)
    )
    with pen.group(clip=oval(0, -46, 46, 46)):
        for i in range(-3, 4):
            pen.line(f"M{-60} {-46 + i * 16}Q0 {-76 + i * 16} 60 {-40 + i * 16}", darker(colour, 0.28), 3, opacity=0.6)
        for i in range(-2, 3):
            pen.line(f"M{i * 18 - 20} -100Q{i * 18 + 20} -46 {i * 18 - 6} 6", lighter(colour, 0.35), 3, opacity=0.6)


def _book(pen: Pen, rng: Random) -> None:
    for i, colour in enumerate(rng.sample(CLOTHS, 3)):
        x, y = rng.uniform(-10, 10), -24 * (i + 1)
        pen.rect(x - 76, y, 152, 24, "#fbf3e4", round=3)
        pen.rect(x - 80, y - 2, 160, 7, colour, round=3)
        pen.rect(x - 80, y + 19, 160, 7, darker(colour, 0.15), round=3)
        pen.rect(x - 82, y - 2, 15, 28, colour, round=6)


def _pan_dulce(pen: Pen, rng: Random) -> None:
    pen.ellipse(0, -12, 112, 20, "#e9d7bd")
    pen.ellipse(0, -16, 104, 16, "#2f64b0")
    pen.ellipse(0, -17, 92, 12, "#fbf4e6")
    for x, y, icing in ((-46, -22, "#f7a9c0"), (46, -22, "#fff3d0"), (0, -46, "#b97a4a")):
        pen.ellipse(x, y - 14, 46, 32, pen.linear([(0, "#e9b26a"), (1, "#b9753f")]))
        pen.path(smooth([(x - 40, y - 14), (x - 24, y - 40), (x + 24, y - 40), (x + 40, y - 14), (x, y - 6)]), icing)
        for dx in (-24, -8, 8, 24):
            pen.line(
                f"M{x + dx} {y - 10}Q{x + dx * 0.7:.0f} {y - 30} {x + dx * 0.2:.0f} {y - 41}",
                darker(icing, 0.3),
                3,
                opacity=0.55,
            )


def _cushion(pen: Pen, rng: Random) -> None:
    colour = rng.choice(CLOTHS)
    d = smooth([(-110, -40), (-84, -62), (84, -62), (110, -40), (104, -8), (70, 4), (-70, 4), (-104, -8)])
    pen.path(d, pen.linear([(0, lighter(colour, 0.22)), (1, darker(colour, 0.3))]))
    with pen.group(clip=d):
        for i in range(8):
            pen.line(f"M{-120 + i * 34} -70l-20 80", lighter(colour, 0.5), 5, opacity=0.6)


def draw_skateboard(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    """Under an animal: the deck's top is at y."""
    colour = rng.choice(("#2f8a8a", "#c8322f", "#f59b23", "#8d6cc3"))
    with pen.group(move(x, y, scale)):
        pen.ellipse(0, 66, 250, 22, pen.glow("#2a1230", 0.6))
        for wx in (-150, 150):
            pen.rect(wx - 30, 20, 60, 12, "#8f8a94")
            for dx in (-20, 20):
                pen.circle(wx + dx, 42, 25, "#fff0d2")
                pen.circle(wx + dx, 42, 10, "#c98a4a")
        pen.path(
            smooth(
                [
                    (-270, -28),
                    (-240, -6),
                    (0, 0),
                    (240, -6),
                    (270, -28),
                    (262, -2),
                    (230, 22),
                    (0, 27),
                    (-230, 22),
                    (-262, -2),
                ],
                tension=0.8,
            ),
            pen.linear([(0, lighter(colour, 0.15)), (0.4, colour), (1, darker(colour, 0.3))]),
        )


def draw_balloons(pen: Pen, x: float, y: float, top: float, rng: Random, count: int = 3) -> None:
    """Up to three balloons whose strings meet at x, y and that float around height `top`."""
    for i, colour in enumerate(rng.sample(CLOTHS, count)):
        bx, by = x + (i - 1) * 84 + rng.uniform(-10, 10), top + abs(i - 1) * 44
        pen.line(
            f"M{num(bx)} {num(by + 84)}Q{num(bx + 16)} {num((by + y) / 2)} {num(x)} {num(y)}",
            "#fff3dc",
            3,
            opacity=0.85,
        )
        pen.path(
            smooth(
                [
                    (bx, by - 86),
                    (bx + 62, by - 50),
                    (bx + 60, by + 16),
                    (bx, by + 80),
                    (bx - 60, by + 16),
                    (bx - 62, by - 50),
                ]
            ),
            pen.radial([(0, lighter(colour, 0.5)), (0.5, colour), (1, darker(colour, 0.28))], (0.35, 0.28), 0.85),
        )
        pen.ellipse(bx - 25, by - 44, 12, 23, "#ffffff", turn=22, opacity=0.55)
        pen.path(polygon([(bx - 9, by + 90), (bx + 9, by + 90), (bx, by + 76)]), darker(colour, 0.2))


def draw_butterfly(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    """A monarch."""
    with pen.group(move(x, y, scale, rng.uniform(-24, 24))):
        for side in (-1, 1):
            with pen.group(f"scale({side} 1)"):
                for points in (
                    [(4, -4), (30, -44), (66, -42), (60, -4), (20, 4)],
                    [(4, 2), (44, 6), (50, 34), (24, 46), (6, 16)],
                ):
                    pen.path(smooth([(px, py) for px, py in points]), "#3d2a30")
                    pen.path(
                        smooth([(px * 0.84 + 3, py * 0.84) for px, py in points]),
                        pen.linear([(0, SUN), (1, "#ef8024")]),
                    )
                pen.line("M6 -4L50 -30M6 0L44 26M6 -2L56 -10", "#3d2a30", 3)
        pen.path(limb([(0, -22), (0, 26)], [8, 6]), "#3d2a30")
        pen.line("M0 -22Q-6 -40 -16 -44M0 -22Q6 -40 16 -44", "#3d2a30", 2.4)


_DRAW = {
    "ball": _ball,
    "bone": _bone,
    "bowl": _bowl,
    "flowers": _flowers,
    "cactus": _cactus,
    "yarn": _yarn,
    "book": _book,
    "pan_dulce": _pan_dulce,
    "cushion": _cushion,
}
