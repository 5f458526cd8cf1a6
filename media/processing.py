"""From a raw upload to renditions: the decoder's child does the dangerous part, this stores what it made.

May run twice for one asset (a lease that ended, a worker that died): what is stored is named by the asset's
folder, so that a repeat overwrites; the state moves once.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from typing import Any, BinaryIO, Final
from uuid import UUID

import structlog
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F, QuerySet

from core.errors import RetryableError
from core.events import announce
from core.realtime import broadcast
from media import store
from media.decoding import DecoderCrashed, Made, Prepared, Refused, decoded
from media.models import Asset, Rendition

log = structlog.get_logger(__name__)

ATTEMPTS: Final = 3  # a picture that kills the decoder three times is the picture's fault


def process_image(asset_id: UUID | str) -> None:
    """Makes an uploaded picture ready, as `process`."""
    process(Asset.objects.filter(pk=asset_id), _make_pictures)


def _make_pictures(asset: Asset, raw: BinaryIO, digest: str) -> None:
    with decoded(raw) as prepared:
        keep(asset.folder, prepared)
    finish(asset, prepared, digest)


def process(assets: QuerySet[Asset], make: Callable[[Asset, BinaryIO, str], None]) -> None:
    """Gives the upload on the local disk and its SHA-256 to `make`, which makes it ready; or it has failed with a code
    its owner is told. Of what is not waiting nothing happens. Idempotent.

    Raises RetryableError while the store is away or the decoder crashed and may be given another try.
    """
    asset = assets.filter(status=Asset.Status.UPLOADED).first()
    if asset is None:
        return
    Asset.objects.filter(pk=asset.pk).update(attempts=F("attempts") + 1)
    try:
        with tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as raw:
            make(asset, raw, fetch(asset.source, raw))
    except Refused as refusal:
        fail(asset, refusal.code)
    except FileNotFoundError:
        fail(asset, "lost")
    except DecoderCrashed as crash:
        if asset.attempts + 1 >= ATTEMPTS:
            fail(asset, "crashed")
            return
        raise RetryableError("the decoder crashed") from crash


def fetch(name: str, into: BinaryIO) -> str:
    """A stored file on the local disk, and its SHA-256. Raises FileNotFoundError, or RetryableError when the store is away."""
    digest = hashlib.sha256()
    try:
        with default_storage.open(name, "rb") as source:
            while piece := source.read(1024 * 1024):
                digest.update(piece)
                into.write(piece)
    except FileNotFoundError:
        raise
    except Exception as error:  # each store has errors of its own
        raise RetryableError("the store did not give the upload") from error
    into.flush()
    into.seek(0)
    return digest.hexdigest()


def keep(folder: str, prepared: Prepared) -> None:
    """All that the decoder made, in the store. Raises RetryableError."""
    files = [(rendition_name(folder, made), made.path) for made in prepared.made]
    if prepared.original is not None:
        files.append((_original_name(folder, prepared), prepared.original.path))
    for name, path in files:
        try:
            with path.open("rb") as file:
                store.replace(name, file)
        except Exception as error:
            raise RetryableError("the store did not take a rendition") from error


def rendition_name(folder: str, made: Made) -> str:
    return f"renditions/{folder}/{made.width}.{made.suffix}"


def _original_name(folder: str, prepared: Prepared) -> str:
    return f"originals/{folder}.{prepared.original.suffix}" if prepared.original is not None else ""


def write_renditions(asset: Asset, prepared: Prepared) -> None:
    """The rows of what was made, and what the picture is like now; the caller saves the asset."""
    Rendition.objects.bulk_create(
        [
            Rendition(
                asset=asset,
                width=made.width,
                format=made.suffix,
                pixel_width=made.pixel_width,
                pixel_height=made.pixel_height,
                name=rendition_name(asset.folder, made),
                byte_size=made.byte_size,
            )
            for made in prepared.made
        ],
        ignore_conflicts=True,
    )
    asset.width, asset.height = prepared.width, prepared.height
    asset.blurhash, asset.dominant_color = prepared.blurhash, prepared.dominant_color


def finish(asset: Asset, prepared: Prepared, digest: str, write: Callable[[Asset], int] = lambda _asset: 0) -> None:
    """Ready, once. `write` puts down what is made besides pictures, and says how many bytes that is."""
    source = asset.source
    with transaction.atomic():
        locked = Asset.objects.select_for_update().filter(pk=asset.pk, status=Asset.Status.UPLOADED).first()
        if locked is None:
            return  # another worker was quicker, or the owner deleted it
        write_renditions(locked, prepared)
        locked.move_to(Asset.Status.READY)
        locked.original, locked.digest = _original_name(asset.folder, prepared), digest
        locked.fingerprint = prepared.fingerprint
        kept = prepared.original.byte_size if prepared.original is not None else 0
        locked.byte_size = kept + sum(made.byte_size for made in prepared.made) + write(locked)
        locked.source = ""
        locked.save()
        announce("media.processed", asset_id=asset.pk)
        tell(locked)
    store.remove([source])


def fail(asset: Asset, code: str) -> None:
    source = asset.source
    with transaction.atomic():
        locked = Asset.objects.select_for_update().filter(pk=asset.pk, status=Asset.Status.UPLOADED).first()
        if locked is None:
            return
        locked.move_to(Asset.Status.FAILED)
        locked.failure, locked.source, locked.byte_size = code, "", 0
        locked.save()
        announce("media.processed", asset_id=asset.pk)
        tell(locked)
    log.info("picture_failed", asset_id=str(asset.pk), code=code)
    store.remove([source])


def tell(asset: Asset) -> None:
    """The owner's open pages: the picture is there, or is not going to be."""
    if asset.owner_id is None:
        return
    event: dict[str, Any] = {"type": f"asset_{asset.status}", "id": str(asset.pk)}
    if asset.failure:
        event["code"] = asset.failure
    broadcast(f"user.{asset.owner_id}", event)
