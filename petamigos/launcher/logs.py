"""Follows the processes' log files and repeats to the terminal what a person should see."""

from __future__ import annotations

import re
from pathlib import Path

# Level words of Python, PostgreSQL and Valkey, levels of JSON logs, the head of a traceback.
ALARMING = re.compile(
    r"(?<![%\w])(?:WARNING|ERROR|CRITICAL|FATAL|PANIC|Traceback)\b"
    r"|\"level\": ?\"(?:warn|warning|error|critical|fatal)\""
    r"|\[(?:warning|error|critical) *\]|^\d+:\w \d.* # "
)
# Valkey's advice on saving to disk, which it never does here; our own waiting for readiness.
HARMLESS = re.compile(r"overcommit_memory|Unavailable: /health/ready|not_ready")
KEPT_BYTES = 5_000_000


class Follower:
    """Reads what one log has gained. The end of a traceback is its first line that is not indented."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.position = path.stat().st_size if path.exists() else 0
        self.rest = b""
        self.in_traceback = False

    def alarming_lines(self) -> list[str]:
        try:
            with self.path.open("rb") as log:
                log.seek(self.position)
                gained = log.read()
        except OSError:
            return []
        self.position += len(gained)
        *lines, self.rest = (self.rest + gained).split(b"\n")
        texts = [line.decode("utf-8", "replace").rstrip() for line in lines]
        return [text for text in texts if self._matters(text)]

    def _matters(self, text: str) -> bool:
        if self.in_traceback:
            self.in_traceback = text.startswith((" ", "\t")) or not text
            return True
        if ALARMING.search(text) and not HARMLESS.search(text):
            self.in_traceback = "Traceback" in text
            return True
        return False


def rotate(path: Path) -> None:
    """Keeps a log and its predecessor within bounds; done while nobody writes."""
    if path.exists() and path.stat().st_size > KEPT_BYTES:
        path.replace(path.with_suffix(".log.1"))


def tail(path: Path, lines: int = 20) -> str:
    try:
        return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
    except OSError:
        return ""
