"""Animals that are lost or found: the alert and who was told, the collar tag, finders' words, and what may fit.

No row holds a point: places are cells of core.places, or words.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Block
from core.limits import LIMITS
from core.models import BaseModel
from core.places import CELL_MAX


class Size(models.TextChoices):
    SMALL = "small", _("Small")
    MEDIUM = "medium", _("Medium")
    LARGE = "large", _("Large")


class Colour(models.TextChoices):
    BLACK = "black", _("Black")
    WHITE = "white", _("White")
    GREY = "grey", _("Grey")
    BROWN = "brown", _("Brown")
    GOLDEN = "golden", _("Golden")
    ORANGE = "orange", _("Orange")
    CREAM = "cream", _("Cream")
    GREEN = "green", _("Green")
    BLUE = "blue", _("Blue")
    YELLOW = "yellow", _("Yellow")
    RED = "red", _("Red")


class Traits(BaseModel):
    """What a lost and a found animal are compared by, besides species, breed and sex."""

    size = models.CharField(max_length=6, choices=Size, blank=True)
    colours = ArrayField(models.CharField(max_length=8, choices=Colour), default=list, blank=True, size=4)
    features = models.CharField(max_length=LIMITS.lost_words_max * 4, blank=True)
    area = models.CharField(max_length=LIMITS.lost_words_max * 4, blank=True)
    cell = models.CharField(max_length=CELL_MAX, blank=True)
    microchip = models.CharField(max_length=15, blank=True, help_text="Compared, and never shown")

    class Meta:
        abstract = True


class LostReportQuerySet(models.QuerySet["LostReport"]):
    def visible_to(self, viewer: Any) -> LostReportQuerySet:
        """Open ones: for everyone if the owner says so, else for who is signed in. Ended ones: for who was told, and
        for the animal's people. Never across a block.
        """
        from pets.household_models import Role
        from pets.models import Pet

        alive = self.filter(Exists(Pet.objects.visible_to(viewer).filter(pk=OuterRef("pet_id"))))  # type: ignore[attr-defined]
        if getattr(viewer, "pk", None) is None:
            return alive.filter(status=LostReport.Status.LOST, is_public=True)
        told = LostNotice.objects.filter(report=OuterRef("pk"), person_id=viewer.pk)
        mine = Pet.objects.in_care_of(viewer, list(Role)).filter(pk=OuterRef("pet_id"))  # type: ignore[attr-defined]
        return alive.filter(Q(status=LostReport.Status.LOST) | Exists(told) | Exists(mine))


class LostReport(Traits):
    """An animal is lost, until it is found or the alert is closed."""

    data_policy = "export+erase"

    class Status(models.TextChoices):
        LOST = "lost", _("Lost")
        FOUND = "found", _("Found again")
        CLOSED = "closed", _("Closed")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.LOST: {Status.FOUND, Status.CLOSED},
        Status.FOUND: set(),
        Status.CLOSED: set(),
    }

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="lost_reports", db_index=False)
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    status = models.CharField(max_length=6, choices=Status, default=Status.LOST)
    last_seen_at = models.DateTimeField()
    note = models.CharField(max_length=LIMITS.lost_note_max * 4, blank=True)
    phone = models.CharField(max_length=LIMITS.phone_max, blank=True, help_text="Shown on page and poster")
    is_public = models.BooleanField(default=True, help_text="The page is open without an account")
    within_km = models.PositiveSmallIntegerField(default=10)
    told_count = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[LostReport]] = LostReportQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pet"], condition=Q(status="lost"), name="lost_one_open")]
        indexes = [
            models.Index(fields=["pet", "-id"], name="lost_pet"),
            models.Index(fields=["-id"], condition=Q(status="lost"), name="lost_open"),
        ]

    def __str__(self) -> str:
        return f"{self.pet_id} {self.status}"

    def get_absolute_url(self) -> str:
        return reverse("lost_detail", args=[self.pk])

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a lost animal cannot move from {self.status} to {status}")
        self.status = status


class LostNotice(BaseModel):
    """Somebody near, or a follower, who is told of a lost animal: once."""

    data_policy = "erase"

    report = models.ForeignKey(LostReport, on_delete=models.CASCADE, related_name="notices", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "person"], name="lost_notice_once")]
        indexes = [models.Index(fields=["person", "-id"], name="lost_notice_person")]

    def __str__(self) -> str:
        return f"{self.person_id} of {self.report_id}"


class LostAlertMute(BaseModel):
    """A person does not want to be told of lost animals near."""

    data_policy = "export+erase"

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="lost_alert_mute")

    def __str__(self) -> str:
        return str(self.person_id)


class PetTag(BaseModel):
    """The code on a collar, and what its page shows. The code itself is nowhere: only its hash (pets.codes)."""

    data_policy = "export+erase"

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="tags", db_index=False)
    code_hash = models.CharField(max_length=64, unique=True)
    shows_owner = models.BooleanField(default=True)
    phone = models.CharField(max_length=LIMITS.phone_max, blank=True)
    note = models.CharField(max_length=LIMITS.lost_words_max * 4, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pet"], condition=Q(revoked_at__isnull=True), name="tag_one_in_force")
        ]
        indexes = [models.Index(fields=["pet"], name="tag_pet")]

    def __str__(self) -> str:
        return f"tag of {self.pet_id}"


class FinderThread(BaseModel):
    """Between who found an animal, perhaps without an account, and its people."""

    data_policy = "export+erase"

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="finder_threads", db_index=False)
    token_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True, help_text="Of the finder: for our answer alone, shown to nobody")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["pet", "-id"], name="finder_thread_pet")]

    def __str__(self) -> str:
        return f"about {self.pet_id}"


class FinderMessage(BaseModel):
    """What a finder (author empty) or one of the animal's people wrote."""

    data_policy = "export+erase"

    thread = models.ForeignKey(FinderThread, on_delete=models.CASCADE, related_name="messages", db_index=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+")
    body = models.TextField(max_length=LIMITS.finder_body_max * 4)
    cell = models.CharField(max_length=CELL_MAX, blank=True)

    class Meta:
        indexes = [models.Index(fields=["thread", "id"], name="finder_message_thread")]

    def __str__(self) -> str:
        return f"{self.thread_id}: {self.body[:20]}"


class FoundReportQuerySet(models.QuerySet["FoundReport"]):
    def visible_to(self, viewer: Any) -> FoundReportQuerySet:
        """For who is signed in, while it is open; one's own always. Never across a block."""
        if getattr(viewer, "pk", None) is None:
            return self.none()
        alive = self.filter(reporter__is_active=True, reporter__suspended_at__isnull=True)
        unblocked = ~Exists(Block.between(viewer.pk, OuterRef("reporter_id")))
        return alive.filter(Q(reporter_id=viewer.pk) | Q(unblocked, status=FoundReport.Status.OPEN))


class FoundReport(Traits):
    """Somebody found an animal and does not know whose it is."""

    data_policy = "export+erase"

    class Status(models.TextChoices):
        OPEN = "open", _("Looking for its people")
        CLOSED = "closed", _("Closed")

    ALLOWED: ClassVar[dict[str, set[str]]] = {Status.OPEN: {Status.CLOSED}, Status.CLOSED: set()}

    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="found_reports")
    status = models.CharField(max_length=6, choices=Status, default=Status.OPEN)
    species = models.ForeignKey("pets.Species", on_delete=models.PROTECT, related_name="+")
    breed = models.ForeignKey("pets.Breed", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sex = models.CharField(max_length=6, choices=[("female", _("Female")), ("male", _("Male"))], blank=True)
    photo = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    found_on = models.DateField()
    note = models.CharField(max_length=LIMITS.lost_note_max * 4, blank=True)

    objects: ClassVar[models.Manager[FoundReport]] = FoundReportQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["species", "-id"], condition=Q(status="open"), name="found_open")]

    def __str__(self) -> str:
        return f"{self.species_id} found on {self.found_on}"

    def get_absolute_url(self) -> str:
        return reverse("found_detail", args=[self.pk])

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a found animal cannot move from {self.status} to {status}")
        self.status = status


class LostMatch(BaseModel):
    """A lost and a found animal that may be the same, with the score and its terms (pets.lost_scoring)."""

    data_policy = "erase"

    lost = models.ForeignKey(LostReport, on_delete=models.CASCADE, related_name="matches", db_index=False)
    found = models.ForeignKey(FoundReport, on_delete=models.CASCADE, related_name="matches")
    score = models.PositiveSmallIntegerField()
    terms = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "lost matches"
        constraints = [
            models.UniqueConstraint(fields=["lost", "found"], name="lost_match_once"),
            models.CheckConstraint(condition=Q(score__lte=100), name="lost_match_percent"),
        ]
        indexes = [models.Index(fields=["lost", "-score"], name="lost_match_best")]

    def __str__(self) -> str:
        return f"{self.score} %"
