"""Where a socket may be opened from: the full origin of the site, scheme and host and port."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.http import parse_cookie

TOKEN_PREFIX: Final = "token."  # noqa: S105 (of a subprotocol: token.<app session token>)


@dataclass(frozen=True, slots=True)
class Offer:
    origin: str | None
    cookie_key: str | None
    token_key: str | None

    @property
    def session_key(self) -> str | None:
        return self.cookie_key or self.token_key


def offered(scope: dict[str, Any]) -> Offer:
    origins = [value for name, value in scope["headers"] if name == b"origin"]
    cookies = b"; ".join(value for name, value in scope["headers"] if name == b"cookie")
    tokens = [p.removeprefix(TOKEN_PREFIX) for p in scope.get("subprotocols", ()) if p.startswith(TOKEN_PREFIX)]
    return Offer(
        origin=b",".join(origins).decode("latin-1") if origins else None,
        cookie_key=parse_cookie(cookies.decode("latin-1")).get(settings.SESSION_COOKIE_NAME) or None,
        token_key=tokens[0] if tokens else None,
    )


def is_origin_allowed(offer: Offer) -> bool:
    """A page of ours always sends its origin. Only an app sends none, and an app has no cookie."""
    if offer.origin is None:
        return offer.cookie_key is None
    return offer.origin in allowed_origins(settings.SITE_URL, settings.DEBUG)


@functools.cache
def allowed_origins(site_url: str, debug: bool) -> frozenset[str]:
    site = urlsplit(site_url)
    origins = {f"{site.scheme}://{site.netloc}".lower()}
    if debug:
        port = f":{site.port}" if site.port else ""
        origins |= {f"{site.scheme}://{host}{port}" for host in ("localhost", "127.0.0.1", "[::1]")}
    return frozenset(origins)
