"""Turn, crop and focal point of one's own picture: kept as numbers beside a clean original that never changes.

The decoder's child makes the new renditions; until they are there, the old ones are shown. Then the old ones go.
"""

from __future__ import annotations

import re
import tempfile
from typing import Any, Final, NamedTuple
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction

from core.errors import NotFound
from core.queue import enqueue
from core.rates import check_rate
from media import parts, store
from media.actions import forget_files, lock_owners
from media.decoding import DecoderCrashed, Prepared, Refused, decoded
from media.errors import CropTooSmall, PictureNotReady
from media.focal import focal_of
from media.models import Asset
from media.processing import fetch, keep, tell, write_renditions

log = structlog.get_logger(__name__)

WHOLE: Final = 1000  # a picture's width and height in a crop
LEAST: Final = 50
_WRITTEN: Final = re.compile(r"(0|90|180|270):(\d{1,4}),(\d{1,4}),(\d{1,4}),(\d{1,4})")


class Crop(NamedTuple):
    """What is kept of the turned picture, in thousandths of its width and height."""

    left: int = 0
    top: int = 0
    width: int = WHOLE
    height: int = WHOLE


class Edit(NamedTuple):
    """`turn` is clockwise, in degrees: 0, 90, 180 or 270. It comes before the crop."""

    turn: int = 0
    crop: Crop = Crop()

    def __str__(self) -> str:
        """As the column keeps it: "" for a picture as it came."""
        if self == Edit():
            return ""
        return f"{self.turn}:{','.join(map(str, self.crop))}"

    def for_decoder(self) -> dict[str, Any]:
        return {"turn": self.turn, "crop": list(self.crop)}


def edit_of(asset: Asset) -> Edit:
    """What its owner wants of it."""
    return read_edit(asset.edit)


def read_edit(written: str) -> Edit:
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return Edit()
    turn, *crop = (int(number) for number in found.groups())
    return Edit(turn, Crop(*crop))


@transaction.atomic
def edit_picture(
    owner: Any, asset_id: UUID, *, edit: Edit | None = None, focal: tuple[int, int] | None = None
) -> Asset:
    """Turns and crops an own picture, always from its original, and says where to look (per cent of what is shown).

    What is left None stays. Locks the picture. Raises NotFound, LimitReached, PictureNotReady, Invalid on `crop`.
    """
    check_rate("media.edit", account=owner)
    asset = Asset.objects.select_for_update().filter(owner_id=owner.pk, pk=asset_id).first()
    if asset is None:
        raise NotFound
    if not asset.is_ready:
        raise PictureNotReady
    if edit is not None and str(edit) != asset.edit:
        _check(edit)
        asset.edit = str(edit)
        enqueue("media.remake", asset_id=asset.pk)
    if focal is not None:
        asset.focal = focal_of(*focal)
    asset.save(update_fields=["edit", "focal", "updated_at"])
    return asset


def _check(edit: Edit) -> None:
    left, top, width, height = edit.crop
    fits = left >= 0 and top >= 0 and left + width <= WHOLE and top + height <= WHOLE
    if not fits or width < LEAST or height < LEAST:
        raise CropTooSmall(field="crop")


def original_of(asset: Asset) -> str:
    """The file that crops are made from: for pictures from before originals were kept, their widest WebP as it came."""
    if asset.original or asset.made_with:
        return asset.original
    widest = asset.renditions.order_by("-format", "-width").first()  # WebP before JPEG before AVIF
    return widest.name if widest is not None else ""


def remake(asset_id: UUID | str) -> None:
    """Makes the renditions of what the owner wants. Idempotent; raises RetryableError while the store is away.

    A picture that cannot be made anew stays as it was.
    """
    asset = Asset.objects.filter(pk=asset_id, status=Asset.Status.READY).first()
    if asset is None or not asset.is_being_remade:
        return
    source, wanted, folder = original_of(asset), asset.edit, store.new_folder()
    try:
        with tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as raw:
            fetch(source, raw)
            with decoded(raw, read_edit(wanted).for_decoder()) as prepared:
                keep(folder, prepared)
        _replace(asset, prepared, source, wanted, folder)
    except (Refused, DecoderCrashed, FileNotFoundError) as problem:
        log.warning("picture_not_remade", asset_id=str(asset.pk), problem=repr(problem))
        _leave(asset, wanted)


def _replace(asset: Asset, prepared: Prepared, source: str, wanted: str, folder: str) -> None:
    made = [f"renditions/{folder}/{one.width}.{one.suffix}" for one in prepared.made]
    with transaction.atomic():
        lock_owners([asset.owner_id])
        locked = Asset.objects.select_for_update().filter(pk=asset.pk).first()
        if locked is None or locked.edit != wanted or not locked.is_being_remade:
            enqueue("media.delete_files", names=made)  # wanted otherwise meanwhile, made already, or deleted
            return
        old = list(locked.renditions.values_list("name", flat=True))
        locked.renditions.all().delete()
        locked.folder, locked.made_with, locked.original = folder, wanted, source
        write_renditions(locked, prepared)
        locked.byte_size = sum(one.byte_size for one in prepared.made) + (parts.size_of(source) or 0)
        locked.save()
        forget_files([locked.owner_id], old)
        tell(locked)


def _leave(asset: Asset, wanted: str) -> None:
    with transaction.atomic():
        locked = Asset.objects.select_for_update().filter(pk=asset.pk, edit=wanted).first()
        if locked is not None:
            locked.edit = locked.made_with
            locked.save(update_fields=["edit", "updated_at"])
            tell(locked)
