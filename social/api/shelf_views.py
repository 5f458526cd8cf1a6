"""API doors of what one archives, pins and keeps. What one keeps nobody else is shown."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.selectors import get_user
from core.api.fields import TextField, WholeField
from core.api.permissions import Anyone, SignedIn
from core.idempotency import idempotent
from core.limits import LIMITS
from core.pagination import Page
from social import actions, selectors
from social.api import serializers as shapes
from social.api.payloads import post_json, posts_page
from social.api.views import PAGED, asked_page
from social.bookmarks import BookmarkCollection, get_bookmark, get_collection, list_collections


class PostArchiveView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_archive", request=None, responses=shapes.PostSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        """From now on only the caller sees it; repeating it changes nothing."""
        post = actions.archive_post(request.user, selectors.get_visible_post(request.user, post_id))
        return Response(post_json(request.user, selectors.get_post(request.user, post.pk)))

    @extend_schema(operation_id="post_unarchive", request=None, responses={200: shapes.PostSerializer})
    def delete(self, request: Request, post_id: UUID) -> Response:
        post = actions.unarchive_post(request.user, selectors.get_visible_post(request.user, post_id))
        return Response(post_json(request.user, selectors.get_post(request.user, post.pk)))


class PinSerializer(serializers.Serializer[Any]):
    place = WholeField(
        required=False, min_value=1, max_value=LIMITS.pins_max, help_text="Among those pinned; default: the last."
    )


class PostPinView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_pin", request=PinSerializer, responses=shapes.PostSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        """Shown first on the caller's profile; or moved there to another place."""
        given = PinSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        actions.pin_post(request.user, post, place=given.validated_data.get("place"))
        return Response(post_json(request.user, selectors.get_post(request.user, post_id)))

    @extend_schema(operation_id="post_unpin", request=None, responses={200: shapes.PostSerializer})
    def delete(self, request: Request, post_id: UUID) -> Response:
        actions.unpin_post(request.user, selectors.get_visible_post(request.user, post_id))
        return Response(post_json(request.user, selectors.get_post(request.user, post_id)))


class PinnedOfUserView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_pinned_of_user", responses=shapes.PostPageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        """What a person shows first, in their order; of an account that is closed to the caller: none."""
        rows = selectors.list_pinned(request.user, get_user(request.user, handle))
        return Response(posts_page(request.user, Page(rows, None)))


class ArchivedView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_archived_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request) -> Response:
        page = selectors.list_archived(request.user, **asked_page(request))  # type: ignore[arg-type]
        return Response(posts_page(request.user, page))


# --- what one keeps -------------------------------------------------------------------------------
class BookmarkSerializer(serializers.Serializer[Any]):
    is_saved = serializers.BooleanField()
    collection_id = serializers.UUIDField(allow_null=True)


class NewBookmarkSerializer(serializers.Serializer[Any]):
    collection_id = serializers.UUIDField(required=False, allow_null=True, default=None)


class PostBookmarkView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_bookmark_get", responses=BookmarkSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        kept = get_bookmark(request.user, selectors.get_visible_post(request.user, post_id).pk)
        return Response({"is_saved": kept is not None, "collection_id": kept.collection_id if kept else None})

    @extend_schema(operation_id="post_bookmark", request=NewBookmarkSerializer, responses=BookmarkSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        """Keeps the post, or moves it to another collection (null: to none)."""
        given = NewBookmarkSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        post = selectors.get_visible_post(request.user, post_id)
        kept = actions.keep_post(request.user, post, collection_id=given.validated_data["collection_id"])
        return Response({"is_saved": True, "collection_id": kept.collection_id})

    @extend_schema(operation_id="post_unbookmark", request=None, responses={200: BookmarkSerializer})
    def delete(self, request: Request, post_id: UUID) -> Response:
        actions.let_go(request.user, selectors.get_visible_post(request.user, post_id))
        return Response({"is_saved": False, "collection_id": None})


class BookmarksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_bookmarks_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request) -> Response:
        """All the caller keeps, in a collection or not, newest post first."""
        return Response(posts_page(request.user, selectors.list_kept(request.user, **asked_page(request))))  # type: ignore[arg-type]


class NewCollectionSerializer(serializers.Serializer[Any]):
    name = TextField(max_length=LIMITS.collection_name_max * 4)


class CollectionSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    created_at = serializers.DateTimeField()


class CountedCollectionSerializer(CollectionSerializer):
    post_count = serializers.IntegerField(help_text="What the caller may see now.")


class CollectionListSerializer(serializers.Serializer[Any]):
    items = CountedCollectionSerializer(many=True)


def collection_json(collection: BookmarkCollection) -> dict[str, Any]:
    return {"id": collection.pk, "name": collection.name, "created_at": collection.created_at}


def _name(request: Request) -> str:
    given = NewCollectionSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return str(given.validated_data["name"])


class CollectionsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_collections_list", responses=CollectionListSerializer)
    def get(self, request: Request) -> Response:
        found = list_collections(request.user)
        return Response({"items": [collection_json(one) | {"post_count": one.post_count} for one in found]})  # type: ignore[attr-defined]

    @extend_schema(
        operation_id="me_collection_create", request=NewCollectionSerializer, responses={201: CollectionSerializer}
    )
    @idempotent
    def post(self, request: Request) -> Response:
        return Response(collection_json(actions.make_collection(request.user, name=_name(request))), status=201)


class CollectionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_collection_get", responses=CollectionSerializer)
    def get(self, request: Request, collection_id: UUID) -> Response:
        return Response(collection_json(get_collection(request.user, collection_id)))

    @extend_schema(operation_id="me_collection_update", request=NewCollectionSerializer, responses=CollectionSerializer)
    def patch(self, request: Request, collection_id: UUID) -> Response:
        found = get_collection(request.user, collection_id)
        return Response(collection_json(actions.rename_collection(request.user, found, name=_name(request))))

    @extend_schema(operation_id="me_collection_delete", request=None, responses={204: None})
    def delete(self, request: Request, collection_id: UUID) -> Response:
        """What was in it stays kept."""
        actions.delete_collection(request.user, get_collection(request.user, collection_id))
        return Response(status=204)


class CollectionPostsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_collection_posts_list", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, collection_id: UUID) -> Response:
        found = get_collection(request.user, collection_id)
        return Response(posts_page(request.user, selectors.list_kept(request.user, found, **asked_page(request))))  # type: ignore[arg-type]
