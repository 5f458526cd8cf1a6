"""Posts and reads at a steady pace, whatever the answers take: `python -m benchmarks.posting_load`.

A plan on standard input: {"host", "port", "posts": [[author, request text] …], "reads": [request text …], "posts_per_s",
"reads_per_s", "seconds", "clients"}. A line of JSON {"id", "author", "at"} for each post that was answered with 201 (`at` on the
monotonic clock), at last {"posts", "reads", "errors", "seconds", "post_ms": {…}, "read_ms": {…}}. What has to wait for a
free client is late: times count from when it was due.
"""

from __future__ import annotations

import json
import re
import selectors
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Final

from benchmarks.http_load import Client, percentile

ID: Final = re.compile(rb'"id":"([0-9a-f-]{36})"')


@dataclass(slots=True)
class Stream:
    """One kind of request at one pace."""

    requests: Any
    interval: float
    free: list[Client]
    due: float
    waiting: deque[tuple[float, Any]] = field(default_factory=deque)
    milliseconds: list[float] = field(default_factory=list)
    errors: int = 0


class Sender(Client):
    """A client that knows what it asked for and when that was due."""

    __slots__ = ("due", "stream", "what")


def main() -> None:
    plan = json.load(sys.stdin)
    began = time.monotonic()
    streams = [
        _stream(plan, "posts", plan["posts_per_s"], began),
        _stream(plan, "reads", plan["reads_per_s"], began),
    ]
    until = began + plan["seconds"]
    selector = selectors.DefaultSelector()
    for stream in streams:
        for client in stream.free:
            selector.register(client.sock, selectors.EVENT_READ, client)
    while True:
        now = time.monotonic()
        for stream in streams:
            while stream.due <= now and stream.due < until:
                stream.waiting.append((stream.due, next(stream.requests)))
                stream.due += stream.interval
            while stream.free and stream.waiting:
                _send(stream)
        is_idle = all(not stream.waiting and len(stream.free) == plan["clients"] for stream in streams)
        if now >= until and (is_idle or now > until + 10):
            break
        for key, _events in selector.select(0.002):
            _receive(key.data)
    posts, reads = streams
    print(
        json.dumps(
            {
                "posts": len(posts.milliseconds),
                "reads": len(reads.milliseconds),
                "errors": posts.errors + reads.errors,
                "seconds": time.monotonic() - began,
                "post_ms": _spread(posts.milliseconds),
                "read_ms": _spread(reads.milliseconds),
            }
        ),
        flush=True,
    )


def _stream(plan: dict[str, Any], name: str, rate: float, began: float) -> Stream:
    clients: list[Client] = [Sender((plan["host"], plan["port"])) for _ in range(plan["clients"])]
    return Stream(cycle(plan[name]), 1 / rate, clients, began)


def _send(stream: Stream) -> None:
    client: Any = stream.free.pop()
    client.due, client.what = stream.waiting.popleft()
    client.stream = stream
    client.send((client.what if isinstance(client.what, str) else client.what[1]).encode())


def _receive(client: Any) -> None:
    if not client.receive():
        return
    now = time.monotonic()
    stream = client.stream
    stream.free.append(client)
    is_post = not isinstance(client.what, str)
    if client.buffer[9:12] != (b"201" if is_post else b"200"):
        stream.errors += 1
        print(client.buffer[:400], file=sys.stderr)
        return
    stream.milliseconds.append((now - client.due) * 1000)
    if is_post:
        found = ID.search(client.buffer)  # the first is the post's own
        assert found, client.buffer[:400]
        print(json.dumps({"id": found[1].decode(), "author": client.what[0], "at": now}), flush=True)


def _spread(found: list[float]) -> dict[str, float]:
    ordered = sorted(found)
    return {"p50": percentile(ordered, 0.5), "p95": percentile(ordered, 0.95)}


if __name__ == "__main__":
    main()
