"""The bench's own processes: one at a time on a machine, measured and stopped by their own ids."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import psutil

from petamigos.embedded import processes
from petamigos.embedded.places import ROOT, Instance
from petamigos.launcher.services import sockets_command, web_command

FOLDER = ROOT / "var" / "bench"
START_SECONDS = 60
STOP_SECONDS = 8


class ServerStartError(RuntimeError):
    """A server ended or stayed silent; the message holds the end of its log."""


class AlreadyRunning(SystemExit):
    """Two runs would measure each other."""


@contextlib.contextmanager
def own_instance() -> Iterator[Instance]:
    """The folder of the bench, held by this run alone; what a killed run left behind is ended first."""
    instance = Instance(FOLDER)
    with (FOLDER / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning("Another bench is running in this checkout.") from None
        processes.stop_orphans(instance)
        yield instance


@contextlib.contextmanager
def web_process(instance: Instance, name: str, argv: Sequence[str], env: Mapping[str, str], port: int) -> Iterator[int]:
    """Runs a server until the block ends; yields its process id once its port answers."""
    log = instance.logs / f"{name}.log"
    log.unlink(missing_ok=True)
    child, record = processes.spawn(instance, name, argv, env={**os.environ, **env}, cwd=ROOT)
    try:
        if not processes.wait_until(lambda: child.poll() is not None or answers(port), START_SECONDS):
            raise ServerStartError(f"{name} is silent.\n{end_of(log)}")
        if child.poll() is not None:
            raise ServerStartError(f"{name} ended.\n{end_of(log)}")
        yield child.pid
    finally:
        end(instance, child, record)


@contextlib.contextmanager
def ending(
    instance: Instance, started: tuple[subprocess.Popen[bytes], processes.Running]
) -> Iterator[processes.Running]:
    try:
        yield started[1]
    finally:
        end(instance, *started)


def end(instance: Instance, child: subprocess.Popen[bytes], record: processes.Running) -> None:
    workers = (
        [process.pid for process in psutil.Process(child.pid).children(recursive=True)] if child.poll() is None else []
    )
    processes.stop([record], STOP_SECONDS)
    child.wait()
    for process in processes.marked(instance):
        if process.pid in workers:
            process.send(process.firm)
    processes.forget(instance, record.name)


def answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def end_of(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-3000:] if log.is_file() else ""


def cpu_seconds(pids: Iterable[int]) -> float:
    """CPU time, user and system, of the processes and all their descendants, living and reaped."""
    total = 0.0
    for pid in pids:
        with contextlib.suppress(psutil.NoSuchProcess):
            root = psutil.Process(pid)
            for process in (root, *root.children(recursive=True)):
                with contextlib.suppress(psutil.NoSuchProcess):
                    times = process.cpu_times()
                    total += times.user + times.system
                    total += getattr(times, "children_user", 0.0) + getattr(times, "children_system", 0.0)
    return total


def python_module(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def granian(application: str, port: int) -> list[str]:
    """The product's own web command, for any application."""
    return [*web_command(sys.executable, port)[:-1], application]


def uvicorn(application: str, port: int) -> list[str]:
    """The product's own socket command, for any application."""
    return [*sockets_command(sys.executable, port)[:-1], application]
