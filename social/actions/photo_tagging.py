"""Saying who is on the pictures of a post, and taking oneself away from one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.privacy import letting
from core.errors import Invalid, NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from pets.models import Pet
from pets.policies import Right, roles_with
from social.actions.edits import lock_own
from social.attributes import PhotoWish
from social.models import PhotoTag, Post


@transaction.atomic
def tag_photos(author: Any, post: Post, wishes: Sequence[PhotoWish], *, is_lenient: bool = False) -> None:
    """Makes these all that are on the pictures of the author's post. People are named by their handle and asked for by
    what they let (accounts.privacy, "tag"); who is there already stays; who took themselves away does not come back, and
    nothing says so. Animals are the author's to tag, as those a post is about.

    Raises Invalid on `photo_tags` (somebody who cannot be tagged, too many), NotFound for a picture that is not of the
    post, NotYourPost, LimitReached. `is_lenient` leaves out whom it would raise for. Locks the post.
    """
    locked = lock_own(author, post)
    before = {_key(row.asset_id, row.person_id, row.pet_id): row for row in PhotoTag.objects.filter(post=locked)}
    if not wishes and not before:
        return
    check_rate("photo.tag", account=author)
    wanted = _resolved(author, locked, wishes, list(before.values()), is_lenient=is_lenient)
    shunned = {(row.person_id, row.pet_id) for row in before.values() if row.removed_at is not None}
    gone = [row for key, row in before.items() if key not in wanted and row.removed_at is None]
    PhotoTag.objects.filter(pk__in=[row.pk for row in gone]).delete()
    new = []
    for (asset_id, person_id, pet_id), point in wanted.items():
        row = before.get((asset_id, person_id, pet_id))
        if row is not None and row.removed_at is None:
            if (row.x, row.y) != point:
                row.x, row.y = point
                row.save(update_fields=["x", "y", "updated_at"])
        elif (person_id, pet_id) not in shunned:
            fields: dict[str, Any] = {"asset_id": asset_id, "person_id": person_id, "pet_id": pet_id}
            new.append(PhotoTag(post=locked, x=point[0], y=point[1], **fields))
    PhotoTag.objects.bulk_create(new)
    if new or gone:
        announce("social.photos_tagged", post_id=locked.pk, gone=[str(row.person_id) for row in gone if row.person_id])


Key = tuple[UUID, UUID | None, UUID | None]
Point = tuple[float | None, float | None]


def _key(asset_id: UUID, person_id: UUID | None, pet_id: UUID | None) -> Key:
    return asset_id, person_id, pet_id


def _resolved(
    author: Any, post: Post, wishes: Sequence[PhotoWish], before: list[PhotoTag], *, is_lenient: bool
) -> dict[Key, Point]:
    """Each picture's people and animals with their points. Two queries, and one for the pictures."""
    photos = {str(pk): pk for pk in post.media_rows.values_list("asset_id", flat=True)}
    people, pets = _people(author, wishes, before), _pets(author, wishes)
    found: dict[Key, Point] = {}
    for wish in wishes:
        asset_id = photos.get(str(wish["asset_id"]))
        person, pet = people.get(wish.get("handle", "").lower()), pets.get(str(wish.get("pet_id") or ""))
        if is_lenient and (asset_id is None or (person or pet) is None):
            continue
        if asset_id is None:
            raise NotFound
        if (person or pet) is None:
            who = f"@{wish['handle']}" if wish.get("handle") else str(wish.get("name") or "?")
            raise Invalid(_("%(who)s cannot be tagged here.") % {"who": who}, field="photo_tags")
        found[asset_id, person, pet] = _point(wish)
    for asset_id in photos.values():
        if sum(1 for key in found if key[0] == asset_id) > LIMITS.photo_tags_max:
            message = _("At most %(most)d can be tagged on a photo.") % {"most": LIMITS.photo_tags_max}
            raise Invalid(message, field="photo_tags")
    return found


def _point(wish: PhotoWish) -> Point:
    x, y = wish.get("x"), wish.get("y")
    if x is None or y is None:
        return None, None
    return min(1.0, max(0.0, x)), min(1.0, max(0.0, y))


def _people(author: Any, wishes: Sequence[PhotoWish], before: list[PhotoTag]) -> dict[str, UUID]:
    handles = {wish["handle"].lower() for wish in wishes if wish.get("handle")}
    if not handles:
        return {}
    found = dict(letting(author, "tag").filter(handle__in=handles).values_list("handle", "pk"))
    there = PhotoTag.objects.filter(pk__in=[row.pk for row in before], person__handle__in=handles)
    return dict(there.values_list("person__handle", "person_id")) | found


def _pets(author: Any, wishes: Sequence[PhotoWish]) -> dict[str, UUID]:
    ids = {str(wish["pet_id"]) for wish in wishes if wish.get("pet_id")}
    if not ids:
        return {}
    mine = Pet.objects.in_care_of(author, roles_with(Right.TAG)).filter(pk__in=ids)  # type: ignore[attr-defined]
    return {str(pk): pk for pk in mine.values_list("pk", flat=True)}


def remove_tag(user: Any, tag: PhotoTag) -> None:
    """Takes away a tag that was fetched for the user (social.photo_tags.get_removable). The author may put theirs on again;
    who is on it is asked no more. Nobody is told.
    """
    check_rate("photo.tag", account=user)
    with transaction.atomic():
        if user.pk == tag.post.author_id and user.pk != tag.person_id:
            PhotoTag.objects.filter(pk=tag.pk).delete()
        else:
            PhotoTag.objects.filter(pk=tag.pk, removed_at=None).update(removed_at=timezone.now())
        gone = [str(tag.person_id)] if tag.person_id else []
        announce("social.photos_tagged", post_id=tag.post_id, gone=gone)


@transaction.atomic
def drop_tags_of_other_photos(post_id: UUID | str) -> None:
    """The pictures of a post have changed: one that is gone shows nobody. Locks the post."""
    post = Post.objects.select_for_update(no_key=True).filter(pk=post_id).first()
    if post is None:
        return
    stale = PhotoTag.objects.filter(post=post).exclude(asset_id__in=post.media_rows.values("asset_id"))
    gone = {str(pk) for pk in stale.filter(removed_at=None).values_list("person_id", flat=True) if pk}
    if stale.delete()[0]:
        announce("social.photos_tagged", post_id=post.pk, gone=sorted(gone))


def untag_between(one_id: UUID, other_id: UUID) -> None:
    """Two people closed the way to each other: neither is on the other's pictures any more."""
    PhotoTag.objects.filter(post__author_id=one_id, person_id=other_id).delete()
    PhotoTag.objects.filter(post__author_id=other_id, person_id=one_id).delete()
