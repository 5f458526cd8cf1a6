"""Who is on a photo, written in one line: "@bruno 25% 50%, Rex". People by their handle, the writer's animals by name; the two
numbers are how far from the left and from above. So it can be typed, kept in a draft, and read by people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pets.household_selectors import list_taggable_pets
from social.attributes import PhotoWish
from social.photo_tags import Shown

_POINT: Final = re.compile(r"^(.*?)\s+(\d{1,3})\s?[%٪]\s*(\d{1,3})\s?[%٪]$")


def read_lines(author: Any, lines: Mapping[str, str]) -> list[PhotoWish]:
    """Lines of photos by their ids. A name that is no animal of the author's stays as `name`. One query, where an animal is named."""
    items = [(key, piece) for key, line in lines.items() for piece in _pieces(line)]
    named = any(not piece.startswith("@") for _key, piece in items)
    pets = {pet.name.casefold(): str(pet.pk) for pet in reversed(list_taggable_pets(author))} if named else {}
    return [_wish(key, piece, pets) for key, piece in items]


def _pieces(line: str) -> Iterable[str]:
    for piece in re.split(r"[,;\n،、]", line):
        piece = " ".join(piece.split())
        if piece.startswith("@") and piece.count("@") > 1:  # "@ana @bruno"
            yield from (f"@{one.strip()}" for one in piece.split("@") if one.strip())
        elif piece:
            yield piece


def _wish(key: str, piece: str, pets: Mapping[str, str]) -> PhotoWish:
    found = _POINT.match(piece)
    name = found.group(1) if found else piece
    wish: PhotoWish = {"asset_id": key, "name": name}
    if found:
        wish["x"], wish["y"] = int(found.group(2)) / 100, int(found.group(3)) / 100
    if name.startswith("@"):
        wish["handle"] = name[1:].strip()
    elif name.casefold() in pets:
        wish["pet_id"] = pets[name.casefold()]
    return wish


def write_line(tags: Iterable[Shown]) -> str:
    """The other way round, for a form that begins with them."""
    return ", ".join(
        (f"@{tag.handle}" if tag.handle else tag.name)
        + (f" {round(tag.x * 100)}% {round(tag.y * 100)}%" if tag.x is not None and tag.y is not None else "")
        for tag in tags
    )
