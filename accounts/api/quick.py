"""The hottest reads of apps: what DRF does around a view costs as much as some of the reads themselves."""

from __future__ import annotations

import contextlib
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, QueryDict
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import activity
from accounts.models import User
from accounts.sessions import read_as
from core.api.caching import plain_with_etag, with_etag
from core.api.permissions import SignedIn
from core.errors import DomainError

_TAKES_JSON = ("*/*", "application/json", "application/*")


class QuickReads(APIView):
    """A view whose GET is `read(viewer, query)`: signed in, answered with an ETag.

    An app with a session that is in order is answered straight; DRF does all else, and again what was refused, so that
    every refusal is the same on both ways.
    """

    permission_classes = [SignedIn]

    def read(self, viewer: User, query: QueryDict, **place: Any) -> Any:
        raise NotImplementedError

    def answer(self, request: Request, **place: Any) -> Response:
        """The body of `get`, which states the schema."""
        return with_etag(request, self.read(request.user, request.query_params, **place))  # type: ignore[arg-type]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        token = request.META.get("HTTP_X_SESSION_TOKEN")
        if request.method == "GET" and token is not None and _takes_json(request.META.get("HTTP_ACCEPT", "*/*")):
            with contextlib.suppress(DomainError, DatabaseError):
                found = read_as(token, lambda user: self.read(user, request.GET, **kwargs))
                if found is not None:
                    activity.touch(request, token)
                    return plain_with_etag(request, found)
        return super().dispatch(request, *args, **kwargs)


def _takes_json(accept: str) -> bool:
    return accept in _TAKES_JSON or any(part.partition(";")[0].strip() in _TAKES_JSON for part in accept.split(","))
