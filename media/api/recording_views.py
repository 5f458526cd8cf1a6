"""API doors of sounds and films: always one's own. Where they are played from, rooms say (media.guards)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from media.api.serializers import MediaFailureSerializer
from media.recordings import recording_json, upload_recording
from media.selectors import get_own_recording


class RecordingUploadSerializer(serializers.Serializer[Any]):
    file = serializers.FileField(help_text="MP4, WebM, Ogg, MP3 or WAV.")
    kind = serializers.ChoiceField(choices=["audio", "video"])


class RecordingSourceSerializer(serializers.Serializer[Any]):
    type = serializers.CharField(help_text="Content type, with the codec where it matters.")
    url = serializers.CharField()


class RecordingSerializer(serializers.Serializer[Any]):
    """As media.recordings.recording_json makes it."""

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=["audio", "video"])
    status = serializers.CharField(help_text="uploaded, ready or failed.")
    duration_ms = serializers.IntegerField()
    peaks = serializers.CharField(allow_blank=True, help_text="How loud a sound is: 64 bytes in hex.")
    width = serializers.IntegerField(help_text="Of the still of a film, which has all sizes of a picture.")
    height = serializers.IntegerField()
    byte_size = serializers.IntegerField()
    sources = RecordingSourceSerializer(many=True)
    failure = MediaFailureSerializer(allow_null=True)


class RecordingsView(APIView):
    permission_classes = [SignedIn]
    parser_classes = [MultiPartParser]

    @extend_schema(
        operation_id="media_recording_upload",
        request={"multipart/form-data": RecordingUploadSerializer},
        responses={201: RecordingSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Takes a sound or a film in; it is encoded anew in the background. `asset_progress` and then `asset_ready` or
        `asset_failed` follow live.
        """
        given = RecordingUploadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = given.validated_data
        return Response(recording_json(upload_recording(request.user, data["file"], kind=data["kind"])), status=201)


class RecordingView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="media_recording_get", responses=RecordingSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """An own recording in any state."""
        return with_etag(request, recording_json(get_own_recording(request.user, asset_id)))
