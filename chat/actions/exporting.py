"""A copy of a conversation: asked for, made, fetched, deleted. As the archive of one's data (accounts.actions.exports)."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from chat import export_writing, selectors
from chat.conversations import title_of
from chat.exports import ConversationExport
from core import audit
from core.errors import Conflict, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from media import store

FOLDER: Final = "exports"
STALLED: Final = timedelta(hours=6)  # far beyond all tries of the task: nothing comes any more
Status = ConversationExport.Status


class CopyUnderway(Conflict):
    message = _("A copy of a conversation is being made for you. Ask again when it is ready.")


def request_copy(
    user: Any, conversation_id: UUID, *, has_media: bool = True, request: HttpRequest | None = None
) -> ConversationExport:
    """Begins it in the background. One at a time. Raises NotFound, CopyUnderway, LimitReached."""
    place = selectors.get_place(user, conversation_id)
    if ConversationExport.objects.filter(person_id=user.pk, status__in=ConversationExport.UNDERWAY).exists():
        raise CopyUnderway
    check_rate("chat.export", account=user)
    try:
        with transaction.atomic():
            made = ConversationExport.objects.create(
                person_id=user.pk, conversation=place.conversation, has_media=has_media
            )
            audit.record("chat.export_requested", actor=user, target=made, request=request)
            enqueue("chat.build_export", export_id=made.pk)
            enqueue("chat.end_export", delay=STALLED, export_id=made.pk)
    except IntegrityError:
        raise CopyUnderway from None
    return made


def build_copy(export_id: UUID | str) -> None:
    """Begins anew when it runs again; the person reads its progress meanwhile. Who may look at it no more gets nothing."""
    rows = ConversationExport.objects.filter(pk=export_id, status__in=ConversationExport.UNDERWAY)
    export = rows.select_related("person").first()
    if export is None:
        return
    old, name = export.file, f"{FOLDER}/{secrets.token_hex(16)}.zip"
    export.move_to(Status.BUILDING)
    export.file = name  # known before it exists, so that nothing is left behind by a worker that dies
    export.save(update_fields=["status", "file", "updated_at"])
    if old:
        store.remove([old])
    try:
        with translation.override(export.person.language):
            title = title_of(selectors.get_conversation_row(export.person, export.conversation_id))
            size = export_writing.write_copy(
                export.person,
                export.conversation_id,
                title,
                name,
                has_media=export.has_media,
                progress=lambda percent: _tell_progress(export, percent),
            )
    except NotFound:
        _end(export.pk, Status.FAILED)
    else:
        _finish(export, size)


def _tell_progress(export: ConversationExport, percent: int) -> None:
    if percent != export.progress:
        export.progress = percent
        ConversationExport.objects.filter(pk=export.pk).update(progress=percent, updated_at=timezone.now())


def _finish(export: ConversationExport, size: int) -> None:
    with transaction.atomic():
        locked = ConversationExport.objects.select_for_update().filter(pk=export.pk, file=export.file).first()
        if locked is None or not locked.is_underway:  # deleted with its account, or given up
            store.remove([export.file])
            return
        locked.move_to(Status.READY)
        locked.progress, locked.byte_size, locked.ready_at = 100, size, timezone.now()
        locked.expires_at = locked.ready_at + timedelta(days=LIMITS.export_days)
        locked.save()
        enqueue("chat.end_export", delay=timedelta(days=LIMITS.export_days), export_id=locked.pk)
        enqueue("chat.tell_export", export_id=locked.pk)


def open_copy(user: Any, export: ConversationExport, *, request: HttpRequest | None = None) -> ConversationExport:
    """Counts and notes a download of one's own. Raises NotFound when it is not there (any more), LimitReached."""
    if export.person_id != user.pk or not export.can_be_fetched:
        raise NotFound
    check_rate("export.download", account=user)
    export.downloaded_at = timezone.now()
    with transaction.atomic():
        export.save(update_fields=["downloaded_at", "updated_at"])
        audit.record("chat.export_downloaded", actor=user, target=export, request=request)
    return export


def end_copy(export_id: UUID | str) -> None:
    """Its week is over, or nothing comes any more. Before that it changes nothing."""
    export = ConversationExport.objects.filter(pk=export_id).first()
    if export is None:
        return
    now = timezone.now()
    if export.status == Status.READY and export.expires_at is not None and export.expires_at <= now:
        _end(export.pk, Status.EXPIRED)
    elif export.is_underway and export.created_at <= now - STALLED:
        _end(export.pk, Status.FAILED)


@transaction.atomic
def _end(export_id: UUID, status: str) -> None:
    export = ConversationExport.objects.select_for_update().filter(pk=export_id).first()
    if export is None or status not in export.ALLOWED[export.status]:
        return
    if export.file:
        enqueue("media.delete_files", names=[export.file])
    export.move_to(status)
    export.file = ""
    export.save()
