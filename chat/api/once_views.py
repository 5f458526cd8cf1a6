"""API doors of what is opened once, and of the pages that messages show."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import links, once_opening, selectors
from chat.api.message_views import message_of
from chat.api.shapes import MessageSerializer
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from media.api.recording_views import RecordingSourceSerializer


class OpenedOnceSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField(help_text="photo, video or voice.")
    files = RecordingSourceSerializer(many=True, help_text="Addresses for the caller alone, the best first.")
    seconds = serializers.IntegerField(help_text="So long the addresses answer.")
    duration_ms = serializers.IntegerField()
    peaks = serializers.CharField(allow_blank=True)


class MessageOpenView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_open_once", request=None, responses={200: OpenedOnceSerializer})
    @idempotent
    def post(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """Opens what can be opened once. A second time it is refused; that a screen is photographed nobody can prevent."""
        message = selectors.get_visible_message(request.user, conversation_id, message_id)
        return Response(once_opening.open_once(request.user, message))


class MessageLinkView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_remove_link", request=None, responses={200: MessageSerializer})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """By who sent the message: what the page behind its link says is shown no more. The words stay."""
        links.remove_link(request.user, selectors.get_visible_message(request.user, conversation_id, message_id))
        return Response(message_of(request, conversation_id, message_id))
