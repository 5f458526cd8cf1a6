"""Files that a command writes and `make check` holds against what the code makes now."""

from __future__ import annotations

import difflib
from pathlib import Path

from petamigos.embedded.places import ROOT
from petamigos.launcher.terminal import say

MOST_LINES = 60


def compare(file: Path, made: str, problem: str) -> int:
    """Prints what differs, then `problem`. Returns the exit code."""
    kept = file.read_text(encoding="utf-8") if file.is_file() else ""
    if made == kept:
        return 0
    name = str(file.relative_to(ROOT))
    changes = difflib.unified_diff(kept.splitlines(), made.splitlines(), name, "now", lineterm="", n=1)
    say("\n".join(list(changes)[:MOST_LINES]))
    say(problem)
    return 1
