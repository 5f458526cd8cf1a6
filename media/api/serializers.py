"""Shapes of uploads in the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from core.api.fields import TextField
from core.limits import LIMITS


class MediaWidthsSerializer(serializers.Serializer[Any]):
    avif = serializers.ListField(child=serializers.IntegerField(), required=False)
    webp = serializers.ListField(child=serializers.IntegerField(), required=False)
    jpg = serializers.ListField(child=serializers.IntegerField(), required=False)


class MediaFailureSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()


class FocalPointSerializer(serializers.Serializer[Any]):
    x = serializers.IntegerField(min_value=0, max_value=100, help_text="Per cent from the left.")
    y = serializers.IntegerField(min_value=0, max_value=100, help_text="Per cent from the top.")


class MediaSerializer(serializers.Serializer[Any]):
    """As media.pictures.picture_json makes it."""

    id = serializers.UUIDField()
    status = serializers.CharField(help_text="uploaded, ready or failed.")
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    alt_text = serializers.CharField(allow_blank=True)
    blurhash = serializers.CharField(allow_blank=True)
    dominant_color = serializers.CharField(allow_blank=True)
    focal_point = FocalPointSerializer(help_text="What to keep in sight when the picture is cut.")
    url_template = serializers.CharField(
        allow_null=True,
        help_text="Where the renditions are (RFC 6570), with a format and one of its widths; null until ready.",
    )
    widths = MediaWidthsSerializer(help_text="Of the renditions in pixels; a narrower picture comes in its own width.")
    failure = MediaFailureSerializer(allow_null=True)


class MediaUploadSerializer(serializers.Serializer[Any]):
    file = serializers.FileField(help_text="JPEG, PNG, WebP, AVIF, GIF or HEIC.")
    alt_text = serializers.CharField(required=False, allow_blank=True, max_length=LIMITS.alt_text_max * 4)


class MediaChangesSerializer(serializers.Serializer[Any]):
    alt_text = TextField(allow_blank=True, max_length=LIMITS.alt_text_max * 4)


class PdfUploadSerializer(serializers.Serializer[Any]):
    file = serializers.FileField(help_text="A PDF without a password.")


class PdfSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    page_count = serializers.IntegerField()
    byte_size = serializers.IntegerField()


class MediaUsageSerializer(serializers.Serializer[Any]):
    bytes_used = serializers.IntegerField(help_text="Kept, or promised by uploads that are under way.")
    bytes_max = serializers.IntegerField()
    picture_count = serializers.IntegerField()
    uploads_today = serializers.IntegerField()
    uploads_per_day = serializers.IntegerField(help_text="Less for accounts that are a few days old.")
