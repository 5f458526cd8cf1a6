"""Where the renditions of a picture of the API are, as an app makes their addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def addresses_of(picture: Mapping[str, Any]) -> dict[tuple[str, int], str]:
    """By format and width, smallest first; empty until the picture is ready."""
    return {
        (suffix, width): picture["url_template"].replace("{width}", str(width)).replace("{format}", suffix)
        for suffix, widths in picture["widths"].items()
        for width in widths
    }


def address_of(picture: Mapping[str, Any]) -> str:
    """The smallest of the best format."""
    return next(iter(addresses_of(picture).values()))
