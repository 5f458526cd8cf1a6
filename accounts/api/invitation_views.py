"""API doors of invitations."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import invitations
from accounts.actions.invitations import end_invitation, join_by_secret, make_invitation
from accounts.api import serializers as shapes
from accounts.api.views import PAGED, asked_page
from accounts.people import person_json
from accounts.signed_in import SignedInCall
from core.api.fields import FlagField, TextField, WholeField
from core.api.permissions import Anyone, SignedIn
from core.http import client_ip
from core.idempotency import clean_key
from core.limits import LIMITS
from core.rates import check_rate


class NewSentInvitationSerializer(serializers.Serializer[Any]):
    days = WholeField(min_value=1, max_value=LIMITS.invitation_days_max)
    uses = WholeField(min_value=1, max_value=LIMITS.invitation_uses_max, help_text="How many may come.")
    label = TextField(max_length=LIMITS.invitation_label_max * 4, required=False, allow_blank=True)  # type: ignore[assignment]


class MadeSentInvitationSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    expires_at = serializers.DateTimeField()
    url = serializers.CharField(help_text="Told once; nobody can read it again.")


class SentInvitationSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    label = serializers.CharField(allow_blank=True)  # type: ignore[assignment]
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    use_max = serializers.IntegerField()
    use_count = serializers.IntegerField()
    is_open = serializers.BooleanField()
    people = shapes.PersonSerializer(many=True, help_text="The newest who agreed to be named.")


class SentInvitationPageSerializer(serializers.Serializer[Any]):
    items = SentInvitationSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class InvitedBySerializer(serializers.Serializer[Any]):
    invited_by = shapes.PersonSerializer(help_text="As any guest may see them.")


class JoinSerializer(serializers.Serializer[Any]):
    secret = TextField(max_length=22, help_text="The last part of the invitation's address.")
    is_told = FlagField(required=False, help_text="Whether who invited may know that it was you. Off if left out.")


class InvitationsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_invitations_list", parameters=PAGED, responses=SentInvitationPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """Newest first, ended ones too."""
        page = invitations.list_invitations(request.user, **asked_page(request))
        items = [_json(request, one) for one in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="me_invitations_create",
        request=NewSentInvitationSerializer,
        responses={201: MadeSentInvitationSerializer},
    )
    def post(self, request: SignedInCall) -> Response:
        """Not kept for repeats: the secret would stand in the stored answer."""
        clean_key(request)
        given = NewSentInvitationSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        made, url = make_invitation(request.user, **given.validated_data)
        return Response({"id": made.pk, "expires_at": made.expires_at, "url": url}, status=201)


def _json(request: SignedInCall, one: invitations.ShownInvitation) -> dict[str, Any]:
    return {
        "id": one.id,
        "label": one.label,
        "created_at": one.created_at,
        "expires_at": one.expires_at,
        "use_max": one.use_max,
        "use_count": one.use_count,
        "is_open": one.is_open,
        "people": [person_json(request.user, person) for person in one.people],
    }


class InvitationView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_invitations_end", request=None, responses={204: None})
    def delete(self, request: SignedInCall, invitation_id: UUID) -> Response:
        """It no longer works from now on; ending it again changes nothing."""
        end_invitation(invitations.get_invitation(request.user, invitation_id))
        return Response(status=204)


class InvitationLinkView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="invitations_get", responses=InvitedBySerializer)
    def get(self, request: Request, secret: str) -> Response:
        """Who invites."""
        check_rate("invitation.open", address=client_ip(request._request))
        found = invitations.get_open_invitation(request.user, secret)
        return Response({"invited_by": person_json(None, found.owner)})


class JoinedByView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_joined_by", request=JoinSerializer, responses={204: None})
    def put(self, request: SignedInCall) -> Response:
        """For a newcomer, before the end of the welcome: by which invitation they came. Once."""
        given = JoinSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        join_by_secret(request.user, given.validated_data["secret"], is_told=given.validated_data.get("is_told", False))
        return Response(status=204)


urlpatterns = [
    path("me/invitations/", InvitationsView.as_view(), name="api_me_invitations"),
    path("me/invitations/<uuid:invitation_id>/", InvitationView.as_view(), name="api_me_invitation"),
    path("me/joined-by/", JoinedByView.as_view(), name="api_me_joined_by"),
    path("invitations/<str:secret>/", InvitationLinkView.as_view(), name="api_invitation"),
]
