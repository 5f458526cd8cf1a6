"""Who may do what with posts and comments. Pure but for one question: how near somebody is to the author of a post that did
not come as a row of social.hydration, which knows it.
"""

from __future__ import annotations

from typing import Any

from social import nearness
from social.attributes import Circle


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
    """Whether someone who sees the post may answer it; `post` is a Post or a row of one. Nobody means its author too.

    No query for a row, nor where all may or none; else one.
    """
    return _lets(viewer, post, post.comments_from)


def can_share(viewer: Any, post: Any) -> bool:
    """Whether someone who sees the post may pass it on; of a row of a share, what it shares. As can_comment."""
    if getattr(post, "is_share", False):
        return post.original is not None and can_share(viewer, post.original)
    return _lets(viewer, post, post.shares_from)


def is_closed_to(viewer: Any, row: Any) -> bool:
    """Whether the viewer of a row has nothing to pass on there. Guests have the link, where everyone may."""
    passed = row.original if row.is_share else row
    return passed is None or (passed.shares_from != Circle.EVERYONE and not can_share(viewer, passed))


def _lets(viewer: Any, post: Any, circle: str) -> bool:
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None or post.published_at is None or circle == Circle.NOBODY:
        return False
    if circle == Circle.EVERYONE or viewer_id == post.author_id:
        return True
    if circle == Circle.FOLLOWERS:
        return nearness.follows(viewer_id, post)
    return nearness.is_friend(viewer_id, post)
