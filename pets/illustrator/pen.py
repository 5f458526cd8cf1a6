"""The pen: gathers SVG elements and their definitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pets.illustrator.palette import darker, lighter
from pets.illustrator.shapes import num

Stop = tuple[float, str] | tuple[float, str, float]


class Pen:
    """Writes one SVG drawing. Coordinates are units of the drawing's view box."""

    def __init__(self) -> None:
        self._defs: list[str] = []
        self._out: list[str] = []
        self._known: dict[str, str] = {}

    def add(self, markup: str) -> None:
        self._out.append(markup)

    def define(self, body: str) -> str:
        """Keep a definition (its text has `ID` where its id goes) once; return its id."""
        if body not in self._known:
            self._known[body] = f"d{len(self._known)}"
            self._defs.append(body.replace("ID", self._known[body], 1))
        return self._known[body]

    def path(self, d: str, fill: str, *, opacity: float = 1, extra: str = "") -> None:
        self._out.append(f'<path d="{d}" fill="{fill}"{_opacity(opacity)}{extra}/>')

    def line(self, d: str, stroke: str, width: float, *, opacity: float = 1, extra: str = "") -> None:
        self._out.append(
            f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{num(width)}" '
            f'stroke-linecap="round" stroke-linejoin="round"{_opacity(opacity)}{extra}/>'
        )

    def ellipse(
        self, cx: float, cy: float, rx: float, ry: float, fill: str, *, turn: float = 0, opacity: float = 1
    ) -> None:
        turned = f' transform="rotate({num(turn)} {num(cx)} {num(cy)})"' if turn else ""
        self._out.append(
            f'<ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}" fill="{fill}"'
            f"{_opacity(opacity)}{turned}/>"
        )

    def circle(self, cx: float, cy: float, r: float, fill: str, *, opacity: float = 1) -> None:
        self._out.append(f'<circle cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}" fill="{fill}"{_opacity(opacity)}/>')

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str, *, round: float = 0, opacity: float = 1
    ) -> None:
        rounded = f' rx="{num(round)}"' if round else ""
        self._out.append(
            f'<rect x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}" fill="{fill}"'
            f"{rounded}{_opacity(opacity)}/>"
        )

    def linear(self, stops: Sequence[Stop], box: tuple[float, float, float, float] = (0, 0, 0, 1)) -> str:
        """A linear gradient over the shape's own box; from (x1, y1) to (x2, y2)."""
        x1, y1, x2, y2 = box
        body = f'<linearGradient id="ID" x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}">{_stops(stops)}'
        return f"url(#{self.define(body + '</linearGradient>')})"

    def radial(self, stops: Sequence[Stop], centre: tuple[float, float] = (0.5, 0.5), reach: float = 0.5) -> str:
        """A radial gradient over the shape's own box."""
        body = f'<radialGradient id="ID" cx="{centre[0]:g}" cy="{centre[1]:g}" r="{reach:g}">{_stops(stops)}'
        return f"url(#{self.define(body + '</radialGradient>')})"

    def coat(self, colour: str, depth: float = 1.0) -> str:
        """A body's colour with volume: light from above, plum shade below."""
        return self.linear(
            [(0, lighter(colour, 0.2 * depth)), (0.45, colour), (1, darker(colour, 0.26 * depth))],
            (0.25, 0, 0.7, 1),
        )

    def glow(self, colour: str, strength: float = 1.0) -> str:
        """A soft spot that fades to nothing."""
        return self.radial([(0, colour, strength), (0.5, colour, strength * 0.45), (1, colour, 0)])

    def clip(self, d: str) -> str:
        return self.define(f'<clipPath id="ID"><path d="{d}"/></clipPath>')

    def blur(self, deviation: float) -> str:
        body = f'<filter id="ID" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="{deviation:g}"/>'
        return self.define(body + "</filter>")

    @contextmanager
    def group(
        self, transform: str = "", *, clip: str = "", opacity: float = 1, blur: float = 0, extra: str = ""
    ) -> Iterator[None]:
        """Everything drawn inside is moved, clipped, faded or blurred together."""
        attributes = f' transform="{transform}"' if transform else ""
        if clip:
            attributes += f' clip-path="url(#{self.clip(clip)})"'
        if blur:
            attributes += f' filter="url(#{self.blur(blur)})"'
        self._out.append(f"<g{attributes}{_opacity(opacity)}{extra}>")
        yield
        self._out.append("</g>")

    def svg(self, view: tuple[float, float, float, float], size: tuple[int, int] | None = None) -> str:
        """The whole drawing. `view` is x, y, width, height; `size` in pixels."""
        box = " ".join(num(value) for value in view)
        pixels = f' width="{size[0]}" height="{size[1]}"' if size else ""
        defs = f"<defs>{''.join(self._defs)}</defs>" if self._defs else ""
        body = "".join(self._out)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{pixels}>{defs}{body}</svg>'


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:.2g}"'


def _stops(stops: Sequence[Stop]) -> str:
    found = []
    for stop in stops:
        fade = f' stop-opacity="{stop[2]:.3g}"' if len(stop) == 3 else ""
        found.append(f'<stop offset="{stop[0]:g}" stop-color="{stop[1]}"{fade}/>')
    return "".join(found)


def move(x: float, y: float, scale: float = 1, turn: float = 0, flip: bool = False) -> str:
    """A transform: place at x, y, turned by degrees, scaled, mirrored left to right."""
    text = f"translate({num(x)} {num(y)})"
    if turn:
        text += f" rotate({num(turn)})"
    if flip:
        return text + f" scale({-scale:.3g} {scale:.3g})"
    return text if scale == 1 else text + f" scale({scale:.3g})"
