"""ZIP files of other sites: sent in parts as pictures are, kept privately under a name of ours, read and thrown away.

They take nothing of the space for pictures, because they do not stay. Nothing here opens them: rooms read them with
`open_ranges`, and what they take out of one goes the way of every picture (`take_picture`).
"""

from __future__ import annotations

import io
import secrets
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import UUID

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid, RetryableError
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from media import parts, store
from media.actions import size_of, take_in
from media.errors import StoreFull, UploadEnded
from media.models import Asset
from media.processing import ATTEMPTS, process_image
from media.uploading import end_upload, join_parts, locked_upload
from media.uploads import Upload

FOLDER: Final = "imports"
ROOM_LEFT: Final = 1024**3  # of a disk: an archive never takes the last of it
MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")
RANGE_BYTES: Final = 1024 * 1024


class NotAnArchive(Invalid):
    message = _("This is not a ZIP file. Send the file as the other site gave it to you.")

    def __init__(self, **params: Any) -> None:
        super().__init__(field="file", **params)


class ArchiveTooHeavy(NotAnArchive):
    message = _("This file is too large: at most %(megabytes)d MB.")


def new_name() -> str:
    return f"{FOLDER}/{secrets.token_hex(16)}.zip"


def begin_archive(owner: Any, *, byte_size: int) -> Upload:
    """Promises a ZIP file of `byte_size` bytes; one that was begun before ends.

    Raises LimitReached, ArchiveTooHeavy, StoreFull when the disk has no room for it, Unavailable.
    """
    check_rate("archive.upload", account=owner)
    if byte_size > LIMITS.import_bytes_max:
        raise ArchiveTooHeavy(megabytes=LIMITS.import_bytes_max // 1024**2)
    _refuse_unless_room(byte_size * 2)  # its parts, and the whole of them while they are joined
    name = new_name()
    remote_id = parts.start(name)
    try:
        with transaction.atomic():
            open_ones = Upload.objects.select_for_update().filter(owner=owner, status=Upload.Status.OPEN)
            for earlier in open_ones.filter(kind=Upload.Kind.ARCHIVE):
                end_upload(earlier)
            return Upload.objects.create(
                owner=owner,
                kind=Upload.Kind.ARCHIVE,
                byte_size=byte_size,
                part_bytes=LIMITS.upload_part_bytes,
                name=name,
                remote_id=remote_id,
                ends_at=timezone.now() + timedelta(hours=LIMITS.upload_hours),
            )
    except Exception:
        parts.end(name, remote_id)
        raise


def _refuse_unless_room(size: int) -> None:
    if not store.is_local():
        return
    folder = Path(default_storage.path(""))
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < size + ROOM_LEFT:
        raise StoreFull


def take_archive(owner: Any, upload_id: UUID) -> Upload:
    """Joins the parts; from now on the file `upload.name` is the caller's to throw away. Call it in a transaction.

    Locks the upload's row. Raises NotFound (also for a picture), UploadEnded, PartMissing, NotAnArchive, Unavailable.
    """
    upload = locked_upload(owner, upload_id, Upload.Kind.ARCHIVE)
    if not upload.is_open(timezone.now()):
        raise UploadEnded
    join_parts(upload)
    if parts.head_of(upload.name, min(4, upload.byte_size)) not in MAGIC:
        raise NotAnArchive
    upload.move_to(Upload.Status.DONE)
    upload.save(update_fields=["status", "updated_at"])
    return upload


def keep_archive(owner: Any, file: BinaryIO) -> str:
    """A ZIP file that came in one piece; its name in the store. Raises as begin_archive and take_archive."""
    check_rate("archive.upload", account=owner)
    size = size_of(file)
    if size > LIMITS.import_bytes_max:
        raise ArchiveTooHeavy(megabytes=LIMITS.import_bytes_max // 1024**2)
    file.seek(0)
    if file.read(4) not in MAGIC:
        raise NotAnArchive
    file.seek(0)
    _refuse_unless_room(size)
    name = new_name()
    with parts.store_errors(), store.writing(name) as kept:
        shutil.copyfileobj(file, kept, RANGE_BYTES)
    return name


def throw_away(name: str) -> None:
    """Call it in the transaction that forgets the name."""
    enqueue("media.delete_files", names=[name])


# --- reading --------------------------------------------------------------------------------------
def open_ranges(name: str) -> BinaryIO:
    """A stored file to read anywhere in, without fetching all of it. Raises FileNotFoundError, Unavailable."""
    with parts.store_errors():
        if store.is_local():
            return default_storage.open(name, "rb")  # type: ignore[return-value]
        size = parts.size_of(name)
        if size is None:
            raise FileNotFoundError(name)
        return io.BufferedReader(_Ranges(name, size), RANGE_BYTES)


class _Ranges(io.RawIOBase):
    def __init__(self, name: str, size: int) -> None:
        self._name, self._size, self._at = name, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: Any) -> int:
        length = min(len(buffer), self._size - self._at)
        if length <= 0:
            return 0
        found = parts.range_of(self._name, self._at, length)
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)


# --- what is taken out ----------------------------------------------------------------------------
def take_picture(owner: Any, file: BinaryIO, *, alt_text: str) -> Asset:
    """A picture for its owner, prepared before this returns: ready, or failed with its code. For tasks.

    Not counted as an upload of the day; its space is. Loose until a room attaches it, so that what a crash leaves is
    swept. Locks the owner's row. Raises NotAPicture and its kinds, Unavailable, RetryableError while the store is away.
    """
    asset = take_in(owner, file, alt_text=alt_text, is_queued=False)
    if asset.is_ready:
        return asset
    for left in range(ATTEMPTS - 1, -1, -1):
        try:
            process_image(asset.pk)
            break
        except RetryableError:
            if not left:
                raise
    asset.refresh_from_db()
    return asset
