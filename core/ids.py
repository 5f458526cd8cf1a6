"""UUIDv7 keys (RFC 9562): ordered by creation, not guessable in sequence, never a permission."""

from __future__ import annotations

import uuid
from datetime import datetime

from uuid_utils.compat import uuid7


def new_id() -> uuid.UUID:
    return uuid7()


def id_at(moment: datetime) -> uuid.UUID:
    """An id as it would have been made at this moment: for what is older than its row."""
    ours = uuid7().int & ((1 << 80) - 1)  # version, variant and the random bits
    return uuid.UUID(int=int(moment.timestamp() * 1000) << 80 | ours)


def first_id_of(moment: datetime) -> uuid.UUID:
    """The lowest id that can have been made at this moment (to the millisecond): for "newer than" by the primary key."""
    return uuid.UUID(int=int(moment.timestamp() * 1000) << 80)
