"""What a line of the bell sets on its way: one delivery a channel and device, due in a minute or when quiet hours end."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from core.limits import LIMITS
from core.queue import enqueue
from notifications.delivery_models import Delivery, Device, DigestRun
from notifications.gateways import push
from notifications.mail_gate import MAILED_BY_THEIR_ROOM
from notifications.models import Notification
from notifications.preference_models import NotificationSettings
from notifications.preferences import Wish, digest_after, held_until, open_channels, settings_of
from notifications.topics import Channel

WAIT: Final = timedelta(seconds=LIMITS.delivery_wait_seconds)


def plan(recipient: Any, row: Notification, wish: Wish) -> None:
    """In the transaction of the line itself. What is urgent goes at once; all else waits for what comes with it."""
    chosen = settings_of(recipient)
    channels = wish.channels & open_channels(chosen)
    if Channel.DIGEST in channels:
        _expect_digest(recipient, chosen)
    ways: list[tuple[Channel, UUID | None]] = []
    if Channel.PUSH in channels and push.is_available():
        ways += [(Channel.PUSH, pk) for pk in Device.objects.filter(user_id=recipient.pk).values_list("pk", flat=True)]
    if Channel.MAIL in channels and recipient.email and row.kind not in MAILED_BY_THEIR_ROOM:
        ways.append((Channel.MAIL, None))
    if Channel.SMS in channels:
        ways.append((Channel.SMS, None))
    if not ways:
        return
    now = timezone.now()
    at = now if wish.topic.is_critical or wish.topic.is_prompt else now + WAIT
    held = held_until(recipient, chosen, wish.topic, at)
    due = held or at
    Delivery.objects.bulk_create(
        [
            Delivery(
                recipient_id=recipient.pk,
                notification=row,
                kind=row.kind,
                channel=channel,
                device_id=device_id,
                due_at=due,
                is_held=held is not None,
            )
            for channel, device_id in ways
        ],
        ignore_conflicts=True,
    )
    for channel, device_id in ways:
        ask(recipient.pk, channel, device_id, delay=due - now)


def ask(recipient_id: UUID, channel: str, device_id: UUID | None, *, delay: timedelta | None = None) -> None:
    """For the worker that sends; asking once too often does no harm."""
    device = str(device_id) if device_id else ""
    enqueue("notifications.deliver", delay=delay, recipient_id=recipient_id, channel=str(channel), device_id=device)


def _expect_digest(recipient: Any, chosen: NotificationSettings) -> None:
    """The first thing worth a summary sets the time of the next one."""
    if not DigestRun.objects.filter(user_id=recipient.pk).exists():
        next_at = digest_after(recipient, chosen, timezone.now())
        DigestRun.objects.bulk_create([DigestRun(user_id=recipient.pk, next_at=next_at)], ignore_conflicts=True)
