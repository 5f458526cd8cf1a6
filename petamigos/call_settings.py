"""Settings of calls: where devices learn their address, what relays between them, and rooms for many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CallSettings:
    """Without `turn_urls` and its secret there is no relay: devices then reach each other only where their networks let them."""

    stun_urls: tuple[str, ...] = ()
    turn_urls: tuple[str, ...] = ()
    turn_secret: str = ""
    jitsi_url: str = ""
    jitsi_app_id: str = ""
    jitsi_secret: str = ""

    def __repr__(self) -> str:
        return "CallSettings(…)"  # it holds secrets: never in a trace

    @property
    def has_relay(self) -> bool:
        return bool(self.turn_urls and self.turn_secret)

    @property
    def has_rooms(self) -> bool:
        return bool(self.jitsi_url and self.jitsi_app_id and self.jitsi_secret)


def call_settings(env: Mapping[str, Any]) -> CallSettings:
    return CallSettings(
        stun_urls=tuple(env["STUN_URLS"]),
        turn_urls=tuple(env["TURN_URLS"]),
        turn_secret=env["TURN_SECRET"],
        jitsi_url=env["JITSI_URL"],
        jitsi_app_id=env["JITSI_APP_ID"],
        jitsi_secret=env["JITSI_SECRET"],
    )
