"""Horses."""

from __future__ import annotations

from random import Random

from pets.illustrator import faces
from pets.illustrator.bodies import Anchor
from pets.illustrator.looks import Look
from pets.illustrator.markings import paint_body
from pets.illustrator.palette import PINK_SKIN, darker, is_dark, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, fluffy, limb, mirror, oval, smooth

_SKULL = mirror([(0, -128), (44, -120), (68, -76), (66, -20), (52, 36), (50, 84), (56, 122), (44, 154), (0, 166)])


def draw_head(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    """A long face at the origin, 290 units tall."""
    for side in (-1, 1):
        with pen.group(f"scale({side} 1)"):
            pen.path(smooth([(22, -108), (28, -158), (52, -196), (68, -160), (62, -96)]), pen.coat(look.coat))
            pen.path(
                smooth([(36, -112), (40, -152), (52, -174), (58, -148), (54, -108)]), mix(PINK_SKIN, look.coat, 0.5)
            )
    d = smooth(_SKULL)
    pen.path(d, pen.linear([(0, lighter(look.coat, 0.16)), (0.5, look.coat), (1, darker(look.coat, 0.22))]))
    with pen.group(clip=d):
        _markings(pen, look)
        for side in (-1, 1):
            pen.ellipse(74 * side, 20, 26, 120, darker(look.coat, 0.5), opacity=0.2)
    _nose(pen, look, mood)
    faces.draw_eyes(pen, faces.Eyes(54, -42, 18, "#5a3526", look.coat, tilt=8), mood, gaze)
    _forelock(pen, look)


def _markings(pen: Pen, look: Look) -> None:
    white = "#fbf4e9"
    match look.pattern:
        case "blaze":
            pen.path(smooth(mirror([(0, -104), (17, -70), (13, 0), (22, 70), (26, 120), (0, 130)])), white)
        case "star":
            pen.path(smooth(mirror([(0, -82), (16, -58), (6, -44), (0, -14)])), white)
        case "pinto":
            pen.path(oval(46, -60, 46, 100, 6), look.second)
        case "dapple":
            pen.ellipse(0, -50, 40, 70, lighter(look.coat, 0.3), opacity=0.5)


def _nose(pen: Pen, look: Look, mood: str) -> None:
    dark = look.pattern == "dapple" or look.build in {"bay", "black"}
    base = mix(look.coat, "#6b5560", 0.55) if dark else mix(look.coat, "#e5aa9c", 0.5)
    pen.ellipse(0, 124, 55, 44, pen.linear([(0, base, 0.0), (0.3, base, 0.9), (1, darker(base, 0.25))]))
    line = lighter(base, 0.35) if is_dark(base) else darker(base, 0.65)
    for side in (-1, 1):
        pen.ellipse(30 * side, 112, 8.5, 14, darker(base, 0.62), turn=22 * side)
    if mood == "happy":
        pen.path("M-30 140Q0 172 30 140Q0 150 -30 140Z", "#6b2632")
        pen.rect(-16, 142, 32, 9, "#fff7e6", round=4)
    pen.line("M-34 138Q0 156 34 138", line, 4.4)
    faces.draw_blush(pen, 50, 70, 24, 0.25)


def _forelock(pen: Pen, look: Look) -> None:
    mane = pen.linear([(0, lighter(look.second, 0.14)), (1, darker(look.second, 0.2))])
    pen.path(
        smooth([(-22, -138), (8, -146), (30, -120), (26, -84), (14, -52), (4, -28), (-4, -56), (-18, -62), (-14, -96)]),
        mane,
    )
    for x in (-8, 4, 14):
        pen.line(f"M{x} -130Q{x + 4} -96 {x - 2} -62", darker(look.second, 0.4), 3, opacity=0.35)


def _leg(pen: Pen, points: list[Point], look: Look, shade: float, white: bool) -> None:
    colour = darker(look.coat, shade)
    d = limb(points, [70, 44, 34][: len(points)] if len(points) == 3 else [74, 46, 34, 34])
    pen.path(d, pen.linear([(0, colour), (1, darker(colour, 0.15))]))
    x, y = points[-1]
    with pen.group(clip=d):
        low = "#fbf4e9" if white else (look.second if look.build == "bay" else colour)
        pen.ellipse(x, y, 60, 62, darker(low, shade))
    pen.path(
        smooth([(x - 19, y - 4), (x + 19, y - 4), (x + 27, y + 22), (x - 27, y + 22)], tension=0.4),
        "#4a3a3f" if shade < 0.2 else "#33262c",
    )


def draw_standing(pen: Pen, look: Look) -> Anchor:
    """From the side, head towards the viewer."""
    white = look.pattern in {"blaze", "pinto"}
    _tail(pen, look, 196, -330, 0)
    _leg(pen, [(-96, -240), (-92, -120), (-94, -24)], look, 0.3, white)
    _leg(pen, [(140, -250), (158, -130), (146, -24)], look, 0.3, white)
    _torso(pen, look)
    _leg(pen, [(-132, -240), (-142, -120), (-140, -22)], look, 0.04, white)
    _leg(pen, [(176, -260), (196, -136), (182, -22)], look, 0.04, white)
    _neck(pen, look)
    return Anchor(-196, -502, 0.86, -3)


def draw_galloping(pen: Pen, look: Look) -> Anchor:
    """Running to the left."""
    white = look.pattern in {"blaze", "pinto"}
    _tail(pen, look, 200, -340, -34)
    _leg(pen, [(-110, -250), (-196, -220), (-230, -132)], look, 0.3, white)
    _leg(pen, [(150, -260), (236, -190), (302, -124)], look, 0.3, white)
    _torso(pen, look)
    _leg(pen, [(-132, -244), (-222, -180), (-296, -150)], look, 0.04, white)
    _leg(pen, [(178, -270), (232, -160), (276, -66)], look, 0.04, white)
    _neck(pen, look)
    return Anchor(-208, -500, 0.86, -8)


def _torso(pen: Pen, look: Look) -> None:
    d = smooth(
        [
            (-176, -310),
            (-120, -368),
            (0, -352),
            (110, -370),
            (190, -350),
            (222, -290),
            (200, -214),
            (90, -196),
            (-60, -188),
            (-150, -210),
            (-186, -260),
        ]
    )
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        paint_body(pen, look, (-180, -370, 400, 190), Random(look.mark + 4))
        pen.ellipse(20, -190, 210, 50, darker(look.coat, 0.6), opacity=0.25)


def _neck(pen: Pen, look: Look) -> None:
    mane = pen.linear([(0, lighter(look.second, 0.1)), (1, darker(look.second, 0.25))])
    pen.path(
        fluffy(
            [(-190, -590), (-130, -560), (-86, -470), (-70, -380), (-100, -340), (-150, -420)],
            26,
            20,
            Random(look.mark),
        ),
        mane,
    )
    d = limb([(-120, -290), (-150, -390), (-192, -500)], [150, 122, 92])
    pen.path(d, pen.coat(look.coat))
    if look.pattern == "pinto":
        with pen.group(clip=d):
            pen.ellipse(-110, -370, 60, 70, look.second)
    pen.ellipse(-178, -420, 66, 50, pen.glow(darker(look.coat, 0.7), 0.4))
    for i in range(4):
        y = -350 - i * 42
        x = -66 - i * 15
        pen.path(
            smooth([(x - 16, y - 34), (x + 18, y - 18), (x + 22, y + 34), (x + 2, y + 54), (x - 18, y + 14)]), mane
        )


def _tail(pen: Pen, look: Look, x: float, y: float, lift: float) -> None:
    mane = pen.linear([(0, lighter(look.second, 0.12)), (1, darker(look.second, 0.25))])
    with pen.group(f"translate({x} {y}) rotate({lift})"):
        d = fluffy(
            [(0, -22), (50, -10), (78, 60), (84, 160), (60, 244), (34, 170), (20, 70), (-6, 20)],
            24,
            10,
            Random(look.mark + 2),
        )
        pen.path(d, mane)
        for dx in (26, 42, 56):
            pen.line(f"M{dx - 14} 10Q{dx + 10} 90 {dx} 200", darker(look.second, 0.4), 4, opacity=0.3)
