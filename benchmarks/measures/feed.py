"""The home feed: for an app, as a page, and how many queries it takes."""

from __future__ import annotations

import json
import re

from benchmarks.http_rounds import WrongAnswerError
from benchmarks.query_log import data_queries
from benchmarks.registry import HttpMeasure, Limit, Result, http, other
from benchmarks.requests import get
from benchmarks.sites import Site, Sites

ITEMS = 20
PROXY = {"X_Forwarded_For": "203.0.113.7", "X_Forwarded_Proto": "http"}


def api_requests(sites: Sites) -> list[str]:
    return api_requests_of(sites.product, sites.people)


def api_requests_of(site: Site, people: list[dict[str, str]]) -> list[str]:
    path = f"/api/v1/feed/?limit={ITEMS}"
    return [get(path, site.port, X_Session_Token=person["session"], **PROXY) for person in people]


def html_requests(sites: Sites) -> list[str]:
    port = sites.product.port
    return [get("/", port, Cookie=f"{person['cookie_name']}={person['session']}", **PROXY) for person in sites.people]


def check_api(body: bytes) -> None:
    document = json.loads(body)
    items = document.get("items") or document["results"]
    assert len(items) == ITEMS, f"{len(items)} posts instead of {ITEMS}"
    for item in items:
        assert item["author"]["handle"], "no author"
        assert len(item["media"]) == 1, "no picture"
        assert item["reaction_count"] >= 0 and item["comment_count"] >= 0
    assert len({item["author"]["handle"] for item in items}) > 5, "not a feed of many people"


def check_html(body: bytes) -> None:
    page = body.decode()
    cards = len(re.findall(r"<article\b", page))
    assert cards >= ITEMS, f"{cards} posts instead of {ITEMS}"
    assert page.count("srcset=") >= ITEMS, "no pictures"


http(
    HttpMeasure(
        "feed_api",
        "product",
        api_requests,
        check_api,
        "raw",
        Limit(at_least=0.40),
        "home feed for an app",
        most_ms=200,
        above="orm",
    )
)
http(
    HttpMeasure(
        "feed_html",
        "product",
        html_requests,
        check_html,
        "raw",
        Limit(at_least=0.15),
        "home feed as a page",
        most_ms=200,
    )
)


@other("feed_queries", "feed_api_queries")
def queries(sites: Sites) -> list[Result]:
    """Statements that reach PostgreSQL for one page, counted by its own log."""
    found = []
    for name, requests in (("feed_queries", html_requests(sites)), ("feed_api_queries", api_requests(sites))):
        try:
            statements = data_queries(sites, requests[0])
            found.append(Result(name, len(statements), "queries", statements=statements))
        except WrongAnswerError as problem:
            found.append(Result(name, 0, "queries", problems=[str(problem)]))
    return found
