"""The backup of a person's encrypted chats: one sealed box, made and opened in the browser under a passphrase.

The server keeps it and can do nothing with it. Who saves names the version they know: two devices do not write over one
another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, BinaryIO, Final

from django.db import IntegrityError, transaction
from django.http import HttpResponse

from chat.seals import KeyBackup
from chat.seals_errors import BackupOutdated, BackupTooHeavy
from chat.seals_kinds import clean_bytes
from chat.seals_selectors import get_backup
from core.audit import record
from core.errors import Invalid
from core.limits import LIMITS
from core.rates import check_rate

SALT_MAX: Final = 32  # bytes
MEGABYTE: Final = 1024 * 1024
RECIPE: Final = {"memory_kib": (1_024, 1_048_576), "passes": (1, 100), "version": (0, 2**53 - 1)}


def clean_recipe(asked: Mapping[str, str]) -> dict[str, Any]:
    """How the key is made of the passphrase, and the version this takes the place of. Raises Invalid naming the part."""
    found: dict[str, Any] = {}
    for name, (least, most) in RECIPE.items():
        raw = asked.get(name) or ""
        if not (raw.isascii() and raw.isdigit() and len(raw) <= 16 and least <= int(raw) <= most):
            raise Invalid(field=name)
        found[name] = int(raw)
    return found | {"salt": clean_bytes(asked.get("salt"), most=SALT_MAX, field="salt")}


def save_backup(user: Any, *, recipe: dict[str, Any], version: int, stream: BinaryIO) -> KeyBackup:
    """`version` is the one that it takes the place of, 0 for the first. Raises BackupOutdated, BackupTooHeavy, Invalid."""
    check_rate("seal.backup", account=user)
    raw = stream.read(LIMITS.key_backup_bytes + 1)
    if not raw:
        raise Invalid(field="backup")
    if len(raw) > LIMITS.key_backup_bytes:
        raise BackupTooHeavy(field="backup", most=LIMITS.key_backup_bytes // MEGABYTE)
    with transaction.atomic():
        row = KeyBackup.objects.select_for_update().defer("content").filter(person_id=user.pk).first()
        if (row.version if row else 0) != version:
            raise BackupOutdated
        if row is None:
            return _first(user, recipe, raw)
        row.recipe, row.content, row.version = recipe, raw, version + 1
        row.save()
    return row


def _first(user: Any, recipe: dict[str, Any], raw: bytes) -> KeyBackup:
    try:
        with transaction.atomic():
            row = KeyBackup.objects.create(person_id=user.pk, recipe=recipe, content=raw, version=1)
    except IntegrityError:
        raise BackupOutdated from None
    record("chat.backup_made", actor=user)
    return row


def send_backup(user: Any) -> HttpResponse:
    """204 where there is none."""
    row = get_backup(user)
    if row is None:
        return HttpResponse(status=204)
    response = HttpResponse(bytes(row.content), content_type="application/octet-stream")
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def delete_backup(user: Any) -> None:
    """Repeating it changes nothing."""
    if KeyBackup.objects.filter(person_id=user.pk).delete()[0]:
        record("chat.backup_deleted", actor=user)
