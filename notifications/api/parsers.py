"""Bodies that are verified as they came."""

from __future__ import annotations

from typing import Any, Final

from rest_framework.parsers import BaseParser

MOST_BYTES: Final = 1_000_000


class RawParser(BaseParser):
    """The bytes themselves, of whatever type they are called."""

    media_type = "*/*"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        return bytes(stream.read(MOST_BYTES))
