"""Who may see the pictures of posts and comments, asked by media for each file."""

from __future__ import annotations

from collections.abc import Callable
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


_VIEWERS: Final[list[Callable[[Any, Any], bool]]] = []


def register_viewer_of_links(can_see: Callable[[Any, Any], bool]) -> None:
    """Called in ready() by a room above that shows pages."""
    if can_see not in _VIEWERS:
        _VIEWERS.append(can_see)


def can_see_link_picture(viewer: Any, asset: Any) -> bool:
    """The picture of another site's page is seen by who sees a post that shows it, or something of a room above, and for an
    hour by who asked for the page while writing one. One query, a look into the cache, and those of the rooms.
    """
    if Post.objects.visible_to(viewer).filter(link_preview__picture_id=asset.pk).exists():  # type: ignore[attr-defined]
        return True
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is not None and cache.get(asked_key(viewer_id, asset.pk)) is not None:
        return True
    return any(can_see(viewer, asset) for can_see in _VIEWERS)
