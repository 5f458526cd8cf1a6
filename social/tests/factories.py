"""Plain makers that call the real actions."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.utils import timezone

from accounts.models import Follow
from accounts.pairs import count_follow
from media.models import Asset
from social import actions
from social.models import Comment, Post


def make_asset(owner: Any, *, status: str = "ready", alt_text: str = "A dog in the sun", **fields: Any) -> Asset:
    """An upload as the media room leaves it; its files are of no matter here."""
    sizes = {"width": 1280, "height": 960, "dominant_color": "#c86428", "blurhash": "LEHV6nWB2yk8pyo0adR*.7kCMdnj"}
    return Asset.objects.create(
        owner=owner,
        status=status,
        alt_text=alt_text,
        folder=uuid4().hex,
        **(sizes if status == "ready" else {}),
        **fields,
    )


def make_post(author: Any, body: str = "Rex found the fountain", **fields: Any) -> Post:
    return actions.publish_post(author, body=body, **fields)


def make_pictured_post(author: Any, body: str = "With a picture", **fields: Any) -> Post:
    return actions.publish_post(author, body=body, media_ids=[make_asset(author).pk], **fields)


def make_comment(author: Any, post: Post, body: str = "How lovely") -> Comment:
    return actions.add_comment(author, post, body=body)


def make_follow(follower: Any, target: Any) -> Follow:
    """As an accepted follow is left by accounts, without its events."""
    count_follow(follower.pk, target.pk, 1)
    return Follow.objects.create(follower=follower, target=target, status=Follow.Status.ACCEPTED)


def process(asset: Asset, status: str = "ready") -> None:
    """What the media room does when it is done."""
    from core.events import announce

    Asset.objects.filter(pk=asset.pk).update(
        status=status,
        width=640,
        height=800,
        failure="unreadable" if status == "failed" else "",
        updated_at=timezone.now(),
    )
    announce("media.processed", asset_id=asset.pk)
