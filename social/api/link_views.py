"""The API door of links."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import TextField
from core.api.permissions import SignedIn
from core.idempotency import clean_key
from core.limits import LIMITS
from social import actions
from social.api.details import LinkSerializer
from social.api.payloads import link_json
from social.facts import Link
from social.link_models import LinkPreview


class LinkAskedSerializer(serializers.Serializer[Any]):
    url = TextField(max_length=LIMITS.link_url_max)


class LinkStateSerializer(serializers.Serializer[Any]):
    state = serializers.ChoiceField(
        choices=[*LinkPreview.State.values, "none"],
        help_text="`asked`: it is being fetched, ask again in a second; `none`: an address that is not looked at.",
    )
    link = LinkSerializer(allow_null=True)


class LinkPreviewView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="link_preview", request=LinkAskedSerializer, responses={200: LinkStateSerializer})
    def post(self, request: Request) -> Response:
        """What the page of an address says of itself, for who is writing a post. The same question has the same answer for
        some days; only the first has the page fetched.
        """
        clean_key(request)
        given = LinkAskedSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        preview = actions.ask_link(request.user, given.validated_data["url"])
        if preview is None:
            return Response({"state": "none", "link": None})
        link = Link(*preview.as_row()) if preview.is_ready else None
        return Response({"state": preview.state, "link": link_json(link)})
