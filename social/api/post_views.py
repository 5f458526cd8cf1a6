"""API doors beside a post: its former versions, and what one's posts begin with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import FlagField
from core.api.permissions import Anyone, SignedIn
from core.idempotency import clean_key
from social import post_archive, selectors
from social.api.details import PostDefaultsSerializer, PostVersionPageSerializer
from social.api.views import PAGED, asked_page
from social.attributes import Circle
from social.defaults import PostDefaults, choose_defaults, defaults_of
from social.models import Post
from social.versions import PostVersion, list_versions


def version_json(version: PostVersion) -> dict[str, Any]:
    names = ("body", "warning_kind", "warning", "had_other_pictures", "written_at")
    return {name: getattr(version, name) for name in names} | {"replaced_at": version.created_at}


class PostHistoryView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="post_history_list", parameters=PAGED, responses=PostVersionPageSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        """What the post said before it was changed, the latest version first."""
        post = selectors.get_post(request.user, post_id)
        page = list_versions(post.id, **asked_page(request))
        return Response({"items": [version_json(one) for one in page.items], "next_cursor": page.next_cursor})


class PostDownloadView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="post_download", request=None, responses={(200, "application/zip"): OpenApiTypes.BINARY}
    )
    def post(self, request: Request, post_id: UUID) -> HttpResponseBase:
        """A post of one's own as a ZIP: post.json and its pictures. Counted, therefore no GET."""
        clean_key(request)
        return post_archive.download(request.user, selectors.get_own_post(request.user, post_id))


class DefaultsChangesSerializer(serializers.Serializer[Any]):
    """What is not sent stays."""

    audience = serializers.ChoiceField(choices=Post.Audience.values, required=False)
    comments_from = serializers.ChoiceField(choices=Circle.values, required=False)
    shares_from = serializers.ChoiceField(choices=Circle.values, required=False)
    has_feed = FlagField(required=False)
    reminds_alt = FlagField(required=False)


class PostDefaultsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_post_defaults_get", responses=PostDefaultsSerializer)
    def get(self, request: Request) -> Response:
        """What the caller's posts begin with."""
        return Response(defaults_json(defaults_of(request.user)))

    @extend_schema(
        operation_id="me_post_defaults_update", request=DefaultsChangesSerializer, responses=PostDefaultsSerializer
    )
    def patch(self, request: Request) -> Response:
        given = DefaultsChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(defaults_json(choose_defaults(request.user, given.validated_data)))


def defaults_json(row: PostDefaults) -> dict[str, Any]:
    names = ("audience", "comments_from", "shares_from", "has_feed", "reminds_alt")
    return {name: getattr(row, name) for name in names}
