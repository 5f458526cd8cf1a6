"""Invented people: skins, hair and clothes of a Mexican street, in the same hand as the animals."""

from __future__ import annotations

import math
from random import Random

from pets.illustrator.palette import CLOTHS, PAPELES, WALLS, darker, lighter, mix, to_lab
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import Point, curly, limb, mirror, num, oval, oval_points, smooth

_SKINS = ("#f3cfae", "#eabf97", "#dba678", "#c98d62", "#b4774f", "#9a6142", "#7d4c36", "#5f3a2c")
_HAIRS = ("#2b2026", "#3a2826", "#4f3328", "#6d452d", "#8f5f3a", "#b98a52", "#8d8790", "#d9d3d0", "#a8452f")
_STYLES = ("short", "bob", "long", "bun", "curly", "braids", "bald", "side", "afro", "ponytail", "wavy")

_AFRO: list[Point] = [(-100, -30), (-106, -90), (0, -138), (106, -90), (100, -30), (64, -80), (0, -94), (-64, -80)]
_CURLS: list[Point] = [(-104, -30), (-108, -84), (-70, -134), (0, -152), (70, -134)]
_CURLS += [(108, -84), (104, -30), (62, -76), (0, -88), (-62, -76)]


def person_svg(seed: int, size: tuple[int, int]) -> str:
    """Head and shoulders on a coloured ground."""
    rng = Random(f"person:{seed}")
    width = 1000 * size[0] / size[1]
    pen = Pen()
    skin, hair, style = (
        rng.choice(_SKINS),
        rng.choices(_HAIRS, (7, 6, 5, 4, 2, 1.4, 1.4, 1, 0.8))[0],
        rng.choice(_STYLES),
    )
    ground = rng.choice(sorted((*WALLS, *PAPELES), key=lambda colour: -math.dist(to_lab(colour), to_lab(skin)))[:11])
    ground = mix(ground, "#fbf3e4", 0.25)
    pen.rect(0, 0, width, 1000, pen.linear([(0, lighter(ground, 0.25)), (1, darker(ground, 0.1))]))
    pen.circle(width / 2, 520, 430, lighter(ground, 0.3), opacity=0.6)
    for i in range(8):
        with pen.group(f"translate({num(width / 2)} 520) rotate({i * 45 + seed % 45})"):
            pen.path(oval(0, -440, 26, 44), lighter(ground, 0.45), opacity=0.5)
    with pen.group(f"translate({num(width / 2)} 450) rotate({num(rng.uniform(-4, 4))}) scale(1.62)"):
        _Person(pen, rng, skin, hair, style).draw()
    return pen.svg((0, 0, width, 1000))


def _hair_for(skin: str, rng: Random) -> str:
    """A colour of hair that stands apart from the skin."""
    weights = [
        usual if math.dist(to_lab(hair), to_lab(skin)) > 0.14 else 0
        for hair, usual in zip(_HAIRS, (7, 6, 5, 4, 2, 1.4, 1.4, 1, 0.8), strict=True)
    ]
    return rng.choices(_HAIRS, weights)[0]


class _Person:
    def __init__(self, pen: Pen, rng: Random, skin: str, hair: str, style: str) -> None:
        self.pen, self.rng, self.skin, self.hair, self.style = pen, rng, skin, hair, style
        self.fill = pen.linear([(0, lighter(hair, 0.2)), (1, darker(hair, 0.25))])
        self.wide = rng.uniform(0.92, 1.06)
        self.beard = style in {"short", "bald", "side", "curly"} and rng.random() < 0.42

    def draw(self) -> None:
        self._hair_behind()
        self._clothes()
        pen = self.pen
        for side in (-1, 1):
            pen.path(oval(95 * side * self.wide, 8, 17, 25, -8 * side), pen.coat(darker(self.skin, 0.06)))
        w = self.wide
        face = smooth(
            mirror([(0, -118), (60 * w, -106), (94 * w, -50), (93 * w, 14), (76 * w, 74), (40 * w, 110), (0, 118)])
        )
        pen.path(face, pen.linear([(0, lighter(self.skin, 0.12)), (0.5, self.skin), (1, darker(self.skin, 0.1))]))
        if self.beard:
            with pen.group(clip=face):
                pen.path(
                    smooth(mirror([(0, 30), (34, 36), (60, 20), (104, -20), (104, 130), (0, 134)])),
                    self.fill,
                    opacity=0.94,
                )
        self._face()
        self._hair_front()
        self._accessories()

    def _clothes(self) -> None:
        pen, rng = self.pen, self.rng
        colour = rng.choice((*CLOTHS, "#fbf3e4", "#4a4058"))
        pen.path(
            limb([(0, 60), (0, 170)], [84, 96]),
            pen.linear([(0, darker(self.skin, 0.3)), (0.5, darker(self.skin, 0.12)), (1, self.skin)]),
        )
        body = smooth(
            [(-52, 142), (52, 142), (138, 172), (196, 240), (214, 420), (-214, 420), (-196, 240), (-138, 172)]
        )
        pen.path(body, pen.linear([(0, lighter(colour, 0.12)), (1, darker(colour, 0.22))]))
        neck = smooth([(-56, 136), (56, 136), (40, 186), (0, 204), (-40, 186)])
        with pen.group(clip=body):
            self._pattern(colour)
        pen.path(neck, pen.linear([(0, darker(self.skin, 0.24)), (1, self.skin)]))
        pen.line("M-58 138Q-44 196 0 208Q44 196 58 138", lighter(colour, 0.4), 9)

    def _pattern(self, colour: str) -> None:
        pen, rng = self.pen, self.rng
        match rng.randrange(4):
            case 0:
                for i in range(7):
                    pen.rect(
                        -220,
                        190 + i * 38,
                        440,
                        15,
                        rng.choice((lighter(colour, 0.5), darker(colour, 0.25))),
                        opacity=0.85,
                    )
            case 1:
                for side in (-1, 1):
                    for i in range(4):
                        x, y, petal = side * (44 + i * 24), 196 + i * 34, rng.choice(PAPELES)
                        for a in range(5):
                            pen.circle(x + math.cos(a * 1.257) * 10, y + math.sin(a * 1.257) * 10, 8, petal)
                        pen.circle(x, y, 6, "#f7d34a")
            case 2:
                for side in (-1, 1):
                    pen.path(
                        f"M{52 * side} 140L{24 * side} 420L{240 * side} 420L{200 * side} 200Z", darker(colour, 0.32)
                    )

    def _face(self) -> None:
        pen, rng = self.pen, self.rng
        line = darker(self.skin, 0.7)
        eye = rng.choice(("#4a2f22", "#3a2620", "#5f3f24", "#6f7a3f", "#4f7a8f"))
        smile = rng.random()
        for side in (-1, 1):
            x = 38 * side * self.wide
            if smile > 0.86:
                pen.line(f"M{num(x - 14)} -2Q{num(x)} -16 {num(x + 14)} -2", line, 5)
            else:
                pen.ellipse(x, -6, 15, 13, "#fffaf2")
                pen.circle(x, -5, 11, eye)
                pen.circle(x, -5, 6.4, "#1d1119")
                pen.circle(x - 3.5, -9, 3.4, "#ffffff")
                pen.line(f"M{num(x - 17)} -8Q{num(x)} -26 {num(x + 17)} -8", "#2b1a22", 5)
            pen.line(
                f"M{num(x - 21)} -36Q{num(x)} {num(-48 - rng.uniform(0, 5))} {num(x + 20)} -35",
                mix(self.hair, "#3a2826", 0.4),
                7.5,
            )
            pen.ellipse(56 * side * self.wide, 34, 25, 17, pen.glow("#e5604f", 0.42))
        pen.line("M-3 2Q-13 32 -8 36Q0 42 9 36", darker(self.skin, 0.34), 4.4)
        lip = mix("#c24a50", self.skin, 0.25)
        if smile < 0.45:
            pen.path("M-30 60Q0 68 30 60Q22 92 0 92Q-22 92 -30 60Z", "#7a2733")
            pen.path("M-27 61Q0 69 27 61Q24 71 0 72Q-24 71 -27 61Z", "#fffaf2")
        else:
            pen.line("M-25 64Q0 82 25 64", lip if not self.beard else "#d97a72", 6)
        if rng.random() < 0.16:
            for _ in range(10):
                pen.circle(
                    rng.uniform(24, 66) * rng.choice((-1, 1)),
                    rng.uniform(16, 40),
                    2.2,
                    darker(self.skin, 0.35),
                    opacity=0.6,
                )

    def _hair_behind(self) -> None:
        pen = self.pen
        match self.style:
            case "long" | "wavy":
                pen.path(
                    smooth(
                        [
                            (-70, -120),
                            (70, -120),
                            (120, -30),
                            (128, 120),
                            (120, 230),
                            (60, 210),
                            (-60, 210),
                            (-120, 230),
                            (-128, 120),
                            (-120, -30),
                        ]
                    ),
                    self.fill,
                )
            case "bob":
                pen.path(
                    smooth(
                        [(-70, -122), (70, -122), (122, -30), (124, 70), (96, 124), (-96, 124), (-124, 70), (-122, -30)]
                    ),
                    self.fill,
                )
            case "afro":
                pen.path(curly(oval_points(0, -46, 158, 146), 20, 8), self.fill)
            case "bun":
                pen.circle(0, -148, 50, self.fill)
            case "ponytail":
                pen.path(smooth([(60, -110), (140, -90), (168, 20), (140, 150), (116, 60), (96, -30)]), self.fill)
            case "braids":
                for side in (-1, 1):
                    for i in range(6):
                        pen.path(oval((104 + (i % 2) * 9) * side, 30 + i * 37, 27, 25, 26 * side), self.fill)
                    pen.circle(106 * side, 246, 14, self.rng.choice(PAPELES))

    def _hair_front(self) -> None:
        pen, w = self.pen, self.wide
        cap = [(-100 * w, -4), (-112 * w, -70), (-66, -132), (0, -148), (66, -132), (112 * w, -70), (100 * w, -4)]
        match self.style:
            case "bald":
                return
            case "curly":
                pen.path(curly(_CURLS, 24, 8), self.fill)
            case "afro":
                pen.path(curly(_AFRO, 22, 8), self.fill)
            case "side" | "short":
                pen.path(smooth([*cap, (88 * w, -52), (50, -74), (-30, -66), (-80, -84), (-90 * w, -48)]), self.fill)
            case "long" | "wavy" | "bob" | "ponytail":
                pen.path(smooth([*cap, (84 * w, -60), (28, -92), (-44, -66), (-84, -30)]), self.fill)
            case _:
                pen.path(smooth([*cap, (82 * w, -62), (0, -100), (-82 * w, -62)]), self.fill)
        pen.line("M-58 -116Q-6 -142 50 -122", lighter(self.hair, 0.4), 7, opacity=0.35)

    def _accessories(self) -> None:
        pen, rng = self.pen, self.rng
        if rng.random() < 0.27:
            frame = rng.choice(("#2b1a22", "#8a4a2f", "#c8322f", "#2f64b0"))
            for side in (-1, 1):
                pen.path(oval(38 * side * self.wide, -5, 30, 27), "#ffffff", opacity=0.16)
                pen.line(oval(38 * side * self.wide, -5, 30, 27), frame, 5.5)
            pen.line("M-9 -8Q0 -14 9 -8", frame, 5.5)
        if self.style in {"long", "bob", "bun", "braids", "ponytail", "wavy", "afro"} and rng.random() < 0.6:
            colour = rng.choice(("#f2c23a", "#e5568a", "#2fa39a", "#c8322f"))
            for side in (-1, 1):
                pen.circle(98 * side * self.wide, 40, 6, "#f2c23a")
                pen.path(
                    smooth(
                        [
                            (98 * side * self.wide, 44),
                            (98 * side * self.wide + 12, 66),
                            (98 * side * self.wide, 76),
                            (98 * side * self.wide - 12, 66),
                        ]
                    ),
                    colour,
                )
        if self.style in {"bun", "braids", "wavy", "long"} and rng.random() < 0.5:
            self._flowers()
        elif self.style in {"short", "bald", "side"} and rng.random() < 0.3:
            self._hat()

    def _flowers(self) -> None:
        pen, rng = self.pen, self.rng
        for i in range(5):
            angle = math.radians(-150 + i * 30)
            x, y, r = math.cos(angle) * 102, -22 + math.sin(angle) * 112, 24 - abs(i - 2) * 2
            colour = rng.choice(PAPELES)
            pen.path(curly(oval_points(x, y, r, r), 9, 6), colour)
            pen.path(curly(oval_points(x, y, r * 0.55, r * 0.55), 7, 6), lighter(colour, 0.3))

    def _hat(self) -> None:
        pen, rng = self.pen, self.rng
        straw = "#e9cd93"
        pen.path(
            smooth([(-84, -78), (-66, -166), (0, -180), (66, -166), (84, -78)]),
            pen.linear([(0, lighter(straw, 0.2)), (1, darker(straw, 0.1))]),
        )
        pen.path(
            smooth([(-170, -84), (-84, -96), (0, -100), (84, -96), (170, -84), (84, -66), (0, -62), (-84, -66)]),
            pen.linear([(0, straw), (1, darker(straw, 0.25))]),
        )
        pen.line("M-82 -96Q0 -112 82 -96", rng.choice(CLOTHS), 15)
