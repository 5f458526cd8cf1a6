"""Drawings that the site ships: ears of avatars, and the animals of empty places and error pages."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from pets.illustrator import actors, props
from pets.illustrator.compact import compact
from pets.illustrator.looks import Look
from pets.illustrator.masks import SILHOUETTES, ear_mask
from pets.illustrator.palette import AGAVE, CEMPASUCHIL, CHILI, JACARANDA, PAPELES, ROSA, TALAVERA, darker, lighter
from pets.illustrator.pen import Pen, move
from pets.illustrator.places.common import draw_flag
from pets.illustrator.shapes import num, oval, polygon, smooth

FOLDER = Path("static") / "img"
_VIEW = (0.0, 0.0, 480.0, 400.0)

_REX = Look("dog", "mutt", "#d29a5f", "#fbf4e9", "#3d333d", "blaze", "flop", "medium", "plain", "#6b3f22", collar=CHILI)
_BARE = replace(_REX, collar="")
_LUNA = Look("cat", "tuxedo", "#463b46", "#fbf4e9", "#fbf4e9", "blaze", "erect", "medium", "plain", "#8fae4a")
_MICHI = Look("cat", "mexican", "#e2893b", "#b95d26", "#fbf4e9", "tabby_bib", "erect", "medium", "plain", "#8fae4a")


def static_files() -> dict[Path, str]:
    """Every shipped drawing by its path below the project's root."""
    found = {FOLDER / "species" / f"{species}.svg": ear_mask(species) for species in SILHOUETTES}
    for name, draw in _SCENES.items():
        pen = Pen()
        draw(pen)
        found[FOLDER / "empty" / f"{name}.svg"] = compact(pen.svg(_VIEW, (480, 400))) + "\n"
    return found


def write_static(root: Path) -> list[Path]:
    """Write what has changed below `root`; return the paths written."""
    written = []
    for path, text in static_files().items():
        file = root / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            written.append(path)
    return written


def _ground(pen: Pen, colour: str = CEMPASUCHIL) -> None:
    """A warm shape that works on light and on dark paper."""
    pen.path(
        smooth([(70, 120), (190, 50), (330, 62), (430, 150), (440, 270), (350, 352), (130, 356), (40, 262)]),
        colour,
        opacity=0.2,
    )
    pen.ellipse(240, 350, 196, 22, darker(colour, 0.5), opacity=0.22)


def _animal(
    pen: Pen,
    look: Look,
    x: float,
    y: float,
    scale: float,
    pose: str = "sit",
    mood: str = "calm",
    gaze: tuple[float, float] = (0, 0),
    flip: bool = False,
) -> None:
    with pen.group(move(x, y, scale, 0, flip)):
        actors.draw_actor(pen, look, pose, mood, gaze)


def _bust(
    pen: Pen, look: Look, x: float, y: float, scale: float, mood: str, gaze: tuple[float, float], turn: float
) -> None:
    with pen.group(move(x, y, scale)):
        actors.draw_bust(pen, look, mood, gaze, turn)


def _paw_print(pen: Pen, x: float, y: float, scale: float, turn: float, colour: str) -> None:
    with pen.group(move(x, y, scale, turn)):
        for dx, dy in ((-11, -4), (-4, -12), (4, -12), (11, -4)):
            pen.ellipse(dx, dy, 3.6, 5, colour)
        pen.path(smooth([(0, -3), (8, 4), (6, 11), (0, 9), (-6, 11), (-8, 4)]), colour)


def _draw_no_posts(pen: Pen) -> None:
    """A dog beside a frame that waits for its picture."""
    _ground(pen)
    with pen.group("rotate(4 330 230)"):
        pen.line("M290 346L322 150M380 346L344 150", "#a8714a", 9)
        pen.rect(252, 146, 164, 136, "#b9794f", round=8)
        pen.rect(266, 160, 136, 108, "#fbf3e4")
        pen.path(polygon([(276, 258), (312, 204), (336, 236), (352, 216), (392, 258)]), AGAVE, opacity=0.3)
        pen.circle(370, 190, 13, CEMPASUCHIL, opacity=0.45)
    _animal(pen, _REX, 160, 348, 0.6, gaze=(0.9, 0.1), mood="curious")


def _draw_no_pets(pen: Pen) -> None:
    """A bed, a ball and a bowl for somebody who has not arrived."""
    _ground(pen, JACARANDA)
    for side in (-1, 1):
        pen.line(
            f"M{240 + 30 * side} 120C{240 + 34 * side} 70 {240 + 70 * side} 60 {240 + 84 * side} 70C{240 + 98 * side} 84 {240 + 92 * side} 128 {240 + 82 * side} 150",
            JACARANDA,
            6,
            extra=' stroke-dasharray="1 14"',
        )
    pen.line(
        "M210 114Q240 106 270 114M160 156C140 230 190 262 240 262C290 262 340 230 320 156",
        JACARANDA,
        6,
        extra=' stroke-dasharray="1 14"',
    )
    bed = smooth([(84, 282), (150, 258), (330, 258), (396, 282), (404, 330), (360, 356), (120, 356), (76, 330)])
    pen.path(bed, pen.coat(TALAVERA))
    pen.ellipse(240, 288, 132, 27, darker(TALAVERA, 0.4))
    pen.ellipse(240, 294, 122, 22, "#f7e6c8")
    for x in (-90, -45, 0, 45, 90):
        pen.path(oval(240 + x, 330, 11, 7), "#fff3dc", opacity=0.85)
    props.draw_prop(pen, "bowl", 420, 372, 0.5, Random(4))
    props.draw_prop(pen, "ball", 72, 372, 0.52, Random(1))


def _draw_no_notifications(pen: Pen) -> None:
    """A cat asleep beneath a quiet bell."""
    _ground(pen, AGAVE)
    pen.line("M318 36V84", "#a8714a", 5)
    gold = pen.linear([(0, "#ffe08a"), (1, "#d99a2b")])
    pen.path(
        smooth([(318, 78), (346, 96), (354, 142), (372, 164), (264, 164), (282, 142), (290, 96)], tension=0.8), gold
    )
    pen.ellipse(318, 166, 56, 8, "#c98a22")
    pen.circle(318, 176, 11, "#a86f1f")
    for x, y, size in ((200, 92, 26), (166, 124, 19), (142, 150, 13)):
        pen.line(f"M{x} {y}h{size}l{-size} {size}h{size}", AGAVE, size * 0.2)
    _animal(pen, _MICHI, 236, 350, 0.74, "lie", "sleepy")


def _draw_no_follows(pen: Pen) -> None:
    """Two who do not know each other yet, and the steps between them."""
    _ground(pen, ROSA)
    for x, look, ground, turn in ((122, _BARE, CEMPASUCHIL, -4), (358, _LUNA, "#2fa39a", 4)):
        frame = oval(x, 246, 100, 100)
        pen.path(frame, lighter(ground, 0.3))
        with pen.group(clip=frame):
            _bust(pen, look, x, 262, 0.62, "calm", (0.8 if x < 240 else -0.8, 0), turn)
    for i in range(3):
        _paw_print(pen, 240, 290 - i * 40, 0.9, (-24, 24)[i % 2], ROSA)
    pen.path(
        "M240 98C222 74 194 92 208 118C216 132 232 142 240 150C248 142 264 132 272 118C286 92 258 74 240 98Z",
        CHILI,
        opacity=0.9,
    )


def _sarape(pen: Pen, d: str, y: float, high: float) -> None:
    pen.path(d, "#f7e6c8")
    with pen.group(clip=d):
        for i, colour in enumerate((CHILI, CEMPASUCHIL, "#2fa39a", JACARANDA, ROSA, TALAVERA)):
            pen.line(f"M0 {num(y + i * high)}Q240 {num(y + i * high - 34)} 480 {num(y + i * high)}", colour, high * 0.5)


def _draw_not_found(pen: Pen) -> None:
    """A dog that looks under a rug."""
    _ground(pen, TALAVERA)
    under = smooth([(60, 358), (110, 214), (240, 132), (370, 214), (420, 358)], closed=False) + "Z"
    pen.path(under, "#4a2f4a")
    with pen.group(clip=under):
        _bust(pen, _BARE, 240, 268, 0.86, "curious", (0.5, 0.7), -6)
    rug = smooth(
        [
            (28, 356),
            (84, 206),
            (196, 116),
            (300, 110),
            (398, 202),
            (452, 356),
            (412, 356),
            (362, 252),
            (290, 204),
            (190, 206),
            (118, 254),
            (70, 356),
        ],
        tension=0.9,
    )
    _sarape(pen, rug, 150, 36)
    for x in (*range(30, 72, 10), *range(412, 454, 10)):
        pen.line(f"M{x} 354v17", "#e9cd93", 4)
    for side in (-1, 1):
        pen.ellipse(240 + side * 84, 352, 34, 19, pen.coat(_REX.second))
        for dx in (-9, 9):
            pen.line(f"M{240 + side * 84 + dx} 350v13", "#8a6f72", 3)
    pen.line("M386 66q0 -24 24 -24q24 0 24 22q0 16 -22 24v16M412 122v3", TALAVERA, 9)


def _draw_server_error(pen: Pen) -> None:
    """A cat beside the pot that it dropped."""
    _ground(pen, CHILI)
    clay = pen.linear([(0, "#e08a62"), (1, "#a8563a")])
    pen.path(smooth([(270, 348), (286, 318), (330, 306), (384, 326), (420, 350)], closed=False) + "Z", "#6d4a42")
    pen.path(polygon([(286, 352), (302, 276), (340, 300), (326, 318), (352, 352)]), clay)
    pen.path(polygon([(378, 354), (366, 322), (386, 318), (396, 288), (430, 330), (420, 354)]), clay)
    pen.path(polygon([(250, 356), (262, 338), (280, 356)]), clay)
    with pen.group("rotate(58 350 322)"):
        pen.line("M350 322C344 282 352 262 348 236", AGAVE, 8)
        pen.ellipse(332, 272, 20, 8, AGAVE, turn=28)
        pen.ellipse(366, 262, 20, 8, AGAVE, turn=-30)
        for i in range(8):
            a = i * math.tau / 8
            pen.circle(348 + math.cos(a) * 17, 224 + math.sin(a) * 17, 11, (CEMPASUCHIL, "#ffb84a")[i % 2])
        pen.circle(348, 224, 11, "#b9622a")
    _animal(pen, _LUNA, 160, 350, 0.62, gaze=(-1, -0.6))


def _draw_offline(pen: Pen) -> None:
    """A cat at rest on the cable."""
    _ground(pen, JACARANDA)
    cable = "#5a4a72"
    pen.line("M-4 300C60 290 70 352 150 350H330C392 350 396 300 372 272", cable, 9)
    pen.rect(348, 236, 44, 40, cable, round=9)
    for x in (358, 376):
        pen.rect(x, 214, 7, 24, "#c9c0d0", round=2)
    pen.rect(396, 118, 62, 74, "#e9d7bd", round=12)
    for x in (414, 432):
        pen.rect(x, 142, 8, 24, cable, round=3)
    for i, r in enumerate((26, 48, 70)):
        pen.line(
            f"M{112 - r} {140 - r * 0.62:.0f}Q112 {140 - r * 1.3:.0f} {112 + r} {140 - r * 0.62:.0f}",
            JACARANDA,
            9,
            opacity=0.85 - i * 0.2,
        )
    pen.circle(112, 146, 9, JACARANDA)
    pen.line("M52 168L176 62", CHILI, 8)
    _animal(pen, _LUNA, 220, 350, 0.66, "lie", "sleepy")


def _draw_welcome(pen: Pen) -> None:
    """A dog and a cat at a wall under cut paper."""
    _ground(pen)
    pen.line("M-6 22Q240 70 486 22", CEMPASUCHIL, 3)
    for i, (x, y, turn) in enumerate(((52, 33, 7), (146, 43, 4), (240, 46, 0), (334, 43, -4), (428, 33, -7))):
        with pen.group(move(x, y, 1, turn)):
            draw_flag(pen, 82, PAPELES[i], 2)
    with pen.group(clip="M0 0H480V310H0Z"):
        _bust(pen, _LUNA, 346, 236, 0.66, "sleepy", (-0.5, 0), 6)
        _bust(pen, _BARE, 146, 228, 0.72, "curious", (0.4, 0), -4)
    pen.rect(20, 312, 440, 72, pen.linear([(0, "#df7350"), (1, "#c0583a")]), round=10)
    pen.rect(10, 302, 460, 20, "#fff0d8", round=8)
    for width, colour in ((26, "#ffe3b0"), (11, TALAVERA)):
        pen.line("M60 354h362", colour, width, extra=' stroke-dasharray="0 60"')
    for x, colour in ((88, _REX.second), (204, _REX.second), (296, "#fbf4e9"), (396, "#fbf4e9")):
        pen.ellipse(x, 310, 20, 15, pen.coat(colour))


def _draw_celebrate(pen: Pen) -> None:
    """A dog with balloons in a rain of paper."""
    _ground(pen, ROSA)
    with pen.group("translate(150 20) scale(0.5)"):
        props.draw_balloons(pen, 420, 560, 120, Random(8), 2)
    rng = Random(3)
    for colour in PAPELES:
        bits = ""
        for _ in range(4):
            x, y, turn = rng.uniform(16, 464), rng.uniform(10, 330), rng.uniform(0, math.pi)
            bits += f"M{num(x)} {num(y)}l{num(9 * math.cos(turn))} {num(9 * math.sin(turn))}"
        pen.line(bits, colour, 6)
    _animal(pen, _REX, 190, 350, 0.68, mood="happy", gaze=(0.3, -0.8))
    pen.path(polygon([(152, 92), (228, 92), (190, 22)]), pen.linear([(0, lighter(JACARANDA, 0.2)), (1, JACARANDA)]))
    pen.line("M166 70L206 54M158 88L216 72", "#fff3dc", 6)
    pen.circle(190, 22, 11, CEMPASUCHIL)


_SCENES: dict[str, Callable[[Pen], None]] = {
    "no_posts": _draw_no_posts,
    "no_pets": _draw_no_pets,
    "no_notifications": _draw_no_notifications,
    "no_follows": _draw_no_follows,
    "not_found": _draw_not_found,
    "server_error": _draw_server_error,
    "offline": _draw_offline,
    "welcome": _draw_welcome,
    "celebrate": _draw_celebrate,
}
