"""API doors of mail: the one click out of it, and what the mail provider reports. Both know no session."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from drf_spectacular.utils import extend_schema
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.permissions import Anyone
from core.http import client_ip
from notifications import bounces, unsubscribing
from notifications.api.parsers import RawParser


@extend_schema(exclude=True)
class UnsubscribeView(APIView):
    """For mail programs (RFC 8058). They send a form, from nowhere, with no cookie."""

    authentication_classes = []
    permission_classes = [Anyone]
    parser_classes = [FormParser, MultiPartParser]

    def get(self, request: Request, token: str) -> HttpResponse:
        """A person's browser is led to the page; nothing is switched off by looking."""
        unsubscribing.read_token(token)
        return redirect("unsubscribe", token=token)

    def post(self, request: Request, token: str) -> Response:
        unsubscribing.leave(token, address=client_ip(request))
        return Response(status=204)


@extend_schema(exclude=True)
class MailEventsView(APIView):
    """Signed by the key that only the provider (or what translates for it) has; for all others it is not there."""

    authentication_classes = []
    permission_classes = [Anyone]
    parser_classes = [RawParser]

    def post(self, request: Request) -> Response:
        new = bounces.take_in(
            request.data if isinstance(request.data, bytes) else b"",
            stamp=request.headers.get("X-Signature-Timestamp", ""),
            signed=request.headers.get("X-Signature", ""),
        )
        return Response({"taken": new})
