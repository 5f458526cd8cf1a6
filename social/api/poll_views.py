"""API doors of polls."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import WholeField
from core.api.permissions import SignedIn
from core.limits import LIMITS
from social import actions, selectors
from social.api import serializers as shapes
from social.api.payloads import post_json


class VoteSerializer(serializers.Serializer[Any]):
    choices = serializers.ListField(
        child=WholeField(min_value=0, max_value=LIMITS.poll_options_max - 1),
        min_length=1,
        max_length=LIMITS.poll_options_max,
        help_text="Numbers of the answers, from 0; one, unless the poll allows several.",
    )


class PostVoteView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_vote", request=VoteSerializer, responses=shapes.PostSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        """The answer is the post with the result so far. The same vote again changes nothing."""
        given = VoteSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        actions.vote(request.user, post, choices=given.validated_data["choices"])
        return Response(post_json(request.user, selectors.get_post(request.user, post_id)))
