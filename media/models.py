"""An uploaded file and the files made from it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from core.models import BaseModel
from media.focal import CENTRE, GRID


class Asset(BaseModel):
    """One upload. The raw file is never served; what people see are its renditions.

    `purpose` is empty until a room attaches the file; then it names the registered guard that
    says who may see it (media.guards). An unattached file is its owner's alone.
    """

    data_policy = "export+erase"
    data_private = ("source", "folder", "attempts", "original", "made_with", "digest", "fingerprint")

    class Kind(models.TextChoices):
        IMAGE = "image", _("Image")
        PDF = "pdf", "PDF"
        AUDIO = "audio", _("Sound")
        VIDEO = "video", _("Film")

    class Status(models.TextChoices):
        UPLOADED = "uploaded", _("Uploaded")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Failed")
        HIDDEN = "hidden", _("Hidden by moderators")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.UPLOADED: {Status.READY, Status.FAILED},
        Status.READY: {Status.HIDDEN},
        Status.FAILED: set(),
        Status.HIDDEN: {Status.READY},
    }

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="assets",
        help_text="Empty: nobody's, taken in by a room from elsewhere",
    )
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.IMAGE)
    status = models.CharField(max_length=10, choices=Status, default=Status.UPLOADED)
    purpose = models.CharField(max_length=40, blank=True)
    alt_text = models.CharField(max_length=LIMITS.alt_text_max * 4, blank=True)
    source = models.CharField(
        max_length=200, blank=True, help_text="Storage name of the raw upload until it is processed"
    )
    folder = models.CharField(
        max_length=40, blank=True, help_text="Where its renditions are kept: random, says nothing"
    )
    attempts = models.PositiveSmallIntegerField(default=0, help_text="Times the decoder was started on it")
    byte_size = models.PositiveBigIntegerField(default=0)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    page_count = models.PositiveSmallIntegerField(default=0, help_text="Of a PDF")
    duration_ms = models.PositiveIntegerField(default=0, db_default=0, help_text="Of a sound or a film")
    peaks = models.CharField(
        max_length=128, blank=True, default="", db_default="", help_text="How loud a sound is: 64 bytes in hex"
    )
    blurhash = models.CharField(max_length=60, blank=True)
    dominant_color = models.CharField(max_length=7, blank=True, help_text="#rrggbb")
    original = models.CharField(
        max_length=200, blank=True, help_text="Storage name of the clean original that crops are made from"
    )
    edit = models.CharField(max_length=30, blank=True, help_text="Turn and crop its owner wants (media.editing)")
    made_with = models.CharField(max_length=30, blank=True, help_text="Turn and crop its renditions were made with")
    focal = models.PositiveSmallIntegerField(
        default=CENTRE, help_text="Where to look when it is cut: row * 11 + column of a grid of 11 × 11 (media.focal)"
    )
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of what was sent")
    fingerprint = models.BigIntegerField(
        null=True, blank=True, help_text="64 bits of how it looks; alike pictures differ in few"
    )
    failure = models.CharField(max_length=60, blank=True, help_text="Code of the reason, told to the owner")
    attached_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-id"], name="asset_owner"),
            models.Index(fields=["created_at"], condition=Q(attached_at__isnull=True), name="asset_loose"),
        ]
        constraints = [models.CheckConstraint(condition=Q(focal__lt=GRID * GRID), name="asset_focal_in_grid")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"an asset cannot move from {self.status} to {status}")
        self.status = status

    @property
    def is_ready(self) -> bool:
        return self.status == self.Status.READY

    @property
    def is_being_remade(self) -> bool:
        """Its owner has turned or cut it, and it is still shown as before."""
        return self.is_ready and self.edit != self.made_with


class Rendition(models.Model):
    """One size and format of an asset, in the store under a name that says nothing."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    asset = models.ForeignKey(Asset, on_delete=models.CASCADE, related_name="renditions")
    width = models.PositiveSmallIntegerField(
        help_text="Nominal width: 320, 640, 1280 or 2048; 0 of a PDF and of recordings"
    )
    format = models.CharField(max_length=4)
    pixel_width = models.PositiveSmallIntegerField()
    pixel_height = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    byte_size = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["asset", "width", "format"], name="rendition_once")]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.width} {self.format}"


def file_names(asset: Asset) -> list[str]:
    """Every name in the store that belongs to the asset."""
    names = [rendition.name for rendition in asset.renditions.all()]
    return [*names, *(name for name in (asset.source, asset.original) if name)]


from media.uploads import Upload  # noqa: E402, F401  (found by Django through this module)
