"""Text messages, through any gateway that speaks as Twilio does (2010-04-01 Messages)."""

from __future__ import annotations

import base64
from urllib.parse import quote, urlencode

import structlog
from django.conf import settings

from core.errors import RetryableError
from core.models import KeptMail
from core.outbound import fetch

log = structlog.get_logger(__name__)


def is_available() -> bool:
    """Whether phones are offered at all: with a gateway, or in development, where messages are kept."""
    return bool(settings.SMS_GATEWAY) or settings.KEEPS_SMS


def deliver(*, number: str, text: str) -> None:
    """Hands one message to the gateway. Raises RetryableError when it cannot take it now.

    A refusal (a number that takes no messages) is final: it is logged, without the number, and not tried again.
    """
    gateway = settings.SMS_GATEWAY
    if not gateway:
        KeptMail.objects.create(sender="SMS", recipient=number, subject=text.partition("\n")[0][:200], text=text)
        return
    url = f"{gateway['base']}/2010-04-01/Accounts/{quote(gateway['account'], safe='')}/Messages.json"
    by_service = gateway["from"].startswith("MG")
    form = {"To": number, "Body": text, "MessagingServiceSid" if by_service else "From": gateway["from"]}
    word = base64.b64encode(f"{gateway['account']}:{gateway['token']}".encode()).decode()
    headers = {"Authorization": f"Basic {word}", "Content-Type": "application/x-www-form-urlencoded"}
    # One try: a message that was sent though the answer was lost must not be sent twice at once.
    answer = fetch(url, method="POST", headers=headers, body=urlencode(form).encode(), tries=1, allow_private=True)
    if answer.status in {408, 429}:
        raise RetryableError("the gateway is busy")
    if answer.status >= 400:
        log.error("sms_refused", status=answer.status, country=number[:3])
