"""What people began and did not finish, and what they sent and never used, goes by itself; so does what a crash left.

Counts are logged (`media_swept`), so that a sweep that never ends or never finds anything is seen.
"""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import Final
from uuid import UUID

import structlog
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from core.errors import RetryableError, Unavailable
from media import parts
from media.actions import purge
from media.decoding import FOLDER_PREFIX
from media.models import Asset
from media.store import UPLOADS, is_local
from media.uploading import end_upload
from media.uploads import Upload

log = structlog.get_logger(__name__)

ABANDONED: Final = timedelta(hours=24)
FORGOTTEN: Final = timedelta(days=7)  # the rows of uploads that are over
LEFT_OVER: Final = timedelta(hours=1)
SWEEP: Final = 500


def sweep_abandoned() -> int:
    """Ends what nobody attached within a day, uploads whose time is over, and what killed processes have left.

    Returns how many pictures went. Each run takes at most SWEEP of a kind; the next takes the rest.
    """
    now = timezone.now()
    old = Asset.objects.filter(
        attached_at__isnull=True, created_at__lt=now - ABANDONED, updated_at__lt=now - ABANDONED
    ).order_by("pk")
    swept = purge(old[:SWEEP])
    log.info("media_swept", pictures=swept, uploads=_end_uploads(), folders=_remove_folders(), strays=_remove_strays())
    Upload.objects.exclude(status=Upload.Status.OPEN).filter(updated_at__lt=now - FORGOTTEN).delete()
    return swept


def _end_uploads() -> int:
    with transaction.atomic():
        over = Upload.objects.select_for_update(skip_locked=True).filter(
            status=Upload.Status.OPEN, ends_at__lt=timezone.now()
        )
        ended = list(over.order_by("ends_at")[:SWEEP])
        for upload in ended:
            end_upload(upload)
    return len(ended)


def _remove_folders() -> int:
    """Temporary folders of decoders that were killed with their workers."""
    limit, removed = (timezone.now() - LEFT_OVER).timestamp(), 0
    for folder in settings.FILE_UPLOAD_TEMP_DIR.glob(f"{FOLDER_PREFIX}*"):
        if folder.stat().st_mtime < limit:
            shutil.rmtree(folder, ignore_errors=True)
            removed += 1
    return removed


def _remove_strays() -> int:
    """Raw files of which no row tells: a process died between storing one and writing its row.

    On the disk only: an S3 store has a rule for the age of `uploads/` (docs/operations.md).
    """
    if not is_local() or not default_storage.exists(UPLOADS):
        return 0
    limit, removed = timezone.now() - ABANDONED, 0
    for short in default_storage.listdir(UPLOADS)[1]:
        name = f"{UPLOADS}/{short}"
        if default_storage.get_modified_time(name) < limit and not Asset.objects.filter(source=name).exists():
            default_storage.delete(name)
            removed += 1
    return removed


def end_uploads_of(owner_id: UUID) -> None:
    """For an account that is being erased."""
    with transaction.atomic():
        for upload in Upload.objects.select_for_update().filter(owner_id=owner_id, status=Upload.Status.OPEN):
            end_upload(upload)


def delete_parts(name: str, remote_id: str) -> None:
    """Raises RetryableError while the store is away."""
    try:
        parts.end(name, remote_id)
    except Unavailable as away:
        raise RetryableError("the store is away") from away
