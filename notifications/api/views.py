"""API doors of the bell."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import NotFound
from core.pagination import clean_size
from notifications import actions, selectors
from notifications.api import serializers as shapes
from notifications.selectors import Line


def line_json(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "kind": line.kind,
        "actor": line.actor_json,
        "actor_count": line.actor_count,
        "words": line.words,
        "url": line.url,
        "target_id": line.target_id,
        "created_at": line.created_at,
        "is_read": line.is_read,
    }


class NotificationsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="notifications_list", parameters=[CURSOR, LIMIT], responses=shapes.NotificationPageSerializer
    )
    def get(self, request: Request) -> Response:
        page = selectors.list_notifications(
            request.user,
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        items = [line_json(line) for line in page.items]
        unseen = selectors.count_unseen(request.user)
        return with_etag(request, {"items": items, "next_cursor": page.next_cursor, "unseen_count": unseen})


class SeenView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notifications_seen", request=None, responses=shapes.SeenSerializer)
    def put(self, request: Request) -> Response:
        """Everything so far has been seen: the badge goes out on all devices."""
        return Response({"seen": actions.mark_seen(request.user)})


class ReadView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notification_read", request=None, responses={204: None})
    def put(self, request: Request, notification_id: UUID) -> Response:
        """One line was opened."""
        if not actions.mark_read(request.user, notification_id):
            raise NotFound
        return Response(status=204)
