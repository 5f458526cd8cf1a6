"""One line of the completion, the same for every kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.urls import reverse

from media.pictures import Picture


@dataclass(frozen=True, slots=True)
class Hint:
    """What templates/discovery/completions.html draws and the API tells. `avatar`, `display_name` and
    `species_slug` are for the face."""

    kind: str
    id: str
    name: str
    detail: str
    url: str
    avatar: Picture | None
    display_name: str
    species_slug: str = ""

    def as_json(self) -> dict[str, Any]:
        thumb = self.avatar.thumb if self.avatar else None
        return {
            "kind": self.kind,
            "id": self.id,
            "name": self.name,
            "detail": self.detail,
            "url": self.url,
            "thumb": thumb,
            "species": self.species_slug,
        }


@lru_cache(maxsize=4096)
def own_url(name: str, key: str) -> str:
    """reverse() of a page with one value in it: it runs for every line."""
    return reverse(name, args=[key])
