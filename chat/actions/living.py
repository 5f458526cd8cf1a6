"""Sharing where one is: begun with its message, moved, stopped, or ended by itself. Then the points are gone."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from chat import live, live_points, live_realtime, sending
from chat.actions.changing import change
from chat.actions.saying import note
from chat.kinds import Payload
from chat.live_models import LiveShare
from chat.live_points import Point
from chat.models import Message
from core.errors import DomainError, NotFound
from core.queue import enqueue
from core.rates import check_rate
from pets.carelog_actions import log_care
from pets.models import Pet
from pets.policies import Right, roles_with

ROUND: Final = 100  # metres


def begin(sender: Any, message_id: UUID, payload: Payload) -> None:
    """In the transaction of its message. One a person and conversation: what has run out makes room. Raises SharedAlready."""
    message, now = Message.objects.get(pk=message_id), timezone.now()
    for old in LiveShare.objects.filter(
        person_id=sender.pk, conversation_id=message.conversation_id, ended_at__isnull=True
    ):
        if old.is_running:
            raise live.SharedAlready
        LiveShare.objects.filter(pk=old.pk).update(ended_at=old.ends_at)
    LiveShare.objects.create(
        pk=UUID(payload["share_id"]),
        conversation_id=message.conversation_id,
        message=message,
        person_id=sender.pk,
        is_walk=bool(payload.get("pet_ids")),
        ends_at=now + live.ends_after(payload),
    )
    enqueue("chat.end_live", share_id=payload["share_id"], delay=live.ends_after(payload))


def move(person: Any, conversation_id: UUID, share_id: UUID, latitude: Any, longitude: Any) -> Point | None:
    """Where one is now, told to who looks at the conversation. What comes too often is let fall: None.

    Raises NotFound for what is not one's own or is over, Invalid on `place`, LimitReached.
    """
    point = live_points.check(latitude, longitude)
    check_rate("chat.live", account=person)
    share = live.get_own_share(person, conversation_id, share_id)
    if not share.is_running or not live.running(conversation_id).filter(pk=share.pk).exists():
        raise NotFound
    kept = live_points.keep(share.pk, *point, ends_at=share.ends_at)
    if kept is not None:
        live_realtime.tell_moved(share, kept)
    return kept


@transaction.atomic
def stop(person: Any, conversation_id: UUID, share_id: UUID) -> None:
    """One's own; again changes nothing. Raises NotFound."""
    _end(live.get_own_share(person, conversation_id, share_id), timezone.now())


def stop_by_message(person: Any, message: Message) -> None:
    """From the page of its message. Raises NotFound."""
    share = live.share_of(message)
    stop(person, message.conversation_id, share.pk)


def end_due(share_id: UUID | str) -> None:
    """Its time is over. Before that it changes nothing. Called in a transaction."""
    share = LiveShare.objects.filter(pk=share_id).first()
    if share is not None and share.ends_at <= timezone.now():
        _end(share, share.ends_at)


def _end(share: LiveShare, at: datetime) -> None:
    sending.lock(share.conversation_id)
    if not LiveShare.objects.filter(pk=share.pk, ended_at__isnull=True).update(ended_at=at):
        return
    metres = live_points.forget(share.pk)
    message = Message.objects.select_related("conversation").get(pk=share.message_id)
    person = share.person
    with suppress(NotFound):  # who is out of the conversation sees it no more
        change(message, "ended", viewer=person)
    live_realtime.tell_ended(share)
    if share.is_walk:
        _end_walk(share, message, metres, at)


def _end_walk(share: LiveShare, message: Message, metres: float | None, at: datetime) -> None:
    """A line for all with how long it was, never where; and the walk is ticked for each animal."""
    if live.is_in(share.conversation_id, share.person):
        seconds = int((at.astimezone(UTC) - share.created_at).total_seconds())
        way = None if not metres else max(ROUND, round(metres / ROUND) * ROUND)
        note(message.conversation, live.EVENT, actor=share.person, seconds=seconds, metres=way)
    pets = Pet.objects.in_care_of(share.person, roles_with(Right.LOG_CARE))  # type: ignore[attr-defined]
    for pet in pets.filter(pk__in=message.payload.get("pet_ids", ())):
        with suppress(DomainError):
            log_care(share.person, pet, kind="walk")
