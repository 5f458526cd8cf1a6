"""The page of a person with their posts."""

from __future__ import annotations

import re
from typing import Final

from benchmarks import world
from benchmarks.http_rounds import WrongAnswerError
from benchmarks.query_log import data_queries
from benchmarks.registry import HttpMeasure, Limit, Result, http, other
from benchmarks.requests import get
from benchmarks.sites import Sites

POSTS: Final = 20


def requests(sites: Sites) -> list[str]:
    """Each of the signed-in people looks at an open account."""
    port = sites.product.port
    return [
        get(
            f"/@{world.handle(number * 14 + 1)}/",
            port,
            Cookie=f"{person['cookie_name']}={person['session']}",
            X_Forwarded_For="203.0.113.7",
            X_Forwarded_Proto="http",
        )
        for number, person in enumerate(sites.people)
    ]


def check(body: bytes) -> None:
    page = body.decode()
    assert world.display_name(1) in page, "not the page of this person"
    assert 'class="profile-counts"' in page and page.count("srcset=") >= 10, "no posts with pictures"
    cards = len(re.findall(r"<article\b", page))
    assert cards >= 10, f"{cards} posts"


http(HttpMeasure("profile_html", "product", requests, check, "raw", Limit(at_least=0.12), "profile as a page"))


@other("profile_queries")
def queries(sites: Sites) -> list[Result]:
    """Statements that reach PostgreSQL for one page, counted by its own log."""
    try:
        statements = data_queries(sites, requests(sites)[0])
        return [Result("profile_queries", len(statements), "queries", statements=statements)]
    except WrongAnswerError as problem:
        return [Result("profile_queries", 0, "queries", problems=[str(problem)])]
