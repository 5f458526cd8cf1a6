"""What people write down about an animal: facts, mix and microchip; and how these are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypedDict
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from pets.errors import BreedOfAnotherSpecies, NotYourPet
from pets.facts import SCALE_MAX, SCALE_MIN, SCALES, Color, Marking, Microchip, Neutered, PetBreed, PetFacts, Size
from pets.microchips import clean_number
from pets.models import Breed, Pet
from pets.policies import can_edit_pet
from pets.selectors import get_pet


class MicrochipTaken(Conflict):
    message = _(
        "This number stands with another animal here. Check the digits; if they are right, ask the people who help you: they can look into it without telling either of you who the other is."
    )


class FactsChanges(TypedDict, total=False):
    """What update_facts takes; a key that is not given stays as it is."""

    neutered: str
    size: str
    colors: Sequence[str]
    markings: Sequence[str]
    energy: int | None
    with_people: int | None
    with_animals: int | None
    playfulness: int | None


# --- reads ----------------------------------------------------------------------------------------
def get_editable_pet(user: Any, pet_id: UUID | str) -> Pet:
    """An animal the person may change; for anyone else it is absent. Raises NotFound."""
    pet = get_pet(user, pet_id)
    if not can_edit_pet(user, pet):
        raise NotFound
    return pet


def get_facts(pet: Pet) -> PetFacts:
    """What is said of the animal, or an empty row that is not kept. One query."""
    return PetFacts.objects.filter(pet=pet).first() or PetFacts(pet=pet)


def list_mix(pet: Pet) -> list[PetBreed]:
    """The parts of the mix, largest first. One query."""
    return list(PetBreed.objects.filter(pet=pet).select_related("breed"))


def get_microchip(user: Any, pet: Pet) -> str:
    """The number, or empty. Raises NotFound for who may not change the animal. One query."""
    if not can_edit_pet(user, pet):
        raise NotFound
    return Microchip.objects.filter(pet=pet).values_list("number", flat=True).first() or ""


# --- writes ---------------------------------------------------------------------------------------
@transaction.atomic
def update_facts(user: Any, pet: Pet, changes: FactsChanges) -> PetFacts:
    """Raises NotYourPet, Invalid naming the field, LimitReached. Locks the animal."""
    _begin(user, pet)
    facts = get_facts(pet)
    for name, known in (("neutered", Neutered.values), ("size", Size.values)):
        if name in changes:
            setattr(facts, name, _one_of(changes[name], known, name))  # type: ignore[literal-required]
    for name, known in (("colors", Color.values), ("markings", Marking.values)):
        if name in changes:
            setattr(facts, name, _some_of(changes[name], known, name))  # type: ignore[literal-required]
    for name in SCALES:
        if name in changes:
            setattr(facts, name, _step(changes[name], name))  # type: ignore[literal-required]
    facts.save()
    announce("pets.updated", pet_id=pet.pk)
    return facts


@transaction.atomic
def set_mix(user: Any, pet: Pet, parts: Sequence[tuple[str, int]]) -> None:
    """Breeds by slug with their shares in per cent; none at all ends the mix. A mix takes the place of the breed.

    Raises NotYourPet, BreedOfAnotherSpecies(mix), Invalid(mix) unless two to LIMITS.mix_breeds_max different breeds
    sum to 100, LimitReached. Locks the animal.
    """
    locked = _begin(user, pet)
    if parts:
        _check_shares(parts)
        species = dict(Breed.objects.filter(pk__in=[slug for slug, _share in parts]).values_list("pk", "species_id"))
        if any(species.get(slug) != locked.species_id for slug, _share in parts):
            raise BreedOfAnotherSpecies(field="mix")
    PetBreed.objects.filter(pet=pet).delete()
    if parts:
        PetBreed.objects.bulk_create(PetBreed(pet=pet, breed_id=slug, share=share) for slug, share in parts)
        Pet.objects.filter(pk=pet.pk).update(breed=None)
    announce("pets.updated", pet_id=pet.pk)


def set_microchip(user: Any, pet: Pet, number: str) -> None:
    """Raises NotYourPet, Invalid(number), MicrochipTaken(number), LimitReached."""
    if not can_edit_pet(user, pet):
        raise NotYourPet
    check_rate("pet.microchip", account=user)  # nobody finds out by trying which numbers are here
    cleaned = clean_number(number)
    try:
        with transaction.atomic():
            Microchip.objects.update_or_create(pet=pet, defaults={"number": cleaned})
    except IntegrityError:
        raise MicrochipTaken(field="number") from None


def remove_microchip(user: Any, pet: Pet) -> None:
    """Repeating it changes nothing. Raises NotYourPet."""
    if not can_edit_pet(user, pet):
        raise NotYourPet
    Microchip.objects.filter(pet=pet).delete()


def forget_outdated_mix(pet: Pet) -> None:
    """After a change of the animal: one breed, or another species, ends the mix. Called by pets.actions."""
    rows = PetBreed.objects.filter(pet=pet)
    (rows if pet.breed_id else rows.exclude(breed__species_id=pet.species_id)).delete()


def _begin(user: Any, pet: Pet) -> Pet:
    if not can_edit_pet(user, pet):
        raise NotYourPet
    check_rate("profile.update", account=user)
    return Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)


def _one_of(value: str, known: Iterable[str], field: str) -> str:
    if value not in known:
        raise Invalid(_("Choose one of the list."), field=field)
    return value


def _some_of(values: Sequence[str], known: Sequence[str], field: str) -> list[str]:
    """In the order of the list, each once."""
    if not set(values) <= set(known):
        raise Invalid(_("Choose from the list."), field=field)
    return [value for value in known if value in values]


def _step(value: int | None, field: str) -> int | None:
    if value is not None and not SCALE_MIN <= value <= SCALE_MAX:
        raise Invalid(_("Choose one of the list."), field=field)
    return value


def _check_shares(parts: Sequence[tuple[str, int]]) -> None:
    if not 2 <= len(parts) <= LIMITS.mix_breeds_max:
        raise Invalid(_("A mix has two to %(most)d breeds.") % {"most": LIMITS.mix_breeds_max}, field="mix")
    if len({slug for slug, _share in parts}) != len(parts):
        raise Invalid(_("Each breed stands in a mix once."), field="mix")
    if any(share < 1 for _slug, share in parts) or sum(share for _slug, share in parts) != 100:
        raise Invalid(_("The shares have to sum to 100."), field="mix")
