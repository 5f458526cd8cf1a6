"""Outlines: smooth blobs, limbs that taper, fur and curls. All return the `d` of an SVG path."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

Point = tuple[float, float]


def num(value: float) -> str:
    """A coordinate with one decimal at most."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def at(point: Point) -> str:
    return f"{num(point[0])} {num(point[1])}"


def mirror(right: Sequence[Point]) -> list[Point]:
    """A closed symmetric outline from the points of its right side, top to bottom."""
    left = [(-x, y) for x, y in reversed(right) if abs(x) > 0.01]
    return [*right, *left]


def smooth(points: Sequence[Point], closed: bool = True, tension: float = 1.0) -> str:
    """A Catmull-Rom spline through the points, as cubic Béziers."""
    count = len(points)
    parts = [f"M{at(points[0])}"]
    for i in range(count if closed else count - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        k = tension / 6
        c1 = (p1[0] + (p2[0] - p0[0]) * k, p1[1] + (p2[1] - p0[1]) * k)
        c2 = (p2[0] - (p3[0] - p1[0]) * k, p2[1] - (p3[1] - p1[1]) * k)
        parts.append(f"C{at(c1)} {at(c2)} {at(p2)}")
    return "".join(parts) + ("Z" if closed else "")


def polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(at(point) for point in points) + "Z"


def oval(cx: float, cy: float, rx: float, ry: float, turn: float = 0) -> str:
    """An ellipse as a path, turned by degrees."""
    dx, dy = rx * math.cos(math.radians(turn)), rx * math.sin(math.radians(turn))
    arc = f"A{num(rx)} {num(ry)} {num(turn)} 1 1"
    return f"M{at((cx + dx, cy + dy))}{arc} {at((cx - dx, cy - dy))}{arc} {at((cx + dx, cy + dy))}Z"


def oval_points(cx: float, cy: float, rx: float, ry: float, count: int = 12, turn: float = 0) -> list[Point]:
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    found = []
    for i in range(count):
        x, y = rx * math.cos(i * math.tau / count), ry * math.sin(i * math.tau / count)
        found.append((cx + x * cos - y * sin, cy + x * sin + y * cos))
    return found


def sample(points: Sequence[Point], count: int, closed: bool = True) -> list[Point]:
    """`count` points evenly along the spline through `points`."""
    fine: list[Point] = []
    total = len(points)
    for i in range(total if closed else total - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % total] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (points[min(max(i + k, 0), total - 1)] for k in (-1, 0, 1, 2))
        fine.extend(_between(p0, p1, p2, p3, step / 8) for step in range(8))
    if closed:
        fine.append(fine[0])
    lengths = [0.0]
    for one, two in zip(fine, fine[1:], strict=False):
        lengths.append(lengths[-1] + math.dist(one, two))
    found, j = [], 0
    for i in range(count):
        goal = lengths[-1] * i / (count if closed else count - 1)
        while j < len(lengths) - 2 and lengths[j + 1] < goal:
            j += 1
        span = lengths[j + 1] - lengths[j] or 1
        share = (goal - lengths[j]) / span
        found.append(
            (
                fine[j][0] + (fine[j + 1][0] - fine[j][0]) * share,
                fine[j][1] + (fine[j + 1][1] - fine[j][1]) * share,
            )
        )
    return found


def _between(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    def axis(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)

    return axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1])


def fluffy(points: Sequence[Point], count: int, depth: float, rng: Random) -> str:
    """A closed outline with tufts of fur `depth` long. Points run clockwise on the screen."""
    if depth <= 0:
        return smooth(points)
    ring = sample(points, count)
    parts = [f"M{at(ring[0])}"]
    for i, here in enumerate(ring):
        after = ring[(i + 1) % count]
        dx, dy = after[0] - here[0], after[1] - here[1]
        size = math.hypot(dx, dy) or 1
        # Tufts come in locks: a long one, then short ones that keep the outline calm.
        reach = depth * (rng.uniform(0.8, 1.15) if i % 3 == 0 else rng.uniform(0.15, 0.5))
        # The tip leans forward, as combed fur does.
        tip = (here[0] + dx * 0.82 + dy / size * reach, here[1] + dy * 0.82 - dx / size * reach)
        bend = (here[0] + dx * 0.35 + dy / size * reach * 0.75, here[1] + dy * 0.35 - dx / size * reach * 0.75)
        parts.append(
            f"Q{at(bend)} {at(tip)}Q{at((tip[0] * 0.4 + after[0] * 0.6, tip[1] * 0.4 + after[1] * 0.6))} {at(after)}"
        )
    return "".join(parts) + "Z"


def curly(points: Sequence[Point], count: int, depth: float) -> str:
    """A closed outline of round curls."""
    ring = sample(points, count)
    parts = [f"M{at(ring[0])}"]
    for i in range(count):
        here, after = ring[i], ring[(i + 1) % count]
        radius = math.dist(here, after) * (0.5 + 0.02 * depth)
        parts.append(f"A{num(radius)} {num(radius)} 0 0 1 {at(after)}")
    return "".join(parts) + "Z"


def limb(points: Sequence[Point], widths: Sequence[float]) -> str:
    """A tapering limb along points, round at both ends. `widths` are full widths in the same units."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        before, after = points[max(i - 1, 0)], points[min(i + 1, last)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        size = math.hypot(dx, dy) or 1
        nx, ny = -dy / size * widths[i] / 2, dx / size * widths[i] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return smooth([*left, _cap(points, widths, -1), *reversed(right), _cap(points, widths, 0)])


def _cap(points: Sequence[Point], widths: Sequence[float], end: int) -> Point:
    tip, inner = points[end], points[-2 if end else 1]
    size = math.dist(tip, inner) or 1
    reach = widths[end] * 0.5 / size
    return tip[0] + (tip[0] - inner[0]) * reach, tip[1] + (tip[1] - inner[1]) * reach
