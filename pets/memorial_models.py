"""That an animal has died: its page stays, quieter."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from core.limits import LIMITS
from core.models import BaseModel
from pets.models import Pet


class Memorial(BaseModel):
    """Taken away again, everything is as before: nothing else is changed by it."""

    data_policy = "export+erase"

    pet = models.OneToOneField(Pet, on_delete=models.CASCADE, related_name="memorial")
    died_date = models.DateField(null=True, blank=True)
    words = models.CharField(max_length=LIMITS.memorial_words_max * 4, blank=True)

    objects: ClassVar[models.Manager[Memorial]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.pet_id}"
