"""What `make run` promises: clear refusals, processes that come back, an end that leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from petamigos.embedded import processes
from petamigos.embedded.places import ROOT, Instance, free_port
from petamigos.launcher import logs, prepared, site, surroundings
from petamigos.launcher.services import Addresses, site_services
from petamigos.launcher.supervisor import CannotStart, Supervisor, Watched


def command(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "petamigos.run", *arguments],
        cwd=ROOT,
        env=os.environ | {"SITE_URL": "", "DATABASE_URL": "", "REDIS_URL": ""} | env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def begin(supervisor: Supervisor, name: str, script: str, *, ends: int = 1, grace: float = 1) -> Watched:
    def spawn() -> tuple[subprocess.Popen[bytes], processes.Running]:
        return processes.spawn(supervisor.instance, name, ["sh", "-c", script], env=dict(os.environ))

    return supervisor.start(name, spawn, ends=ends, grace=grace)


def test_a_taken_port_is_refused_by_its_number(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = command("run", PORT=str(port), VAR_DIR=str(tmp_path))
    assert answer.returncode == 1
    assert f"Port {port} is taken by another program" in answer.stdout
    assert re.search(r"PORT=\d+ make run", answer.stdout)
    assert not (tmp_path / "postgres").exists(), "nothing is started before the port is known to be free"


@pytest.mark.parametrize("wrong", ["http", "0", "65536"])
def test_a_port_that_is_none_is_refused(tmp_path: Path, wrong: str) -> None:
    answer = command("run", PORT=wrong, VAR_DIR=str(tmp_path))
    assert answer.returncode == 1
    assert "PORT: expected a number" in answer.stdout


def test_a_second_start_in_one_folder_is_refused(tmp_path: Path) -> None:
    instance = Instance(tmp_path)
    with site.alone(instance):
        instance.remember(address="http://localhost:8000")
        answer = command("run", PORT=str(free_port()), VAR_DIR=str(tmp_path))
    assert answer.returncode == 1
    assert "already runs in this folder at http://localhost:8000" in answer.stdout
    assert "make stop" in answer.stdout


def test_stop_says_when_there_was_nothing(tmp_path: Path) -> None:
    answer = command("stop", VAR_DIR=str(tmp_path))
    assert (answer.returncode, answer.stdout.strip()) == (0, "Nothing was running.")


def test_a_given_server_switches_the_embedded_one_off() -> None:
    def around(**given: str) -> surroundings.Surroundings:
        return surroundings.Surroundings(given, ("127.0.0.1",), 8000)

    assert around().wants_postgres
    assert around().wants_valkey
    assert not around(DATABASE_URL="postgres://db/petamigos").wants_postgres
    assert not around(REDIS_URL="redis://cache").wants_valkey
    three = dict.fromkeys(surroundings.REDIS_NAMES, "redis://cache")
    assert not around(**three).wants_valkey
    assert around(BROKER_URL="redis://cache").wants_valkey


def test_what_a_person_has_set_wins_over_development_defaults(tmp_path: Path) -> None:
    instance = Instance(tmp_path)
    given = {"DEBUG": "0", "SITE_URL": "https://petamigos.example"}
    env = surroundings.Surroundings(given, ("127.0.0.1",), 8000).environment(instance)
    kept = (tmp_path / "secret_key").read_text()
    assert env["SECRET_KEY"] == kept
    assert len(kept) >= 50
    assert env.get("DEBUG") == os.environ.get("DEBUG")  # left to .env, which the settings read themselves
    defaults = surroundings.Surroundings({}, ("127.0.0.1",), 8001).environment(instance)
    assert (defaults["DEBUG"], defaults["SITE_URL"]) == ("1", "http://localhost:8001")
    assert defaults["SECRET_KEY"] == kept, "sessions outlive a restart"


def test_a_process_that_falls_is_started_again_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    supervisor = Supervisor(Instance(tmp_path))
    watched = begin(supervisor, "relay", "exec sleep 60")
    supervisor.is_steady = True
    assert watched.running
    first = watched.running
    os.kill(first.pid, signal.SIGKILL)
    assert supervisor.wait(lambda: watched.running not in (None, first), 5)
    supervisor.stop()
    assert "[relay] ended unexpectedly (signal 9); starting it again in 0.5 s" in capsys.readouterr().out


def test_pauses_grow_while_a_process_keeps_falling(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    supervisor = Supervisor(Instance(tmp_path))
    watched = begin(supervisor, "web", "exit 3")
    supervisor.is_steady = True
    supervisor.wait(lambda: watched.falls == 3, 10)
    supervisor.stop()
    assert re.findall(r"exit code 3\); starting it again in (\S+) s", capsys.readouterr().out) == ["0.5", "1", "2"]


def test_a_process_that_never_starts_ends_the_start_with_its_log(tmp_path: Path) -> None:
    supervisor = Supervisor(Instance(tmp_path))
    begin(supervisor, "web", "echo the reason >&2; exit 3")
    with pytest.raises(CannotStart, match="the reason"):
        supervisor.wait(lambda: False, 20)
    supervisor.stop()


def test_the_end_is_in_order_and_leaves_nothing(tmp_path: Path) -> None:
    supervisor = Supervisor(Instance(tmp_path))
    ended = tmp_path / "ended"
    says = "trap 'echo {0} >> {1}; exit 0' TERM; echo up; while :; do sleep 0.02; done"
    begin(supervisor, "postgres", says.format("postgres", f"'{ended}'"), ends=9)
    begin(supervisor, "front", says.format("front", f"'{ended}'"), ends=1)
    begin(supervisor, "stubborn", "trap '' TERM; sleep 60 & echo up; while :; do sleep 0.02; done", ends=2, grace=0.3)
    up = [tmp_path / "log" / f"{name}.log" for name in ("postgres", "front", "stubborn")]
    assert processes.wait_until(lambda: all("up" in log.read_text() for log in up), 5)
    supervisor.stop()
    assert ended.read_text().split() == ["front", "postgres"]
    assert processes.marked(Instance(tmp_path)) == []
    assert list((tmp_path / "pids").iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_launcher_asked_to_end_ends_its_servers(tmp_path: Path, number: int) -> None:
    tmp_path.chmod(0o711)
    script = (
        # What a background job, which these tests may be, is born to ignore, is ignored by all it starts.
        "import signal; [signal.signal(number, signal.SIG_DFL) for number in (signal.SIGINT, signal.SIGHUP)]\n"
        "from petamigos.launcher import site, supervisor, surroundings, services\n"
        "site.Site.prepare = lambda self: None\n"
        "site.Site.start_services = lambda self: print('up', flush=True)\n"
        "site.surroundings.Surroundings.wants_postgres = property(lambda self: False)\n"
        "site._refuse_bad_environment = lambda env: None\n"
        "raise SystemExit(site.run())\n"
    )
    env = os.environ | {"REDIS_URL": "", "VAR_DIR": str(tmp_path), "PORT": str(free_port())}
    launcher = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert launcher.stdout
    until = time.monotonic() + 30
    while "up" not in launcher.stdout.readline():
        assert time.monotonic() < until
    (server,) = processes.recorded(Instance(tmp_path))
    launcher.send_signal(number)
    rest, _ = launcher.communicate(timeout=15)
    assert launcher.returncode == 0
    assert "all processes have ended" in rest
    assert not server.is_alive()


def test_alarming_lines_reach_the_terminal_with_their_traceback(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    log.write_text("ERROR before our time\n")
    follower = logs.Follower(log)
    with log.open("a") as file:
        file.write("all is well\nTraceback (most recent call last):\n  File x\nValueError: no\nwell again\n")
        file.write('{"level": "error", "event": "boom"}\n{"level": "info", "event": "fine"}\nERROR half a li')
    assert follower.alarming_lines() == [
        "Traceback (most recent call last):",
        "  File x",
        "ValueError: no",
        '{"level": "error", "event": "boom"}',
    ]
    with log.open("a") as file:
        file.write("ne\n")
    assert follower.alarming_lines() == ["ERROR half a line"]


class Database:
    """Answers as `Postgres.query` does for a database with these migrations applied."""

    def __init__(self, applied: str) -> None:
        self.applied = applied

    def query(self, sql: str) -> str:
        return self.applied and ("django_migrations" if "to_regclass" in sql else self.applied)


def test_preparing_is_skipped_only_while_nothing_has_changed(tmp_path: Path) -> None:
    instance = Instance(tmp_path)
    known: object = Database("a1")
    assert not prepared.is_prepared(instance, known, "DEBUG=1")  # type: ignore[arg-type]
    prepared.note_prepared(instance, known, "DEBUG=1")  # type: ignore[arg-type]
    assert prepared.is_prepared(instance, known, "DEBUG=1")  # type: ignore[arg-type]
    assert not prepared.is_prepared(instance, known, "DEBUG=0")  # type: ignore[arg-type]
    assert not prepared.is_prepared(instance, Database("b2"), "DEBUG=1")  # type: ignore[arg-type]
    assert not prepared.is_prepared(instance, Database(""), "DEBUG=1")  # type: ignore[arg-type]
    assert not prepared.is_prepared(instance, None, "DEBUG=1"), "a database of one's own is always asked"


def test_the_procfile_starts_the_same_processes() -> None:
    at = Addresses(("127.0.0.1",), 8000, 8001, 8002)
    ours = {service.name: service.argv for service in site_services(Path("python"), ROOT / "var", at)}
    lines = (ROOT / "deploy" / "Procfile").read_text().splitlines()
    theirs = dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    assert set(theirs) == set(ours)
    for name, argv in ours.items():
        words = {word for word in theirs[name].split() if not word.startswith("-")}
        queues = argv[argv.index("--queues") + 1] if "--queues" in argv else ""
        program = argv[2] if argv[1] == "-m" else argv[1]
        assert program in words, name
        assert not queues or queues in words, name
