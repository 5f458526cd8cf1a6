"""One message to 500 sockets, 10,000 deliveries a second: the bare handler beside the product."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from typing import IO

from benchmarks import websocket, world
from benchmarks.processes import ROOT
from benchmarks.product.environment import inside_command
from benchmarks.registry import Limit, Result, other
from benchmarks.sites import Site, Sites
from benchmarks.socket_rounds import SOCKETS, Group, Publish, in_turn

DELIVERIES_PER_SECOND = 10_000


@other(
    "socket_deliveries_per_s",
    "socket_cpu_ratio",
    "socket_cpu_us",
    "bare_deliveries_per_s",
    "bare_cpu_us",
    "bare_cpu_ratio",
)
def measure(sites: Sites) -> list[Result]:
    found = in_turn({"bare": bare_group(sites), "product": product_group(sites)})
    bare, product = found["bare"], found["product"]
    rates = [
        Result("bare_deliveries_per_s", bare["rate"], "deliveries/s"),
        Result("socket_deliveries_per_s", product["rate"], "deliveries/s", "bare_deliveries_per_s"),
    ]
    for result, one in zip(rates, (bare, product), strict=True):
        result.details = {key: one[key] for key in ("p50_ms", "p95_ms", "lost", "closed", "deliveries")}
        result.details |= {"sockets": SOCKETS, "cpu_ms": one["cpu_us"] / 1000}
        if one["lost"] or one["closed"]:
            result.problems.append(f"{one['lost']:.0f} deliveries lost, {one['closed']:.0f} sockets closed")
        if one["rate"] < DELIVERIES_PER_SECOND:
            result.problems.append(f"{one['rate']:.0f} deliveries a second, wanted {DELIVERIES_PER_SECOND}")
    costs = [
        Result("bare_cpu_us", bare["cpu_us"], "µs CPU/delivery", title="bare handler", is_baseline=True),
        Result("socket_cpu_us", product["cpu_us"], "µs CPU/delivery", "bare_cpu_us", title="the hub"),
    ]
    for result, one in zip(costs, (bare, product), strict=True):
        result.details = {"p95_ms": one["p95_ms"]}
    costs[1].limit = Limit(at_most=3)
    # The same comparison as a number of its own: a multiple of the bare handler's one.
    ratio = product["cpu_us"] / bare["cpu_us"]
    return [
        *rates,
        *costs,
        Result("bare_cpu_ratio", 1.0, "× bare", is_baseline=True),
        Result("socket_cpu_ratio", ratio, "× bare", "bare_cpu_ratio", limit=Limit(at_most=3)),
    ]


def bare_group(sites: Sites) -> Group:
    site = sites.bare_sockets
    publisher = lambda: by_socket(site.port, "/publish", bare_message)  # noqa: E731
    return Group((site.port,), "/ws/", site.pids, publisher, ['{"type":"hello"}'], '"welcome"')


@contextlib.contextmanager
def by_socket(port: int, path: str, message: Callable[[], bytes], first: Sequence[bytes] = ()) -> Iterator[Publish]:
    """Messages by a socket of their own, which says `first` before."""
    connection, _rest = websocket.connect(port, path)
    with connection:
        for part in first:
            connection.sendall(websocket.frame(part))
        yield lambda: connection.sendall(websocket.frame(message()))


def bare_message() -> bytes:
    """The product's event, byte for byte."""
    event = {"type": "counts_changed", "post": str(world.post_id(0)), "like_count": 12}
    return json.dumps(event | {"sent_ns": time.monotonic_ns()}, separators=(",", ":")).encode()


def product_group(sites: Sites) -> Group:
    return group_of_product([sites.product_sockets], sites.people, f"post.{open_post()}")


def group_of_product(processes: Sequence[Site], people: Sequence[dict[str, str]], group: str) -> Group:
    """Events of a group of the product, broadcast as its web workers do; the sockets are these people's."""
    env = processes[0].env

    @contextlib.contextmanager
    def publisher() -> Iterator[Publish]:
        argv = inside_command("publish", group)
        with subprocess.Popen(
            argv, cwd=ROOT, env={**os.environ, **env}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdin and process.stdout
            process.stdout.readline()
            yield lambda: write_line(process.stdin)
            process.stdin.close()

    first = ['{"type":"hello"}', json.dumps({"type": "subscribe", "group": group})]
    headers = [entrance(env, person) for person in people]
    ports, pids = tuple(one.port for one in processes), tuple(pid for one in processes for pid in one.pids)
    return Group(ports, "/ws/", pids, publisher, first, '"subscribed"', headers)


def entrance(env: dict[str, str], person: dict[str, str]) -> str:
    """The lines of a handshake by which a browser of this person comes in."""
    return f"Origin: {env['SITE_URL']}\r\nCookie: {person['cookie_name']}={person['session']}\r\n"


def write_line(stream: IO[str] | None) -> None:
    assert stream
    stream.write("\n")
    stream.flush()


def open_post() -> str:
    """A post that everyone may see: public (even numbers), by a public account (odd indexes)."""
    authors = world.post_authors()
    newest = world.PEOPLE * world.POSTS_EACH - 2
    return str(next(world.post_id(number) for number in range(newest, 0, -2) if authors[number] % 2))
