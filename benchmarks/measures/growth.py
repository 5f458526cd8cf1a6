"""Ten times the posts and ten times everybody's history: what a page of the feed costs then."""

from __future__ import annotations

from typing import Final

from benchmarks.http_rounds import Pace, measure
from benchmarks.measures.feed import api_requests, api_requests_of, check_api
from benchmarks.registry import HttpMeasure, Limit, Result, other
from benchmarks.sites import Sites

MOST: Final = 1.10


@other("feed_growth_10x", "feed_growth_1x")
def growth(sites: Sites) -> list[Result]:
    """CPU of a page of the grown world as a multiple of one of the usual world, both asked in turn."""
    usual = HttpMeasure("feed_api_1x", "product", api_requests, check_api, None)
    grown = HttpMeasure(
        "feed_api_10x", "grown", lambda sites: api_requests_of(sites.grown, sites.grown_people), check_api, None
    )
    found = {one.name: one for one in measure([usual, grown], sites, Pace())}
    problems = [problem for one in found.values() for problem in one.problems]
    one_x = Result("feed_growth_1x", 1.0, "× usual", is_baseline=True)
    if problems:
        return [one_x, Result("feed_growth_10x", 0, "× usual", problems=problems)]
    costs = {name: one.details["cpu_ms"] for name, one in found.items()}
    ratio = costs["feed_api_10x"] / costs["feed_api_1x"]
    ten_x = Result("feed_growth_10x", ratio, "× usual", "feed_growth_1x", limit=Limit(at_most=MOST))
    ten_x.details = {"cpu_ms": costs["feed_api_10x"], "p95_ms": found["feed_api_10x"].details["p95_ms"]}
    return [one_x, ten_x]
