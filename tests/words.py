"""Looking for words in a page that also carries ids and tokens."""

from __future__ import annotations

import re


def stands_in(number: str, page: str) -> bool:
    """Whether a page tells a number. Its digits within an id or a token are chance, not telling."""
    return re.search(rf"(?<![\w-]){re.escape(number)}(?!\w)", page) is not None
