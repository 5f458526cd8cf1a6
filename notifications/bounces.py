"""What the mail provider reports: addresses that send our mail back, and people who called it spam.

One neutral form, signed: providers that speak their own are translated in front of it. The raw bytes are verified,
each event is kept once, and what it means is worked out afterwards by a task.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from datetime import UTC
from typing import Any, Final

import orjson
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from accounts.models import User
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.queue import enqueue, task
from core.text import one_line
from notifications.delivery_models import MailEvent, MailTrouble

KINDS: Final = {"bounce": MailTrouble.Kind.BOUNCE, "complaint": MailTrouble.Kind.COMPLAINT}
OLDEST_SECONDS: Final = 300  # a signature is good for five minutes


def signature(key: str, stamp: str, raw: bytes) -> str:
    """Hex of HMAC-SHA256 over the time stamp, a full stop and the body as it came."""
    return hmac.new(key.encode(), stamp.encode() + b"." + raw, hashlib.sha256).hexdigest()


def take_in(raw: bytes, *, stamp: str, signed: str) -> int:
    """Keeps what is new of a signed report and asks for it to be worked on; returns how many events were new.

    Raises NotFound for whoever does not have the key, Invalid for a report that cannot be read.
    """
    key = settings.NOTIFICATIONS.mail_webhook_key
    if not key or not stamp.isascii() or not stamp.isdigit() or abs(time.time() - int(stamp[:12])) > OLDEST_SECONDS:
        raise NotFound
    if not hmac.compare_digest(signature(key, stamp, raw).encode(), signed.encode("utf-8", "replace")):
        raise NotFound
    rows = _read(raw)
    with transaction.atomic():
        known = set(
            MailEvent.objects.filter(event_id__in=[row.event_id for row in rows]).values_list("provider", "event_id")
        )
        new = [row for row in rows if (row.provider, row.event_id) not in known]
        MailEvent.objects.bulk_create(new, ignore_conflicts=True)
        if new:
            enqueue("notifications.work_mail_events")
    return len(new)


def _read(raw: bytes) -> list[MailEvent]:
    try:
        report = orjson.loads(raw)
        provider, events = report["provider"], report["events"]
        rows = [_event(provider, event) for event in events[: LIMITS.mail_events_at_once]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Invalid from error
    return list({row.event_id: row for row in rows}.values())


def _event(provider: Any, event: Any) -> MailEvent:
    """Raises ValueError, KeyError, TypeError or AttributeError for what is not one."""
    texts = [provider, event["id"], event["type"], event["email"]]
    if not all(isinstance(text, str) and text and "\x00" not in text for text in texts):
        raise ValueError("not an event")
    at = parse_datetime(event["at"]) if event.get("at") else timezone.now()
    if at is None:
        raise ValueError("no time")
    return MailEvent(
        provider=one_line(provider)[:30],
        event_id=one_line(event["id"])[:128],
        kind=one_line(event["type"])[:20],
        email=one_line(event["email"]).lower()[:254],
        is_permanent=event.get("permanent", True) is True,
        reason=one_line(str(event.get("reason", "")))[:200],
        happened_at=at if at.tzinfo else at.replace(tzinfo=UTC),
    )


@task("notifications.work_mail_events", queue="delivery")
def work_mail_events() -> None:
    """Marks addresses. What was temporary changes nothing."""
    rows = list(MailEvent.objects.select_for_update(skip_locked=True).filter(processed_at=None).order_by("id")[:500])
    for row in rows:
        kind = KINDS.get(row.kind)
        if kind is not None and (row.is_permanent or kind == MailTrouble.Kind.COMPLAINT):
            _mark(row, kind)
        row.email, row.processed_at = "", timezone.now()
    MailEvent.objects.bulk_update(rows, ["email", "processed_at"])


def _mark(row: MailEvent, kind: str) -> None:
    user = User.objects.filter(email__iexact=row.email).first()
    if user is None:
        return
    fields = {"email": user.email, "kind": kind, "reason": row.reason, "happened_at": row.happened_at}
    MailTrouble.objects.update_or_create(user_id=user.pk, defaults=fields)


def send_again(user: Any) -> bool:
    """The person says that the address works; returns whether anything was wrong. May be repeated."""
    return bool(MailTrouble.objects.filter(user_id=user.pk).delete()[0])
