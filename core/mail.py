"""Outgoing mail: always through the outbox, so that a sign-up never waits for a mail server."""

from __future__ import annotations

from collections.abc import Sequence

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
