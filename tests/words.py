"""Looking for words in a page that also carries ids and tokens."""

from __future__ import annotations

import re
from typing import Final

_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TOKEN: Final = re.compile(r"(?<![0-9A-Za-z])(?=[0-9]*[A-Za-z])(?=[A-Za-z]*[0-9])[0-9A-Za-z]{8,}")


def stands_in(number: str, page: str) -> bool:
    """Whether a page tells a number. Its digits within an id or a token are chance, not telling."""
    return number in _TOKEN.sub(" ", _ID.sub(" ", page))
