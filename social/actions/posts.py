"""Publishing, changing and taking back posts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.ages import require_birthday
from accounts.restraints import require_free
from core.errors import Invalid, NotFound
from core.events import announce
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_text
from media import actions as media
from media.models import Asset
from pets.models import Pet
from pets.policies import Right, roles_with
from social import realtime
from social.actions.counting import count_share, lock_original
from social.actions.linking import look_again, set_link
from social.actions.polls import open_poll
from social.attributes import Details, clean_details, language_of
from social.defaults import defaults_of
from social.errors import EmptyPost, NotYourPost, RestoreTooLate, TooManyPets
from social.models import Post, PostMedia, PostPet
from social.policies import can_edit_post
from social.polls import NewPoll, clean_poll, make_poll

UNDO: Final = timedelta(seconds=10)
# The undo button shows for ten seconds; a slow phone still gets its answer in.
UNDO_GRACE: Final = timedelta(seconds=20)


def publish_post(
    author: Any,
    *,
    body: str = "",
    audience: str | None = None,
    media_ids: Sequence[UUID | str] = (),
    pet_ids: Sequence[UUID | str] = (),
    details: Details | None = None,
    poll: NewPoll | None = None,
) -> Post:
    """Text, pictures, or both, about some of one's own animals. `details` is what it says of itself (social.attributes).

    Without an audience, or who may answer and pass it on: what the author has chosen for all, else everyone, or of a
    private account its followers; a private account's "public" is kept as
    "followers", so that opening the account later opens nothing old. Pictures that are still being prepared hold
    the post back: until then only its author sees it. Raises Invalid naming the field, BirthdayMissing,
    EmptyPost, NotFound for foreign or used pictures and foreign animals, TooManyPets, LimitReached.
    """
    require_birthday(author)
    fields = with_defaults(author, audience, details or {})
    asked = clean_poll(poll) if poll is not None else None
    fields |= {"kind": Post.Kind.POLL} if asked else {}
    body = clean_body(body, may_be_empty=bool(media_ids))
    check_rate("post.create", account=author)
    require_free(author, "post")
    with transaction.atomic():
        pets = own_pets(author, pet_ids)
        assets = _own_pictures(author, media_ids)
        is_ready = all(asset.is_ready for asset in assets)
        published_at = timezone.now() if is_ready else None
        post = Post(author=author, body=body, published_at=published_at, **fields)
        set_link(author, post)
        post.save(force_insert=True)
        if assets:
            PostMedia.objects.bulk_create(PostMedia(post=post, asset=one, position=at) for at, one in enumerate(assets))
        if pets:
            PostPet.objects.bulk_create(PostPet(post=post, pet=one, position=at) for at, one in enumerate(pets))
        look_again(post)
        if asked:
            make_poll(post, asked)
        if is_ready:
            if asked:
                open_poll(post)
            announce("social.post_published", but=_unconcerned(body), post_id=post.pk)
    return post


def _unconcerned(body: str) -> tuple[str, ...]:
    """Who files hashtags and who tells the mentioned: nothing to do where there are none."""
    marks = (("#", "social.file_post"), ("@", "social.tell_mentioned"))
    there = {task for mark, task in marks if mark in body}
    return tuple({task for _mark, task in marks} - there)


def with_defaults(author: Any, audience: str | None, details: Details) -> dict[str, Any]:
    """Fields of a new post. One query where something was left open."""
    fields = {"language": language_of(author)} | clean_details(details)
    if audience in (None, "") or not {"comments_from", "shares_from"} <= fields.keys():
        usual = defaults_of(author)
        audience = audience or usual.audience
        fields = {"comments_from": usual.comments_from, "shares_from": usual.shares_from} | fields
    return fields | {"audience": clean_audience(author, audience)}


def clean_body(body: str, *, may_be_empty: bool) -> str:
    body = clean_text(body, most=LIMITS.post_body_max, field="body")
    try:
        return clean_text(body, most=LIMITS.post_body_max, field="body", required=not may_be_empty)
    except Invalid:  # nothing that can be seen
        raise EmptyPost(field="body") from None


def clean_audience(author: Any, audience: str | None) -> str:
    if audience not in Post.Audience.values:
        raise Invalid(_("Choose one of the list."), field="audience")
    if audience == Post.Audience.PUBLIC and author.is_private:
        return Post.Audience.FOLLOWERS
    return str(audience)


def _own_pictures(author: Any, media_ids: Sequence[UUID | str]) -> list[Asset]:
    return media.attach(author, media_ids, purpose="post", most=LIMITS.post_pictures_max) if media_ids else []


def own_pets(author: Any, pet_ids: Iterable[UUID | str]) -> list[Pet]:
    """Animals the author owns with or without others, in the given order. Raises TooManyPets, NotFound for any other."""
    try:
        ids = list(dict.fromkeys(UUID(str(raw)) for raw in pet_ids))
    except ValueError:
        raise NotFound from None
    if len(ids) > LIMITS.post_pets_max:
        raise TooManyPets(field="pets", most=LIMITS.post_pets_max)
    if not ids:
        return []
    mine = Pet.objects.in_care_of(author, roles_with(Right.TAG))  # type: ignore[attr-defined]
    found = {pet.pk: pet for pet in mine.filter(pk__in=ids)}
    if len(found) != len(ids):
        raise NotFound
    return [found[pk] for pk in ids]


@transaction.atomic
def publish_when_ready(asset_id: UUID | str) -> None:
    """A picture has been prepared, or could not be: its post comes out once none is pending.

    A post of nothing but failed pictures stays its author's alone. Locks the post.
    """
    place = PostMedia.objects.filter(asset_id=asset_id).first()
    if place is None:
        return
    post = Post.objects.select_for_update(no_key=True).filter(pk=place.post_id).first()
    if post is None or post.published_at is not None or post.deleted_at is not None:
        return
    statuses = set(PostMedia.objects.filter(post=post).values_list("asset__status", flat=True))
    if Asset.Status.UPLOADED in statuses or not (post.body or Asset.Status.READY in statuses):
        return
    post.published_at = timezone.now()
    post.save(update_fields=["published_at", "updated_at"])
    if post.kind == Post.Kind.POLL:
        open_poll(post)
    announce("social.post_published", post_id=post.pk)


def delete_post(user: Any, post: Post) -> None:
    """Gone for everyone at once; for ten seconds it can be undone (restore_post). Raises NotYourPost."""
    if not can_edit_post(user, post):
        raise NotYourPost
    _take_down(post)


@transaction.atomic
def _take_down(post: Post) -> None:
    lock_original(post)
    if Post.objects.filter(pk=post.pk, deleted_at__isnull=True).update(deleted_at=timezone.now(), pin=None):
        count_share(post, -1)
        enqueue("social.purge_post", post_id=post.pk, delay=UNDO + UNDO_GRACE)
        announce("social.post_deleted", post_id=post.pk)
        realtime.recheck(post.pk)


def restore_post(user: Any, post: Post) -> Post:
    """Undoes delete_post. Raises NotYourPost, RestoreTooLate."""
    if not can_edit_post(user, post):
        raise NotYourPost
    with transaction.atomic():
        lock_original(post)
        since = timezone.now() - UNDO - UNDO_GRACE
        if not Post.objects.filter(pk=post.pk, deleted_at__gt=since).update(deleted_at=None):
            raise RestoreTooLate
        count_share(post, 1)
        announce("social.post_restored", post_id=post.pk)
        # A picture that became ready while the post was gone.
        for asset_id in PostMedia.objects.filter(post_id=post.pk).values_list("asset_id", flat=True)[:1]:
            publish_when_ready(asset_id)
    post.refresh_from_db()
    return post


@transaction.atomic
def purge_post(post_id: UUID | str) -> bool:
    """Ends a deletion that was not undone: the post, its reactions, comments and pictures. True when it was there."""
    post = Post.objects.select_for_update().filter(pk=post_id, deleted_at__isnull=False).first()
    if post is None:
        return False
    assets = [row.asset for row in post.media_rows.select_related("asset")]
    assets += Asset.objects.filter(comment__post=post)
    post.delete()
    media.purge(assets)
    return True
