"""Reads of households: which animals are in whose care, and what waits for an answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import Block
from accounts.people import Person, person_of
from core.errors import NotFound
from core.limits import LIMITS
from pets.household_models import PetCarer, PetTransfer, Role
from pets.models import Pet
from pets.policies import Right, has_right, role_of, roles_with


@dataclass(slots=True)
class Member:
    """One of an animal's people. `carer` is empty for the owner."""

    person: Person
    role: str
    label: str
    carer: PetCarer | None = None

    @property
    def is_invited(self) -> bool:
        return self.carer is not None and self.carer.status == PetCarer.Status.INVITED


@dataclass(slots=True)
class HouseholdPet:
    """An animal of a household with the person's role and all its people."""

    pet: Pet
    role: str
    label: str
    members: list[Member] = field(default_factory=list)
    until: Any = None


def get_cared_pet(user: Any, pet_id: UUID | str, right: Right) -> Pet:
    """An animal with which the person may do this. Raises NotFound: for everybody else it is absent. One query."""
    pets = Pet.objects.visible_to(user).with_role_of(user)  # type: ignore[attr-defined]
    pet = pets.select_related("owner__avatar", "species", "breed", "photo").filter(pk=pet_id).first()
    if pet is None or not has_right(user, pet, right):
        raise NotFound
    return pet


def list_taggable_pets(user: Any) -> list[Pet]:
    """Animals a person's posts may be about: own ones first. One query."""
    pets = Pet.objects.in_care_of(user, roles_with(Right.TAG))  # type: ignore[attr-defined]
    found = list(pets.select_related("species", "breed", "photo").order_by("id"))
    return sorted(found, key=lambda pet: pet.owner_id != user.pk)


def list_household(user: Any) -> list[HouseholdPet]:
    """All animals in the person's care, own ones first, each with its people. Two queries, however many."""
    pets = Pet.objects.in_care_of(user, list(Role)).with_role_of(user)  # type: ignore[attr-defined]
    found = list(pets.select_related("owner__avatar", "species", "breed", "photo").order_by("id"))
    members = _members(user, found)
    rows = []
    for pet in found:
        role = role_of(user, pet)
        own = next((m.carer for m in members[pet.pk] if m.carer and m.carer.person_id == user.pk), None)
        rows.append(HouseholdPet(pet, role, str(Role(role).label), members[pet.pk], own.until if own else None))
    return sorted(rows, key=lambda row: row.role != Role.OWNER)


def list_members(viewer: Any, pet: Pet, *, with_invited: bool = False) -> list[Member]:
    """The owner, then the others in the order they came; nobody the viewer has no way to. One query."""
    return _members(viewer, [pet], with_invited=with_invited)[pet.pk]


def _members(viewer: Any, pets: Iterable[Pet], *, with_invited: bool = False) -> dict[UUID, list[Member]]:
    found: dict[UUID, list[Member]] = defaultdict(list)
    for pet in pets:
        found[pet.pk].append(Member(person_of(viewer, pet.owner), Role.OWNER, str(Role.OWNER.label)))
    carers = PetCarer.objects.current()  # type: ignore[attr-defined]
    if with_invited:
        carers = carers | PetCarer.objects.waiting()  # type: ignore[attr-defined]
    shown = carers.filter(pet_id__in=list(found)).exclude(Exists(Block.between(viewer.pk, OuterRef("person_id"))))
    for carer in shown.select_related("person__avatar").order_by("id"):
        found[carer.pet_id].append(Member(person_of(viewer, carer.person), carer.role, carer.get_role_display(), carer))
    return found


def list_co_owners(viewer: Any, pet: Pet) -> list[Person]:
    """Whom the animal's page names beside the owner. One query."""
    viewer_id = getattr(viewer, "pk", None)
    carers = PetCarer.objects.current().filter(pet=pet, role=Role.CO_OWNER)  # type: ignore[attr-defined]
    if viewer_id is not None:
        carers = carers.exclude(Exists(Block.between(viewer_id, OuterRef("person_id"))))
    return [person_of(viewer, carer.person) for carer in carers.select_related("person__avatar").order_by("id")]


def get_carer(user: Any, pet_id: UUID | str, carer_id: UUID | str) -> PetCarer:
    """A row the person may end: their own, or of an animal whose people they choose. Raises NotFound."""
    carer = _carers().filter(pk=carer_id, pet_id=pet_id, pet__deleted_at__isnull=True).first()
    if carer is None or not _may_end(user, carer):
        raise NotFound
    return carer


def _may_end(user: Any, carer: PetCarer) -> bool:
    if carer.person_id == user.pk:
        return True
    return has_right(user, carer.pet, Right.INVITE_CO_OWNER if carer.role == Role.CO_OWNER else Right.INVITE)


def get_invitation(user: Any, carer_id: UUID | str) -> PetCarer:
    """An invitation the person can answer. Raises NotFound."""
    found = _carers().waiting().filter(pk=carer_id, person_id=user.pk).first()  # type: ignore[attr-defined]
    if found is None:
        raise NotFound
    return found


def list_invitations(user: Any) -> list[PetCarer]:
    """Newest first, at most a page. One query."""
    found = _carers().waiting().filter(person_id=user.pk)  # type: ignore[attr-defined]
    return list(found.order_by("-id")[: LIMITS.page_size_max])


def _carers() -> QuerySet[PetCarer]:
    return PetCarer.objects.select_related(
        "pet__owner__avatar", "pet__species", "pet__breed", "pet__photo", "person__avatar", "invited_by"
    )


# --- handing over ---------------------------------------------------------------------------------
def _transfers() -> Any:
    joined = ("pet__owner__avatar", "pet__species", "pet__breed", "pet__photo", "from_person__avatar")
    return PetTransfer.objects.open().select_related(*joined, "to_person__avatar")  # type: ignore[attr-defined]


def get_offer(user: Any, transfer_id: UUID | str) -> PetTransfer:
    """An offer made to the person, still to be answered. Raises NotFound."""
    found = _transfers().filter(pk=transfer_id, to_person_id=user.pk).first()
    if found is None:
        raise NotFound
    return found


def get_made_offer(user: Any, transfer_id: UUID | str) -> PetTransfer:
    """An open offer of the person's own animal. Raises NotFound."""
    found = _transfers().filter(pk=transfer_id, from_person_id=user.pk).first()
    if found is None:
        raise NotFound
    return found


def open_offer_of(pet: Pet) -> PetTransfer | None:
    return _transfers().filter(pet=pet).first()


def list_offers(user: Any) -> list[PetTransfer]:
    """Offers made to the person, newest first. One query."""
    return list(_transfers().filter(to_person_id=user.pk).order_by("-id")[: LIMITS.page_size_max])
