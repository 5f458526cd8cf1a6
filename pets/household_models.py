"""Who takes care of an animal besides its owner, and the way it goes to another owner."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Final

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Block
from core.limits import LIMITS
from core.models import BaseModel


class Role(models.TextChoices):
    """How a person stands to an animal. The owner is `Pet.owner` and has no row among the carers."""

    OWNER = "owner", _("Owner")
    CO_OWNER = "co_owner", _("Co-owner")
    SITTER = "sitter", _("Sitter")
    WALKER = "walker", _("Walker")


CARER_ROLES: Final = [(role.value, role.label) for role in Role if role is not Role.OWNER]


def _invitations_since() -> Any:
    return timezone.now() - timedelta(days=LIMITS.care_invitation_days)


class PetCarerQuerySet(models.QuerySet["PetCarer"]):
    def current(self) -> PetCarerQuerySet:
        """Those in force at this moment: accepted, not over, and with no block between person and owner."""
        return self._alive().filter(Q(until__isnull=True) | Q(until__gt=timezone.now()), status=PetCarer.Status.ACTIVE)

    def waiting(self) -> PetCarerQuerySet:
        """Invitations that can still be answered."""
        return self._alive().filter(
            Q(until__isnull=True) | Q(until__gt=timezone.now()),
            status=PetCarer.Status.INVITED,
            created_at__gt=_invitations_since(),
        )

    def _alive(self) -> PetCarerQuerySet:
        return self.filter(
            ~Exists(Block.between(OuterRef("person_id"), OuterRef("pet__owner_id"))),
            person__is_active=True,
            person__suspended_at__isnull=True,
            pet__deleted_at__isnull=True,
        )


class PetCarer(BaseModel):
    """A person who may take part in an animal's care, since they accepted and until `until`."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    class Status(models.TextChoices):
        INVITED = "invited", _("Invited")
        ACTIVE = "active", _("Active")

    ALLOWED: ClassVar[dict[str, set[str]]] = {Status.INVITED: {Status.ACTIVE}, Status.ACTIVE: set()}

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="carers", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="cared_pets")
    role = models.CharField(max_length=10, choices=CARER_ROLES)
    status = models.CharField(max_length=10, choices=Status, default=Status.INVITED)
    until = models.DateTimeField(null=True, blank=True, help_text="The access ends by itself; co-owners have no end")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )

    objects: ClassVar[models.Manager[PetCarer]] = PetCarerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pet", "person"], name="carer_once"),
            models.CheckConstraint(
                condition=Q(role="co_owner", until__isnull=True)
                | Q(role="sitter", until__isnull=False)
                | Q(role="walker"),
                name="carer_until_by_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} of {self.pet_id}"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a carer cannot move from {self.status} to {status}")
        self.status = status

    @property
    def is_over(self) -> bool:
        return self.until is not None and self.until <= timezone.now()


class PetTransferQuerySet(models.QuerySet["PetTransfer"]):
    def open(self) -> PetTransferQuerySet:
        """Offers that can still be answered, between people who can reach each other."""
        return self.filter(
            ~Exists(Block.between(OuterRef("from_person_id"), OuterRef("to_person_id"))),
            status=PetTransfer.Status.OFFERED,
            expires_at__gt=timezone.now(),
            to_person__is_active=True,
            to_person__suspended_at__isnull=True,
            from_person__is_active=True,
            from_person__suspended_at__isnull=True,
            pet__deleted_at__isnull=True,
            pet__owner_id=models.F("from_person_id"),
        )


class PetTransfer(BaseModel):
    """An owner offers an animal to another person; it moves only when that person agrees."""

    data_policy = "export+erase"
    data_subjects = ("from_person", "to_person")

    class Status(models.TextChoices):
        OFFERED = "offered", _("Offered")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.OFFERED: {Status.ACCEPTED, Status.DECLINED, Status.WITHDRAWN},
        Status.ACCEPTED: set(),
        Status.DECLINED: set(),
        Status.WITHDRAWN: set(),
    }

    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="transfers", db_index=False)
    from_person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    to_person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="pet_offers")
    status = models.CharField(max_length=10, choices=Status, default=Status.OFFERED)
    keeps_co_owner = models.BooleanField(default=False, help_text="Who gives the animal away stays its co-owner")
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[PetTransfer]] = PetTransferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pet"], condition=Q(status="offered"), name="transfer_one_open"),
            models.CheckConstraint(condition=~Q(from_person=models.F("to_person")), name="transfer_to_someone_else"),
        ]
        indexes = [models.Index(fields=["pet", "-id"], name="transfer_pet")]

    def __str__(self) -> str:
        return f"{self.pet_id}: {self.from_person_id} → {self.to_person_id} ({self.status})"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"an offer cannot move from {self.status} to {status}")
        self.status = status
