"""Light by hour: skies, and the two washes (multiply, screen) that a finished picture receives."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pets.illustrator.pen import Pen


@dataclass(frozen=True, slots=True)
class Light:
    """Colours of an hour. `shade` darkens by multiplying, `glow` brightens by screening."""

    sky: tuple[str, str, str]
    haze: str
    sun: str
    shade_near: str
    shade_far: str
    glow: str
    glow_strength: float
    rim: str
    shadow: float
    lamps: bool = False


LIGHTS = {
    "dawn": Light(("#8fa6dc", "#e9b9cf", "#ffdcb8"), "#f6cfc4", "#ffe3c0", "#ffe9e2", "#cdbfe2", "#ff9f86", 0.34, "#ffd9c2", 0.26),
    "day": Light(("#4fa3dc", "#9ad2ea", "#e6f4e8"), "#cfe8ea", "#fff3c8", "#fffaf0", "#dcd6ea", "#ffe9b0", 0.3, "#fff6dd", 0.34),
    "golden": Light(("#6d8fc4", "#f2b483", "#ffdb96"), "#f7c08a", "#fff0b8", "#ffe6bd", "#d8a2a4", "#ff9b3a", 0.52, "#ffd28a", 0.36),
    "night": Light(("#2a2a63", "#53468c", "#a86f9b"), "#6a5a9a", "#fdf0cf", "#cdbfe6", "#6f68a8", "#ffae55", 0.4, "#bcd0ff", 0.4, True),
}  # fmt: skip


# At night a lamp is lit at home, and the window shows the dark.
_LAMPLIGHT = replace(LIGHTS["night"], shade_near="#f6dcc0", shade_far="#b08fa8", glow="#ff9d45", rim="#ffd9a0")


def light_of(hour: str, indoors: bool = False) -> Light:
    """The light of an hour, outdoors or at home."""
    return _LAMPLIGHT if indoors and hour == "night" else LIGHTS[hour]


def shade_svg(width: float, light: Light, sun_left: bool, indoors: bool) -> str:
    """What the picture is multiplied by: lit side to shaded side, and darker corners."""
    pen = Pen()
    across = (0.0, 0.0, 1.0, 1.0) if sun_left else (1.0, 0.0, 0.0, 1.0)
    pen.rect(
        0, 0, width, 1000, pen.linear([(0, light.shade_near), (0.45, light.shade_near), (1, light.shade_far)], across)
    )
    edge = "#5a3d63" if not indoors else "#4f3548"
    vignette = pen.radial([(0, edge, 0), (0.62, edge, 0), (1, edge, 0.28)], (0.5, 0.52), 0.76)
    pen.rect(0, 0, width, 1000, vignette)
    return pen.svg((0, 0, width, 1000))


def glow_svg(width: float, light: Light, sun_left: bool, indoors: bool) -> str:
    """What the picture is screened with: sunlight from a corner, or lamps at night."""
    pen = Pen()
    pen.rect(0, 0, width, 1000, "#000000")
    x = width * (0.06 if sun_left else 0.94)
    strength = light.glow_strength * (0.75 if indoors else 1)
    pen.ellipse(x, 60, width * 1.05, 820, pen.glow(light.glow, strength))
    if light.lamps:
        pen.ellipse(width * 0.5, 720, width * 0.62, 420, pen.glow("#d9863a", 0.34))
    return pen.svg((0, 0, width, 1000))
