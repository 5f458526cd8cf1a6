"""Heads of dogs, from the flat face of a pug to the long one of a xoloitzcuintle."""

from __future__ import annotations

from random import Random

from pets.illustrator import faces
from pets.illustrator.looks import Look
from pets.illustrator.palette import NOSE, PINK_SKIN, darker, is_dark, lighter, line_on, mix
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, curly, fluffy, mirror, oval, oval_points, smooth

# Per muzzle: half width of the skull, of the jaw, the chin's depth; the muzzle's centre and radii; the nose.
_FACES: dict[str, tuple[float, float, float, float, float, float, float, float]] = {
    "flat": (104, 84, 88, 40, 60, 44, 16, 19),
    "short": (98, 62, 82, 42, 42, 34, 24, 14),
    "medium": (94, 66, 94, 48, 48, 42, 24, 20),
    "long": (84, 52, 112, 62, 40, 50, 40, 20),
    "square": (88, 72, 104, 54, 56, 50, 26, 20),
}


def skull(look: Look) -> list[Point]:
    """The outline of the head, without ears."""
    wide, jaw, chin, *_ = _FACES[look.muzzle]
    cheek = wide + (12 if look.fluff > 0.3 else 2)
    return mirror(
        [
            (0, -88),
            (wide * 0.62, -78),
            (wide * 0.98, -34),
            (cheek, 16),
            (jaw + 10, chin * 0.66),
            (jaw * 0.55, chin),
            (0, chin + 6),
        ]
    )


def draw_head(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    """The head at the origin, radius about 100."""
    rng = Random(look.mark)
    outline = skull(look)
    d = fluffy(outline, 30, 13 * look.fluff, rng) if look.build != "poodle" else smooth(outline)
    hanging = look.ears in {"flop", "long", "curly"}
    if not hanging:
        _ears(pen, look)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        _markings(pen, look, rng)
    if look.build == "poodle":
        _topknot(pen, look)
    _muzzle(pen, look, mood)
    _eyes(pen, look, mood, gaze)
    if hanging:
        _ears(pen, look)


def muzzle_colour(look: Look) -> str:
    """What the muzzle is dipped in."""
    match look.pattern:
        case "husky" | "blaze" | "bib" | "points" | "beard":
            return look.second
        case "mask":
            return darker(look.second, 0.05)
        case "saddle":
            return lighter(look.coat, 0.18)
        case "spots" | "patch":
            return lighter(look.coat, 0.12)
    return lighter(look.coat, 0.14)


def ear_colour(look: Look) -> str:
    match look.pattern:
        case "mask" | "spots":
            return look.second
        case "blaze" if look.build == "beagle":
            return darker(look.coat, 0.12)
        case "patch" if look.build == "bulldog":
            return look.second
        case "saddle" if look.build == "yorkie":
            return look.coat
    return darker(look.coat, 0.1) if not is_dark(look.coat) else darker(look.coat, 0.22)


def _markings(pen: Pen, look: Look, rng: Random) -> None:
    match look.pattern:
        case "husky":
            _husky(pen, look)
        case "mask":
            _mask(pen, look)
        case "blaze":
            _blaze(pen, look)
        case "patch":
            side = rng.choice((-1, 1))
            colour = look.third if look.build == "mutt" and rng.random() < 0.4 else look.second
            pen.path(oval(48 * side, -28, 52, 58, 20 * side), colour)
        case "spots":
            _spots(pen, look, rng)
        case "saddle" if look.build == "yorkie":
            pen.path(oval(0, -92, 78, 36), darker(look.coat, 0.15), opacity=0.5)
    if look.build == "pitbull" or look.build == "bulldog":
        pen.line("M-8 -58Q0 -44 8 -58", darker(look.coat, 0.3), 3, opacity=0.4)


def _husky(pen: Pen, look: Look) -> None:
    """The cap stays dark; face, brows and cheeks are white."""
    white = pen.linear([(0, look.second), (1, darker(look.second, 0.12))])
    pen.path(
        smooth(mirror([(0, -34), (10, -52), (40, -58), (66, -34), (74, 2), (104, 34), (80, 110), (0, 110)])), white
    )
    pen.path(smooth([(0, -96), (13, -70), (8, -30), (0, -8), (-8, -30), (-13, -70)]), look.coat)


def _mask(pen: Pen, look: Look) -> None:
    dark = pen.radial([(0, look.second, 0.95), (0.62, look.second, 0.85), (1, look.second, 0)])
    if look.muzzle == "flat":
        pen.ellipse(0, 38, 104, 84, dark)
        for side in (-1, 1):
            pen.ellipse(46 * side, -12, 46, 42, dark)
        for y, w in ((-62, 26), (-50, 36)):
            pen.line(f"M{-w} {y}Q0 {y - 12} {w} {y}", darker(look.coat, 0.35), 4, opacity=0.5)
    else:
        pen.ellipse(0, 60, 78, 96, dark)


def _blaze(pen: Pen, look: Look) -> None:
    white = pen.linear([(0, look.second), (1, darker(look.second, 0.1))])
    if look.build == "beagle":
        pen.ellipse(0, -80, 120, 70, look.third, opacity=0.0)
    pen.path(smooth(mirror([(0, -110), (13, -80), (14, -30), (34, 8), (74, 40), (82, 110), (0, 120)])), white)


def _spots(pen: Pen, look: Look, rng: Random) -> None:
    for _ in range(15):
        x, y = rng.uniform(-95, 95), rng.uniform(-90, 60)
        if abs(x) < 30 and -30 < y < 40:
            continue
        r = rng.uniform(5, 12)
        pen.path(oval(x, y, r, r * rng.uniform(0.7, 1), rng.uniform(0, 90)), look.second)


def _topknot(pen: Pen, look: Look) -> None:
    pen.path(curly(oval_points(0, -82, 74, 48), 13, 8), pen.coat(lighter(look.coat, 0.05)))
    for x, y in ((-30, -92), (12, -104), (36, -76), (-8, -70)):
        pen.line(f"M{x - 9} {y}a9 9 0 0 1 18 0", darker(look.coat, 0.22), 3, opacity=0.4)


def _muzzle(pen: Pen, look: Look, mood: str) -> None:
    *_, cy, rx, ry, ny, nw = _FACES[look.muzzle]
    colour = muzzle_colour(look)
    fill = pen.linear([(0, lighter(colour, 0.1)), (0.6, colour), (1, darker(colour, 0.2))])
    shape = mirror(
        [
            (0, cy - ry * 0.98),
            (rx * 0.52, cy - ry * 0.62),
            (rx * 1.0, cy + ry * 0.12),
            (rx * 0.86, cy + ry * 0.72),
            (rx * 0.3, cy + ry * 0.94),
            (0, cy + ry * 0.88),
        ]
    )
    if look.pattern == "beard" or look.build in {"yorkie", "maltese"}:
        beard = mirror(
            [
                (0, cy - ry * 0.7),
                (rx * 0.8, cy - ry * 0.5),
                (rx * 1.25, cy + ry * 0.3),
                (rx * 1.05, cy + ry * 1.3),
                (rx * 0.4, cy + ry * 1.45),
                (0, cy + ry * 1.3),
            ]
        )
        pen.path(fluffy(beard, 34, 12, Random(look.mark)), fill)
    else:
        pen.path(smooth(shape), fill)
    line = line_on(colour) if is_dark(colour) else darker(colour, 0.68)
    if look.muzzle == "flat":
        for side in (-1, 1):
            pen.line(f"M{20 * side} {ny - 16}Q{46 * side} {ny + 2} {56 * side} {cy + 22}", line, 4, opacity=0.4)
    faces.draw_freckles(pen, rx * 0.4, cy + ry * 0.1, line)
    nose = mix(NOSE, "#7a4a3a", 0.75) if look.coat in {"#6d4532"} else NOSE
    faces.draw_mouth(pen, ny + nw * 0.4, rx * 0.62, mood, line, drop=max(10, (cy + ry * 0.36) - (ny + nw * 0.4)))
    faces.draw_dog_nose(pen, ny, nw, nose)
    if look.pattern == "beard":
        for side in (-1, 1):
            brow = [(12 * side, -38), (30 * side, -58), (66 * side, -52), (70 * side, -32), (40 * side, -34)]
            pen.path(fluffy(brow if side > 0 else brow[::-1], 14, 8, Random(look.mark + 1)), look.second)


def _eyes(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    flat = look.muzzle == "flat"
    r = {"flat": 23, "short": 23, "long": 18}.get(look.muzzle, 20)
    x, y = (48, -10) if flat else (36 if look.muzzle == "long" else 41, -14)
    lid = look.second if look.pattern in {"husky"} else look.coat
    if look.pattern == "mask" and flat:
        lid = darker(look.second, 0.0)
    if look.pattern == "points":
        faces.draw_brows(pen, x - 4, y - 34, look.second, mood)
    elif look.pattern != "beard":
        faces.draw_brows(
            pen, x, y - 34, lighter(look.coat, 0.16) if is_dark(look.coat) else darker(look.coat, 0.12), mood
        )
    faces.draw_eyes(
        pen, faces.Eyes(x, y, r, look.eyes, lid, tilt=6 if look.build in {"husky", "shepherd"} else 0), mood, gaze
    )


def _ears(pen: Pen, look: Look) -> None:
    colour = ear_colour(look)
    fill = pen.linear([(0, lighter(colour, 0.12)), (1, darker(colour, 0.2))])
    inner = mix(PINK_SKIN, colour, 0.3)
    for side in (-1, 1):
        with pen.group(f"scale({side} 1)"):
            _ear(pen, look, fill, inner, colour)


def _ear(pen: Pen, look: Look, fill: str, inner: str, colour: str) -> None:
    match look.ears:
        case "bat":
            pen.path(smooth([(22, -66), (62, -150), (104, -186), (124, -150), (112, -84), (92, -26), (60, -34)]), fill)
            pen.path(smooth([(46, -70), (74, -134), (102, -164), (110, -136), (100, -84), (82, -48)]), inner)
        case "erect":
            pen.path(
                fluffy(
                    [(16, -70), (40, -130), (72, -172), (92, -140), (98, -80), (88, -30), (50, -40)],
                    26,
                    7 * look.fluff,
                    Random(2),
                ),
                fill,
            )
            pen.path(smooth([(38, -74), (54, -106), (72, -124), (84, -98), (86, -66), (66, -54)]), inner)
        case "button":
            pen.path(smooth([(24, -72), (60, -112), (100, -98), (112, -64), (100, -40), (66, -46)]), fill)
            pen.path(
                smooth([(58, -106), (96, -98), (116, -62), (112, -18), (98, -14), (72, -50)]),
                pen.linear([(0, colour), (1, darker(colour, 0.26))]),
            )
        case "long":
            pen.path(
                smooth([(56, -76), (94, -74), (122, -20), (136, 56), (118, 104), (92, 96), (80, 40), (74, -20)]), fill
            )
            pen.line("M90 -50Q104 0 108 60", darker(colour, 0.3), 4, opacity=0.3)
        case "curly":
            pen.path(curly([(62, -70), (100, -62), (128, -6), (132, 56), (106, 82), (84, 52), (74, -10)], 13, 8), fill)
            for x, y in ((98, -20), (112, 20), (100, 52)):
                pen.line(f"M{x - 10} {y}a10 10 0 0 1 20 0", darker(colour, 0.25), 3, opacity=0.4)
        case _:
            tuft = fluffy(
                [(50, -80), (92, -86), (118, -44), (124, 12), (106, 40), (86, 18), (76, -34)],
                24,
                12 * look.fluff,
                Random(3),
            )
            pen.path(tuft, fill)
