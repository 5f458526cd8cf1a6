"""Who may see an animal's photo, asked by media for each file."""

from __future__ import annotations

from typing import Any

from pets.lost_models import FoundReport
from pets.models import Pet


def can_see_pet_photo(viewer: Any, asset: Any) -> bool:
    """A face is shown wherever its animal is. One query."""
    return Pet.objects.visible_to(viewer).filter(photo_id=asset.pk).exists()


def can_see_found_photo(viewer: Any, asset: Any) -> bool:
    """Where the report of a found animal is shown. One query."""
    return FoundReport.objects.visible_to(viewer).filter(photo_id=asset.pk).exists()  # type: ignore[attr-defined]
