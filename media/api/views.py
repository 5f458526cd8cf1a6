"""API doors of uploads: always one's own."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from media import actions, selectors
from media.api import serializers as shapes
from media.pdfs import upload_pdf
from media.pictures import picture_json


class UploadView(APIView):
    permission_classes = [SignedIn]
    parser_classes = [MultiPartParser]

    @extend_schema(
        operation_id="media_upload",
        request={"multipart/form-data": shapes.MediaUploadSerializer},
        responses={201: shapes.MediaSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Takes a picture in; it is prepared at once in the background. `asset_ready` or `asset_failed` follow live."""
        given = shapes.MediaUploadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = given.validated_data
        asset = actions.upload_image(request.user, data["file"], alt_text=data.get("alt_text", ""))
        return Response(picture_json(asset), status=201)


class PdfUploadView(APIView):
    permission_classes = [SignedIn]
    parser_classes = [MultiPartParser]

    @extend_schema(
        operation_id="media_pdf_upload",
        request={"multipart/form-data": shapes.PdfUploadSerializer},
        responses={201: shapes.PdfSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Takes a PDF in, written anew without scripts, attachments and links; it is ready at once."""
        given = shapes.PdfUploadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asset = upload_pdf(request.user, given.validated_data["file"])
        return Response({"id": asset.pk, "page_count": asset.page_count, "byte_size": asset.byte_size}, status=201)


class UsageView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_usage", responses=shapes.MediaUsageSerializer)
    def get(self, request: Request) -> Response:
        """How much of one's space is used, and how many uploads are left today."""
        return Response(shapes.MediaUsageSerializer(selectors.get_usage(request.user)).data)


class MediaView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_get", responses=shapes.MediaSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """An own upload in any state."""
        return with_etag(request, picture_json(selectors.get_own_asset(request.user, asset_id)))

    @extend_schema(
        operation_id="media_describe", request=shapes.MediaChangesSerializer, responses=shapes.MediaSerializer
    )
    def patch(self, request: Request, asset_id: UUID) -> Response:
        given = shapes.MediaChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(
            picture_json(actions.describe(request.user, asset_id, alt_text=given.validated_data["alt_text"]))
        )

    @extend_schema(operation_id="media_delete", request=None, responses={204: None})
    def delete(self, request: Request, asset_id: UUID) -> Response:
        """Only what is not in use."""
        actions.delete_asset(request.user, asset_id)
        return Response(status=204)
