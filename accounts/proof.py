"""Is it really this person? Asked before what cannot be undone, with what the account has: password, second factor."""

from __future__ import annotations

import time
from typing import Any, Final

from allauth.account import app_settings as allauth_settings
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.utils.translation import gettext_lazy as _

from accounts.errors import NotProved
from accounts.models import User

CODE_LENGTH_MAX: Final = 20


def needs_password(user: User) -> bool:
    return user.has_usable_password()


def needs_code(user: User) -> bool:
    """Whether the account has a second factor that is a code."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def require_proof(user: User, *, password: str, code: str, session: Any = None) -> None:
    """The password, and the code where one is set up. Without a password: signed in a moment ago, by any means.

    Raises NotProved naming the field. The caller counts the tries.
    """
    if needs_password(user):
        if not user.check_password(password):
            raise NotProved(field="password")
    elif not _signed_in_lately(session):
        raise NotProved(_("Sign out and in again, then come back here."), field="password")
    require_code(user, code)


def require_code(user: User, code: str) -> None:
    """The code of the authenticator app or an unused recovery code. Raises NotProved on `code`."""
    if not needs_code(user):
        return
    code = code.strip()[:CODE_LENGTH_MAX]
    for authenticator in Authenticator.objects.filter(user=user):
        if authenticator.type == Authenticator.Type.TOTP and code and TOTP(authenticator).validate_code(code):
            return
        is_recovery = authenticator.type == Authenticator.Type.RECOVERY_CODES
        if is_recovery and code and RecoveryCodes(authenticator).validate_code(code):
            return
    raise NotProved(_("This code is not right."), field="code")


def _signed_in_lately(session: Any) -> bool:
    records = (session or {}).get(AUTHENTICATION_METHODS_SESSION_KEY) or []
    newest = max((record.get("at", 0) for record in records), default=0)
    return bool(time.time() - newest < allauth_settings.REAUTHENTICATION_TIMEOUT)
