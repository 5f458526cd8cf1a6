"""API doors of ticks: how far others have a conversation, and who has a message."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.serializers import PersonSerializer
from accounts.people import person_json
from chat import ticks
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.pagination import clean_size


class MemberMarksSerializer(serializers.Serializer[Any]):
    person_id = serializers.UUIDField()
    read_seq = serializers.IntegerField(allow_null=True, help_text="Null unless both show their read ticks.")
    delivered_seq = serializers.IntegerField()


class OthersMarksSerializer(serializers.Serializer[Any]):
    read_seq = serializers.IntegerField(help_text="So far all who show it have read.")
    read_by_some_seq = serializers.IntegerField(help_text="So far anybody has read.")
    delivered_seq = serializers.IntegerField(help_text="So far all have received it.")
    members = MemberMarksSerializer(
        many=True, allow_null=True, help_text="Null in large groups, whose marks are not told live."
    )


class MessageHolderSerializer(serializers.Serializer[Any]):
    person = PersonSerializer()
    state = serializers.ChoiceField(choices=["read", "delivered", "sent"])


class MessageInfoSerializer(serializers.Serializer[Any]):
    shows_read = serializers.BooleanField(help_text="The caller's own setting; off: nobody's reading is told.")
    read_count = serializers.IntegerField()
    delivered_count = serializers.IntegerField(help_text="Received, and not read or not told so.")
    waiting_count = serializers.IntegerField()
    items = MessageHolderSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class ConversationTicksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_others_marks", responses=OthersMarksSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """How far the others have it. `marks_moved` of the socket tells what moves."""
        return Response(ticks.marks_json(ticks.marks_of(request.user, conversation_id)))


class MessageInfoView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="message_info", parameters=[CURSOR, LIMIT], responses=MessageInfoSerializer)
    def get(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """Who has received and read a message of the caller's own; who read it first."""
        message = ticks.get_own_message(request.user, conversation_id, message_id)
        size, cursor = clean_size(request.query_params.get("limit")), request.query_params.get("cursor")
        page = ticks.list_holders(request.user, message, cursor=cursor, size=size)
        info = ticks.info_of(request.user, message)
        told = {name: getattr(info, name) for name in ("shows_read", "read_count", "delivered_count", "waiting_count")}
        items = [{"person": person_json(request.user, row.person), "state": state} for row, state in page.items]
        return Response(told | {"items": items, "next_cursor": page.next_cursor})
