"""Measures one message to many sockets: the bare handler and the product in turn, at the same pace."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from benchmarks.processes import ROOT, cpu_seconds, python_module

# A little over the wanted 10,000 deliveries a second, so that keeping pace is seen as at least that.
MESSAGES_PER_SECOND = 21
SOCKETS = 500
SECONDS = 4
ROUNDS = 3
PATIENCE_SECONDS = 5.0

Publish = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Group:
    """500 sockets of a site and how to send them a message. `until` is in the answer to the last of `first`.

    `publisher` gives a function that sends one message holding `"sent_ns": time.monotonic_ns()`.
    """

    ports: tuple[int, ...]  # of its processes; the sockets are spread over them
    path: str
    pids: tuple[int, ...]
    publisher: Callable[[], AbstractContextManager[Publish]]
    first: list[str]
    until: str
    headers: list[str] = field(default_factory=list)


def one_round(
    group: Group, per_second: float = MESSAGES_PER_SECOND, sockets: int = SOCKETS, seconds: float = SECONDS
) -> dict[str, float]:
    messages = int(per_second * seconds)
    plan: dict[str, Any] = {
        "ports": group.ports,
        "path": group.path,
        "host": "localhost",
        "headers": group.headers,
        "first": group.first,
        "until": group.until,
        "sockets": sockets,
        "messages": messages,
        "patience": PATIENCE_SECONDS,
    }
    argv = python_module("benchmarks.socket_load")
    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as load:
        assert load.stdin and load.stdout
        load.stdin.write(json.dumps(plan))
        load.stdin.close()
        if load.stdout.readline() != "ready\n":
            raise RuntimeError("the sockets did not join the group")
        with group.publisher() as publish:
            time.sleep(0.3)
            before = cpu_seconds(group.pids)
            send_at_pace(publish, messages, per_second)
            found: dict[str, float] = json.loads(load.stdout.readline())
            used = cpu_seconds(group.pids) - before
    sent = sockets * messages
    found["lost"] = sent - found["deliveries"]
    found["rate"] = found["deliveries"] / max(found["span"], messages / per_second)
    found["cpu_us"] = used * 1e6 / max(found["deliveries"], 1)
    return found


def send_at_pace(publish: Publish, messages: int, per_second: float) -> None:
    began = time.monotonic()
    for number in range(messages):
        time.sleep(max(0.0, began + number / per_second - time.monotonic()))
        publish()


def in_turn(
    groups: dict[str, Group], rounds: int = ROUNDS, per_second: float = MESSAGES_PER_SECOND
) -> dict[str, dict[str, float]]:
    """The median of the rounds of each; `lost` and `closed` are summed."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in groups}
    for number in range(rounds):
        for name, group in groups.items():
            one = one_round(group, per_second)
            found[name].append(one)
            print(
                f"  round {number + 1}: {name} {one['rate']:,.0f} deliveries/s, {one['cpu_us']:.0f} µs each, "
                f"p95 {one['p95_ms']:.0f} ms, {one['lost']:.0f} lost",
                flush=True,
            )
    return {name: together(all_rounds) for name, all_rounds in found.items()}


def together(rounds: list[dict[str, float]]) -> dict[str, float]:
    summed = {key: sum(one[key] for one in rounds) for key in ("lost", "closed", "deliveries")}
    return {key: median(one[key] for one in rounds) for key in rounds[0]} | summed
