"""API doors of what is said at a time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import scheduled, selectors
from chat.actions import scheduling
from chat.api import shapes
from chat.api.views import given
from chat.payloads import messages_json
from core.api.fields import TextField
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import clean_key, idempotent
from core.limits import LIMITS
from core.pagination import clean_size

WHEN = "In the future, at most a year from now."


class NewScheduledMessageSerializer(serializers.Serializer[Any]):
    body = TextField(max_length=LIMITS.message_max * 4)
    send_at = serializers.DateTimeField(help_text=WHEN)


class ScheduledChangesSerializer(serializers.Serializer[Any]):
    body = TextField(max_length=LIMITS.message_max * 4, required=False)
    send_at = serializers.DateTimeField(help_text=WHEN, required=False)


class ScheduledMessageSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    conversation_id = serializers.UUIDField()
    body = serializers.CharField()
    send_at = serializers.DateTimeField()
    problem = serializers.CharField(allow_blank=True, help_text="Why it could not be sent then; empty while it waits.")


class ScheduledMessagePageSerializer(serializers.Serializer[Any]):
    items = ScheduledMessageSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def _json(one: scheduled.ScheduledMessage) -> dict[str, Any]:
    names = ("conversation_id", "body", "send_at", "problem")
    return {"id": one.pk} | {name: getattr(one, name) for name in names}


class AllScheduledMessagesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="me_scheduled_messages", parameters=[CURSOR, LIMIT], responses=ScheduledMessagePageSerializer
    )
    def get(self, request: Request) -> Response:
        """The caller's own in all conversations, the next first."""
        size, cursor = clean_size(request.query_params.get("limit")), request.query_params.get("cursor")
        page = scheduled.list_all_scheduled(request.user, cursor=cursor, size=size)
        return Response({"items": [_json(one) for one in page.items], "next_cursor": page.next_cursor})


class ScheduledMessagesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="scheduled_messages_list", parameters=[CURSOR, LIMIT], responses=ScheduledMessagePageSerializer
    )
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """The caller's own, the next first."""
        size, cursor = clean_size(request.query_params.get("limit")), request.query_params.get("cursor")
        page = scheduled.list_scheduled(request.user, conversation_id, cursor=cursor, size=size)
        return Response({"items": [_json(one) for one in page.items], "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="scheduled_messages_create",
        request=NewScheduledMessageSerializer,
        responses={201: ScheduledMessageSerializer},
    )
    @idempotent
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """Words, said by themselves at that time."""
        selectors.get_place(request.user, conversation_id)
        data = given(NewScheduledMessageSerializer, request)
        return Response(_json(scheduling.schedule_message(request.user, conversation_id, **data)), status=201)


class ScheduledMessageView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="scheduled_messages_update",
        request=ScheduledChangesSerializer,
        responses=ScheduledMessageSerializer,
    )
    def patch(self, request: Request, conversation_id: UUID, scheduled_id: UUID) -> Response:
        """What is not named stays. One that could not be sent waits anew."""
        clean_key(request)
        scheduled.get_scheduled(request.user, conversation_id, scheduled_id)
        data = given(ScheduledChangesSerializer, request)
        return Response(_json(scheduling.change_scheduled(request.user, conversation_id, scheduled_id, **data)))

    @extend_schema(operation_id="scheduled_messages_cancel", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, scheduled_id: UUID) -> Response:
        scheduling.cancel_scheduled(request.user, conversation_id, scheduled_id)
        return Response(status=204)


class ScheduledMessageNowView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="scheduled_messages_now", request=None, responses={200: shapes.MessageSerializer})
    def post(self, request: Request, conversation_id: UUID, scheduled_id: UUID) -> Response:
        """Said at once; answers the message."""
        clean_key(request)
        row = scheduling.send_now(request.user, conversation_id, scheduled_id)
        return Response(messages_json(request.user, [row])[0])
