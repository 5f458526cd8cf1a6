"""Starts processes, watches them, starts the fallen again with growing pauses, and ends all in order."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from petamigos.embedded import processes
from petamigos.embedded.places import Instance
from petamigos.launcher import logs
from petamigos.launcher.terminal import dim, red, say

TICK_SECONDS = 0.1
LONGEST_PAUSE = 30.0
STEADY_SECONDS = 30.0
HOPELESS_FALLS = 3

Spawn = Callable[[], tuple["subprocess.Popen[bytes]", processes.Running]]


class CannotStart(RuntimeError):
    """A process falls again and again before the site was ever ready; the message holds the end of its log."""


@dataclass
class Watched:
    name: str
    spawn: Spawn
    ends: int
    grace: float
    log: Path
    child: subprocess.Popen[bytes] | None = None
    running: processes.Running | None = None
    follower: logs.Follower | None = None
    since: float = 0.0
    falls: int = 0
    again_at: float = 0.0


class Supervisor:
    """Owns the processes of one instance. `stopping` is set by signals and makes every wait return."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.watched: list[Watched] = []
        self.stopping = False
        self.is_steady = False
        self.has_terminal = False

    # Signals.

    def take_signals(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # nohup asks to outlive the terminal by ignoring SIGHUP before we start.
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._stop_asked)
        self.has_terminal = signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN and _stdin_is_terminal()

    def _stop_asked(self, _number: int, _frame: object) -> None:
        self.stopping = True

    # Starting.

    def start(self, name: str, spawn: Spawn, *, ends: int, grace: float) -> Watched:
        watched = Watched(name, spawn, ends, grace, self.instance.logs / f"{name}.log")
        logs.rotate(watched.log)
        self.watched.append(watched)
        self._launch(watched)
        return watched

    def _launch(self, watched: Watched) -> None:
        watched.follower = logs.Follower(watched.log)
        watched.child, watched.running = watched.spawn()
        watched.since = time.monotonic()

    def wait(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Watches over the processes until the condition holds; False when time is over or a stop was asked."""
        deadline = time.monotonic() + seconds
        while not self.stopping and time.monotonic() < deadline:
            self.tick()
            if condition():
                return True
            time.sleep(TICK_SECONDS)
        return False

    def run_to_end(self, name: str, argv: list[str], *, env: dict[str, str], cwd: Path) -> int | None:
        """A passing command whose output is the terminal's; None when a stop was asked meanwhile."""
        child = subprocess.Popen(argv, env=env, cwd=cwd, stdin=subprocess.DEVNULL, start_new_session=True)
        while child.poll() is None:
            self.tick()
            if self.stopping:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGTERM)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(3)
                _end_group(child.pid)
                child.wait()
                return None
            time.sleep(TICK_SECONDS)
        return child.returncode

    # Watching.

    def all_run(self) -> bool:
        return all(watched.running for watched in self.watched)

    def tick(self) -> None:
        now = time.monotonic()
        # A closed window sends its hang-up to make alone when make leads the session, and make keeps it to itself.
        if self.has_terminal and not _stdin_is_terminal():
            self.stopping = True
        for watched in self.watched:
            self._repeat_alarms(watched)
            if watched.running is None:
                if now >= watched.again_at:
                    self._launch(watched)
            elif not watched.running.is_alive():
                self._fell(watched, now)
            elif watched.falls and now - watched.since > STEADY_SECONDS:
                watched.falls = 0

    def _repeat_alarms(self, watched: Watched) -> None:
        for text in watched.follower.alarming_lines() if watched.follower else ():
            say(f"{dim(f'[{watched.name}]')} {text[:500]}")

    def _fell(self, watched: Watched, now: float) -> None:
        if watched.child is None or self.stopping:
            return
        _end_group(watched.child.pid)
        code = watched.child.wait()
        watched.running = None
        watched.falls += 1
        self._repeat_alarms(watched)
        if not self.is_steady and watched.falls >= HOPELESS_FALLS:
            raise CannotStart(f"{watched.name} does not start. The end of {watched.log}:\n{logs.tail(watched.log)}")
        pause = min(LONGEST_PAUSE, 0.5 * 2 ** (watched.falls - 1))
        watched.again_at = now + pause
        why = f"signal {-code}" if code < 0 else f"exit code {code}"
        say(red(f"[{watched.name}] ended unexpectedly ({why}); starting it again in {pause:g} s. Log: {watched.log}"))

    # Ending.

    def stop(self) -> None:
        """Ends all that was started, group after group, and nothing else; takes at most ten seconds."""
        self.stopping = True
        for turn in sorted({watched.ends for watched in self.watched}):
            self._end([watched for watched in self.watched if watched.ends == turn])
        self.watched.clear()

    def _end(self, group: Iterable[Watched]) -> None:
        alive = [watched for watched in group if watched.running and watched.child]
        running = [watched.running for watched in alive if watched.running]
        processes.stop(running, max((watched.grace for watched in alive), default=0))
        for watched in alive:
            if watched.child:
                _end_group(watched.child.pid)
                watched.child.wait()
            processes.forget(self.instance, watched.name)


def _stdin_is_terminal() -> bool:
    try:
        return os.isatty(0)
    except OSError:
        return False


def _end_group(leader: int) -> None:
    """What a process has left in its own group. Safe until the leader is reaped: its number is not reused."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
