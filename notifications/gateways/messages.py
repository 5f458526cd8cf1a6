"""What every gateway is handed, and what it can answer."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import RetryableError


@dataclass(frozen=True, slots=True)
class Message:
    """`tag`: a later message of the same tag takes the place of this one. `urgency` as in RFC 8030."""

    title: str
    body: str
    url: str
    tag: str
    urgency: str = "normal"
    line_id: str = ""
    unseen_count: int = 0
    language: str = "en"
    gone: tuple[str, ...] = ()  # tags of messages that are still shown though their cause is gone


class Refused(Exception):
    """For good: another try would be refused too."""


class DeviceGone(Refused):
    """The subscription or token is no more: it is deleted."""


class TryLater(RetryableError):
    """`after` in seconds, when the service said so."""

    def __init__(self, reason: str, after: int = 0) -> None:
        super().__init__(reason)
        self.after = after
