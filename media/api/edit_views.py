"""API doors of editing and of pictures one has already: always one's own."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.permissions import SignedIn
from core.idempotency import idempotent
from media import duplicates, editing, selectors
from media.api import duplicate_shapes, edit_shapes
from media.api.serializers import MediaSerializer
from media.pictures import picture_json


class EditView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_edit_get", responses=edit_shapes.MediaEditSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        return Response(edit_shapes.edit_json(selectors.get_own_asset(request.user, asset_id)))

    @extend_schema(
        operation_id="media_edit",
        request=edit_shapes.MediaEditChangesSerializer,
        responses=edit_shapes.MediaEditSerializer,
    )
    def patch(self, request: Request, asset_id: UUID) -> Response:
        """Turns, crops, says where to look; always from the original, so nothing is lost. `asset_ready` follows live."""
        asset = selectors.get_own_asset(request.user, asset_id)
        given = edit_shapes.MediaEditChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        point = given.validated_data.get("focal_point")
        edited = editing.edit_picture(
            request.user,
            asset_id,
            edit=edit_shapes.wanted(asset, given.validated_data),
            focal=(point["x"], point["y"]) if point else None,
        )
        return Response(edit_shapes.edit_json(edited))


class DuplicatesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_duplicates", responses=duplicate_shapes.DuplicatesSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """Pictures of one's own that are the same or nearly so, at most five. Others' pictures are never looked at."""
        asset = selectors.get_own_asset(request.user, asset_id)
        return Response(duplicate_shapes.duplicates_json(duplicates.list_duplicates(request.user, asset)))


class ReuseView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_reuse", request=None, responses={201: MediaSerializer})
    @idempotent
    def post(self, request: Request, asset_id: UUID) -> Response:
        """The same picture once more, to be used elsewhere. It takes no space."""
        return Response(picture_json(duplicates.reuse_picture(request.user, asset_id)), status=201)
