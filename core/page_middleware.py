"""Middlewares of others that only some requests need; the rest passes them by."""

from __future__ import annotations

from typing import Any

from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django_htmx.middleware import HtmxMiddleware


def is_of_app(request: HttpRequest) -> bool:
    """A call of the API by the token in its header: a cookie, should one be there too, decides nothing."""
    return "HTTP_X_SESSION_TOKEN" in request.META and request.path.startswith("/api/")


class _PagesOnly:
    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request) if request.path.startswith("/api/") else super().__call__(request)  # type: ignore[misc]


class NotOfApps:
    """Before the class of a middleware that is about the cookie."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request) if is_of_app(request) else super().__call__(request)  # type: ignore[misc]


class Sessions(NotOfApps, SessionMiddleware):
    """`request.session`."""


class Messages(_PagesOnly, MessageMiddleware):
    """What is said once, on the next page."""


class Htmx(_PagesOnly, HtmxMiddleware):
    """`request.htmx`."""
