"""A pet's profile photo."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator import actors, faces
from pets.illustrator.looks import Look
from pets.illustrator.palette import WALLS, darker, lighter, mix, to_lab
from pets.illustrator.pen import Pen, move
from pets.illustrator.places import common
from pets.illustrator.shapes import curly, oval_points

_GROUNDS = (*WALLS, "#b9a3e0", "#8fbfae", "#f2c879")


def portrait_svg(look: Look, seed: int, size: tuple[int, int]) -> tuple[str, bool]:
    """The drawing, and whether the light comes from the left."""
    rng = Random(f"portrait:{seed}:{look.mark}")
    width = 1000 * size[0] / size[1]
    pen = Pen()
    ground = _ground_for(look, rng)
    sun_left = rng.random() < 0.5
    pen.rect(0, 0, width, 1000, pen.linear([(0, lighter(ground, 0.24)), (1, darker(ground, 0.12))]))
    _ornament(pen, width, ground, rng)
    pen.ellipse(width * (0.3 if sun_left else 0.7), 330, 560, 520, pen.glow("#fff3d0", 0.5))
    scale = min(width, 1000) / 400 * {"horse": 0.86, "fish": 0.8, "bird": 1.0}.get(look.species, 1.0)
    drop = 566 + (66 if look.ears in {"tall", "bat", "huge", "crest"} else 0) - (40 if look.species == "fish" else 0)
    if look.ears == "tall":
        scale *= 0.84
    pen.ellipse(
        width / 2 + (70 if sun_left else -70), drop + 60, 330 * scale / 2, 380, pen.glow(darker(ground, 0.7), 0.55)
    )
    gaze = (rng.uniform(-0.5, 0.5), rng.uniform(-0.4, 0.2))
    mood = rng.choices(faces.MOODS, (5, 6, 0.4, 2))[0]
    with pen.group(move(width / 2 - (46 if look.species == "fish" else 0), drop, scale, 0, rng.random() < 0.5)):
        actors.draw_bust(pen, look, mood, gaze, rng.uniform(-7, 7))
    return pen.svg((0, 0, width, 1000)), sun_left


def _ground_for(look: Look, rng: Random) -> str:
    """A ground that stands apart from the coat."""
    coat = to_lab(look.coat)
    choices = sorted(_GROUNDS, key=lambda colour: -math.dist(to_lab(colour), coat))
    return rng.choice(choices[:7])


def _ornament(pen: Pen, width: float, ground: str, rng: Random) -> None:
    """A quiet motif behind the head: a sun, flowers, papel picado or tiles."""
    pale = lighter(ground, 0.38)
    match rng.randrange(4):
        case 0:
            for i in range(24):
                with pen.group(f"translate({width / 2:.0f} 520) rotate({i * 15})"):
                    pen.path("M-34 -420L0 -720L34 -420Z", pale, opacity=0.45)
            pen.circle(width / 2, 520, 430, pale, opacity=0.5)
        case 1:
            for _ in range(26):
                x, y, r = rng.uniform(0, width), rng.uniform(0, 1000), rng.uniform(24, 62)
                colour = mix(pale, rng.choice(("#f59b23", "#e5568a", "#fff6e0")), 0.35)
                pen.path(curly(oval_points(x, y, r, r), 10, 6), colour, opacity=0.7)
                pen.circle(x, y, r * 0.34, darker(ground, 0.06), opacity=0.7)
        case 2:
            for row, y in enumerate((10, 170)):
                common.draw_papel_picado(pen, -30, y, width + 30, y + 20, rng, 130, 56 - row * 10)
        case _:
            pen.circle(width / 2, 500, 450, pale, opacity=0.55)
            pen.circle(width / 2, 500, 380, lighter(ground, 0.2), opacity=0.7)
