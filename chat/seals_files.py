"""Files that were encrypted in the browser: taken in as bytes, given to who can see their message, gone with it.

Nothing is decoded and nothing is shown here: what the bytes are, only devices of the conversation know.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, BinaryIO, Final
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet, Sum
from django.http import FileResponse
from django.utils import timezone

from accounts.restraints import require_free
from chat.carried import sees
from chat.seals import SealedFile
from chat.seals_errors import SealedFileTooHeavy, SealedStorageFull
from chat.seals_selectors import get_sealed_place
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate

FOLDER: Final = "sealed"
LOOSE: Final = timedelta(hours=24)
SWEEP: Final = 500
MEGABYTE: Final = 1024 * 1024


def take_file(user: Any, conversation_id: UUID, stream: BinaryIO) -> SealedFile:
    """Until a message names it, it is its owner's alone. Raises NotFound, Invalid, LimitReached, AccountLimited,
    SealedFileTooHeavy, SealedStorageFull.
    """
    require_free(user, "message")
    get_sealed_place(user, conversation_id)
    check_rate("seal.file", account=user)
    raw = stream.read(LIMITS.sealed_file_bytes + 1)
    if not raw:
        raise Invalid(field="file")
    if len(raw) > LIMITS.sealed_file_bytes:
        raise too_heavy()
    name = default_storage.save(f"{FOLDER}/{secrets.token_hex(20)}", ContentFile(raw))
    try:
        return _write(user, conversation_id, name, len(raw))
    except BaseException:
        default_storage.delete(name)
        raise


def too_heavy() -> SealedFileTooHeavy:
    return SealedFileTooHeavy(field="file", most=LIMITS.sealed_file_bytes // MEGABYTE)


@transaction.atomic
def _write(user: Any, conversation_id: UUID, name: str, size: int) -> SealedFile:
    """Parallel uploads of one account stand in line, so that together they cannot pass the limit."""
    get_user_model().objects.select_for_update(no_key=True).only("pk").get(pk=user.pk)
    used = SealedFile.objects.filter(owner_id=user.pk).aggregate(sum=Sum("byte_size"))["sum"] or 0
    if used + size > LIMITS.sealed_bytes_per_account:
        raise SealedStorageFull(field="file")
    made: SealedFile = SealedFile.objects.create(
        conversation_id=conversation_id, owner_id=user.pk, name=name, byte_size=size
    )
    return made


def send_file(user: Any, conversation_id: UUID, file_id: UUID) -> FileResponse:
    """For who can see its message, and until there is one for its owner. Raises NotFound."""
    found = SealedFile.objects.select_related("message").filter(pk=file_id, conversation_id=conversation_id).first()
    if found is None or not _may_read(user, found):
        raise NotFound
    try:
        opened = default_storage.open(found.name)
    except FileNotFoundError:
        raise NotFound from None
    response = FileResponse(opened, content_type="application/octet-stream", as_attachment=True, filename="sealed")
    response["Content-Length"] = str(found.byte_size)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _may_read(user: Any, found: SealedFile) -> bool:
    if found.message is None:
        return bool(found.owner_id == user.pk)
    return found.message.deleted_at is None and sees(user, found.message)


def purge_files(files: QuerySet[SealedFile]) -> int:
    """Ends them for good: their rows now, their bytes through the outbox. Inside a transaction."""
    rows = list(files.select_for_update().values_list("pk", "name"))
    SealedFile.objects.filter(pk__in=[pk for pk, _name in rows]).delete()
    if rows:
        enqueue("media.delete_files", names=[name for _pk, name in rows])
    return len(rows)


def purge_of_messages(message_ids: Iterable[UUID]) -> int:
    return purge_files(SealedFile.objects.filter(message_id__in=list(message_ids)))


def sweep_loose() -> int:
    """What nobody named in a message within a day. Returns how many went."""
    with transaction.atomic():
        old = SealedFile.objects.filter(message__isnull=True, created_at__lt=timezone.now() - LOOSE)
        return purge_files(
            SealedFile.objects.filter(pk__in=list(old.order_by("created_at").values_list("pk", flat=True)[:SWEEP]))
        )


def erase_files(person_id: UUID) -> None:
    with transaction.atomic():
        purge_files(SealedFile.objects.filter(owner_id=person_id))
