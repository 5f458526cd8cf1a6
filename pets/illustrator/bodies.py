"""Bodies on four legs, seen from the front (sitting, lying) or from the side (running)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from pets.illustrator.looks import Look
from pets.illustrator.markings import Marks, marks_of, paint_body
from pets.illustrator.palette import SUN, darker, lighter
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, curly, fluffy, limb, mirror, oval, smooth
from pets.illustrator.tails import draw_tail


@dataclass(frozen=True, slots=True)
class Frame:
    """Measures of a body: ground at 0, head of radius 100 × `head`."""

    tall: float = 262
    chest: float = 84
    girth: float = 112
    leg: float = 50
    head: float = 1.12
    length: float = 1.0
    tail: str = "plain"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the head goes."""

    x: float
    y: float
    scale: float
    turn: float = 0


_DOGS = {
    "chihuahua": Frame(220, 62, 82, 34, 1.12),
    "pug": Frame(224, 92, 122, 52, 1.16),
    "bulldog": Frame(224, 100, 122, 58, 1.18),
    "dachshund": Frame(226, 78, 104, 44, 1.06, 1.45),
    "xolo": Frame(290, 70, 92, 38, 1.02),
    "corgi": Frame(222, 88, 118, 48, 1.12, 1.2),
    "poodle": Frame(262, 78, 100, 50, 1.06),
    "husky": Frame(276, 96, 122, 54, 1.12),
    "shepherd": Frame(288, 92, 120, 54, 1.08),
    "rottweiler": Frame(276, 104, 128, 60, 1.12),
    "maltese": Frame(216, 84, 116, 46, 1.16),
    "yorkie": Frame(214, 78, 106, 42, 1.14),
    "schnauzer": Frame(252, 84, 108, 52, 1.08),
}
_CATS = {
    "persian": Frame(226, 92, 128, 50, 1.12),
    "siamese": Frame(262, 62, 92, 36, 1.02),
    "sphynx": Frame(258, 62, 98, 36, 1.04),
    "maine": Frame(262, 92, 124, 50, 1.1),
}


def frame_of(look: Look) -> Frame:
    if look.species == "cat":
        return _CATS.get(look.build, Frame(248, 74, 108, 42, 1.08))
    return _DOGS.get(look.build, Frame())


def draw_sitting(pen: Pen, look: Look, frame: Frame) -> Anchor:
    """From the front, on its haunches."""
    rng, marks = Random(look.mark + 7), marks_of(look)
    tall, chest, girth = frame.tall, frame.chest, frame.girth
    draw_tail(pen, look, marks, (girth * 0.7, -48))
    outline = mirror(
        [
            (0, -tall - 30),
            (chest * 0.72, -tall),
            (chest, -tall * 0.76),
            (girth * 0.92, -tall * 0.42),
            (girth, -70),
            (girth * 0.8, -14),
            (0, -4),
        ]
    )
    d = _fur(look, outline, 54, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        paint_body(pen, look, (-girth, -tall, girth * 2, tall), rng)
        if marks.bib:
            bib = mirror(
                [
                    (0, -tall - 30),
                    (chest * 0.66, -tall * 0.95),
                    (chest * 0.62, -tall * 0.62),
                    (chest * 0.34, -tall * 0.42),
                    (0, -tall * 0.3),
                ]
            )
            pen.path(
                fluffy(bib, 30, 5 + 9 * look.fluff, rng), pen.linear([(0, marks.bib), (1, darker(marks.bib, 0.16))])
            )
        pen.ellipse(0, -20, chest * 0.95, tall * 0.42, pen.glow(darker(look.coat, 0.6), 0.75))
        pen.ellipse(0, -tall + 22, chest * 1.1, 74, pen.glow(darker(look.coat, 0.7), 0.5))
    _haunches(pen, look, marks, frame)
    for side in (-1, 1):
        _front_leg(pen, look, marks, frame, side)
    return Anchor(0, -tall - 58 * frame.head, frame.head)


def _fur(look: Look, outline: Sequence[Point], count: int, rng: Random) -> str:
    if look.build == "poodle":
        return curly(outline, 26, 6)
    return fluffy(outline, count, 15 * look.fluff, rng)


def _haunches(pen: Pen, look: Look, marks: Marks, frame: Frame) -> None:
    sock = marks.sock or look.coat
    for side in (-1, 1):
        x = frame.girth * 0.86 * side
        d = oval(x, -66, 50, 66, -10 * side)
        pen.path(d, pen.coat(look.coat))
        if look.pattern in {"tabby", "tabby_bib", "spots"}:
            with pen.group(clip=d):
                paint_body(pen, look, (x - 50, -130, 100, 130), Random(look.mark + 5 + side))
        pen.line(
            f"M{x - 40 * side:.0f} -104Q{x - 58 * side:.0f} -52 {x - 34 * side:.0f} -20",
            darker(look.coat, 0.5),
            5,
            opacity=0.3,
        )
        _paw(pen, x + 10 * side, frame.leg * 0.92, sock)


def _front_leg(pen: Pen, look: Look, marks: Marks, frame: Frame, side: int) -> None:
    x, top, width = frame.chest * 0.5 * side, -frame.tall * 0.6, frame.leg
    colour = marks.leg or look.coat
    d = limb([(x * 1.08, top), (x * 1.04, top * 0.5), (x, -16)], [width * 1.25, width * 1.02, width])
    if look.build == "poodle":
        pen.path(d, pen.linear([(0, look.coat), (1, darker(look.coat, 0.1))]))
    else:
        pen.path(d, pen.linear([(0, colour), (0.55, lighter(colour, 0.06)), (1, darker(colour, 0.12))]))
    if marks.sock and not marks.leg:
        with pen.group(clip=d):
            pen.ellipse(x, 0, width, 74, marks.sock)
    if look.pattern in {"tabby", "tabby_bib"}:
        with pen.group(clip=d):
            for i in range(2):
                y = top * (0.62 - i * 0.2)
                pen.line(
                    f"M{x - width * 0.7:.0f} {y:.0f}q{width * 0.7:.0f} 12 {width * 1.4:.0f} 0",
                    look.second,
                    7,
                    opacity=0.7,
                )
    if look.pattern == "spots":
        with pen.group(clip=d):
            paint_body(pen, look, (x - 30, top, 60, -top), Random(look.mark + side))
    inner = x - width * 0.5 * side
    pen.line(f"M{inner:.0f} {top * 0.8:.0f}L{inner + 2 * side:.0f} -26", darker(look.coat, 0.6), 4, opacity=0.28)
    if look.build == "poodle":
        pen.path(
            curly([(x - 40, -58), (x, -82), (x + 40, -58), (x + 38, -22), (x - 38, -22)], 10, 6), pen.coat(look.coat)
        )
    _paw(pen, x, width, marks.sock or colour)


def _paw(pen: Pen, x: float, width: float, colour: str) -> None:
    rx = width * 0.68
    pen.path(smooth(mirrored_paw(x, rx)), pen.linear([(0, lighter(colour, 0.12)), (1, darker(colour, 0.2))]))
    line = darker(colour, 0.55)
    for dx in (-0.33, 0.33):
        pen.line(f"M{x + rx * dx:.1f} -20Q{x + rx * dx * 1.2:.1f} -12 {x + rx * dx:.1f} -5", line, 3, opacity=0.45)


def mirrored_paw(x: float, rx: float) -> list[Point]:
    """The outline of a paw that stands at x."""
    return [
        (x - rx * 0.62, -34),
        (x + rx * 0.62, -34),
        (x + rx, -14),
        (x + rx * 0.8, 2),
        (x, 5),
        (x - rx * 0.8, 2),
        (x - rx, -14),
    ]


def draw_lying(pen: Pen, look: Look, frame: Frame) -> Anchor:
    """Resting towards the viewer, body to the right behind."""
    rng, marks = Random(look.mark + 9), marks_of(look)
    if look.species == "cat":
        return _loaf(pen, look, frame, marks, rng)
    k, bulk = frame.length, frame.girth / 112
    with pen.group(f"translate({190 * k - 40:.0f} -14) scale(0.8 0.6)"):
        draw_tail(pen, look, marks, (20, 0))
    back = [
        (-120, -10),
        (-126, -110),
        (-70, -176 * bulk),
        (60 * k, -178 * bulk),
        (160 * k, -160 * bulk),
        (228 * k, -92),
        (222 * k, -22),
        (160 * k, -2),
        (0, -2),
    ]
    d = _fur(look, back, 60, rng)
    pen.path(d, pen.coat(darker(look.coat, 0.06)))
    with pen.group(clip=d):
        paint_body(pen, look, (-110, -180, 330 * k, 190), rng)
        pen.ellipse(60, -60, 130, 120, pen.glow(darker(look.coat, 0.7), 0.6))
    haunch = oval(164 * k, -66, 66, 64)
    pen.path(haunch, pen.coat(look.coat))
    pen.line(
        f"M{164 * k - 58:.0f} -96Q{164 * k - 74:.0f} -40 {164 * k - 44:.0f} -10", darker(look.coat, 0.5), 5, opacity=0.3
    )
    with pen.group(f"translate({136 * k:.0f} 0)"):
        _paw(pen, 0, frame.leg, marks.sock or look.coat)
    _lying_front(pen, look, frame, marks, rng)
    return Anchor(-42, -178 - 26 * frame.head, frame.head, -4)


def _lying_front(pen: Pen, look: Look, frame: Frame, marks: Marks, rng: Random) -> None:
    chest = [(-42, -200), (30, -170), (52, -90), (40, -14), (-42, -4), (-124, -14), (-136, -90), (-114, -170)]
    d = fluffy(chest, 40, 12 * look.fluff, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        if marks.bib:
            pen.path(oval(-42, -96, 58, 90), pen.linear([(0, marks.bib), (1, darker(marks.bib, 0.18))]))
        if look.pattern == "spots":
            paint_body(pen, look, (-140, -200, 190, 200), rng)
        pen.ellipse(-42, -136, 100, 70, pen.glow(darker(look.coat, 0.7), 0.55))
    for x in (-104, 20):
        colour = marks.leg or look.coat
        arm = limb([(x, -84), (x + (6 if x > 0 else -6), -20)], [frame.leg * 1.25, frame.leg * 1.15])
        pen.path(arm, pen.linear([(0, colour), (1, darker(colour, 0.1))]))
        pen.line(f"M{x - 26:.0f} -80Q{x - 34:.0f} -50 {x - 30:.0f} -30", darker(colour, 0.5), 4, opacity=0.25)
        _paw(pen, x + (6 if x > 0 else -6), frame.leg * 1.2, marks.sock or colour)


def _loaf(pen: Pen, look: Look, frame: Frame, marks: Marks, rng: Random) -> Anchor:
    """A cat with its paws tucked in."""
    k = frame.girth / 108
    tail = limb([(150 * k, -40), (206 * k, -22), (150 * k, -12), (40, -14)], [36, 40, 36, 24])
    mound = [
        (-150 * k, -18),
        (-158 * k, -92),
        (-104 * k, -158),
        (0, -176),
        (104 * k, -170),
        (170 * k, -108),
        (172 * k, -30),
        (130 * k, -4),
        (-110 * k, -4),
    ]
    d = _fur(look, mound, 60, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        paint_body(pen, look, (-160 * k, -176, 330 * k, 180), rng)
        pen.ellipse(-30, -96, 128, 96, pen.glow(darker(look.coat, 0.7), 0.5))
        if marks.bib:
            pen.path(
                fluffy([(-30, -150), (36, -110), (40, -30), (-30, -6), (-100, -30), (-96, -110)], 26, 9, rng),
                pen.linear([(0, marks.bib), (1, darker(marks.bib, 0.14))]),
            )
    for x in (-76, 16):
        paw = oval(x, -16, 46, 21)
        colour = marks.sock or look.coat
        pen.path(paw, pen.linear([(0, lighter(colour, 0.14)), (1, darker(colour, 0.16))]))
    colour = marks.tail or look.coat
    pen.path(tail, pen.linear([(0, lighter(colour, 0.08)), (1, darker(colour, 0.2))]))
    if look.pattern in {"tabby", "tabby_bib"}:
        with pen.group(clip=tail):
            for x in (70, 104, 138, 172):
                pen.line(f"M{x} -50L{x - 8} 8", look.second, 10, opacity=0.7)
    return Anchor(-30, -148 - 30 * frame.head, frame.head, 3)


def draw_running(pen: Pen, look: Look, frame: Frame) -> Anchor:
    """In full gallop towards the left, all paws off the ground."""
    marks, k, leg = marks_of(look), frame.length, frame.leg
    far = darker(marks.leg or look.coat, 0.3)
    low = 40 if frame.tall < 230 else 0
    _side_leg(
        pen,
        [(-104 * k, -190), (-150 * k, -150 + low * 0.4), (-214 * k, -116 + low)],
        leg,
        far,
        marks.sock and darker(marks.sock, 0.25),
    )
    _side_leg(
        pen,
        [(136 * k, -196), (206 * k, -170 + low * 0.4), (262 * k, -104 + low)],
        leg,
        far,
        marks.sock and darker(marks.sock, 0.25),
    )
    with pen.group(f"translate({150 * k:.0f} -212) rotate(-14)"):
        draw_tail(pen, look, marks, (0, 0))
    _torso(pen, look, frame, marks)
    near = marks.leg or look.coat
    _side_leg(
        pen, [(-128 * k, -190), (-186 * k, -128 + low * 0.4), (-262 * k, -128 + low)], leg * 1.1, near, marks.sock
    )
    _side_leg(
        pen, [(146 * k, -208), (176 * k, -128 + low * 0.5), (246 * k, -68 + low * 0.6)], leg * 1.1, near, marks.sock
    )
    return Anchor(-196 * k, -300, frame.head * 0.94, -3)


def _torso(pen: Pen, look: Look, frame: Frame, marks: Marks) -> None:
    rng, k, bulk = Random(look.mark + 11), frame.length, frame.girth / 112
    torso = [
        (-170 * k, -256),
        (-90 * k, -282 * bulk**0.3),
        (40 * k, -270),
        (140 * k, -278),
        (188 * k, -232),
        (168 * k, -176),
        (70 * k, -160),
        (-60 * k, -142),
        (-150 * k, -150),
        (-190 * k, -200),
    ]
    d = _fur(look, torso, 56, rng)
    pen.path(d, pen.coat(look.coat))
    with pen.group(clip=d):
        paint_body(pen, look, (-180 * k, -280, 370 * k, 140), rng)
        if marks.bib:
            pen.path(oval(-160 * k, -176, 74, 62, 20), marks.bib)
        pen.ellipse(-130 * k, -250, 110, 90, pen.glow(darker(look.coat, 0.7), 0.5))


def _side_leg(pen: Pen, points: list[Point], width: float, colour: str, sock: str) -> None:
    d = limb(points, [width * 1.7, width * 1.05, width * 0.85])
    pen.path(d, pen.linear([(0, colour), (1, darker(colour, 0.16))]))
    if sock:
        with pen.group(clip=d):
            pen.circle(points[-1][0], points[-1][1], width * 1.15, sock)


def draw_collar(pen: Pen, look: Look, frame: Frame, x: float, y: float) -> None:
    """Collar with its tag, or bandana, at the neck's centre x, y."""
    w = frame.chest * 0.92
    if look.collar:
        band = f"M{x - w:.0f} {y - 22:.0f}Q{x:.0f} {y + 46:.0f} {x + w:.0f} {y - 22:.0f}"
        pen.line(band, darker(look.collar, 0.3), 21)
        pen.line(band, look.collar, 17)
        pen.circle(x, y + 28, 15, pen.linear([(0, lighter(SUN, 0.3)), (1, "#c98a22")]))
        pen.circle(x, y + 28, 8, "#fff3c4", opacity=0.7)
    if look.bandana:
        cloth = [
            (x - w * 1.06, y - 30),
            (x, y + 22),
            (x + w * 1.06, y - 30),
            (x + w * 0.62, y + 44),
            (x, y + 108),
            (x - w * 0.62, y + 44),
        ]
        d = smooth(cloth, tension=0.5)
        pen.path(d, pen.linear([(0, lighter(look.bandana, 0.1)), (1, darker(look.bandana, 0.22))]))
        with pen.group(clip=d):
            for i in range(9):
                px, py = x - w + (i % 5) * w * 0.5, y + (i // 5) * 36 + (i % 2) * 16 + 4
                pen.circle(px, py, 5.5, "#fff6e6", opacity=0.85)
