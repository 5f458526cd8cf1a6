"""Changing posts that are there already. What others have read stays readable: every change keeps the former version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.errors import NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from media import actions as media
from media.models import Asset
from social import realtime
from social.actions.linking import look_again, set_link
from social.actions.posts import clean_audience, clean_body
from social.attributes import Details, clean_details
from social.errors import NotYourPost
from social.models import Post, PostMedia
from social.policies import can_edit_post
from social.versions import PostVersion


@transaction.atomic
def edit_post(
    user: Any,
    post: Post,
    *,
    body: str | None = None,
    audience: str | None = None,
    details: Details | None = None,
    media_ids: Sequence[UUID | str] | None = None,
) -> Post:
    """Changes the words, the pictures (all of them in their new order), what it says of itself, or who sees it.

    What is not given stays. Other words, another warning or other pictures keep the version before. Locks the post.
    Raises NotYourPost, Invalid, EmptyPost, NotFound for foreign or used pictures, LimitReached.
    """
    locked = lock_own(user, post)
    check_rate("post.edit", account=user)
    before = _version_of(locked)
    has_other_pictures = media_ids is not None and _place(user, locked, list(media_ids))
    if body is not None or media_ids is not None:
        locked.body = clean_body(locked.body if body is None else body, may_be_empty=_says_enough(locked))
    for name, value in clean_details(details or {}).items():
        setattr(locked, name, value)
    set_link(user, locked)
    if has_other_pictures or before.differs_from(locked):
        _keep(before, locked, has_other_pictures)
    if audience is not None:
        _move(user, locked, audience)
    locked.save()
    look_again(locked)
    if locked.published_at is not None:
        announce("social.post_changed", post_id=locked.pk)
    return locked


def _says_enough(post: Post) -> bool:
    """Without words: pictures, or what it shares."""
    return post.kind == Post.Kind.SHARE or post.media_rows.exists()


def lock_own(user: Any, post: Post) -> Post:
    """The post as it is now, locked with its pictures. Raises NotYourPost, NotFound.

    Pictures first: one that is being prepared is locked before the post that shows it, by PostgreSQL's own triggers.
    """
    if not can_edit_post(user, post):
        raise NotYourPost
    shown = Asset.objects.select_for_update(no_key=True).filter(post_row__post=post.pk).order_by("pk")
    list(shown.values_list("pk", flat=True))
    locked = Post.objects.select_for_update(no_key=True).filter(pk=post.pk, deleted_at__isnull=True).first()
    if locked is None:
        raise NotFound
    return locked


def _version_of(post: Post) -> PostVersion:
    return PostVersion(
        post=post,
        body=post.body,
        warning_kind=post.warning_kind,
        warning=post.warning,
        written_at=post.edited_at or post.published_at or post.created_at,
    )


def _keep(before: PostVersion, post: Post, has_other_pictures: bool) -> None:
    """What nobody has seen yet leaves no version."""
    post.edited_at = timezone.now()
    if post.published_at is not None:
        before.had_other_pictures = has_other_pictures
        before.save(force_insert=True)
        post.edited_at = before.created_at  # one moment for the end of one and the beginning of the other


def _move(user: Any, post: Post, audience: str) -> None:
    audience = clean_audience(user, audience)
    if audience != post.audience:
        post.audience = audience
        realtime.recheck(post.pk)


def _place(user: Any, post: Post, media_ids: list[UUID | str]) -> bool:
    """Makes these, in this order, the pictures of the post; new ones are attached, what is left out goes back to its
    owner and with the next sweep. True when anything changed.
    """
    rows = list(post.media_rows.select_related("asset").order_by("position"))
    there = {str(row.asset_id): row.asset for row in rows}
    wanted = [str(one) for one in media_ids]
    if wanted == list(there):
        return False
    if len(set(wanted)) != len(wanted):
        raise NotFound
    new = [one for one in wanted if one not in there]
    most = LIMITS.post_pictures_max - (len(wanted) - len(new))
    added: dict[str, Asset] = {
        str(asset.pk): asset for asset in media.attach(user, new, purpose="post", most=max(0, most))
    }
    post.media_rows.all().delete()
    PostMedia.objects.bulk_create(
        PostMedia(post=post, asset=there.get(one) or added[one], position=position)
        for position, one in enumerate(wanted)
    )
    for key, asset in there.items():
        if key not in wanted:
            media.detach(asset)
    announce("social.photos_changed", post_id=post.pk)
    return True
