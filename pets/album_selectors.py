"""Reads of the album of an animal: fetching is authorising."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from accounts.errors import PrivateAccount
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from pets.album_models import AlbumPicture
from pets.household_selectors import get_cared_pet
from pets.models import Pet
from pets.policies import Right
from pets.selectors import get_pet, may_see_pet_inside

ORDER: Final = ("position", "id")
ON_PAGE: Final = 5


@dataclass(slots=True)
class Neighbours:
    """The pictures before and after one, to go from page to page."""

    before: UUID | None
    after: UUID | None


def _shown(viewer: Any, pet: Pet) -> Any:
    return AlbumPicture.objects.shown_to(viewer).filter(pet=pet).select_related("asset")  # type: ignore[attr-defined]


def list_album(viewer: Any, pet: Pet, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[AlbumPicture]:
    """In the order its people chose, of an animal that get_pet found. Raises PrivateAccount. One query, and what the
    privacy of the account asks."""
    if not may_see_pet_inside(viewer, pet):
        raise PrivateAccount
    return keyset(_shown(viewer, pet), order=ORDER, cursor=cursor, size=size)


def list_on_page(viewer: Any, pet: Pet) -> list[AlbumPicture]:
    """The cover and the first few, for the page of an animal whose inside the viewer may see. One query."""
    return list(_shown(viewer, pet).order_by("-is_cover", *ORDER)[:ON_PAGE])


def get_picture(viewer: Any, pet_id: UUID | str, picture_id: UUID | str) -> AlbumPicture:
    """Raises NotFound, or PrivateAccount for who only knows of the animal."""
    pet = get_pet(viewer, pet_id)
    picture = _shown(viewer, pet).filter(pk=picture_id).first()
    if picture is None:
        raise NotFound
    if not may_see_pet_inside(viewer, pet):
        raise PrivateAccount
    picture.pet = pet
    return picture  # type: ignore[no-any-return]


def get_own_picture(user: Any, pet_id: UUID | str, picture_id: UUID | str, *, removed: bool = False) -> AlbumPicture:
    """One to be changed; `removed` finds one whose removal can still be undone. Raises NotFound. Two queries."""
    pet = get_cared_pet(user, pet_id, Right.EDIT)
    pictures = AlbumPicture.objects.filter(pet=pet, deleted_at__isnull=not removed).select_related("asset")
    picture = pictures.filter(pk=picture_id).first()
    if picture is None:
        raise NotFound
    picture.pet = pet
    return picture


def neighbours_of(viewer: Any, picture: AlbumPicture) -> Neighbours:
    """Two queries."""
    others = _shown(viewer, picture.pet).exclude(pk=picture.pk).values_list("pk", "position")
    before = others.filter(position__lte=picture.position).order_by("-position", "-pk")
    after = others.filter(position__gte=picture.position).order_by("position", "pk")
    return Neighbours(_first(before), _first(after))


def _first(rows: Any) -> UUID | None:
    row = rows.first()
    return row[0] if row else None


def can_see_album_picture(viewer: Any, asset: Any) -> bool:
    """Asked by media: as the album. Two queries, and what the privacy of the account asks."""
    rows = AlbumPicture.objects.filter(asset_id=asset.pk, deleted_at__isnull=True)
    pet_id = rows.values_list("pet_id", flat=True).first()
    if pet_id is None:
        return False
    try:
        return may_see_pet_inside(viewer, get_pet(viewer, pet_id))
    except NotFound:
        return False
