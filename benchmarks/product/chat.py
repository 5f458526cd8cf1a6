"""Inside the product, for the measures of chat: who talks to whom, a history to read, a room with everybody in it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Max

from benchmarks import world
from chat.models import Conversation, Member, Message
from core.ids import id_at, new_id

HISTORY = 200  # messages that stand in each conversation of two
ROOM = UUID("0196771f-0000-7000-8000-000000000001")


def main(what: str, *arguments: str) -> None:
    {"prepare": prepare, "count": count}[what](*arguments)


def prepare(people: str) -> None:
    """Pairs of the first so many people with a history, and one group of the first 64. Prints {"pairs", "room"}."""
    pairs = [(world.person_id(at), world.person_id(at + 1)) for at in range(0, int(people), 2)]
    found = [conversation_of(*pair) for pair in pairs]
    fill([*zip(found, pairs, strict=True)])
    room()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE chat_message, chat_member, chat_conversation")
    told = [[str(one), str(first), str(second)] for one, (first, second) in zip(found, pairs, strict=True)]
    print(json.dumps({"pairs": told, "room": str(ROOM)}))


def conversation_of(one: UUID, other: UUID) -> UUID:
    first, second = sorted([one, other])
    made, _is_new = Conversation.objects.get_or_create(first_id=first, second_id=second, kind="direct")
    for person in (first, second):
        Member.objects.get_or_create(conversation=made, person_id=person)
    return UUID(str(made.pk))


def fill(talks: list[tuple[UUID, tuple[UUID, UUID]]]) -> None:
    told = dict(Message.objects.values_list("conversation").annotate(Max("seq")))
    rows: list[Message] = []
    for identity, pair in talks:
        if told.get(identity):
            continue
        for seq in range(1, HISTORY + 1):
            at = world.NEWEST - timedelta(minutes=HISTORY - seq)
            rows.append(
                Message(
                    id=id_at(at), created_at=at, updated_at=at, conversation_id=identity, seq=seq, kind="text",
                    sender_id=pair[seq % 2], client_id=new_id(), body=world.post_body(seq),
                )
            )  # fmt: skip
    Message.objects.bulk_create(rows, batch_size=2000)
    Conversation.objects.filter(pk__in={row.conversation_id for row in rows}).update(
        last_seq=HISTORY, last_message_at=world.NEWEST
    )


def room() -> None:
    made, _is_new = Conversation.objects.get_or_create(pk=ROOM, defaults={"kind": "group", "name": "La plaza"})
    have = set(Member.objects.filter(conversation=made).values_list("person_id", flat=True))
    Member.objects.bulk_create(
        Member(conversation=made, person_id=world.person_id(at)) for at in range(64) if world.person_id(at) not in have
    )


def count(conversations: str) -> None:
    """Prints how many messages there are beyond the history, and whether their numbers have no gap."""
    rows: list[Any] = list(Conversation.objects.filter(pk__in=json.loads(conversations)).values_list("pk", "last_seq"))
    seqs = dict(
        Message.objects.filter(conversation__in=[row[0] for row in rows])
        .values_list("conversation")
        .annotate(Max("seq"))
    )
    stored = Message.objects.filter(conversation__in=[row[0] for row in rows]).count()
    print(
        json.dumps(
            {
                "stored": stored,
                "whole": all(seqs.get(pk) == last for pk, last in rows) and stored == sum(r[1] for r in rows),
            }
        )
    )
