"""What is over goes: old lines of the bell, what was sent, what the mail provider told, devices one has signed out of."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from core.limits import LIMITS
from core.queue import enqueue, task
from notifications import devices
from notifications.delivery_models import Delivery, MailEvent
from notifications.models import Notification

BATCH: Final = 5_000


@task("notifications.sweep", queue="bulk")
def sweep() -> None:
    """Every day, some thousands a transaction."""
    now = timezone.now()
    sent_before = now - timedelta(days=LIMITS.delivery_days)
    full = [
        _delete(Delivery.objects.filter(created_at__lt=sent_before)),
        _delete(Notification.objects.filter(created_at__lt=now - timedelta(days=LIMITS.notification_days))),
        _delete(MailEvent.objects.filter(created_at__lt=sent_before)),
    ]
    devices.forget_ended()
    if any(full):
        enqueue("notifications.sweep")


def _delete(rows: Any) -> bool:
    """Whether there is more."""
    ids = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
    rows.model.objects.filter(pk__in=ids).delete()
    return len(ids) == BATCH
