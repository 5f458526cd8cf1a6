"""Indoors: living room with sofa, kitchen, veterinary clinic, window sill."""

from __future__ import annotations

from random import Random

from pets.illustrator.light import Light
from pets.illustrator.palette import CLOTHS, darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.places import common
from pets.illustrator.shapes import num, oval, polygon, smooth

_ROOM_WALLS = ("#f0cf9a", "#e9b7a0", "#b9d2c0", "#c9bfe2", "#f0d7b8", "#a9cbd2")


def _wall(pen: Pen, width: float, colour: str, low: float) -> None:
    pen.rect(0, 0, width, low + 4, pen.linear([(0, lighter(colour, 0.1)), (1, darker(colour, 0.1))]))


def _view(pen: Pen, x: float, y: float, width: float, high: float, light: Light, rng: Random) -> None:
    """A window on the town."""
    glass = f"M{num(x)} {num(y)}h{num(width)}v{num(high)}h{num(-width)}Z"
    with pen.group(clip=glass), pen.group(f"translate({num(x)} {num(y)})"):
        common.draw_sky(pen, width, high, light, rng)
        common.draw_hills(pen, width, high * 0.8, high * 0.25, mix("#7fae86", light.haze, 0.35), rng)
        cx = -10.0
        while cx < width:
            wide = rng.uniform(60, 110)
            common.draw_house(
                pen, cx, high + 6, wide, high * rng.uniform(0.24, 0.44), common.wall_colour(rng), light, rng, 1
            )
            cx += wide
    frame = "#fff3dc"
    for d in (
        f"M{num(x)} {num(y)}h{num(width)}v{num(high)}h{num(-width)}Z",
        f"M{num(x + width / 2)} {num(y)}v{num(high)}",
        f"M{num(x)} {num(y + high * 0.42)}h{num(width)}",
    ):
        pen.line(d, darker(frame, 0.2), 19)
        pen.line(d, frame, 13)


def _picture(pen: Pen, x: float, y: float, size: float, rng: Random) -> None:
    pen.rect(x - size * 0.5, y - size * 0.62, size, size * 1.24, "#8a5a42", round=5)
    pen.rect(x - size * 0.41, y - size * 0.53, size * 0.82, size * 1.06, "#fbf3e4")
    colour = rng.choice(CLOTHS)
    match rng.randrange(3):
        case 0:
            for dx, dy in ((-0.2, -0.08), (-0.07, -0.2), (0.07, -0.2), (0.2, -0.08)):
                pen.ellipse(x + dx * size, y + dy * size, size * 0.06, size * 0.08, colour)
            pen.ellipse(x, y + size * 0.1, size * 0.16, size * 0.13, colour)
        case 1:
            _painted_hills(pen, x, y, size, colour)
        case _:
            for i in range(3):
                pen.path(
                    smooth(
                        [
                            (x, y + size * 0.36),
                            (x + (i - 1) * size * 0.3 - 10, y - size * 0.06),
                            (x + (i - 1) * size * 0.28, y - size * 0.3),
                            (x + (i - 1) * size * 0.2 + 12, y),
                        ]
                    ),
                    mix("#4f8a6b", colour, 0.2 * i),
                )


def _painted_hills(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    pen.circle(x, y - size * 0.12, size * 0.17, "#f59b23")
    pen.path(
        polygon(
            [
                (x - size * 0.38, y + size * 0.4),
                (x - size * 0.1, y - size * 0.06),
                (x + size * 0.12, y + size * 0.4),
            ]
        ),
        colour,
    )
    pen.path(
        polygon(
            [
                (x - size * 0.08, y + size * 0.4),
                (x + size * 0.18, y + size * 0.06),
                (x + size * 0.38, y + size * 0.4),
            ]
        ),
        darker(colour, 0.2),
    )


def draw_room(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Wall with window, pictures, a lamp, a tall plant."""
    wall = rng.choice(_ROOM_WALLS)
    _wall(pen, width, wall, 760)
    pen.rect(0, 760, width, 260, pen.linear([(0, "#b9805a"), (1, "#8a5a42")]))
    left = rng.random() < 0.5
    wx = width * (0.05 if left else 0.58)
    _view(pen, wx, 90, width * 0.36, 330, light, rng)
    for side, x in ((-1, wx - 26), (1, wx + width * 0.36 - 34)):
        cloth = rng.choice(("#f7e3c4", "#e9a58a", "#c9b4e0"))
        pen.path(
            smooth(
                [
                    (x - 10, 60),
                    (x + 70, 60),
                    (x + 60 - 14 * side, 260),
                    (x + 66, 470),
                    (x - 6, 470),
                    (x + 4 - 14 * side, 260),
                ]
            ),
            pen.linear([(0, lighter(cloth, 0.1)), (0.5, cloth), (1, darker(cloth, 0.18))], (0, 0, 1, 0)),
        )
    px = width * (0.72 if left else 0.28)
    _picture(pen, px - 74, 210, 120, rng)
    _picture(pen, px + 74, 250, 104, rng)
    lx = width * (0.94 if left else 0.06)
    pen.circle(lx, 330, 220, pen.glow("#ffe0a0", 0.9 if light.lamps else 0.3))
    pen.rect(lx - 5, 340, 10, 420, "#5a3f3a")
    pen.path(
        polygon([(lx - 44, 260), (lx + 44, 260), (lx + 76, 370), (lx - 76, 370)]),
        pen.linear([(0, "#fff0cc"), (1, "#f2c27a")]),
    )
    common.draw_pot(pen, width * (0.06 if left else 0.94), 770, 1.5, rng, "fern")


def draw_sofa(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """The sofa on which animals sit: back, seat, cushions, a woven throw."""
    colour = rng.choice(("#3f8a8a", "#c65d3a", "#8d6cc3", "#d9a03a", "#5f8a5a", "#c8607a", "#4f78b0"))
    back = smooth(
        [
            (-60, 560),
            (-20, 480),
            (width * 0.25, 462),
            (width * 0.5, 470),
            (width * 0.75, 462),
            (width + 20, 480),
            (width + 60, 560),
            (width + 60, 900),
            (-60, 900),
        ],
        tension=0.8,
    )
    pen.path(back, pen.linear([(0, lighter(colour, 0.16)), (1, darker(colour, 0.24))]))
    pen.line(f"M{num(width / 2)} 480V760", darker(colour, 0.4), 5, opacity=0.5)
    for i, cx in enumerate((width * 0.13, width * 0.87)):
        _cushion(pen, cx, 690, 1.0, rng.choice(CLOTHS), 12 if i else -12)
    seat = f"M-20 760Q{num(width / 2)} 724 {num(width + 20)} 760V1010H-20Z"
    pen.path(seat, pen.linear([(0, lighter(colour, 0.22)), (0.3, colour), (1, darker(colour, 0.3))]))
    pen.line(f"M-20 915Q{num(width / 2)} 905 {num(width + 20)} 915", darker(colour, 0.4), 5, opacity=0.5)
    throw = polygon([(width * 0.24, 745), (width * 0.76, 745), (width * 0.84, 1010), (width * 0.16, 1010)])
    with pen.group(clip=seat):
        pen.path(throw, "#f7e6c8")
        with pen.group(clip=throw):
            for i, stripe in enumerate(rng.sample(CLOTHS, 6)):
                pen.rect(0, 762 + i * 44, width, 19, stripe, opacity=0.92)
                pen.line(
                    "M"
                    + "L".join(
                        f"{num(x)} {num(790 + i * 44 + (6 if (x // 14) % 2 else -3))}" for x in range(0, int(width), 14)
                    ),
                    darker(stripe, 0.1),
                    3,
                    opacity=0.7,
                )


def _cushion(pen: Pen, x: float, y: float, scale: float, colour: str, turn: float) -> None:
    with pen.group(f"translate({num(x)} {num(y)}) rotate({turn}) scale({scale:g})"):
        d = smooth([(-90, -84), (0, -74), (90, -84), (80, 0), (90, 84), (0, 76), (-90, 84), (-80, 0)])
        pen.path(d, pen.linear([(0, lighter(colour, 0.2)), (1, darker(colour, 0.25))]))
        for i in range(6):
            with pen.group(f"rotate({i * 60})"):
                pen.path(oval(0, -32, 11, 22), lighter(colour, 0.6), opacity=0.85)
        pen.circle(0, 0, 12, "#f7d06a")


def draw_kitchen(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Talavera tiles, a shelf with clay and copper, a window, chequered floor."""
    _wall(pen, width, rng.choice(("#f3d9a8", "#f0c7a8", "#cfe0d2")), 700)
    for row in range(5):
        for i in range(int(width / 56) + 1):
            _azulejo(pen, i * 56, 430 + row * 56, (row + i) % 2 == 0)
    _view(pen, width * 0.3, 70, width * 0.4, 270, light, rng)
    for sx, wide in ((0.02, 0.24), (0.74, 0.24)):
        pen.rect(width * sx, 292, width * wide, 15, "#8a5a3f")
        x = width * sx + 30
        while x < width * (sx + wide) - 20:
            _crock(pen, x, 292, rng)
            x += rng.uniform(56, 76)
    top = 640
    pen.rect(0, top + 30, width, 80, pen.linear([(0, "#c9683f"), (1, "#9d4a30")]))
    pen.rect(0, top, width, 34, pen.linear([(0, "#fff0d8"), (1, "#d9b48a")]))
    for x in (0.1, 0.86):
        common.draw_pot(pen, width * x, top + 4, 0.9, rng, "geranium")
    bx = width * rng.uniform(0.3, 0.6)
    pen.path(
        smooth([(bx - 80, top - 44), (bx + 80, top - 44), (bx + 50, top + 4), (bx - 50, top + 4)], tension=0.7),
        "#2f64b0",
    )
    for i, fruit in enumerate(("#f59b23", "#d8402f", "#8fb54a", "#f4d03f", "#f08a4a")):
        pen.circle(
            bx - 56 + i * 28,
            top - 56 - (i % 2) * 16,
            27,
            pen.linear([(0, lighter(fruit, 0.3)), (1, darker(fruit, 0.2))]),
        )
    common.draw_tiles(pen, width, 750, "#f1dcb8", "#c9704c")


def _azulejo(pen: Pen, x: float, y: float, flower: bool) -> None:
    pen.rect(x + 1, y + 1, 54, 54, "#fbf4e6" if flower else "#f4e6c8", round=2)
    if flower:
        for dx, dy in ((0, -13), (13, 0), (0, 13), (-13, 0)):
            pen.circle(x + 28 + dx, y + 28 + dy, 8.5, "#2f64b0")
        pen.circle(x + 28, y + 28, 6.5, "#f2a93a")
    else:
        for dx, dy in ((0, 0), (56, 0), (0, 56), (56, 56)):
            pen.path(
                f"M{num(x + dx + (3 if dx == 0 else -3))} {num(y + dy + (24 if dy == 0 else -24))}Q{num(x + 28)} {num(y + 28)} {num(x + dx + (24 if dx == 0 else -24))} {num(y + dy + (3 if dy == 0 else -3))}Z",
                "#4f9a8a",
                opacity=0.8,
            )


def _crock(pen: Pen, x: float, y: float, rng: Random) -> None:
    colour = rng.choice(("#c96f4a", "#b0563a", "#2f64b0", "#e9b04a", "#5f8a6b", "#f4e6d0"))
    tall = rng.uniform(46, 78)
    pen.path(
        smooth(
            [
                (x - 15, y - tall),
                (x + 15, y - tall),
                (x + 27, y - tall * 0.5),
                (x + 18, y),
                (x - 18, y),
                (x - 27, y - tall * 0.5),
            ]
        ),
        pen.linear([(0, lighter(colour, 0.2)), (1, darker(colour, 0.3))], (0, 0, 1, 0.3)),
    )
    pen.rect(x - 19, y - tall - 5, 38, 10, darker(colour, 0.2), round=4)


def draw_vet(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """A friendly clinic: mint wall, poster, shelf of remedies, scales."""
    _wall(pen, width, "#bfe0d2", 1000)
    pen.rect(0, 470, width, 540, pen.linear([(0, "#f7f0e0"), (1, "#e3d3bd")]))
    pen.rect(0, 462, width, 12, "#4f8a6b")
    _view(pen, width * 0.62, 80, width * 0.32, 260, light, rng)
    px = width * 0.24
    pen.rect(px - 110, 70, 220, 290, "#fffaf0", round=8)
    for dx, dy, r in ((-50, -30, 22), (-18, -64, 24), (18, -64, 24), (50, -30, 22)):
        pen.ellipse(px + dx, 210 + dy, r * 0.8, r, "#e9746a")
    pen.path(smooth([(px, 186), (px + 44, 220), (px + 36, 256), (px, 250), (px - 36, 256), (px - 44, 220)]), "#e9746a")
    for i, wide in enumerate((130, 160, 110)):
        pen.rect(px - wide / 2, 290 + i * 20, wide, 9, "#b9d2c8", round=4)
    pen.rect(width * 0.06, 560, width * 0.5, 14, "#a8c8ba")
    x = width * 0.09
    while x < width * 0.53:
        colour = rng.choice(CLOTHS)
        tall = rng.uniform(50, 92)
        pen.rect(x, 560 - tall, 36, tall, pen.linear([(0, lighter(colour, 0.3)), (1, colour)], (0, 0, 1, 0)), round=6)
        pen.rect(x + 3, 560 - tall * 0.6, 30, tall * 0.3, "#fffaf0")
        pen.rect(x + 8, 552 - tall, 20, 10, "#fffaf0", round=3)
        x += rng.uniform(46, 64)
    common.draw_pot(pen, width * 0.9, 640, 1.2, rng, "fern")


def draw_table(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """The examination table with a towel."""
    pen.rect(-10, 800, width + 20, 110, pen.linear([(0, "#eef4f2"), (0.5, "#c4d2d2"), (1, "#93a7ab")]), round=16)
    pen.rect(-10, 896, width + 20, 124, pen.linear([(0, "#7f9296"), (1, "#5f7076")]))
    towel = polygon([(width * 0.16, 806), (width * 0.84, 806), (width * 0.9, 908), (width * 0.1, 908)])
    colour = rng.choice(("#f2b7a0", "#bfe0d8", "#e0cdf0", "#f7dca0"))
    pen.path(towel, pen.linear([(0, lighter(colour, 0.2)), (1, darker(colour, 0.08))]))
    with pen.group(clip=towel):
        for x in (0.22, 0.26, 0.74, 0.78):
            pen.rect(width * x, 790, 12, 130, darker(colour, 0.2), opacity=0.6)


def draw_window(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """A wide window with curtains, the town and its trees behind."""
    _wall(pen, width, rng.choice(_ROOM_WALLS), 1000)
    x, wide = width * 0.1, width * 0.8
    _view(pen, x, 60, wide, 730, light, rng)
    for side, cx in ((-1, 0.0), (1, width)):
        cloth = "#f7e3c4"
        far = cx - side * width * 0.22
        d = smooth(
            [
                (cx, 10),
                (far, 10),
                (far + side * 20, 300),
                (cx - side * width * 0.07, 520),
                (cx - side * width * 0.12, 840),
                (cx, 840),
            ],
            tension=0.9,
        )
        pen.path(
            d,
            pen.linear([(0, lighter(cloth, 0.3)), (0.4, cloth), (0.7, darker(cloth, 0.12)), (1, cloth)], (0, 0, 1, 0)),
        )
        pen.circle(cx - side * width * 0.075, 520, 19, "#d98a4a")
    pen.rect(0, 26, width, 15, "#8a5a3f", round=7)


def draw_sill(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """The sill, with a pot at one side."""
    pen.rect(-10, 790, width + 20, 96, pen.linear([(0, "#f0cf9f"), (0.7, "#d9a873"), (1, "#a8744a")]))
    pen.rect(-10, 880, width + 20, 130, pen.linear([(0, "#8a5a3f"), (0.2, "#c98f62"), (1, "#b57a50")]))
    common.draw_pot(pen, width * rng.choice((0.08, 0.92)), 850, 1.25, rng)
