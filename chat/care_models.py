"""That the care of an animal stands above a conversation, for those in it who take care of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from chat.models import Conversation
from core.models import BaseModel


class CareCard(BaseModel):
    data_policy = "export+erase"
    data_subjects = ("pinned_by",)

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="care_cards", db_index=False)
    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="+")
    pinned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "pet"], name="chat_care_card_once")]

    def __str__(self) -> str:
        return f"{self.pet_id} above {self.conversation_id}"
