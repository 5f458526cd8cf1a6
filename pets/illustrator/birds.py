"""Birds, seen from the front: perched, or with their wings open."""

from __future__ import annotations

from pets.illustrator import faces
from pets.illustrator.bodies import Anchor
from pets.illustrator.looks import Look
from pets.illustrator.palette import darker, lighter, line_on, mix
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import limb, mirror, oval, smooth

_SKULL = mirror([(0, -90), (54, -78), (86, -36), (92, 14), (80, 70), (0, 110)])


def _face_colour(look: Look) -> str:
    match look.pattern:
        case "barred" | "cheek" | "face_cap":
            return look.second
    return look.coat


def draw_head(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    """The head at the origin, radius about 90; it runs into the body below."""
    d = smooth(_SKULL)
    if look.ears == "crest":
        for x, tall, turn in ((16, 96, 24), (2, 112, 10), (-12, 92, -6)):
            with pen.group(f"translate({x} -74) rotate({turn})"):
                pen.path(
                    smooth([(-10, 10), (-12, -tall * 0.5), (6, -tall), (14, -tall * 0.4), (10, 10)]),
                    pen.coat(look.second),
                )
    pen.path(d, pen.coat(_face_colour(look), 0.8))
    with pen.group(clip=d):
        _face(pen, look)
    x, y = (46, -16) if look.muzzle != "big" else (56, -18)
    around = {"face": "#fbf4e9", "cap": lighter(look.second, 0.3)}.get(look.pattern, lighter(_face_colour(look), 0.35))
    for side in (-1, 1):
        pen.circle(x * side, y, 25, around, opacity=0.9)
    faces.draw_eyes(pen, faces.Eyes(x, y, 16.5, "#5a3526", around), mood, gaze)
    if look.pattern in {"cheek"}:
        for side in (-1, 1):
            pen.circle(
                60 * side, 32, 22, pen.radial([(0, look.third, 0.95), (0.7, look.third, 0.85), (1, look.third, 0)])
            )
    else:
        faces.draw_blush(pen, 58, 34, 22, 0.35)
    _beak(pen, look, mood)


def _face(pen: Pen, look: Look) -> None:
    match look.pattern:
        case "barred":
            for i in range(5):
                y = -84 + i * 11
                pen.line(
                    f"M-100 {y + 30}Q-60 {y + 2} -30 {y - 8}M100 {y + 30}Q60 {y + 2} 30 {y - 8}",
                    look.third,
                    4,
                    opacity=0.6,
                )
            for side in (-1, 1):
                pen.ellipse(56 * side, 54, 13, 10, "#5f6fc4")
                pen.circle(24 * side, 84, 6, look.third)
        case "cap":
            pen.ellipse(0, -84, 74, 46, look.second)
        case "face":
            for side in (-1, 1):
                pen.path(oval(62 * side, 6, 44, 52, 8 * side), "#fbf4e9")
                for i in range(3):
                    pen.line(f"M{44 * side} {18 + i * 10}q{16 * side} 8 {34 * side} 4", look.coat, 2.6, opacity=0.6)
        case "face_cap":
            pen.ellipse(0, -90, 88, 34, mix(look.second, look.third, 0.6), opacity=0.8)


def _beak(pen: Pen, look: Look, mood: str) -> None:
    if look.muzzle == "seed":
        fill = pen.linear([(0, "#f7a25c"), (1, "#d9703a")])
        if mood == "happy":
            pen.path(smooth([(-15, 22), (0, 20), (15, 22), (0, 52)], tension=0.5), "#9c4a3a")
        pen.path(smooth([(-22, 18), (0, 2), (22, 18), (0, 40)], tension=0.6), fill)
        pen.line("M-19 20Q0 28 19 20", "#a8522c", 2.6, opacity=0.7)
        return
    grow = 1.45 if look.muzzle == "big" else 1.0
    dark = look.build in {"macaw"}
    colour = "#4a3d44" if dark else ("#f2b25c" if look.build in {"budgie", "parrot", "cockatiel"} else "#e8806a")
    with pen.group(f"scale({grow}) translate(0 {-4 if dark else 0})"):
        pen.path(smooth([(-14, 42), (0, 38), (14, 42), (8, 62), (-8, 62)]), darker(colour, 0.35))
        pen.path(
            smooth([(0, -2), (22, 6), (28, 26), (16, 44), (0, 60), (-16, 44), (-28, 26), (-22, 6)]),
            pen.linear([(0, lighter(colour, 0.35)), (0.5, colour), (1, darker(colour, 0.3))]),
        )
        pen.ellipse(-7, 18, 5, 12, "#ffffff", turn=10, opacity=0.35)
    if look.build == "budgie":
        pen.path(smooth([(-20, 4), (0, -8), (20, 4), (0, 14)]), "#6f8fd8")
    for side in (-1, 1):
        pen.circle(7 * side * grow, 2 * grow, 2.6, "#2d1d25", opacity=0.7)


def draw_sitting(pen: Pen, look: Look) -> Anchor:
    """Standing on its feet at the origin."""
    tail = pen.linear([(0, darker(look.third, 0.1)), (1, look.third)])
    reach = 96 if look.tail == "long" else 44
    for x, turn in ((-18, 10), (18, -10), (0, 0)):
        with pen.group(f"translate({x} -30) rotate({turn})"):
            pen.path(smooth([(-20, -30), (20, -30), (16, reach * 0.7), (0, reach), (-16, reach * 0.7)]), tail)
    body = mirror([(0, -330), (70, -300), (104, -210), (108, -130), (78, -50), (0, -24)])
    d = smooth(body)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        if look.pattern in {"cap", "plain", "cheek"}:
            pen.ellipse(0, -170, 62, 120, lighter(look.coat, 0.22), opacity=0.8)
        for i, y in enumerate((-236, -206, -176, -146, -116)):
            for x in range(-48, 60, 32):
                pen.line(f"M{x - 9 + (i % 2) * 16} {y}q9 10 18 0", darker(look.coat, 0.3), 3, opacity=0.28)
        pen.ellipse(0, -290, 110, 50, pen.glow(darker(look.coat, 0.7), 0.45))
    for side in (-1, 1):
        with pen.group(f"scale({side} 1)"):
            _folded_wing(pen, look)
    for x in (-34, 34):
        for dx in (-18, 0, 18):
            pen.line(
                f"M{x} -26Q{x + dx * 0.6:.0f} -14 {x + dx} -2", "#b98a76" if look.build != "macaw" else "#5b4c52", 12
            )
    return Anchor(0, -336, 1.06)


def _folded_wing(pen: Pen, look: Look) -> None:
    wing = smooth([(62, -292), (104, -262), (134, -170), (128, -90), (96, -34), (82, -100), (70, -200)])
    colour = look.coat if look.pattern not in {"barred"} else mix(look.second, look.coat, 0.4)
    pen.path(wing, pen.linear([(0, colour), (1, darker(colour, 0.3))], (0, 0, 0.6, 1)))
    with pen.group(clip=wing):
        if look.pattern == "barred":
            for i in range(9):
                y = -280 + i * 24
                pen.line(f"M60 {y}q20 18 40 6q20 14 40 -4", look.third, 7, opacity=0.75)
        else:
            pen.path(oval(112, -90, 46, 74, -12), look.third)
            pen.path(oval(104, -176, 42, 40, -12), mix(look.second, look.coat, 0.2 if look.pattern == "face" else 0.7))
            for i in range(4):
                pen.line(
                    f"M{84 + i * 12} -150Q{92 + i * 12} -90 {84 + i * 8} -30", darker(look.third, 0.4), 3, opacity=0.4
                )


def draw_flying(pen: Pen, look: Look) -> Anchor:
    """Wings open, above the ground."""
    with pen.group("translate(0 -110)"):
        for side in (-1, 1):
            with pen.group(f"scale({side} 1)"):
                for i in range(6):
                    tip = (250 - i * 26, -330 + i * 44)
                    feather = limb([(60, -230 + i * 8), (150 - i * 6, -270 + i * 26), tip], [54, 50, 26])
                    colour = look.third if i < 4 else mix(look.third, look.coat, 0.5)
                    pen.path(feather, pen.linear([(0, lighter(colour, 0.1)), (1, darker(colour, 0.2))]))
                pen.path(
                    smooth([(50, -280), (120, -300), (180, -290), (150, -230), (80, -160), (50, -170)]),
                    pen.coat(mix(look.coat, look.second, 0.15)),
                )
        tail = pen.linear([(0, darker(look.third, 0.2)), (1, look.third)])
        for turn in (14, -14, 0):
            with pen.group(f"translate(0 -90) rotate({turn})"):
                pen.path(smooth([(-22, -30), (22, -30), (26, 90), (0, 116), (-26, 90)]), tail)
        d = smooth(mirror([(0, -320), (62, -290), (84, -210), (70, -120), (0, -70)]))
        pen.path(d, pen.coat(look.coat))
        pen.ellipse(0, -190, 46, 90, lighter(look.coat, 0.22), opacity=0.6)
        for x in (-24, 24):
            pen.line(f"M{x} -84q0 22 -6 30M{x} -84q4 22 10 28", line_on(look.coat), 8, opacity=0.8)
    return Anchor(0, -446, 1.0)
