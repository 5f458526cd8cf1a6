"""Chat: a room of 500 sockets beside others' ways to do it, messages of two that are stored, idle sockets, a history."""

from __future__ import annotations

import contextlib
import json
import subprocess
import time
from functools import cache
from typing import Any, Final

import psutil

from benchmarks.measures.feed import PROXY
from benchmarks.measures.sockets import bare_group, bare_message, by_socket, entrance, group_of_product
from benchmarks.processes import ROOT, python_module
from benchmarks.product.environment import run_inside
from benchmarks.registry import HttpMeasure, Limit, Result, http, other
from benchmarks.requests import get
from benchmarks.sites import Site, Sites
from benchmarks.socket_rounds import Group, in_turn
from benchmarks.socketio import NoNodeError

SUITE: Final = "chat"
ITEMS: Final = 30
SLOW, FAST = 21, 61  # messages a second: a little over 10,000 and 30,000 deliveries
MESSAGES_PER_S: Final = 410
MESSAGE_SECONDS: Final = 10
WARM_UP_SECONDS: Final = 3
LEAST_MESSAGES, MOST_MESSAGE_MS = 400, 100
IDLE: Final = 5_000
MOST_IDLE_KB: Final = 50


@cache
def talks(sites: Sites) -> dict[str, Any]:
    """{"pairs": [[conversation, one person, the other] …], "room"}: everybody talks to one other, 64 are in a room."""
    found: dict[str, Any] = json.loads(run_inside("chat", "prepare", str(len(sites.talkers)), env=sites.product_env))
    return found


# --- a history ------------------------------------------------------------------------------------
def history_requests(sites: Sites) -> list[str]:
    port, sessions = sites.product.port, {one["id"]: one["session"] for one in sites.talkers}
    return [
        get(f"/api/v1/conversations/{talk}/messages/?limit={ITEMS}", port, X_Session_Token=sessions[one], **PROXY)
        for talk, one, _other in talks(sites)["pairs"][:64]
    ]


def check_history(body: bytes) -> None:
    items = json.loads(body)["items"]
    assert len(items) == ITEMS, f"{len(items)} messages instead of {ITEMS}"
    seqs = [item["seq"] for item in items]
    assert sorted(seqs) == list(range(min(seqs), min(seqs) + ITEMS)), "not in a row"
    assert all(item["body"] and item["sender"] for item in items)


http(
    HttpMeasure(
        "history_api", "product", history_requests, check_history, "raw", Limit(at_least=0.35), "a conversation",
        suite=SUITE,
    )
)  # fmt: skip


# --- a room ---------------------------------------------------------------------------------------
@other(
    "room_deliveries_per_s", "room_cpu_vs_socketio", "room_cpu_vs_bare", "room_cpu_vs_channels", "room_p95_ms",
    suite=SUITE,
)  # fmt: skip
def room(sites: Sites) -> list[Result]:
    """The same message to 500 sockets of two processes: 10,000 and 30,000 deliveries a second."""
    groups = {"bare": bare_group(sites), "channels": plain_channels(sites), "product": conversation(sites)}
    missing = ""
    try:
        groups["socketio"] = socketio(sites)
    except NoNodeError as reason:
        missing = str(reason)
    slow = in_turn(groups, per_second=SLOW)
    fast = in_turn({name: group for name, group in groups.items() if name != "channels"}, per_second=FAST)
    product, quick = slow["product"], fast["product"]
    rate = Result("room_deliveries_per_s", quick["rate"], "deliveries/s", title="a room of 500 sockets")
    rate.details = {"slow_rate": product["rate"], "slow_p95_ms": product["p95_ms"], "p95_ms": quick["p95_ms"]}
    for one, wanted in ((product, 10_000), (quick, 30_000)):
        if one["lost"] or one["closed"]:
            rate.problems.append(f"{one['lost']:.0f} lost, {one['closed']:.0f} closed at {wanted} a second")
        if one["rate"] < wanted:
            rate.problems.append(f"{one['rate']:.0f} deliveries a second, wanted {wanted}")
    return [rate, *costs(slow, fast, missing)]


def costs(slow: dict[str, dict[str, float]], fast: dict[str, dict[str, float]], missing: str) -> list[Result]:
    """CPU and time of a delivery as multiples of the others', at the pace that is the harder of the two."""
    found = []
    for name, rounds in (("socketio", fast), ("bare", fast), ("channels", slow)):
        ratio = rounds["product"]["cpu_us"] / rounds[name]["cpu_us"] if name in rounds else 0.0
        one = Result(f"room_cpu_vs_{name}", ratio, f"× {name}")
        one.details = {f"{key}_us": value["cpu_us"] for key, value in rounds.items()}
        found.append(one)
    late = Result("room_p95_ms", fast["product"]["p95_ms"], "ms")
    late.details = {f"{key}_p95_ms": value["p95_ms"] for key, value in fast.items()}
    if "socketio" not in fast:
        found[0].unit = f"not measured: {missing}"
        return [*found, late]
    worse = max(rounds["product"]["cpu_us"] / rounds["socketio"]["cpu_us"] for rounds in (slow, fast))
    if worse > 1.5:
        found[0].problems.append(f"{worse:.2f} × the CPU of socket.io, wanted at most 1.5")
    later = max(rounds["product"]["p95_ms"] / rounds["socketio"]["p95_ms"] for rounds in (slow, fast))
    if later > 2:
        late.problems.append(f"{later:.2f} × the p95 of socket.io, wanted at most 2")
    return [*found, late]


def plain_channels(sites: Sites) -> Group:
    one, two = sites.plain_channels
    publisher = lambda: by_socket(one.port, "/publish", bare_message)  # noqa: E731
    return Group((one.port, two.port), "/ws/", one.pids + two.pids, publisher, [], '"welcome"')


def socketio(sites: Sites) -> Group:
    """Its own protocol over a WebSocket: 40 enters, 42 is an event."""
    one, two = sites.socketio
    path = "/socket.io/?EIO=4&transport=websocket"
    message = lambda: b'42["publish",' + bare_message() + b"]"  # noqa: E731
    publisher = lambda: by_socket(one.port, path, message, (b"40",))  # noqa: E731
    return Group((one.port, two.port), f"{path}&listen=1", one.pids + two.pids, publisher, ["40"], '"welcome"')


def conversation(sites: Sites) -> Group:
    group = f"conversation.{talks(sites)['room']}"
    return group_of_product(product_processes(sites), sites.talkers[:64], group)


# --- messages of two ------------------------------------------------------------------------------
@other("dm_per_s", "dm_p95_ms", suite=SUITE)
def messages(sites: Sites) -> list[Result]:
    """Messages sent by the socket, stored, and heard by the other's socket, at a steady pace."""
    sockets = product_processes(sites)
    people, pairs = {one["id"]: entrance(sites.product_env, one) for one in sites.talkers}, talks(sites)["pairs"]
    plan = {
        "ports": [site.port for site in sockets],
        "host": "localhost",
        "pairs": [[talk, people[one], people[two]] for talk, one, two in pairs],
        "per_second": MESSAGES_PER_S,
        "seconds": MESSAGE_SECONDS + WARM_UP_SECONDS,
        "warm_up": WARM_UP_SECONDS,
        "patience": 5,
    }
    env, listed = sites.product_env, json.dumps([talk for talk, *_people in pairs])
    before = json.loads(run_inside("chat", "count", listed, env=env))
    found = run_load("benchmarks.chat_load", plan)
    after = json.loads(run_inside("chat", "count", listed, env=env))
    rate = Result("dm_per_s", found["received"] / found["seconds"], "messages/s", title="stored and heard by the other")
    rate.details = {key: found[key] for key in ("p50_ms", "p95_ms", "ack_p95_ms", "sent", "acknowledged", "received")}
    late = Result("dm_p95_ms", found["p95_ms"], "ms")
    stored = after["stored"] - before["stored"]
    for result, holds, wanted in (
        (rate, rate.value >= LEAST_MESSAGES, f"at least {LEAST_MESSAGES} a second"),
        (
            rate,
            found["acknowledged"] == stored == found["received"],
            f"what is acknowledged stored ({stored}) and heard",
        ),
        (rate, after["whole"], "numbers without a gap"),
        (rate, not found["refused"] and not found["doubled"], "nothing refused, nothing twice"),
        (late, late.value < MOST_MESSAGE_MS, f"under {MOST_MESSAGE_MS} ms"),
    ):
        if not holds:
            result.problems.append(f"wanted {wanted}")
    print(f"  messages: {found} stored {stored}", flush=True)
    return [rate, late]


def product_processes(sites: Sites) -> list[Site]:
    return [sites.product_sockets, sites.more_product_sockets]


def run_load(module: str, plan: dict[str, Any]) -> dict[str, Any]:
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(python_module(module), cwd=ROOT, **pipes) as load:
        assert load.stdin and load.stdout
        load.stdin.write(json.dumps(plan))
        load.stdin.close()
        if load.stdout.readline() != "ready\n":
            raise RuntimeError(f"{module} did not begin")
        found: dict[str, Any] = json.loads(load.stdout.readline())
        return found


# --- idle sockets ---------------------------------------------------------------------------------
@other("idle_socket_kb", suite=SUITE)
def idle(sites: Sites) -> list[Result]:
    """Memory of the socket processes, PostgreSQL and Valkey that 5,000 sockets add which only listen."""
    sockets = product_processes(sites)
    pids = [pid for site in sockets for pid in site.pids]
    time.sleep(3)
    before = memory_kb(pids)
    plan = {
        "ports": [site.port for site in sockets],
        "host": "localhost",
        "headers": [entrance(sites.product_env, person) for person in sites.talkers],
        "sockets": IDLE,
    }
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(python_module("benchmarks.idle_load"), cwd=ROOT, **pipes) as load:
        assert load.stdin and load.stdout
        load.stdin.write(json.dumps(plan) + "\n")
        load.stdin.flush()
        opened = json.loads(load.stdout.readline())["open"]
        time.sleep(5)
        added = memory_kb(pids) - before
        load.stdin.close()
        left = json.loads(load.stdout.readline())["open"]
    result = Result("idle_socket_kb", added / IDLE, "KB a socket", title="5,000 sockets that listen")
    result.details = {"opened": opened, "still_open": left, "added_mb": added / 1024}
    if opened < IDLE or left < IDLE:
        result.problems.append(f"{opened} of {IDLE} opened, {left} held")
    if result.value > MOST_IDLE_KB:
        result.problems.append(f"wanted at most {MOST_IDLE_KB} KB")
    return [result]


def memory_kb(pids: list[int]) -> float:
    """What belongs to these and their children alone, and their share of what is common."""
    total = 0.0
    for pid in pids:
        root = psutil.Process(pid)
        for process in (root, *root.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                total += process.memory_full_info().pss / 1024
    return total
