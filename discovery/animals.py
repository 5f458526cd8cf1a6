"""Animals as things that can be found: by name, and by breed where the viewer may see inside the account."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from discovery.hints import Hint, own_url
from discovery.kinds import Findable, Kind, register_searchable
from discovery.people import FACE, picture_bytes, picture_of
from media.pictures import Picture
from pets.animals import FACE_SIZES, Animal
from pets.models import Breed, Pet, Species


class PetRow(NamedTuple):
    """An animal as the viewer finds it; of a closed account only name, kind and face."""

    id: str
    name: str
    species_slug: str
    breed_slug: str | None
    face_json: str | None
    is_open: bool
    owner_id: str
    owner_handle: str
    owner_name: str

    @property
    def url(self) -> str:
        return own_url("pet_detail", self.id)

    @property
    def avatar(self) -> Picture | None:
        return picture_of(self.face_json, FACE_SIZES)


OPEN = "(o.owner_id = $1 OR NOT person.is_private OR f.id IS NOT NULL)"


def register() -> None:
    register_searchable(
        Kind(
            name="pets",
            label=_("Animals"),
            position=20,
            listed=listed,
            load=load,
            visible=lambda viewer: Pet.objects.visible_to(viewer),  # type: ignore[attr-defined]
            columns=(
                f"o.id, o.name, o.species_id, CASE WHEN {OPEN} THEN o.breed_id END, {FACE}, {OPEN},"
                " person.id, person.handle, person.display_name"
            ),
            joins=(
                "LEFT JOIN accounts_user person ON person.id = o.owner_id LEFT JOIN accounts_follow f"
                " ON f.follower_id = $1 AND f.target_id = o.owner_id AND f.status = 'accepted'"
            ),
            row=_row,
            card=cards,
            json=pet_json,
            hint=hint,
            template="discovery/found_pets.html",
            has_inside_words=True,
        )
    )


def listed() -> QuerySet[Pet]:
    return Pet.objects.filter(deleted_at__isnull=True, owner__is_active=True, owner__suspended_at__isnull=True)


def load(ids: Collection[UUID]) -> list[Findable]:
    """Two queries. The names of a breed in every language: they are looked for, so they are kept."""
    pets = list(listed().filter(pk__in=ids).select_related("owner"))
    names = _breed_names({pet.breed_id for pet in pets if pet.breed_id})
    return [
        Findable(
            pet.pk,
            pet.owner_id,
            (pet.name,),
            inside=names.get(pet.breed_id or "", ()),
            popularity=pet.owner.follower_counter,
        )
        for pet in pets
    ]


def _breed_names(slugs: Collection[str]) -> dict[str, tuple[str, ...]]:
    columns = [field.name for field in Breed._meta.fields if field.name.startswith("name_")]
    rows = Breed.objects.filter(pk__in=slugs).values_list("pk", *columns)
    return {slug: tuple(sorted({name for name in names if name})) for slug, *names in rows}


def _row(*values: Any) -> PetRow:
    row = PetRow(*values)
    return row if row.owner_name else row._replace(owner_name=row.owner_handle)


def cards(_viewer: Any, rows: list[PetRow]) -> list[dict[str, Any]]:
    """Two queries: the names of kinds and breeds in the reader's language."""
    species = {one.pk: one.name for one in Species.objects.filter(pk__in={row.species_slug for row in rows})}
    breeds = {one.pk: one.name for one in Breed.objects.filter(pk__in={row.breed_slug for row in rows})}
    return [
        {
            "animal": Animal(
                id=UUID(row.id),
                name=row.name,
                display_name=row.name,
                url=row.url,
                species_slug=row.species_slug,
                species_name=species.get(row.species_slug, ""),
                breed_name=breeds.get(row.breed_slug or "", ""),
                avatar=row.avatar,
                age="",
            ),
            "owner_name": row.owner_name,
            "owner_handle": row.owner_handle,
            "owner_url": own_url("profile", row.owner_handle),
        }
        for row in rows
    ]


def pet_json(_viewer: Any, row: PetRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "owner": {"id": row.owner_id, "handle": row.owner_handle, "display_name": row.owner_name},
        "species": row.species_slug,
        "breed": row.breed_slug,
        "photo": picture_bytes(row.face_json) if row.face_json else None,
        "is_open": row.is_open,
    }


def hint(row: PetRow) -> Hint:
    return Hint(
        kind="pets",
        id=row.id,
        name=row.name,
        detail=f"@{row.owner_handle}",
        url=row.url,
        avatar=row.avatar,
        display_name=row.name,
        species_slug=row.species_slug,
    )
