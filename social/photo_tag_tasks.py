"""Task doors of who is on pictures. All may run twice."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.queue import task
from notifications.actions import withdraw
from social import actions, kinds
from social.models import PhotoTag, Post


@task("social.tell_tagged", queue="delivery")
def tell_tagged(*, post_id: str, gone: Sequence[str] = ()) -> None:
    """Who came onto a picture hears of it; who is on none of them any more is told no longer."""
    still = {str(pk) for pk in PhotoTag.objects.living().filter(post_id=post_id).values_list("person_id", flat=True)}
    for person_id in gone:
        if person_id not in still:
            withdraw("tag", post_id, recipient_id=person_id)
    found = Post.objects.filter(pk=post_id, deleted_at=None, archived_at=None, published_at__isnull=False).first()
    if found is not None and still:
        kinds.tell_tagged(found)


@task("social.drop_tags", queue="delivery")
def drop_tags(*, post_id: str) -> None:
    actions.drop_tags_of_other_photos(post_id)


@task("social.untag_between", queue="delivery")
def untag_between(*, blocker_id: str, blocked_id: str) -> None:
    actions.untag_between(UUID(blocker_id), UUID(blocked_id))
