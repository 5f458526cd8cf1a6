"""Who may see the pictures of posts and comments, asked by media for each file."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.core.cache import cache

from social.models import Comment, Post


def can_see_picture(viewer: Any, asset: Any) -> bool:
    """A picture is seen by who sees its post. One query."""
    return Post.objects.visible_to(viewer).filter(media_rows__asset_id=asset.pk).exists()  # type: ignore[attr-defined]


def can_see_comment_picture(viewer: Any, asset: Any) -> bool:
    """A picture is seen by who sees its comment, as long as that is there. One query."""
    return Comment.objects.visible_to(viewer).alive().filter(photo_id=asset.pk).exists()  # type: ignore[attr-defined]


ASKED_SECONDS: Final = 3600


def asked_key(user_id: UUID, asset_id: UUID) -> str:
    return f"link-asked:{user_id}:{asset_id}"


def can_see_link_picture(viewer: Any, asset: Any) -> bool:
    """The picture of another site's page is seen by who sees a post that shows it, and for an hour by who asked for the
    page while writing one. One query, and a look into the cache.
    """
    if Post.objects.visible_to(viewer).filter(link_preview__picture_id=asset.pk).exists():  # type: ignore[attr-defined]
        return True
    viewer_id = getattr(viewer, "pk", None)
    return viewer_id is not None and cache.get(asked_key(viewer_id, asset.pk)) is not None
