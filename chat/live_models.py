"""That somebody shares where they are, live: with whom, until when, and with which animals. Never where."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from chat.models import Conversation, Message
from core.models import BaseModel


class LiveShare(BaseModel):
    """One message of the kind "live". The points are in Valkey only, for as long as it lasts (chat/live_points.py)."""

    data_policy = "erase"
    data_subjects = ("person",)

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="live_shares")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="live_share")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    is_walk = models.BooleanField(default=False, db_default=False)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "conversation"],
                condition=Q(ended_at__isnull=True),
                name="chat_live_one_a_conversation",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} until {self.ends_at}"

    @property
    def is_running(self) -> bool:
        return self.ended_at is None and self.ends_at > timezone.now()
