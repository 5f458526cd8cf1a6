"""How near somebody is to who wrote a post. Rows of social.hydration know it of their viewer; of a Post it is asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from accounts.friendships import Friendship
from accounts.models import Follow


def follows(viewer_id: UUID, post: Any) -> bool:
    known = getattr(post, "is_followed", None)
    if known is not None:
        return bool(known)
    return Follow.objects.accepted().filter(follower_id=viewer_id, target_id=post.author_id).exists()  # type: ignore[attr-defined]


def is_friend(viewer_id: UUID, post: Any) -> bool:
    known = getattr(post, "is_friend", None)
    if known is not None:
        return bool(known)
    return bool(Friendship.objects.accepted().between(viewer_id, post.author_id).exists())
