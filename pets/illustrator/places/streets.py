"""Places in town: plaza, jacaranda street, mercado, rooftop."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.light import Light
from pets.illustrator.palette import CLOTHS, WALLS, darker, lighter, mix
from pets.illustrator.pen import Pen
from pets.illustrator.places import common
from pets.illustrator.shapes import curly, limb, num, oval_points, polygon, smooth


def draw_plaza(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Church, arcades, a kiosk under laurels, papel picado across the sky."""
    common.draw_sky(pen, width, 640, light, rng)
    common.draw_hills(pen, width, 560, 90, mix("#8a86b5", light.haze, 0.5), rng)
    at = width * rng.choice((0.26, 0.5, 0.74))
    draw_church(pen, at, 640, light)
    x, colours = -30.0, rng.sample(WALLS, len(WALLS))
    while x < width:
        wide = rng.uniform(150, 230)
        if abs(x + wide / 2 - at) > 200:
            common.draw_house(
                pen, x, 645, wide, rng.uniform(210, 270), colours.pop() if colours else WALLS[0], light, rng
            )
        x += wide
    for tx in (width * 0.06, width * 0.94):
        common.draw_tree(pen, tx, 668, 1.15, "#5f9452", rng)
    common.draw_cobbles(pen, width, 640, "#dcb08c", rng)
    for y, sag in ((96, 34), (196, 44)):
        common.draw_papel_picado(pen, -20, y + rng.uniform(-30, 30), width + 20, y + rng.uniform(-30, 30), rng, 74, sag)
    if light.lamps:
        for lx in (width * 0.16, width * 0.84):
            draw_lamp(pen, lx, 690)


def draw_lamp(pen: Pen, x: float, y: float) -> None:
    pen.circle(x, y - 270, 150, pen.glow("#ffcf7a", 0.9))
    pen.path(limb([(x, y), (x, y - 240)], [14, 9]), "#3d3340")
    pen.path(polygon([(x - 22, y - 300), (x + 22, y - 300), (x + 14, y - 242), (x - 14, y - 242)]), "#ffedb8")
    pen.path(polygon([(x - 28, y - 300), (x, y - 330), (x + 28, y - 300)]), "#3d3340")


def draw_church(pen: Pen, x: float, y: float, light: Light) -> None:
    stone = mix("#f1c9a0", light.haze, 0.2)
    fill = pen.linear([(0, lighter(stone, 0.2)), (1, darker(stone, 0.14))])
    for side in (-1, 1):
        tx = x + side * 128
        pen.rect(tx - 44, y - 400, 88, 400, fill)
        pen.rect(tx - 34, y - 480, 68, 86, fill)
        pen.path(
            smooth([(tx - 36, y - 478), (tx - 30, y - 520), (tx, y - 548), (tx + 30, y - 520), (tx + 36, y - 478)]),
            mix("#d9753f", light.haze, 0.2),
        )
        pen.line(
            f"M{num(tx)} {num(y - 580)}V{num(y - 546)}M{num(tx - 9)} {num(y - 568)}H{num(tx + 9)}",
            darker(stone, 0.5),
            4,
        )
        pen.path(f"M{num(tx - 15)} {num(y - 410)}v-34a15 15 0 0 1 30 0v34Z", darker(stone, 0.55))
        pen.path(f"M{num(tx - 12)} {num(y - 250)}v-34a12 12 0 0 1 24 0v34Z", darker(stone, 0.5))
        pen.rect(tx - 50, y - 404, 100, 12, lighter(stone, 0.4))
    pen.path(
        smooth([(x - 84, y - 330), (x - 70, y - 410), (x, y - 452), (x + 70, y - 410), (x + 84, y - 330)]),
        pen.linear([(0, mix("#e9a13b", light.haze, 0.15)), (1, mix("#c96a3a", light.haze, 0.2))]),
    )
    pen.rect(x - 90, y - 340, 180, 340, fill)
    pen.path(
        smooth([(x - 90, y - 338), (x - 50, y - 366), (x, y - 380), (x + 50, y - 366), (x + 90, y - 338)], closed=False)
        + "Z",
        lighter(stone, 0.3),
    )
    pen.circle(x, y - 270, 30, darker(stone, 0.35))
    pen.circle(x, y - 270, 21, "#5f86c4" if not light.lamps else "#ffd98a")
    pen.path(f"M{num(x - 44)} {num(y)}v-120a44 44 0 0 1 88 0v120Z", "#7a4a38")
    pen.line(f"M{num(x)} {num(y - 160)}V{num(y)}", "#4f2f2a", 4)


def _scatter(pen: Pen, width: float, rng: Random, colours: tuple[str, ...], count: int) -> None:
    for _ in range(count):
        y = rng.uniform(700, 995)
        size = 4 + (y - 690) / 300 * 8
        pen.ellipse(
            rng.uniform(0, width), y, size, size * 0.42, rng.choice(colours), turn=rng.uniform(-50, 50), opacity=0.92
        )


def draw_petals(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Petals of cempasúchil on the ground."""
    _scatter(pen, width, rng, ("#f59b23", "#ffb84a", "#e87f1f"), 30)


def draw_violet_petals(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Fallen jacaranda flowers."""
    _scatter(pen, width, rng, ("#9d7fd4", "#b79ae0", "#8567bd"), 80)


def draw_jacaranda_street(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """A street that runs to a vanishing point between coloured houses under violet trees."""
    common.draw_sky(pen, width, 600, light, rng)
    vx = width * rng.uniform(0.42, 0.58)
    common.draw_volcano(pen, vx, 600, 240, 190, light)
    common.draw_cobbles(pen, width, 590, "#d3a68e", rng)
    colours = rng.sample(WALLS, 6)
    for side in (-1, 1):
        edge = 0.0 if side < 0 else width
        steps = [0.0, 0.42, 0.68, 0.86]
        for i, (a, b) in enumerate(zip(steps, steps[1:], strict=False)):
            _receding_house(pen, edge, vx, a, b, colours[i + (3 if side > 0 else 0)], light)
    for side in (-1, 1):
        for depth, scale in ((0.8, 0.5), (0.52, 0.85), (0.12, 1.35)):
            edge = 0.0 if side < 0 else width
            draw_jacaranda(pen, edge + (vx - edge) * depth * 0.96, 600 + (1 - depth) * 130, scale, light, rng)


def _receding_house(pen: Pen, edge: float, vx: float, a: float, b: float, colour: str, light: Light) -> None:
    def point(depth: float, up: float) -> tuple[float, float]:
        return edge + (vx - edge) * depth, 600 + (1 - depth) * (150 if up < 0 else -up)

    wall = mix(colour, light.haze, 0.1 + a * 0.3)
    tall = 420
    corners = [point(a, tall), point(b, tall * 0.96), point(b, -1), point(a, -1)]
    pen.path(polygon(corners), pen.linear([(0, lighter(wall, 0.12)), (1, darker(wall, 0.14))]))
    base = [point(a, 10), point(b, 10), point(b, -1), point(a, -1)]
    pen.path(polygon(base), darker(wall, 0.34), opacity=0.55)
    glass = "#ffd98a" if light.lamps else mix("#5d5a78", light.haze, a * 0.4)
    for i in range(2):
        s, e = a + (b - a) * (0.16 + 0.46 * i), a + (b - a) * (0.4 + 0.46 * i)
        pen.path(
            polygon([point(s, 250), point(e, 250), point(e, 120), point(s, 120)]),
            glass,
            extra=' stroke="#fff1d6" stroke-width="8"',
        )
        pen.path(
            polygon([point(s, 66), point(e, 66), point(e, -1), point(s, -1)])
            if i
            else polygon([point(s, 50), point(e, 50), point(e, -1), point(s, -1)]),
            ("#7a4a33", "#2f6a6a")[i],
            opacity=0.9,
        )


def draw_jacaranda(pen: Pen, x: float, y: float, scale: float, light: Light, rng: Random) -> None:
    trunk, flower = "#6b5160", mix("#9a7ccf", light.haze, 0.12)
    top = y - 270 * scale
    fill = pen.linear([(0, lighter(trunk, 0.1)), (1, darker(trunk, 0.2))], (0, 0, 1, 0))
    pen.path(
        limb([(x, y), (x + 8 * scale, y - 130 * scale), (x - 4 * scale, top)], [36 * scale, 26 * scale, 16 * scale]),
        fill,
    )
    for dx in (-90, 96):
        pen.path(
            limb(
                [(x, y - 150 * scale), (x + dx * 0.5 * scale, top + 40 * scale), (x + dx * scale, top - 10 * scale)],
                [20 * scale, 14 * scale, 8 * scale],
            ),
            fill,
        )
    for dx, dy, r in ((-130, -6, 86), (130, 0, 84), (-66, -62, 96), (70, -66, 98), (0, -104, 104), (0, -20, 90)):
        pen.path(
            curly(oval_points(x + dx * scale, top + dy * scale, r * scale, r * 0.72 * scale), 14, 6),
            pen.linear([(0, lighter(flower, 0.3)), (1, darker(flower, 0.2))]),
        )
    for _ in range(42):
        angle, reach = rng.uniform(0, math.tau), math.sqrt(rng.random()) * 190 * scale
        pen.ellipse(
            x + math.cos(angle) * reach,
            top - 46 * scale + math.sin(angle) * reach * 0.52,
            12 * scale,
            8 * scale,
            rng.choice((lighter(flower, 0.5), darker(flower, 0.16))),
            turn=rng.uniform(-60, 60),
            opacity=0.75,
        )


def draw_mercado(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Stalls with striped awnings, fruit, piñatas."""
    pen.rect(0, 0, width, 700, pen.linear([(0, mix("#7d5f86", light.haze, 0.3)), (1, mix("#e0b48a", light.haze, 0.3))]))
    common.draw_tiles(pen, width, 690, "#cf9270", "#c0805f")
    for i in range(3):
        common.draw_papel_picado(pen, -20, 40 + i * 34, width + 20, 56 + i * 30, rng, 58 + i * 8, 26 + i * 8)
    stalls = max(2, round(width / 420))
    for i in range(stalls):
        _stall(pen, width * i / stalls + 8, 720, width / stalls - 16, CLOTHS[(rng.randrange(8) + i) % 8], rng)
    for i in range(stalls):
        _pinata(pen, width * (i + 0.5) / stalls + rng.uniform(-70, 70), 226, 0.8, rng)


def _stall(pen: Pen, x: float, y: float, width: float, colour: str, rng: Random) -> None:
    pen.rect(x + 10, y - 420, width - 20, 300, darker("#8a5a48", 0.35))
    for shelf in range(2):
        for i in range(int(width / 34)):
            fruit = rng.choice(("#f08a2f", "#d8402f", "#8fb54a", "#f2c63a", "#a85fb0", "#e5709a"))
            pen.circle(
                x + 26 + i * 34,
                y - 262 + shelf * 80,
                19,
                pen.linear([(0, lighter(fruit, 0.3)), (1, darker(fruit, 0.2))]),
            )
        pen.rect(x + 10, y - 246 + shelf * 80, width - 20, 12, "#a8714a")
    kinds = [rng.choice(("#f59b23", "#c8322f", "#7fae4a", "#f4d03f", "#e9746a", "#8a5fb0")) for _ in range(3)]
    for k, fruit in enumerate(kinds):
        cx = x + width * (k + 0.5) / 3
        for row in range(4):
            for i in range(5 - row):
                pen.circle(
                    cx + (i - (4 - row) / 2) * 34,
                    y - 118 - row * 27,
                    20,
                    pen.linear([(0, lighter(fruit, 0.35)), (0.5, fruit), (1, darker(fruit, 0.28))]),
                )
    pen.rect(x, y - 106, width, 120, pen.linear([(0, "#b9794f"), (1, "#7d4c3a")]))
    for i in range(int(width / 46)):
        pen.line(f"M{num(x + i * 46)} {num(y - 104)}V{num(y + 12)}", "#5f3a30", 4, opacity=0.5)
    stripes = max(5, round(width / 60))
    each = width / stripes
    for i in range(stripes):
        sx = x + i * each
        shade = colour if i % 2 == 0 else "#fff3dc"
        pen.path(
            f"M{num(sx)} {num(y - 470)}H{num(sx + each)}V{num(y - 370)}a{num(each / 2)} {num(each / 2)} 0 0 1 {num(-each)} 0Z",
            pen.linear([(0, lighter(shade, 0.1)), (1, darker(shade, 0.16))]),
        )


def _pinata(pen: Pen, x: float, y: float, scale: float, rng: Random) -> None:
    pen.line(f"M{num(x)} 0V{num(y - 60 * scale)}", "#fff1d6", 3)
    colours = rng.sample(CLOTHS, 4)
    for i in range(7):
        angle = i * math.tau / 7 - math.pi / 2
        tip = (x + math.cos(angle) * 112 * scale, y + math.sin(angle) * 112 * scale)
        dx, dy = -math.sin(angle) * 26 * scale, math.cos(angle) * 26 * scale
        root = (x + math.cos(angle) * 40 * scale, y + math.sin(angle) * 40 * scale)
        pen.path(polygon([(root[0] + dx, root[1] + dy), tip, (root[0] - dx, root[1] - dy)]), colours[i % 3])
        pen.circle(*tip, 9 * scale, "#fff1d6")
    for r, colour in zip((58, 46, 32, 18), colours, strict=True):
        pen.path(curly(oval_points(x, y, r * scale, r * scale), 16, 4), colour)


def draw_rooftop(pen: Pen, width: float, light: Light, rng: Random) -> None:
    """Laundry in the wind over the city, with its tank of water and a volcano far away."""
    common.draw_sky(pen, width, 640, light, rng)
    common.draw_volcano(pen, width * 0.3, 600, 300, 210, light, smoke=True)
    common.draw_volcano(pen, width * 0.7, 600, 340, 150, light)
    x = -20.0
    while x < width:
        wide = rng.uniform(70, 130)
        common.draw_house(
            pen, x, 660, wide, rng.uniform(60, 150), mix(common.wall_colour(rng), light.haze, 0.35), light, rng, 1
        )
        x += wide
    wall = mix("#e5a07a", light.haze, 0.1)
    pen.rect(0, 618, width, 66, pen.linear([(0, lighter(wall, 0.2)), (1, darker(wall, 0.16))]))
    common.draw_tiles(pen, width, 684, "#c9785a", "#c06c50")
    tank = width * rng.choice((0.1, 0.9))
    pen.rect(
        tank - 66, 400, 132, 236, pen.linear([(0, "#6d6478"), (0.4, "#4a4252"), (1, "#2f2938")], (0, 0, 1, 0)), round=26
    )
    for y in (460, 520, 580):
        pen.rect(tank - 68, y, 136, 7, "#2b2532", opacity=0.6)
    for y, tilt in ((236, 10), (330, -12)):
        _laundry(pen, width, y, tilt, rng)
    for px in (0.05, 0.3, 0.72, 0.95):
        common.draw_pot(pen, width * px, 722, 0.8, rng)


def _laundry(pen: Pen, width: float, y: float, tilt: float, rng: Random) -> None:
    pen.line(f"M-10 {num(y - tilt)}Q{num(width / 2)} {num(y + 40)} {num(width + 10)} {num(y + tilt)}", "#f7ead2", 4)
    x = rng.uniform(10, 60)
    while x < width - 90:
        wide, tall = rng.uniform(80, 130), rng.uniform(100, 190)
        colour = rng.choice((*CLOTHS, "#fff6e6", "#fff6e6", "#f7c9c4", "#bfe0d8"))
        t = (x + wide / 2) / width
        top = y + 76 * t * (1 - t) + tilt * (2 * t - 1)
        sway = rng.uniform(-18, 18)
        cloth = smooth(
            [
                (x, top),
                (x + wide, top),
                (x + wide + sway * 0.5, top + tall * 0.55),
                (x + wide + sway, top + tall),
                (x + wide / 2 + sway, top + tall - 9),
                (x + sway, top + tall),
                (x + sway * 0.5, top + tall * 0.5),
            ],
            tension=0.6,
        )
        pen.path(
            cloth, pen.linear([(0, lighter(colour, 0.2)), (0.5, colour), (1, darker(colour, 0.2))], (0, 0, 1, 0.4))
        )
        if rng.random() < 0.5:
            with pen.group(clip=cloth):
                for i in range(5):
                    pen.rect(
                        x - 30,
                        top + tall * (0.15 + i * 0.18),
                        wide + 60,
                        tall * 0.06,
                        lighter(colour, 0.5),
                        opacity=0.6,
                    )
        x += wide + rng.uniform(24, 80)
