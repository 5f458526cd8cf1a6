"""The rights of a person over their data, as rows: an archive being made, an account being closed, one that is gone."""

from __future__ import annotations

import hashlib
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import BaseModel


def digest_of(token: str) -> str:
    """What is kept of the secret in a link."""
    return hashlib.sha256(token.encode()).hexdigest()


class Archive(BaseModel):
    """A ZIP file of what a person may take along, made in the background and deleted after a week."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        BUILDING = "building", _("Being made")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Failed")
        EXPIRED = "expired", _("Deleted")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.WAITING: {Status.BUILDING, Status.FAILED},
        Status.BUILDING: {Status.BUILDING, Status.READY, Status.FAILED},  # a worker that died is followed by another
        Status.READY: {Status.EXPIRED},
        Status.FAILED: set(),
        Status.EXPIRED: set(),
    }
    UNDERWAY: ClassVar[tuple[str, ...]] = (Status.WAITING, Status.BUILDING)

    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    progress = models.PositiveSmallIntegerField(default=0, help_text="0 to 100")
    file = models.CharField(max_length=200, blank=True, help_text="Its name in the store")
    byte_size = models.PositiveBigIntegerField(default=0)
    ready_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    downloaded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"{self} cannot move to {status}")
        self.status = status

    @property
    def is_underway(self) -> bool:
        return self.status in self.UNDERWAY

    @property
    def can_be_fetched(self) -> bool:
        return self.status == self.Status.READY and self.expires_at is not None and self.expires_at > timezone.now()


class DataExport(Archive):
    """Of everything the site keeps of one person."""

    data_policy = "export+erase"
    data_private = ("file",)

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="data_exports")
    token_hash = models.CharField(max_length=64, blank=True, help_text="Of the secret in the link of the mail")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(status__in=["waiting", "building"]), name="data_export_one_at_a_time"
            ),
            models.UniqueConstraint(fields=["token_hash"], condition=~Q(token_hash=""), name="data_export_token_once"),
            models.CheckConstraint(condition=Q(progress__lte=100), name="data_export_progress"),
        ]
        indexes = [
            models.Index(fields=["user", "-id"], name="data_export_user"),
            models.Index(fields=["expires_at"], condition=Q(status="ready"), name="data_export_expiring"),
        ]

    def __str__(self) -> str:
        return f"archive {self.pk} ({self.status})"


class AccountDeletion(BaseModel):
    """A closed account that waits for its end. Without this row a closed account stays closed."""

    data_policy = "export+erase"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="deletion")
    due_at = models.DateTimeField(db_index=True)
    token_hash = models.CharField(max_length=64, unique=True, help_text="Of the secret in the way back of the mail")
    erasing_at = models.DateTimeField(null=True, blank=True, help_text="Set when there is no way back any more")

    def __str__(self) -> str:
        return f"{self.user_id} ends {self.due_at:%Y-%m-%d}"


class ErasedAccount(models.Model):
    """A number that must not come back: a backup made before it is cleaned with this list."""

    data_policy = "keep:proof that the account was erased, and what a restored backup is cleaned by"

    user_id = models.UUIDField(primary_key=True)
    requested_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.user_id)
