"""Ending sessions and suspending accounts. Web sessions, app tokens and sockets are one row each, and end as one."""

from __future__ import annotations

from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User
from core import audit
from core.errors import NotFound, PermissionRefused
from core.events import announce
from core.realtime import close_sessions
from core.text import clean_line


@transaction.atomic
def end_session(user: User, session_id: int, *, request: HttpRequest | None = None) -> None:
    """Signs out one of the person's own sessions. Raises NotFound."""
    row = UserSession.objects.filter(user=user, pk=session_id).first()
    if row is None:
        raise NotFound
    delete_sessions([row.session_key])
    close_sessions(user_id=user.pk, session_key=row.session_key)
    audit.record("accounts.session_ended", actor=user, target=user, request=request)


@transaction.atomic
def end_other_sessions(user: User, *, keep: str | None, request: HttpRequest | None = None) -> int:
    """Signs out everywhere but in the session `keep`; returns how many ended."""
    rows = UserSession.objects.filter(user=user)
    if keep is not None:
        rows = rows.exclude(session_key=keep)
    keys = list(rows.values_list("session_key", flat=True))
    delete_sessions(keys)
    close_sessions(user_id=user.pk, except_session_key=keep)
    audit.record("accounts.sessions_ended", actor=user, target=user, request=request, count=len(keys))
    return len(keys)


@transaction.atomic
def raise_session_epoch(user: User) -> None:
    """Ends every session of the person, known to the list or not: no hash made before is valid any more."""
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])
    delete_sessions(list(UserSession.objects.filter(user=user).values_list("session_key", flat=True)))
    close_sessions(user_id=user.pk)


@transaction.atomic
def suspend(moderator: Any, user: User, *, reason: str, request: HttpRequest | None = None) -> User:
    """Closes an account to itself and to others; nothing is deleted. `reason` is shown to the person.

    Raises PermissionRefused (not a moderator, or the target is staff), Invalid(reason).
    """
    require_moderator(moderator, user)
    reason = clean_line(reason, most=300, field="reason", required=True)
    changed = User.objects.filter(pk=user.pk, suspended_at__isnull=True).update(
        suspended_at=timezone.now(), suspension_reason=reason[:300]
    )
    user.refresh_from_db(fields=["suspended_at", "suspension_reason"])
    if changed:
        raise_session_epoch(user)
        audit.record("accounts.suspended", actor=moderator, target=user, request=request, reason=reason)
        announce("accounts.suspended", user_id=user.pk)
        announce("accounts.suspended_by_staff", user_id=user.pk, moderator_id=moderator.pk)
    return user


@transaction.atomic
def unsuspend(moderator: Any, user: User, *, request: HttpRequest | None = None) -> User:
    """Opens a suspended account again. Raises PermissionRefused."""
    require_moderator(moderator, user)
    return end_suspension(user, by=moderator, request=request)


@transaction.atomic
def end_suspension(user: User, *, by: Any = None, request: HttpRequest | None = None) -> User:
    """A suspension is over, by itself or by who may say so. Repeating it changes nothing."""
    if User.objects.filter(pk=user.pk, suspended_at__isnull=False).update(suspended_at=None, suspension_reason=""):
        audit.record("accounts.unsuspended", actor=by, target=user, request=request)
        announce("accounts.unsuspended", user_id=user.pk)
    user.refresh_from_db(fields=["suspended_at", "suspension_reason"])
    return user


def require_moderator(moderator: Any, user: User) -> None:
    if moderator.pk == user.pk:
        raise PermissionRefused
    may = moderator.is_staff and moderator.suspended_at is None and moderator.has_perm("accounts.change_user")
    if not may or (user.is_staff and not moderator.is_superuser):
        raise PermissionRefused


def delete_sessions(keys: list[str]) -> None:
    Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(session_key__in=keys).delete()
