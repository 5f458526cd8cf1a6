"""What staff do for and about one person. Each is a rule of its own, kept in the audit log."""

from __future__ import annotations

from typing import Any

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import HttpRequest

from accounts.actions.safety import delete_sessions, require_moderator
from accounts.models import User
from core import audit
from core.errors import NotFound
from core.realtime import close_sessions


@transaction.atomic
def end_session_of(moderator: Any, user: User, session_id: int, *, request: HttpRequest | None = None) -> None:
    """Signs a person out on one device. Raises PermissionRefused, NotFound."""
    require_moderator(moderator, user)
    row = UserSession.objects.filter(user=user, pk=session_id).first()
    if row is None:
        raise NotFound
    delete_sessions([row.session_key])
    close_sessions(user_id=user.pk, session_key=row.session_key)
    audit.record("accounts.session_ended_by_staff", actor=moderator, target=user, request=request)


def end_sessions_of(moderator: Any, user: User, *, request: HttpRequest | None = None) -> int:
    """Signs a person out everywhere; returns on how many devices. Raises PermissionRefused."""
    with transaction.atomic():
        require_moderator(moderator, user)
        keys = list(UserSession.objects.filter(user=user).values_list("session_key", flat=True))
        delete_sessions(keys)
        close_sessions(user_id=user.pk)
        audit.record("accounts.sessions_ended_by_staff", actor=moderator, target=user, request=request, count=len(keys))
    return len(keys)
