"""Colours of the house and the arithmetic on them, done in OKLab so that mixtures stay clean."""

from __future__ import annotations

from functools import lru_cache

PAPER = "#fbf3e4"
INK = "#3b2236"
CEMPASUCHIL = "#f59b23"
TERRACOTTA = "#c65d3a"
AGAVE = "#4f8a6b"
JACARANDA = "#8d6cc3"
TALAVERA = "#2f64b0"
CHILI = "#c8322f"
ROSA = "#e5568a"
SUN = "#ffd66b"
LEAF = "#6fa052"
PINK_SKIN = "#eea79a"
NOSE = "#35262d"

WALLS = ("#f0b44c", "#df7350", "#e792a8", "#62a79c", "#7ba8d6", "#c3a9df", "#f1d9ae", "#d9583f", "#8fb573")
CLOTHS = (CHILI, TALAVERA, AGAVE, CEMPASUCHIL, JACARANDA, ROSA, "#1f8f8a", "#e9c23b")
PAPELES = (ROSA, CEMPASUCHIL, "#2fa39a", JACARANDA, "#e2473f", "#f3c93f", "#3f7fc4", "#7bb24a")

Lab = tuple[float, float, float]


def _to_linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _to_gamma(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


@lru_cache(maxsize=4096)
def to_lab(colour: str) -> Lab:
    """`#rrggbb` as OKLab (Björn Ottosson, 2020)."""
    r, g, b = (_to_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_lab(lab: Lab) -> str:
    """OKLab as `#rrggbb`, clipped to sRGB."""
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(_to_gamma(channel) * 255):02x}" for channel in channels)


@lru_cache(maxsize=8192)
def mix(first: str, second: str, amount: float) -> str:
    """`first` moved towards `second` by `amount` (0–1)."""
    one, two = to_lab(first), to_lab(second)
    return from_lab(
        (
            one[0] + (two[0] - one[0]) * amount,
            one[1] + (two[1] - one[1]) * amount,
            one[2] + (two[2] - one[2]) * amount,
        )
    )


def lighter(colour: str, amount: float = 0.2) -> str:
    """Towards warm sunlight."""
    return mix(colour, "#fff6df", amount)


def darker(colour: str, amount: float = 0.2) -> str:
    """Towards plum ink: shadows here are never grey."""
    return mix(colour, "#33183a", amount)


def lightness(colour: str) -> float:
    """Perceived lightness, 0 (black) to 1 (white)."""
    return to_lab(colour)[0]


def is_dark(colour: str) -> bool:
    """Whether a line drawn on it must be lighter than it to be seen."""
    return lightness(colour) < 0.45


def line_on(colour: str) -> str:
    """The colour of a fine line on this coat: visible and soft."""
    return lighter(colour, 0.26) if is_dark(colour) else darker(colour, 0.5)
