"""The one session table, read with the person behind it in one statement.

A session is a row of django_session; allauth's UserSession beside it says whose it is, from where, and since
when. The web cookie, the app token and the socket name the same row, so deleting it ends all three.
This module is also Django's SESSION_ENGINE: only how a session is loaded differs from its own db engine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar
from uuid import UUID

import orjson
from django.conf import settings
from django.contrib import auth
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.models import User
from core.errors import DomainError
from core.rows import Rows, own_copy
from core.statements import Statement, ask_ahead
from media.models import Asset

# What the ready face of a person holds (docs/adr/0008); the rest of the picture is loaded when it is asked for.
_FACE: Final = ["id", "alt_text", "width", "height", "dominant_color", "blurhash", "status", "focal"]
_AVATAR: Final = [
    field.attname for field in Asset._meta.concrete_fields if field.attname in _FACE
]  # as Django wants it
_PLACES: Final = [_FACE.index(name) for name in _AVATAR]


Row = tuple[str | None, ...]
_PEOPLE: Final = Rows(User)
_VALID: Final = """
    FROM django_session s
    LEFT JOIN usersessions_usersession known ON known.session_key = s.session_key
    LEFT JOIN accounts_user u ON u.id = known.user_id
    WHERE s.session_key = $1 AND s.expire_date > $2
    """
# Whatever changes of session or person, an update gives the tuple another place or another transaction.
_VERSION: Final = "concat_ws(' ', s.xmin, s.ctid, u.xmin, u.ctid)"
# The session, its person and their face; and only whether they are still what they were.
_SESSION: Final = Statement(
    "django_session_with_person",
    ("text", "timestamptz"),
    f"SELECT {_VERSION}, s.session_data, s.expire_date, u.face::text, {_PEOPLE.columns('u')} {_VALID}",
)
_SAME: Final = Statement("django_session_version", ("text", "timestamptz"), f"SELECT {_VERSION} {_VALID}")


def read(session_key: str) -> tuple[str, datetime, User | None] | None:
    """Signed data, end, and the person the session was opened by, or None. One query.

    The person is a claim until `is_proved` has compared it with what the signed data says.
    """
    row = _row_of(session_key)
    return _session_of(row) if row is not None else None


def _row_of(session_key: str) -> Row | None:
    rows = _SESSION.fetch_texts([session_key, timezone.now()])
    return rows[0] if rows else None


def _session_of(row: Row) -> tuple[str, datetime, User | None]:
    _version, data, expires, face, *person = row
    user = _PEOPLE.one(person) if person[0] is not None else None
    if user is not None and (face is not None or user.avatar_id is None):
        user._state.fields_cache["avatar"] = own_copy(_avatar(face)) if face is not None else None
    return data or "", datetime.fromisoformat(expires or ""), user


@lru_cache(maxsize=2048)
def _avatar(face: str) -> Asset:
    looks = orjson.loads(face)
    looks[0] = UUID(looks[0])
    return Asset.from_db("default", _AVATAR, [looks[at] for at in _PLACES])


def is_proved(data: dict[str, Any], user: User) -> bool:
    """What Django's own get_user() asks: this person, a known backend, the password and epoch of now."""
    return (
        data.get(SESSION_KEY) == str(user.pk)
        and data.get(BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS
        and user.is_active
        and constant_time_compare(data.get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())
    )


@lru_cache(maxsize=4096)
def _opened(session_data: bytes | str, _keys: tuple[str, ...]) -> bytes:
    return orjson.dumps(db.SessionStore().decode(session_data))


class SessionStore(db.SessionStore):
    """Django's database sessions; loading one also brings the person, for AuthenticationMiddleware."""

    loaded_user: User | None = None

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """As Django's; the signature of the same text, under the same keys, is checked once."""
        found: dict[str, Any] = orjson.loads(_opened(session_data, _keys()))
        return found

    def _get_session_from_db(self) -> Session | None:
        key = self.session_key
        found = read(key) if key is not None and _is_key(key) else None
        if key is None or found is None:
            self._session_key = None
            return None
        data, expires, self.loaded_user = found
        return Session(session_key=key, session_data=data, expire_date=expires)

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session


def _keys() -> tuple[str, ...]:
    return (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@dataclass(frozen=True, slots=True)
class Token:
    """What an app authenticated by: `request.auth` of the API."""

    session_key: str


def _is_key(key: str) -> bool:
    return 8 <= len(key) <= 64 and key.isascii() and key.isalnum()


def user_of_token(token: str) -> User | None:
    """The person a token stands for, or None: unknown, ended, half signed in, closed. One query."""
    row = _row_of(token) if _is_key(token) else None
    if row is None:
        return None
    signed, _expires, user = _session_of(row)
    data = SessionStore().decode(signed)
    if user is not None and is_proved(data, user):
        if user.suspended_at is None:
            _remember(token, row[0], user)
        return user
    return _user_by_django(token) if SESSION_KEY in data else None


Read = TypeVar("Read")
_KEPT: Final = 4096  # of 2 KB


class _Proved(NamedTuple):
    """What a token stood for when it was proved, and under which keys."""

    version: str | None
    user: User
    keys: tuple[str, ...]


_last: dict[str, _Proved] = {}  # of a token


def read_as(token: str, read: Callable[[User], Read]) -> Read | None:
    """What `read` gives (never None) for the person a token stands for; None for nobody, or one who is suspended. Raises
    what `read` raises.

    Of a token that was proved before, the version of the session is asked for together with what `read` asks first; what
    was read is given only if session and person are in the same version as then. `read` must not change anything.
    """
    last = _last.get(token)
    if last is not None and last.keys == _keys():
        found, refused = None, None
        with ask_ahead(_SAME, [token, timezone.now()]) as asked:
            try:
                found = read(_own_person(last.user))
            except (DomainError, DatabaseError) as error:
                refused = error
        if asked.texts() == [(last.version,)]:
            if refused is not None:
                raise refused
            return found
        _last.pop(token, None)
    user = user_of_token(token)
    return read(user) if user is not None and user.suspended_at is None else None


def _remember(token: str, version: str | None, user: User) -> None:
    if len(_last) >= _KEPT:
        _last.clear()
    _last[token] = _Proved(version, _own_person(user), _keys())


def _own_person(user: User) -> User:
    made = own_copy(user)
    avatar = made._state.fields_cache.get("avatar")
    if avatar is not None:
        made._state.fields_cache["avatar"] = own_copy(avatar)
    return made


def _user_by_django(token: str) -> User | None:
    """The long way, for what the short one cannot know: a session signed with a former SECRET_KEY.

    Django would give such a session a new key, which an app would never learn: the hash is only compared.
    """
    data = db.SessionStore(token).load()
    user = User.objects.filter(pk=data.get(SESSION_KEY), is_active=True).first()
    if user is None or data.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return None
    valid = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    given = data.get(HASH_SESSION_KEY, "")
    return user if any(constant_time_compare(given, one) for one in valid) else None


def user_of_request(request: HttpRequest) -> Any:
    """The person of the cookie: from the statement that loaded the session when it is proved, else as Django does."""
    session = request.session
    session.get(SESSION_KEY)  # loads it
    user = getattr(session, "loaded_user", None)
    if user is not None and is_proved(session, user):  # type: ignore[arg-type]
        return user
    return auth.get_user(request)
