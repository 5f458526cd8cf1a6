"""What is done for an animal every day, by whom, and how often it is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from core.models import BaseModel

# A dose a little early is no second dose: a tenth of the interval, at most an hour.
GRACE_SHARE: Final = 10
GRACE_MOST: Final = timedelta(hours=1)


class CareKind(models.TextChoices):
    WALK = "walk", _("Walk")
    MEAL = "meal", _("Meal")
    MEDICINE = "medicine", _("Medicine")


class CarePlan(BaseModel):
    """Something due again and again: "Antibiotic, half a pill, every 12 hours"."""

    data_policy = "export+anonymise"
    data_subjects = ("created_by",)
    data_anonymise: ClassVar[dict[str, None]] = {"created_by": None}

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="care_plans", db_index=False)
    kind = models.CharField(max_length=10, choices=CareKind)
    name = models.CharField(max_length=LIMITS.care_name_max * 4)
    dose = models.CharField(max_length=LIMITS.care_name_max * 4, blank=True)
    every_hours = models.PositiveSmallIntegerField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(every_hours__gte=1, every_hours__lte=LIMITS.care_every_hours_max), name="care_plan_interval"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="care_plan_named"),
        ]
        indexes = [models.Index(fields=["pet", "id"], condition=Q(ended_at__isnull=True), name="care_plan_pet")]

    def __str__(self) -> str:
        return f"{self.name} every {self.every_hours} h"

    @property
    def interval(self) -> timedelta:
        return timedelta(hours=self.every_hours)

    @property
    def grace(self) -> timedelta:
        return min(self.interval / GRACE_SHARE, GRACE_MOST)

    def is_too_soon(self, last_at: datetime | None, now: datetime) -> bool:
        """Whether doing it now would be a second time within the interval. Walks are never too many."""
        if last_at is None or self.kind == CareKind.WALK:
            return False
        return now < last_at + self.interval - self.grace


class CareEntry(BaseModel):
    """One tick: who did what and when. A tick taken back stays, so that nobody wonders where it went."""

    data_policy = "export+anonymise"
    data_subjects = ("person",)
    data_anonymise: ClassVar[dict[str, None]] = {"person": None}

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="care_entries", db_index=False)
    plan = models.ForeignKey(
        CarePlan, null=True, blank=True, on_delete=models.CASCADE, related_name="entries", db_index=False
    )
    kind = models.CharField(max_length=10, choices=CareKind)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="care_entries"
    )
    done_at = models.DateTimeField()
    note = models.CharField(max_length=LIMITS.care_note_max * 4, blank=True)
    is_override = models.BooleanField(default=False, help_text="Ticked although it was too soon, after a warning")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[CareEntry]] = models.Manager()

    class Meta:
        verbose_name_plural = "care entries"
        constraints = [
            models.CheckConstraint(condition=~Q(kind="medicine") | Q(plan__isnull=False), name="care_medicine_has_plan")
        ]
        indexes = [
            models.Index(fields=["pet", "-id"], name="care_entry_pet"),
            models.Index(fields=["plan", "-done_at"], condition=Q(undone_at__isnull=True), name="care_entry_plan"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.pet_id} at {self.done_at:%H:%M}"
