"""Passkeys and security keys of a person: what is shown of them, renaming and how many there may be.

The rows are allauth's (Authenticator, type webauthn); only the public half of a key is in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.core.internal.httpkit import authenticated_user
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import flows
from django.db import transaction
from django.http import HttpRequest

from accounts.errors import TooManyKeys
from accounts.models import User
from core.errors import NotFound
from core.limits import LIMITS
from core.text import clean_line


@dataclass(frozen=True, slots=True)
class Key:
    """`is_passkey`: signs in by itself; without it the key is only a second step."""

    id: int
    name: str
    is_passkey: bool
    created_at: datetime
    last_used_at: datetime | None


def list_keys(user: User) -> list[Key]:
    """Newest first. One query."""
    return [_shown(row) for row in _rows(user).order_by("-pk")[: LIMITS.keys_per_account]]


def get_key(user: User, key_id: int) -> Key:
    """One of the person's own keys. Raises NotFound."""
    return _shown(_get_row(user, key_id))


def check_room(user: User) -> None:
    """Raises TooManyKeys."""
    if _rows(user).count() >= LIMITS.keys_per_account:
        raise TooManyKeys


@transaction.atomic
def rename_key(request: HttpRequest, key_id: int, name: str) -> None:
    """Raises NotFound, Invalid(name), and allauth's ReauthenticationRequired."""
    row = _get_row(authenticated_user(request), key_id)
    flows.rename_authenticator(request, row, clean_line(name, most=LIMITS.key_name_max, field="name", required=True))


@transaction.atomic
def remove_key(request: HttpRequest, key_id: int) -> None:
    """The key opens nothing any more; other devices are signed out, the person is told by mail.

    Raises NotFound, and allauth's ReauthenticationRequired.
    """
    flows.remove_authenticator(request, _get_row(authenticated_user(request), key_id))


def _rows(user: User):  # type: ignore[no-untyped-def]
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)


def _get_row(user: User, key_id: int) -> Authenticator:
    row = _rows(user).filter(pk=key_id).first()
    if row is None:
        raise NotFound
    return row


def _shown(row: Authenticator) -> Key:
    wrapped = row.wrap()
    return Key(row.pk, wrapped.name, bool(wrapped.is_passwordless), row.created_at, row.last_used_at)
