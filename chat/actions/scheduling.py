"""Saying something at a time: planned, changed, said at once, taken back; and said by itself, once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.restraints import require_free
from chat import group_realtime, sending
from chat.actions.saying import send_message
from chat.conversations import can_write
from chat.errors import ConversationClosed, NotInConversation
from chat.history import MessageRow
from chat.kinds import Content
from chat.scheduled import ScheduledMessage, get_scheduled
from chat.selectors import get_conversation_row
from chat.words import clean_words
from core.errors import Conflict, DomainError, Invalid, LimitReached, NotFound, PermissionRefused, RetryableError
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate


class TooManyScheduled(Conflict):
    message = gettext_lazy("At most %(most)d messages wait in a conversation. Send or delete one first.")


@transaction.atomic
def schedule_message(user: Any, conversation_id: UUID, *, body: str, send_at: datetime) -> ScheduledMessage:
    """Where one may write now. Raises NotFound, NotInConversation, ConversationClosed, Invalid on `body` or `send_at`,
    NothingToSay, TooManyScheduled, AccountLimited, LimitReached.
    """
    check_rate("chat.change", account=user)
    require_free(user, "message")
    row = get_conversation_row(user, conversation_id)
    if not can_write(row):
        raise ConversationClosed if row.is_direct else NotInConversation
    body, now = clean_words(body, required=True), timezone.now()
    _check_time(send_at, now)
    sending.lock(conversation_id)
    if ScheduledMessage.objects.filter(sender=user, conversation_id=conversation_id).count() >= LIMITS.scheduled_max:
        raise TooManyScheduled(most=LIMITS.scheduled_max)
    made: ScheduledMessage = ScheduledMessage.objects.create(
        sender=user, conversation_id=conversation_id, body=body, send_at=send_at
    )
    _ask_for(made, now)
    return made


def _check_time(send_at: datetime, now: datetime) -> None:
    if not now < send_at <= now + timedelta(days=LIMITS.schedule_days_max):
        message = _("Choose a time in the future, at most %(most)d days from now.") % {"most": LIMITS.schedule_days_max}
        raise Invalid(message, field="send_at")


def _ask_for(waiting: ScheduledMessage, now: datetime) -> None:
    enqueue("chat.send_scheduled", scheduled_id=waiting.pk, delay=max(timedelta(), waiting.send_at - now))
    group_realtime.tell_scheduled(waiting.sender_id, waiting.conversation_id)


def _locked(user: Any, conversation_id: UUID, scheduled_id: UUID) -> ScheduledMessage:
    """What a task says at this moment is waited for, and then absent. Raises NotFound."""
    get_scheduled(user, conversation_id, scheduled_id)
    found = ScheduledMessage.objects.select_for_update().filter(pk=scheduled_id).first()
    if found is None:
        raise NotFound
    return found


@transaction.atomic
def change_scheduled(
    user: Any, conversation_id: UUID, scheduled_id: UUID, *, body: str | None = None, send_at: datetime | None = None
) -> ScheduledMessage:
    """What is not named stays; one that could not be said waits anew. Raises NotFound, Invalid, NothingToSay, LimitReached."""
    check_rate("chat.change", account=user)
    waiting, now = _locked(user, conversation_id, scheduled_id), timezone.now()
    if body is not None:
        waiting.body = clean_words(body, required=True)
    if send_at is not None or waiting.problem:
        waiting.send_at = send_at or waiting.send_at
        _check_time(waiting.send_at, now)
        waiting.problem = ""
        _ask_for(waiting, now)
    waiting.save(update_fields=["body", "send_at", "problem", "updated_at"])
    return waiting


@transaction.atomic
def cancel_scheduled(user: Any, conversation_id: UUID, scheduled_id: UUID) -> None:
    """It is never said. Raises NotFound."""
    _locked(user, conversation_id, scheduled_id).delete()
    group_realtime.tell_scheduled(user.pk, conversation_id)


@transaction.atomic
def send_now(user: Any, conversation_id: UUID, scheduled_id: UUID) -> MessageRow:
    """Without waiting. Raises NotFound, and what sending raises; then it waits on as it did."""
    return _say(_locked(user, conversation_id, scheduled_id), user)


def _say(waiting: ScheduledMessage, sender: Any) -> MessageRow:
    said = send_message(sender, waiting.conversation_id, client_id=waiting.client_id, content=Content(waiting.body))
    waiting.delete()
    group_realtime.tell_scheduled(sender.pk, waiting.conversation_id)
    return said


def send_scheduled(scheduled_id: UUID | str) -> None:
    """The time has come: it is said, or its sender is told why not, and it stays to be looked at.

    Called in a transaction that also takes the task away; may run twice. An earlier time that was moved finds it not due.
    Raises RetryableError when there were too many messages just now.
    """
    waiting = ScheduledMessage.objects.select_for_update(of=("self",)).select_related("sender").filter(pk=scheduled_id)
    found = waiting.first()
    if found is None or found.problem or found.send_at > timezone.now():
        return
    sender = found.sender
    with translation.override(sender.language):
        try:
            with transaction.atomic():
                if not sender.is_active or sender.suspended_at is not None:
                    raise PermissionRefused(_("The account was closed or suspended at that time."))
                _say(found, sender)
        except LimitReached as error:
            raise RetryableError from error
        except DomainError as error:
            absent = _("This conversation is not open to you any more.")
            _refuse(found, absent if isinstance(error, NotFound) else str(error))


def _refuse(waiting: ScheduledMessage, why: str) -> None:
    ScheduledMessage.objects.filter(pk=waiting.pk).update(problem=why[:300])
    group_realtime.tell_scheduled(waiting.sender_id, waiting.conversation_id)
    enqueue("chat.tell_unsaid", scheduled_id=waiting.pk)
