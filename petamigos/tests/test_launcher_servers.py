"""The embedded PostgreSQL and Valkey: real servers in awkward places, and what a crash leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from petamigos.embedded import places, processes
from petamigos.embedded.places import ROOT, Instance
from petamigos.embedded.postgres import Postgres, data_outside
from petamigos.embedded.valkey import Valkey

AWKWARD = Path("with a space, a comma") / ("long" * 30)

# A launcher in miniature: starts the servers of the folder it is given, says so, and waits to be killed.
LAUNCHER = """
import sys, time
from petamigos.launcher import site, surroundings
around = surroundings.look_around()
running = site.Site(around, site.Instance(around.var))
running.start_servers()
print(running.env["DATABASE_URL"], running.env["REDIS_URL"], flush=True)
time.sleep(300)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Not pytest's own: that is closed to the user PostgreSQL runs as under root, which has a test of its own."""
    with tempfile.TemporaryDirectory(prefix="petamigos launcher ") as name:
        base = Path(name)
        base.chmod(0o711)
        yield base
        for instance in [Instance(path.parent) for path in base.rglob("pids")]:
            processes.stop_orphans(instance)


def start(instance: Instance) -> Postgres:
    """Without fsync: killing a process, unlike a power cut, loses nothing that was handed to the system."""
    postgres = Postgres(instance, durable=False)
    postgres.prepare()
    _, running = postgres.spawn()
    assert processes.wait_until(lambda: postgres.is_ready(running), 30)
    postgres.set_up()
    return postgres


def launch(folder: Path) -> tuple[subprocess.Popen[str], str, str]:
    env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}} | {"VAR_DIR": str(folder)}
    command = [sys.executable, "-c", LAUNCHER]
    launcher = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    assert launcher.stdout
    for line in launcher.stdout:
        if line.startswith("postgres://"):
            database, valkey = line.split()
            return launcher, database, valkey
    raise AssertionError("the launcher ended before its servers answered")


def test_data_survive_a_killed_launcher_and_its_orphans_are_recovered(folder: Path) -> None:
    place = folder / AWKWARD
    assert len(str(place)) > 120
    launcher, database, valkey = launch(place)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 'ñandú' AS word")
        shown = [connection.execute(f"SHOW {name}").fetchone() for name in ("fsync", "synchronous_commit", "timezone")]
        assert shown == [("on",), ("on",), ("UTC",)]
    redis.Redis.from_url(valkey).set("lost", "1")
    launcher.kill()
    launcher.wait()
    assert redis.Redis.from_url(valkey).ping(), "the servers outlive a launcher that is killed"

    assert processes.stop_orphans(Instance(place)) == ["postgres", "valkey"]
    with pytest.raises(redis.ConnectionError):
        redis.Redis.from_url(valkey).ping()

    launcher, database, valkey = launch(place)
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT upper(word) FROM kept").fetchone() == ("ÑANDÚ",)
    assert redis.Redis.from_url(valkey).get("lost") is None
    launcher.kill()
    launcher.wait()


def test_committed_data_survive_a_killed_server_whose_record_is_lost(folder: Path) -> None:
    postgres = start(Instance(folder))
    with psycopg.connect(postgres.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS number")
    (record,) = postgres.instance.pids.glob("*.json")
    record.unlink()
    again = start(Instance(folder))  # ends the server it has no record of, instead of failing on its lock
    running = processes.recorded(again.instance)[0]
    os.kill(running.pid, signal.SIGKILL)
    assert processes.wait_until(lambda: not running.is_alive(), 5)
    third = start(Instance(folder))
    with psycopg.connect(third.url()) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (1,)


def test_servers_are_closed_to_others(folder: Path) -> None:
    instance = Instance(folder)
    postgres, valkey = start(instance), Valkey(instance)
    _, running = valkey.spawn()
    assert processes.wait_until(lambda: valkey.is_ready(running), 10)
    assert postgres.sockets.stat().st_mode & 0o077 == 0
    assert postgres.query("SHOW listen_addresses") == ""
    assert postgres.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == "f"
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(port=valkey.port).ping()
    for secret in ("valkey_password", "run.json", "valkey/valkey.conf"):
        assert (folder / secret).stat().st_mode & 0o077 == 0
    line = Path(f"/proc/{running.pid}/cmdline").read_bytes()
    assert valkey.password.encode() not in line, "everybody can list the arguments of a process"
    assert redis.Redis.from_url(valkey.url()).config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}


def test_valkey_moves_to_a_free_port_when_its_own_is_taken(folder: Path) -> None:
    first, second = Instance(folder / "a"), Instance(folder / "b")
    port = first.port("valkey")
    second.remember(ports={"valkey": port})
    _, running = Valkey(first).spawn()
    assert processes.wait_until(lambda: not places.port_is_free("127.0.0.1", port), 10)
    assert second.port("valkey") != port
    processes.stop([running], 3)
    assert first.port("valkey") == port


def test_a_foreign_process_with_a_recorded_number_is_left_alone(folder: Path) -> None:
    instance = Instance(folder)
    stranger = subprocess.Popen(["sleep", "60"])
    places.write_private(
        instance.pids / "web.json",
        f'{{"pid": {stranger.pid}, "started": "another boot 1", "gentle": 15, "firm": 9}}',
    )
    try:
        assert processes.stop_orphans(instance) == []
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_what_a_killed_process_left_behind_is_found_by_its_mark(folder: Path) -> None:
    instance = Instance(folder)
    nested = ["sh", "-c", "sh -c 'sleep 60 & echo $!; exec setsid sleep 60' & wait"]
    child, running = processes.spawn(instance, "slow", nested, env=dict(os.environ))
    log = instance.logs / "slow.log"
    assert processes.wait_until(lambda: log.read_text().strip() != "", 5)
    child.kill()
    child.wait()
    grandchild = int(log.read_text())
    assert processes.started_at(grandchild)
    processes.stop_orphans(instance)
    assert processes.started_at(grandchild) is None
    assert processes.marked(instance) == []
    assert not running.is_alive()


def as_root(test: Callable[[Path], None]) -> Callable[[Path], None] | None:
    return test if os.geteuid() == 0 else None


@as_root
def test_root_s_closed_home_does_not_stop_postgresql(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    instance = Instance(closed / "var")
    postgres = start(instance)
    outside = data_outside(instance)
    try:
        assert outside is not None
        assert postgres.query("SELECT 1") == "1"
        assert (closed / "var" / "postgres" / "PG_VERSION").is_file()
        owner = (outside / "postgres").stat()
        assert owner.st_uid != 0
        assert owner.st_mode & 0o077 == 0

        # The data follow a checkout that moves, and are not shared with one that is copied.
        processes.stop_orphans(instance)
        (closed / "var").rename(closed / "moved")
        assert Postgres(Instance(closed / "moved")).data == postgres.data
        subprocess.run(["cp", "-a", closed / "moved", closed / "copied"], check=True)
        copied = Postgres(Instance(closed / "copied"))
        assert copied.data != postgres.data
        remove(data_outside(copied.instance))
    finally:
        processes.stop_orphans(instance)
        remove(outside)


def remove(path: Path | None) -> None:
    if path is not None:
        subprocess.run(["rm", "-rf", str(path)], check=True)
