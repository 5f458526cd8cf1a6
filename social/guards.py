"""Who may see the pictures of posts and comments, asked by media for each file."""

from __future__ import annotations

from typing import Any

from social.models import Comment, Post


def can_see_picture(viewer: Any, asset: Any) -> bool:
    """A picture is seen by who sees its post. One query."""
    return Post.objects.visible_to(viewer).filter(media_rows__asset_id=asset.pk).exists()  # type: ignore[attr-defined]


def can_see_comment_picture(viewer: Any, asset: Any) -> bool:
    """A picture is seen by who sees its comment, as long as that is there. One query."""
    return Comment.objects.visible_to(viewer).alive().filter(photo_id=asset.pk).exists()  # type: ignore[attr-defined]
