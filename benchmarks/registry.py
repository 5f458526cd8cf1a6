"""What is measured. A room adds its own: a module in benchmarks/measures/ that calls `http` or `other`.

`limit` is what the ratio to the named baseline must keep; a missed one makes the run fail.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.sites import Sites


SITE = "site"  # what `make bench` measures; `make bench-chat` has a suite of its own


@dataclass(frozen=True, slots=True)
class Limit:
    """The ratio must be at least (or at most) this."""

    at_least: float | None = None
    at_most: float | None = None

    def holds(self, ratio: float | None) -> bool:
        if ratio is None:
            return False
        return (self.at_least is None or ratio >= self.at_least) and (self.at_most is None or ratio <= self.at_most)

    def __str__(self) -> str:
        return f"≥ {self.at_least:g}" if self.at_least is not None else f"≤ {self.at_most:g}"


@dataclass(slots=True)
class Result:
    """One measured thing. `details` and `statements` are for the table and the details file."""

    name: str
    value: float
    unit: str
    baseline: str | None = None
    ratio: float | None = None
    limit: Limit | None = None
    problems: list[str] = field(default_factory=list)
    title: str = ""
    is_baseline: bool = False
    details: dict[str, float] = field(default_factory=dict)
    statements: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class HttpMeasure:
    """Requests a second of one address, in interleaved rounds with all others."""

    name: str
    site: str
    requests: Callable[[Sites], list[str]]
    check: Callable[[bytes], None]
    baseline: str | None
    limit: Limit | None = None
    title: str = ""
    most_ms: float | None = None  # nineteen of twenty answers take less
    above: str | None = None  # another measure, which it must be faster than in the same run
    suite: str = SITE


@dataclass(frozen=True, slots=True)
class OtherMeasure:
    """Anything that measures by itself and gives one or more results; `gives` are their names."""

    gives: tuple[str, ...]
    run: Callable[[Sites], Iterable[Result]]
    suite: str = SITE


HTTP: dict[str, HttpMeasure] = {}
OTHERS: list[OtherMeasure] = []


def http(measure: HttpMeasure) -> None:
    if measure.name in HTTP:
        raise ValueError(f"{measure.name} is measured twice")
    HTTP[measure.name] = measure


def other(
    *gives: str, suite: str = SITE
) -> Callable[[Callable[[Sites], Iterable[Result]]], Callable[[Sites], Iterable[Result]]]:
    def register(run: Callable[[Sites], Iterable[Result]]) -> Callable[[Sites], Iterable[Result]]:
        OTHERS.append(OtherMeasure(gives, run, suite))
        return run

    return register


def load() -> None:
    from benchmarks import measures

    for module in sorted(entry.name for entry in pkgutil.iter_modules(measures.__path__)):
        importlib.import_module(f"benchmarks.measures.{module}")


def names(suite: str | None = None) -> list[str]:
    """Of one suite, or of all."""
    of_http = [one.name for one in HTTP.values() if suite in (None, one.suite)]
    return of_http + [name for one in OTHERS if suite in (None, one.suite) for name in one.gives]


def suites() -> set[str]:
    return {one.suite for one in [*HTTP.values(), *OTHERS]}
