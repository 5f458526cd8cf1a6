"""Markings of bodies: bibs, socks, patches, stripes and spots."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from pets.illustrator.looks import Look
from pets.illustrator.palette import darker, lighter
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import oval

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Marks:
    """Colours of the parts of a body; "" where the part is as the coat."""

    bib: str = ""
    sock: str = ""
    tip: str = ""
    leg: str = ""
    tail: str = ""


def marks_of(look: Look) -> Marks:
    """What this look's pattern means below the neck."""
    two = look.second
    match look.pattern:
        case "bib":
            return Marks(bib=two, sock=two if look.mark % 3 else "")
        case "blaze" | "van":
            return Marks(bib=two, sock=two, tip=two)
        case "husky":
            return Marks(bib=two, sock=two, tip=two)
        case "points" if look.species == "dog":
            return Marks(bib=two, sock=two)
        case "points":
            return Marks(sock=two, tail=two, leg=two)
        case "tabby_bib":
            return Marks(bib=look.third, sock=look.third)
        case "beard":
            return Marks(sock=two, leg=two)
        case "dutch":
            return Marks(bib=two, sock=two)
        case "bandit":
            return Marks(sock=two, leg=two, tail=two, bib=lighter(look.coat, 0.2))
        case "mask" if look.muzzle == "long":
            return Marks(bib=lighter(look.coat, 0.15))
        case "patch" if look.build == "lop":
            return Marks(bib=two)
    return Marks()


def paint_body(pen: Pen, look: Look, box: Box, rng: Random) -> None:
    """Stripes, patches or spots over a body that fills `box` (x, y, width, height); clip before calling."""
    x, y, width, height = box
    match look.pattern:
        case "tabby" | "tabby_bib":
            _stripes(pen, look.second, box, rng)
        case "calico" | "tricolor":
            _patches(pen, (look.second, look.third, look.second, look.third), box, rng)
        case "bicolor" | "patch" | "pinto":
            _patches(pen, (look.second,) * 4, box, rng)
        case "spots":
            for _ in range(30):
                r = rng.uniform(0.022, 0.055) * width
                pen.path(
                    oval(x + rng.random() * width, y + rng.random() * height, r, r * 0.85, rng.uniform(0, 90)),
                    look.second,
                )
        case "saddle":
            dark = pen.radial([(0, look.second, 1), (0.78, look.second, 0.92), (1, look.second, 0)])
            pen.ellipse(x + width * 0.55, y + height * 0.16, width * 0.52, height * 0.46, dark)
        case "dapple":
            for _ in range(34):
                pen.circle(
                    x + rng.random() * width,
                    y + rng.random() * height,
                    rng.uniform(6, 13),
                    lighter(look.coat, 0.4),
                    opacity=0.5,
                )
        case "wrinkles":
            for i in range(4):
                at = y + height * (0.25 + i * 0.15)
                pen.line(
                    f"M{x:.0f} {at:.0f}q{width * 0.2:.0f} 14 {width * 0.34:.0f} 4",
                    darker(look.coat, 0.3),
                    3,
                    opacity=0.35,
                )


def _stripes(pen: Pen, colour: str, box: Box, rng: Random) -> None:
    x, y, width, height = box
    for i in range(7):
        at = x + width * (i + 0.5) / 7
        bend = rng.uniform(-12, 12)
        pen.line(
            f"M{at:.0f} {y - 8:.0f}q{bend:.0f} {height * 0.2:.0f} {bend * 0.3:.0f} {height * 0.46:.0f}",
            colour,
            width * 0.036,
            opacity=0.8,
        )
    for side in (0, 1):
        for i in range(4):
            at = y + height * (0.36 + 0.14 * i)
            start, reach = x + width * side, width * 0.26 * (1 - 2 * side)
            pen.line(
                f"M{start:.0f} {at:.0f}q{reach * 0.6:.0f} 4 {reach:.0f} 14",
                colour,
                width * 0.034,
                opacity=0.7,
            )


def _patches(pen: Pen, colours: tuple[str, ...], box: Box, rng: Random) -> None:
    x, y, width, height = box
    spots = ((0.12, 0.25), (0.85, 0.55), (0.6, 0.05), (0.2, 0.85))
    for (px, py), colour in zip(spots, colours, strict=False):
        pen.path(
            oval(
                x + width * (px + rng.uniform(-0.06, 0.06)),
                y + height * (py + rng.uniform(-0.06, 0.06)),
                width * rng.uniform(0.2, 0.28),
                height * rng.uniform(0.18, 0.28),
                rng.uniform(-40, 40),
            ),
            colour,
        )
