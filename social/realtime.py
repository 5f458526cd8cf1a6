"""What sockets are told about posts: ids and counts, to groups whose members may see the post."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from core.realtime import broadcast, broadcast_many, reauthorise
from social.models import Post
from social.reaction_models import Tally

GROUP = "post"


def may_subscribe(user: Any, post_id: UUID) -> bool:
    """Asked at each subscription to "post.<id>", and again while it lasts."""
    return Post.objects.visible_to(user).filter(pk=post_id).exists()  # type: ignore[attr-defined]


def tell_arrived(post_id: UUID, online: Collection[str]) -> None:
    """Readers who are connected (`is_online`) see that something new is there; they fetch it themselves."""
    groups = [f"user.{reader_id}" for reader_id in online]
    if groups:
        broadcast_many(groups, {"type": "post_created", "id": str(post_id)})


def tell_counts(post_id: UUID, tally: Tally, *, comment_count: int | None) -> None:
    """Without a number of comments, that one stays as it is shown. Who sees it rise asks what is new for them."""
    event: dict[str, Any] = {"type": "counts_changed", "post_id": str(post_id)}
    event |= {"reaction_count": tally.total, "reactions": dict(tally.counts)}
    if comment_count is not None:
        event["comment_count"] = comment_count
    broadcast(f"{GROUP}.{post_id}", event)


def recheck(post_id: UUID) -> None:
    """Who may see the post has changed: its subscriptions are asked again."""
    reauthorise(group=f"{GROUP}.{post_id}")
