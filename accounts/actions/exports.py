"""The archive of one's data: asked for, made, fetched, deleted."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from accounts import archive, data_mails
from accounts.data_requests import DataExport, digest_of
from accounts.errors import ArchiveUnderway
from accounts.models import User
from core import audit
from core.errors import NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from media import store

STALLED: Final = timedelta(hours=6)  # far beyond all tries of the task: nothing comes any more


def request_export(user: User, *, request: HttpRequest | None = None) -> DataExport:
    """Begins an archive in the background. One at a time. Raises ArchiveUnderway, LimitReached."""
    if DataExport.objects.filter(user=user, status__in=DataExport.UNDERWAY).exists():
        raise ArchiveUnderway
    check_rate("export.create", account=user)
    try:
        with transaction.atomic():
            export = DataExport.objects.create(user=user)
            audit.record("accounts.export_requested", actor=user, target=export, request=request)
            enqueue("accounts.build_export", export_id=export.pk)
    except IntegrityError:
        raise ArchiveUnderway from None
    return export


def build_export(export_id: UUID | str) -> None:
    """Makes the archive. Begins anew when it runs again; the person reads its progress meanwhile."""
    export = DataExport.objects.filter(pk=export_id, status__in=DataExport.UNDERWAY).select_related("user").first()
    if export is None:
        return
    old, name = export.file, archive.new_name()
    export.move_to(DataExport.Status.BUILDING)
    export.file = name  # known before it exists, so that nothing is left behind by a worker that dies
    export.save(update_fields=["status", "file", "updated_at"])
    if old:
        store.remove([old])
    size = archive.write_archive(export.user, name, lambda percent: _tell_progress(export, percent))
    _finish(export, size)


def _tell_progress(export: DataExport, percent: int) -> None:
    if percent != export.progress:
        export.progress = percent
        DataExport.objects.filter(pk=export.pk).update(progress=percent, updated_at=timezone.now())


def _finish(export: DataExport, size: int) -> None:
    token = secrets.token_hex(16)
    with transaction.atomic():
        locked = DataExport.objects.select_for_update().filter(pk=export.pk, file=export.file).first()
        if locked is None or not locked.is_underway:  # deleted with its account, or given up
            store.remove([export.file])
            return
        locked.move_to(DataExport.Status.READY)
        locked.progress, locked.byte_size, locked.token_hash = 100, size, digest_of(token)
        locked.ready_at = timezone.now()
        locked.expires_at = locked.ready_at + timedelta(days=LIMITS.export_days)
        locked.save()
        data_mails.send_export_ready(export.user, token)


def open_export(user: User, export: DataExport, *, request: HttpRequest | None = None) -> DataExport:
    """Counts and notes a download of one's own archive. Raises NotFound when it is not there (any more), LimitReached."""
    if export.user_id != user.pk or not export.can_be_fetched:
        raise NotFound
    check_rate("export.download", account=user)
    export.downloaded_at = timezone.now()
    with transaction.atomic():
        export.save(update_fields=["downloaded_at", "updated_at"])
        audit.record("accounts.export_downloaded", actor=user, target=export, request=request)
    return export


def sweep_exports() -> int:
    """Deletes what a week has passed over, and gives up what will not come; returns how many."""
    now = timezone.now()
    over = DataExport.objects.filter(status=DataExport.Status.READY, expires_at__lte=now)
    stalled = DataExport.objects.filter(status__in=DataExport.UNDERWAY, created_at__lt=now - STALLED)
    ends = ((over, DataExport.Status.EXPIRED), (stalled, DataExport.Status.FAILED))
    return sum(_end(pk, status) for rows, status in ends for pk in rows.values_list("pk", flat=True)[:500])


@transaction.atomic
def _end(export_id: UUID, status: str) -> int:
    export = DataExport.objects.select_for_update().filter(pk=export_id).first()
    if export is None or status not in export.ALLOWED[export.status]:
        return 0
    if export.file:
        enqueue("media.delete_files", names=[export.file])
    export.move_to(status)
    export.file, export.token_hash = "", ""
    export.save()
    return 1
