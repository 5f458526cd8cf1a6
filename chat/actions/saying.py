"""Sending a message. Acknowledged is what is committed: doors answer after this has returned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.restraints import freedom_asked
from chat import kinds, realtime, sending
from chat.actions import marking
from chat.details import Attachment
from chat.history import MessageRow
from chat.kinds import Content, Taken
from chat.link_looks import look_for_link
from chat.models import Conversation
from chat.recordings import ASSET_KINDS
from core.errors import Invalid
from core.ids import new_id
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from media import actions as media

TELL_AFTER: Final = timedelta(seconds=8)  # who has not read by then is told outside of the chat
FILE_PURPOSE: Final = "chat"


def send_message(
    sender: Any,
    conversation_id: UUID,
    *,
    client_id: UUID,
    kind: str = "text",
    content: Content,
    reply_to_id: UUID | None = None,
) -> MessageRow:
    """Stores a message and tells it; a repeat of `client_id` gives the one that is stored, and tells nobody.

    Locks the conversation for as long as two statements take. Raises NotFound, Invalid naming the field, AccountLimited,
    LimitReached, and what chat.sending.store refuses.
    """
    check_rate("chat.message", account=sender)
    taken = kinds.take(sender, kind, content)
    with freedom_asked(sender, "message") as require:
        return say(
            sender,
            conversation_id,
            client_id=client_id,
            kind=kind,
            taken=taken,
            reply_to_id=reply_to_id,
            require=require,
        )


def send_to_each(sender: Any, conversation_ids: list[UUID], *, kind: str, client_id: UUID, content: Content) -> None:
    """The same into some conversations, all or none. A repeat of `client_id` sends nothing twice.

    Raises Invalid on `conversation_ids`, and what sending raises.
    """
    if not 1 <= len(set(conversation_ids)) <= LIMITS.chat_forwards_max:
        raise Invalid(
            _("Choose one to %(most)d conversations."), field="conversation_ids", most=LIMITS.chat_forwards_max
        )
    with transaction.atomic():
        for conversation_id in sorted(set(conversation_ids)):
            name = uuid5(client_id, str(conversation_id))
            send_message(sender, conversation_id, client_id=name, kind=kind, content=content)


def say(
    sender: Any,
    conversation_id: UUID,
    *,
    client_id: UUID,
    kind: str,
    taken: Taken,
    reply_to_id: UUID | None = None,
    is_forwarded: bool = False,
    require: Callable[[], None] | None = None,
) -> MessageRow:
    """As send_message, of what was taken already. `require` may still refuse when it is stored."""
    with transaction.atomic():
        stored = sending.store(
            sender.pk,
            conversation_id,
            client_id=client_id,
            message_id=new_id(),
            kind=kind,
            body=taken.body,
            payload=taken.payload,
            reply_to_id=reply_to_id,
            is_forwarded=is_forwarded,
        )
        if require is not None:
            require()
        if stored.is_new:
            if taken.media_ids or kinds.kind_of(kind).keep is not None:
                stored.row = _keep(sender, stored, kind, taken)
            look_for_link(kind, stored.row.id, taken.body)
            _tell(sender.pk, stored, is_quiet=kinds.kind_of(kind).is_quiet)
            if stored.hiding is not None:
                _tell_read(sender.pk, stored, stored.hiding)
    return stored.row


def _keep(sender: Any, stored: sending.Stored, kind: str, taken: Taken) -> MessageRow:
    """What of a message stands in other tables; then it is read as it is now."""
    from chat.selectors import get_message

    if taken.media_ids:
        attach_files(sender, stored.row.id, taken, kind)
    keep = kinds.kind_of(kind).keep
    if keep is not None:
        keep(sender, stored.row.id, taken)
    return get_message(sender, stored.conversation_id, stored.row.id)


def attach_files(sender: Any, message_id: UUID, taken: Taken, kind: str) -> None:
    assets = media.attach(
        sender,
        taken.media_ids,
        purpose=FILE_PURPOSE,
        most=LIMITS.message_pictures_max,
        kind=ASSET_KINDS[kind],
    )
    names = [*taken.names, *[""] * len(assets)]
    Attachment.objects.bulk_create(
        Attachment(message_id=message_id, asset=asset, position=at, name=names[at]) for at, asset in enumerate(assets)
    )


def _tell(sender_id: UUID | None, stored: sending.Stored, *, is_quiet: bool = False) -> None:
    """A frame, hints, and for who is not there a task in some seconds: one for all that comes meanwhile."""
    there = realtime.tell_sent(
        stored.conversation_id, stored.row, sender_id, stored.others, sender_has_read=stored.hiding == []
    )
    now = timezone.now()
    if not is_quiet and len(there) < len(stored.others) and (stored.told_at is None or stored.told_at <= now):
        Conversation.objects.filter(pk=stored.conversation_id).update(told_at=now + TELL_AFTER)
        enqueue("chat.tell_unread", delay=TELL_AFTER, conversation_id=stored.conversation_id)


def _tell_read(sender_id: UUID, stored: sending.Stored, hiding: list[UUID]) -> None:
    """Who answers has read what came before, also where no mark said so yet: a later one would move nothing.

    Their own devices hear of the message itself, and where nobody hides what they read it says so to all.
    """
    at, seq = stored.conversation_id, stored.row.seq
    if stored.is_told:
        enqueue("chat.untell", conversation_id=at, person_id=sender_id)
    if hiding:
        marking.tell_others(sender_id, at, stored.others, hiding, read_seq=seq, delivered_seq=seq)


def note(conversation: Conversation, event: str, *, actor: Any, people: Any = (), **more: Any) -> None:
    """What the conversation says by itself. Inside a transaction; locks the conversation."""
    from chat.noting import store_notice

    payload = {"event": event, "actor": str(actor.pk), "people": [str(pk) for pk in people], **more}
    _tell(actor.pk, store_notice(conversation.pk, actor.pk, payload))
