"""A push that is shown though its cause is gone is taken down: by a silent message in apps; in browsers, which show every
push they get, together with the next one, or by the next page that opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from core.queue import enqueue, task
from notifications import messages
from notifications.delivery_models import Delivery, Device
from notifications.gateways import push
from notifications.gateways.messages import DeviceGone, Refused
from notifications.topics import Channel

STILL_SHOWN: Final = timedelta(hours=48)
TAGS_MOST: Final = 20
ASKED_MOST: Final = 50


def _sent() -> Any:
    return Delivery.objects.filter(channel=Channel.PUSH, state=Delivery.State.SENT)


def note_shown(rows: Sequence[Delivery], tag: str) -> None:
    """Under which tag a device shows these; without one, each under its own."""
    for row in rows:
        if row.notification is not None:
            row.tag = tag or messages.tag_for(row.kind, row.notification.target_id, row.notification.pk)
    Delivery.objects.bulk_update(rows, ["tag"])


def note_closed(device: Device, tags: Sequence[str]) -> None:
    _sent().filter(device=device, tag__in=tags, notification=None).update(tag="")


def gone_on(device: Device) -> list[str]:
    """Tags a device still shows though nothing of them is left. Two queries, one when there are none."""
    since = timezone.now() - STILL_SHOWN
    rows = _sent().filter(device=device, recipient_id=device.user_id, notification=None, sent_at__gt=since)
    tags = list(rows.exclude(tag="").values_list("tag", flat=True).distinct()[:TAGS_MOST])
    if not tags:
        return []
    left = set(_sent().filter(device=device, tag__in=tags, notification__isnull=False).values_list("tag", flat=True))
    return [tag for tag in tags if tag not in left]


def gone_among(user: Any, tags: Sequence[str]) -> list[str]:
    """Of what a browser shows, what has no cause any more or was read elsewhere. Two queries."""
    asked = list(dict.fromkeys(tags))[:ASKED_MOST]
    rows = _sent().filter(recipient_id=user.pk, tag__in=asked, notification__read_at=None)
    alive = set(rows.filter(notification__isnull=False).values_list("tag", flat=True))
    known = set(_sent().filter(recipient_id=user.pk, tag__in=asked).values_list("tag", flat=True))
    return [tag for tag in asked if tag in known and tag not in alive]


def shown_of(rows: Any) -> set[UUID]:
    """Devices of apps that show some of these lines of the bell, which are about to be deleted. One query."""
    sent = _sent().filter(notification__in=rows, device__kind__in=push.QUIET).exclude(tag="")
    return set(sent.values_list("device_id", flat=True))


def ask_to_close(device_ids: set[UUID]) -> None:
    for device_id in device_ids:
        enqueue("notifications.close_shown", device_id=device_id)


@task("notifications.close_shown", queue="delivery", lease=60)
def close_shown(*, device_id: str) -> None:
    device = Device.objects.filter(pk=device_id, kind__in=push.QUIET).first()
    tags = gone_on(device) if device is not None else []
    if device is None or not tags:
        return
    try:
        push.close(device, tags)
    except DeviceGone:
        device.delete()
        return
    except Refused:
        pass  # another try would be refused too; the app forgets it by itself
    note_closed(device, tags)
