"""Pieces that several places share: skies, walls, plants, floors, papel picado."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.light import Light
from pets.illustrator.palette import PAPELES, WALLS, darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.places.plants import draw_plant
from pets.illustrator.shapes import Point, curly, limb, num, oval, oval_points, polygon, smooth


def draw_sky(pen: Pen, width: float, low: float, light: Light, rng: Random) -> None:
    """From the top to height `low`, with sun or moon, clouds or stars."""
    top, middle, bottom = light.sky
    pen.rect(0, 0, width, low + 4, pen.linear([(0, top), (0.6, middle), (1, bottom)]))
    x, y = width * rng.uniform(0.12, 0.88), rng.uniform(0.12, 0.4) * low
    if light.lamps:
        for _ in range(46):
            pen.circle(
                rng.uniform(0, width),
                rng.uniform(0, low * 0.8),
                rng.uniform(1.2, 3),
                "#fff6dd",
                opacity=rng.uniform(0.4, 0.9),
            )
        pen.circle(x, y, 120, pen.glow("#fdf0cf", 0.5))
        pen.circle(x, y, 40, "#fdf3d8")
        for dx, dy, r in ((-12, -8, 8), (10, 12, 6), (14, -14, 4.5)):
            pen.circle(x + dx, y + dy, r, "#e3d3bd", opacity=0.7)
        return
    pen.circle(x, y, 260, pen.glow(light.sun, 0.9))
    pen.circle(x, y, 50, light.sun, opacity=0.9)
    for _ in range(rng.randint(2, 4)):
        draw_cloud(pen, rng.uniform(0, width), rng.uniform(0.12, 0.6) * low, rng.uniform(0.6, 1.3), light)


def draw_cloud(pen: Pen, x: float, y: float, scale: float, light: Light) -> None:
    fill = pen.linear([(0, "#ffffff", 0.95), (1, mix("#ffffff", light.haze, 0.7), 0.6)])
    for dx, dy, r in ((-60, 6, 34), (-20, -14, 48), (36, -6, 42), (74, 10, 28)):
        pen.ellipse(x + dx * scale, y + dy * scale, r * scale * 1.2, r * scale * 0.8, fill)
    pen.rect(x - 90 * scale, y + 4 * scale, 190 * scale, 30 * scale, fill, round=15 * scale)


def draw_hills(pen: Pen, width: float, y: float, high: float, colour: str, rng: Random) -> None:
    count = 6
    points: list[Point] = [(width * i / count, y - high * rng.uniform(0.25, 1)) for i in range(-1, count + 2)]
    d = smooth(points, closed=False) + f"L{num(width * 1.3)} 1000L{num(-width * 0.3)} 1000Z"
    pen.path(d, pen.linear([(0, lighter(colour, 0.15)), (1, colour)]))


def draw_volcano(pen: Pen, x: float, y: float, wide: float, high: float, light: Light, smoke: bool = False) -> None:
    """A snow-capped cone whose foot is at x, y."""
    rock = mix("#7c78ab", light.haze, 0.45)
    cone = smooth(
        [
            (x - wide, y),
            (x - wide * 0.45, y - high * 0.52),
            (x - wide * 0.1, y - high),
            (x + wide * 0.1, y - high * 0.98),
            (x + wide * 0.5, y - high * 0.48),
            (x + wide, y),
        ],
        closed=False,
        tension=0.7,
    )
    pen.path(cone + "Z", pen.linear([(0, rock), (1, mix(rock, light.haze, 0.75))]))
    with pen.group(clip=cone + "Z"):
        snow = [
            (x - wide * 0.3, y - high),
            (x - wide * 0.26, y - high * 0.68),
            (x - wide * 0.14, y - high * 0.78),
            (x - wide * 0.03, y - high * 0.62),
            (x + wide * 0.1, y - high * 0.76),
            (x + wide * 0.24, y - high * 0.64),
            (x + wide * 0.3, y - high),
        ]
        pen.path(polygon(snow), mix("#ffffff", light.haze, 0.2))
        pen.path(polygon([(x, y - high), (x + wide, y), (x + wide * 0.2, y)]), darker(rock, 0.3), opacity=0.25)
    if smoke:
        for i in range(5):
            pen.circle(
                x + 14 + i * 22,
                y - high - 14 - i * 17,
                13 + i * 7,
                mix("#ffffff", light.haze, 0.5),
                opacity=0.55 - i * 0.07,
            )


def draw_papel_picado(
    pen: Pen, x1: float, y1: float, x2: float, y2: float, rng: Random, size: float = 64, sag: float = 46
) -> None:
    """A string of cut paper flags from one point to the other."""
    pen.line(
        f"M{num(x1)} {num(y1)}Q{num((x1 + x2) / 2)} {num((y1 + y2) / 2 + sag * 2)} {num(x2)} {num(y2)}",
        "#fff4de",
        3,
        opacity=0.9,
    )
    count = max(3, int(math.dist((x1, y1), (x2, y2)) / (size * 1.12)))
    first = rng.randrange(len(PAPELES))
    for i in range(count):
        t = (i + 0.5) / count
        x = x1 + (x2 - x1) * t
        y = y1 + (y2 - y1) * t + sag * 4 * t * (1 - t)
        turn = math.degrees(math.atan2((y2 - y1) + sag * 4 * (1 - 2 * t), x2 - x1)) * 0.8 + rng.uniform(-3, 3)
        with pen.group(f"translate({num(x)} {num(y)}) rotate({num(turn)})"):
            draw_flag(pen, size, PAPELES[(first + i) % len(PAPELES)], i % 3)


def draw_flag(pen: Pen, size: float, colour: str, motif: int) -> None:
    """One flag hanging from the origin; its holes are real holes."""
    w, h = size, size * 0.86
    edge = "".join(f"a{num(w / 10)} {num(w / 9)} 0 0 1 {num(-w / 5)} 0" for _ in range(5))
    d = f"M{num(-w / 2)} 0H{num(w / 2)}V{num(h)}{edge}Z"
    holes: list[str] = []
    if motif == 0:
        holes = [
            oval(w * 0.17 * math.cos(a), h * 0.52 + w * 0.17 * math.sin(a), w * 0.1, w * 0.05, math.degrees(a))
            for a in [i * math.tau / 6 for i in range(6)]
        ]
    elif motif == 1:
        holes = [
            oval(0, h * 0.6, w * 0.13, w * 0.11),
            *(
                oval(x * w, y * h, w * 0.055, w * 0.07)
                for x, y in ((-0.2, 0.46), (-0.075, 0.34), (0.075, 0.34), (0.2, 0.46))
            ),
        ]
    else:
        holes = [polygon([(0, h * 0.28), (w * 0.16, h * 0.52), (0, h * 0.76), (-w * 0.16, h * 0.52)])]
    holes += [
        oval(x * w, y * h, w * 0.04, w * 0.04)
        for x, y in ((-0.36, 0.2), (0.36, 0.2), (-0.36, 0.84), (0.36, 0.84), (-0.36, 0.52), (0.36, 0.52))
    ]
    pen.path(
        d + "".join(holes),
        pen.linear([(0, darker(colour, 0.08)), (1, lighter(colour, 0.14))]),
        extra=' fill-rule="evenodd"',
    )


def draw_house(
    pen: Pen, x: float, y: float, width: float, high: float, colour: str, light: Light, rng: Random, storeys: int = 2
) -> None:
    """A town house whose ground is at y: plinth, door, windows with grilles, cornice."""
    wall = mix(colour, light.haze, 0.12)
    pen.rect(x, y - high, width, high, pen.linear([(0, lighter(wall, 0.14)), (1, darker(wall, 0.1))]))
    pen.rect(x, y - high * 0.16, width, high * 0.16, darker(wall, 0.32))
    pen.rect(x - 5, y - high - 9, width + 10, 18, lighter(wall, 0.45))
    lit = "#ffd98a" if light.lamps else "#5d5a78"
    columns = max(1, round(width / 110))
    door = rng.randrange(columns)
    for storey in range(storeys):
        for column in range(columns):
            cx = x + width * (column + 0.5) / columns
            if storey == 0 and column == door:
                _door(pen, cx, y, min(58, width * 0.34), high * (0.62 if storeys == 1 else 0.4), rng)
            else:
                cy = y - high * (0.3 + 0.46 * storey) if storeys > 1 else y - high * 0.5
                _window(
                    pen,
                    cx,
                    cy,
                    min(44, width * 0.26),
                    high * (0.2 if storeys > 1 else 0.34),
                    lit if rng.random() < 0.75 else "#4d4a66",
                    rng,
                )


def _door(pen: Pen, cx: float, y: float, width: float, high: float, rng: Random) -> None:
    wood = rng.choice(("#7a4a33", "#2f6a6a", "#2f64b0", "#8a3a34", "#4f7a4a"))
    arch = f"M{num(cx - width / 2)} {num(y)}V{num(y - high * 0.72)}A{num(width / 2)} {num(width / 2)} 0 0 1 {num(cx + width / 2)} {num(y - high * 0.72)}V{num(y)}Z"
    pen.path(arch, wood, extra=' stroke="#fff1d6" stroke-width="8"')
    pen.line(f"M{num(cx)} {num(y - high)}V{num(y)}", darker(wood, 0.4), 3)


def _window(pen: Pen, cx: float, cy: float, width: float, high: float, glass: str, rng: Random) -> None:
    pen.rect(cx - width / 2 - 6, cy - high / 2 - 6, width + 12, high + 12, "#fff1d6")
    pen.rect(cx - width / 2, cy - high / 2, width, high, pen.linear([(0, lighter(glass, 0.25)), (1, glass)]))
    for i in range(1, 4):
        x = cx - width / 2 + width * i / 4
        pen.line(f"M{num(x)} {num(cy - high / 2)}V{num(cy + high / 2)}", "#3b2e3a", 2, opacity=0.6)
    pen.rect(cx - width * 0.68, cy + high / 2 + 2, width * 1.36, 8, "#d9a06a")
    if rng.random() < 0.7:
        for i in range(5):
            px = cx - width * 0.5 + width * i / 4
            pen.circle(px, cy + high / 2 - 4, 9, "#5f9a52")
            pen.circle(px + 3, cy + high / 2 - 9, 5.5, rng.choice(("#e5486a", "#f7a23a", "#f7f0e0", "#c04fb0")))


def draw_tree(pen: Pen, x: float, y: float, scale: float, leaf: str, rng: Random, trunk: str = "#7d5a48") -> None:
    """A round tree on a trunk whose foot is at x, y."""
    top = y - 190 * scale
    pen.path(
        limb([(x, y), (x - 4 * scale, y - 90 * scale), (x, top)], [34 * scale, 24 * scale, 18 * scale]),
        pen.linear([(0, lighter(trunk, 0.1)), (1, darker(trunk, 0.25))], (0, 0, 1, 0)),
    )
    for dx, dy, r in ((-62, 0, 74), (62, 6, 70), (0, -56, 88), (-34, -18, 78), (36, -28, 76)):
        pen.path(
            curly(oval_points(x + dx * scale, top + dy * scale, r * scale, r * 0.84 * scale), 12, 6),
            pen.linear([(0, lighter(leaf, 0.22)), (1, darker(leaf, 0.22))]),
        )
    for _ in range(16):
        angle, reach = rng.uniform(0, math.tau), rng.uniform(10, 100) * scale
        pen.ellipse(
            x + math.cos(angle) * reach,
            top - 26 * scale + math.sin(angle) * reach * 0.7,
            14 * scale,
            8 * scale,
            lighter(leaf, 0.4),
            turn=rng.uniform(-40, 40),
            opacity=0.5,
        )


def draw_pot(pen: Pen, x: float, y: float, scale: float, rng: Random, plant: str = "") -> None:
    """A clay or talavera pot with a plant."""
    plant = plant or rng.choice(("agave", "cactus", "geranium", "fern"))
    draw_plant(pen, x, y - 62 * scale, scale, plant, rng)
    talavera = rng.random() < 0.4
    clay = "#f5ead6" if talavera else "#c96f4a"
    pot = polygon(
        [(x - 46 * scale, y - 76 * scale), (x + 46 * scale, y - 76 * scale), (x + 34 * scale, y), (x - 34 * scale, y)]
    )
    pen.path(pot, pen.linear([(0, lighter(clay, 0.12)), (0.5, clay), (1, darker(clay, 0.3))], (0, 0, 1, 0.2)))
    pen.rect(
        x - 52 * scale,
        y - 84 * scale,
        104 * scale,
        20 * scale,
        pen.linear([(0, lighter(clay, 0.2)), (1, darker(clay, 0.12))]),
        round=6 * scale,
    )
    if talavera:
        for i in range(4):
            pen.circle(x - 28 * scale + i * 19 * scale, y - 36 * scale, 8 * scale, "#2f64b0")
            pen.circle(x - 28 * scale + i * 19 * scale, y - 36 * scale, 3.4 * scale, "#f2b84b")
        pen.rect(x - 39 * scale, y - 18 * scale, 78 * scale, 5 * scale, "#2f64b0")


def draw_cobbles(pen: Pen, width: float, top: float, colour: str, rng: Random) -> None:
    """Paving stones that grow towards the viewer, from height `top` down."""
    pen.rect(0, top, width, 1000 - top, pen.linear([(0, lighter(colour, 0.2)), (1, darker(colour, 0.1))]))
    y, step = top + 6, 17.0
    row = 0
    while y < 1010:
        wide = step * 2.5
        x = -wide * (0.5 if row % 2 else 0.1)
        while x < width + wide:
            shade = mix(colour, rng.choice(("#fff2d8", "#a8725e", "#8a6a86", "#e5b98a")), rng.uniform(0.1, 0.34))
            pen.rect(x + 1.5, y + 1.5, wide * rng.uniform(0.9, 0.96), step - 3, shade, round=step * 0.36)
            x += wide
        y += step
        step *= 1.19
        row += 1


def draw_tiles(pen: Pen, width: float, top: float, one: str, two: str, centre: float | None = None) -> None:
    """A floor of square tiles in perspective."""
    pen.rect(0, top, width, 1000 - top, pen.linear([(0, lighter(one, 0.14)), (1, one)]))
    middle = width / 2 if centre is None else centre
    rows = [top + (1010 - top) * (i / 7) ** 1.5 for i in range(8)]
    for r, (y1, y2) in enumerate(zip(rows, rows[1:], strict=False)):
        spread1, spread2 = 70 + (y1 - top) * 0.42, 70 + (y2 - top) * 0.42
        for c in range(-14, 15):
            if (r + c) % 2:
                continue
            pen.path(
                polygon(
                    [
                        (middle + c * spread1, y1),
                        (middle + (c + 1) * spread1, y1),
                        (middle + (c + 1) * spread2, y2),
                        (middle + c * spread2, y2),
                    ]
                ),
                two,
            )


def wall_colour(rng: Random) -> str:
    return rng.choice(WALLS)
