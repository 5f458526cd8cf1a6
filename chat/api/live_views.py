"""API doors of live positions. One begins by a message of the kind "live"."""

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
from chat import live
from chat.actions import living
from chat.api.views import given
from chat.live_realtime import point_json
from core.api.fields import NumberField
from core.api.permissions import SignedIn


class PointSerializer(serializers.Serializer[Any]):
    latitude = serializers.FloatField()
    longitude = serializers.FloatField()
    at = serializers.DateTimeField()


class LiveShareSerializer(serializers.Serializer[Any]):
    share_id = serializers.UUIDField()
    message_id = serializers.UUIDField()
    person = PersonSerializer()
    is_walk = serializers.BooleanField()
    ends_at = serializers.DateTimeField()
    point = PointSerializer(allow_null=True, help_text="Null before the first, and while it cannot be read.")


class LiveShareListSerializer(serializers.Serializer[Any]):
    items = LiveShareSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class NewPointSerializer(serializers.Serializer[Any]):
    latitude = NumberField(min_value=-90, max_value=90)
    longitude = NumberField(min_value=-180, max_value=180)


class LiveSharesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="live_shares_list", responses=LiveShareListSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """Who shares where they are now. `live_moved` and `live_ended` of the socket tell what changes."""
        items = [_json(request.user, one) for one in live.list_live(request.user, conversation_id)]
        return Response({"items": items, "next_cursor": None})


def _json(viewer: Any, shown: live.Shown) -> dict[str, Any]:
    return {
        "share_id": shown.share.pk,
        "message_id": shown.share.message_id,
        "person": person_json(viewer, shown.share.person),
        "is_walk": shown.share.is_walk,
        "ends_at": shown.share.ends_at,
        "point": point_json(shown.point) if shown.point is not None else None,
    }


class LiveShareView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="live_share_move", request=NewPointSerializer, responses={204: None})
    def put(self, request: Request, conversation_id: UUID, share_id: UUID) -> Response:
        """Where the caller is now. Only the newest is held, until it ends; more than one in three seconds is let fall."""
        live.get_own_share(request.user, conversation_id, share_id)
        living.move(request.user, conversation_id, share_id, **given(NewPointSerializer, request))
        return Response(status=204)

    @extend_schema(operation_id="live_share_stop", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, share_id: UUID) -> Response:
        """Ends it; of a walk a line is left that says how long it was."""
        living.stop(request.user, conversation_id, share_id)
        return Response(status=204)
