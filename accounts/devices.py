"""What a session is called in the list: the program and device it says it is, and a shortened address."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

# First match wins: Edge and Opera also say Chrome, Chrome also says Safari.
_PROGRAMS: Final = (
    ("PetAmigos", "PetAmigos"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
_PHONES: Final = frozenset({"iPhone", "Android"})


@dataclass(frozen=True, slots=True)
class Device:
    id: int
    name: str
    is_phone: bool
    address: str
    first_seen_at: datetime
    last_seen_at: datetime
    is_current: bool


def described(rows: Iterable[Any], current_key: str | None) -> list[Device]:
    """The session one is in comes first."""
    found = [
        Device(
            id=row.pk,
            name=device_name(row.user_agent),
            is_phone=_found(_SYSTEMS, row.user_agent) in _PHONES,
            address=shortened(row.ip),
            first_seen_at=row.created_at,
            last_seen_at=row.last_seen_at,
            is_current=row.session_key == current_key,
        )
        for row in rows
    ]
    return sorted(found, key=lambda device: not device.is_current)


def device_name(user_agent: str) -> str:
    program, system = _found(_PROGRAMS, user_agent), _found(_SYSTEMS, user_agent)
    if program and system:
        return _("%(program)s on %(system)s") % {"program": program, "system": system}
    return program or system or _("An app")


def marks(user_agent: str) -> str:
    """Of a user agent only what `device_name` reads: nothing that tells one device from another of its kind."""
    found = (mark for table in (_PROGRAMS, _SYSTEMS) for mark, name in table if name == _found(table, user_agent))
    kept = dict.fromkeys(mark for mark in found if mark in user_agent)
    return " ".join(kept)


def _found(marks: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for mark, name in marks if mark in user_agent), "")


def shortened(address: str) -> str:
    """Enough to recognise a network, not enough to place a person: 203.0.113.x, 2001:db8:…"""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if parsed.version == 4:
        return f"{address.rpartition('.')[0]}.x"
    return f"{':'.join(parsed.exploded.split(':')[:2])}:…"
