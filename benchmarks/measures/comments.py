"""The conversation under a post, for an app."""

from __future__ import annotations

import json

from benchmarks import world
from benchmarks.http_rounds import WrongAnswerError
from benchmarks.product import load_talk
from benchmarks.query_log import data_queries
from benchmarks.registry import HttpMeasure, Limit, Result, http, other
from benchmarks.requests import get
from benchmarks.sites import Sites

ITEMS = 20
PROXY = {"X_Forwarded_For": "203.0.113.7", "X_Forwarded_Proto": "http"}


def requests(sites: Sites) -> list[str]:
    """Everybody reads under another post."""
    port, posts = sites.product.port, load_talk.talked_about()
    return [
        get(
            f"/api/v1/posts/{world.post_id(posts[number % len(posts)])}/comments/?limit={ITEMS}",
            port,
            X_Session_Token=person["session"],
            **PROXY,
        )
        for number, person in enumerate(sites.people)
    ]


def check(body: bytes) -> None:
    items = json.loads(body)["items"]
    assert len(items) == ITEMS, f"{len(items)} comments instead of {ITEMS}"
    for item in items:
        assert item["author"]["handle"] and item["author"]["avatar"], "no author"
        assert item["body"] and item["reactions"] == {"love": load_talk.REACTIONS_EACH}
    assert sum(item["reply_count"] for item in items) == load_talk.ANSWERS_EACH


http(HttpMeasure("comments_api", "product", requests, check, "raw", Limit(at_least=0.35), "comments for an app"))


@other("comments_api_queries")
def queries(sites: Sites) -> list[Result]:
    """Statements that reach PostgreSQL for one page, counted by its own log."""
    try:
        statements = data_queries(sites, requests(sites)[0])
    except WrongAnswerError as problem:
        return [Result("comments_api_queries", 0, "queries", problems=[str(problem)])]
    return [Result("comments_api_queries", len(statements), "queries", statements=statements)]
