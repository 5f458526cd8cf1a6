"""Draws a run as SVG by hand: bars of the yardsticks in violet, of the product in orange with ears."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.registry import Result

CREAM, PLUM, ORANGE, TERRACOTTA = "#FBF3E4", "#3A2A3F", "#F28C1B", "#B4491E"
AGAVE, JACARANDA, SAND = "#3F7D5A", "#7A5BA6", "#EADBC0"
FONT = "Nunito, 'Baloo 2', system-ui, 'Segoe UI', sans-serif"
WIDTH, MARGIN, LABELS, BAR, STEP = 960, 40, 230, 22, 46
SCALE_WIDTH = 470
# Bars this much longer than the next end in a torn edge: the constant would dwarf all others.
TEAR_AT = 2.0

# Units that are drawn, what they are, and which way is good.
SECTIONS = {
    "requests/s": (
        "Requests a second",
        "16 clients on kept connections, 2 workers of 4 threads; longer is better, × is the share of the raw cursor",
    ),
    "µs CPU/delivery": (
        "CPU of a socket delivery",
        "500 sockets, one message to all, 10,000 deliveries a second; shorter is better, × is the multiple of the bare handler",
    ),
}


def draw_chart(results: list[Result], path: Path) -> None:
    parts: list[str] = []
    top = 96
    for unit, (title, note) in SECTIONS.items():
        group = [result for result in results if result.unit == unit]
        if group:
            parts += section(title, note, group, results, top)
            top += 74 + STEP * len(group)
    height = top + 12
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'font-family="{FONT}" role="img" aria-label="PetAmigos bench">',
        f'<rect width="{WIDTH}" height="{height}" rx="24" fill="{CREAM}"/>',
        text(MARGIN, 56, "PetAmigos beside its yardsticks", size=26, weight=800),
        *legend(),
    ]
    path.write_text("\n".join([*head, *parts, "</svg>"]) + "\n", encoding="utf-8")


def legend() -> list[str]:
    x = WIDTH - MARGIN - 300
    return [
        f'<rect x="{x}" y="42" width="16" height="16" rx="5" fill="{JACARANDA}"/>',
        text(x + 24, 55, "yardstick", size=14),
        *ears(x + 124, 42, 16),
        f'<rect x="{x + 112}" y="42" width="16" height="16" rx="5" fill="{ORANGE}"/>',
        text(x + 138, 55, "PetAmigos", size=14),
        f'<path d="M{x + 232} 40v20" stroke="{PLUM}" stroke-width="2.5" stroke-dasharray="4 3"/>',
        text(x + 242, 55, "limit", size=14),
    ]


def section(title: str, note: str, group: list[Result], results: list[Result], top: int) -> list[str]:
    scale = SCALE_WIDTH / longest(group, results)
    parts = [text(MARGIN, top + 22, title, size=19, weight=800), text(MARGIN, top + 42, note, size=13, fill=TERRACOTTA)]
    for row, result in enumerate(group):
        parts += bar(result, results, scale, top + 66 + row * STEP)
    return parts


def longest(group: list[Result], results: list[Result]) -> float:
    """The value that fills the width: the greatest, or the next one when the greatest dwarfs it."""
    ordered = sorted((result.value for result in group), reverse=True)
    greatest = ordered[1] * 1.3 if len(ordered) > 1 and ordered[0] > TEAR_AT * ordered[1] else ordered[0]
    limits = [found for result in group if (found := limit_value(result, results)) is not None]
    return max([greatest, *(limit * 1.05 for limit in limits)])


def limit_value(result: Result, results: list[Result]) -> float | None:
    """The limit of the ratio in the unit of the bar."""
    limit = result.limit
    base = next((other.value for other in results if other.name == result.baseline), None)
    if limit is None or base is None:
        return None
    share = limit.at_least if limit.at_least is not None else limit.at_most
    return None if share is None else share * base


def bar(result: Result, results: list[Result], scale: float, top: int) -> list[str]:
    is_ours = not result.is_baseline
    left, full = MARGIN + LABELS, result.value * scale
    length = min(max(full, 6.0), SCALE_WIDTH)
    color = ORANGE if is_ours else JACARANDA
    parts = [
        text(left - 16, top + 16, result.title or result.name, size=15, weight=700 if is_ours else 500, anchor="end"),
        f'<rect x="{left}" y="{top}" width="{SCALE_WIDTH}" height="{BAR}" rx="11" fill="{SAND}" opacity="0.55"/>',
    ]
    if full > SCALE_WIDTH + 1:
        parts.append(torn(left, top, length, color))
    else:
        parts += ears(left + length - 12, top, BAR) if is_ours else []
        parts.append(f'<rect x="{left}" y="{top}" width="{length:.1f}" height="{BAR}" rx="11" fill="{color}"/>')
        parts += face(left + length - 12, top) if is_ours else []
    wanted = limit_value(result, results)
    if wanted is not None:
        x = left + wanted * scale
        parts.append(
            f'<path d="M{x:.1f} {top - 5}v{BAR + 10}" stroke="{PLUM}" stroke-width="2.5" stroke-dasharray="4 3"/>'
        )
    return [*parts, *numbers(result, left + SCALE_WIDTH + 14, top)]


def numbers(result: Result, x: float, top: int) -> list[str]:
    value = f"{result.value:,.0f}" if result.value >= 100 else f"{result.value:.3g}"
    value += SHORT_UNITS.get(result.unit, "")
    ratio = "" if result.ratio is None or result.is_baseline else f" · {result.ratio:.2f} ×"
    verdict = TERRACOTTA if result.problems else (AGAVE if result.limit else PLUM)
    line = [f"{result.details[key]:.{digits}f} ms {word}" for key, digits, word in DETAILS if key in result.details]
    return [
        text(x, top + 9, value + ratio, size=15, weight=800, fill=verdict),
        text(x, top + 25, " · ".join(line), size=12),
    ]


SHORT_UNITS = {"requests/s": "/s", "µs CPU/delivery": " µs"}
DETAILS = (("cpu_ms", 2, "CPU"), ("p95_ms", 0, "p95"))


def torn(left: float, top: float, length: float, color: str) -> str:
    """A bar that goes on beyond the paper: its end is cut like papel picado."""
    teeth = "".join(f"l{-9 if tooth % 2 else 9} {BAR / 4:.2f}" for tooth in range(4))
    right = left + length - 9
    return f'<path d="M{left + 11} {top}H{right}{teeth}H{left + 11}a11 11 0 0 1 0 {-BAR}z" fill="{color}"/>'


def ears(x: float, top: float, size: float) -> list[str]:
    """Two cat's ears on a bar's end; x is the middle of the head."""
    half, high = size * 0.42, size * 0.42
    return [
        f'<path d="M{x - half} {top + 4}l1 {-high - 4:.1f}l{half * 0.85:.1f} {high:.1f}z" fill="{ORANGE}"/>',
        f'<path d="M{x + half} {top + 4}l-1 {-high - 4:.1f}l{-half * 0.85:.1f} {high:.1f}z" fill="{ORANGE}"/>',
    ]


def face(x: float, top: float) -> list[str]:
    return [
        f'<circle cx="{x - 4.5}" cy="{top + 9}" r="1.7" fill="{PLUM}"/>',
        f'<circle cx="{x + 4.5}" cy="{top + 9}" r="1.7" fill="{PLUM}"/>',
        f'<path d="M{x - 2.6} {top + 13}q1.3 1.8 2.6 0q1.3 1.8 2.6 0" fill="none" stroke="{PLUM}" stroke-width="1.3" stroke-linecap="round"/>',
    ]


def text(
    x: float, y: float, words: str, *, size: int, weight: int = 500, fill: str = PLUM, anchor: str = "start"
) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" font-weight="{weight}" fill="{fill}" '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )
