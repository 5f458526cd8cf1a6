"""Disappearing messages: at their time they are gone for every reader, and a minute later from the disk."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from chat import realtime
from chat.models import Conversation, Member, Message
from chat.seals_files import purge_of_messages
from media.actions import purge
from media.models import Asset

log = structlog.get_logger(__name__)
SWEEP: Final = 500


def sweep_expired() -> int:
    """Deletes what has expired with its files, some hundreds a transaction; returns how many went."""
    gone = 0
    while True:
        with transaction.atomic():
            due = Message.objects.select_for_update(skip_locked=True).filter(expires_at__lte=timezone.now())
            ids = list(due.order_by("expires_at").values_list("pk", flat=True)[:SWEEP])
            if not ids:
                break
            purge(Asset.objects.filter(chat_place__message_id__in=ids))
            purge_of_messages(ids)
            places = set(Message.objects.filter(pk__in=ids).values_list("conversation_id", flat=True))
            Message.objects.filter(pk__in=ids).delete()
            _tell(places)
            gone += len(ids)
    if gone:
        log.info("messages_expired", count=gone)
    return gone


def _tell(places: set[UUID]) -> None:
    """Lists that show some of it look again. Rooms know when each goes."""
    for conversation in Conversation.objects.filter(pk__in=places):
        people = list(conversation.members.filter(state=Member.State.ACTIVE).values_list("person_id", flat=True))
        realtime.hint_changed(conversation.pk, conversation.last_seq, realtime.is_online(people))
