"""Rooms for calls of larger groups: on a Jitsi Meet server of the operator's, entered by a signed pass that names the person."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import orjson
from django.conf import settings

from accounts.restraints import require_free
from chat import selectors
from chat.calls_errors import NoRooms
from chat.seals_selectors import refuse_sealed
from core.limits import LIMITS
from core.rates import check_rate


@dataclass(frozen=True, slots=True)
class Room:
    url: str
    host: str
    expires_at: int


def open_room(user: Any, conversation_id: UUID) -> Room:
    """The way into the room of a conversation, for an hour. Raises NotFound, LimitReached, AccountLimited, NoRooms,
    SealedHasNoCalls.
    """
    place = selectors.get_place(user, conversation_id, active=True)
    refuse_sealed(place.conversation)
    if not settings.CALLS.has_rooms:
        raise NoRooms(most=LIMITS.call_people_max)
    check_rate("call.room", account=user)
    require_free(user, "message")
    base, host = settings.CALLS.jitsi_url, urlsplit(settings.CALLS.jitsi_url).hostname or ""
    name = room_name(conversation_id)
    expires_at = int(time.time()) + 3600
    token = make_pass(user, name, host, expires_at=expires_at, is_host=place.member.is_admin)
    return Room(f"{base}/{name}?jwt={token}", host, expires_at)


def room_name(conversation_id: UUID) -> str:
    """Always the same for a conversation, and not to be guessed from its id."""
    key = settings.CALLS.jitsi_secret.encode()
    return "petamigos-" + hmac.new(key, conversation_id.bytes, hashlib.sha256).hexdigest()[:32]


def make_pass(user: Any, room: str, host: str, *, expires_at: int, is_host: bool) -> str:
    """A JWT (HS256) as Jitsi's token authentication takes it; it opens this room and no other."""
    chosen = settings.CALLS
    person = {"id": str(user.pk), "name": user.name, "moderator": is_host}
    claims = {
        "iss": chosen.jitsi_app_id,
        "aud": chosen.jitsi_app_id,
        "sub": host,
        "room": room,
        "nbf": int(time.time()) - 10,
        "exp": expires_at,
        "context": {"user": person},
    }
    signed = f"{_part({'alg': 'HS256', 'typ': 'JWT'})}.{_part(claims)}"
    digest = hmac.new(chosen.jitsi_secret.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_text(digest)}"


def _part(what: dict[str, Any]) -> str:
    return _text(orjson.dumps(what))


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
