"""How an animal is shown: one slotted row for components and API, made without a query of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from media.pictures import Picture, picture, picture_json
from pets.models import Pet

FACE_SIZES = "96px"


@dataclass(slots=True)
class Animal:
    """What templates/components/pet_card.html and the avatar draw."""

    id: UUID
    name: str
    display_name: str
    url: str
    species_slug: str
    species_name: str
    breed_name: str
    avatar: Picture | None
    age: str


def face_of(pet: Pet) -> Picture | None:
    """The photo, when it is ready; its asset was fetched with the animal."""
    asset = pet.photo if pet.photo_id else None
    return picture(asset, sizes=FACE_SIZES) if asset is not None and asset.is_ready else None


def age_of(pet: Pet) -> str:
    """In words: "3 years", "5 months"; "about" when the birthday is an estimate; empty when it is not known."""
    months = pet.age_in_months()
    if months is None:
        return ""
    if months < 1:
        words = _("less than a month")
    elif months < 24:
        words = ngettext("%(count)d month", "%(count)d months", months) % {"count": months}
    else:
        words = ngettext("%(count)d year", "%(count)d years", months // 12) % {"count": months // 12}
    return _("about %(age)s") % {"age": words} if pet.is_birth_estimated else words


def animal_of(pet: Pet, *, is_open: bool = True) -> Animal:
    """The card of an animal fetched by a selector; of a closed account only name, kind and face."""
    return Animal(
        id=pet.pk,
        name=pet.name,
        display_name=pet.name,
        url=pet.get_absolute_url(),
        species_slug=pet.species_id,
        species_name=pet.species.name,
        breed_name=pet.breed.name if is_open and pet.breed else "",
        avatar=face_of(pet),
        age=age_of(pet) if is_open else "",
    )


def companion_of(pet: Pet) -> dict[str, Any]:
    """An animal on its person's card: no more than face and name."""
    return {
        "name": pet.name,
        "display_name": pet.name,
        "url": pet.get_absolute_url(),
        "species_slug": pet.species_id,
        "avatar": face_of(pet),
    }


def pet_json(pet: Pet, *, is_open: bool = True) -> dict[str, Any]:
    """An animal in the API. While the account is closed to the caller, what is inside is empty."""
    asset = pet.photo if pet.photo_id else None
    return {
        "id": pet.pk,
        "name": pet.name,
        "owner": {"id": pet.owner_id, "handle": pet.owner.handle, "display_name": pet.owner.name},
        "species": pet.species_id,
        "breed": {"slug": pet.breed.pk, "name": pet.breed.name} if is_open and pet.breed else None,
        "sex": pet.sex if is_open else "",
        "birth_date": pet.birth_date if is_open else None,
        "is_birth_estimated": pet.is_birth_estimated if is_open else False,
        "bio": pet.bio if is_open else "",
        "photo": picture_json(asset) if asset is not None and asset.is_ready else None,
        "is_open": is_open,
        "created_at": pet.created_at,
    }
