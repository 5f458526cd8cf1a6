"""What happened lately to the safety of one's account: the lines of the audit log that are about oneself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts import devices
from accounts.models import User
from core.errors import NotFound
from core.limits import LIMITS
from core.models import AuditEntry
from core.pagination import Page, keyset

# event → (what happened, icon). What is not here is for staff alone.
WORDS: Final[dict[str, tuple[str | Promise, str]]] = {
    "accounts.signed_in": (_("Signed in"), "smartphone"),
    "accounts.sign_in_failed": (_("Somebody tried to sign in with a wrong password"), "triangle-alert"),
    "accounts.signed_out": (_("Signed out"), "log-out"),
    "accounts.session_ended": (_("A device was signed out"), "log-out"),
    "accounts.sessions_ended": (_("All other devices were signed out"), "log-out"),
    "accounts.password_changed": (_("The password was changed"), "lock"),
    "accounts.email_changed": (_("The e-mail address was changed"), "mail"),
    "accounts.phone_changed": (_("The phone number was changed"), "smartphone"),
    "accounts.phone_removed": (_("The phone number was removed"), "smartphone"),
    "accounts.second_factor_changed": (_("Two-step sign-in or its keys were changed"), "shield-check"),
    "accounts.second_factor_failed": (_("The password was right, the second step was not"), "triangle-alert"),
    "accounts.connected": (_("Another way to sign in was linked"), "link"),
    "accounts.disconnected": (_("Another way to sign in was unlinked"), "link"),
    "accounts.disowned": (_("You said that something was not you"), "circle-check"),
}
# Where somebody was in, or had the password. A wrong password opened nothing, and signing out is the answer itself.
_NOT_MINE: Final = frozenset(WORDS) - {
    "accounts.disowned",
    "accounts.signed_out",
    "accounts.session_ended",
    "accounts.sessions_ended",
    "accounts.sign_in_failed",
}


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    event: str
    words: str | Promise
    icon: str
    at: datetime
    device: str
    address: str
    can_disown: bool


def list_activity(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Line]:
    """Newest first. One query."""
    page = keyset(_rows(user), order=("-id",), cursor=cursor, size=size)
    return Page([_line(row) for row in page.items], page.next_cursor)


def get_line(user: User, entry_id: int) -> Line:
    """A line about the person that can be disowned. Raises NotFound."""
    row = _rows(user).filter(pk=entry_id, event__in=_NOT_MINE).first() if entry_id < 2**63 else None
    if row is None:
        raise NotFound
    return _line(row)


def _rows(user: User):  # type: ignore[no-untyped-def]
    return AuditEntry.objects.filter(target=f"accounts.user:{user.pk}", event__in=WORDS)


def _line(row: AuditEntry) -> Line:
    words, icon = WORDS[row.event]
    agent = str(row.data.get("agent", ""))
    return Line(
        id=row.pk,
        event=row.event.removeprefix("accounts."),
        words=words,
        icon=icon,
        at=row.at,
        device=devices.device_name(agent) if agent else "",
        address=devices.shortened(row.ip or ""),
        can_disown=row.event in _NOT_MINE,
    )
