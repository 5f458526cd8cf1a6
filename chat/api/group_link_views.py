"""API doors of links into groups, and of who asks to come in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.serializers import PersonSerializer
from accounts.people import person_json
from chat import group_links
from chat.actions import linking
from chat.api.views import given
from core.api.fields import FlagField, WholeField
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.errors import NotFound
from core.http import client_ip
from core.idempotency import clean_key
from core.limits import LIMITS
from core.pagination import clean_size
from core.rates import check_rate
from media.views import send_picture


class NewGroupLinkSerializer(serializers.Serializer[Any]):
    days = WholeField(min_value=1, max_value=LIMITS.group_link_days_max)
    uses = WholeField(
        min_value=1,
        max_value=LIMITS.group_members_max,
        required=False,
        allow_null=True,
        help_text="How many may come in or ask; null or left out: as many as there is room for.",
    )
    needs_approval = FlagField(required=False, default=False)


class GroupLinkSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    url = serializers.CharField(help_text="To be passed on; its last part is the secret.")
    made_by = PersonSerializer()
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    use_max = serializers.IntegerField(allow_null=True)
    use_count = serializers.IntegerField()
    needs_approval = serializers.BooleanField()
    is_open = serializers.BooleanField()


class GroupLinkPageSerializer(serializers.Serializer[Any]):
    items = GroupLinkSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class GroupJoinRequestSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    person = PersonSerializer()
    created_at = serializers.DateTimeField()


class GroupJoinRequestPageSerializer(serializers.Serializer[Any]):
    items = GroupJoinRequestSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class GroupJoinedSerializer(serializers.Serializer[Any]):
    place = serializers.ChoiceField(choices=["in", "waiting", "out"])
    conversation_id = serializers.UUIDField(allow_null=True, help_text="For who is in it.")


class GroupPreviewSerializer(serializers.Serializer[Any]):
    title = serializers.CharField()
    member_count = serializers.IntegerField()
    has_photo = serializers.BooleanField(help_text="At photo/ below this address.")
    needs_approval = serializers.BooleanField()
    is_full = serializers.BooleanField()
    place = serializers.ChoiceField(choices=["in", "waiting", "out"], help_text="Where the caller stands.")
    conversation_id = serializers.UUIDField(allow_null=True, help_text="For who is in it.")


def _link_json(viewer: Any, one: group_links.GroupLink) -> dict[str, Any]:
    names = ("id", "url", "created_at", "expires_at", "use_max", "use_count", "needs_approval")
    told = {name: getattr(one, name) for name in names}
    return told | {"made_by": person_json(viewer, one.made_by), "is_open": one.is_unused}


class GroupLinksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="group_links_list", parameters=[CURSOR, LIMIT], responses=GroupLinkPageSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """Newest first, ended ones too: for admins all, for others who may add people their own."""
        size, cursor = clean_size(request.query_params.get("limit")), request.query_params.get("cursor")
        page = group_links.list_links(request.user, conversation_id, cursor=cursor, size=size)
        items = [_link_json(request.user, one) for one in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="group_links_create", request=NewGroupLinkSerializer, responses={201: GroupLinkSerializer}
    )
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """By who may add people. Not kept for repeats: the secret would stand in the stored answer."""
        clean_key(request)
        group_links.get_inviting_place(request.user, conversation_id)
        made = linking.make_link(request.user, conversation_id, **given(NewGroupLinkSerializer, request))  # type: ignore[arg-type]
        return Response(_link_json(request.user, made), status=201)


class GroupLinkEndView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="group_links_end", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, link_id: UUID) -> Response:
        """It opens nothing from now on; ending it again changes nothing."""
        linking.end_link(group_links.get_link(request.user, conversation_id, link_id))
        return Response(status=204)


class JoinRequestsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="group_requests_list", parameters=[CURSOR, LIMIT], responses=GroupJoinRequestPageSerializer
    )
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """Who asks to come in, newest first; for admins."""
        size, cursor = clean_size(request.query_params.get("limit")), request.query_params.get("cursor")
        page = group_links.list_requests(request.user, conversation_id, cursor=cursor, size=size)
        items = [
            {"id": one.pk, "person": person_json(request.user, one.person), "created_at": one.created_at}
            for one in page.items
        ]
        return Response({"items": items, "next_cursor": page.next_cursor})


class JoinRequestView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="group_requests_approve", request=None, responses={204: None})
    def put(self, request: Request, conversation_id: UUID, request_id: UUID) -> Response:
        """They see what is said from now on. Repeating it changes nothing."""
        linking.approve_request(request.user, conversation_id, request_id)
        return Response(status=204)

    @extend_schema(operation_id="group_requests_decline", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, request_id: UUID) -> Response:
        """Who asked is not told; they may ask again in a week."""
        linking.decline_request(request.user, conversation_id, request_id)
        return Response(status=204)


class GroupBySecretView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="group_by_link", responses=GroupPreviewSerializer)
    def get(self, request: Request, secret: str) -> Response:
        """The group as a link shows it to who is not in it."""
        check_rate("group.link.open", account=request.user, address=client_ip(request._request))
        return Response(_preview_json(group_links.get_preview(request.user, secret)))

    @extend_schema(operation_id="group_join", request=None, responses=GroupJoinedSerializer)
    def put(self, request: Request, secret: str) -> Response:
        """Comes in, or asks where the link wants it; repeating it changes nothing."""
        place, group_id = linking.follow_link(request.user, secret)  # type: ignore[arg-type]
        return Response({"place": place, "conversation_id": group_id if place == "in" else None})

    @extend_schema(operation_id="group_join_withdraw", request=None, responses={204: None})
    def delete(self, request: Request, secret: str) -> Response:
        """Takes the wish to come in back; who is in stays in."""
        link = group_links.get_open_link(request.user, secret)
        linking.withdraw_request(request.user, link.conversation_id)  # type: ignore[arg-type]
        return Response(status=204)


def _preview_json(preview: group_links.Preview) -> dict[str, Any]:
    return {
        "title": preview.title,
        "member_count": preview.member_count,
        "has_photo": preview.photo is not None,
        "needs_approval": preview.link.needs_approval,
        "is_full": preview.is_full,
        "place": preview.place,
        "conversation_id": preview.link.conversation_id if preview.place == "in" else None,
    }


class GroupBySecretPhotoView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="group_by_link_photo",
        responses={(200, "image/webp"): OpenApiTypes.BINARY, (200, "image/jpeg"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, secret: str) -> Any:
        photo = group_links.get_open_link(request.user, secret).conversation.photo
        if photo is None or not photo.is_ready:
            raise NotFound
        return send_picture(photo.pk)
