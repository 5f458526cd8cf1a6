"""What of a person's files goes into their archive, and that all of them go with the account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from media import store
from media.actions import purge
from media.models import Asset
from media.sweeping import end_uploads_of

BATCH = 200


def export_files(owner: Any) -> list[tuple[str, Callable[[], Iterator[bytes]]]]:
    """Each photo once, in the largest size there is."""
    found: list[tuple[str, Callable[[], Iterator[bytes]]]] = []
    assets = Asset.objects.filter(owner_id=owner.pk, status=Asset.Status.READY).order_by("pk")
    for asset in assets.prefetch_related("renditions"):
        name = largest_of(asset)
        if name:
            found.append((f"media/{asset.pk}.{name.rpartition('.')[2]}", partial(store.chunks_of, name)))
    return found


def largest_of(asset: Asset) -> str:
    """The name in the store of the film, or the largest WebP (every program opens it), else of whatever there is."""
    made = sorted(asset.renditions.all(), key=lambda one: (one.format == "mp4", one.format == "webp", one.width))
    return made[-1].name if made else ""


def erase_files(owner_id: UUID) -> None:
    """Rows now, files through the outbox."""
    end_uploads_of(owner_id)
    while assets := list(Asset.objects.filter(owner_id=owner_id).order_by("pk")[:BATCH]):
        purge(assets)
