"""Addresses that other sites and programs read: they know no session, and leave no cookie behind.

Whoever asks is a guest there, also with a session of ours: what is answered is for everyone, and any cache may keep it.
"""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse

ENDS: Final = ("/embed/", "/rss/", "/oembed/")
KEEP_SECONDS: Final = 300


def is_unsigned(path: str) -> bool:
    return path.endswith(ENDS)


def forget_person(request: HttpRequest) -> None:
    """Before anything has read the cookies."""
    request.META.pop("HTTP_COOKIE", None)


def leave_nothing(response: HttpResponse) -> None:
    """After everything that may have set a cookie, or said that the answer depends on one."""
    response.cookies.clear()
    varies = [part.strip() for part in response.headers.get("Vary", "").split(",")]
    kept = [part for part in varies if part and part.lower() != "cookie"]
    if kept:
        response.headers["Vary"] = ", ".join(kept)
    elif "Vary" in response.headers:
        del response.headers["Vary"]


def for_everyone(response: HttpResponse) -> HttpResponse:
    """Any cache may keep it for a while, and any site may show it."""
    response.headers["Cache-Control"] = f"public, max-age={KEEP_SECONDS}"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
