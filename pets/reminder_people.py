"""Who reads the health book of an animal, and who of them hears of what is due: each chooses for themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.rates import check_rate
from pets.errors import NotYourPet
from pets.health_models import VetLink
from pets.household_models import PetCarer
from pets.household_selectors import Member, list_members
from pets.models import Pet
from pets.policies import RIGHTS, Right, can_edit_health, can_see_health, roles_with
from pets.reminder_models import HealthReminderMute


@dataclass(slots=True)
class Readers:
    """Who else reads a book; `link_count`: links for vets that are open, told to who may end them."""

    people: list[Member]
    link_count: int


def list_readers(viewer: Any, pet: Pet) -> Readers:
    """Of a book that get_health_pet found for the viewer. Two queries."""
    people = [
        member
        for member in list_members(viewer, pet)
        if member.person.handle != viewer.handle and Right.SEE_HEALTH in RIGHTS[member.role]
    ]
    is_told = can_edit_health(viewer, pet)
    links = VetLink.objects.open().filter(pet=pet).count() if is_told else 0  # type: ignore[attr-defined]
    return Readers(people, links)


def is_muted(user: Any, pet: Pet) -> bool:
    """One query."""
    return HealthReminderMute.objects.filter(pet=pet, person_id=user.pk).exists()


def mute_reminders(user: Any, pet: Pet, *, muted: bool) -> bool:
    """Of this animal, for this person alone. Said again, nothing changes. Raises NotYourPet, LimitReached."""
    if not can_see_health(user, pet):
        raise NotYourPet
    check_rate("health.write", account=user)
    if muted:
        HealthReminderMute.objects.get_or_create(pet=pet, person_id=user.pk)
    else:
        HealthReminderMute.objects.filter(pet=pet, person_id=user.pk).delete()
    return muted


def people_to_remind(pets: Collection[Pet]) -> dict[UUID, list[UUID]]:
    """Animal → the ids of its owner and of whose role reads the book, without those who asked for quiet. Two queries."""
    roles = roles_with(Right.SEE_HEALTH)
    found = {pet.pk: [pet.owner_id] for pet in pets}
    carers = PetCarer.objects.current().filter(pet_id__in=found, role__in=roles).order_by("id")  # type: ignore[attr-defined]
    for pet_id, person_id in carers.values_list("pet_id", "person_id"):
        found[pet_id].append(person_id)
    quiet = set(HealthReminderMute.objects.filter(pet_id__in=found).values_list("pet_id", "person_id"))
    return {pet_id: [one for one in people if (pet_id, one) not in quiet] for pet_id, people in found.items()}


def unmuted_pets(user: Any, pet_ids: Collection[UUID]) -> set[UUID]:
    """Those of the animals of which the person wants to hear. One query."""
    quiet = HealthReminderMute.objects.filter(person_id=user.pk, pet_id__in=pet_ids)
    return set(pet_ids) - set(quiet.values_list("pet_id", flat=True))
