"""From a raw upload to renditions: the decoder's child does the dangerous part, this stores what it made.

May run twice for one asset (a lease that ended, a worker that died): what is stored is named by the asset's
folder, so that a repeat overwrites; the state moves once.
"""

from __future__ import annotations

import shutil
import tempfile
from typing import Any, BinaryIO, Final
from uuid import UUID

import structlog
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F

from core.errors import RetryableError
from core.events import announce
from core.realtime import broadcast
from media import store
from media.decoding import DecoderCrashed, Prepared, Refused, decoded
from media.models import Asset, Rendition

log = structlog.get_logger(__name__)

ATTEMPTS: Final = 3  # a picture that kills the decoder three times is the picture's fault


def process_image(asset_id: UUID | str) -> None:
    """Makes an uploaded asset ready, or failed with a code its owner is told. Idempotent.

    Raises RetryableError while the store is away or the decoder crashed and may be given another try.
    """
    asset = Asset.objects.filter(pk=asset_id, status=Asset.Status.UPLOADED).first()
    if asset is None:
        return
    Asset.objects.filter(pk=asset.pk).update(attempts=F("attempts") + 1)
    try:
        with tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as raw:
            _fetch(asset.source, raw)
            with decoded(raw) as prepared:
                _store(asset, prepared)
        _finish(asset, prepared)
    except Refused as refusal:
        _fail(asset, refusal.code)
    except FileNotFoundError:
        _fail(asset, "lost")
    except DecoderCrashed as crash:
        if asset.attempts + 1 >= ATTEMPTS:
            _fail(asset, "crashed")
            return
        raise RetryableError("the decoder crashed") from crash


def _fetch(name: str, into: BinaryIO) -> None:
    """The raw upload on the local disk. Raises FileNotFoundError when it is gone, RetryableError when the store is."""
    try:
        with default_storage.open(name, "rb") as source:
            shutil.copyfileobj(source, into, 1024 * 1024)
    except FileNotFoundError:
        raise
    except Exception as error:  # each store has errors of its own
        raise RetryableError("the store did not give the upload") from error
    into.flush()
    into.seek(0)


def _store(asset: Asset, prepared: Prepared) -> None:
    for made in prepared.made:
        try:
            with made.path.open("rb") as file:
                store.replace(_name(asset, made.width, made.suffix), file)
        except Exception as error:
            raise RetryableError("the store did not take a rendition") from error


def _name(asset: Asset, width: int, suffix: str) -> str:
    return f"renditions/{asset.folder}/{width}.{suffix}"


def _finish(asset: Asset, prepared: Prepared) -> None:
    source = asset.source
    with transaction.atomic():
        locked = Asset.objects.select_for_update().filter(pk=asset.pk, status=Asset.Status.UPLOADED).first()
        if locked is None:
            return  # another worker was quicker, or the owner deleted it
        Rendition.objects.bulk_create(
            [
                Rendition(
                    asset=locked,
                    width=made.width,
                    format=made.suffix,
                    pixel_width=made.pixel_width,
                    pixel_height=made.pixel_height,
                    name=_name(asset, made.width, made.suffix),
                    byte_size=made.byte_size,
                )
                for made in prepared.made
            ],
            ignore_conflicts=True,
        )
        locked.move_to(Asset.Status.READY)
        locked.width, locked.height = prepared.width, prepared.height
        locked.blurhash, locked.dominant_color = prepared.blurhash, prepared.dominant_color
        locked.byte_size = sum(made.byte_size for made in prepared.made)
        locked.source = ""
        locked.save()
        announce("media.processed", asset_id=asset.pk)
        _tell(locked)
    store.remove([source])


def _fail(asset: Asset, code: str) -> None:
    source = asset.source
    with transaction.atomic():
        locked = Asset.objects.select_for_update().filter(pk=asset.pk, status=Asset.Status.UPLOADED).first()
        if locked is None:
            return
        locked.move_to(Asset.Status.FAILED)
        locked.failure, locked.source, locked.byte_size = code, "", 0
        locked.save()
        announce("media.processed", asset_id=asset.pk)
        _tell(locked)
    log.info("picture_failed", asset_id=str(asset.pk), code=code)
    store.remove([source])


def _tell(asset: Asset) -> None:
    """The owner's open pages: the picture is there, or is not going to be."""
    event: dict[str, Any] = {"type": f"asset_{asset.status}", "id": str(asset.pk)}
    if asset.failure:
        event["code"] = asset.failure
    broadcast(f"user.{asset.owner_id}", event)
