"""Processes that are surely ours: started with a mark, recorded with their start time, stopped in order.

A number alone does not identify a process: numbers are reused. A record holds the number and the moment
the kernel started it, so that after a crash only what this instance started is ever signalled.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from petamigos.embedded.places import Instance, write_private

MARK = "PETAMIGOS_INSTANCE"
POLL_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Account:
    """An operating-system user to run a program as."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True, slots=True)
class Running:
    name: str
    pid: int
    started: str
    gentle: int = signal.SIGTERM
    firm: int = signal.SIGKILL

    def is_alive(self) -> bool:
        return started_at(self.pid) == self.started

    def send(self, number: int) -> None:
        if self.is_alive():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(self.pid, number)


def started_at(pid: int) -> str | None:
    """The moment a process began, as the system tells it; None when it is gone or a zombie."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None if Path("/proc/self/stat").exists() else _started_by_ps(pid)
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()  # the name in parentheses may hold anything
    if fields[0] in "ZX":
        return None
    boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return f"{boot} {fields[19]}"


def _started_by_ps(pid: int) -> str | None:
    answer = subprocess.run(
        ["ps", "-o", "stat=,lstart=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split(maxsplit=1)
    return None if len(answer) < 2 or answer[0].startswith("Z") else answer[1].strip()


def spawn(
    instance: Instance,
    name: str,
    argv: Sequence[str | Path],
    *,
    env: Mapping[str, str],
    cwd: Path | None = None,
    account: Account | None = None,
    gentle: int = signal.SIGTERM,
    firm: int = signal.SIGKILL,
) -> tuple[subprocess.Popen[bytes], Running]:
    """Starts a program in a session of its own (the terminal's Ctrl-C does not reach it), output to its log.

    The log is a file and not a pipe: a stopped or killed launcher must not block or break its children.
    """
    with (instance.logs / f"{name}.log").open("ab") as log:
        child = subprocess.Popen(
            [str(part) for part in argv],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env={**env, MARK: str(instance.folder)},
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    running = Running(name, child.pid, started_at(child.pid) or "", gentle, firm)
    record = {
        "pid": running.pid,
        "started": running.started,
        "gentle": int(gentle),
        "firm": int(firm),
    }
    write_private(instance.pids / f"{name}.json", json.dumps(record))
    return child, running


def forget(instance: Instance, name: str) -> None:
    (instance.pids / f"{name}.json").unlink(missing_ok=True)


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Asks until the answer is yes or the time is over; the last answer counts."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL_SECONDS)
    return True


def stop(processes: Sequence[Running], seconds: float) -> None:
    """The gentle signal to all at once, then the firm one to whoever is left after `seconds`."""
    for process in processes:
        process.send(process.gentle)
    if wait_until(lambda: not any(p.is_alive() for p in processes), seconds):
        return
    for process in processes:
        process.send(process.firm)
    if not wait_until(lambda: not any(p.is_alive() for p in processes), 2):
        for process in processes:
            process.send(signal.SIGKILL)
        wait_until(lambda: not any(p.is_alive() for p in processes), 1)


def recorded(instance: Instance) -> list[Running]:
    """Processes of an earlier start that are recorded and still alive."""
    found = []
    for file in sorted(instance.pids.glob("*.json")):
        try:
            record = json.loads(file.read_text(encoding="utf-8"))
            process = Running(
                file.stem,
                record["pid"],
                record["started"],
                record["gentle"],
                record["firm"],
            )
        except (OSError, ValueError, KeyError):
            continue
        if process.started and process.is_alive():
            found.append(process)
    return found


def marked(instance: Instance) -> list[Running]:
    """Every process that carries this instance's mark: also children whose recorded parent was killed."""
    wanted = f"{MARK}={instance.folder}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*") if Path("/proc/self/environ").exists() else ():
        pid = int(folder.name)
        try:
            environment = (folder / "environ").read_bytes()
        except OSError:
            continue
        if pid != os.getpid() and wanted in environment.split(b"\0") and (started := started_at(pid)):
            found.append(Running(f"process {pid}", pid, started))
    return found


# Servers of data stop after those that use them.
LAST = ("valkey", "postgres")


def stop_orphans(instance: Instance) -> list[str]:
    """Ends what an earlier, killed start of this instance left running; returns their names."""
    left = recorded(instance)
    known = {process.pid for process in left}
    users = [process for process in left if process.name not in LAST]
    stop(users, 3)
    stray = [process for process in marked(instance) if process.pid not in known]
    servers = [process for process in left if process.name in LAST]
    # PostgreSQL's own children end with it; signalling them one by one would be a crash to it.
    stop([process for process in stray if not _is_postgres(process.pid)], 1)
    stop(servers, 5)
    for file in instance.pids.glob("*.json"):
        file.unlink(missing_ok=True)
    instance.release_socket_folder()
    return [process.name for process in left]


def _is_postgres(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip() == "postgres"
    return False
