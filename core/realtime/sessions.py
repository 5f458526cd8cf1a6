"""Who stands behind a socket, asked of the one session table when it opens and again every few seconds.

The account model has `password`, `session_epoch`, `is_active`, `suspended_at` and `language`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model, load_backend
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from core.realtime.publisher import session_digest
from core.rows import Rows
from core.statements import Statement


@dataclass(frozen=True, slots=True)
class Identity:
    user_id: UUID
    session_key: str
    digest: str  # the session's name in orders to close
    mark: str  # of the password and epoch that were valid when the socket opened
    language: str


def authenticate(session_key: str) -> Identity | None:
    """The account signed in by a cookie or an app token, or None. Two queries; changes nothing.

    Django's own get_user would give a new key to a session signed with a former secret, which a socket
    cannot hand to the browser.
    """
    if not (8 <= len(session_key) <= 64 and session_key.isascii() and session_key.isalnum()):
        return None
    data = SessionStore(session_key).load()
    backend = data.get(BACKEND_SESSION_KEY)
    if SESSION_KEY not in data or backend not in settings.AUTHENTICATION_BACKENDS:
        return None
    user = load_backend(backend).get_user(get_user_model()._meta.pk.to_python(data[SESSION_KEY]))
    if user is None or not _may_enter(user):
        return None
    valid = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    if not any(constant_time_compare(data.get(HASH_SESSION_KEY, ""), one) for one in valid):
        return None
    return Identity(user.pk, session_key, session_digest(session_key), _mark(user), user.language)


def live_user(identity: Identity) -> Any | None:
    """The account as it is now, or None when the session has ended in whatever way. One query."""
    people, statement = _live()
    found = statement.fetch_texts([identity.user_id, identity.session_key, timezone.now()])
    user: Any = people.one(found[0]) if found else None
    return user if user is not None and _may_enter(user) and _mark(user) == identity.mark else None


@cache
def _live() -> tuple[Rows[Any], Statement]:
    """It is asked before every message of a socket."""
    people: Rows[Any] = Rows(get_user_model())
    users, sessions = get_user_model()._meta.db_table, Session._meta.db_table
    sql = f"""
        SELECT {people.columns("u")} FROM {users} u WHERE u.id = $1
        AND EXISTS (SELECT FROM {sessions} s WHERE s.session_key = $2 AND s.expire_date > $3)
    """  # noqa: S608 (names of our own models)
    return people, Statement("realtime_live_user", ("uuid", "text", "timestamptz"), sql)


def ended(identities: Sequence[Identity]) -> list[int]:
    """Which of many (by position) may no longer be connected: session gone or run out, password or epoch
    changed, account closed or suspended. One query for all sockets of a process."""
    if not identities:
        return []
    users = connection.ops.quote_name(get_user_model()._meta.db_table)
    sessions = connection.ops.quote_name(Session._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT held.position FROM unnest(%s::text[], %s::uuid[], %s::text[])
                WITH ORDINALITY AS held(session_key, user_id, mark, position)
            LEFT JOIN {sessions} s ON s.session_key = held.session_key AND s.expire_date > now()
            LEFT JOIN {users} u ON u.id = held.user_id AND u.is_active AND u.suspended_at IS NULL
                AND encode(sha256(convert_to(u.password || '|' || u.session_epoch, 'UTF8')), 'hex') = held.mark
            WHERE s.session_key IS NULL OR u.id IS NULL
            """,  # noqa: S608 (table names of our own models)
            [
                [one.session_key for one in identities],
                [one.user_id for one in identities],
                [one.mark for one in identities],
            ],
        )
        return [position - 1 for (position,) in cursor.fetchall()]


def _may_enter(user: Any) -> bool:
    return bool(user.is_active) and user.suspended_at is None


def _mark(user: Any) -> str:
    return hashlib.sha256(f"{user.password}|{user.session_epoch}".encode()).hexdigest()
