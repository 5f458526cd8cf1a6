"""Who may see the pictures of a profile, asked by media for each file."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q

from accounts.models import Follow, User


def can_see_avatar(viewer: Any, asset: Any) -> bool:
    """A face is shown wherever its person is: to everyone who may know of them. One query."""
    return User.objects.visible_to(viewer).filter(avatar_id=asset.pk).exists()


def can_see_cover(viewer: Any, asset: Any) -> bool:
    """A cover is inside: of a private account only for its followers. One query."""
    following = Follow.objects.filter(
        follower_id=getattr(viewer, "pk", None), target_id=OuterRef("pk"), status=Follow.Status.ACCEPTED
    )
    is_open = Q(is_private=False) | Exists(following)
    return User.objects.visible_to(viewer).filter(is_open, cover_id=asset.pk).exists()


def can_see_verification(viewer: Any, asset: Any) -> bool:
    """Nobody, by an address: moderators open it in the queue, where each look is written down."""
    return False
