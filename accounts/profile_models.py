"""What a person tells of themselves, what was proved of them, and what they earned. Imported by accounts.models."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from core.models import BaseModel
from core.places import CELL_MAX


class Profile(BaseModel):
    """The rest of a profile, for who may see inside; no row means that nothing was told yet.

    A home is a cell of the grid (core.places) and, if one lies there, the name of a city; never a point.
    """

    data_policy = "export+erase"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="profile")
    pronouns = models.CharField(max_length=LIMITS.pronouns_max * 4, blank=True)
    links = ArrayField(models.CharField(max_length=LIMITS.link_max), default=list, blank=True)
    spoken_languages = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    interests = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    is_birthday_shown = models.BooleanField(default=False, help_text="Day and month, never the year")
    home_cell = models.CharField(max_length=CELL_MAX, blank=True, db_index=True)
    city = models.CharField(max_length=60, blank=True, help_text="Slug of accounts/data/cities.csv")
    is_city_shown = models.BooleanField(default=False)
    is_home_a_city = models.BooleanField(default=True, help_text="Chosen by its name; else by a point, long forgotten")
    next_home_cell = models.CharField(max_length=CELL_MAX, blank=True, help_text="A move that is yet to take effect")
    next_city = models.CharField(max_length=60, blank=True)
    is_next_home_a_city = models.BooleanField(default=True)
    home_chosen_at = ArrayField(models.DateTimeField(), default=list, blank=True, help_text="The last choices")

    objects: ClassVar[models.Manager[Profile]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(links__len__lte=LIMITS.links_max), name="profile_links_few"),
            models.CheckConstraint(condition=Q(city="") | ~Q(home_cell=""), name="profile_city_has_cell"),
        ]

    def __str__(self) -> str:
        return str(self.user_id)


class Verification(BaseModel):
    """A request to prove who one is, and what came of it. Its pictures go with the decision; the row is the evidence."""

    data_policy = "export+erase"
    data_subjects = ("user",)

    class Kind(models.TextChoices):
        IDENTITY = "identity", _("Identity")
        VET = "vet", _("Veterinarian")
        SHELTER = "shelter", _("Shelter")
        BREEDER = "breeder", _("Breeder")
        SHOP = "shop", _("Shop")

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        APPROVED = "approved", _("Approved")
        REJECTED = "rejected", _("Rejected")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        ENDED = "ended", _("Taken back")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.WAITING: {Status.APPROVED, Status.REJECTED, Status.WITHDRAWN},
        Status.APPROVED: {Status.ENDED},
        Status.REJECTED: set(),
        Status.WITHDRAWN: set(),
        Status.ENDED: set(),
    }

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="verifications")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.WAITING)
    organisation = models.CharField(_("organisation"), max_length=LIMITS.organisation_max * 4, blank=True)
    document = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    selfie = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(max_length=300, blank=True, help_text="Shown to the person")

    objects: ClassVar[models.Manager[Verification]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(status="waiting"), name="verification_one_waiting"),
            models.UniqueConstraint(
                fields=["user", "kind"], condition=Q(status="approved"), name="verification_one_of_a_kind"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["waiting", "withdrawn"]) | Q(decided_at__isnull=False),
                name="verification_decided_when",
            ),
            models.CheckConstraint(
                condition=Q(status="waiting") | Q(document__isnull=True, selfie__isnull=True),
                name="verification_files_gone",
            ),
        ]
        indexes = [models.Index(fields=["status", "id"], name="verification_queue")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.get_status_display()}"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a verification cannot move from {self.status} to {status}")
        self.status = status


class BadgeAward(BaseModel):
    """One step of one badge, earned once and kept. What badges there are is code: accounts.badges."""

    data_policy = "export+erase"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="badge_awards", db_index=False
    )
    badge = models.CharField(max_length=40)
    step = models.PositiveIntegerField()

    objects: ClassVar[models.Manager[BadgeAward]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "badge", "step"], name="badge_award_once")]

    def __str__(self) -> str:
        return f"{self.badge} {self.step} → {self.user_id}"
