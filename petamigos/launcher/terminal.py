"""What the launcher says. A terminal that has gone away is no reason to fail."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from typing import NoReturn


def _colours() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def say(text: str = "") -> None:
    with contextlib.suppress(OSError, ValueError):
        print(text, flush=True)


def dim(text: str) -> str:
    return f"\033[2m{text}\033[0m" if _colours() else text


def bold(text: str) -> str:
    return f"\033[1m{text}\033[0m" if _colours() else text


def red(text: str) -> str:
    return f"\033[31m{text}\033[0m" if _colours() else text


def line(name: str, text: str, seconds: float | None = None) -> None:
    took = "" if seconds is None else dim(f"  {seconds:.1f} s")
    say(f"  {bold(name.ljust(10))} {text}{took}")


@contextlib.contextmanager
def step(name: str, doing: str) -> Iterator[list[str]]:
    """Says what begins and, when it ends well, what became of it: the last text put into the list."""
    began = time.monotonic()
    result: list[str] = []
    line(name, dim(doing))
    yield result
    if result:
        line(name, result[-1], time.monotonic() - began)


def fail(text: str) -> NoReturn:
    say()
    say(red(text))
    raise SystemExit(1)
