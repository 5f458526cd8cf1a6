"""Words that are to be said at a time: they are nobody else's until then."""

from __future__ import annotations

from typing import Any, ClassVar, Final
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat import selectors
from chat.models import Conversation
from core.errors import NotFound
from core.ids import new_id
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset

PERSON: Final = settings.AUTH_USER_MODEL


class ScheduledMessage(BaseModel):
    """Waits for its time, or could not be said then: `problem` says why. When it is said the row goes.

    `client_id` is the name of the message it becomes: whatever runs twice, it is said once.
    """

    data_policy = "export+erase"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="scheduled")
    sender = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+", db_index=False)
    client_id = models.UUIDField(default=new_id, unique=True)
    body = models.CharField(max_length=LIMITS.message_max * 4)
    send_at = models.DateTimeField()
    problem = models.CharField(max_length=300, blank=True, default="", db_default="")

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["sender", "conversation", "send_at", "id"], name="chat_scheduled_of_sender")]
        constraints = [models.CheckConstraint(condition=~Q(body=""), name="chat_scheduled_says_something")]

    def __str__(self) -> str:
        return f"at {self.send_at} in {self.conversation_id}"


def list_scheduled(
    user: Any, conversation_id: UUID, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[ScheduledMessage]:
    """One's own in a conversation one may look at, the next first. Raises NotFound. Three queries."""
    place = selectors.get_place(user, conversation_id)
    rows = ScheduledMessage.objects.filter(sender_id=user.pk, conversation=place.conversation)
    return keyset(rows, order=("send_at", "id"), cursor=cursor, size=size)


def get_scheduled(user: Any, conversation_id: UUID, scheduled_id: UUID) -> ScheduledMessage:
    """One's own, also where one can say nothing any more. Raises NotFound. One query."""
    found: ScheduledMessage | None = ScheduledMessage.objects.filter(
        sender_id=user.pk, conversation_id=conversation_id, pk=scheduled_id
    ).first()
    if found is None:
        raise NotFound
    return found


def count_scheduled(user_id: UUID, conversation_id: UUID) -> int:
    return ScheduledMessage.objects.filter(sender_id=user_id, conversation_id=conversation_id).count()


def list_all_scheduled(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[ScheduledMessage]:
    """One's own in all conversations, the next first. One query."""
    rows = ScheduledMessage.objects.filter(sender_id=user.pk)
    return keyset(rows, order=("send_at", "id"), cursor=cursor, size=size)
