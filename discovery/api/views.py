"""API doors of the search."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, QueryDict
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.quick import QuickReads
from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.http import client_ip
from core.idempotency import idempotent
from core.limits import LIMITS
from core.pagination import clean_size
from discovery import actions, selectors
from discovery.api import serializers as shapes
from discovery.models import RecentSearch

QUERY = OpenApiParameter("q", {"type": "string", "maxLength": LIMITS.search_query_max}, required=True)
KIND = OpenApiParameter("kind", {"type": "string", "enum": ["people", "pets"], "default": "people"})


def asked_query(given: QueryDict) -> str:
    query = given.get("q")
    if query is None or len(query) > LIMITS.search_query_max:
        raise Invalid(field="q")
    return query


class SearchView(QuickReads):
    permission_classes = [Anyone]

    @extend_schema(
        operation_id="search", parameters=[QUERY, KIND, CURSOR, LIMIT], responses=shapes.SearchPageSerializer
    )
    def get(self, request: Request) -> Response:
        """People or animals by name, best first, in any script; accents and slips are forgiven."""
        return self.answer(request)

    def read(self, viewer: Any, request: HttpRequest, **_place: Any) -> dict[str, Any]:
        query = request.GET
        found = selectors.search(
            viewer,
            asked_query(query),
            kind=query.get("kind", "people"),
            cursor=query.get("cursor"),
            size=clean_size(query.get("limit")),
            address=client_ip(request),
        )
        name, as_json = found.kind.name, found.kind.json
        items = [{"kind": name, name: as_json(viewer, row)} for row in found.rows]
        return {"items": items, "next_cursor": found.next_cursor, "mended": found.mended or None}


class CompletionsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="search_completions", parameters=[QUERY], responses=shapes.CompletionListSerializer)
    def get(self, request: Request) -> Response:
        """The best few of each kind while one writes."""
        hints = selectors.complete(request.user, asked_query(request.query_params), address=client_ip(request._request))
        return with_etag(request, {"items": [hint.as_json() for hint in hints]})


def recent_json(row: RecentSearch) -> dict[str, Any]:
    return {"id": row.pk, "query": row.query, "used_at": row.used_at}


class RecentSearchesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="recent_searches_list", responses=shapes.RecentSearchListSerializer)
    def get(self, request: Request) -> Response:
        """The caller's own, newest first."""
        return Response({"items": [recent_json(row) for row in selectors.list_recent(request.user)]})

    @extend_schema(
        operation_id="recent_search_create",
        request=shapes.NewRecentSearchSerializer,
        responses={201: shapes.RecentSearchSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Keeps a search; one that is kept already moves to the top."""
        given = shapes.NewRecentSearchSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        row = actions.remember_search(request.user, given.validated_data["query"])
        if row is None:
            raise Invalid(field="query")
        return Response(recent_json(row), status=201)

    @extend_schema(operation_id="recent_searches_clear", request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        actions.forget_searches(request.user)
        return Response(status=204)


class RecentSearchView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="recent_search_delete", request=None, responses={204: None})
    def delete(self, request: Request, search_id: UUID) -> Response:
        actions.forget_search(request.user, search_id)
        return Response(status=204)
