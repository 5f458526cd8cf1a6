"""Shapes of uploads in parts."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from rest_framework import serializers

from core.api.fields import TextField, WholeField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from media.pictures import picture_json
from media.uploading import list_arrived
from media.uploads import Upload


class UploadStartSerializer(serializers.Serializer[Any]):
    byte_size = WholeField(min_value=1, max_value=2**40)
    alt_text = TextField(required=False, allow_blank=True, max_length=LIMITS.alt_text_max * 4)
    kind = serializers.ChoiceField(
        ["picture", "archive"],
        required=False,
        default="picture",
        help_text="An archive is a ZIP file of another site, for /me/imports/.",
    )


class PartNumberSerializer(serializers.Serializer[Any]):
    number = WholeField(min_value=1, max_value=10_000)


class ArrivedPartSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    byte_size = serializers.IntegerField()


class SignedPartSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    byte_size = serializers.IntegerField(help_text="The body of the PUT must have exactly so many bytes.")
    url = serializers.CharField(help_text="PUT the bytes here. An address of the store, or relative to the site.")
    expires_in = serializers.IntegerField(help_text="Seconds.")


class UploadInPartsSerializer(serializers.Serializer[Any]):
    """As upload_json makes it."""

    id = serializers.UUIDField()
    kind = serializers.CharField(help_text="picture or archive.")
    status = serializers.CharField(help_text="open, done or ended.")
    byte_size = serializers.IntegerField()
    part_bytes = serializers.IntegerField(help_text="Of every part but the last.")
    part_count = serializers.IntegerField()
    ends_at = serializers.DateTimeField(help_text="Until then it can be continued.")
    parts = ArrivedPartSerializer(many=True, help_text="What the store has: go on with the others.")
    media = MediaSerializer(allow_null=True, help_text="The picture, when it is done.")


def upload_json(upload: Upload) -> dict[str, Any]:
    """An upload and what has arrived of it. Asks the store."""
    over = upload.status == Upload.Status.OPEN and not upload.is_open(timezone.now())
    return {
        "id": str(upload.pk),
        "kind": upload.kind,
        "status": Upload.Status.ENDED.value if over else upload.status,
        "byte_size": upload.byte_size,
        "part_bytes": upload.part_bytes,
        "part_count": upload.part_count,
        "ends_at": upload.ends_at,
        "parts": [{"number": part.number, "byte_size": part.byte_size} for part in list_arrived(upload)],
        "media": picture_json(upload.asset) if upload.asset is not None else None,
    }


def part_json(upload: Upload, number: int, url: str) -> dict[str, Any]:
    return {
        "number": number,
        "byte_size": upload.size_of(number),
        "url": url,
        "expires_in": LIMITS.part_link_seconds,
    }
