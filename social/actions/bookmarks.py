"""Keeping posts. Nobody is told of any of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line
from social.bookmarks import Bookmark, BookmarkCollection
from social.errors import CollectionNameTaken
from social.models import Post


@transaction.atomic
def keep_post(user: Any, post: Post, *, collection_id: UUID | None = None) -> Bookmark:
    """Keeps a post the user was shown, or moves it to another collection (None: to none). Locks the person.

    Raises NotFound for a collection of others, Invalid when there are too many, LimitReached.
    """
    check_rate("bookmark", account=user)
    if not Post.objects.visible_to(user).filter(pk=post.pk, published_at__isnull=False).exists():  # type: ignore[attr-defined]
        raise NotFound
    if collection_id is not None and not BookmarkCollection.objects.filter(owner=user, pk=collection_id).exists():
        raise NotFound
    _lock(user)
    kept, is_new = Bookmark.objects.update_or_create(
        owner=user, post_id=post.pk, defaults={"collection_id": collection_id}
    )
    if is_new and Bookmark.objects.filter(owner=user).count() > LIMITS.bookmarks_max:
        raise Invalid(_("At most %(most)d posts can be kept.") % {"most": LIMITS.bookmarks_max})
    return kept


def let_go(user: Any, post: Post) -> None:
    """Repeating it changes nothing. Raises LimitReached."""
    check_rate("bookmark", account=user)
    Bookmark.objects.filter(owner=user, post_id=post.pk).delete()


@transaction.atomic
def make_collection(user: Any, *, name: str) -> BookmarkCollection:
    """Raises Invalid on `name` (empty, too long, one too many), CollectionNameTaken, LimitReached. Locks the person."""
    name = _clean_name(user, name)
    _lock(user)
    if BookmarkCollection.objects.filter(owner=user).count() >= LIMITS.collections_max:
        message = _("At most %(most)d collections can be made.") % {"most": LIMITS.collections_max}
        raise Invalid(message, field="name")
    made, is_new = BookmarkCollection.objects.get_or_create(owner=user, name=name)
    if not is_new:
        raise CollectionNameTaken(field="name")
    return made


@transaction.atomic
def rename_collection(user: Any, collection: BookmarkCollection, *, name: str) -> BookmarkCollection:
    """Raises as make_collection."""
    name = _clean_name(user, name)
    _lock(user)
    if BookmarkCollection.objects.filter(owner=user, name=name).exclude(pk=collection.pk).exists():
        raise CollectionNameTaken(field="name")
    collection.name = name
    collection.save(update_fields=["name", "updated_at"])
    return collection


def delete_collection(user: Any, collection: BookmarkCollection) -> None:
    """What was in it stays kept, in no collection."""
    BookmarkCollection.objects.filter(owner=user, pk=collection.pk).delete()


def _clean_name(user: Any, name: str) -> str:
    name = clean_line(name, most=LIMITS.collection_name_max, field="name", required=True)
    check_rate("bookmark", account=user)
    return name


def _lock(user: Any) -> None:
    get_user_model().objects.select_for_update(no_key=True).only("pk").get(pk=user.pk)
