"""Reads of files. Fetching is authorising."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Sum

from core.errors import NotFound
from core.limits import LIMITS
from core.rates import uses_of
from media.guards import can_see
from media.models import Asset, Rendition
from media.uploads import Upload


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A rendition that the viewer may have."""

    name: str
    suffix: str
    byte_size: int
    modified_at: datetime
    is_own: bool


@dataclass(frozen=True, slots=True)
class GuardedAsset:
    """What a guard is told."""

    pk: UUID
    owner_id: UUID | None
    purpose: str


def get_file(viewer: Any, asset_id: UUID, width: int, suffix: str) -> StoredFile:
    """One rendition for a viewer who may see it. One query and the guard's; none for the owner's guard.

    Raises NotFound alike for what is absent, not ready, and not theirs to see.
    """
    columns = ("asset__owner_id", "asset__purpose", "name", "byte_size", "asset__updated_at", "asset__status")
    found = Rendition.objects.filter(asset_id=asset_id, width=width, format=suffix).values_list(*columns).first()
    if found is None or not can_see(viewer, GuardedAsset(asset_id, found[0], found[1])):
        raise NotFound
    is_own = found[0] is not None and found[0] == getattr(viewer, "pk", None)
    if found[5] == Asset.Status.HIDDEN and not is_own:
        raise NotFound
    return StoredFile(found[2], suffix, found[3], found[4], is_own)


def recording_file(asset_id: UUID, suffix: str) -> StoredFile:
    """A recording, for a door that has decided who may have it. Raises NotFound. One query."""
    columns = ("name", "byte_size", "asset__updated_at")
    found = Rendition.objects.filter(asset_id=asset_id, width=0, format=suffix).values_list(*columns).first()
    if found is None:
        raise NotFound
    return StoredFile(found[0], suffix, found[1], found[2], is_own=False)


def readable_file(asset_id: UUID) -> StoredFile:
    """The largest rendition of a picture that every program opens, WebP before JPEG. Who may have it was decided before. Raises NotFound. One query."""
    columns = ("name", "format", "byte_size", "asset__updated_at")
    made = Rendition.objects.filter(asset_id=asset_id, format__in=("webp", "jpg"))
    found = made.order_by("-width", "-format").values_list(*columns).first()
    if found is None:
        raise NotFound
    name, suffix, byte_size, modified_at = found
    return StoredFile(name, suffix, byte_size, modified_at, is_own=False)


def get_own_asset(owner: Any, asset_id: UUID) -> Asset:
    """A picture of one's own in any state. Raises NotFound."""
    asset = Asset.objects.filter(owner_id=owner.pk, pk=asset_id, kind=Asset.Kind.IMAGE).first()
    if asset is None:
        raise NotFound
    return asset


def get_own_recording(owner: Any, asset_id: UUID) -> Asset:
    """A sound or film of one's own in any state. Raises NotFound."""
    kinds = (Asset.Kind.AUDIO, Asset.Kind.VIDEO)
    asset = Asset.objects.filter(owner_id=owner.pk, pk=asset_id, kind__in=kinds).first()
    if asset is None:
        raise NotFound
    return asset


def count_bytes(owner: Any) -> int:
    """Bytes the account keeps here or has promised to send, of LIMITS.media_bytes_per_account."""
    # Pictures that share their files have one folder: what is stored once counts once.
    own = Asset.objects.filter(owner_id=owner.pk).values("folder").annotate(size=Max("byte_size"))
    kept = own.aggregate(total=Sum("size"))["total"] or 0
    promised = Upload.objects.filter(owner_id=owner.pk, status=Upload.Status.OPEN, kind=Upload.Kind.PICTURE)
    coming = promised.aggregate(total=Sum("byte_size"))
    return kept + (coming["total"] or 0)


@dataclass(frozen=True, slots=True)
class Usage:
    """What an account takes of its quotas. Bytes include what it has promised to send."""

    bytes_used: int
    bytes_max: int
    picture_count: int
    uploads_today: int
    uploads_per_day: int

    @property
    def share(self) -> int:
        """Per cent of the space, at most 100."""
        return min(100, round(self.bytes_used * 100 / self.bytes_max))


def get_usage(owner: Any) -> Usage:
    day = uses_of("media.upload", owner)[-1]
    return Usage(
        bytes_used=count_bytes(owner),
        bytes_max=LIMITS.media_bytes_per_account,
        picture_count=Asset.objects.filter(owner_id=owner.pk).exclude(status=Asset.Status.FAILED).count(),
        uploads_today=day.count,
        uploads_per_day=day.most,
    )
