"""The hottest reads of apps: what DRF and the middlewares of pages do around a view costs more than some of the reads."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, ResolverMatch, resolve
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import activity
from accounts.models import User
from accounts.sessions import read_as
from core.api.caching import plain_with_etag, with_etag
from core.api.permissions import SignedIn
from core.errors import DomainError
from core.middleware import language
from core.page_middleware import is_of_app

_TAKES_JSON = ("*/*", "application/json", "application/*")


class QuickReads(APIView):
    """A view whose GET is `read(viewer, request)`: signed in, answered with an ETag.

    An app with a session that is in order is answered straight by `quick_reads`; this view does all else, and again what
    was refused, so that every refusal is the same on both ways.
    """

    permission_classes = [SignedIn]

    def read(self, viewer: User, request: HttpRequest, **place: Any) -> Any:
        """Must change nothing that a second call would change again."""
        raise NotImplementedError

    def answer(self, request: Request, **place: Any) -> Response:
        """The body of `get`, which states the schema."""
        return with_etag(request, self.read(request.user, request._request, **place))  # type: ignore[arg-type]


class _TheLongWay(Exception):
    """By the view, with all that is around it."""


def quick_reads(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware that answers them: before those that are about cookies, forms and pages."""
    in_language = language(_answer)

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method != "GET" or not is_of_app(request) or not _takes_json(request.META.get("HTTP_ACCEPT", "*/*")):
            return get_response(request)
        request.resolver_match = _match(request.path_info, settings.ROOT_URLCONF)
        if request.resolver_match is None:
            return get_response(request)
        try:
            return in_language(request)
        except _TheLongWay:
            return get_response(request)

    return middleware


def _answer(request: HttpRequest) -> HttpResponse:
    match, token = request.resolver_match, request.META["HTTP_X_SESSION_TOKEN"]
    view: QuickReads = match.func.view_class()  # type: ignore[union-attr]
    try:
        found = read_as(token, lambda user: view.read(user, request, **match.kwargs))  # type: ignore[union-attr]
    except (DomainError, DatabaseError) as error:
        raise _TheLongWay from error
    if found is None:
        raise _TheLongWay
    activity.touch(request, token)
    return plain_with_etag(request, found)


@lru_cache(maxsize=2048)
def _match(path: str, _urls: str) -> ResolverMatch | None:
    """The view of a path, where it is one of these."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    view = getattr(match.func, "view_class", None)
    return match if view is not None and issubclass(view, QuickReads) else None


def _takes_json(accept: str) -> bool:
    return accept in _TAKES_JSON or any(part.partition(";")[0].strip() in _TAKES_JSON for part in accept.split(","))
