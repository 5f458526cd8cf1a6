"""API door of what a browser shows of pushes: it asks what of it to take down."""

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
from notifications import closing


class ShownSerializer(serializers.Serializer[Any]):
    tags = serializers.ListField(child=TextField(max_length=100), max_length=closing.ASKED_MOST)


class GoneSerializer(serializers.Serializer[Any]):
    gone = serializers.ListField(child=serializers.CharField())


class ShownView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="notifications_shown", request=ShownSerializer, responses=GoneSerializer)
    def post(self, request: Request) -> Response:
        """Of the pushes a browser still shows, by their tags: those whose cause is gone, or that were read elsewhere."""
        clean_key(request)
        given = ShownSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response({"gone": closing.gone_among(request.user, given.validated_data["tags"])})
