"""API doors of looking for messages."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import finding
from chat.api import shapes
from chat.payloads import messages_json
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.pagination import Page, clean_size

WORDS = OpenApiParameter("q", {"type": "string", "minLength": 2, "pattern": r"[^\s]{2,}"}, required=True)
WITHIN = OpenApiParameter("conversation", {"type": "string", "format": "uuid"}, description="Only in this one.")


def found_json(user: Any, page: Page[finding.Found]) -> dict[str, Any]:
    told = messages_json(user, [one.row for one in page.items])
    items = [one | {"conversation_id": found.conversation_id} for one, found in zip(told, page.items, strict=True)]
    return {"items": items, "next_cursor": page.next_cursor}


class MessageSearchView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="messages_search",
        parameters=[WORDS, WITHIN, CURSOR, LIMIT],
        responses=shapes.FoundMessagePageSerializer,
    )
    def get(self, request: Request) -> Response:
        """In all of the caller's conversations or one, newest first; a conversation that is not there holds nothing."""
        asked = request.query_params
        within = None
        if asked.get("conversation") is not None:
            within = shapes.clean_id(asked["conversation"])
            if within is None:
                raise Invalid(field="conversation")
        size = clean_size(asked.get("limit"))
        page = finding.search(
            request.user, asked.get("q", ""), conversation_id=within, cursor=asked.get("cursor"), size=size
        )
        return Response(found_json(request.user, page))


class StarredMessagesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="messages_starred_list", parameters=[CURSOR, LIMIT], responses=shapes.FoundMessagePageSerializer
    )
    def get(self, request: Request) -> Response:
        """What the caller keeps, newest first."""
        asked = request.query_params
        page = finding.list_starred(request.user, cursor=asked.get("cursor"), size=clean_size(asked.get("limit")))
        return Response(found_json(request.user, page))
