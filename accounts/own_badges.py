"""The badges of this room, and the tab that shows all rooms' badges on a profile."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts import badges
from accounts.models import Profile, User
from accounts.policies import is_self


def register() -> None:
    badges.register_badge(
        "introduced",
        _("Nice to meet you"),
        count_introduced,
        (4,),
        description=_("A photo, some words, an area and interests: others know who you are."),
        icon="hand-heart",
        position=10,
    )


def count_introduced(user: User) -> int:
    """How much of an introduction there is, of four parts. One query."""
    profile = Profile.objects.filter(user=user).first() or Profile()
    return sum(map(bool, (user.avatar_id, user.bio, profile.home_cell, profile.interests)))


def show_badges(viewer: Any, user: User, request: HttpRequest) -> tuple[str, dict[str, Any]]:
    """The "Badges" tab: what was earned; to oneself also the way to what comes next."""
    is_own = is_self(viewer, user)
    found = badges.progress(user) if is_own else badges.earned(user)
    return "accounts/badges_section.html", {"badges": found, "is_own": is_own}
