"""A throw-away PostgreSQL and Valkey for one test run, shared by all its worker processes."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from petamigos.embedded import processes
from petamigos.embedded.places import ROOT, Instance
from petamigos.embedded.postgres import Postgres, PostgresFailed
from petamigos.embedded.valkey import Valkey

SHARED = "PETAMIGOS_TEST_SERVERS"
START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class TestServers:
    """Addresses of the pair. `folder` holds their logs and process records (see `servers_of`)."""

    __test__ = False

    database_url: str
    redis_url: str
    folder: str


def ensure_test_servers() -> TestServers:
    """Starts the pair once per test run; later calls, also in pytest-xdist's workers, get the same.

    A guard process ends the servers and removes their folder as soon as the caller is gone,
    however it went: it waits for the end of a pipe that only the caller holds.
    """
    if shared := os.environ.get(SHARED):
        return TestServers(**json.loads(shared))
    instance = _new_instance()
    guard = subprocess.Popen(
        [sys.executable, "-m", "petamigos.embedded.guard", str(instance.folder)],
        stdin=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    )
    atexit.register(_close, guard)
    try:
        postgres, valkey = start_pair(instance)
    except BaseException:
        _close(guard)
        raise
    servers = TestServers(postgres.url(), valkey.url(), str(instance.folder))
    os.environ[SHARED] = json.dumps(asdict(servers))
    atexit.register(os.environ.pop, SHARED, None)
    return servers


def _new_instance() -> Instance:
    folder = Path(tempfile.mkdtemp(prefix="petamigos-test-"))
    if os.geteuid() == 0:
        folder.chmod(0o711)  # the server runs as another user and must get through
    return Instance(folder)


def start_pair(instance: Instance) -> tuple[Postgres, Valkey]:
    valkey = Valkey(instance)
    _, valkey_process = valkey.spawn()
    postgres = Postgres(instance, durable=False)
    postgres.prepare()
    _, postgres_process = postgres.spawn()
    for name, ready in (
        ("postgres", lambda: postgres.is_ready(postgres_process)),
        ("valkey", lambda: valkey.is_ready(valkey_process)),
    ):
        if not processes.wait_until(ready, START_SECONDS):
            log = (instance.logs / f"{name}.log").read_text(encoding="utf-8", errors="replace")
            raise PostgresFailed(f"The test server {name} did not start:\n{log[-2000:]}")
    postgres.set_up()
    return postgres, valkey


def _close(guard: subprocess.Popen[bytes]) -> None:
    if guard.stdin and not guard.stdin.closed:
        guard.stdin.close()
        guard.wait(timeout=20)
