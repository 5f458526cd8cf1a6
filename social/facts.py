"""What is seldom said of a post, unpacked from one column of its row: a warning, a place, a feeling, where it is kept."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import orjson

from social.attributes import WarningKind
from social.feelings import FEELINGS, Feeling


class Facts(NamedTuple):
    """In the order of the statement in social.hydration."""

    warning_kind: str = ""
    warning: str = ""
    place_name: str = ""
    feeling: str = ""
    pin: int | None = None
    is_archived: bool = False

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


def warning_words(kind: str, words: str) -> str:
    """Own words before those of the list; "" without a warning."""
    return words or (str(WarningKind(kind).label) if kind else "")
