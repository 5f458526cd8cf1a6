"""One client address, and no way out of this site by `next`."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from core.http import client_ip, safe_next


@pytest.mark.parametrize(
    ("forwarded", "proxies", "address"),
    [
        ("203.0.113.9", 1, "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9", 1, "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9, 198.51.100.2", 2, "203.0.113.9"),
        ("6.6.6.6", 0, "127.0.0.1"),
        ("", 1, "127.0.0.1"),
        ("not an address", 1, "0.0.0.0"),
        ("2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::"),
        ("::ffff:203.0.113.9", 1, "203.0.113.9"),
    ],
)
def test_only_what_our_own_proxies_wrote_is_believed(forwarded: str, proxies: int, address: str, settings: Any) -> None:
    settings.TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory().get(
        "/", HTTP_X_FORWARDED_FOR=forwarded, HTTP_X_REAL_IP="6.6.6.6", HTTP_FORWARDED="for=6.6.6.6"
    )
    assert client_ip(request) == address


@pytest.mark.parametrize(
    "target", ["https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "http:///evil.test"]
)
def test_next_stays_here(target: str) -> None:
    assert safe_next(RequestFactory().get("/", {"next": target}), "/home/") == "/home/"


def test_next_follows_our_own_paths() -> None:
    assert safe_next(RequestFactory().get("/", {"next": "/p/1/"}), "/") == "/p/1/"
