"""Many sockets in one process that count what arrives: run as `python -m benchmarks.socket_load`.

Reads a plan from standard input: {"ports", "path", "host", "headers": [lines for each socket], "first":
[frames each sends], "until": text that the answer to the last of them holds, "sockets", "messages",
"patience"}. Prints "ready" when all sockets are in the group, then one JSON line when every message
has reached every socket or `patience` seconds have passed without any.
A message is recognised by `"sent_ns":<time.monotonic_ns() of its sender>`.
"""

from __future__ import annotations

import json
import re
import selectors
import socket
import sys
import time
from itertools import cycle, islice
from typing import Any

from benchmarks.http_load import cpu_seconds, percentile
from benchmarks.websocket import CLOSE, PING, PONG, Reader, RefusedError, connect, frame

SENT = re.compile(rb'"sent_ns": ?"?(\d+)')


class Listener:
    __slots__ = ("reader", "sock")

    def __init__(self, sock: socket.socket, reader: Reader) -> None:
        self.sock = sock
        self.reader = reader


def join(plan: dict[str, Any]) -> list[Listener]:
    """Opens all sockets, sends their first frames, and waits until each is told that it is in."""
    listeners = []
    ports = cycle(plan["ports"])
    for headers in islice(cycle(plan["headers"] or [""]), plan["sockets"]):
        sock, rest = connect(next(ports), plan["path"], headers, plan["host"])
        listeners.append(Listener(sock, Reader(rest)))
        for text in plan["first"]:
            sock.sendall(frame(text.encode()))
    for listener in listeners:
        wait_for(listener, plan["until"].encode())
        listener.sock.setblocking(False)
    return listeners


def wait_for(listener: Listener, wanted: bytes) -> None:
    data = b""
    while True:
        for opcode, payload in listener.reader.feed(data):
            if opcode == CLOSE or b'"type":"error"' in payload.replace(b" ", b""):
                raise RefusedError(payload.decode(errors="replace"))
            if wanted in payload:
                return
        data = listener.sock.recv(65_536)
        if not data:
            raise RefusedError("closed while joining")


def count(listeners: list[Listener], expected: int, patience: float) -> dict[str, Any]:
    selector = selectors.DefaultSelector()
    for listener in listeners:
        selector.register(listener.sock, selectors.EVENT_READ, listener)
    latencies: list[float] = []
    closed, first_sent, last_seen = 0, 0, time.monotonic_ns()
    while len(latencies) < expected:
        ready = selector.select(patience)
        if not ready:
            break
        for key, _ in ready:
            data = key.data.sock.recv(262_144)
            now = time.monotonic_ns()
            if not data:
                closed += 1
                selector.unregister(key.fileobj)
                continue
            for opcode, payload in key.data.reader.feed(data):
                if opcode == PING:
                    key.data.sock.send(frame(payload, PONG))
                elif found := SENT.search(payload):
                    sent = int(found[1])
                    latencies.append((now - sent) / 1e6)
                    first_sent = first_sent or sent
                    last_seen = now
    ordered = sorted(latencies)
    return {
        "deliveries": len(ordered),
        "closed": closed,
        "span": (last_seen - first_sent) / 1e9,
        "p50_ms": percentile(ordered, 0.50),
        "p95_ms": percentile(ordered, 0.95),
    }


def main() -> None:
    plan = json.load(sys.stdin)
    listeners = join(plan)
    print("ready", flush=True)
    began = cpu_seconds()
    found = count(listeners, plan["sockets"] * plan["messages"], plan["patience"])
    print(json.dumps(found | {"cpu_seconds": cpu_seconds() - began}), flush=True)
    for listener in listeners:
        listener.sock.close()


if __name__ == "__main__":
    main()
