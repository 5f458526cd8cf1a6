"""What a person wants to be told, of whom, how and when: read for every line of the bell, written on one page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.models import Follow
from core.rates import check_rate
from notifications.delivery_models import DigestRun, MailTrouble
from notifications.errors import QuietHoursEmpty
from notifications.gateways import push, sms
from notifications.preference_models import MutedThing, NotificationSettings, TopicChoice
from notifications.quiet_hours import next_local, quiet_until, zone_of
from notifications.topics import TOPICS, Channel, From, Topic, topic_of

Every = NotificationSettings.Every
SWITCHES: Final = (
    "push_on",
    "mail_on",
    "sms_on",
    "digest_every",
    "digest_hour",
    "digest_weekday",
    "quiet_on",
    "quiet_from",
    "quiet_to",
    "quiet_days",
    "critical_passes",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What one person wants of one topic."""

    topic: Topic
    channels: frozenset[Channel]
    heard_from: From


# --- reads ----------------------------------------------------------------------------------------
def settings_of(user: Any) -> NotificationSettings:
    """The row, or an unsaved one with the defaults. One query."""
    return NotificationSettings.objects.filter(user_id=user.pk).first() or NotificationSettings(user_id=user.pk)


def wish_for(user: Any, topic: Topic) -> Wish:
    """One query."""
    row = TopicChoice.objects.filter(user_id=user.pk, topic=topic.name).first()
    return _wish(topic, row)


def wishes_of(user: Any) -> dict[str, Wish]:
    """Of all topics. One query."""
    rows = {row.topic: row for row in TopicChoice.objects.filter(user_id=user.pk)}
    return {name: _wish(topic, rows.get(name)) for name, topic in TOPICS.items()}


def _wish(topic: Topic, row: TopicChoice | None) -> Wish:
    if row is None:
        return Wish(topic, topic.defaults | {Channel.BELL}, From.EVERYONE)
    chosen = frozenset(Channel(name) for name in row.channels) & set(topic.channels)
    return Wish(topic, chosen, From(row.heard_from))


def wants(user: Any, kind: str, actor_id: UUID | str, thing_id: UUID | None) -> Wish | None:
    """What the person wants of a line, or None when it is not even for the bell. At most three queries."""
    wish = wish_for(user, topic_of(kind))
    if Channel.BELL not in wish.channels or wish.heard_from == From.NOBODY:
        return None
    if wish.topic.has_people and wish.heard_from == From.FOLLOWED and not _follows(user, actor_id):
        return None
    if thing_id is not None and MutedThing.objects.filter(user_id=user.pk, thing_id=thing_id).exists():
        return None
    return wish


def _follows(user: Any, actor_id: UUID | str) -> bool:
    return Follow.objects.filter(
        follower_id=user.pk, target_id=UUID(str(actor_id)), status=Follow.Status.ACCEPTED
    ).exists()


def open_channels(chosen: NotificationSettings) -> set[Channel]:
    """Those whose switch is on; whether there is a way to the person is asked when something is sent."""
    pairs = (
        (Channel.PUSH, chosen.push_on),
        (Channel.MAIL, chosen.mail_on),
        (Channel.SMS, chosen.sms_on),
        (Channel.DIGEST, chosen.digest_every != Every.NEVER),
    )
    return {channel for channel, is_on in pairs if is_on}


def offered_channels(user: Any) -> set[Channel]:
    """What this site can do for this person at all: absent is not offered. At most one query."""
    found = {Channel.BELL}
    if push.is_available():
        found.add(Channel.PUSH)
    if user.email:
        found |= {Channel.MAIL, Channel.DIGEST}
    if sms.is_available() and sms.number_of(user):
        found.add(Channel.SMS)
    return found


def held_until(user: Any, chosen: NotificationSettings, topic: Topic | None, at: datetime) -> datetime | None:
    """Until when the person's quiet hours hold what comes now; None outside them and for what may pass them."""
    if not chosen.quiet_on or (topic is not None and topic.is_critical and chosen.critical_passes):
        return None
    return quiet_until(
        at,
        zone=zone_of(user.time_zone),
        begins=chosen.quiet_from,
        ends=chosen.quiet_to,
        weekdays=chosen.quiet_days,
    )


def trouble_of(user: Any) -> MailTrouble | None:
    """What is wrong with the address the person has now. One query."""
    return MailTrouble.objects.filter(user_id=user.pk, email__iexact=user.email).first() if user.email else None


# --- writes ---------------------------------------------------------------------------------------
@transaction.atomic
def choose_topics(user: Any, wishes: Mapping[str, tuple[Collection[str], str]]) -> None:
    """Topic → (channels, of whom). Names nobody knows are left out; repeating it changes nothing. Raises LimitReached."""
    check_rate("notification.settings", account=user)
    rows = []
    for name, (channels, heard_from) in wishes.items():
        topic = TOPICS.get(name)
        if topic is None:
            continue
        kept = [str(channel) for channel in topic.channels if channel in channels]
        of_whom = heard_from if topic.has_people and heard_from in From.values else From.EVERYONE
        rows.append(TopicChoice(user_id=user.pk, topic=name, channels=kept, heard_from=of_whom))
    TopicChoice.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["user", "topic"],
        update_fields=["channels", "heard_from", "updated_at"],
    )


@transaction.atomic
def choose_switches(user: Any, changes: Mapping[str, Any]) -> NotificationSettings:
    """Some of SWITCHES. Raises QuietHoursEmpty, LimitReached."""
    check_rate("notification.settings", account=user)
    row, _is_new = NotificationSettings.objects.select_for_update().get_or_create(user_id=user.pk)
    for name in SWITCHES:
        if name in changes:
            setattr(row, name, sorted(set(changes[name])) if name == "quiet_days" else changes[name])
    if _minute(row.quiet_from) == _minute(row.quiet_to):
        raise QuietHoursEmpty(field="quiet_to")
    row.save()
    plan_digest(user, row)
    return row


def with_clocks(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Quiet hours as HH:MM become times."""
    clocks = {name: time.fromisoformat(changes[name]) for name in ("quiet_from", "quiet_to") if name in changes}
    return {**changes, **clocks}


def _minute(clock: time) -> tuple[int, int]:
    return clock.hour, clock.minute


def plan_digest(user: Any, chosen: NotificationSettings) -> None:
    """Writes when the next summary goes out, by the person's clock as it stands; none when none is wanted."""
    if chosen.digest_every == Every.NEVER:
        DigestRun.objects.filter(user_id=user.pk).delete()
        return
    next_at = digest_after(user, chosen, timezone.now())
    DigestRun.objects.update_or_create(user_id=user.pk, defaults={"next_at": next_at})


def digest_after(user: Any, chosen: NotificationSettings, at: datetime) -> datetime:
    weekday = chosen.digest_weekday if chosen.digest_every == Every.WEEK else None
    return next_local(at, zone=zone_of(user.time_zone), hour=chosen.digest_hour, weekday=weekday)


def answer_push_offer(user: Any) -> None:
    """The offer under the first lines of the bell is not made again."""
    NotificationSettings.objects.update_or_create(user_id=user.pk, defaults={"push_answered_at": timezone.now()})


def drop_channel(user_id: UUID, channel: Channel, topic: str | None = None) -> None:
    """Of one topic, or altogether: what a link in a mail does, for a person who is not signed in. May be repeated."""
    if topic is None:
        fields: dict[str, Any] = {"digest_every": Every.NEVER} if channel is Channel.DIGEST else {"mail_on": False}
        NotificationSettings.objects.update_or_create(user_id=user_id, defaults=fields)
        if channel is Channel.DIGEST:
            DigestRun.objects.filter(user_id=user_id).delete()
        return
    known = TOPICS.get(topic)
    if known is None:
        return
    row, _is_new = TopicChoice.objects.get_or_create(
        user_id=user_id,
        topic=topic,
        defaults={"channels": [str(one) for one in known.channels if one in known.defaults | {Channel.BELL}]},
    )
    row.channels = [name for name in row.channels if name != channel]
    row.save(update_fields=["channels", "updated_at"])
