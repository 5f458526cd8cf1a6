"""What allauth and Django tell only by signal: sign-ins, password and second factor.

Our own rooms announce (core.events); third parties can be heard in no other way. This is the one module that
receives signals, connected once in ready().
"""

from __future__ import annotations

import hashlib
from typing import Any

from allauth.account import signals as account_signals
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.mfa import signals as mfa_signals
from allauth.socialaccount import signals as social_signals
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.auth import signals as django_signals
from django.http import HttpRequest

from accounts import activity, devices
from accounts.actions import end_other_sessions
from accounts.models import User
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
    social_signals.social_account_added.connect(on_connected, dispatch_uid="accounts")
    social_signals.social_account_removed.connect(on_disconnected, dispatch_uid="accounts")
    account_signals.email_confirmed.connect(on_email_confirmed, dispatch_uid="accounts")
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
    _record("accounts.signed_in", user, request)


def on_signed_out(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    if user is None or not user.is_authenticated:
        return
    key = request.session.session_key
    if key is not None:
        UserSession.objects.filter(session_key=key).delete()
        close_sessions(user_id=user.pk, session_key=key)
    _record("accounts.signed_out", user, request)


def on_sign_in_failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_kwargs: Any) -> None:
    """The address is named by a digest: it may be a stranger's, or a password typed into the wrong field."""
    given = str(credentials.get("email") or credentials.get("username") or "")
    digest = hashlib.blake2b(given.lower().encode(), digest_size=8).hexdigest()
    # Asked for known and unknown addresses alike, so that both cost the same; the person sees it in their activity.
    user = User.objects.filter(email__iexact=given).only("pk").first()
    agent = devices.marks(request.META.get("HTTP_USER_AGENT", "")) if request is not None else ""
    audit.record("accounts.sign_in_failed", target=user or "", request=request, account=digest, agent=agent)


def on_password_changed(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    """Everyone else who was in with the old password is out."""
    _record("accounts.password_changed", user, request)
    end_other_sessions(user, keep=_own_key(request, user), request=request)


def on_email_changed(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    if user.last_login is not None:  # the first one, at sign-up, changes nothing
        _record("accounts.email_changed", user, request)


def on_second_factor_changed(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    _record("accounts.second_factor_changed", user, request, kind=str(authenticator.type))
    end_other_sessions(user, keep=_own_key(request, user), request=request)


def on_connected(request: HttpRequest, sociallogin: Any, **_kwargs: Any) -> None:
    _record("accounts.connected", sociallogin.user, request, provider=sociallogin.account.provider)


def on_disconnected(request: HttpRequest, socialaccount: Any, **_kwargs: Any) -> None:
    _record("accounts.disconnected", socialaccount.user, request, provider=socialaccount.provider)


def on_email_confirmed(request: HttpRequest, email_address: EmailAddress, **_kwargs: Any) -> None:
    """Who proves an address that another has signed up with by a provider gets the account without that provider.

    A stranger may have written the address down first; it was never confirmed, and so nobody has been in.
    """
    user = email_address.user
    if user.last_login is not None:
        return
    records = get_authentication_records(request, user)
    proved = {(one.get("provider"), one.get("uid")) for one in records if one["method"] == "socialaccount"}
    for row in SocialAccount.objects.filter(user=user):
        if (row.provider, row.uid) not in proved:
            row.delete()


def on_second_factor_failed(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    _record("accounts.second_factor_failed", user, request)


def _record(event: str, user: Any, request: HttpRequest, **data: Any) -> None:
    """With the program and system of the device: the person recognises it in their activity."""
    agent = devices.marks(request.META.get("HTTP_USER_AGENT", ""))
    audit.record(event, actor=user, target=user, request=request, agent=agent, **data)


def _own_key(request: HttpRequest, user: Any) -> str | None:
    """The session that made the change and stays; after a reset nobody is signed in and none stays."""
    is_own = request.user.is_authenticated and request.user.pk == user.pk
    return request.session.session_key if is_own else None
