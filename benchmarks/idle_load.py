"""Sockets that say hello and then only listen: `python -m benchmarks.idle_load`.

A plan on the first line of standard input: {"ports", "host", "headers": [lines for each in turn], "sockets"}. Prints
{"open": n} when all are welcome, holds them until standard input ends (answering pings), then prints how many are open still.
"""

from __future__ import annotations

import json
import resource
import selectors
import sys
from itertools import cycle, islice
from typing import Any

from benchmarks.socket_load import Listener, wait_for
from benchmarks.websocket import CLOSE, PING, PONG, Reader, connect, frame

SPARE = 100


def main() -> None:
    plan: dict[str, Any] = json.loads(sys.stdin.readline())
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, plan["sockets"] + SPARE), hard))
    ports, held = cycle(plan["ports"]), Held()
    for headers in islice(cycle(plan["headers"]), plan["sockets"]):
        sock, rest = connect(next(ports), "/ws/", headers, plan["host"])
        sock.sendall(frame(b'{"type":"hello"}'))
        listener = Listener(sock, Reader(rest))
        wait_for(listener, b'"welcome"')
        sock.setblocking(False)
        held.add(listener)
        held.serve(0)  # those that are open are pinged while others are still being opened
    print(json.dumps({"open": held.open_count}), flush=True)
    held.selector.register(sys.stdin.fileno(), selectors.EVENT_READ)
    while held.serve(None):
        pass
    print(json.dumps({"open": held.open_count}), flush=True)


class Held:
    """Sockets that answer pings and nothing else."""

    def __init__(self) -> None:
        self.selector = selectors.DefaultSelector()
        self.open_count = 0

    def add(self, listener: Listener) -> None:
        self.selector.register(listener.sock, selectors.EVENT_READ, listener)
        self.open_count += 1

    def serve(self, timeout: float | None) -> bool:
        """What has come until now. False when standard input has ended."""
        for key, _events in self.selector.select(timeout):
            if key.data is None:
                return False
            data = key.data.sock.recv(65_536)
            frames = list(key.data.reader.feed(data))
            for _opcode, payload in (one for one in frames if one[0] == PING):
                key.data.sock.send(frame(payload, PONG))
            if not data or any(opcode == CLOSE for opcode, _payload in frames):
                self.open_count -= 1
                self.selector.unregister(key.fileobj)
        return True


if __name__ == "__main__":
    main()
