"""Reads of animals: fetching is authorising."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.selectors import may_see_inside
from core.errors import Invalid, NotFound
from core.languages import LANGUAGE_CODES
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.prepared import PreparedCount, Viewer
from core.statements import Ask
from core.text import one_line
from pets.facts import BreedSynonym
from pets.models import Breed, Pet, Species
from pets.policies import can_see_pet_inside

BREEDS_SHOWN = 20
NAME_COLUMNS = [f"name_{'ind' if code == 'id' else code.replace('-', '_')}" for code in LANGUAGE_CODES]


def _with_faces(pets: QuerySet[Pet]) -> QuerySet[Pet]:
    return pets.select_related("owner__avatar", "species", "breed", "photo")


def get_pet(viewer: Any, pet_id: UUID | str) -> Pet:
    """One animal the viewer may know of, with the viewer's role. Raises NotFound. One query."""
    pet = _with_faces(Pet.objects.visible_to(viewer).with_role_of(viewer)).filter(pk=pet_id).first()
    if pet is None:
        raise NotFound
    return pet


def get_pet_by_slug(viewer: Any, slug: str) -> Pet:
    """As get_pet, by the animal's readable address."""
    pet = _with_faces(Pet.objects.visible_to(viewer).with_role_of(viewer)).filter(slug=slug.lower()).first()
    if pet is None:
        raise NotFound
    return pet


def get_own_pet(user: Any, pet_id: UUID | str, *, deleted: bool = False) -> Pet:
    """One animal of the person; `deleted` also finds one whose deletion can still be undone. Raises NotFound."""
    pets = Pet.objects.filter(owner_id=user.pk, pk=pet_id)
    pet = _with_faces(pets if deleted else pets.filter(deleted_at__isnull=True)).first()
    if pet is None:
        raise NotFound
    return pet


def may_see_pet_inside(viewer: Any, pet: Pet) -> bool:
    """Of a private account's animal others see name and face only; who takes care of it sees it all."""
    return can_see_pet_inside(viewer, pet) or may_see_inside(viewer, pet.owner)


def list_pets_of(viewer: Any, owner: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Pet]:
    """The animals of a person, oldest companion first; of a closed account none. Two queries."""
    if not may_see_inside(viewer, owner):
        return Page([], None)
    return keyset(
        _with_faces(Pet.objects.visible_to(viewer).filter(owner=owner)), order=("id",), cursor=cursor, size=size
    )


def list_own_pets(user: Any) -> list[Pet]:
    """All animals of the person: at most LIMITS.pets_per_account. One query."""
    return list(_with_faces(Pet.objects.filter(owner_id=user.pk, deleted_at__isnull=True)).order_by("id"))


def _pets_of(owner_id: UUID, viewer_id: UUID | None = None) -> QuerySet[Pet]:
    viewer = None if viewer_id is None else Viewer(viewer_id)
    return Pet.objects.visible_to(viewer).filter(owner_id=owner_id)  # type: ignore[attr-defined,no-any-return]


_COUNT_OF: Final = PreparedCount("pets_count_of", ("uuid", "uuid"), _pets_of)
_COUNT_FOR_GUESTS: Final = PreparedCount("pets_count_of_guest", ("uuid",), _pets_of)


def ask_count_of(viewer_id: UUID, owner: User) -> Ask:
    """What count_pets_of is going to ask."""
    return _COUNT_OF.ask(owner.pk, viewer_id)


def count_pets_of(viewer: Any, owner: User) -> int:
    viewer_id = getattr(viewer, "pk", None)
    return _COUNT_FOR_GUESTS.count(owner.pk) if viewer_id is None else _COUNT_OF.count(owner.pk, viewer_id)


def list_companions(viewer: Any, owner_ids: Collection[UUID]) -> dict[UUID, list[Pet]]:
    """The first three animals of each open account among `owner_ids`, in one query."""
    pets = Pet.objects.visible_to(viewer).filter(owner_id__in=owner_ids, owner__is_private=False)
    found: dict[UUID, list[Pet]] = {}
    for pet in pets.select_related("photo").order_by("id"):
        group = found.setdefault(pet.owner_id, [])
        if len(group) < 3:
            group.append(pet)
    return found


def list_species() -> list[Species]:
    return list(Species.objects.all())


def search_breeds(species: str, text: str) -> list[Breed]:
    """At most 20 breeds of a species whose name, or a name people use for it, holds the text, in any language.

    Accents and case do not matter; the shortest names come first, so that "Pug" is above "Pugapoo".
    """
    found = Breed.objects.filter(species_id=species)
    text = one_line(text)[: LIMITS.search_query_max]
    if text:
        matches = Q(pk__in=BreedSynonym.objects.filter(name__unaccent__icontains=text).values("breed_id"))
        for name in NAME_COLUMNS:
            matches |= Q(**{f"{name}__unaccent__icontains": text})
        found = found.filter(matches)
    return list(found.order_by(Length("name_en"), "name_en")[:BREEDS_SHOWN])


def breed_named(species: str, text: str) -> str | None:
    """The slug of the breed a person wrote (its slug, or a name of it in any language, case and accents aside); None for nothing written.

    Raises Invalid(breed) for a name that is not on the list.
    """
    text = one_line(text)
    if not text:
        return None
    names = Q(pk=text) | Q(pk__in=BreedSynonym.objects.filter(name__unaccent__iexact=text).values("breed_id"))
    for name in NAME_COLUMNS:
        names |= Q(**{f"{name}__unaccent__iexact": text})
    found = Breed.objects.filter(names, species_id=species).order_by(Length("name_en"), "pk").first()
    if found is None:
        raise Invalid(_("This breed is not on our list. Choose one of the list, or leave it empty."), field="breed")
    return found.pk
