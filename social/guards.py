"""Who may see the pictures of posts, asked by media for each file."""

from __future__ import annotations

from typing import Any

from social.models import Post


def can_see_picture(viewer: Any, asset: Any) -> bool:
    """A picture is seen by who sees its post. One query."""
    return Post.objects.visible_to(viewer).filter(media_rows__asset_id=asset.pk).exists()  # type: ignore[attr-defined]
