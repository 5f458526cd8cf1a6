"""Searching 200,000 people and animals for an app: whole words, beginnings, slips, no accents, no spaces."""

from __future__ import annotations

import json
from itertools import cycle
from random import Random
from typing import Final
from urllib.parse import quote

from benchmarks import names
from benchmarks.registry import HttpMeasure, Limit, http
from benchmarks.requests import get
from benchmarks.sites import Sites
from discovery.words import plain

REQUESTS: Final = 1_024
P95_MS: Final = 50


def queries() -> list[tuple[str, str]]:
    """(kind, what is written): four of ten whole words, two beginnings, one slip, two without accents, one Chinese."""
    dice = Random(21)
    found = []
    for number in range(REQUESTS):
        index = dice.randrange(1_000, names.PEOPLE)
        kind = "people" if number % 2 else "pets"
        name = names.person_name(index) if kind == "people" else names.pet_name(index)
        word = max(name.split(), key=len)
        match number % 10:
            case 0 | 1:
                asked = word
            case 2 | 3:
                asked = " ".join(name.split()[:2])
            case 4 | 5:
                asked = word[: dice.randint(1, 4)]
            case 6:
                at = dice.randrange(1, max(2, len(word)))
                asked = word[:at] + word[at + 1 :]
            case 7 | 8:
                asked = plain(name)
            case _:
                kind = "people"
                asked = names.person_name(index - index % 25)[:2]
        found.append((kind, asked))
    return found


def requests(sites: Sites) -> list[str]:
    port, people = sites.product.port, cycle(sites.searchers)
    return [
        get(
            f"/api/v1/search/?kind={kind}&q={quote(asked)}",
            port,
            X_Session_Token=next(people)["session"],
            X_Forwarded_For="203.0.113.7",
            X_Forwarded_Proto="http",
        )
        for kind, asked in queries()
    ]


def check(body: bytes) -> None:
    document = json.loads(body)
    assert document["items"], "nobody found"
    for item in document["items"]:
        assert item["kind"] in {"people", "pets"} and item[item["kind"]]["id"]


http(
    HttpMeasure(
        "search",
        "product",
        requests,
        check,
        "raw",
        Limit(at_least=0.30),
        "search of 200,000 for an app",
        most_ms=P95_MS,
    )
)
