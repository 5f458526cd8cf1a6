"""`make bench`: measures, prints a table, draws a chart, writes results, fails when a limit is missed."""

from __future__ import annotations

import argparse
import signal
import sys
from contextlib import ExitStack

from benchmarks import registry, report
from benchmarks.http_rounds import Pace, measure
from benchmarks.registry import HTTP, OTHERS, Result
from benchmarks.sites import Sites


def main() -> int:
    registry.load()
    options = arguments()
    if options.list:
        print("\n".join(registry.names()))
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped
    if options.profile:
        from benchmarks.profiling import profile

        return profile(options.profile, options.lines)
    chosen = set(options.only.split(",")) if options.only else set(registry.names(options.suite))
    if unknown := chosen - set(registry.names()):
        print(f"Nothing is named {', '.join(sorted(unknown))}. --list shows the names.", file=sys.stderr)
        return 2
    with ExitStack() as stack:
        results = run(chosen, Sites(stack), Pace(seconds=options.seconds, rounds=options.rounds))
    return report.publish(
        results, whole=not options.only, draw=not options.only and options.suite == registry.SITE, suite=options.suite
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--list", action="store_true", help="names of all measures")
    parser.add_argument("--suite", choices=sorted(registry.suites()), default=registry.SITE)
    parser.add_argument("--only", metavar="NAMES", help="comma separated; writes no results")
    parser.add_argument("--rounds", type=int, default=Pace().rounds)
    parser.add_argument("--seconds", type=float, default=Pace().seconds, help="measured seconds of a round")
    parser.add_argument("--profile", metavar="NAME", help="functions that take the time of one HTTP measure")
    parser.add_argument("--lines", type=int, default=40, help="functions shown by --profile")
    return parser.parse_args()


def run(chosen: set[str], sites: Sites, pace: Pace) -> list[Result]:
    wanted = [one for one in HTTP.values() if one.name in chosen]
    baselines = {one.baseline for one in wanted} - {one.name for one in wanted} - {None}
    wanted = [HTTP[name] for name in HTTP if name in baselines] + wanted
    results = measure(wanted, sites, pace) if wanted else []
    for one in OTHERS:
        if chosen & set(one.gives):
            results += one.run(sites)
    return compare(results)


def compare(results: list[Result]) -> list[Result]:
    """Fills in every ratio and says which limits are missed."""
    values = {result.name: result.value for result in results}
    for result in results:
        if result.baseline in values:
            result.ratio = result.value / values[result.baseline]
        if result.limit and not result.limit.holds(result.ratio):
            shown = "none" if result.ratio is None else f"{result.ratio:.2f}"
            result.problems.append(f"ratio {shown}, wanted {result.limit}")
    return results


if __name__ == "__main__":
    sys.exit(main())
