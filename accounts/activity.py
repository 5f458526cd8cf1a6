"""When a session was last used: written at most once a minute, asked of no database in between."""

from __future__ import annotations

import time
from typing import Final

from allauth.usersessions.models import UserSession
from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone

from core import valkey
from core.http import client_ip
from core.realtime.publisher import session_digest

EVERY: Final = 60  # seconds
_KEPT_MAX: Final = 50_000
_seen: dict[str, float] = {}


def touch(request: HttpRequest, session_key: str) -> None:
    """Writes time and address of a session's use, when the last writing is a minute old."""
    if not _is_due(session_key):
        return
    try:
        UserSession.objects.filter(session_key=session_key).update(last_seen_at=timezone.now(), ip=client_ip(request))
    except DatabaseError:
        _seen.pop(session_key, None)
        raise


def remember(session_key: str) -> None:
    """The session was written just now: not again within the minute."""
    _note(session_key, time.monotonic())


def _is_due(session_key: str) -> bool:
    now = time.monotonic()
    seen = _seen.get(session_key)
    if seen is not None and now - seen < EVERY:
        return False
    _note(session_key, now)
    try:
        return bool(valkey.client().set(f"seen:{session_digest(session_key)}", 1, nx=True, ex=EVERY))
    except valkey.ValkeyAway:
        return True  # this process alone: each process writes once a minute


def _note(session_key: str, now: float) -> None:
    if len(_seen) >= _KEPT_MAX:
        _seen.clear()
    _seen[session_key] = now
