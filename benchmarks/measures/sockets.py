"""One message to 500 sockets, 10,000 deliveries a second: the bare handler beside the product."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Iterator

from benchmarks import websocket
from benchmarks.registry import Result, other
from benchmarks.sites import Sites
from benchmarks.socket_rounds import Group, Publish, in_turn


def bare_group(sites: Sites) -> Group:
    site = sites.bare_sockets

    @contextlib.contextmanager
    def publisher() -> Iterator[Publish]:
        connection, _ = websocket.connect(site.port, "/publish")
        with connection:
            yield lambda: connection.sendall(websocket.frame(bare_message()))

    return Group(site.port, "/ws/", site.pids, publisher, ['{"type":"hello"}'], '"welcome"')


def bare_message() -> bytes:
    """As long as the product's event."""
    event = {"type": "counts_changed", "post": "019d1777-7d00-77d1-865f-072ad01f3899", "like_count": 12}
    return json.dumps(event | {"sent_ns": time.monotonic_ns()}).encode()


@other("socket_bare_deliveries_per_s")
def measure(sites: Sites) -> list[Result]:
    found = in_turn({"bare": bare_group(sites)})
    print(found)
    return []
