"""API doors of what one likes in one's chats: stickers, and what is behind a conversation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import selectors, stickers, wallpapers
from chat.api.views import given
from core.api.fields import IdField
from core.api.permissions import SignedIn
from core.errors import NotFound


class StickerSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    url = serializers.CharField()
    alt_text = serializers.CharField()


class StickerTraySerializer(serializers.Serializer[Any]):
    favourites = StickerSerializer(many=True)
    recent = StickerSerializer(many=True, help_text="Those the caller sent last, without the favourites.")
    all = StickerSerializer(many=True)


class StickersView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="stickers_list", responses=StickerTraySerializer)
    def get(self, request: Request) -> Response:
        return Response(stickers.tray_of(request.user))


class StickerView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="sticker_favour", request=None, responses={204: None})
    def put(self, request: Request, name: str) -> Response:
        """Among the caller's favourites; repeating it changes nothing."""
        return self._set(request, name, is_favourite=True)

    @extend_schema(operation_id="sticker_unfavour", request=None, responses={204: None})
    def delete(self, request: Request, name: str) -> Response:
        return self._set(request, name, is_favourite=False)

    def _set(self, request: Request, name: str, *, is_favourite: bool) -> Response:
        if name not in stickers.STICKERS:
            raise NotFound
        stickers.favour(request.user, name, is_favourite=is_favourite)
        return Response(status=204)


class WallpaperSerializer(serializers.Serializer[Any]):
    look = serializers.ChoiceField(choices=wallpapers.STYLES)
    photo_url = serializers.CharField(allow_blank=True, help_text="Empty until the photo is ready.")


class WallpaperChangeSerializer(serializers.Serializer[Any]):
    look = serializers.ChoiceField(choices=wallpapers.STYLES)
    photo_id = IdField(required=False, help_text="With `photo`: an upload of the caller's that is in no use.")


class WallpaperView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="wallpaper_get", responses=WallpaperSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """What the caller sees behind the conversation."""
        selectors.get_place(request.user, conversation_id)
        return Response(wallpapers.wallpaper_of(request.user, conversation_id))

    @extend_schema(operation_id="wallpaper_set", request=WallpaperChangeSerializer, responses=WallpaperSerializer)
    def put(self, request: Request, conversation_id: UUID) -> Response:
        """Of the caller alone, on all their devices."""
        selectors.get_place(request.user, conversation_id)
        data = given(WallpaperChangeSerializer, request)
        wallpapers.set_wallpaper(request.user, conversation_id, data["look"], photo_id=data.get("photo_id"))
        return Response(wallpapers.wallpaper_of(request.user, conversation_id))
