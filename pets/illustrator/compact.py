"""Shrinks the SVG of a drawing that the site ships, without changing what one sees."""

from __future__ import annotations

import re
from collections import Counter

_ROUND_ENDS = ' stroke-linecap="round" stroke-linejoin="round"'
_TWINS = re.compile(r'<path d="([^"]+)"( fill="none"[^/]*)/><path d="([^"]+)"\2/>')
# How many numbers each command takes, and which of them are positions along x (0) or y (1).
_AXES = {"M": "01", "L": "01", "H": "0", "V": "1", "C": "010101", "Q": "0101", "T": "01", "S": "0101", "A": "-----01"}


def compact(svg: str) -> str:
    """Whole units in paths, lines of one style joined, repeated outlines written once, defaults left out."""
    svg = svg.replace(_ROUND_ENDS, "").replace("<svg ", f"<svg{_ROUND_ENDS} ", 1)
    while _TWINS.search(svg):
        svg = _TWINS.sub(r'<path d="\1\3"\2/>', svg)
    svg = re.sub(r' d="([^"]+)"', lambda found: f' d="{whole(found[1])}"', svg)
    svg = re.sub(r' (?:x1|y1|x2|y2|offset)="0"', _unless_needed, svg)
    svg = re.sub(r"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b", r"#\1\2\3", svg)
    svg = re.sub(r' c[xy]="0"| transform="(?:translate\(0 0\)|rotate\(0\.0\))"', "", svg)
    svg = re.sub(r"([\"( -])0\.(?=\d)", r"\1.", svg).replace(" rotate(0)", "")
    svg = _twice(_dots(svg))
    outlines = Counter(re.findall(r' d="([^"]{60,})"', svg))
    shared = {d: f"p{i}" for i, (d, times) in enumerate(outlines.items()) if times > 1}
    for d, name in shared.items():
        svg = re.sub(rf'<path d="{re.escape(d)}"([^/]*)/>', rf'<use href="#{name}"\1/>', svg)
    paths = "".join(f'<path id="{name}" d="{d}"/>' for d, name in shared.items())
    return svg.replace("<defs>", f"<defs>{paths}", 1)


def _twice(svg: str) -> str:
    """What is drawn twice side by side, as eyes and ears are, is written once."""
    pair = re.compile(r'<g transform="([^"]+)">((?:(?!<g transform).){120,}?)</g><g transform="([^"]+)">\2</g>')
    names = iter(range(1000))

    def once(found: re.Match[str]) -> str:
        first, body, second = found.groups()
        if body.count("<g") != body.count("</g>"):
            return found[0]
        name = f"t{next(names)}"
        return f'<g transform="{first}"><g id="{name}">{body}</g></g><use href="#{name}" transform="{second}"/>'

    return pair.sub(once, svg)


def _dots(svg: str) -> str:
    """Neighbouring circles of one colour become one path of round dots when they have one size."""
    dot = r'<circle(?: cx="([-.\d]+)")?(?: cy="([-.\d]+)")? r="([.\d]+)" fill="(#[0-9a-f]+)"( opacity="[.\d]+")?/>'
    out: list[str] = []
    run: list[re.Match[str]] = []
    at = 0
    for found in re.finditer(dot, svg):
        same = run and found.start() == run[-1].end() and found.groups()[2:] == run[-1].groups()[2:]
        if not same:
            out.append(_dotted(run))
            out.append(svg[at : found.start()])
            run = []
        run.append(found)
        at = found.end()
    return "".join([*out, _dotted(run), svg[at:]])


def _dotted(run: list[re.Match[str]]) -> str:
    if len(run) < 2:
        return "".join(found[0] for found in run)
    d = "".join(f"M{found[1] or 0} {found[2] or 0}h0" for found in run)
    width, colour, opacity = 2 * float(run[0][3]), run[0][4], run[0][5] or ""
    return f'<path d="{d}" stroke="{colour}" stroke-width="{width:g}"{opacity}/>'


def _unless_needed(found: re.Match[str]) -> str:
    """x2 is 1 when not given: the one zero that must be written."""
    return found[0] if " x2" in found[0] else ""


def whole(d: str) -> str:
    """A path in relative commands and whole units; rounding does not add up along it."""
    pen, start, exact = [0, 0], [0, 0], [0.0, 0.0]
    begin = [0.0, 0.0]
    parts: list[str] = []
    for letter, body in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        if letter in "Zz":
            parts.append("z")
            pen, exact = list(start), list(begin)
            continue
        axes = _AXES[letter.upper()]
        numbers = [float(text) for text in re.findall(r"-?\d*\.?\d+", body)]
        for i in range(0, len(numbers), len(axes)):
            command = letter.lower() if not (parts == [] and letter in "Mm") else "M"
            if letter in "Mm" and i:
                command = "l"
            parts.append(command + _step(axes, numbers[i : i + len(axes)], letter.islower(), pen, exact))
            if letter in "Mm" and not i:
                start, begin = list(pen), list(exact)
    return "".join(parts)


def _step(axes: str, numbers: list[float], relative: bool, pen: list[int], exact: list[float]) -> str:
    """One command's numbers, relative to the rounded pen; moves the pen."""
    texts, last = [], list(exact)
    for axis, number in zip(axes, numbers, strict=True):
        if axis == "-":
            texts.append(f"{round(number, 1 if abs(number) < 10 else None):g}")
            continue
        i = int(axis)
        last[i] = number + (exact[i] if relative else 0)
        texts.append(str(round(last[i]) - pen[i]))
    for i in (0, 1):
        pen[i], exact[i] = round(last[i]), last[i]
    return re.sub(r" -", "-", " ".join(texts))
