"""Tails of dogs and cats."""

from __future__ import annotations

from random import Random

from pets.illustrator.looks import Look
from pets.illustrator.markings import Marks
from pets.illustrator.palette import darker, lighter
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, curly, fluffy, limb, sample


def draw_tail(pen: Pen, look: Look, marks: Marks, root: Point) -> None:
    """Rooted at a point behind the body, to the right."""
    colour = marks.tail or look.coat
    fill = pen.linear([(0, lighter(colour, 0.1)), (1, darker(colour, 0.24))])
    if look.species == "cat":
        _cat_tail(pen, look, marks, root, fill)
        return
    _dog_tail(pen, look, marks, root, fill)


def _cat_tail(pen: Pen, look: Look, marks: Marks, root: Point, fill: str) -> None:
    x, y = root
    points = [(x - 20, y + 14), (x + 66, y + 26), (x + 104, y - 14), (x + 100, y - 82), (x + 74, y - 128)]
    width = 34 if look.tail != "plume" else 56
    widths = [width * 1.1, width * 1.1, width, width * 0.95, width * 0.72]
    if look.tail == "whip":
        widths = [22, 20, 17, 13, 9]
    d = limb(points, widths)
    pen.path(d, fill)
    with pen.group(clip=d):
        if look.pattern in {"tabby", "tabby_bib"}:
            for t in sample(points, 8, closed=False)[2:]:
                pen.line(
                    f"M{t[0] - 30:.0f} {t[1] + 6:.0f}L{t[0] + 30:.0f} {t[1] - 8:.0f}", look.second, 9, opacity=0.75
                )
        if marks.tip or look.pattern == "calico":
            pen.circle(points[-1][0], points[-1][1], 34, marks.tip or look.third)


def _dog_tail(pen: Pen, look: Look, marks: Marks, root: Point, fill: str) -> None:
    x, y = root
    match look.tail:
        case "curl":
            pen.line(f"M{x} {y - 6}q58 -18 52 -66q-8 -40 -42 -26q-22 16 2 34", darker(look.coat, 0.12), 23)
            return
        case "stub":
            pen.path(limb([(x, y), (x + 38, y - 24)], [40, 30]), fill)
            return
        case "pompom":
            pen.path(limb([(x, y), (x + 62, y - 60)], [20, 16]), fill)
            pen.path(curly([(x + 40, y - 84), (x + 74, y - 112), (x + 108, y - 84), (x + 74, y - 54)], 9, 6), fill)
            return
        case "whip":
            pen.path(limb([(x, y), (x + 70, y - 8), (x + 112, y - 60)], [26, 17, 9]), fill)
            return
        case "plume":
            shape = [
                (x, y - 14),
                (x + 66, y - 46),
                (x + 104, y - 116),
                (x + 132, y - 150),
                (x + 152, y - 100),
                (x + 138, y - 34),
                (x + 74, y + 22),
                (x, y + 30),
            ]
            d = fluffy(shape, 30, 12, Random(look.mark + 2))
        case _:
            d = limb([(x, y), (x + 66, y - 16), (x + 112, y - 74), (x + 122, y - 122)], [40, 34, 26, 16])
    pen.path(d, fill)
    if marks.tip:
        with pen.group(clip=d):
            pen.ellipse(x + 132, y - 130, 40, 44, marks.tip)
