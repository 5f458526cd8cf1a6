"""API doors of posts. The answers of posts are plain dicts from rows (payloads.py)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.quick import QuickReads
from accounts.models import User
from accounts.people_lists import get_list
from accounts.selectors import get_user
from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.api.shapes import validated
from core.errors import Invalid
from core.idempotency import idempotent
from core.pagination import clean_size
from pets.selectors import get_pet
from social import actions, reasons, selectors
from social.api import serializers as shapes
from social.api.details import take_details
from social.api.payloads import post_json, posts_page
from social.explaining import explanation, explanation_json
from social.feed_models import FeedChoice
from social.for_you import explain, list_for_you

PAGED = [CURSOR, LIMIT]
MODE = OpenApiParameter("mode", OpenApiTypes.STR, enum=FeedChoice.Mode.values, description="Default: latest.")


def asked_page(request: Request) -> dict[str, Any]:
    return {"cursor": request.query_params.get("cursor"), "size": clean_size(request.query_params.get("limit"))}


class ReadersAndAuthors(APIView):
    """Everyone reads what is open to them; writing needs an account."""

    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]


class FeedView(QuickReads):
    @extend_schema(operation_id="feed_list", parameters=[*PAGED, MODE], responses=shapes.PostPageSerializer)
    def get(self, request: Request) -> Response:
        """Latest: of who is followed and one's own, newest first. For you: ranked, see /ranking/ and each post's why."""
        return self.answer(request)

    def read(self, viewer: User, request: HttpRequest, **_place: Any) -> dict[str, Any]:
        query = request.GET
        mode = query.get("mode", "latest")
        if mode not in FeedChoice.Mode.values:
            raise Invalid(_("Choose one of the list."), field="mode")
        list_page = list_for_you if mode == "for_you" else selectors.list_feed
        return posts_page(viewer, list_page(viewer, cursor=query.get("cursor"), size=clean_size(query.get("limit"))))


class PostsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_create", request=shapes.NewPostSerializer, responses={201: shapes.PostSerializer})
    @idempotent
    def post(self, request: Request) -> Response:
        given = validated(shapes.NewPostSerializer, request.data)
        post = actions.publish_post(request.user, **take_details(given))
        return Response(_post(request, post.pk), status=201)


class PostView(ReadersAndAuthors):
    @extend_schema(operation_id="post_get", responses=shapes.PostSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        return with_etag(request, _post(request, post_id))

    @extend_schema(operation_id="post_update", request=shapes.PostChangesSerializer, responses=shapes.PostSerializer)
    def patch(self, request: Request, post_id: UUID) -> Response:
        given = shapes.PostChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        actions.edit_post(request.user, post, **take_details(given.validated_data))
        return Response(_post(request, post_id))

    @extend_schema(operation_id="post_delete", request=None, responses={204: None})
    def delete(self, request: Request, post_id: UUID) -> Response:
        """Can be undone for ten seconds by restoring."""
        actions.delete_post(request.user, selectors.get_visible_post(request.user, post_id))
        return Response(status=204)


def _post(request: Request, post_id: UUID) -> dict[str, Any]:
    return post_json(request.user, selectors.get_post(request.user, post_id))


class PostRestoreView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_restore", request=None, responses=shapes.PostSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        actions.restore_post(request.user, selectors.get_own_post(request.user, post_id, deleted=True))
        return Response(_post(request, post_id))


class PostWhyView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_why", responses=shapes.ReasonSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        """Why the caller sees this post, and what of it counts in For you."""
        row = selectors.get_post(request.user, post_id)
        reason = reasons.why(request.user, row)
        told = None if row.author_id == request.user.pk else explain(request.user, post_id)  # type: ignore[arg-type]
        ranking = explanation_json(explanation(told)) if told else None
        return Response({"code": reason.code, "words": reason.words, "ranking": ranking})


class PostsOfUserView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_of_user", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        """Of an account that is closed to the caller: none."""
        page = selectors.list_posts_of(request.user, get_user(request.user, handle), **asked_page(request))
        return with_etag(request, posts_page(request.user, page))


class PostsOfPetView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_of_pet", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """Of an account that is closed to the caller: none."""
        page = selectors.list_posts_of_pet(request.user, get_pet(request.user, pet_id), **asked_page(request))
        return with_etag(request, posts_page(request.user, page))


class PostsOfListView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="posts_list_of_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, list_id: UUID) -> Response:
        """What the people on one of the caller's lists published, newest first."""
        page = selectors.list_posts_of_list(request.user, get_list(request.user, list_id), **asked_page(request))  # type: ignore[arg-type]
        return with_etag(request, posts_page(request.user, page))
