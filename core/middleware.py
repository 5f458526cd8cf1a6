"""What every HTTP request passes: identity in logs, headers, language, and the translation of domain errors."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import structlog
from csp.constants import HEADER
from csp.middleware import CheckableLazyObject, CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.contrib import messages
from django.contrib.messages.storage.base import BaseStorage
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers

from core import languages, metrics
from core.errors import DomainError, LimitReached, NotFound, PermissionRefused
from core.ids import new_id
from core.logs import REQUESTS, request_id
from core.unsigned import forget_person, is_unsigned, leave_nothing

log = structlog.get_logger("http")
requests_log = logging.getLogger(REQUESTS)

GetResponse = Callable[[HttpRequest], HttpResponse]
_REQUEST_ID: Final = re.compile(r"\A[A-Za-z0-9._-]{8,64}\Z")
# Answered before the database is asked who is there.
QUIET: Final = ("/health/", "/metrics", "/static/")

# Of answers that a browser never draws.
FOR_JSON: Final = "default-src 'none'; frame-ancestors 'none'"
_NONCE: Final = "the-nonce"


def request_context(get_response: GetResponse) -> GetResponse:
    """Gives the request an id that follows into logs and tasks, measures it, and forbids shared caching."""

    def middleware(request: HttpRequest) -> HttpResponse:
        given = request.META.get("HTTP_X_REQUEST_ID", "")  # `request.headers` would read all of them
        current = given if _REQUEST_ID.match(given) else new_id().hex
        token = request_id.set(current)
        started = time.perf_counter()
        is_open = is_unsigned(request.path)
        if is_open:
            forget_person(request)
        try:
            response = get_response(request)
        finally:
            request_id.reset(token)
        if is_open:
            leave_nothing(response)
        seconds = time.perf_counter() - started
        route = request.resolver_match.view_name if request.resolver_match else "unmatched"
        metrics.observe_request(request.method or "", route or "unnamed", response.status_code, seconds)
        response["X-Request-ID"] = current
        if not request.path.startswith(QUIET):
            facts = {
                "method": request.method,
                "route": route,
                "status": response.status_code,
                "ms": round(seconds * 1000, 1),
                "request_id": current,
            }
            requests_log.info(facts)
        return response

    return middleware


def security_headers(get_response: GetResponse) -> GetResponse:
    """Personalised by default: nothing is stored by a shared cache unless a view says otherwise."""
    permissions = "camera=(self), microphone=(self), geolocation=(self), browsing-topics=(), interest-cohort=()"

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        headers = response.headers
        if "Cache-Control" not in headers:
            headers["Cache-Control"] = "private, no-store"
        headers["Permissions-Policy"] = permissions
        headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware


class content_policy(CSPMiddleware):  # noqa: N801 (named as the other middlewares)
    """django-csp's header, put together once: only the nonce differs between pages. JSON is told that it is no page."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if HEADER in response.headers or (settings.DEBUG and response.status_code in {404, 500}):  # Django's own pages
            return response
        nonce = getattr(request, "_csp_nonce", None)
        if response.headers.get("Content-Type", "").startswith("application/json"):
            response.headers[HEADER] = FOR_JSON
        else:
            policy = _policy(has_nonce=nonce is not None)
            response.headers[HEADER] = policy.replace(_NONCE, nonce) if nonce else policy
        if nonce is None:  # a nonce made from now on would not be in the header
            request.csp_nonce = CheckableLazyObject(self._csp_nonce_post_response)  # type: ignore[attr-defined]
        return response


@lru_cache(maxsize=2)
def _policy(*, has_nonce: bool) -> str:
    return build_policy(nonce=_NONCE if has_nonce else None)


def language(get_response: GetResponse) -> GetResponse:
    """Picks the language: ?lang, the account, the cookie, Accept-Language, the default, in that order."""

    def middleware(request: HttpRequest) -> HttpResponse:
        asked = languages.resolve(request.GET.get("lang", "")[:20]) or _language_of_page(request)
        code = asked or _known_language(request)
        translation.activate(code)
        request.LANGUAGE_CODE = code  # type: ignore[attr-defined]
        response = get_response(request)
        response.headers["Content-Language"] = code
        if "Vary" in response.headers:
            patch_vary_headers(response, ("Accept-Language", "Cookie"))
        else:
            response.headers["Vary"] = "Accept-Language, Cookie"
        if asked and request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) != asked:
            set_language_cookie(response, asked)
        return response

    return middleware


def _language_of_page(request: HttpRequest) -> str | None:
    """A part that htmx asks for speaks the language of the page it goes into."""
    page = request.META.get("HTTP_HX_CURRENT_URL", "")
    if "lang=" not in page:
        return None
    return languages.resolve(parse_qs(urlsplit(page[:2000]).query).get("lang", [""])[0][:20])


def _known_language(request: HttpRequest) -> str:
    if not request.path.startswith(("/api/", "/_allauth/", *QUIET)) and request.user.is_authenticated:
        return request.user.language
    from_cookie = languages.resolve(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")[:20])
    return from_cookie or languages.match(request.META.get("HTTP_ACCEPT_LANGUAGE", "")) or settings.LANGUAGE_CODE


def set_language_cookie(response: HttpResponse, code: str) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )


class domain_errors:  # noqa: N801 (named as the other middlewares)
    """A domain error that a view let through becomes a page, or for htmx a toast; never a 500."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Http404 | NotFound):
            return not_found_page(request)
        if isinstance(error, OperationalError | InterfaceError):
            log.error("database_away", exc_info=error)
            return _page(request, "503.html", 503, retry_after=5)
        if not isinstance(error, DomainError):
            return None
        if request.headers.get("HX-Request"):
            return toast(request, error)
        if isinstance(error, LimitReached):
            return _page(request, "429.html", 429, error=error, retry_after=error.retry_after)
        if isinstance(error, PermissionRefused):
            return _page(request, "403.html", 403, error=error)
        return _page(request, "refused.html", error.status, error=error)


def not_found_page(request: HttpRequest) -> HttpResponse:
    """Absent and invisible alike: the same bytes."""
    return _page(request, "404.html", 404)


def toast(request: HttpRequest, error: DomainError) -> HttpResponse:
    """For htmx: nothing is swapped but the toast, which says what was refused."""
    waiting = messages.get_messages(request)
    if isinstance(waiting, BaseStorage):
        waiting.used = True
    response = render(request, "components/toast.html", {"message": str(error), "level": "error"}, status=error.status)
    response["HX-Retarget"], response["HX-Reswap"] = "#toasts", "beforeend"
    if isinstance(error, LimitReached):
        response["Retry-After"] = str(error.retry_after)
    return response


def _page(request: HttpRequest, template: str, status: int, *, retry_after: int = 0, **context: Any) -> HttpResponse:
    response = render(None, template, {**context, "LANGUAGE_CODE": translation.get_language()}, status=status)  # type: ignore[arg-type]
    if retry_after:
        response["Retry-After"] = str(retry_after)
    return response
