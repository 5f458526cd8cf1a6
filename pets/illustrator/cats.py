"""Heads of cats."""

from __future__ import annotations

from random import Random

from pets.illustrator import faces
from pets.illustrator.looks import Look
from pets.illustrator.palette import PINK_SKIN, darker, is_dark, lighter, line_on, mix
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, fluffy, mirror, oval, smooth


def skull(look: Look) -> list[Point]:
    """The outline of the head, without ears: wide cheeks, small chin."""
    if look.muzzle == "long":
        return mirror([(0, -80), (52, -74), (88, -34), (92, 10), (62, 56), (28, 84), (0, 90)])
    cheek = 112 if look.fluff > 0.4 else 106
    return mirror([(0, -80), (58, -76), (98, -36), (cheek, 18), (82, 60), (40, 84), (0, 88)])


def draw_head(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    """The head at the origin, radius about 100."""
    rng = Random(look.mark)
    d = fluffy(skull(look), 44, 4 + 12 * look.fluff, rng) if look.build != "sphynx" else smooth(skull(look))
    _ears(pen, look)
    pen.path(d, pen.coat(look.coat, 0.9))
    with pen.group(clip=d):
        _markings(pen, look, rng)
    _muzzle(pen, look, mood)
    y = -6 if look.muzzle != "flat" else 0
    lid = look.second if look.pattern == "points" else look.coat
    faces.draw_eyes(pen, faces.Eyes(45, y, 25, look.eyes, lid, "slit", tilt=10, tall=0.96), mood, gaze)
    faces.draw_blush(pen, 70, 36, 26, 0.32)
    faces.draw_whiskers(pen, 50, 42, 76, "#cdbfb4" if look.build == "white" else "#fffaf0")


def _markings(pen: Pen, look: Look, rng: Random) -> None:
    match look.pattern:
        case "tabby" | "tabby_bib":
            _tabby(pen, look.second)
        case "points":
            dark = pen.radial([(0, look.second, 0.95), (0.55, look.second, 0.7), (1, look.second, 0)])
            pen.ellipse(0, 22, 82, 88, dark)
        case "calico":
            pen.path(oval(58, -50, 66, 58, 30), look.second)
            pen.path(oval(-74, -62, 52, 48, -20), look.third)
            pen.path(oval(-92, 34, 30, 36), look.second)
        case "blaze":
            pen.path(smooth(mirror([(0, -44), (10, -20), (34, 18), (76, 46), (60, 110), (0, 110)])), look.second)
        case "van":
            pen.path(
                smooth(mirror([(0, -72), (12, -50), (24, -4), (70, 22), (120, 40), (90, 110), (0, 110)])), look.second
            )
        case "wrinkles":
            for y, w in ((-66, 22), (-54, 32), (-42, 24)):
                pen.line(f"M{-w} {y}Q0 {y - 9} {w} {y}", darker(look.coat, 0.3), 3.4, opacity=0.5)


def _tabby(pen: Pen, stripe: str) -> None:
    for d in (
        "M0 -84V-48",
        "M-22 -84Q-20 -62 -13 -46",
        "M22 -84Q20 -62 13 -46",
        "M-44 -80Q-40 -62 -32 -50",
        "M44 -80Q40 -62 32 -50",
    ):
        pen.line(d, stripe, 8.5, opacity=0.85)
    for side in (-1, 1):
        for d in (
            f"M{112 * side} 2Q{92 * side} 6 {78 * side} -2",
            f"M{112 * side} 26Q{94 * side} 28 {80 * side} 18",
            f"M{104 * side} 48Q{90 * side} 46 {80 * side} 36",
        ):
            pen.line(d, stripe, 8, opacity=0.8)


def muzzle_colour(look: Look) -> str:
    match look.pattern:
        case "tabby_bib":
            return look.third
        case "blaze" | "van" | "bib":
            return look.second
        case "points":
            return mix(look.second, look.coat, 0.2)
    return lighter(look.coat, 0.24 if not is_dark(look.coat) else 0.08)


def _muzzle(pen: Pen, look: Look, mood: str) -> None:
    colour = muzzle_colour(look)
    y = 46 if look.muzzle != "flat" else 44
    fill = pen.linear([(0, lighter(colour, 0.1)), (1, darker(colour, 0.12))])
    pen.ellipse(0, y + 24, 26, 16, fill)
    for side in (-1, 1):
        pen.ellipse(22 * side, y + 4, 30, 24, fill, turn=8 * side)
    line = line_on(colour) if is_dark(colour) else darker(colour, 0.62)
    faces.draw_freckles(pen, 20, y + 3, line)
    ny = 28 if look.muzzle != "flat" else 22
    faces.draw_mouth(pen, ny + 8, 27, mood, line, drop=13)
    nose = (
        darker(look.second, 0.3)
        if look.pattern == "points"
        else (mix("#c9707a", look.coat, 0.35) if is_dark(look.coat) else "#e08a86")
    )
    faces.draw_small_nose(pen, ny, 13, nose)


def ear_colour(look: Look) -> tuple[str, str]:
    """Colours of the left and the right ear."""
    match look.pattern:
        case "points":
            return look.second, look.second
        case "calico":
            return look.third, look.second
    return look.coat, look.coat


def _ears(pen: Pen, look: Look) -> None:
    grow = 1.2 if look.ears == "huge" else 1.0
    for side, colour in zip((-1, 1), ear_colour(look), strict=True):
        fill = pen.linear([(0, darker(colour, 0.12)), (1, colour)])
        with pen.group(f"scale({side * grow:g} {grow:g})"):
            pen.path(
                smooth(
                    [(20, -56), (42, -112), (72, -152), (88, -150), (102, -92), (104, -18), (60, -20)], tension=0.85
                ),
                fill,
            )
            pen.path(
                smooth([(42, -66), (58, -106), (77, -130), (88, -92), (90, -50), (64, -50)], tension=0.85),
                mix(PINK_SKIN, colour, 0.25),
            )
            pen.path(
                smooth([(40, -50), (54, -96), (62, -64), (72, -84), (74, -40)], tension=0.7),
                lighter(colour, 0.4),
                opacity=0.75,
            )
            if look.ears == "tufted":
                pen.path("M72 -148Q82 -176 96 -188Q92 -164 88 -146Z", look.second)
