"""Reads of animals: fetching is authorising."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.selectors import may_see_inside
from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from core.text import one_line
from pets.models import Breed, Pet, Species

BREEDS_SHOWN = 20


def _with_faces(pets: QuerySet[Pet]) -> QuerySet[Pet]:
    return pets.select_related("owner__avatar", "species", "breed", "photo")


def get_pet(viewer: Any, pet_id: UUID | str) -> Pet:
    """One animal the viewer may know of. Raises NotFound. One query."""
    pet = _with_faces(Pet.objects.visible_to(viewer)).filter(pk=pet_id).first()
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
    """Of a private account's animal others see name and face only."""
    return may_see_inside(viewer, pet.owner)


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


def count_pets_of(viewer: Any, owner: User) -> int:
    return Pet.objects.visible_to(viewer).filter(owner=owner).count()


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
    """At most 20 breeds of a species whose name holds the text, in English, Spanish or the reader's language.

    Accents and case do not matter; the shortest names come first, so that "Pug" is above "Pugapoo".
    """
    found = Breed.objects.filter(species_id=species)
    text = one_line(text)[: LIMITS.search_query_max]
    if text:
        fields = {"name_en", "name_es_mx", f"name_{language_column()}"}
        matches = Q()
        for name in sorted(fields):
            matches |= Q(**{f"{name}__unaccent__icontains": text})
        found = found.filter(matches)
    return list(found.order_by(Length("name_en"), "name_en")[:BREEDS_SHOWN])


def language_column() -> str:
    """The column suffix django-modeltranslation uses for the current language (Indonesian is `ind`)."""
    code = (get_language() or "en").replace("-", "_")
    return "ind" if code == "id" else code


def breed_named(species: str, text: str) -> str | None:
    """The slug of the breed a person wrote (its slug, or its name in any case); None for nothing written.

    Raises Invalid(breed) for a name that is not on the list.
    """
    text = one_line(text)
    if not text:
        return None
    names = Q(pk=text) | Q(name_en__iexact=text) | Q(name_es_mx__iexact=text)
    names |= Q(**{f"name_{language_column()}__iexact": text})
    found = Breed.objects.filter(names, species_id=species).first()
    if found is None:
        raise Invalid(_("This breed is not on our list. Choose one of the list, or leave it empty."), field="breed")
    return found.pk
