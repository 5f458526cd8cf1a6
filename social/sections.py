"""The tabs of posts on the pages of people and animals."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from core.pagination import Page
from core.statements import Ask
from pets.models import Pet
from social import selectors
from social.cards import cards
from social.facts import facts_of
from social.hydration import PostRow
from social.syndication import has_feed


def posts_of_person(viewer: Any, user: User, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    """What is pinned comes first, and once: one statement more, on the first page alone."""
    page = selectors.list_posts_of(viewer, user, cursor=request.GET.get("cursor"), comments=True)
    pinned = [] if "cursor" in request.GET else cards(request.user, selectors.list_pinned(viewer, user))
    first = [replace(card, is_pinned=True) for card in pinned]
    rest = [row for row in page.items if not facts_of(row.facts_json).pin]
    found = _rows(request, Page(rest, page.next_cursor), is_below=bool(first))
    found |= {"posts": first + found["posts"], "is_own": viewer.pk == user.pk}
    return "social/post_rows.html", found | _feed(request, user, f"{user.get_absolute_url()}rss/")


def asks_of_person(viewer_id: UUID, user: User, request: HttpRequest, is_shown: bool) -> list[Ask]:
    """What the tab of posts and the number beside it are going to ask."""
    count = selectors.ask_count_of(viewer_id, user)
    return [count, selectors.ask_posts_of(viewer_id, user)] if is_shown and "cursor" not in request.GET else [count]


def tagged_with_person(viewer: Any, user: User, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    """Posts of others and their own with the person on a picture, as far as both may see them."""
    page = selectors.list_tagged(viewer, user, cursor=request.GET.get("cursor"), comments=True)
    return "social/tagged_rows.html", _rows(request, page) | {"is_own": viewer.pk == user.pk}


def posts_of_pet(viewer: Any, pet: Pet, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    page = selectors.list_posts_of_pet(viewer, pet, cursor=request.GET.get("cursor"), comments=True)
    found = _rows(request, page) | {"is_own": viewer.pk == pet.owner_id}
    return "social/post_rows.html", found | _feed(request, pet.owner, reverse("pet_rss", args=[pet.pk]))


def _feed(request: HttpRequest, owner: User, path: str) -> dict[str, str]:
    """Where feed readers find these posts. Readers come as guests: nobody else costs the query."""
    if request.user.is_authenticated or "cursor" in request.GET or owner.is_private or not has_feed([owner.pk]):
        return {}
    return {"feed_url": path}


def _rows(request: HttpRequest, page: Page[PostRow], *, is_below: bool = False) -> dict[str, Any]:
    query = request.GET.copy()
    query["cursor"] = page.next_cursor or ""
    return {
        "posts": cards(request.user, page.items, first_is_eager="cursor" not in request.GET and not is_below),
        "is_guest": not request.user.is_authenticated,
        "next_url": f"{request.path}?{query.urlencode()}" if page.next_cursor else "",
    }
