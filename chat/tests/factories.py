"""Plain makers that call the real actions."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from accounts.friendships import Friendship
from chat import actions
from chat.history import MessageRow
from chat.kinds import Content
from chat.models import Conversation, Member


def make_friends(one: Any, other: Any) -> None:
    Friendship.objects.create(asker=one, asked=other, status=Friendship.Status.ACCEPTED)


def make_talk(one: Any, other: Any) -> Conversation:
    """Two friends, who may write to each other without asking."""
    make_friends(one, other)
    return actions.open_direct(one, other)


def make_request(sender: Any, person: Any, words: str = "Hello, we met at the park") -> Conversation:
    """A stranger's first words, which wait for an answer."""
    conversation = actions.open_direct(sender, person)
    assert member(conversation, person).state == Member.State.REQUEST
    say(sender, conversation, words)
    return conversation


def say(sender: Any, conversation: Conversation | UUID, body: str = "Hola", **more: Any) -> MessageRow:
    pk = getattr(conversation, "pk", conversation)
    kind, fields, media_ids = more.pop("kind", "text"), more.pop("fields", {}), more.pop("media_ids", ())
    return actions.send_message(
        sender,
        pk,
        client_id=more.pop("client_id", None) or uuid4(),
        kind=kind,
        content=Content(body, media_ids, fields),
        **more,
    )


def member(conversation: Conversation, person: Any) -> Member:
    return Member.objects.get(conversation=conversation, person=person)
