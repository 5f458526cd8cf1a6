"""Who may see what of a person. Pure: the caller has fetched the relation."""

from __future__ import annotations

from typing import Any

from accounts.models import Follow, User


def is_self(viewer: Any, user: User) -> bool:
    return getattr(viewer, "pk", None) == user.pk


def can_see_inside(viewer: Any, user: User, follow_status: str) -> bool:
    """Posts, bio, cover and the lists: everyone of a public account, accepted followers of a private one."""
    return is_self(viewer, user) or not user.is_private or follow_status == Follow.Status.ACCEPTED


def can_choose_handle(user: User) -> bool:
    """Until the welcome is finished; afterwards others know the person by it."""
    return user.onboarded_at is None
