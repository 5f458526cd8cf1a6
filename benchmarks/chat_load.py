"""Pairs of sockets that write to each other at a steady pace: `python -m benchmarks.chat_load`.

A plan on standard input: {"ports", "host", "pairs": [[conversation, headers of one, headers of the other] …], "per_second",
"seconds", "warm_up", "patience"}. Prints "ready" when all sockets listen, then one JSON line: {"sent", "acknowledged", "received",
"doubled", "refused", "seconds", "p50_ms", "p95_ms", "ack_p95_ms"}. Times are from when a message was due until the other's socket has it,
of those due after the first "warm_up" seconds, in which processes that have just started prepare their statements.
"""

from __future__ import annotations

import json
import re
import selectors
import socket
import sys
import time
import uuid
from itertools import count, cycle, islice
from typing import Any

from benchmarks.http_load import percentile
from benchmarks.socket_load import wait_for
from benchmarks.websocket import CLOSE, PING, PONG, Reader, connect, frame

WORDS = re.compile(rb'"body": ?"n(\d+) ')


class Talker:
    """One person's socket in one conversation."""

    __slots__ = ("conversation", "reader", "sock")

    def __init__(self, conversation: str, sock: socket.socket, reader: Reader) -> None:
        self.conversation, self.sock, self.reader = conversation, sock, reader


class Tally:
    def __init__(self) -> None:
        self.due: dict[int, float] = {}
        self.acknowledged: dict[int, float] = {}
        self.received: dict[int, float] = {}
        self.heard: dict[int, int] = {}
        self.doubled = self.refused = 0

    @property
    def is_whole(self) -> bool:
        return len(self.received) == len(self.acknowledged) == len(self.due)


def join(plan: dict[str, Any]) -> list[list[Talker]]:
    ports = cycle(plan["ports"])
    pairs = []
    for conversation, *headers in plan["pairs"]:
        pair = []
        for lines in headers:
            sock, rest = connect(next(ports), "/ws/", lines, plan["host"])
            pair.append(Talker(conversation, sock, Reader(rest)))
            sock.sendall(frame(b'{"type":"hello"}'))
            sock.sendall(frame(json.dumps({"type": "subscribe", "group": f"conversation.{conversation}"}).encode()))
        pairs.append(pair)
    for pair in pairs:
        for talker in pair:
            wait_for(talker, b'"subscribed"')  # type: ignore[arg-type]
            talker.sock.setblocking(False)
    return pairs


def talk(pairs: list[list[Talker]], plan: dict[str, Any]) -> dict[str, Any]:
    selector = selectors.DefaultSelector()
    for pair in pairs:
        for talker in pair:
            selector.register(talker.sock, selectors.EVENT_READ, talker)
    tally, interval = Tally(), 1 / plan["per_second"]
    said = prepared(pairs, plan)
    began = due = last = time.monotonic()
    until = began + plan["seconds"]
    number = 0
    while due < until or not tally.is_whole:
        now = time.monotonic()
        while due <= now and due < until:
            talker, words = said[number]
            tally.due[number] = due
            talker.sock.sendall(words)
            number, due = number + 1, due + interval
        ready = selector.select(0.002)
        last = time.monotonic() if ready or due < until else last
        if time.monotonic() - last > plan["patience"]:
            break
        for key, _events in ready:
            hear(key.data, tally)
    lasted = max(plan["seconds"], max(tally.received.values(), default=began) - began)
    return report(tally, lasted, began + plan["warm_up"])


def prepared(pairs: list[list[Talker]], plan: dict[str, Any]) -> list[tuple[Talker, bytes]]:
    """Who says what, pair after pair, in turn; made before the clock runs, and one to spare."""
    turns = (pair[turn % 2] for turn in count() for pair in pairs)
    return [
        (talker, said(talker, number))
        for number, talker in enumerate(islice(turns, round(plan["per_second"] * plan["seconds"]) + 2))
    ]


def said(talker: Talker, number: int) -> bytes:
    document = {
        "type": "send_message",
        "ref": number + 1,
        "conversation_id": talker.conversation,
        "client_id": str(uuid.uuid4()),
        "body": f"n{number} hola, ¿vamos al parque con los perros esta tarde?",
    }
    return frame(json.dumps(document, ensure_ascii=False).encode())


def hear(talker: Talker, tally: Tally) -> None:
    data = talker.sock.recv(262_144)
    now = time.monotonic()
    if not data:
        raise SystemExit("a socket was closed")
    for opcode, payload in talker.reader.feed(data):
        if opcode == PING:
            talker.sock.send(frame(payload, PONG))
        elif opcode == CLOSE:
            raise SystemExit(f"a socket was closed: {payload!r}")
        elif b'"type":"error"' in payload[:200].replace(b'": "', b'":"'):
            tally.refused += 1
            print(payload[:300], file=sys.stderr)
        elif found := WORDS.search(payload):
            note(tally, int(found[1]), now, is_own=b'"ref"' in payload)


def note(tally: Tally, number: int, now: float, *, is_own: bool) -> None:
    """Both hear of a message by the group; the sender's own answer has a `ref`. The second to hear is counted."""
    if is_own:
        tally.acknowledged[number] = now
        return
    tally.heard[number] = tally.heard.get(number, 0) + 1
    if tally.heard[number] == 2:
        tally.received[number] = now
    elif tally.heard[number] > 2:
        tally.doubled += 1


def report(tally: Tally, lasted: float, counted_from: float) -> dict[str, Any]:
    counted = {number: due for number, due in tally.due.items() if due >= counted_from}
    times = sorted((at - counted[number]) * 1000 for number, at in tally.received.items() if number in counted)
    acks = sorted((at - counted[number]) * 1000 for number, at in tally.acknowledged.items() if number in counted)
    return {
        "sent": len(tally.due),
        "acknowledged": len(tally.acknowledged),
        "received": len(tally.received),
        "doubled": tally.doubled,
        "refused": tally.refused,
        "seconds": lasted,
        "p50_ms": percentile(times, 0.50),
        "p95_ms": percentile(times, 0.95),
        "ack_p95_ms": percentile(acks, 0.95),
    }


def main() -> None:
    plan = json.load(sys.stdin)
    pairs = join(plan)
    print("ready", flush=True)
    print(json.dumps(talk(pairs, plan)), flush=True)


if __name__ == "__main__":
    main()
