"""API doors of voice notes."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import openings, selectors
from core.api.permissions import SignedIn


class MessageOpenedView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_opened", request=None, responses={204: None})
    def put(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """A voice message was listened to. Repeating it changes nothing."""
        openings.listen(request.user, selectors.get_visible_message(request.user, conversation_id, message_id))
        return Response(status=204)
