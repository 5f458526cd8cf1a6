"""Posts that come in while others read, and how soon they are in every follower's list: the worker included."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from benchmarks import world
from benchmarks.http_load import percentile
from benchmarks.measures.feed import PROXY, api_requests
from benchmarks.processes import FOLDER, ROOT, cpu_seconds, ending, python_module
from benchmarks.product.environment import inside_command, run_inside
from benchmarks.registry import Result, other
from benchmarks.requests import post
from benchmarks.sites import Site, Sites
from petamigos.embedded import processes
from petamigos.launcher.services import Addresses, site_services

SECONDS: Final = 20
START_SECONDS: Final = 6  # of the workers
WARM_UP: Final = {"posts_per_s": 20, "reads_per_s": 20, "seconds": 3}  # every thread has answered once
POSTS_PER_S: Final = 110
READS_PER_S: Final = 50
CLIENTS: Final = 16
LEAST_POSTS, LEAST_INSERTIONS, MOST_SECONDS, MOST_READ_MS = 100, 5_000, 1.0, 200


@other("posts_per_s", "fanout_insertions_per_s", "fanout_p95_s")
def measure(sites: Sites) -> list[Result]:
    """In one run: steady posts of 64 people, steady reads of the feed, and the site's own relay and workers behind them."""
    site = sites.product
    run_inside("posting", "prepare", env=site.env)
    try:
        with ExitStack() as stack:
            parts = {"web": site.pids[:1], "postgres": site.pids[1:2], "valkey": site.pids[2:]}
            for name in ("relay", "fast", "slow"):
                parts[name] = (stack.enter_context(ending(sites.instance, start(sites, name))).pid,)
            time.sleep(START_SECONDS)
            plan = plan_of(sites)
            rounds(site, plan | WARM_UP)
            before = {name: cpu_seconds(pids) for name, pids in parts.items()}
            done, seen = rounds(site, plan)
            used = {name: cpu_seconds(pids) - before[name] for name, pids in parts.items()}
    finally:
        dead = int(run_inside("posting", "clean", env=site.env))
    return results(done, seen, dead, used)


def plan_of(sites: Sites) -> dict[str, Any]:
    port = sites.product.port
    posts = [
        (
            person["id"],
            post("/api/v1/posts/", port, {"body": world.post_body(at)}, X_Session_Token=person["session"], **PROXY),
        )
        for at, person in enumerate(sites.people)
    ]
    pace = {"posts_per_s": POSTS_PER_S, "reads_per_s": READS_PER_S, "seconds": SECONDS, "clients": CLIENTS}
    return {"host": "127.0.0.1", "port": port, "posts": posts, "reads": api_requests(sites)} | pace


def start(sites: Sites, name: str) -> tuple[subprocess.Popen[bytes], processes.Running]:
    """One of the site's own processes, as `make run` starts it."""
    nowhere = Addresses(("127.0.0.1",), 0, 0, 0)
    services = {one.name: one for one in site_services(Path(sys.executable), FOLDER / "site", nowhere)}
    one = services[name]
    env = {**os.environ, **sites.product_env, **one.env}
    return processes.spawn(sites.instance, name, one.argv, env=env, cwd=one.cwd)


def rounds(site: Site, plan: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the generator did, and what the watcher of the lists saw of each post it was told."""
    pipes: dict[str, Any] = {"cwd": ROOT, "stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    done: dict[str, Any] = {}
    with (
        subprocess.Popen(inside_command("posting", "watch"), env={**os.environ, **site.env}, **pipes) as watcher,
        subprocess.Popen(python_module("benchmarks.posting_load"), **pipes) as load,
    ):
        assert watcher.stdin and watcher.stdout and load.stdin and load.stdout
        watcher.stdout.readline()
        load.stdin.write(json.dumps(plan))
        load.stdin.close()
        for line in load.stdout:
            if '"posts"' in line:
                done = json.loads(line)
            else:
                watcher.stdin.write(line)
                watcher.stdin.flush()
        watcher.stdin.close()
        return done, json.loads(watcher.stdout.readline())


def results(done: dict[str, Any], seen: dict[str, Any], dead: int, used: dict[str, float]) -> list[Result]:
    seconds = sorted(seen["seconds"])
    posts = Result("posts_per_s", done["posts"] / done["seconds"], "posts/s", title="posts while others read")
    posts.details = {"p50_ms": done["post_ms"]["p50"], "p95_ms": done["post_ms"]["p95"], "errors": done["errors"]}
    posts.details |= {"read_p95_ms": done["read_ms"]["p95"], "reads": done["reads"]}
    posts.details |= {f"cpu_share_{name}": seconds / done["seconds"] for name, seconds in used.items()}
    lists = Result("fanout_insertions_per_s", seen["lists"] / done["seconds"], "insertions/s", title="into ready lists")
    late = Result("fanout_p95_s", percentile(seconds, 0.95), "s", title="from answer to the last list")
    late.details = {"p50_ms": percentile(seconds, 0.5) * 1000, "p95_ms": late.value * 1000}
    for result, holds, wanted in (
        (posts, posts.value >= LEAST_POSTS, f"at least {LEAST_POSTS} a second"),
        (posts, not done["errors"], "no answer but 201 and 200"),
        (posts, done["read_ms"]["p95"] < MOST_READ_MS, f"reads under {MOST_READ_MS} ms at p95"),
        (lists, lists.value >= LEAST_INSERTIONS, f"at least {LEAST_INSERTIONS} a second"),
        (lists, not seen["missing"] and not dead, "every list complete, no dead letter"),
        (late, late.value <= MOST_SECONDS, f"at most {MOST_SECONDS:g} s"),
    ):
        if not holds:
            result.problems.append(f"wanted {wanted}")
    print(f"  posting: {done} {used} missing {seen['missing']} dead {dead}", flush=True)
    return [posts, lists, late]
