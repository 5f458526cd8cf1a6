"""Animals, their species and their breeds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Block
from core.limits import LIMITS
from core.models import BaseModel


class Species(models.Model):  # type: ignore[django-manager-missing]  # modeltranslation makes the manager of breeds
    """What kind of animal. `slug` also names its ears (static/img/species/<slug>.svg)."""

    slug = models.SlugField(max_length=20, primary_key=True)
    name = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[models.Manager[Species]] = models.Manager()

    class Meta:
        ordering = ["position", "slug"]
        verbose_name_plural = "species"

    def __str__(self) -> str:
        return self.name


class Breed(models.Model):
    """A breed. Facts from the Vertebrate Breed Ontology (CC BY 4.0), pets/data/README.md."""

    slug = models.SlugField(max_length=80, primary_key=True)
    species = models.ForeignKey(Species, on_delete=models.PROTECT, related_name="breeds")
    name = models.CharField(max_length=120)
    vbo_id = models.CharField(max_length=20, blank=True)
    size_class = models.CharField(max_length=10, blank=True)

    if TYPE_CHECKING:
        name_en: str  # pets/translation.py adds one name for each language

    objects: ClassVar[models.Manager[Breed]] = models.Manager()

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["species", "name"], name="breed_species")]

    def __str__(self) -> str:
        return self.name


class PetQuerySet(models.QuerySet["Pet"]):
    def visible_to(self, viewer: Any) -> PetQuerySet:
        """Animals whose owner the viewer may know; of a private account only its name and face are shown."""
        found = self.filter(deleted_at__isnull=True, owner__is_active=True, owner__suspended_at__isnull=True)
        viewer_id = getattr(viewer, "pk", None)
        if viewer_id is None:
            return found
        return found.exclude(Exists(Block.between(viewer_id, OuterRef("owner_id"))))


class Pet(BaseModel):
    """An animal with a page of its own."""

    data_policy = "export+erase"

    class Sex(models.TextChoices):
        UNKNOWN = "", _("Not said")
        FEMALE = "female", _("Female")
        MALE = "male", _("Male")

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="pets")
    name = models.CharField(_("name"), max_length=LIMITS.pet_name_max * 4)
    species = models.ForeignKey(Species, on_delete=models.PROTECT, related_name="+", verbose_name=_("species"))
    breed = models.ForeignKey(
        Breed, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("breed")
    )
    sex = models.CharField(_("sex"), max_length=6, choices=Sex, default=Sex.UNKNOWN, blank=True)
    birth_date = models.DateField(_("birthday"), null=True, blank=True)
    is_birth_estimated = models.BooleanField(_("the birthday is an estimate"), default=False)
    photo = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    bio = models.CharField(_("about"), max_length=LIMITS.pet_bio_max * 4, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Pet]] = PetQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "id"], name="pet_owner"),
            GinIndex(OpClass(F("name"), name="gin_trgm_ops"), name="pet_name_trgm"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="pet_name_given")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("pet_detail", args=[self.pk])

    def age_in_months(self, today: date | None = None) -> int | None:
        """Whole months since birth, or None when the birthday is not known."""
        if self.birth_date is None:
            return None
        today = today or timezone.localdate()
        months = (today.year - self.birth_date.year) * 12 + today.month - self.birth_date.month
        return max(0, months - (today.day < self.birth_date.day))
