"""What an animal's page may tell of its health book: nothing, until its people say so."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from core.models import BaseModel
from pets.models import Pet


class EvidenceShown(BaseModel):
    """Its people let the page say that the animal is vaccinated, for as long as the book says so."""

    data_policy = "export+erase"
    data_subjects = ("pet__owner",)

    pet = models.OneToOneField(Pet, on_delete=models.CASCADE, related_name="evidence_shown")
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects: ClassVar[models.Manager[EvidenceShown]] = models.Manager()

    class Meta:
        verbose_name_plural = "evidence shown"

    def __str__(self) -> str:
        return f"{self.pet_id}"
