"""Documents of a health book: what a person photographed or has as a PDF."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from core.models import BaseModel
from media.models import Asset
from pets.models import Pet


class HealthDocument(BaseModel):
    """One document: photographed pages in their order, or a PDF."""

    data_policy = "export+erase"
    data_subjects = ("pet__owner", "created_by")

    class Kind(models.TextChoices):
        CERTIFICATE = "certificate", _("Certificate")
        PRESCRIPTION = "prescription", _("Prescription")
        LAB_RESULT = "lab_result", _("Lab result")
        INSURANCE = "insurance", _("Insurance")
        PEDIGREE = "pedigree", _("Pedigree")
        OTHER = "other", _("Something else")

    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="health_documents")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    title = models.CharField(max_length=LIMITS.document_title_max * 4)
    kind = models.CharField(max_length=12, choices=Kind)
    dated = models.DateField(help_text="The day that stands on it")
    pdf = models.OneToOneField(Asset, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects: ClassVar[models.Manager[HealthDocument]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["pet", "-dated", "-id"], name="health_document_book")]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="health_document_title_given"),
            models.CheckConstraint(
                condition=Q(kind__in=["certificate", "prescription", "lab_result", "insurance", "pedigree", "other"]),
                name="health_document_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("health_document", args=[self.pet_id, self.pk])


class DocumentPage(BaseModel):
    """A photographed page; what is on it stands in words with its picture."""

    data_policy = "erase"

    document = models.ForeignKey(HealthDocument, on_delete=models.CASCADE, related_name="pages")
    asset = models.OneToOneField(Asset, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    objects: ClassVar[models.Manager[DocumentPage]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["document", "position", "id"], name="document_page_order")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.position}"
