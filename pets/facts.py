"""What an animal is like: closed lists, defined scales, and the tables that hold an animal's choices."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import BaseModel
from pets.models import Breed, Pet

SCALE_MIN: Final = 1
SCALE_MAX: Final = 5


class Size(models.TextChoices):
    UNKNOWN = "", _("Not said")
    TOY = "toy", _("Very small: fits on one arm")
    SMALL = "small", _("Small: easy to carry")
    MEDIUM = "medium", _("Medium: can be lifted")
    LARGE = "large", _("Large: hard to lift")
    GIANT = "giant", _("Very large: not to be lifted by one person")


class Neutered(models.TextChoices):
    """Three answers: nobody is asked to know."""

    UNKNOWN = "", _("Not said")
    YES = "yes", _("Neutered or spayed")
    NO = "no", _("Not neutered")


class Color(models.TextChoices):
    BLACK = "black", _("Black")
    WHITE = "white", _("White")
    GREY = "grey", _("Grey")
    SILVER = "silver", _("Silver")
    BLUE = "blue", pgettext_lazy("coat", "Blue")
    BROWN = "brown", _("Brown")
    CHOCOLATE = "chocolate", _("Chocolate")
    RED = "red", pgettext_lazy("coat", "Red")
    ORANGE = "orange", pgettext_lazy("coat", "Orange")
    GOLDEN = "golden", _("Golden")
    FAWN = "fawn", _("Fawn")
    CREAM = "cream", _("Cream")
    YELLOW = "yellow", _("Yellow")
    GREEN = "green", _("Green")


class Marking(models.TextChoices):
    SOLID = "solid", _("One colour")
    BICOLOR = "bicolor", _("Two colours")
    TRICOLOR = "tricolor", _("Three colours")
    TABBY = "tabby", _("Tabby")
    BRINDLE = "brindle", _("Brindle")
    MERLE = "merle", _("Merle")
    SPOTTED = "spotted", _("Spotted")
    TORTOISESHELL = "tortoiseshell", _("Tortoiseshell")
    POINTS = "points", _("Dark points")
    TUXEDO = "tuxedo", _("Tuxedo")
    MASK = "mask", _("Mask on the face")
    BLAZE = "blaze", _("Blaze on the face")
    CHEST = "chest", _("Spot on the chest")
    SOCKS = "socks", _("Socks")
    TAIL_TIP = "tail_tip", _("Tip of the tail of another colour")
    HAIRLESS = "hairless", _("Hairless")


# Each scale has five steps, and each step says what one would see: two people who look at one animal agree.
SCALES: Final[dict[str, tuple[str | Promise, tuple[str | Promise, ...]]]] = {
    "energy": (
        _("Energy"),
        (
            _("Sleeps most of the day"),
            _("A short walk or game is enough"),
            _("Active once or twice a day"),
            _("Wants to move several times a day"),
            _("Hardly ever stops"),
        ),
    ),
    "with_people": (
        _("With people it does not know"),
        (
            _("Hides or keeps away"),
            _("Needs a long time"),
            _("Waits, then comes closer"),
            _("Friendly after a moment"),
            _("Greets everybody"),
        ),
    ),
    "with_animals": (
        _("With other animals"),
        (
            _("Better without company"),
            _("Only with some it knows well"),
            _("Depends on the other"),
            _("Gets along with most"),
            _("Seeks company everywhere"),
        ),
    ),
    "playfulness": (
        _("Play"),
        (
            _("Looks on"),
            _("Plays now and then"),
            _("Plays when invited"),
            _("Invites others to play"),
            _("Everything is a game"),
        ),
    ),
}


def _scale_field() -> Any:
    return models.PositiveSmallIntegerField(null=True, blank=True)


class PetFacts(BaseModel):
    """What a person says about an animal; no row: nothing said yet."""

    data_policy = "export+erase"

    pet = models.OneToOneField(Pet, on_delete=models.CASCADE, related_name="facts")
    neutered = models.CharField(max_length=3, choices=Neutered, default=Neutered.UNKNOWN, blank=True)
    size = models.CharField(max_length=6, choices=Size, default=Size.UNKNOWN, blank=True)
    colors = ArrayField(models.CharField(max_length=20, choices=Color), default=list, blank=True)
    markings = ArrayField(models.CharField(max_length=20, choices=Marking), default=list, blank=True)
    energy = _scale_field()
    with_people = _scale_field()
    with_animals = _scale_field()
    playfulness = _scale_field()

    class Meta:
        verbose_name_plural = "pet facts"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__range": (SCALE_MIN, SCALE_MAX)}),
                    name=f"pet_facts_{name}_scale",
                )
                for name in ("energy", "with_people", "with_animals", "playfulness")
            ),
            models.CheckConstraint(condition=Q(colors__contained_by=Color.values), name="pet_facts_known_colors"),
            models.CheckConstraint(condition=Q(markings__contained_by=Marking.values), name="pet_facts_known_markings"),
        ]

    def __str__(self) -> str:
        return f"facts of {self.pet_id}"


class PetBreed(models.Model):
    """One part of a mix, in per cent. An animal has either one breed (Pet.breed) or a mix that sums to 100."""

    data_policy = "export+erase"

    id = models.BigAutoField(primary_key=True)
    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="mix")
    breed = models.ForeignKey(Breed, on_delete=models.PROTECT, related_name="+")
    share = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["-share", "id"]
        constraints = [
            models.UniqueConstraint(fields=["pet", "breed"], name="pet_breed_once"),
            models.CheckConstraint(condition=Q(share__range=(1, 99)), name="pet_breed_share"),
        ]

    def __str__(self) -> str:
        return f"{self.breed_id} {self.share} %"


class BreedSynonym(models.Model):
    """Another name people use for a breed, in any language: only for finding it."""

    id = models.BigAutoField(primary_key=True)
    breed = models.ForeignKey(Breed, on_delete=models.CASCADE, related_name="synonyms")
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["breed", "name"], name="breed_synonym_once")]

    def __str__(self) -> str:
        return self.name


class Microchip(BaseModel):
    """The number under the skin. Its people's alone: whoever knows it could pass for the owner."""

    data_policy = "export+erase"

    pet = models.OneToOneField(Pet, on_delete=models.CASCADE, related_name="microchip")
    number = models.CharField(max_length=15)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["number"], name="microchip_once"),
            models.CheckConstraint(condition=Q(number__regex=r"^[0-9]{15}$"), name="microchip_digits"),
        ]

    def __str__(self) -> str:
        return f"microchip of {self.pet_id}"  # never the number: this ends up in logs
