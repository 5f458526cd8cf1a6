"""API doors of who is on pictures."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from accounts.selectors import get_user
from core.api.caching import with_etag
from core.api.fields import IdField, NumberField, TextField
from core.api.permissions import Anyone, SignedIn
from core.errors import Invalid
from core.idempotency import clean_key
from core.limits import LIMITS
from core.rates import check_rate
from core.text import one_line
from media.api.serializers import MediaSerializer
from media.pictures import picture_json
from social import actions, selectors
from social.api import serializers as shapes
from social.api.payloads import posts_page
from social.api.views import PAGED, ReadersAndAuthors, asked_page
from social.errors import NotYourPost
from social.photo_tags import Shown, get_removable, list_taggable, list_tags
from social.policies import can_edit_post

WORD = OpenApiParameter(
    "q",
    {"type": "string", "minLength": 1, "maxLength": LIMITS.search_query_max},
    required=True,
    description="How a name or handle begins.",
)


class NewPhotoTagSerializer(serializers.Serializer[Any]):
    """A handle or an animal's id. Without a point somebody is on the picture, and nobody says where."""

    media_id = IdField(help_text="A picture of the post.")
    handle = TextField(required=False, max_length=LIMITS.handle_max)
    pet_id = IdField(required=False)
    x = NumberField(required=False, allow_null=True, min_value=0, max_value=1, help_text="Of its width, from the left.")
    y = NumberField(required=False, allow_null=True, min_value=0, max_value=1, help_text="Of its height, from above.")


class NewPhotoTagsSerializer(serializers.Serializer[Any]):
    items = serializers.ListField(
        child=NewPhotoTagSerializer(), max_length=LIMITS.photo_tags_max * LIMITS.post_pictures_max
    )


class PhotoTagSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    media_id = serializers.UUIDField()
    handle = serializers.CharField(allow_blank=True, help_text="Empty for an animal.")
    pet_id = serializers.UUIDField(allow_null=True)
    name = serializers.CharField()
    x = serializers.FloatField(allow_null=True)
    y = serializers.FloatField(allow_null=True)
    can_remove = serializers.BooleanField(help_text="The caller: whose post it is, and who is on the picture.")


class PhotoTagsSerializer(serializers.Serializer[Any]):
    items = PhotoTagSerializer(many=True)


class TaggableSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    handle = serializers.CharField()
    display_name = serializers.CharField()
    avatar = MediaSerializer(allow_null=True)


class TaggablePageSerializer(serializers.Serializer[Any]):
    items = TaggableSerializer(many=True)


def tag_json(tag: Shown) -> dict[str, Any]:
    return {
        "id": tag.id,
        "media_id": tag.asset_id,
        "handle": tag.handle,
        "pet_id": tag.pet_id,
        "name": tag.name,
        "x": tag.x,
        "y": tag.y,
        "can_remove": tag.can_remove,
    }


class PhotoTagsView(ReadersAndAuthors):
    @extend_schema(operation_id="post_tags_list", responses=PhotoTagsSerializer)
    def get(self, request: Request, post_id: UUID) -> Response:
        """Who is on its pictures, as far as the caller may see them."""
        row = selectors.get_post(request.user, post_id)
        return with_etag(request, {"items": [tag_json(one) for one in list_tags(request.user, row.id)]})

    @extend_schema(operation_id="post_tags_update", request=NewPhotoTagsSerializer, responses=PhotoTagsSerializer)
    def put(self, request: Request, post_id: UUID) -> Response:
        """All of them anew, by the author of the post."""
        clean_key(request)
        post = selectors.get_visible_post(request.user, post_id)
        if not can_edit_post(request.user, post):
            raise NotYourPost
        given = NewPhotoTagsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wishes = [
            {"asset_id": str(one.pop("media_id"))} | one | ({"pet_id": str(one["pet_id"])} if "pet_id" in one else {})
            for one in given.validated_data["items"]
        ]
        actions.tag_photos(request.user, post, wishes)  # type: ignore[arg-type]
        return Response({"items": [tag_json(one) for one in list_tags(request.user, post_id)]})


class PhotoTagView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="post_tag_delete", request=None, responses={204: None})
    def delete(self, request: Request, post_id: UUID, tag_id: UUID) -> Response:
        """By whose post it is, or who is on the picture: it does not come back, and nobody is told."""
        clean_key(request)
        actions.remove_tag(request.user, get_removable(request.user, post_id, tag_id))
        return Response(status=204)


class TaggableView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_taggable_list", parameters=[WORD], responses=TaggablePageSerializer)
    def get(self, request: Request) -> Response:
        """People near the caller whose names begin so and who let the caller tag them."""
        check_rate("search.complete", account=request.user)
        given = request.query_params.get("q", "")
        word = one_line(given).removeprefix("@")
        if not word or len(given) > LIMITS.search_query_max:
            raise Invalid(field="q")
        found = [_taggable_json(one) for one in list_taggable(request.user, word)]
        return Response({"items": found})


def _taggable_json(person: User) -> dict[str, Any]:
    asset = person.avatar if person.avatar_id else None
    face = picture_json(asset) if asset is not None and asset.is_ready else None
    return {"id": person.pk, "handle": person.handle, "display_name": person.name, "avatar": face}


class TaggedView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="posts_list_tagged", parameters=PAGED, responses=shapes.PostPageSerializer)
    def get(self, request: Request, handle: str) -> Response:
        """Posts with the person on a picture. Of an account that is closed to the caller: none."""
        page = selectors.list_tagged(request.user, get_user(request.user, handle), **asked_page(request))
        return with_etag(request, posts_page(request.user, page))
