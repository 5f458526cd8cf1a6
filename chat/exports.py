"""Copies of a conversation that a person takes along, as rows: one at a time, deleted after a week."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.data_requests import Archive
from chat import selectors
from chat.models import Conversation
from core.errors import NotFound

SHOWN: Final = 10


class ConversationExport(Archive):
    """Of what one person may see of one conversation."""

    data_policy = "export+erase"
    data_private = ("file",)

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="exports")
    has_media = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(status__in=["waiting", "building"]), name="chat_export_one_at_a_time"
            ),
            models.CheckConstraint(condition=Q(progress__lte=100), name="chat_export_progress"),
        ]
        indexes = [models.Index(fields=["person", "conversation", "-id"], name="chat_export_of_person")]

    def __str__(self) -> str:
        return f"copy {self.pk} ({self.status})"


def list_exports(user: Any, conversation_id: UUID) -> list[ConversationExport]:
    """One's newest of a conversation one may look at. Raises NotFound. Three queries."""
    place = selectors.get_place(user, conversation_id)
    rows = ConversationExport.objects.filter(person_id=user.pk, conversation=place.conversation)
    return list(rows.order_by("-id")[:SHOWN])


def get_export(user: Any, conversation_id: UUID, export_id: UUID) -> ConversationExport:
    """One of one's own. Raises NotFound. One query."""
    rows = ConversationExport.objects.filter(person_id=user.pk, conversation_id=conversation_id, pk=export_id)
    found = rows.first()
    if found is None:
        raise NotFound
    return found
