"""Rabbits, hamsters, guinea pigs and ferrets: heads and bodies."""

from __future__ import annotations

from random import Random

from pets.illustrator import faces
from pets.illustrator.bodies import Anchor
from pets.illustrator.looks import Look
from pets.illustrator.markings import marks_of, paint_body
from pets.illustrator.palette import PINK_SKIN, SUN, darker, is_dark, lighter, line_on, mix
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, fluffy, limb, mirror, oval, smooth

_SKULLS: dict[str, list[Point]] = {
    "rabbit": [(0, -92), (46, -84), (78, -44), (88, 10), (80, 56), (46, 84), (0, 92)],
    "hamster": [(0, -84), (56, -76), (94, -32), (110, 26), (88, 70), (44, 86), (0, 88)],
    "guinea_pig": [(0, -86), (50, -80), (88, -40), (98, 14), (84, 66), (50, 96), (0, 104)],
    "ferret": [(0, -74), (56, -70), (96, -30), (98, 12), (66, 50), (30, 84), (0, 92)],
}
_EYES = {"rabbit": (56, -8, 20), "hamster": (50, -12, 19), "guinea_pig": (62, -10, 18), "ferret": (44, -4, 16)}


def draw_head(pen: Pen, look: Look, mood: str, gaze: tuple[float, float]) -> None:
    """The head at the origin, radius about 100."""
    rng = Random(look.mark)
    outline = mirror(_SKULLS[look.species])
    d = fluffy(outline, 44, 3 + 12 * look.fluff, rng)
    lop = look.ears in {"lop", "petal"}
    if look.build == "lionhead":
        pen.path(
            fluffy(mirror([(0, -104), (80, -84), (124, 0), (96, 84), (0, 112)]), 44, 26, rng),
            pen.coat(darker(look.second, 0.08)),
        )
    if not lop:
        _ears(pen, look)
    pen.path(d, pen.coat(look.coat, 0.9))
    with pen.group(clip=d):
        _markings(pen, look)
    _muzzle(pen, look, mood)
    x, y, r = _EYES[look.species]
    faces.draw_blush(pen, x + 12, y + 50, 26, 0.4)
    iris = look.eyes if look.eyes != "#6b3f22" else "#5a3526"
    faces.draw_eyes(pen, faces.Eyes(x, y, r, iris, _lid(look)), mood, gaze)
    if lop:
        _ears(pen, look)
    if look.build in {"abyssinian", "lionhead"}:
        tuft = fluffy([(-34, -76), (0, -112), (34, -76), (0, -58)], 16, 18, rng)
        pen.path(tuft, pen.coat(lighter(look.coat, 0.1)))


def _lid(look: Look) -> str:
    return look.second if look.pattern in {"bandit", "dutch"} and look.species == "ferret" else look.coat


def _markings(pen: Pen, look: Look) -> None:
    match look.pattern:
        case "dutch" | "bib" if look.species in {"rabbit"}:
            pen.path(
                smooth(mirror([(0, -100), (12, -70), (16, -20), (46, 30), (50, 110), (0, 110)])),
                look.second,
                opacity=1 if look.pattern == "dutch" else 0,
            )
        case "points":
            pen.ellipse(
                0, 44, 52, 64, pen.radial([(0, look.second, 0.95), (0.6, look.second, 0.7), (1, look.second, 0)])
            )
        case "patch":
            pen.path(oval(58, -18, 50, 66, 12), look.second)
        case "tricolor":
            pen.path(oval(66, -34, 64, 82, 14), look.second)
            pen.path(oval(-74, -40, 56, 78, -14), look.third)
        case "bicolor":
            for side in (-1, 1):
                pen.path(oval(74 * side, -30, 58, 90, 10 * side), look.second)
        case "bandit":
            pen.path(
                smooth(mirror([(0, -20), (30, -34), (84, -28), (100, 0), (70, 24), (34, 16), (0, 4)])),
                look.second,
                opacity=0.9,
            )
            pen.ellipse(0, -74, 92, 36, lighter(look.coat, 0.1))
        case "banded" | "stripe":
            pen.path(smooth(mirror([(0, -110), (14, -84), (10, -40), (0, -10)])), look.third, opacity=0.7)
    if look.species == "hamster":
        for side in (-1, 1):
            pen.ellipse(92 * side, 46, 54, 46, look.second)


def _muzzle(pen: Pen, look: Look, mood: str) -> None:
    base = {"bandit": look.third, "points": look.second}.get(look.pattern, lighter(look.coat, 0.3))
    if look.pattern in {"bib", "dutch", "banded", "stripe", "bicolor", "tricolor"}:
        base = look.second if look.species in {"rabbit", "hamster"} else lighter(look.coat, 0.3)
    fill = pen.linear([(0, lighter(base, 0.1)), (1, darker(base, 0.12))])
    line = line_on(base) if is_dark(base) else darker(base, 0.6)
    pink = mix("#e58f8c", base, 0.15)
    match look.species:
        case "guinea_pig":
            pen.ellipse(0, 52, 46, 44, fill)
            faces.draw_mouth(pen, 50, 18, mood, line, drop=16)
            faces.draw_small_nose(pen, 38, 17, mix("#b96a68", look.coat, 0.3))
        case "ferret":
            pen.ellipse(0, 46, 40, 38, fill)
            faces.draw_mouth(pen, 44, 22, mood, line, drop=14)
            faces.draw_small_nose(pen, 34, 14, "#c9787a" if look.pattern != "bandit" else "#a85f62")
            faces.draw_whiskers(pen, 36, 50, 58, "#fffaf0", 0.6)
        case _:
            pen.ellipse(0, 56, 20, 15, fill)
            for side in (-1, 1):
                pen.ellipse(19 * side, 40, 27, 22, fill, turn=10 * side)
            if mood != "happy":
                pen.rect(-7, 52, 14, 13, "#fffdf6", round=4)
                pen.line("M0 54V63", "#cdb9a8", 1.6)
            faces.draw_mouth(pen, 34, 20, "calm", line, drop=12)
            faces.draw_small_nose(pen, 26, 11, pink)
            faces.draw_whiskers(pen, 40, 42, 66, "#fffaf0", 0.6)


def ear_colour(look: Look) -> str:
    match look.pattern:
        case "points" | "tricolor" | "bicolor":
            return look.second
        case "patch":
            return look.second
    return darker(look.coat, 0.08)


def _ears(pen: Pen, look: Look) -> None:
    colour = ear_colour(look)
    fill = pen.linear([(0, lighter(colour, 0.06)), (1, darker(colour, 0.2))])
    inner = mix(PINK_SKIN, colour, 0.22)
    for side in (-1, 1):
        with pen.group(f"scale({side} 1)"):
            match look.ears:
                case "tall":
                    tilt = 10 if side > 0 else 4
                    with pen.group(f"rotate({tilt} 30 -70)"):
                        pen.path(
                            smooth([(8, -70), (8, -150), (26, -226), (48, -244), (66, -216), (68, -140), (54, -64)]),
                            fill,
                        )
                        pen.path(
                            smooth([(24, -84), (24, -150), (36, -206), (48, -218), (54, -196), (54, -140), (44, -80)]),
                            inner,
                        )
                case "lop":
                    pen.path(
                        smooth(
                            [(26, -86), (74, -90), (116, -40), (130, 44), (112, 104), (82, 96), (76, 30), (66, -30)]
                        ),
                        fill,
                    )
                    pen.line("M80 -64Q104 -10 106 56", darker(colour, 0.3), 4, opacity=0.3)
                case "petal":
                    pen.path(smooth([(58, -72), (96, -86), (128, -64), (130, -34), (100, -24), (70, -40)]), fill)
                    pen.path(smooth([(76, -66), (100, -72), (118, -56), (112, -40), (90, -40)]), inner)
                case _:
                    wide = 34 if look.species == "hamster" else 30
                    pen.path(oval(66, -74, wide, wide * 1.05, 20), fill)
                    pen.path(oval(66, -70, wide * 0.62, wide * 0.7, 20), inner)


def draw_sitting(pen: Pen, look: Look) -> Anchor:
    """Upright for hamsters and ferrets, an egg with big feet for rabbits, a loaf for guinea pigs."""
    match look.species:
        case "rabbit":
            return _egg(pen, look, 176, 106, 1.0)
        case "hamster":
            return _egg(pen, look, 158, 118, 1.04)
        case "ferret":
            return _periscope(pen, look)
    return draw_lying(pen, look)


def _egg(pen: Pen, look: Look, tall: float, girth: float, head: float) -> Anchor:
    rng, marks = Random(look.mark + 3), marks_of(look)
    if look.species == "rabbit":
        pen.path(
            fluffy([(88, -70), (122, -94), (150, -66), (130, -30), (94, -34)], 18, 9, rng),
            pen.coat(marks.bib or lighter(look.coat, 0.3)),
        )
    outline = mirror(
        [(0, -tall - 40), (girth * 0.62, -tall), (girth * 0.92, -tall * 0.6), (girth, -60), (girth * 0.8, -10), (0, -2)]
    )
    d = fluffy(outline, 50, 3 + 12 * look.fluff, rng)
    pen.path(d, pen.coat(look.coat))
    belly = marks.bib or (look.second if look.species == "hamster" else lighter(look.coat, 0.22))
    with pen.group(clip=d):
        paint_body(pen, look, (-girth, -tall, girth * 2, tall), rng)
        pen.path(
            fluffy(mirror([(0, -tall - 20), (56, -tall * 0.8), (66, -60), (44, -4), (0, 4)]), 30, 6, rng),
            pen.linear([(0, belly), (1, darker(belly, 0.14))]),
        )
        pen.ellipse(0, -tall + 10, girth, 64, pen.glow(darker(look.coat, 0.7), 0.45))
    foot = PINK_SKIN if look.species == "hamster" else (marks.sock or lighter(look.coat, 0.1))
    for side in (-1, 1):
        size = (30, 15) if look.species == "hamster" else (48, 21)
        pen.ellipse(
            62 * side, -10, *size, pen.linear([(0, lighter(foot, 0.15)), (1, darker(foot, 0.18))]), turn=6 * side
        )
        pen.line(
            f"M{56 * side} -20q{4 * side} 8 {2 * side} 14M{72 * side} -18q{4 * side} 8 {2 * side} 12",
            darker(foot, 0.5),
            2.6,
            opacity=0.4,
        )
    _hands(pen, look, tall, foot)
    return Anchor(0, -tall - 50 * head, head)


def _hands(pen: Pen, look: Look, tall: float, foot: str) -> None:
    if look.species == "hamster":
        seed = smooth([(0, -tall * 0.74), (15, -tall * 0.56), (0, -tall * 0.4), (-15, -tall * 0.56)])
        pen.path(seed, pen.linear([(0, "#6d5a4a"), (1, "#3f332d")]))
        pen.line(f"M-5 {-tall * 0.68:.0f}V{-tall * 0.46:.0f}M5 {-tall * 0.68:.0f}V{-tall * 0.46:.0f}", "#e9dcc3", 2.4)
    for side in (-1, 1):
        colour = look.coat
        arm = limb([(62 * side, -tall * 0.72), (40 * side, -tall * 0.5), (14 * side, -tall * 0.55)], [34, 30, 20])
        if look.species == "rabbit":
            arm = limb([(34 * side, -tall * 0.5), (30 * side, -tall * 0.3), (27 * side, -26)], [34, 32, 34])
        pen.path(arm, pen.linear([(0, colour), (1, darker(colour, 0.14))]))
        if look.species == "hamster":
            pen.ellipse(13 * side, -tall * 0.55, 11, 9, foot)
        else:
            paw = marks_of(look).sock or look.coat
            pen.ellipse(27 * side, -18, 23, 19, pen.linear([(0, lighter(paw, 0.15)), (1, darker(paw, 0.15))]))


def draw_lying(pen: Pen, look: Look) -> Anchor:
    """Long on the ground, towards the left."""
    rng, marks = Random(look.mark + 5), marks_of(look)
    long = 1.5 if look.species == "ferret" else 1.0
    high = {"ferret": 104.0, "guinea_pig": 158.0}.get(look.species, 140.0)
    if look.species == "ferret":
        tail = limb([(230, -40), (310, -30), (376, -58)], [44, 40, 16])
        pen.path(tail, pen.coat(marks.tail or look.coat))
    elif look.species == "rabbit":
        pen.path(
            fluffy([(160, -70), (196, -96), (222, -66), (200, -30), (164, -34)], 18, 9, rng),
            pen.coat(marks.bib or lighter(look.coat, 0.3)),
        )
    back = [
        (-120, -20),
        (-120, -high * 0.7),
        (-50, -high),
        (70 * long, -high * 1.02),
        (150 * long, -high * 0.78),
        (178 * long, -60),
        (160 * long, -6),
        (-90, -4),
    ]
    d = fluffy(back, 50, 3 + 16 * look.fluff, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        paint_body(pen, look, (-120, -high, 300 * long, high), rng)
        pen.ellipse(-60, -high * 0.5, 120, high * 0.7, pen.glow(darker(look.coat, 0.7), 0.5))
    foot = marks.sock or (PINK_SKIN if look.species in {"hamster", "guinea_pig"} else lighter(look.coat, 0.1))
    for x, rx in ((-96, 27), (-20, 27), (110 * long, 40)):
        pen.ellipse(x, -9, rx, 14, pen.linear([(0, lighter(foot, 0.15)), (1, darker(foot, 0.2))]))
    return Anchor(-64, -high * 0.5 - 62, 0.98, -2)


def _periscope(pen: Pen, look: Look) -> Anchor:
    rng, marks = Random(look.mark + 5), marks_of(look)
    pen.path(limb([(40, -30), (130, -22), (196, -70)], [50, 40, 16]), pen.coat(marks.tail or look.coat))
    outline = mirror([(0, -300), (48, -280), (58, -200), (66, -110), (82, -50), (66, -8), (0, -2)])
    d = fluffy(outline, 50, 5, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        pen.ellipse(0, -150, 34, 150, lighter(look.coat, 0.35), opacity=0.7)
        pen.ellipse(0, -262, 80, 60, pen.glow(darker(look.coat, 0.7), 0.5))
    leg = marks.leg or darker(look.coat, 0.1)
    for side in (-1, 1):
        pen.path(limb([(44 * side, -222), (52 * side, -176), (24 * side, -150)], [34, 30, 24]), pen.coat(leg))
        pen.ellipse(50 * side, -12, 40, 17, pen.coat(leg))
    return Anchor(0, -336, 0.86)


def draw_running(pen: Pen, look: Look) -> Anchor:
    """A hop or a scurry towards the left."""
    rng, marks = Random(look.mark + 6), marks_of(look)
    long = 1.35 if look.species == "ferret" else 1.0
    leg = marks.leg or look.coat
    sock = marks.sock or leg
    if look.species == "rabbit":
        pen.path(
            fluffy([(150, -170), (186, -196), (212, -166), (190, -132), (154, -136)], 18, 9, rng),
            pen.coat(marks.bib or lighter(look.coat, 0.3)),
        )
    if look.species == "ferret":
        pen.path(limb([(190, -120), (270, -130), (330, -170)], [44, 40, 16]), pen.coat(marks.tail or look.coat))
    pen.path(limb([(-70, -100), (-120, -60), (-160, -44)], [44, 34, 28]), pen.coat(darker(leg, 0.25)))
    pen.path(
        limb([(100 * long, -100), (160 * long, -50), (210 * long, -30)], [70, 40, 32]), pen.coat(darker(leg, 0.25))
    )
    high = 150 if look.species != "ferret" else 110
    back = [
        (-130, -100),
        (-110, -60 - high * 0.6),
        (-30, -70 - high * 0.7),
        (80 * long, -80 - high * 0.75),
        (160 * long, -140),
        (160 * long, -80),
        (60 * long, -52),
        (-80, -56),
    ]
    d = fluffy(back, 46, 3 + 14 * look.fluff, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        paint_body(pen, look, (-130, -220, 300 * long, 170), rng)
        pen.ellipse(-70, -130, 100, 90, pen.glow(darker(look.coat, 0.7), 0.45))
    pen.path(limb([(-86, -90), (-120, -36), (-176, -20)], [46, 36, 30]), pen.coat(sock))
    pen.path(limb([(110 * long, -110), (130 * long, -40), (196 * long, -6)], [80, 46, 34]), pen.coat(sock))
    return Anchor(-126, -180, 0.92, -4)


def draw_neck_bow(pen: Pen, look: Look, x: float, y: float) -> None:
    """A small bow or bell at the neck."""
    colour = look.collar or look.bandana
    if not colour:
        return
    fill = pen.linear([(0, lighter(colour, 0.12)), (1, darker(colour, 0.25))])
    for side in (-1, 1):
        pen.path(smooth([(x, y), (x + 34 * side, y - 20), (x + 44 * side, y), (x + 34 * side, y + 20)]), fill)
    pen.circle(x, y, 10, pen.linear([(0, lighter(SUN, 0.3)), (1, "#c98a22")]))
