"""Broadcasts one event to a group for each line of standard input, as a web worker would."""

from __future__ import annotations

import sys
import time

from core.realtime import broadcast


def main(group: str) -> None:
    post_id = group.partition(".")[2]
    print("ready", flush=True)
    for _ in sys.stdin:
        event = {"type": "counts_changed", "post": post_id, "like_count": 12}
        broadcast(group, event | {"sent_ns": time.monotonic_ns()})
