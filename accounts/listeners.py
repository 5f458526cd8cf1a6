"""What allauth and Django tell only by signal: sign-ins, password and second factor.

Our own rooms announce (core.events); third parties can be heard in no other way. This is the one module that
receives signals, connected once in ready().
"""

from __future__ import annotations

import hashlib
from typing import Any

from allauth.account import signals as account_signals
from allauth.mfa import signals as mfa_signals
from allauth.usersessions.models import UserSession
from django.contrib.auth import signals as django_signals
from django.http import HttpRequest

from accounts import activity
from accounts.actions import end_other_sessions
from core import audit
from core.http import client_ip
from core.realtime import close_sessions


def connect() -> None:
    django_signals.user_logged_in.connect(on_signed_in, dispatch_uid="accounts")
    django_signals.user_logged_out.connect(on_signed_out, dispatch_uid="accounts")
    django_signals.user_login_failed.connect(on_sign_in_failed, dispatch_uid="accounts")
    for signal in (account_signals.password_changed, account_signals.password_set, account_signals.password_reset):
        signal.connect(on_password_changed, dispatch_uid="accounts")
    account_signals.email_changed.connect(on_email_changed, dispatch_uid="accounts")
    for signal in (mfa_signals.authenticator_added, mfa_signals.authenticator_removed, mfa_signals.authenticator_reset):
        signal.connect(on_second_factor_changed, dispatch_uid="accounts")
    mfa_signals.authentication_failed.connect(on_second_factor_failed, dispatch_uid="accounts")


def on_signed_in(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    """Every session has its row in the list from its first moment, by whatever door it came."""
    key = request.session.session_key
    if key is None:
        return
    agent = request.META.get("HTTP_USER_AGENT", "")[: UserSession._meta.get_field("user_agent").max_length]
    UserSession.objects.update_or_create(
        session_key=key, defaults={"user": user, "ip": client_ip(request), "user_agent": agent}
    )
    activity.remember(key)
    audit.record("accounts.signed_in", actor=user, target=user, request=request)


def on_signed_out(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    if user is None or not user.is_authenticated:
        return
    key = request.session.session_key
    if key is not None:
        UserSession.objects.filter(session_key=key).delete()
        close_sessions(user_id=user.pk, session_key=key)
    audit.record("accounts.signed_out", actor=user, target=user, request=request)


def on_sign_in_failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_kwargs: Any) -> None:
    """The address is named by a digest: it may be a stranger's, or a password typed into the wrong field."""
    given = str(credentials.get("email") or credentials.get("username") or "")
    digest = hashlib.blake2b(given.lower().encode(), digest_size=8).hexdigest()
    audit.record("accounts.sign_in_failed", target="", request=request, account=digest)


def on_password_changed(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    """Everyone else who was in with the old password is out."""
    audit.record("accounts.password_changed", actor=user, target=user, request=request)
    end_other_sessions(user, keep=_own_key(request, user), request=request)


def on_email_changed(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    audit.record("accounts.email_changed", actor=user, target=user, request=request)


def on_second_factor_changed(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    audit.record(
        "accounts.second_factor_changed", actor=user, target=user, request=request, kind=str(authenticator.type)
    )
    end_other_sessions(user, keep=_own_key(request, user), request=request)


def on_second_factor_failed(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    audit.record("accounts.second_factor_failed", actor=user, target=user, request=request)


def _own_key(request: HttpRequest, user: Any) -> str | None:
    """The session that made the change and stays; after a reset nobody is signed in and none stays."""
    is_own = request.user.is_authenticated and request.user.pk == user.pk
    return request.session.session_key if is_own else None
