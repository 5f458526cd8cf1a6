"""Eyes, noses and mouths: what makes an animal somebody."""

from __future__ import annotations

from dataclasses import dataclass

from pets.illustrator.palette import NOSE, darker, is_dark, lighter
from pets.illustrator.pen import Pen
from pets.illustrator.shapes import num, oval, smooth

MOODS = ("calm", "happy", "sleepy", "curious")


@dataclass(frozen=True, slots=True)
class Eyes:
    """A pair of eyes around the head's axis; sizes in units of a head of radius 100."""

    x: float
    y: float
    r: float
    iris: str
    coat: str
    pupil: str = "round"
    tilt: float = 0.0
    tall: float = 1.0


def draw_eyes(pen: Pen, eyes: Eyes, mood: str, gaze: tuple[float, float] = (0, 0)) -> None:
    """Both eyes, open or asleep, looking along `gaze` (−1 to 1 on both axes)."""
    for side in (-1, 1):
        turn = eyes.tilt * side
        with pen.group(f"translate({num(eyes.x * side)} {num(eyes.y)}) rotate({num(turn)})"):
            if mood == "sleepy":
                _closed(pen, eyes)
            else:
                _open(pen, eyes, gaze)


def _closed(pen: Pen, eyes: Eyes) -> None:
    r = eyes.r * 1.05
    d = f"M{num(-r)} 0Q0 {num(r * 0.85)} {num(r)} 0"
    pen.line(d, lighter(eyes.coat, 0.4) if is_dark(eyes.coat) else "#2b1a26", r * 0.27)


def _open(pen: Pen, eyes: Eyes, gaze: tuple[float, float]) -> None:
    r, tall = eyes.r, eyes.tall
    gx, gy = gaze[0] * r * 0.16, gaze[1] * r * 0.12
    rim = "#241621"
    pen.ellipse(0, 0, r * 1.16, r * 1.14 * tall, rim)
    iris = pen.linear([(0, darker(eyes.iris, 0.55)), (0.5, eyes.iris), (1, lighter(eyes.iris, 0.45))])
    pen.ellipse(gx * 0.5, gy * 0.5, r * 0.98, r * 0.98 * tall, iris)
    if eyes.pupil == "slit":
        pen.ellipse(gx, gy, r * 0.46, r * 0.8 * tall, "#1d1119")
    else:
        pen.circle(gx, gy, r * 0.64, "#1d1119")
    pen.ellipse(-r * 0.3 + gx * 0.3, -r * 0.36, r * 0.3, r * 0.26, "#ffffff", opacity=0.96)
    pen.circle(r * 0.32, r * 0.34, r * 0.14, "#ffffff", opacity=0.75)
    with pen.group(clip=oval(0, 0, r * 1.17, r * 1.15 * tall)):
        lid = (
            f"M{num(-r * 1.4)} {num(-r * 1.4 * tall)}H{num(r * 1.4)}V{num(-r * 0.7 * tall)}"
            f"Q0 {num(-r * 1.12 * tall)} {num(-r * 1.4)} {num(-r * 0.7 * tall)}Z"
        )
        pen.path(lid, darker(eyes.coat, 0.12))
    ends = f"A{num(r * 1.14)} {num(r * 1.12 * tall)} 0 0 1 {num(r * 1.14)} {num(-r * 0.08)}"
    pen.line(f"M{num(-r * 1.14)} {num(-r * 0.08)}{ends}", rim, r * 0.16)


def draw_brows(pen: Pen, x: float, y: float, colour: str, mood: str) -> None:
    """Two soft spots above the eyes, raised a little when curious."""
    lift = 6 if mood == "curious" else 0
    for side in (-1, 1):
        pen.ellipse(x * side, y - lift * (side > 0), 13, 8.5, colour, turn=-18 * side)


def draw_dog_nose(pen: Pen, y: float, width: float, colour: str = NOSE) -> None:
    """A wide soft triangle with a shine, centred at height y."""
    w, h = width, width * 0.72
    points = [(0, y - h * 0.5), (w * 0.8, y - h * 0.46), (w, y - h * 0.05), (w * 0.45, y + h * 0.42), (0, y + h * 0.6)]
    outline = points + [(-px, py) for px, py in reversed(points[1:-1])]
    pen.path(smooth(outline), pen.linear([(0, lighter(colour, 0.22)), (0.5, colour), (1, darker(colour, 0.5))]))
    pen.ellipse(-w * 0.3, y - h * 0.26, w * 0.34, h * 0.12, "#ffffff", turn=-8, opacity=0.55)
    for side in (-1, 1):
        pen.ellipse(w * 0.5 * side, y + h * 0.12, w * 0.16, h * 0.12, "#160c13", turn=-25 * side, opacity=0.8)


def draw_small_nose(pen: Pen, y: float, width: float, colour: str) -> None:
    """The small triangle of a cat or a rabbit."""
    w, h = width, width * 0.72
    points = [
        (-w, y - h * 0.45),
        (0, y - h * 0.6),
        (w, y - h * 0.45),
        (w * 0.55, y + h * 0.25),
        (0, y + h * 0.62),
        (-w * 0.55, y + h * 0.25),
    ]
    pen.path(smooth(points), pen.linear([(0, lighter(colour, 0.25)), (1, darker(colour, 0.22))]))
    pen.ellipse(-w * 0.3, y - h * 0.28, w * 0.26, h * 0.14, "#ffffff", opacity=0.6)


def draw_mouth(pen: Pen, y: float, width: float, mood: str, line: str, drop: float = 16) -> None:
    """A mouth below a nose whose tip is at y: a quiet double curve, or open with its tongue out."""
    low = y + drop
    if mood == "happy":
        _laugh(pen, low, width)
    pen.line(f"M0 {num(y)}V{num(low)}", line, 4.2)
    d = (
        f"M{num(-width)} {num(low - 5)}Q{num(-width * 0.72)} {num(low + 12)} {num(-width * 0.34)} {num(low + 8)}"
        f"Q{num(-width * 0.08)} {num(low + 5)} 0 {num(low - 2)}Q{num(width * 0.08)} {num(low + 5)} {num(width * 0.34)} {num(low + 8)}"
        f"Q{num(width * 0.72)} {num(low + 12)} {num(width)} {num(low - 5)}"
    )
    pen.line(d, line, 4.2)


def _laugh(pen: Pen, low: float, width: float) -> None:
    w = width * 0.74
    mouth = f"M{num(-w)} {num(low + 2)}Q{num(-w * 0.8)} {num(low + w * 1.25)} 0 {num(low + w * 1.3)}Q{num(w * 0.8)} {num(low + w * 1.25)} {num(w)} {num(low + 2)}Q0 {num(low + 14)} {num(-w)} {num(low + 2)}Z"
    pen.path(mouth, "#5b1f2e")
    with pen.group(clip=mouth):
        pen.ellipse(0, low + w * 1.12, w * 0.66, w * 0.78, pen.linear([(0, "#d9606c"), (1, "#f29a97")]))
        pen.line(f"M0 {num(low + w * 0.5)}V{num(low + w * 1.1)}", "#b8485a", 3.4, opacity=0.7)


def draw_blush(pen: Pen, x: float, y: float, r: float, strength: float = 0.45) -> None:
    """Warm cheeks."""
    fill = pen.glow("#f0766a", strength)
    for side in (-1, 1):
        pen.ellipse(x * side, y, r, r * 0.66, fill)


def draw_whiskers(pen: Pen, x: float, y: float, reach: float, colour: str, opacity: float = 0.7) -> None:
    """Three fine hairs on each side, starting at ±x."""
    for side in (-1, 1):
        for i, rise in enumerate((-14, 2, 17)):
            start, end = x * side, (x + reach * (1 - 0.08 * abs(i - 1))) * side
            d = f"M{num(start)} {num(y + i * 6 - 6)}Q{num((start + end) / 2)} {num(y + rise - 6)} {num(end)} {num(y + rise * 1.5 + 4)}"
            pen.line(d, colour, 2.1, opacity=opacity)


def draw_freckles(pen: Pen, x: float, y: float, colour: str) -> None:
    """The dots that whiskers grow from."""
    for side in (-1, 1):
        for dx, dy in ((0, 0), (11, -5), (10, 8), (21, 2)):
            pen.circle((x + dx) * side, y + dy, 1.9, colour, opacity=0.5)
