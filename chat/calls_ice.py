"""Ways for devices to reach each other: servers that tell them their address, and a relay that takes a ticket made for one
call (coturn's REST scheme: the name says until when and for whom, the password proves that it is from here).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from typing import Any
from uuid import UUID

from django.conf import settings

from chat.calls import CallMember
from chat.calls_errors import CallOver, NoRelay
from chat.calls_selectors import get_call
from chat.selectors import settings_of
from core.errors import NotFound
from core.limits import LIMITS
from core.rates import check_rate


def make_ticket(name: str, secret: str, *, expires_at: int) -> tuple[str, str]:
    """(user name, password) that coturn takes until `expires_at`."""
    user = f"{expires_at}:{name}"
    digest = hmac.new(secret.encode(), user.encode(), hashlib.sha1).digest()
    return user, base64.b64encode(digest).decode()


def open_ways(user: Any, call_id: UUID) -> dict[str, Any]:
    """For who is in the call or is being called. Raises NotFound, CallOver, NoRelay, LimitReached."""
    call = get_call(user, call_id)
    if not CallMember.objects.filter(call=call, person_id=user.pk).exists():
        raise NotFound
    if not call.is_live:
        raise CallOver
    is_relayed = settings_of(user).relays_calls
    if is_relayed and not settings.CALLS.has_relay:
        raise NoRelay
    check_rate("call.ticket", account=user)
    expires_at = int(time.time()) + LIMITS.call_ticket_hours * 3600
    servers = _servers(str(user.pk), expires_at)
    return {"ice_servers": servers, "expires_at": expires_at, "transport_policy": "relay" if is_relayed else "all"}


def _servers(name: str, expires_at: int) -> list[dict[str, Any]]:
    chosen = settings.CALLS
    found: list[dict[str, Any]] = []
    if chosen.stun_urls:
        found.append({"urls": list(chosen.stun_urls), "username": "", "credential": ""})
    if chosen.has_relay:
        username, password = make_ticket(name, chosen.turn_secret, expires_at=expires_at)
        found.append({"urls": list(chosen.turn_urls), "username": username, "credential": password})
    return found
