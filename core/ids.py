"""UUIDv7 keys (RFC 9562): ordered by creation, not guessable in sequence, never a permission."""

from __future__ import annotations

import uuid

from uuid_utils.compat import uuid7


def new_id() -> uuid.UUID:
    return uuid7()
