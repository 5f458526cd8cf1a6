"""The API door of a health book in a conversation; it is read on its page."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import selectors, vet_bundles
from chat.api import shapes
from chat.payloads import messages_json
from core.api.permissions import SignedIn


class MessageVetView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_vet_end", request=None, responses={200: shapes.MessageSerializer})
    def delete(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """By who sent it: nobody opens the book by it any more. Answers the message."""
        message = selectors.get_visible_message(request.user, conversation_id, message_id)
        vet_bundles.end_bundle(request.user, message)
        return Response(
            messages_json(request.user, [selectors.get_message(request.user, conversation_id, message_id)])[0]
        )
