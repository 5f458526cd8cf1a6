"""Which sizes are made of a picture: plain numbers, read by the decoder's child process too (no Django here)."""

from __future__ import annotations

from typing import Final

WIDTHS: Final = (320, 640, 1280, 2048)
JPEG_WIDTH_MAX: Final = 1280  # the fallback of old programs and link previews
KEPT_WIDTH: Final = 2560  # of the clean original, from which crops and turns are made
HEIGHT_MAX: Final = 8192  # WebP ends at 16383; a strip longer than this is made narrower


def widths_of(width: int) -> tuple[int, ...]:
    """Nominal widths made of an original: never upscaled, so the last may be narrower than its name."""
    return WIDTHS[: 1 + sum(1 for nominal in WIDTHS[:-1] if nominal < width)]


def jpeg_width_of(width: int) -> int:
    return min(widths_of(width)[-1], JPEG_WIDTH_MAX)


def bounded(width: int, height: int) -> tuple[int, int]:
    """Width and height that a picture counts as: those of the upright original, at most HEIGHT_MAX high."""
    if height <= HEIGHT_MAX:
        return width, height
    return max(1, width * HEIGHT_MAX // height), HEIGHT_MAX
