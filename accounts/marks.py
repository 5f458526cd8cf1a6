"""The collar tag: what was proved of an account, in words."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import AccountKind, User

MARKS: Final[dict[str, str | Promise]] = {
    AccountKind.PERSON: _("Verified person"),
    AccountKind.VET: _("Verified veterinarian"),
    AccountKind.SHELTER: _("Verified shelter"),
    AccountKind.BREEDER: _("Verified breeder"),
    AccountKind.SHOP: _("Verified shop"),
}


def mark_of(user: User) -> str:
    """The words of the mark, or empty for who is not verified."""
    return mark(user.kind, is_verified=user.verified_at is not None)


def mark(kind: str, *, is_verified: bool) -> str:
    return str(MARKS[kind]) if is_verified else ""
