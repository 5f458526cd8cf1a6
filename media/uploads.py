"""An upload in parts that is under way: what was promised, where its parts are, when it ends by itself."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, NamedTuple

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from core.models import BaseModel


class Part(NamedTuple):
    """A part that the store has. `etag` is what the store called it, without quotes."""

    number: int
    byte_size: int
    etag: str


class Upload(BaseModel):
    """The promise of a file. Its parts are in the store and nowhere else: what is there is asked of the store."""

    data_policy = "erase"

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        DONE = "done", _("Done")
        ENDED = "ended", _("Ended")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.OPEN: {Status.DONE, Status.ENDED},
        Status.DONE: set(),
        Status.ENDED: set(),
    }

    class Kind(models.TextChoices):
        PICTURE = "picture", _("Picture")
        ARCHIVE = "archive", "ZIP"

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="uploads")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.PICTURE, db_default=Kind.PICTURE)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    byte_size = models.PositiveBigIntegerField()
    part_bytes = models.PositiveIntegerField(help_text="Of every part but the last, which may be smaller")
    alt_text = models.CharField(max_length=LIMITS.alt_text_max * 4, blank=True)
    name = models.CharField(max_length=200, help_text="Where the whole file will be in the store")
    remote_id = models.CharField(max_length=1024, blank=True, help_text="What an S3 store calls this upload")
    asset = models.OneToOneField("media.Asset", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-id"], name="upload_owner"),
            models.Index(fields=["ends_at"], condition=Q(status="open"), name="upload_open_until"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(byte_size__gt=0, part_bytes__gt=0), name="upload_has_bytes"),
        ]

    def __str__(self) -> str:
        return f"upload {self.pk}"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"an upload cannot move from {self.status} to {status}")
        self.status = status

    @property
    def part_count(self) -> int:
        return -(-self.byte_size // self.part_bytes)

    def size_of(self, number: int) -> int:
        """Bytes that part `number` (from 1) must have; 0 when there is no such part."""
        if not 1 <= number <= self.part_count:
            return 0
        return min(self.part_bytes, self.byte_size - (number - 1) * self.part_bytes)

    def is_open(self, now: datetime) -> bool:
        return self.status == self.Status.OPEN and now < self.ends_at
