"""Closing one's account: gone for everybody at once, for thirty days with a way back, then erased (accounts.erasure)."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from accounts import data_mails, proof, realtime
from accounts.actions.safety import raise_session_epoch
from accounts.data_requests import AccountDeletion, digest_of
from accounts.errors import NotProved, StaffStays
from accounts.models import User
from core import audit
from core.errors import NotFound
from core.events import announce
from core.http import client_ip
from core.limits import LIMITS
from core.rates import check_rate


def close_account(
    user: User, *, password: str = "", code: str = "", session: Any = None, request: HttpRequest | None = None
) -> AccountDeletion:
    """Closes the account and asks for its erasure in thirty days. Ends all sessions; a mail holds the way back.

    Raises NotProved naming the field, StaffStays, LimitReached. Locks the person.
    """
    check_rate("account.delete", account=user, address=client_ip(request) if request else None)
    if user.is_staff:
        raise StaffStays
    proof.require_proof(user, password=password, code=code, session=session)
    token = secrets.token_hex(16)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        due_at = timezone.now() + timedelta(days=LIMITS.deletion_days)
        deletion, is_new = AccountDeletion.objects.get_or_create(
            user=user, defaults={"due_at": due_at, "token_hash": digest_of(token)}
        )
        if not is_new:
            return deletion
        User.objects.filter(pk=user.pk).update(is_active=False)
        user.is_active = False
        raise_session_epoch(user)
        realtime.recheck(user.pk)
        audit.record("accounts.closed", actor=user, target=user, request=request)
        announce("accounts.closed", user_id=user.pk)
        data_mails.send_account_closed(user, token, due_at)
    return deletion


def reopen_account(deletion: AccountDeletion, *, code: str = "", request: HttpRequest | None = None) -> User:
    """The way back, for who has proved to be the person by password or by the mail. Nobody is signed in by it.

    Raises NotProved on `code`, NotFound once the erasure has begun, LimitReached.
    """
    address = client_ip(request) if request else None
    check_rate("account.delete", target=str(deletion.user_id), address=address)
    proof.require_code(deletion.user, code)
    with transaction.atomic():
        locked = AccountDeletion.objects.select_for_update().filter(pk=deletion.pk, erasing_at__isnull=True).first()
        if locked is None:
            raise NotFound
        User.objects.filter(pk=deletion.user_id).update(is_active=True)
        locked.delete()
        deletion.user.is_active = True
        audit.record("accounts.reopened", actor=deletion.user, target=deletion.user, request=request)
        announce("accounts.reopened", user_id=deletion.user_id)
    return deletion.user


def reopen_by_password(email: str, *, password: str, code: str, request: HttpRequest) -> None:
    """For apps. An address nobody has, a wrong password and an open account are answered alike: NotProved."""
    check_rate("account.delete", target=email.strip().casefold()[:320], address=client_ip(request))
    user = User.objects.filter(email__iexact=email).select_related("deletion").first()
    if user is None:
        User().set_password(password)  # takes the time of a known account
        raise NotProved(field="password")
    is_right = user.check_password(password)
    deletion = AccountDeletion.objects.filter(user=user, erasing_at__isnull=True).first()
    if not is_right or deletion is None:
        raise NotProved(field="password")
    reopen_account(deletion, code=code, request=request)
