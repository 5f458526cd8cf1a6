"""Feature switches: a part of the product on for a share of people, changed without a deploy."""

from __future__ import annotations

import hashlib
import time
from typing import Any, Final

from core.models import FeatureSwitch

FRESH_SECONDS: Final = 5.0
_shares: dict[str, int] = {}
_read_at = 0.0


def is_enabled(name: str, user: Any = None) -> bool:
    """Whether `name` is on for this person; the same person always falls on the same side."""
    share = _current().get(name, 0)
    if share in (0, 100):
        return share == 100
    key = f"{name}:{getattr(user, 'pk', '')}"
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=4).digest(), "big") % 100 < share


def _current() -> dict[str, int]:
    global _shares, _read_at
    if time.monotonic() - _read_at > FRESH_SECONDS:
        _shares = dict(FeatureSwitch.objects.values_list("name", "share"))
        _read_at = time.monotonic()
    return _shares


def forget() -> None:
    """The next look reads the table again (after a change in admin, and in tests)."""
    global _read_at
    _read_at = 0.0
