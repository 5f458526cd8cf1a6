"""Fish, seen from the side, and the bowl that one travels in."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.looks import Look
from pets.illustrator.palette import darker, lighter
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, oval, smooth

_BODY: list[Point] = [
    (-150, 0),
    (-118, -54),
    (-40, -88),
    (50, -70),
    (118, -26),
    (132, 0),
    (118, 24),
    (50, 66),
    (-40, 84),
    (-118, 50),
]
_TALL: list[Point] = [
    (-146, 4),
    (-104, -70),
    (-20, -118),
    (64, -96),
    (122, -30),
    (130, 0),
    (122, 28),
    (64, 92),
    (-20, 112),
    (-104, 68),
]


def draw_fish(pen: Pen, look: Look, mood: str) -> None:
    """A fish around the origin, 300 units long without its tail, towards the left."""
    rng = Random(look.mark)
    points = _TALL if look.build == "tang" else _BODY
    slim = 0.8 if look.build in {"betta", "guppy"} else 1.0
    points = [(x, y * slim) for x, y in points]
    _tail(pen, look)
    _fins(pen, look, slim)
    d = smooth(points)
    pen.path(d, pen.linear([(0, lighter(look.coat, 0.28)), (0.4, look.coat), (1, darker(look.coat, 0.3))]))
    with pen.group(clip=d):
        _body_marks(pen, look, rng)
        pen.ellipse(-10, 66 * slim, 120, 44, lighter(look.coat, 0.5), opacity=0.4)
        for row in range(5):
            for col in range(6):
                x, y = -60 + col * 30 + (row % 2) * 15, -52 + row * 26
                pen.line(f"M{x} {y - 10}q12 10 0 20", darker(look.coat, 0.35), 2.6, opacity=0.28)
    _side_fin(pen, look)
    _face(pen, look, mood, slim)


def _fin_fill(pen: Pen, colour: str) -> str:
    return pen.linear(
        [(0, colour, 0.95), (0.6, lighter(colour, 0.15), 0.9), (1, lighter(colour, 0.4), 0.72)], (0, 0.4, 1, 0.6)
    )


def _tail(pen: Pen, look: Look) -> None:
    fin = look.second if look.pattern != "bands" else look.coat
    shapes: dict[str, list[Point]] = {
        "veil": [
            (112, -14),
            (190, -96),
            (282, -128),
            (258, -50),
            (232, -8),
            (274, 50),
            (292, 132),
            (196, 92),
            (112, 16),
        ],
        "fan": [(104, -22), (180, -130), (290, -150), (330, -40), (322, 60), (272, 160), (176, 128), (104, 22)],
        "round": [(112, -20), (170, -56), (212, -30), (216, 24), (176, 54), (112, 20)],
        "fork": [(116, -14), (196, -94), (216, -90), (186, 0), (216, 90), (196, 94), (116, 14)],
    }
    d = smooth(shapes[look.tail])
    pen.path(d, _fin_fill(pen, fin))
    with pen.group(clip=d):
        for i in range(-4, 5):
            angle = i * 0.17
            pen.line(
                f"M110 {i * 3}Q{110 + 90 * math.cos(angle):.0f} {i * 3 + 90 * math.sin(angle) * 1.4:.0f} {110 + 220 * math.cos(angle):.0f} {i * 6 + 220 * math.sin(angle) * 1.5:.0f}",
                darker(look.third, 0.1),
                5,
                opacity=0.35,
            )


def _fins(pen: Pen, look: Look, slim: float) -> None:
    fin = look.second if look.pattern != "bands" else look.coat
    if look.ears == "sail":
        top: list[Point] = [(-70, -60 * slim), (-44, -150), (30, -176), (110, -140), (150, -92), (70, -50 * slim)]
        low: list[Point] = [(-30, 64 * slim), (-20, 130), (50, 172), (120, 140), (90, 40 * slim)]
    else:
        grow = 1.35 if look.build == "tang" else 1.0
        top = [(-80, -50 * grow), (-30, -118 * grow), (50, -110 * grow), (92, -66 * grow), (70, -40)]
        low = [(-30, 60 * grow), (10, 112 * grow), (62, 100 * grow), (80, 44)]
    for shape in (top, low):
        d = smooth(shape)
        pen.path(d, _fin_fill(pen, fin))
        with pen.group(clip=d):
            for i in range(7):
                x = -60 + i * 30
                pen.line(f"M{x} 0L{x + 30} {-190 if shape is top else 190}", darker(fin, 0.3), 4, opacity=0.3)


def _side_fin(pen: Pen, look: Look) -> None:
    fin = look.second if look.pattern not in {"bands", "tang"} else look.coat
    pen.path(smooth([(-40, 14), (10, 6), (44, 36), (30, 62), (-10, 48)]), pen.linear([(0, fin), (1, darker(fin, 0.2))]))
    for x, y in ((4, 26), (14, 40), (0, 44)):
        pen.line(f"M-30 22L{x + 16} {y + 6}", darker(fin, 0.3), 3, opacity=0.4)


def _body_marks(pen: Pen, look: Look, rng: Random) -> None:
    match look.pattern:
        case "bands":
            for x, w in ((-62, 40), (34, 36), (112, 20)):
                pen.line(f"M{x} -110Q{x - 26} 0 {x} 110", look.third, w + 13)
                pen.line(f"M{x} -110Q{x - 26} 0 {x} 110", look.second, w)
        case "patch":
            for _ in range(3):
                pen.path(
                    oval(rng.uniform(-60, 100), rng.uniform(-60, 10), rng.uniform(30, 54), rng.uniform(24, 44)),
                    look.third,
                )
        case "tang":
            pen.path(
                smooth([(-60, -30), (40, -70), (128, -20), (60, -20), (40, 30), (-20, 34)]), look.third, opacity=0.85
            )
        case _:
            pen.ellipse(90, 0, 80, 90, pen.glow(look.third, 0.8))


def _face(pen: Pen, look: Look, mood: str, slim: float) -> None:
    pen.line("M-66 -44Q-46 0 -66 44", darker(look.coat, 0.4), 4, opacity=0.4)
    pen.ellipse(-84, 26, 20, 13, pen.glow("#f0766a", 0.5))
    with pen.group(f"translate(-94 {-16 * slim:.0f})"):
        pen.circle(0, 0, 29, "#fffaf0")
        if mood == "sleepy":
            pen.line("M-18 2Q0 18 18 2", "#2b1a26", 5.5)
        else:
            pen.circle(-3, 1, 20, "#2b1a26")
            pen.circle(-9, -7, 7, "#ffffff")
            pen.circle(5, 8, 3.4, "#ffffff", opacity=0.8)
    if mood == "happy":
        pen.path("M-150 12Q-128 36 -106 22Q-126 16 -150 12Z", "#7a2a33")
    pen.line("M-149 12Q-132 26 -110 20", darker(look.coat, 0.6), 4.4)


def draw_bowl_back(pen: Pen) -> None:
    """The back of a round bowl with water; its foot at the origin."""
    pen.circle(
        0, -230, 226, pen.radial([(0, "#e6f7f5", 0.6), (0.75, "#b8e2e4", 0.62), (1, "#8fcbd6", 0.8)], (0.4, 0.35), 0.62)
    )
    with pen.group(clip=oval(0, -230, 214, 214)):
        pen.rect(-230, -350, 460, 360, pen.linear([(0, "#a6e0e6", 0.55), (1, "#4fa3bf", 0.62)]))
        for x, r in ((-120, 26), (-70, 20), (-20, 24), (40, 22), (96, 26), (140, 20)):
            pen.circle(x, -34, r, ("#e5b98a", "#d98a6a", "#f0d7a8")[int(r) % 3])
        for x, turn in ((100, 8), (130, 18), (78, -4)):
            with pen.group(f"translate({x} -40) rotate({turn})"):
                pen.path(smooth([(-10, 0), (-16, -80), (0, -170), (14, -80), (10, 0)]), "#4f9a6b", opacity=0.85)


def draw_bowl_front(pen: Pen) -> None:
    """Glass, waterline and shine in front of the fish."""
    pen.ellipse(0, -350, 178, 20, "#dff6f6", opacity=0.55)
    pen.line("M-150 -398A226 226 0 1 0 150 -398", "#ffffff", 6, opacity=0.5)
    pen.ellipse(0, -400, 152, 22, "none")
    pen.line("M-152 -400A152 22 0 1 0 152 -400A152 22 0 1 0 -152 -400Z", "#ffffff", 9, opacity=0.75)
    pen.line("M-178 -290Q-204 -210 -164 -120", "#ffffff", 16, opacity=0.6)
    pen.line("M-148 -88Q-138 -74 -126 -64", "#ffffff", 13, opacity=0.5)
    for x, y, r in ((-60, -330, 9), (-78, -300, 6), (30, -320, 7)):
        pen.circle(x, y, r, "#ffffff", opacity=0.6)
