"""Mail of notifications: never to an address that sends it back, and always with a way out in one click (RFC 8058)."""

from __future__ import annotations

from typing import Any

from core import mail
from notifications.delivery_models import MailTrouble
from notifications.gateways.messages import Refused


def can_reach(user: Any) -> bool:
    """One query."""
    return bool(user.email) and not MailTrouble.objects.filter(user_id=user.pk, email__iexact=user.email).exists()


def way_out(leave_url: str) -> dict[str, str]:
    return {
        "List-Unsubscribe": f"<{leave_url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }


def send(user: Any, *, subject: str, text: str, html: str, leave_url: str) -> None:
    """Raises Refused, or RetryableError when the mail server cannot take it now."""
    if not can_reach(user):
        raise Refused("the address sends mail back")
    mail.deliver(recipient=user.email, subject=subject, text=text, html=html, headers=way_out(leave_url))
