"""Turtles and tortoises."""

from __future__ import annotations

from pets.illustrator import faces
from pets.illustrator.bodies import Anchor
from pets.illustrator.looks import Look
from pets.illustrator.palette import darker, lighter
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import limb, mirror, oval, polygon, smooth

_SKULL = mirror([(0, -86), (60, -76), (94, -28), (96, 18), (74, 62), (0, 80)])
_SHELL = smooth(
    [(-170, -78), (-150, -170), (-80, -238), (30, -256), (136, -220), (206, -140), (226, -74), (120, -46), (-70, -46)]
)

_SCUTES: tuple[tuple[float, float, float, float], ...] = (
    (-92, -158, 42, 44),
    (22, -186, 50, 48),
    (136, -148, 42, 46),
    (-40, -92, 48, 34),
    (80, -90, 50, 34),
)
_SCUTES += ((186, -92, 34, 30), (-136, -92, 34, 30))


def draw_head(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    """The head at the origin, radius about 90."""
    d = smooth(_SKULL)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        if look.pattern == "slider":
            for side in (-1, 1):
                pen.line(f"M{58 * side} -26Q{92 * side} -20 {112 * side} 16", look.third, 19)
                pen.line(f"M{40 * side} 70Q{70 * side} 46 {110 * side} 50", "#e9d76a", 6)
            pen.line("M0 -90V-50M-22 -88Q-16 -66 -18 -50M22 -88Q16 -66 18 -50", "#e9d76a", 6)
        else:
            for x, y, r in ((-30, -64, 13), (6, -72, 15), (38, -58, 12), (-56, -40, 11), (62, -34, 11), (-4, -44, 12)):
                pen.circle(x, y, r, darker(look.coat, 0.18), opacity=0.55)
        pen.ellipse(0, 66, 72, 34, lighter(look.coat, 0.4), opacity=0.6)
    faces.draw_blush(pen, 64, 34, 24, 0.45)
    faces.draw_eyes(
        pen, faces.Eyes(48, -12, 19, "#6b4a2a" if look.build != "box" else look.eyes, look.coat), mood, gaze
    )
    line = darker(look.coat, 0.62)
    pen.line("M-56 34Q-26 54 0 50Q26 54 56 34", line, 5)
    if mood == "happy":
        pen.path("M-26 51Q0 78 26 51Q0 53 -26 51Z", "#7a2f38")
    for side in (-1, 1):
        pen.circle(9 * side, 12, 3.6, line)


def draw_sitting(pen: Pen, look: Look) -> Anchor:
    """Walking slowly to the left."""
    skin = look.coat
    pen.path(limb([(200, -70), (248, -44)], [40, 14]), pen.coat(skin))
    for x in (130, -90):
        pen.path(limb([(x + 26, -70), (x + 40, -18)], [66, 58]), pen.coat(darker(skin, 0.3)))
    pen.path(limb([(-120, -110), (-178, -158), (-206, -196)], [104, 84, 78]), pen.coat(skin))
    _shell(pen, look)
    for x in (96, -128):
        leg = limb([(x, -76), (x - 12, -20)], [78, 66])
        pen.path(leg, pen.coat(skin))
        for dx in (-26, -8, 10):
            pen.ellipse(x + dx - 8, -4, 8, 7, lighter(skin, 0.45))
        for dx, dy in ((-14, -50), (8, -40), (-4, -64)):
            pen.circle(x + dx, dy, 7, darker(skin, 0.2), opacity=0.5)
    return Anchor(-222, -226, 0.92, -4)


def _shell(pen: Pen, look: Look) -> None:
    pen.path(
        smooth([(-180, -70), (-100, -40), (120, -36), (236, -70), (228, -40), (110, -18), (-100, -20), (-178, -46)]),
        pen.coat(lighter(look.third, 0.15) if look.pattern != "slider" else "#d9c86a"),
    )
    pen.path(
        _SHELL,
        pen.linear(
            [(0, lighter(look.second, 0.25)), (0.5, look.second), (1, darker(look.second, 0.4))], (0.3, 0, 0.7, 1)
        ),
    )
    with pen.group(clip=_SHELL):
        light = lighter(look.second, 0.3) if look.pattern == "slider" else look.third
        for cx, cy, w, h in _SCUTES:
            hexagon = [
                (cx - w, cy),
                (cx - w * 0.55, cy - h),
                (cx + w * 0.55, cy - h),
                (cx + w, cy),
                (cx + w * 0.55, cy + h),
                (cx - w * 0.55, cy + h),
            ]
            pen.path(
                polygon(hexagon),
                darker(look.second, 0.18),
                extra=f' stroke="{darker(look.second, 0.5)}" stroke-width="7" stroke-linejoin="round"',
            )
            inner = [(cx + (x - cx) * 0.55, cy + (y - cy) * 0.55) for x, y in hexagon]
            pen.path(
                polygon(inner), light, opacity=0.6, extra=f' stroke="{light}" stroke-width="10" stroke-linejoin="round"'
            )
        pen.ellipse(-30, -246, 150, 46, pen.glow("#fff6df", 0.55))
        pen.path(oval(40, -30, 260, 46), darker(look.second, 0.6), opacity=0.35)


def draw_hiding(pen: Pen, look: Look) -> Anchor:
    """Flat on the ground, legs half in."""
    pen.path(limb([(-110, -84), (-190, -100)], [96, 80]), pen.coat(look.coat))
    with pen.group("translate(0 22)"):
        _shell(pen, look)
    for x in (120, -116):
        pen.ellipse(x, -14, 44, 17, pen.coat(look.coat))
    return Anchor(-214, -122, 0.92, 4)
