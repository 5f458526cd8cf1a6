"""Who may do what with posts and comments. Pure: no queries."""

from __future__ import annotations

from typing import Any


def can_edit_post(user: Any, post: Any) -> bool:
    """Only its author; `post` is a Post or a row of one."""
    return user.pk is not None and user.pk == post.author_id


def can_delete_comment(user: Any, comment: Any, post_author_id: Any) -> bool:
    """Who wrote it, and whose post it stands under."""
    return user.pk is not None and user.pk in (comment.author_id, post_author_id)


def can_edit_comment(user: Any, comment: Any) -> bool:
    """Only who wrote it."""
    return user.pk is not None and user.pk == comment.author_id


def can_pin_comment(user: Any, post_author_id: Any) -> bool:
    """Whose post it stands under."""
    return user.pk is not None and user.pk == post_author_id


def can_comment(viewer: Any, post: Any) -> bool:
    """Who sees a post that is out; `post` is a Post or a row of one. The one place to ask."""
    return getattr(viewer, "pk", None) is not None and post.published_at is not None
