"""Shapes of pictures one has already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rest_framework import serializers

from media.api.serializers import MediaSerializer
from media.duplicates import Duplicate
from media.pictures import picture_json


class DuplicateSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField(help_text="exact (the same file) or near (it looks the same).")
    is_in_use = serializers.BooleanField()
    uploaded_at = serializers.DateTimeField()
    media = MediaSerializer()


class DuplicatesSerializer(serializers.Serializer[Any]):
    items = DuplicateSerializer(many=True)


def duplicates_json(found: Iterable[Duplicate]) -> dict[str, Any]:
    return {
        "items": [
            {
                "kind": one.kind,
                "is_in_use": one.asset.attached_at is not None,
                "uploaded_at": one.asset.created_at,
                "media": picture_json(one.asset),
            }
            for one in found
        ]
    }
