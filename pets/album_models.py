"""The album of an animal: pictures in an order its people choose."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from core.limits import LIMITS
from core.models import BaseModel
from media.models import Asset
from pets.models import Pet


class AlbumPictureQuerySet(models.QuerySet["AlbumPicture"]):
    def shown_to(self, viewer: Any) -> AlbumPictureQuerySet:
        """Prepared ones; who sent a picture sees it before."""
        ready = Q(asset__status=Asset.Status.READY)
        viewer_id = getattr(viewer, "pk", None)
        if viewer_id is not None:
            ready |= Q(asset__owner_id=viewer_id)
        return self.filter(ready, deleted_at__isnull=True)


class AlbumPicture(BaseModel):
    """One picture; its words for who cannot see it stand with its file."""

    data_policy = "export+erase"
    data_subjects = ("pet__owner", "added_by")

    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="album")
    asset = models.OneToOneField(Asset, on_delete=models.CASCADE, related_name="+")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    caption = models.CharField(max_length=LIMITS.caption_max * 4, blank=True)
    position = models.BigIntegerField(help_text="With gaps, so that a move changes one row")
    is_cover = models.BooleanField(default=False)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[AlbumPicture]] = AlbumPictureQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["pet", "position", "id"], name="album_order", condition=Q(deleted_at__isnull=True))
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["pet"], name="album_one_cover", condition=Q(is_cover=True, deleted_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.pet_id} {self.position}"

    def get_absolute_url(self) -> str:
        return reverse("album_picture", args=[self.pet_id, self.pk])
