"""Text messages of notifications, by the gateway that sign-in codes go by: short, and only to a proved number."""

from __future__ import annotations

from typing import Any, Final

from accounts.gateways import sms
from accounts.phones import PhoneNumber
from notifications.gateways.messages import Message, Refused

MOST: Final = 280


def is_available() -> bool:
    return sms.is_available()


def number_of(user: Any) -> str:
    """The person's proved number, or "". One query."""
    rows = PhoneNumber.objects.filter(user_id=user.pk, verified_at__isnull=False)
    return rows.values_list("number", flat=True).first() or ""


def send(user: Any, message: Message) -> None:
    """Raises Refused or RetryableError."""
    number = number_of(user)
    if not number or not sms.is_available():
        raise Refused("no number")
    words = f"PetAmigos: {message.body or message.title}"
    shown = words if len(words) <= MOST else f"{words[: MOST - 1]}…"
    sms.deliver(number=number, text=f"{shown}\n{message.url}")
