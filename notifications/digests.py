"""The summary by mail: every day or week at an hour of the person's own clock, of what they have not seen yet."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone, translation

from accounts.models import User
from core.errors import RetryableError
from core.limits import LIMITS
from core.metrics import DELIVERIES
from core.queue import enqueue, task
from notifications import mails, preferences, selectors
from notifications.delivery_models import Delivery, DigestRun
from notifications.gateways.messages import Refused
from notifications.models import Notification
from notifications.preference_models import MutedThing, NotificationSettings
from notifications.topics import Channel, topic_of

BATCH: Final = 500


@task("notifications.start_digests", queue="bulk")
def start_digests() -> None:
    """Every five minutes: a task for each summary that is due. One that stands already is found to be done."""
    due = DigestRun.objects.filter(next_at__lte=timezone.now()).order_by("next_at")
    for user_id in due.values_list("user_id", flat=True)[:BATCH]:
        enqueue("notifications.send_digest", user_id=user_id)


@task("notifications.send_digest", queue="delivery")
def send_digest(*, user_id: str) -> None:
    """One person's, in one transaction with its being written down: a second worker waits, and finds it done."""
    run = DigestRun.objects.select_for_update().filter(user_id=user_id, next_at__lte=timezone.now()).first()
    user = User.objects.active().filter(pk=user_id).first()
    if run is None or user is None:
        return
    chosen = preferences.settings_of(user)
    if chosen.digest_every == NotificationSettings.Every.NEVER:
        run.delete()
        return
    now = timezone.now()
    held = preferences.held_until(user, chosen, None, now)
    if held is not None:
        run.next_at = held
        run.save(update_fields=["next_at", "updated_at"])
        return
    told = _send(user, run)
    run.next_at = preferences.digest_after(user, chosen, now + timedelta(minutes=1))
    if told:
        run.sent_at, run.after = now, max(told)
    run.save(update_fields=["next_at", "sent_at", "after", "updated_at"])


def _send(user: Any, run: DigestRun) -> list[UUID]:
    """What was told, if anything. Raises RetryableError when the mail server is away."""
    rows = list(fresh_lines(user, run.after))
    wishes = preferences.wishes_of(user)
    wanted = [row for row in rows if Channel.DIGEST in wishes[topic_of(row.kind).name].channels]
    with translation.override(user.language):
        lines = selectors.list_lines_about(user, {(row.kind, row.target_id) for row in wanted})
        muted = set(MutedThing.objects.filter(user_id=user.pk).values_list("thing_id", flat=True))
        lines = [line for line in lines if not line.is_read and line.thing_id not in muted]
        if not lines:
            return []
        try:
            mails.send_digest(user, lines[: LIMITS.digest_lines], len(lines))
        except Refused as error:
            _write_down(user, wanted, Delivery.State.FAILED, str(error))
            return []
        except RetryableError:
            DELIVERIES.labels(Channel.DIGEST, "later").inc()
            raise
    _write_down(user, wanted, Delivery.State.SENT)
    return [row.pk for row in wanted]


def fresh_lines(user: Any, after: UUID | None) -> Any:
    """Unseen, newer than the last summary, and not mailed on their own."""
    rows = Notification.objects.filter(recipient_id=user.pk, seen_at__isnull=True)
    if after is not None:
        rows = rows.filter(pk__gt=after)
    mailed = Delivery.objects.filter(
        recipient_id=user.pk, channel=Channel.MAIL, state=Delivery.State.SENT, notification__isnull=False
    )
    return rows.exclude(pk__in=mailed.values("notification_id")).order_by("-id")[: selectors.WINDOW]


def _write_down(user: Any, rows: list[Notification], state: str, reason: str = "") -> None:
    now = timezone.now()
    Delivery.objects.bulk_create(
        [
            Delivery(
                recipient_id=user.pk,
                notification=row,
                kind=row.kind,
                channel=Channel.DIGEST,
                state=state,
                reason=reason,
                due_at=now,
                sent_at=now if state == Delivery.State.SENT else None,
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )
    DELIVERIES.labels(Channel.DIGEST, state).inc()
