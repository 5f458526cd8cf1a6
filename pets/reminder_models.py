"""Who does not want to hear of what is due for an animal."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from core.models import BaseModel
from pets.models import Pet


class HealthReminderMute(BaseModel):
    """A person gets no reminders of one animal's health book. Without a row they do, if they may read it."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager[HealthReminderMute]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pet", "person"], name="health_reminder_mute_once")]

    def __str__(self) -> str:
        return f"{self.person_id} of {self.pet_id}"
