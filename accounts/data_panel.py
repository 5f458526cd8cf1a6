"""What the admin's page of a person says of archives and of a closed account: states and days, never what is in them."""

from __future__ import annotations

from typing import Any

from django.template.defaultfilters import date as in_words
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from accounts.data_requests import AccountDeletion, DataExport
from accounts.models import User

EXPORTS_SHOWN = 10


def _when(words: str, moment: Any) -> str:
    return words % {"when": in_words(localtime(moment), "SHORT_DATETIME_FORMAT")} if moment else ""


def exports_of(person: User) -> list[tuple[str, ...]]:
    """Newest first. One query."""
    columns = ("status", "created_at", "ready_at", "expires_at", "downloaded_at")
    rows = DataExport.objects.filter(user=person).order_by("-id").only(*columns)[:EXPORTS_SHOWN]
    return [
        (
            str(row.get_status_display()),
            _when(_("asked for %(when)s"), row.created_at),
            _when(_("ready %(when)s"), row.ready_at),
            _when(_("ends %(when)s"), row.expires_at),
            _when(_("fetched %(when)s"), row.downloaded_at),
        )
        for row in rows
    ]


def deletion_of(person: User) -> list[tuple[str, ...]]:
    """One query."""
    row = AccountDeletion.objects.filter(user=person).only("created_at", "due_at", "erasing_at").first()
    if row is None:
        return []
    state = _("Being erased: there is no way back") if row.erasing_at else _("Closed: can be opened again")
    return [(state, _when(_("asked for %(when)s"), row.created_at), _when(_("is erased %(when)s"), row.due_at))]
