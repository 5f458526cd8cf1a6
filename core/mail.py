"""Outgoing mail: always through the outbox, so that a sign-up never waits for a mail server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from core.errors import RetryableError
from core.models import KeptMail
from core.queue import enqueue
from core.text import one_line


def send(*, recipient: str, subject: str, text: str, html: str = "", headers: dict[str, str] | None = None) -> None:
    """Queues one mail to one person, sent after the current transaction commits."""
    enqueue(
        "core.send_mail",
        recipient=one_line(recipient),
        subject=one_line(subject),
        text=text,
        html=html,
        headers={one_line(k): one_line(v) for k, v in (headers or {}).items()},
    )


# (person, kind of notification) → headers by which one can leave, or None when the person wants no such mail.
Gate = Callable[[Any, str], dict[str, str] | None]
# (person, kind) → until when their quiet hours hold such a mail; None when it may go now.
Clock = Callable[[Any, str], datetime | None]
_gates: list[Gate] = []
_clocks: list[Clock] = []


def register_gate(gate: Gate, clock: Clock) -> None:
    """Called in a ready(): asked before any notice of a room that writes its own mails."""
    _gates[:] = [gate]
    _clocks[:] = [clock]


def notice_held_until(person: Any, kind: str) -> datetime | None:
    """When to ask again, for a room whose notice comes in somebody's quiet hours."""
    return _clocks[0](person, kind) if _clocks else None


def notice_headers(person: Any, kind: str) -> dict[str, str] | None:
    """What goes with a mail that tells of something; None when the person wants none of this kind, or has no address."""
    if not person.email:
        return None
    return _gates[0](person, kind) if _gates else {}


def send_notice(person: Any, kind: str, *, subject: str, text: str, html: str = "") -> None:
    """Queues such a mail, if it is wanted."""
    headers = notice_headers(person, kind)
    if headers is not None:
        send(recipient=person.email, subject=subject, text=text, html=html, headers=headers)


def deliver(*, recipient: str, subject: str, text: str, html: str, headers: dict[str, str]) -> None:
    """Hands one mail to the mail server. Raises RetryableError when the server cannot take it now."""
    message = EmailMultiAlternatives(subject, text, settings.DEFAULT_FROM_EMAIL, [recipient], headers=headers)
    if html:
        message.attach_alternative(html, "text/html")
    try:
        message.send()
    except OSError as error:  # smtplib's errors are OSErrors too
        raise RetryableError("the mail server did not take the message") from error


class KeptMailBackend(BaseEmailBackend):
    """Keeps mail in the database while no server is set: the development outbox page shows it."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            html = next((str(a[0]) for a in getattr(message, "alternatives", []) if a[1] == "text/html"), "")
            for recipient in message.recipients():
                KeptMail.objects.create(
                    sender=message.from_email,
                    recipient=recipient,
                    subject=str(message.subject),
                    text=str(message.body),
                    html=html,
                )
        return len(email_messages)
