"""The yardsticks: the same 20 posts from a constant, a cursor, the ORM and a serializer."""

from __future__ import annotations

import json
import random

from benchmarks import world
from benchmarks.registry import HttpMeasure, http
from benchmarks.requests import get
from benchmarks.sites import Sites

PAGES = 64


def constant(sites: Sites) -> list[str]:
    return [get("/static/", sites.baseline.port)]


def pages(path: str):  # type: ignore[no-untyped-def]
    """Requests for pages that begin at posts drawn over the whole history."""

    def requests(sites: Sites) -> list[str]:
        dice = random.Random(3)
        numbers = [dice.randrange(1_000, world.PEOPLE * world.POSTS_EACH) for _ in range(PAGES)]
        return [get(f"/{path}/?before={world.post_id(number)}", sites.baseline.port) for number in numbers]

    return requests


def check(body: bytes) -> None:
    items = json.loads(body)["items"]
    assert len(items) == 20, f"{len(items)} posts instead of 20"
    assert 9_000 < len(body) < 13_000, f"{len(body)} bytes: not the size of the yardstick"
    for item in items:
        assert item["author"]["handle"] and item["picture"]["src"] and item["published_at"]


http(HttpMeasure("static", "baseline", constant, check, baseline="raw", title="a constant"))
http(HttpMeasure("raw", "baseline", pages("raw"), check, baseline="raw", title="one query, raw cursor"))
http(HttpMeasure("orm", "baseline", pages("orm"), check, baseline="raw", title="the same by the ORM"))
http(HttpMeasure("drf", "baseline", pages("drf"), check, baseline="raw", title="the same by a serializer"))
