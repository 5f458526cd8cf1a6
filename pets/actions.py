"""Everything that changes animals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, TypedDict
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from accounts.models import User
from core.errors import Invalid
from core.events import announce
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_line, clean_text
from media import actions as media
from pets.album import files_of_album
from pets.describing import forget_outdated_mix
from pets.document_models import HealthDocument
from pets.documents import files_of_documents
from pets.errors import BreedOfAnotherSpecies, NotYourPet, RestoreTooLate, TooManyPets
from pets.models import Breed, Pet, Species
from pets.policies import can_delete_pet, can_edit_pet

UNDO: Final = timedelta(seconds=10)
# The undo button shows for ten seconds; a slow phone still gets its answer in.
UNDO_GRACE: Final = timedelta(seconds=20)
OLDEST: Final = timedelta(days=200 * 365)  # tortoises


class PetChanges(TypedDict, total=False):
    """What update_pet takes; a key that is not given stays as it is."""

    name: str
    species: str
    breed: str | None
    sex: str
    birth_date: date | None
    is_birth_estimated: bool
    bio: str
    photo_id: UUID | str | None


def create_pet(
    owner: Any,
    *,
    name: str,
    species: str,
    breed: str | None = None,
    sex: str = "",
    birth_date: date | None = None,
    is_birth_estimated: bool = False,
    photo_id: UUID | str | None = None,
    bio: str = "",
) -> Pet:
    """Raises Invalid naming the field, NotFound for a photo that is not the owner's, BirthdayMissing,
    TooManyPets, LimitReached."""
    require_birthday(owner)
    check_rate("pet.create", account=owner)
    changes: PetChanges = {
        "name": name,
        "species": species,
        "breed": breed,
        "sex": sex,
        "birth_date": birth_date,
        "is_birth_estimated": is_birth_estimated,
        "bio": bio,
    }
    pet = Pet(owner=owner)
    _apply(pet, changes)
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=owner.pk)  # parallel creations count one after the other
        if Pet.objects.filter(owner=owner, deleted_at__isnull=True).count() >= LIMITS.pets_per_account:
            raise TooManyPets(most=LIMITS.pets_per_account)
        if photo_id:
            pet.photo = media.attach(owner, [photo_id], purpose="pet_photo", most=1)[0]
        pet.save()
        announce("pets.created", pet_id=pet.pk)
    return pet


def update_pet(user: Any, pet: Pet, changes: PetChanges) -> Pet:
    """Raises NotYourPet, Invalid naming the field, NotFound for a photo that is not the owner's."""
    if not can_edit_pet(user, pet):
        raise NotYourPet
    check_rate("profile.update", account=user)
    with transaction.atomic():
        locked = Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        _apply(locked, changes)
        if "photo_id" in changes:
            _change_photo(user, locked, changes["photo_id"])
        locked.save()
        if "breed" in changes or "species" in changes:
            forget_outdated_mix(locked)
        announce("pets.updated", pet_id=pet.pk)
    return locked


def _apply(pet: Pet, changes: PetChanges) -> None:
    """Cleans what is given and puts it on the animal; nothing is saved."""
    if "name" in changes:
        pet.name = clean_line(changes["name"], most=LIMITS.pet_name_max, field="name", required=True)
    if "bio" in changes:
        pet.bio = clean_text(changes["bio"], most=LIMITS.pet_bio_max, field="bio")
    if "sex" in changes:
        if changes["sex"] not in Pet.Sex.values:
            raise Invalid(_("Choose one of the list."), field="sex")
        pet.sex = changes["sex"]
    if "birth_date" in changes:
        pet.birth_date = _clean_birthday(changes["birth_date"])
    if "is_birth_estimated" in changes:
        pet.is_birth_estimated = changes["is_birth_estimated"]
    if "species" in changes:
        found = Species.objects.filter(pk=changes["species"]).first()
        if found is None:
            raise Invalid(_("Choose one of the list."), field="species")
        if pet.species_id != found.pk and "breed" not in changes:
            pet.breed = None
        pet.species = found
    if "breed" in changes:
        pet.breed = _clean_breed(pet.species_id, changes["breed"])


def _clean_birthday(day: date | None) -> date | None:
    # A day ahead of UTC is already today in the far east of the map.
    today = timezone.now().date() + timedelta(days=1)
    if day is not None and day > today:
        raise Invalid(_("The birthday cannot be in the future."), field="birth_date")
    if day is not None and day < today - OLDEST:
        raise Invalid(_("No animal is that old. Check the year."), field="birth_date")
    return day


def _clean_breed(species_id: str, slug: str | None) -> Breed | None:
    if not slug:
        return None
    breed = Breed.objects.filter(pk=slug).first()
    if breed is None or breed.species_id != species_id:
        raise BreedOfAnotherSpecies(field="breed")
    return breed


def _change_photo(user: Any, pet: Pet, photo_id: UUID | str | None) -> None:
    before = pet.photo
    if before is not None and str(before.pk) == str(photo_id):
        return
    pet.photo = media.attach(user, [photo_id], purpose="pet_photo", most=1)[0] if photo_id else None
    if before is not None:
        media.detach(before)


def delete_pet(user: Any, pet: Pet) -> None:
    """Gone for everyone at once; for ten seconds it can be undone (restore_pet). Posts stay. Raises NotYourPet."""
    if not can_delete_pet(user, pet):
        raise NotYourPet
    with transaction.atomic():
        if Pet.objects.filter(pk=pet.pk, deleted_at__isnull=True).update(deleted_at=timezone.now()):
            enqueue("pets.purge", pet_id=pet.pk, delay=UNDO + UNDO_GRACE)
            announce("pets.deleted", pet_id=pet.pk)


def restore_pet(user: Any, pet: Pet) -> Pet:
    """Undoes delete_pet. Raises NotYourPet, RestoreTooLate."""
    if not can_delete_pet(user, pet):
        raise NotYourPet
    with transaction.atomic():
        since = timezone.now() - UNDO - UNDO_GRACE
        if not Pet.objects.filter(pk=pet.pk, deleted_at__gt=since).update(deleted_at=None):
            raise RestoreTooLate
        announce("pets.restored", pet_id=pet.pk)
    pet.deleted_at = None
    return pet


def erase_pets_of(owner_id: UUID) -> None:
    """Someone is erased, and their animals' pages with them. May run twice."""
    Pet.objects.filter(owner_id=owner_id, deleted_at__isnull=True).update(deleted_at=timezone.now())
    for pet_id in list(Pet.objects.filter(owner_id=owner_id).values_list("pk", flat=True)):
        purge_pet(pet_id)


@transaction.atomic
def purge_pet(pet_id: UUID | str) -> None:
    """Ends a deletion that was not undone: the animal, its files and its places in posts."""
    pet = Pet.objects.select_for_update().filter(pk=pet_id, deleted_at__isnull=False).first()
    if pet is None:
        return
    files = [pet.photo] if pet.photo else []
    files += files_of_documents(HealthDocument.objects.filter(pet=pet)) + files_of_album(pet)
    pet.delete()
    for asset in files:
        media.detach(asset)
