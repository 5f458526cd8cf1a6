"""Reads of archives and of accounts that wait for their deletion. Fetching is authorising."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet

from accounts.data_requests import AccountDeletion, DataExport, digest_of
from accounts.models import User
from core.errors import NotFound

EXPORTS_SHOWN: Final = 10


def list_exports(user: User) -> list[DataExport]:
    """The newest archives of a person, the one that is being made first."""
    return list(DataExport.objects.filter(user=user).order_by("-id")[:EXPORTS_SHOWN])


def get_export(user: User, export_id: UUID) -> DataExport:
    """An archive of one's own in any state. Raises NotFound."""
    return _export(DataExport.objects.filter(user_id=user.pk, pk=export_id))


def get_export_by_token(user: User, token: str) -> DataExport:
    """The archive of the link in one's own mail, while it can be fetched. Raises NotFound: also for anyone else."""
    found = _export(DataExport.objects.filter(user_id=user.pk, token_hash=digest_of(token)))
    if not found.can_be_fetched:
        raise NotFound
    return found


def _export(rows: QuerySet[DataExport]) -> DataExport:
    found = rows.first()
    if found is None:
        raise NotFound
    return found


def find_closing(user: Any) -> AccountDeletion | None:
    """The deletion a closed account waits for, while there is a way back."""
    if user.is_active:
        return None
    return AccountDeletion.objects.filter(user_id=user.pk, erasing_at__isnull=True).select_related("user").first()


def get_closing(user_id: Any) -> AccountDeletion:
    """As find_closing, for who has proved to be the person. Raises NotFound."""
    rows = AccountDeletion.objects.filter(user_id=user_id, erasing_at__isnull=True).select_related("user")
    found = rows.first() if user_id else None
    if found is None:
        raise NotFound
    return found


def get_closing_by_token(token: str) -> AccountDeletion:
    """The deletion that the link of the mail takes back. Raises NotFound."""
    rows = AccountDeletion.objects.filter(token_hash=digest_of(token), erasing_at__isnull=True)
    found = rows.select_related("user").first()
    if found is None:
        raise NotFound
    return found
