"""API doors of recent security activity."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.actions.disown import disown
from accounts.api.views import PAGED, asked_page
from accounts.security_activity import WORDS, Line, list_activity
from accounts.signed_in import SignedInCall
from core.api.permissions import SignedIn

EVENTS = sorted(event.removeprefix("accounts.") for event in WORDS)


class SecurityLineSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    event = serializers.ChoiceField(choices=EVENTS)
    words = serializers.CharField(help_text="The event, in the caller's language.")
    at = serializers.DateTimeField()
    device = serializers.CharField(allow_blank=True, help_text="Program and device, as it named itself.")
    address = serializers.CharField(allow_blank=True, help_text="Shortened.")
    can_disown = serializers.BooleanField()


class SecurityActivitySerializer(serializers.Serializer[Any]):
    items = SecurityLineSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class SecurityActivityView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_security_activity", parameters=PAGED, responses=SecurityActivitySerializer)
    def get(self, request: SignedInCall) -> Response:
        """What happened lately to the safety of the caller's account, newest first."""
        page = list_activity(request.user, **asked_page(request))
        return Response({"items": [_line_json(line) for line in page.items], "next_cursor": page.next_cursor})


class SecurityNotMeView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_security_not_me", request=None, responses={204: None})
    def put(self, request: SignedInCall, entry_id: int) -> Response:
        """Ends every session, this one too, and voids the password: the person is told by mail how to go on."""
        disown(request.user, entry_id, request=request._request)
        return Response(status=204)


def _line_json(line: Line) -> dict[str, Any]:
    names = ("id", "event", "at", "device", "address", "can_disown")
    return {name: getattr(line, name) for name in names} | {"words": str(line.words)}
