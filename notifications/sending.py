"""What is due goes out: claimed by one worker, looked at once more, sent, and written down.

A claim is a time stamp, so that no transaction waits for another's server. What was claimed by a worker that died is
taken up again by the sweep; a push that is sent twice for it replaces itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation

from accounts.models import User
from core.errors import LimitReached, RetryableError
from core.limits import LIMITS
from core.metrics import DELIVERIES
from core.queue import task
from core.rates import check_rate
from notifications import closing, devices, mails, messages, planning, preferences, selectors
from notifications.delivery_models import Delivery, Device
from notifications.gateways import push, sms
from notifications.gateways.messages import DeviceGone, Refused
from notifications.preference_models import MutedThing
from notifications.selectors import Line
from notifications.topics import Channel, From, topic_of

State = Delivery.State
CLAIM: Final = timedelta(seconds=150)
TOO_LATE: Final = timedelta(hours=48)
BACK_OFF: Final = 30  # seconds; four times longer with every try, an hour at most
BATCH: Final = 200


@dataclass(slots=True)
class Parcel:
    """What goes out together: the rows that are still to be told, and their lines."""

    recipient: Any
    channel: str
    device: Device | None
    rows: list[Delivery]
    lines: list[Line]


@task("notifications.deliver", queue="delivery", lease=120)
def deliver(*, recipient_id: str, channel: str, device_id: str = "") -> None:
    """All that is due to a person by one channel (to one device)."""
    device = UUID(device_id) if device_id else None
    rows = claim(UUID(recipient_id), channel, device)
    if not rows:
        return
    recipient = User.objects.active().filter(pk=recipient_id).first()
    if recipient is None:
        _end(rows, State.DROPPED, "the account is closed")
        return
    with translation.override(recipient.language):
        parcel = _look_again(recipient, channel, rows)
        if parcel is not None:
            _send(parcel)


@transaction.atomic
def claim(recipient_id: UUID, channel: str, device_id: UUID | None) -> list[Delivery]:
    """What is due, and with it what waits for nothing but company. No other worker gets the same."""
    now = timezone.now()
    is_ready = Q(state=State.WAITING) & (Q(due_at__lte=now) | Q(is_held=False, tries=0))
    is_lost = Q(state=State.SENDING, claimed_at__lt=now - CLAIM)
    open_rows = Delivery.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        is_ready | is_lost, recipient_id=recipient_id, channel=channel, device=device_id
    )
    rows = list(open_rows.select_related("notification").order_by("id")[:BATCH])
    if not any(row.due_at <= now for row in rows):
        return []
    for row in rows:
        if row.state == State.SENDING:
            row.tries += 1
        else:
            row.move_to(State.SENDING)
        row.claimed_at = now
    Delivery.objects.bulk_update(rows, ["state", "tries", "claimed_at", "reason"])
    return rows


# --- once more: may it, is it wanted, is it news --------------------------------------------------
def _look_again(recipient: Any, channel: str, rows: list[Delivery]) -> Parcel | None:
    now = timezone.now()
    device = Device.objects.filter(pk=rows[0].device_id).first() if rows[0].device_id else None
    if device is not None and not devices.is_signed_in(device, recipient):
        device.delete()
        return None
    chosen, wishes = preferences.settings_of(recipient), preferences.wishes_of(recipient)
    is_open = Channel(channel) in preferences.open_channels(chosen)
    dropped: dict[str, list[Delivery]] = {}
    left: list[Delivery] = []
    for row in rows:
        wish = wishes[topic_of(row.kind).name]
        if row.notification is None:
            why = "withdrawn"
        elif row.notification.seen_at or row.notification.read_at:
            why = "seen in the bell"
        elif (
            not is_open
            or channel not in wish.channels
            or Channel.BELL not in wish.channels
            or wish.heard_from == From.NOBODY
        ):
            why = "switched off"
        elif row.created_at < now - TOO_LATE or row.tries >= LIMITS.delivery_tries:
            why = "too late"
        else:
            left.append(row)
            continue
        dropped.setdefault(why, []).append(row)
    left, lines, unseen = _still_visible(recipient, left)
    dropped.setdefault("not for them to see any more", []).extend(unseen)
    for why, gone in dropped.items():
        _end(gone, State.DROPPED, why)
    left = _without_held(recipient, chosen, left, now)
    if not left:
        return None
    return Parcel(recipient, channel, device, left, _lines_of(left, lines))


def _still_visible(
    recipient: Any, rows: list[Delivery]
) -> tuple[list[Delivery], dict[tuple[str, UUID], list[Line]], list[Delivery]]:
    """Those whose line can be told now, the lines by what they are about, and the others."""
    about = {(row.kind, row.notification.target_id) for row in rows if row.notification}
    if not about:
        return [], {}, rows
    found = selectors.list_lines_about(recipient, about)
    things = {line.thing_id for line in found if line.thing_id}
    muted = set(MutedThing.objects.filter(user_id=recipient.pk, thing_id__in=things).values_list("thing_id", flat=True))
    lines: dict[tuple[str, UUID], list[Line]] = {}
    for line in found:
        if line.thing_id not in muted and line.target_id is not None:
            lines.setdefault((line.kind, line.target_id), []).append(line)
    left = [row for row in rows if row.notification and _line_of(row, lines) is not None]
    gone = [row for row in rows if row not in left]
    return left, lines, gone


def _line_of(row: Delivery, lines: dict[tuple[str, UUID], list[Line]]) -> Line | None:
    """Of a grouped kind the one line there is; else the row's own."""
    assert row.notification is not None
    found = lines.get((row.kind, row.notification.target_id), [])
    if messages.is_grouped(row.kind):
        return found[0] if found else None
    return next((line for line in found if line.id == row.notification.pk), None)


def _lines_of(rows: list[Delivery], lines: dict[tuple[str, UUID], list[Line]]) -> list[Line]:
    """Each once, newest first."""
    found = {line.id: line for row in rows if (line := _line_of(row, lines)) is not None}
    return sorted(found.values(), key=lambda line: line.id, reverse=True)


def _without_held(recipient: Any, chosen: Any, rows: list[Delivery], now: datetime) -> list[Delivery]:
    """Quiet hours that have begun meanwhile hold what waited for company or for another try."""
    left, held, until = [], [], now
    for row in rows:
        end = preferences.held_until(recipient, chosen, topic_of(row.kind), now)
        if end is None:
            left.append(row)
        else:
            held.append(row)
            until = end
    if held:
        _put_back(held, until - now, is_held=True)
    return left


# --- out ------------------------------------------------------------------------------------------
def _send(parcel: Parcel) -> None:
    try:
        _hand_over(parcel)
    except DeviceGone:
        DELIVERIES.labels(parcel.channel, "gone").inc()
        assert parcel.device is not None
        parcel.device.delete()  # and with it what was on its way there
    except Refused as error:
        _end(parcel.rows, State.FAILED, str(error))
    except LimitReached:
        _end(parcel.rows, State.DROPPED, "too many in a short time: in the bell and the summary")
    except RetryableError as error:
        _try_later(parcel.rows, str(error), getattr(error, "after", 0))
    else:
        _end(parcel.rows, State.SENT)


def _hand_over(parcel: Parcel) -> None:
    """One message a line, up to three; more, and what quiet hours have held, become one summary."""
    recipient = parcel.recipient
    if parcel.channel == Channel.MAIL:
        mails.send_instant(recipient, parcel.lines)
        return
    is_burst = len(parcel.lines) > messages.SINGLY or (
        len(parcel.lines) > 1 and any(row.is_held for row in parcel.rows)
    )
    unseen = selectors.count_unseen(recipient)
    if parcel.channel == Channel.SMS:
        check_rate("notification.sms", target=str(recipient.pk))
        whole = messages.summary if len(parcel.lines) > 1 else messages.of_lines
        sms.send(recipient, whole(recipient, parcel.lines, unseen)[0])
        return
    assert parcel.device is not None
    build = messages.summary if is_burst else messages.of_lines
    gone = closing.gone_on(parcel.device)
    for message in build(recipient, parcel.lines, unseen):
        push.send(parcel.device, replace(message, gone=tuple(gone)))
    closing.note_shown(parcel.rows, messages.SUMMARY_TAG if is_burst else "")
    if gone and parcel.device.kind not in push.QUIET:
        closing.note_closed(parcel.device, gone)
    Device.objects.filter(pk=parcel.device.pk).update(pushed_at=timezone.now())


def _end(rows: Sequence[Delivery], state: str, reason: str = "") -> None:
    now = timezone.now()
    for row in rows:
        row.move_to(state, reason=reason)
        row.sent_at = now if state == State.SENT else None
        DELIVERIES.labels(row.channel, state).inc()
    Delivery.objects.bulk_update(rows, ["state", "reason", "sent_at"])


def _try_later(rows: list[Delivery], reason: str, after: int) -> None:
    """With growing waits, longer when the other side asked for it; after the last try it has failed."""
    for row in rows:
        row.tries += 1
    _end([row for row in rows if row.tries >= LIMITS.delivery_tries], State.FAILED, reason)
    left = [row for row in rows if row.tries < LIMITS.delivery_tries]
    if left:
        wait = max(after, min(3600, BACK_OFF * 4 ** (max(row.tries for row in left) - 1)))
        _put_back(left, timedelta(seconds=min(wait, 86_400)), reason=reason)


@transaction.atomic
def _put_back(rows: list[Delivery], wait: timedelta, *, reason: str = "", is_held: bool | None = None) -> None:
    due = timezone.now() + wait
    for row in rows:
        row.move_to(State.WAITING, reason=reason)
        row.due_at, row.claimed_at = due, None
        row.is_held = row.is_held if is_held is None else is_held
    Delivery.objects.bulk_update(rows, ["state", "reason", "tries", "due_at", "claimed_at", "is_held"])
    planning.ask(rows[0].recipient_id, rows[0].channel, rows[0].device_id, delay=wait)


@task("notifications.sweep_deliveries", queue="delivery")
def sweep_deliveries() -> None:
    """Every minute: what is due for two minutes and nobody sent, for its task or its worker was lost."""
    now = timezone.now()
    lost = Delivery.objects.filter(
        Q(state=State.WAITING, due_at__lt=now - timedelta(minutes=2))
        | Q(state=State.SENDING, claimed_at__lt=now - CLAIM)
    )
    for way in set(lost.values_list("recipient_id", "channel", "device_id")[:1000]):
        planning.ask(*way)
