"""API doors of a copy of a conversation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import exports, selectors
from chat.actions import exporting
from chat.api.views import given
from chat.export_views import copy_response
from core.api.fields import FlagField
from core.api.permissions import SignedIn
from core.idempotency import clean_key, idempotent


class NewConversationExportSerializer(serializers.Serializer[Any]):
    has_media = FlagField(required=False, default=True)


class ConversationExportSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    status = serializers.CharField(help_text="waiting, building, ready, failed or expired.")
    progress = serializers.IntegerField(min_value=0, max_value=100)
    has_media = serializers.BooleanField()
    byte_size = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    ready_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)


class ConversationExportListSerializer(serializers.Serializer[Any]):
    items = ConversationExportSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def _json(export: exports.ConversationExport) -> dict[str, Any]:
    names = ("status", "progress", "has_media", "byte_size", "created_at", "ready_at", "expires_at")
    return {"id": export.pk} | {name: getattr(export, name) for name in names}


class ConversationExportsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_exports_list", responses=ConversationExportListSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """The caller's newest ten of this conversation."""
        items = [_json(one) for one in exports.list_exports(request.user, conversation_id)]
        return Response({"items": items, "next_cursor": None})

    @extend_schema(
        operation_id="conversation_export_create",
        request=NewConversationExportSerializer,
        responses={201: ConversationExportSerializer},
    )
    @idempotent
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """Begins a copy in the background; its state says how far it is. One at a time."""
        selectors.get_place(request.user, conversation_id)
        data = given(NewConversationExportSerializer, request)
        made = exporting.request_copy(request.user, conversation_id, request=request._request, **data)
        return Response(_json(made), status=201)


class ConversationExportView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_export_get", responses=ConversationExportSerializer)
    def get(self, request: Request, conversation_id: UUID, export_id: UUID) -> Response:
        return Response(_json(exports.get_export(request.user, conversation_id, export_id)))


class ConversationExportDownloadView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="conversation_export_download",
        request=None,
        responses={(200, "application/zip"): OpenApiTypes.BINARY},
    )
    def post(self, request: Request, conversation_id: UUID, export_id: UUID) -> HttpResponseBase:
        """The ZIP file. Counted and noted, therefore no GET; 404 when it is not ready or its time is over."""
        clean_key(request)
        return copy_response(request, exports.get_export(request.user, conversation_id, export_id))
