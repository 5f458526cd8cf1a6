"""API door of passing a post on, and of who did."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.api.caching import with_etag
from core.api.fields import TextField
from core.idempotency import idempotent
from core.limits import LIMITS
from social import actions, selectors, sharing
from social.api import serializers as shapes
from social.api.details import DetailsSerializer, take_details
from social.api.payloads import post_json, posts_page
from social.api.views import PAGED, ReadersAndAuthors, asked_page
from social.errors import AlreadyShared
from social.models import Post


class NewShareSerializer(DetailsSerializer):
    body = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.post_body_max * 4)
    audience = serializers.ChoiceField(
        choices=Post.Audience.values,
        required=False,
        help_text="Of the share. Who sees the original stays its author's choice. Default: as for a new post.",
    )


class PostSharesView(ReadersAndAuthors):
    @extend_schema(operation_id="post_shares_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        """Shares of the post that the caller may see, newest first; of a share, those of its original."""
        row = selectors.get_post(request.user, post_id)
        page = sharing.list_shares(request.user, row, **asked_page(request))
        return with_etag(request, posts_page(request.user, page))

    @extend_schema(
        operation_id="post_share",
        request=NewShareSerializer,
        responses={200: shapes.PostSerializer, 201: shapes.PostSerializer},
    )
    @idempotent
    def post(self, request: Request, post_id: UUID) -> Response:
        """Shares the post, with words or without; a share shares its original. Without words once: then 200 and the
        share that is there.
        """
        given = NewShareSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        fields: dict[str, Any] = take_details(given.validated_data)
        try:
            made, status = actions.share_post(request.user, post, **fields), 201
        except AlreadyShared as already:
            made, status = already.share, 200
        return Response(post_json(request.user, selectors.get_post(request.user, made.pk)), status=status)
