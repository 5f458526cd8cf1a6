"""What pets adds to people's pages: their animals."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from accounts.models import User
from accounts.policies import is_self
from core.statements import Ask
from pets import selectors
from pets.animals import animal_of, companion_of


def show_pets(viewer: Any, owner: User, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    """The "Animals" tab; only asked when the viewer may see inside."""
    page = selectors.list_pets_of(viewer, owner, cursor=request.GET.get("cursor"))
    query = request.GET.copy()
    if page.next_cursor:
        query["cursor"] = page.next_cursor
    return "pets/profile_section.html", {
        "animals": [animal_of(pet) for pet in page.items],
        "next_url": f"{request.path}?{query.urlencode()}" if page.next_cursor else "",
        "is_own": is_self(viewer, owner),
    }


def asks(viewer_id: UUID, owner: User, request: HttpRequest, is_shown: bool) -> list[Ask]:
    """What the number beside the tab is going to ask."""
    return [selectors.ask_count_of(viewer_id, owner)]


def companions(viewer: Any, owner_ids: Collection[UUID]) -> dict[UUID, list[Any]]:
    found = selectors.list_companions(viewer, owner_ids)
    return {owner_id: [companion_of(pet) for pet in pets] for owner_id, pets in found.items()}
