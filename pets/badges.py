"""What having animals here earns."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.badges import award, register_badge
from accounts.models import User
from core.queue import task
from pets.models import Pet, Species


def register() -> None:
    register_badge(
        "first_pet",
        _("First companion"),
        count_animals,
        (1,),
        description=_("An animal of yours has a page."),
        icon="ears",
        position=11,
    )
    register_badge(
        "household",
        _("Full house"),
        count_animals,
        (3, 5, 10),
        description=_("Animals of yours that have a page."),
        icon="house",
        position=12,
    )


def count_animals(user: User) -> int:
    return Pet.objects.filter(owner=user, deleted_at__isnull=True).count()


def species_interests() -> list[tuple[str, str]]:
    """Kinds of animals people may care for: the same list, in the current language."""
    return [(species.pk, species.name) for species in Species.objects.exclude(pk="other")]


@task("pets.count_badges", queue="bulk")
def count_badges(*, pet_id: str, **_rest: Any) -> None:
    pet = Pet.objects.select_related("owner").filter(pk=pet_id).first()
    if pet is not None:
        award(pet.owner, ("first_pet", "household"))
