"""API doors of calls. Who rings and what devices say to each other goes over the socket (docs/realtime.md, "Calls")."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import calls_ice, calls_log, calls_telling
from chat.actions import calling
from chat.calls import Call, CallMember
from chat.calls_payloads import call_json
from chat.calls_rooms import open_room
from chat.calls_selectors import current_call, get_call
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import Invalid
from core.idempotency import clean_key
from core.pagination import clean_size
from social.api.serializers import AuthorSerializer


class CallMemberSerializer(serializers.Serializer[Any]):
    person = AuthorSerializer()
    state = serializers.ChoiceField(choices=CallMember.State.values)
    device_id = serializers.UUIDField(allow_null=True)


class CallSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    conversation_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Call.Kind.values)
    state = serializers.ChoiceField(choices=Call.State.values)
    reason = serializers.CharField(allow_blank=True, help_text="Of a call that is over: why.")
    started_by_id = serializers.UUIDField(allow_null=True)
    started_at = serializers.DateTimeField()
    answered_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)
    title = serializers.CharField(allow_blank=True, help_text="Of a group its name.")
    members = CallMemberSerializer(many=True)


class CurrentCallSerializer(serializers.Serializer[Any]):
    call = CallSerializer(allow_null=True)


class IceServerSerializer(serializers.Serializer[Any]):
    urls = serializers.ListField(child=serializers.CharField())
    username = serializers.CharField(allow_blank=True)
    credential = serializers.CharField(allow_blank=True)


class CallWaysSerializer(serializers.Serializer[Any]):
    ice_servers = IceServerSerializer(many=True)
    expires_at = serializers.IntegerField(help_text="Seconds since 1970: so long the relay takes these.")
    transport_policy = serializers.ChoiceField(
        choices=["all", "relay"], help_text="The iceTransportPolicy of the caller's own connections."
    )


DEVICE = OpenApiParameter("device", UUID, description="A page that is being closed says which it is.")


def _device(request: Request) -> UUID | None:
    raw = request.query_params.get("device")
    try:
        return None if raw is None else UUID(raw)
    except ValueError:
        raise Invalid(field="device") from None


class CallRoomSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(help_text="To be opened in a browser or in Jitsi's app; it holds a pass.")
    expires_at = serializers.IntegerField(help_text="Seconds since 1970: until then one comes in.")


class PastCallSerializer(serializers.Serializer[Any]):
    message_id = serializers.UUIDField(help_text="Of the line that the conversation keeps of it.")
    conversation_id = serializers.UUIDField()
    seq = serializers.IntegerField(help_text="Of that line.")
    kind = serializers.ChoiceField(choices=Call.Kind.values)
    direction = serializers.ChoiceField(choices=calls_log.DIRECTIONS)
    outcome = serializers.ChoiceField(choices=calls_telling.OUTCOMES, help_text="As it was for the caller of this.")
    seconds = serializers.IntegerField(help_text="How long people talked.")
    at = serializers.DateTimeField(help_text="When it was over.")


class PastCallPageSerializer(serializers.Serializer[Any]):
    items = PastCallSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


MISSED = OpenApiParameter(
    "show", str, enum=["all", "missed"], default="all", description="Only those that were missed."
)


class PastCallsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_calls", parameters=[MISSED, CURSOR, LIMIT], responses=PastCallPageSerializer)
    def get(self, request: Request) -> Response:
        """Calls of all conversations that the caller can still read of, newest first."""
        asked = request.query_params
        if asked.get("show", "all") not in ("all", "missed"):
            raise Invalid(field="show")
        page = calls_log.list_calls(
            request.user,
            missed=asked.get("show") == "missed",
            cursor=asked.get("cursor"),
            size=clean_size(asked.get("limit")),
        )
        return Response({"items": [asdict(one) for one in page.items], "next_cursor": page.next_cursor})


class CurrentCallView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_call", responses=CurrentCallSerializer)
    def get(self, request: Request) -> Response:
        """The call that rings for the caller, or that they are in."""
        call = current_call(request.user)
        return Response({"call": call_json(call) if call else None})


class CallView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="call_get", responses=CallSerializer)
    def get(self, request: Request, call_id: UUID) -> Response:
        return Response(call_json(get_call(request.user, call_id)))

    @extend_schema(operation_id="call_leave", parameters=[DEVICE], request=None, responses={204: None})
    def delete(self, request: Request, call_id: UUID) -> Response:
        """Hangs up, takes back, or declines: whatever is left to do. With a device only when the caller talks on that one."""
        calling.leave_call(request.user, call_id, device_id=_device(request))
        return Response(status=204)


class CallIceView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="call_ice", request=None, responses=CallWaysSerializer)
    def post(self, request: Request, call_id: UUID) -> Response:
        """Servers by which devices reach each other, as RTCPeerConnection takes them, with a ticket for this call."""
        clean_key(request)
        return Response(calls_ice.open_ways(request.user, call_id))


class CallRoomView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_room", request=None, responses=CallRoomSerializer)
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """The way into the conversation's room for calls of many. 409 `no_rooms` where the site has none,
        `sealed_has_no_calls` in an encrypted chat.
        """
        clean_key(request)
        room = open_room(request.user, conversation_id)
        return Response({"url": room.url, "expires_at": room.expires_at})
