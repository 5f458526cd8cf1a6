"""Runs the HTTP measures in interleaved rounds: whatever disturbs the machine disturbs all of them alike."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.processes import ROOT, cpu_seconds, python_module
from benchmarks.registry import HttpMeasure, Result
from benchmarks.sites import Sites

UNIT = "requests/s"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long and how often; seconds."""

    clients: int = 16
    warm_up: float = 0.5
    seconds: float = 2.0
    rounds: int = 5


class WrongAnswerError(RuntimeError):
    """The address does not answer what is to be measured."""


def measure(measures: Sequence[HttpMeasure], sites: Sites, pace: Pace) -> list[Result]:
    """One result a measure; an address that answers wrongly is a problem of its own and stops no other."""
    plans = {one.name: one.requests(sites) for one in measures}
    sizes: dict[str, int] = {}
    wrong: list[Result] = []
    for one in measures:
        try:
            sizes[one.name] = verify(one, plans[one.name][0], sites)
        except WrongAnswerError as problem:
            wrong.append(Result(one.name, 0, UNIT, one.baseline, limit=one.limit, problems=[str(problem)]))
    right = [one for one in measures if one.name in sizes]
    rounds: dict[str, list[dict[str, float]]] = {one.name: [] for one in right}
    for number in range(pace.rounds):
        for one in right if number % 2 == 0 else reversed(right):
            found = one_round(one, plans[one.name], sites, pace)
            rounds[one.name].append(found)
            print(f"  round {number + 1}: {one.name} {found['rps']:.0f} requests/s", flush=True)
    results = {one.name: summary(one, rounds[one.name], sizes[one.name]) for one in right}
    for one in right:
        other = results.get(one.above or "")
        if other is not None and results[one.name].value <= other.value:
            results[one.name].problems.append(f"slower than {other.name}")
    return [*results.values(), *wrong]


def verify(one: HttpMeasure, request: str, sites: Sites) -> int:
    """Asks once and checks the answer; returns its size in bytes."""
    body = fetch(request, sites.named(one.site).port)
    try:
        one.check(body)
    except (AssertionError, KeyError, ValueError, TypeError) as problem:
        raise WrongAnswerError(f"{one.name}: {type(problem).__name__}: {problem}\n{body[:600]!r}") from problem
    return len(body)


def fetch(request: str, port: int) -> bytes:
    from http.client import HTTPResponse

    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request.encode())
        response = HTTPResponse(connection)
        response.begin()
        body = response.read()
    if response.status != 200:
        raise WrongAnswerError(f"{response.status} to {request.splitlines()[0]}\n{body[:600]!r}")
    return body


def one_round(one: HttpMeasure, requests: list[str], sites: Sites, pace: Pace) -> dict[str, float]:
    site = sites.named(one.site)
    plan = {
        "host": "127.0.0.1",
        "port": site.port,
        "requests": requests,
        "clients": pace.clients,
        "warm_up": pace.warm_up,
        "seconds": pace.seconds,
    }
    with subprocess.Popen(
        python_module("benchmarks.http_load"), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as load:
        assert load.stdin and load.stdout
        load.stdin.write(json.dumps(plan))
        load.stdin.close()
        load.stdout.readline()
        before, before_web = cpu_seconds(site.pids), cpu_seconds(site.pids[:1])
        load.stdout.readline()
        used, used_web = cpu_seconds(site.pids) - before, cpu_seconds(site.pids[:1]) - before_web
        last = load.stdout.readline()
    if not last:
        raise WrongAnswerError(f"{one.name}: the load generator ended early")
    found: dict[str, float] = json.loads(last)
    count = max(found["requests"], 1)
    costs = {"cpu_ms": used * 1000 / count, "web_cpu_ms": used_web * 1000 / count}
    return found | costs | {"rps": found["requests"] / found["seconds"]}


def summary(one: HttpMeasure, rounds: list[dict[str, float]], size: int) -> Result:
    """The median of the rounds; errors are summed."""
    details = {key: median(found[key] for found in rounds) for key in ("p50_ms", "p95_ms", "cpu_ms", "web_cpu_ms")}
    details["errors"] = sum(found["errors"] for found in rounds)
    details["bytes"] = size
    details["load_cpu_ms"] = median(found["cpu_seconds"] * 1000 / max(found["requests"], 1) for found in rounds)
    details["lowest"] = min(found["rps"] for found in rounds)
    details["highest"] = max(found["rps"] for found in rounds)
    result = Result(one.name, median(found["rps"] for found in rounds), UNIT, one.baseline, limit=one.limit)
    result.title, result.is_baseline = one.title, one.site == "baseline"
    result.details = details
    if details["errors"]:
        result.problems.append(f"{details['errors']:.0f} answers were not 200")
    if one.most_ms is not None and details["p95_ms"] >= one.most_ms:
        result.problems.append(f"p95 {details['p95_ms']:.0f} ms, wanted < {one.most_ms:g}")
    return result
