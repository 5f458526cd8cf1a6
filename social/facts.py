"""What is seldom said of a post, unpacked from one column of its row: a warning, a place, a feeling, where it is kept, a link."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import orjson

from media.pictures import Picture, picture_from_row
from moderation.labels import COVERING, LABELS
from social.attributes import WarningKind
from social.feelings import FEELINGS, Feeling

WIDE = 1.3  # from this ratio on, and of some size, a picture stands over the words
WIDE_PIXELS = 400


class Link(NamedTuple):
    """What the page behind a link says of itself; `host` is where it really leads."""

    url: str
    title: str
    description: str
    site_name: str
    picture_row: list[Any] | None

    @property
    def host(self) -> str:
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @property
    def site(self) -> str:
        """Its own name for itself, where that says more than the host."""
        return "" if self.site_name.casefold() in {"", self.host.casefold()} else self.site_name

    @property
    def picture(self) -> Picture | None:
        if not self.picture_row:
            return None
        asset_id, alt, width, height, color, blurhash, status, focal = self.picture_row
        sizes = "(min-width: 700px) 640px, 100vw" if self.is_wide else "112px"
        return picture_from_row(asset_id, alt, width, height, color, blurhash, status, sizes, focal)

    @property
    def is_wide(self) -> bool:
        if not self.picture_row:
            return False
        width, height = self.picture_row[2], self.picture_row[3]
        return bool(width >= WIDE_PIXELS and height and width / height >= WIDE)


class Facts(NamedTuple):
    """In the order of the statement in social.post_sql."""

    warning_kind: str = ""
    warning: str = ""
    place_name: str = ""
    feeling: str = ""
    pin: int | None = None
    is_archived: bool = False
    link_row: list[Any] | None = None

    @property
    def link(self) -> Link | None:
        return Link(*self.link_row) if self.link_row else None

    @property
    def warning_words(self) -> str:
        """What the cover says, in the reader's language where the author chose from the list."""
        return warning_words(self.warning_kind, self.warning)

    @property
    def felt(self) -> Feeling | None:
        return FEELINGS.get(self.feeling)


NOTHING = Facts()


@lru_cache(maxsize=4096)
def facts_of(facts_json: str | None) -> Facts:
    return Facts(*orjson.loads(facts_json)) if facts_json else NOTHING


def covered(facts: Facts, label: str) -> Facts:
    """The same with the cover that a label of moderators puts on a post without one of its author's."""
    if facts.warning_kind or label not in COVERING:
        return facts
    return facts._replace(warning_kind=WarningKind.OTHER, warning=str(LABELS[label]))


def warning_words(kind: str, words: str) -> str:
    """Own words before those of the list; "" without a warning."""
    return words or (str(WarningKind(kind).label) if kind else "")
