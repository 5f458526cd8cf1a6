"""Who follows which animal."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from core.models import BaseModel


class PetFollow(BaseModel):
    """A person follows an animal. It opens nothing: what they see of it is what they may see anyway."""

    data_policy = "export+erase"

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="follow_rows", db_index=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="pet_follows", db_index=False
    )

    objects: ClassVar[models.Manager[PetFollow]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "pet"], name="pet_follow_once")]
        indexes = [
            models.Index(fields=["pet", "-id"], name="pet_follow_pet"),
            models.Index(fields=["person", "-id"], name="pet_follow_person"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.pet_id}"
