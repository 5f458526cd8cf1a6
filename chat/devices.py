"""Devices on which a person reads encrypted chats, and the one-time keys by which others let them in.

Only public keys are here. What is secret is made in the browser and does not leave it (docs/encryption.md).
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.limits import LIMITS
from core.models import BaseModel


class Device(BaseModel):
    """One browser or app of one person. Its key never changes: other keys are another device."""

    data_policy = "export+erase"

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sealed_devices", db_index=False
    )
    name = models.CharField(max_length=LIMITS.device_name_max * 4)
    signature_key = models.CharField(max_length=44, help_text="Public, of Ed25519, in base64")
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 of the public key")
    seen_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True, help_text="For good: it is let in nowhere again")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fingerprint"], name="chat_device_key_once")]
        indexes = [
            models.Index(fields=["person"], condition=Q(removed_at__isnull=True), name="chat_device_of_person"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_here(self) -> bool:
        return self.removed_at is None


class KeyPackage(models.Model):
    """By which a device is let into one group. Given out once; the last resort is given when nothing else is left.

    The digest of what was given out stays, so that it is not taken in a second time.
    """

    data_policy = "erase"
    data_subjects: ClassVar[tuple[str, ...]] = ("device__person",)

    id = models.BigAutoField(primary_key=True)
    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="packages", db_index=False)
    digest = models.CharField(max_length=64)
    content = models.TextField(blank=True, help_text="Base64; empty once it was given out")
    is_last_resort = models.BooleanField(default=False, db_default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["device", "digest"], name="chat_key_package_once"),
            models.UniqueConstraint(
                fields=["device"], condition=Q(is_last_resort=True), name="chat_key_package_one_last"
            ),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(content="", is_last_resort=False), name="chat_key_package_used"
            ),
        ]

    def __str__(self) -> str:
        return self.digest[:12]
