"""API door of the gallery of a conversation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import gallery
from chat.api.shapes import MessageSerializer
from chat.payloads import messages_json
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.pagination import clean_size


class MessagePageSerializer(serializers.Serializer[Any]):
    items = MessageSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


TAB = OpenApiParameter("tab", str, enum=list(gallery.TABS), default="photos", description="Photos come with videos.")


class ConversationMediaView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_media", parameters=[TAB, CURSOR, LIMIT], responses=MessagePageSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """What was sent in it of one kind, the newest first."""
        asked = request.query_params
        size = clean_size(asked.get("limit"), gallery.SIZE)
        page = gallery.list_media(
            request.user, conversation_id, asked.get("tab", "photos"), cursor=asked.get("cursor"), size=size
        )
        return Response({"items": messages_json(request.user, page.items), "next_cursor": page.next_cursor})
