"""Reads of who follows an animal, and which animals a person follows."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef

from accounts.errors import PrivateAccount
from accounts.models import Block, Follow, User
from core.limits import LIMITS
from core.pagination import Page, keyset
from pets.follow_models import PetFollow
from pets.models import Pet
from pets.selectors import may_see_pet_inside


def is_following_pet(viewer: Any, pet: Pet) -> bool:
    viewer_id = getattr(viewer, "pk", None)
    return viewer_id is not None and PetFollow.objects.filter(person_id=viewer_id, pet=pet).exists()


def list_pet_followers(viewer: Any, pet: Pet, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """Newest first, without those the viewer may not know. Raises PrivateAccount. One query for the page and one
    for how the viewer stands to them.
    """
    if not may_see_pet_inside(viewer, pet):
        raise PrivateAccount
    rows = PetFollow.objects.filter(pet=pet, person__is_active=True, person__suspended_at__isnull=True)
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is not None:
        rows = rows.exclude(Exists(Block.between(viewer_id, OuterRef("person_id"))))
    page = keyset(rows.select_related("person__avatar"), order=("-id",), cursor=cursor, size=size)
    people = [row.person for row in page.items]
    own = dict(Follow.objects.filter(follower_id=viewer_id, target__in=people).values_list("target_id", "status"))
    for person in people:
        person.follow_status = own.get(person.pk, "")
    return Page(people, page.next_cursor)


def list_followed_pets(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Pet]:
    """The animals a person follows and may still know of, newest follow first. One query."""
    visible = Pet.objects.visible_to(user).filter(pk=OuterRef("pet_id"))  # type: ignore[attr-defined]
    rows = PetFollow.objects.filter(Exists(visible), person=user)
    joined = rows.select_related("pet__owner__avatar", "pet__species", "pet__breed", "pet__photo")
    page = keyset(joined, order=("-id",), cursor=cursor, size=size)
    return Page([row.pet for row in page.items], page.next_cursor)
