"""A cheap HTTP/1.1 load generator: one process, one thread, keep-alive sockets in a selector.

Started as `python -m benchmarks.http_load` with a plan on standard input:
{"host", "port", "requests": [text of a request …], "clients", "warm_up", "seconds"}.
Prints "begin" and "end" around the measured time, so that its caller reads the servers' CPU at those
moments, then one JSON line: {"requests", "errors", "seconds", "latencies_ms": {…}, "bytes", "cpu_seconds"}.
Each client sends its next request when the last answer is whole; requests are taken in turn.
"""

from __future__ import annotations

import json
import resource
import selectors
import socket
import sys
import time
from itertools import cycle
from typing import Any

# One for all: a buffer of its own for each answer would be mapped and given back each time.
RECEIVED = memoryview(bytearray(262_144))


class Client:
    """One connection: at most one request under way."""

    __slots__ = ("address", "began", "buffer", "missing", "sock")

    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address
        self.connect()

    def connect(self) -> None:
        self.sock = socket.create_connection(self.address, timeout=30)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""
        self.missing = -1

    def send(self, request: bytes) -> None:
        self.buffer = b""
        self.missing = -1
        self.began = time.perf_counter()
        self.sock.sendall(request)

    def receive(self) -> bool:
        """True when the answer is whole. ConnectionError when the server hung up."""
        count = self.sock.recv_into(RECEIVED)
        if not count:
            raise ConnectionError("the server closed the connection")
        if self.missing > 0:
            self.missing -= count
            return self.missing <= 0
        self.buffer += RECEIVED[:count]
        head_end = self.buffer.find(b"\r\n\r\n")
        if head_end < 0:
            return False
        head = self.buffer[:head_end].lower()
        at = head.find(b"content-length:")
        if at < 0:  # chunked: rare here, so the simplest test that is right for whole answers
            return self.buffer.endswith(b"0\r\n\r\n")
        line_end = head.find(b"\r\n", at)
        length = int(head[at + 15 : line_end if line_end > 0 else len(head)])
        self.missing = head_end + 4 + length - len(self.buffer)
        return self.missing <= 0

    @property
    def succeeded(self) -> bool:
        return self.buffer[9:12] == b"200"


class Tally:
    def __init__(self) -> None:
        self.latencies: list[float] = []
        self.errors = 0


def drive(clients: list[Client], requests: Any, until: float, tally: Tally) -> None:
    selector = selectors.DefaultSelector()
    for client in clients:
        selector.register(client.sock, selectors.EVENT_READ, client)
        client.send(next(requests))
    waiting = len(clients)
    while waiting:
        for key, _ in selector.select(10) or give_up():
            client = key.data
            try:
                if not client.receive():
                    continue
            except OSError:
                tally.errors += 1
                selector.unregister(key.fileobj)
                client.connect()
                selector.register(client.sock, selectors.EVENT_READ, client)
            else:
                if client.succeeded:
                    tally.latencies.append(time.perf_counter() - client.began)
                else:
                    tally.errors += 1
            if time.perf_counter() < until:
                client.send(next(requests))
            else:
                waiting -= 1
    selector.close()


def give_up() -> list[Any]:
    raise SystemExit("no answer for ten seconds")


def percentile(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    plan = json.load(sys.stdin)
    clients = [Client((plan["host"], plan["port"])) for _ in range(plan["clients"])]
    requests = cycle([text.encode() for text in plan["requests"]])
    drive(clients, requests, time.perf_counter() + plan["warm_up"], Tally())
    tally, cpu, began = Tally(), cpu_seconds(), time.perf_counter()
    print("begin", flush=True)
    drive(clients, requests, began + plan["seconds"], tally)
    lasted = time.perf_counter() - began
    print("end", flush=True)
    ordered = sorted(tally.latencies)
    found = {
        "requests": len(ordered),
        "errors": tally.errors,
        "seconds": lasted,
        "p50_ms": percentile(ordered, 0.50) * 1000,
        "p95_ms": percentile(ordered, 0.95) * 1000,
        "cpu_seconds": cpu_seconds() - cpu,
    }
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
