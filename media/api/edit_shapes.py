"""Shapes of turning, cropping and focal points."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from rest_framework import serializers

from core.api.fields import WholeField
from media.api.serializers import FocalPointSerializer, MediaSerializer
from media.editing import WHOLE, Crop, Edit, edit_of
from media.focal import point_of
from media.models import Asset
from media.pictures import picture_json

TURNS = (0, 90, 180, 270)


class CropSerializer(serializers.Serializer[Any]):
    """What is kept of the turned picture, in thousandths of its width and height."""

    left = WholeField(min_value=0, max_value=WHOLE)
    top = WholeField(min_value=0, max_value=WHOLE)
    width = WholeField(min_value=1, max_value=WHOLE)
    height = WholeField(min_value=1, max_value=WHOLE)


class MediaEditChangesSerializer(serializers.Serializer[Any]):
    turn = serializers.ChoiceField(choices=TURNS, required=False, help_text="Clockwise, before the crop.")
    crop = CropSerializer(required=False)
    focal_point = FocalPointSerializer(required=False)


class MediaEditSerializer(serializers.Serializer[Any]):
    turn = serializers.IntegerField()
    crop = CropSerializer()
    focal_point = FocalPointSerializer()
    is_being_made = serializers.BooleanField(help_text="The picture is still shown as before.")
    original_url = serializers.CharField(help_text="What crops are made from; for its owner alone.")
    media = MediaSerializer()


def edit_json(asset: Asset) -> dict[str, Any]:
    edit, (x, y) = edit_of(asset), point_of(asset.focal)
    return {
        "turn": edit.turn,
        "crop": edit.crop._asdict(),
        "focal_point": {"x": x, "y": y},
        "is_being_made": asset.is_being_remade,
        "original_url": reverse("media:original", args=[asset.pk]),
        "media": picture_json(asset),
    }


def wanted(asset: Asset, given: dict[str, Any]) -> Edit | None:
    """The edit that is asked for; what is not named stays. None when neither is named."""
    if "turn" not in given and "crop" not in given:
        return None
    now = edit_of(asset)
    return Edit(given.get("turn", now.turn), Crop(**given["crop"]) if "crop" in given else now.crop)
