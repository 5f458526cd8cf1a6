"""The garbage collector of a process that serves: what it has loaded stays, and is not looked through again and again."""

from __future__ import annotations

import gc
from typing import Final

THRESHOLDS: Final = (20_000, 50, 100)


def settle() -> None:
    """Called once, when all that lives as long as the process is loaded."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
