"""What every answer carries: the policy of what a page may load, and one line in the log."""

from __future__ import annotations

import json
import logging
import re
from typing import Any

import pytest
from django.test import Client

from core.logs import REQUESTS, RequestLine

pytestmark = pytest.mark.django_db


def policy_of(response: Any) -> str:
    return str(response.headers["Content-Security-Policy"])


def test_a_page_runs_only_scripts_with_the_nonce_of_this_very_answer() -> None:
    first, second = Client().get("/"), Client().get("/")
    found = [re.search(r"'nonce-([^']+)'", policy_of(one)) for one in (first, second)]
    nonces = [one[1] for one in found if one]
    assert len(set(nonces)) == 2
    assert all(f'nonce="{nonce}"' in page.content.decode() for nonce, page in zip(nonces, (first, second), strict=True))
    assert "default-src 'none'" in policy_of(first)
    assert "frame-ancestors 'none'" in policy_of(first)


def test_what_uses_no_nonce_offers_none() -> None:
    policy = policy_of(Client().get("/robots.txt"))
    assert "nonce" not in policy
    assert "script-src 'self'" in policy


def test_json_may_load_nothing() -> None:
    assert policy_of(Client().get("/api/v1/feed/")) == "default-src 'none'; frame-ancestors 'none'"


def test_the_documentation_of_the_api_is_a_page() -> None:
    assert "style-src 'self'" in policy_of(Client().get("/api/v1/docs/"))


def test_a_request_leaves_one_line_without_who_or_what(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger(REQUESTS)
    logger.addHandler(caplog.handler)
    try:
        answer = Client(headers={"X-Request-ID": "abcdef-123456"}).get("/robots.txt?secret=1")
    finally:
        logger.removeHandler(caplog.handler)
    (record,) = [one for one in caplog.records if one.name == REQUESTS]
    line = json.loads(RequestLine(as_json=True).format(record))
    assert line.pop("ms") >= 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[0-9:.]+Z", line.pop("timestamp"))
    assert answer.headers["X-Request-ID"] == "abcdef-123456"
    assert line == {
        "event": "request",
        "level": "info",
        "logger": "http",
        "method": "GET",
        "request_id": "abcdef-123456",
        "route": "robots",
        "status": 200,
    }
    assert "robots" in RequestLine(as_json=False).format(record)
