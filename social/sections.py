"""The tabs of posts on the pages of people and animals."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from accounts.models import User
from core.pagination import Page
from pets.models import Pet
from social import selectors
from social.cards import cards
from social.hydration import PostRow


def posts_of_person(viewer: Any, user: User, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    page = selectors.list_posts_of(viewer, user, cursor=request.GET.get("cursor"), comments=True)
    return "social/post_rows.html", _rows(request, page) | {"is_own": viewer.pk == user.pk}


def posts_of_pet(viewer: Any, pet: Pet, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    page = selectors.list_posts_of_pet(viewer, pet, cursor=request.GET.get("cursor"), comments=True)
    return "social/post_rows.html", _rows(request, page) | {"is_own": viewer.pk == pet.owner_id}


def _rows(request: HttpRequest, page: Page[PostRow]) -> dict[str, Any]:
    query = request.GET.copy()
    query["cursor"] = page.next_cursor or ""
    return {
        "posts": cards(request.user, page.items, first_is_eager="cursor" not in request.GET),
        "is_guest": not request.user.is_authenticated,
        "next_url": f"{request.path}?{query.urlencode()}" if page.next_cursor else "",
    }
