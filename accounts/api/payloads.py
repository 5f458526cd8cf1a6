"""What the API says of people, as plain dicts."""

from __future__ import annotations

from typing import Any

from accounts import selectors
from accounts.models import User
from accounts.people import person_json
from accounts.profiles import facts_json
from core.pagination import Page
from media.pictures import picture_json


def me_json(user: User) -> dict[str, Any]:
    """The caller's own account. Own pictures are told also while they are prepared."""
    return {
        "id": user.pk,
        "handle": user.handle,
        "email": user.email,
        "display_name": user.display_name,
        "bio": user.bio,
        "avatar": picture_json(user.avatar) if user.avatar_id else None,
        "cover": picture_json(user.cover) if user.cover_id else None,
        "is_private": user.is_private,
        "language": user.language,
        "theme": user.theme,
        "time_zone": user.time_zone,
        "is_onboarded": user.onboarded_at is not None,
        "follower_count": user.follower_counter,
        "following_count": user.following_counter,
        "created_at": user.created_at,
    }


def person_detail(viewer: Any, user: User) -> dict[str, Any]:
    is_open = selectors.may_see_inside(viewer, user)
    cover = user.cover if is_open and user.cover_id else None
    return person_json(viewer, user) | {
        "bio": user.bio if is_open else "",
        "cover": picture_json(cover) if cover is not None and cover.is_ready else None,
        "follower_count": user.follower_counter,
        "following_count": user.following_counter,
        **facts_json(viewer, user, is_open=is_open),
        "is_open": is_open,
        "created_at": user.created_at,
    }


def people_page(viewer: Any, page: Page[User]) -> dict[str, Any]:
    return {"items": [person_json(viewer, user) for user in page.items], "next_cursor": page.next_cursor}
