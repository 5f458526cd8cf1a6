"""ETags: a client that has the newest state gets 304 and no body."""

from __future__ import annotations

import hashlib
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from core.api.renderers import dumps


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
    etag = f'W/"{hashlib.sha1(body, usedforsecurity=False).hexdigest()}"'
    asked = {part.strip() for part in request.headers.get("If-None-Match", "").split(",")}
    response = Response(status=304) if etag in asked else Encoded(body)
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response
