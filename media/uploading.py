"""Uploads in parts: begin, sign a part, see what arrived, complete, cancel.

Direct to the store: an S3 store takes the parts itself, by addresses we sign; the disk takes them by our own door.
What comes of a completed upload goes the way of every other picture: kept privately, opened by the decoder alone.
"""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any, BinaryIO
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from core.errors import DomainError, Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_text
from media import parts, store
from media.actions import check_upload_rate, refuse_unless_picture, reserve
from media.errors import PartMissing, PictureTooHeavy, TooManyUploads, UploadEnded, WrongPart
from media.models import Asset
from media.sniffing import HEAD_BYTES, sniff
from media.uploads import Part, Upload

log = structlog.get_logger(__name__)


def begin_upload(owner: Any, *, byte_size: int, alt_text: str = "") -> Upload:
    """Promises a picture of `byte_size` bytes; its space is reserved from now on.

    Raises LimitReached, Invalid on `file` (PictureTooHeavy, StorageFull) or `alt_text`, TooManyUploads, Unavailable.
    Locks the owner's row.
    """
    check_upload_rate(owner)
    alt_text = clean_text(alt_text, most=LIMITS.alt_text_max, field="alt_text")
    if byte_size > LIMITS.upload_bytes_max:
        raise PictureTooHeavy(megabytes=LIMITS.upload_bytes_max // 1024**2)
    name = store.new_upload_name()
    remote_id = parts.start(name)
    try:
        with transaction.atomic():
            reserve(owner, byte_size)
            if Upload.objects.filter(owner=owner, status=Upload.Status.OPEN).count() >= LIMITS.uploads_open_per_account:
                raise TooManyUploads
            return Upload.objects.create(
                owner=owner,
                byte_size=byte_size,
                part_bytes=LIMITS.upload_part_bytes,
                alt_text=alt_text,
                name=name,
                remote_id=remote_id,
                ends_at=timezone.now() + timedelta(hours=LIMITS.upload_hours),
            )
    except Exception:
        parts.end(name, remote_id)
        raise


def get_upload(owner: Any, upload_id: UUID) -> Upload:
    """One's own upload in any state, with its picture. Raises NotFound."""
    upload = Upload.objects.select_related("asset").filter(owner_id=owner.pk, pk=upload_id).first()
    if upload is None:
        raise NotFound
    return upload


def list_arrived(upload: Upload) -> list[Part]:
    """The parts the store has of an open upload that are as long as they must be. Raises Unavailable."""
    if not upload.is_open(timezone.now()):
        return []
    return [part for part in parts.list_parts(upload) or [] if part.byte_size == upload.size_of(part.number)]


def sign_part(owner: Any, upload_id: UUID, number: int) -> str:
    """The address to PUT one part to, for a few minutes. Raises NotFound (also for a number there is not), UploadEnded."""
    upload = get_upload(owner, upload_id)
    if not upload.size_of(number):
        raise NotFound
    if not upload.is_open(timezone.now()):
        raise UploadEnded
    check_rate("media.part", account=owner)
    return parts.sign(upload, number)


def keep_part(upload_id: UUID, number: int, ticket: str, stream: BinaryIO, length: int | None) -> str:
    """Takes a part on the disk by its signed address and returns its ETag.

    The address is all the permission there is, as in an S3 store: it names the upload, its person, the part and its
    size. Raises NotFound for every address that is not (or no longer) good, WrongPart, StoreFull, Unavailable.
    """
    upload = Upload.objects.select_related("owner").filter(pk=upload_id).first() if store.is_local() else None
    if upload is None or not parts.is_signed(upload, number, ticket) or not upload.is_open(timezone.now()):
        raise NotFound
    if not upload.owner.is_active or upload.owner.suspended_at is not None:
        raise NotFound
    if length != upload.size_of(number):
        raise WrongPart(field="file")
    try:
        etag = parts.keep_part(upload, number, stream)
    except FileNotFoundError:  # cancelled meanwhile
        raise NotFound from None
    if etag is None:
        raise WrongPart(field="file")
    return etag


def complete_upload(owner: Any, upload_id: UUID) -> Asset:
    """Makes a picture of the parts and asks for its processing. A repeat returns the same picture.

    Locks the upload's row. Raises NotFound, UploadEnded, PartMissing (then nothing changed), Invalid on `file` for
    what is no picture (then the upload is over), Unavailable.
    """
    with transaction.atomic():
        upload = locked_upload(owner, upload_id, Upload.Kind.PICTURE)
        if upload.asset is not None:
            return upload.asset
        if not upload.is_open(timezone.now()):
            raise UploadEnded
        join_parts(upload)
        refusal = _refusal_of(upload)
        if refusal is None:
            return _take_in(upload)
        upload.move_to(Upload.Status.ENDED)
        upload.save(update_fields=["status", "updated_at"])
        enqueue("media.delete_files", names=[upload.name])
    raise refusal


def locked_upload(owner: Any, upload_id: UUID, kind: str) -> Upload:
    upload = Upload.objects.select_for_update().filter(owner_id=owner.pk, pk=upload_id, kind=kind).first()
    if upload is None:
        raise NotFound
    return upload


def join_parts(upload: Upload) -> None:
    """All parts, each once, each as long as promised, in order; or the whole file, joined by a completion that was cut."""
    arrived = parts.list_parts(upload)
    if arrived is None:
        if parts.size_of(upload.name) != upload.byte_size:
            raise UploadEnded
        return
    expected = [(number, upload.size_of(number)) for number in range(1, upload.part_count + 1)]
    if [(part.number, part.byte_size) for part in arrived] != expected:
        raise PartMissing
    parts.join(upload, arrived)


def _refusal_of(upload: Upload) -> DomainError | None:
    try:
        if parts.size_of(upload.name) != upload.byte_size:
            raise PartMissing
        refuse_unless_picture(sniff(BytesIO(parts.head_of(upload.name, min(HEAD_BYTES, upload.byte_size)))))
    except (Invalid, PartMissing) as error:
        return error
    return None


def _take_in(upload: Upload) -> Asset:
    asset = Asset.objects.create(
        owner_id=upload.owner_id,
        alt_text=upload.alt_text,
        source=upload.name,
        folder=store.new_folder(),
        byte_size=upload.byte_size,
    )
    enqueue("media.process_image", asset_id=asset.pk)
    upload.move_to(Upload.Status.DONE)
    upload.asset = asset
    upload.save(update_fields=["status", "asset", "updated_at"])
    return asset


def cancel_upload(owner: Any, upload_id: UUID) -> None:
    """Ends an open upload and throws its parts away; one that has ended is no error. Raises NotFound."""
    with transaction.atomic():
        upload = Upload.objects.select_for_update().filter(owner_id=owner.pk, pk=upload_id).first()
        if upload is None:
            raise NotFound
        end_upload(upload)


def end_upload(upload: Upload) -> None:
    """An open upload, locked by the caller, is over: its parts go by a task, which tries until the store is there."""
    if upload.status != Upload.Status.OPEN:
        return
    upload.move_to(Upload.Status.ENDED)
    upload.save(update_fields=["status", "updated_at"])
    enqueue("media.delete_parts", stored=upload.name, remote_id=upload.remote_id)
    if upload.kind == Upload.Kind.ARCHIVE:  # joined, and then cut off before anyone took it
        enqueue("media.delete_files", names=[upload.name])
