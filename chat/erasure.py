"""What goes with a person who is erased: what they said everywhere, and conversations in which nobody is left.

An empty place stays where they wrote, so that the others' talk keeps its order. Each step may run again.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from chat.actions.changing import empty
from chat.models import Conversation, Member, Message
from chat.seals_files import erase_files

BATCH: Final = 200


def erase_person(user_id: UUID) -> None:
    while _empty_some(user_id):
        pass
    erase_files(user_id)
    joined = Conversation.objects.filter(members__person_id=user_id)
    others = Member.objects.filter(conversation_id=OuterRef("pk")).exclude(person_id=user_id)
    alone = list(joined.exclude(Exists(others)).values_list("pk", flat=True))
    Conversation.objects.filter(pk__in=alone).delete()


@transaction.atomic
def _empty_some(user_id: UUID) -> int:
    found = list(Message.objects.filter(sender_id=user_id, deleted_at__isnull=True).order_by("pk")[:BATCH])
    for message in found:
        empty(message)
    Message.objects.filter(pk__in=[one.pk for one in found]).update(deleted_at=timezone.now())
    return len(found)
