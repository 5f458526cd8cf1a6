"""Animals, their species and their breeds."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Now
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
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
        """Animals whose owner the viewer may know; of a private account only its name and face are shown. Those that
        moderators hid are there for who takes care of them only.
        """
        found = self.filter(deleted_at__isnull=True, owner__is_active=True, owner__suspended_at__isnull=True)
        viewer_id = getattr(viewer, "pk", None)
        if viewer_id is None:
            return found.filter(hidden_at__isnull=True)
        carers = household_models.PetCarer.objects.filter(pet_id=OuterRef("pk"), person_id=viewer_id, status="active")
        carers = carers.filter(Q(until__isnull=True) | Q(until__gt=Now()))
        found = found.filter(Q(hidden_at__isnull=True) | Q(owner_id=viewer_id) | Exists(carers))
        return found.exclude(Exists(Block.between(viewer_id, OuterRef("owner_id"))))

    def with_role_of(self, viewer: Any) -> PetQuerySet:
        """Adds how the viewer stands to each animal beside owning it, for pets.policies: no query later."""
        viewer_id = getattr(viewer, "pk", None)
        carers = household_models.PetCarer.objects.current()  # type: ignore[attr-defined]
        own = carers.filter(pet_id=OuterRef("pk"), person_id=viewer_id).values("role")[:1]
        role: Any = Value("") if viewer_id is None else Coalesce(Subquery(own), Value(""))
        return self.annotate(viewer_role=role, viewer_id=Value(viewer_id, output_field=models.UUIDField()))

    def in_care_of(self, user: Any, roles: Collection[str]) -> PetQuerySet:
        """Living animals to which the person stands in one of the roles ("owner" among them)."""
        carers = household_models.PetCarer.objects.current()  # type: ignore[attr-defined]
        mine = Q(pk__in=carers.filter(person_id=user.pk, role__in=roles).values("pet_id"))
        if household_models.Role.OWNER in roles:
            mine |= Q(owner_id=user.pk)
        return self.visible_to(user).filter(mine)


def slug_of(name: str, species: str, hex_id: str) -> str:
    """`rex-3fa9c2d1`: the name as far as ASCII has letters for it, else the kind, and the random end of the id."""
    return f"{slugify(name)[:50].strip('-') or species}-{hex_id[-8:]}"


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
    hidden_at = models.DateTimeField(null=True, blank=True, editable=False, help_text="By a decision of moderators")
    # In the address of its page, for ever: it changes neither with the name nor with the owner.
    slug = models.SlugField(max_length=60, null=True, blank=True, unique=True, editable=False)
    follower_counter = models.PositiveIntegerField(default=0)

    objects: ClassVar[models.Manager[Pet]] = PetQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "id"], name="pet_owner"),
            GinIndex(OpClass(F("name"), name="gin_trgm_ops"), name="pet_name_trgm"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="pet_name_given")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug and kwargs.get("update_fields") is None:
            self.slug = slug_of(self.name, self.species_id, self.pk.hex)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("pet_page", args=[self.slug]) if self.slug else reverse("pet_detail", args=[self.pk])

    def age_in_months(self, today: date | None = None) -> int | None:
        """Whole months since birth, or None when the birthday is not known."""
        if self.birth_date is None:
            return None
        today = today or timezone.localdate()
        months = (today.year - self.birth_date.year) * 12 + today.month - self.birth_date.month
        return max(0, months - (today.day < self.birth_date.day))


from pets import (  # noqa: E402, F401  (their rows point at the animals above)
    album_models,
    carelog_models,
    dismissals,
    document_models,
    evidence_models,
    facts,
    follow_models,
    health_models,
    household_models,
    lost_models,
    memorial_models,
    reminder_models,
)
