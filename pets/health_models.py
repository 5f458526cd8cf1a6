"""The health book of an animal: what was given or found, and what its person was reminded of."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from core.models import BaseModel
from pets.models import Pet

LINE = LIMITS.health_line_max * 4


class HealthRecordQuerySet(models.QuerySet["HealthRecord"]):
    def current(self) -> HealthRecordQuerySet:
        """The newest entry of each thing of each animal: an older rabies shot is history, not overdue."""
        newest = self.order_by("pet_id", "kind", "topic", "-given_date", "-id").distinct("pet_id", "kind", "topic")
        return self.filter(pk__in=newest.values("pk"))


class HealthRecord(BaseModel):
    """One entry. `topic` says which entries are about the same thing: a code of pets.health_intervals, or the name."""

    data_policy = "export+erase"

    class Kind(models.TextChoices):
        VACCINATION = "vaccination", _("Vaccination")
        PARASITES = "parasites", _("Parasite control")
        TREATMENT = "treatment", _("Treatment")
        ALLERGY = "allergy", _("Allergy")

    class Severity(models.TextChoices):
        UNKNOWN = "", _("Not said")
        MILD = "mild", _("Mild: it bothers")
        MODERATE = "moderate", _("Moderate: it needs treatment")
        SEVERE = "severe", _("Severe: it is an emergency")

    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="health_records")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    code = models.CharField(max_length=30, blank=True)
    name = models.CharField(max_length=LINE, blank=True)
    topic = models.CharField(max_length=LINE, editable=False)
    maker = models.CharField(max_length=LINE, blank=True)
    batch = models.CharField(max_length=LINE, blank=True)
    dose = models.CharField(max_length=LINE, blank=True)
    how_often = models.CharField(max_length=LINE, blank=True)
    clinic = models.CharField(max_length=LINE, blank=True)
    severity = models.CharField(max_length=8, choices=Severity, default=Severity.UNKNOWN, blank=True)
    note = models.CharField(max_length=LIMITS.health_note_max * 4, blank=True)
    given_date = models.DateField()
    end_date = models.DateField(null=True, blank=True)
    next_date = models.DateField(null=True, blank=True)
    is_suggested = models.BooleanField(default=False, help_text="The next date is ours, not the vet's")

    objects: ClassVar[models.Manager[HealthRecord]] = HealthRecordQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["pet", "-given_date", "-id"], name="health_record_book"),
            models.Index(fields=["next_date"], name="health_record_due", condition=Q(next_date__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(topic=""), name="health_record_topic_given"),
            models.CheckConstraint(
                condition=Q(next_date__isnull=True) | Q(next_date__gt=F("given_date")), name="health_record_next_later"
            ),
            models.CheckConstraint(
                condition=Q(end_date__isnull=True) | Q(end_date__gte=F("given_date")), name="health_record_end_later"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["vaccination", "parasites", "treatment", "allergy"]), name="health_record_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class HealthReminder(BaseModel):
    """A person was told, once, that a date comes near or has passed. Another date of the same entry is another row."""

    data_policy = "erase"

    class Stage(models.TextChoices):
        UPCOMING = "upcoming", _("Due soon")
        OVERDUE = "overdue", _("Overdue")

    record = models.ForeignKey(HealthRecord, on_delete=models.CASCADE, related_name="reminders")
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    stage = models.CharField(max_length=8, choices=Stage)
    due_date = models.DateField()

    objects: ClassVar[models.Manager[HealthReminder]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "recipient", "stage", "due_date"], name="health_reminder_once")
        ]

    def __str__(self) -> str:
        return f"{self.stage} {self.due_date}"


class WeightEntry(BaseModel):
    """What an animal weighed on a day, in grams; a second weighing of the day takes the place of the first."""

    data_policy = "export+erase"

    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="weights")
    measured_date = models.DateField()
    grams = models.PositiveIntegerField()

    objects: ClassVar[models.Manager[WeightEntry]] = models.Manager()

    class Meta:
        verbose_name_plural = "weight entries"
        constraints = [
            models.UniqueConstraint(fields=["pet", "measured_date"], name="weight_once_a_day"),
            models.CheckConstraint(condition=Q(grams__range=(1, LIMITS.weight_grams_max)), name="weight_possible"),
        ]

    def __str__(self) -> str:
        return f"{self.grams} g"


class VetLinkQuerySet(models.QuerySet["VetLink"]):
    def open(self) -> VetLinkQuerySet:
        """Not expired, not revoked, of an animal and a person that are there."""
        there = self.filter(pet__deleted_at__isnull=True, created_by__is_active=True)
        there = there.filter(created_by__suspended_at__isnull=True)
        return there.filter(revoked_at__isnull=True, expires_at__gt=timezone.now())


class VetLink(BaseModel):
    """A secret address under which a vet reads the book without an account. Only the hash of its secret is kept."""

    data_policy = "export+erase"

    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="vet_links")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=LINE, blank=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    has_documents = models.BooleanField(default=False, help_text="Its person shares the documents too")

    objects: ClassVar[models.Manager[VetLink]] = VetLinkQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["pet", "-id"], name="vet_link_pet")]
        constraints = [models.CheckConstraint(condition=~Q(secret_hash=""), name="vet_link_has_secret")]

    def __str__(self) -> str:
        return f"{self.pk}"


class VetLinkView(BaseModel):
    """Somebody opened the book by a link: when, with what, and from which network (never the whole address)."""

    data_policy = "export+erase"

    link = models.ForeignKey(VetLink, on_delete=models.CASCADE, related_name="views")
    user_agent = models.CharField(max_length=200, blank=True)
    network = models.CharField(max_length=40, blank=True)

    objects: ClassVar[models.Manager[VetLinkView]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["link", "-id"], name="vet_link_view_link")]

    def __str__(self) -> str:
        return f"{self.link_id} {self.created_at}"
