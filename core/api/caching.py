"""ETags: a client that has the newest state gets 304 and no body."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from core.api.renderers import dumps

Answer = TypeVar("Answer", bound=HttpResponseBase)


class Encoded(Response):
    """An answer that was encoded to take its digest: it is sent as it is, not rendered again."""

    def __init__(self, body: bytes) -> None:
        super().__init__(headers={"Content-Type": "application/json"})
        self.body = body

    @property
    def rendered_content(self) -> bytes:  # type: ignore[override]
        return self.body


def with_etag(request: Request, data: Any) -> Response:
    """Answers `data` with its ETag, or 304 when If-None-Match names it."""
    body = dumps(data)
    etag = _etag_of(body)
    return _tagged(Response(status=304) if _is_fresh(request, etag) else Encoded(body), etag)


def plain_with_etag(request: HttpRequest, data: Any) -> HttpResponse:
    """The same without DRF around it."""
    body = dumps(data)
    etag = _etag_of(body)
    if not _is_fresh(request, etag):
        return _tagged(HttpResponse(body, content_type="application/json"), etag)
    response = HttpResponse(status=304)
    del response.headers["Content-Type"]  # it would take the place of the kept answer's
    return _tagged(response, etag)


def _etag_of(body: bytes) -> str:
    return f'W/"{hashlib.sha1(body, usedforsecurity=False).hexdigest()}"'


def _is_fresh(request: HttpRequest | Request, etag: str) -> bool:
    """Whether If-None-Match names it."""
    asked = request.META.get("HTTP_IF_NONE_MATCH")
    return asked is not None and etag in {part.strip() for part in asked.split(",")}


def _tagged(response: Answer, etag: str) -> Answer:
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    return response
