"""The hottest reads of apps go past what is there for pages (accounts.api.quick): nobody can tell from the answer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from rest_framework.response import Response

from accounts.api import quick
from accounts.tests.door import App
from discovery.tests.conftest import build
from social.tests.factories import make_post
from tests.cast import PASSWORD

FEED = "/api/v1/feed/"


@pytest.fixture
def app(cast: SimpleNamespace) -> App:
    make_post(cast.carla, "Here")
    build()
    app = App()
    assert app.sign_in(cast.carla.email, PASSWORD).status_code == 200
    return app


def headers_of(answer: Any) -> dict[str, str]:
    """`Allow` is said by DRF alone."""
    return {name: value for name, value in answer.headers.items() if name not in ("X-Request-ID", "Allow")}


@pytest.mark.parametrize("path", [FEED, "/api/v1/search/?q=bruno", f"{FEED}?lang=es-mx", f"{FEED}?limit=nothing"])
def test_the_short_way_says_the_same_as_the_long_one(app: App, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = app.call("GET", path, **{"Accept-Language": "en"})
    monkeypatch.setattr(quick, "_match", lambda *_path: None)
    long = app.call("GET", path, **{"Accept-Language": "en"})

    assert short.status_code == long.status_code == (422 if "nothing" in path else 200)
    assert isinstance(long, Response) and (short.status_code == 422 or not isinstance(short, Response))
    assert short.content == long.content and len(short.content) > 50
    assert headers_of(short) == headers_of(long)


def test_it_is_logged_under_its_name(app: App, caplog: pytest.LogCaptureFixture) -> None:
    app.call("GET", FEED)

    facts: Any = [one.msg for one in caplog.records if one.name == "http.request"][-1]
    assert (facts["route"], facts["status"]) == ("api_feed", 200)


def test_a_cookie_opens_nothing_for_a_token_that_is_wrong(cast: SimpleNamespace, app: App) -> None:
    browser = Client()
    browser.force_login(cast.carla)

    assert browser.get(FEED).status_code == 200
    assert browser.get(FEED, headers={"X-Session-Token": "a" * 32}).status_code == 401
