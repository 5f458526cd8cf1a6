"""API doors of the album of an animal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.fields import FlagField, TextField
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import idempotent
from core.limits import LIMITS
from core.pagination import clean_size
from media.api.serializers import MediaSerializer
from media.pictures import picture_json
from pets import album
from pets import album_selectors as selectors
from pets.album_models import AlbumPicture
from pets.household_selectors import get_cared_pet
from pets.policies import Right
from pets.selectors import get_pet


class AlbumPictureSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    caption = serializers.CharField(allow_blank=True)
    is_cover = serializers.BooleanField()
    picture = MediaSerializer()
    created_at = serializers.DateTimeField()


class AlbumPageSerializer(serializers.Serializer[Any]):
    items = AlbumPictureSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class AlbumAddedSerializer(serializers.Serializer[Any]):
    items = AlbumPictureSerializer(many=True)


class AlbumAddSerializer(serializers.Serializer[Any]):
    media_ids = serializers.ListField(
        child=serializers.UUIDField(),
        min_length=1,
        max_length=LIMITS.album_at_once_max,
        help_text="Own uploads that are not in use, from /media/.",
    )


class AlbumChangesSerializer(serializers.Serializer[Any]):
    caption = TextField(max_length=LIMITS.caption_max * 4, required=False, allow_blank=True)
    alt_text = TextField(max_length=LIMITS.alt_text_max * 4, required=False, allow_blank=True)
    is_cover = FlagField(required=False)
    before_id = serializers.UUIDField(
        required=False, allow_null=True, help_text="The picture it stands before from now on; null: at the end."
    )


def album_json(row: AlbumPicture) -> dict[str, Any]:
    return {
        "id": row.pk,
        "caption": row.caption,
        "is_cover": row.is_cover,
        "picture": picture_json(row.asset),
        "created_at": row.created_at,
    }


class AlbumView(APIView):
    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]

    @extend_schema(operation_id="pet_album_list", parameters=[CURSOR, LIMIT], responses=AlbumPageSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """In the order its people chose."""
        page = selectors.list_album(
            request.user,
            get_pet(request.user, pet_id),
            cursor=request.query_params.get("cursor"),
            size=clean_size(request.query_params.get("limit")),
        )
        return Response({"items": [album_json(row) for row in page.items], "next_cursor": page.next_cursor})

    @extend_schema(operation_id="pet_album_add", request=AlbumAddSerializer, responses={201: AlbumAddedSerializer})
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        """Several at once, at the end."""
        pet = get_cared_pet(request.user, pet_id, Right.EDIT)
        given = AlbumAddSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        added = album.add_pictures(request.user, pet, given.validated_data["media_ids"])
        return Response({"items": [album_json(row) for row in added]}, status=201)


class AlbumPictureView(APIView):
    def get_permissions(self) -> list[Any]:
        return [Anyone()] if self.request.method in {"GET", "HEAD", "OPTIONS"} else [SignedIn()]

    @extend_schema(operation_id="pet_album_picture_get", responses=AlbumPictureSerializer)
    def get(self, request: Request, pet_id: UUID, picture_id: UUID) -> Response:
        return Response(album_json(selectors.get_picture(request.user, pet_id, picture_id)))

    @extend_schema(
        operation_id="pet_album_picture_update", request=AlbumChangesSerializer, responses=AlbumPictureSerializer
    )
    def patch(self, request: Request, pet_id: UUID, picture_id: UUID) -> Response:
        row = selectors.get_own_picture(request.user, pet_id, picture_id)
        given = AlbumChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        album.change_picture(request.user, row, given.validated_data)
        return Response(album_json(selectors.get_own_picture(request.user, pet_id, picture_id)))

    @extend_schema(operation_id="pet_album_picture_remove", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, picture_id: UUID) -> Response:
        """Can be undone for ten seconds."""
        album.remove_picture(request.user, selectors.get_own_picture(request.user, pet_id, picture_id))
        return Response(status=204)


class AlbumPictureRestoreView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_album_picture_restore", request=None, responses=AlbumPictureSerializer)
    def put(self, request: Request, pet_id: UUID, picture_id: UUID) -> Response:
        row = selectors.get_own_picture(request.user, pet_id, picture_id, removed=True)
        return Response(album_json(album.restore_picture(request.user, row)))


urlpatterns = [
    path("pets/<uuid:pet_id>/album/", AlbumView.as_view(), name="api_pet_album"),
    path("pets/<uuid:pet_id>/album/<uuid:picture_id>/", AlbumPictureView.as_view(), name="api_pet_album_picture"),
    path(
        "pets/<uuid:pet_id>/album/<uuid:picture_id>/restore/",
        AlbumPictureRestoreView.as_view(),
        name="api_pet_album_picture_restore",
    ),
]
