"""API doors of uploads in parts: begin → sign and PUT each part → complete. What arrived can be asked at any time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.permissions import Anyone, SignedIn
from core.idempotency import clean_key, idempotent
from media import archives, uploading
from media.api import upload_shapes as shapes
from media.api.serializers import MediaSerializer
from media.pictures import picture_json


class UploadsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="media_upload_begin",
        request=shapes.UploadStartSerializer,
        responses={201: shapes.UploadInPartsSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Begins a picture in parts of `part_bytes`. It can be continued for a day, also after a cut."""
        given = shapes.UploadStartSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = given.validated_data
        if data["kind"] == "archive":
            upload = archives.begin_archive(request.user, byte_size=data["byte_size"])
        else:
            upload = uploading.begin_upload(
                request.user, byte_size=data["byte_size"], alt_text=data.get("alt_text", "")
            )
        return Response(shapes.upload_json(upload), status=201)


class UploadInPartsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_upload_state", responses=shapes.UploadInPartsSerializer)
    def get(self, request: Request, upload_id: UUID) -> Response:
        """How far it is: `parts` names what the store has."""
        return Response(shapes.upload_json(uploading.get_upload(request.user, upload_id)))

    @extend_schema(operation_id="media_upload_cancel", request=None, responses={204: None})
    def delete(self, request: Request, upload_id: UUID) -> Response:
        """Throws away what has arrived. One that is over already is no error."""
        uploading.cancel_upload(request.user, upload_id)
        return Response(status=204)


class SignPartView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="media_upload_sign",
        request=shapes.PartNumberSerializer,
        responses={200: shapes.SignedPartSerializer},
    )
    def post(self, request: Request, upload_id: UUID) -> Response:
        """Where to PUT one part, for some minutes. Asked again for the same part, it gives another address."""
        clean_key(request)
        given = shapes.PartNumberSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        number = given.validated_data["number"]
        upload = uploading.get_upload(request.user, upload_id)
        return Response(shapes.part_json(upload, number, uploading.sign_part(request.user, upload_id, number)))


class RawParser(BaseParser):
    """Bytes of any kind; the view reads them itself."""

    media_type = "*/*"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        return stream


class PartView(APIView):
    """As an S3 store answers: no session, no CSRF token, the address alone. Only where pictures are on the disk."""

    authentication_classes = []
    permission_classes = [Anyone]
    parser_classes = [RawParser]

    @extend_schema(
        operation_id="media_upload_part",
        request={"application/octet-stream": bytes},
        responses={200: OpenApiResponse(description="The part is kept; its ETag is in the header.")},
    )
    def put(self, request: Request, upload_id: UUID, number: int, ticket: str) -> Response:
        length = request.META.get("CONTENT_LENGTH") or ""
        body: Any = request._request
        etag = uploading.keep_part(upload_id, number, ticket, body, int(length) if length.isdecimal() else None)
        return Response(status=200, headers={"ETag": f'"{etag}"'})


class CompleteView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_upload_complete", request=None, responses={200: MediaSerializer})
    def post(self, request: Request, upload_id: UUID) -> Response:
        """Makes the picture of its parts; repeated, it answers the same. `asset_ready` or `asset_failed` follow live."""
        return Response(picture_json(uploading.complete_upload(request.user, upload_id)))
