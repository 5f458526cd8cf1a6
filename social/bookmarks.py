"""Posts one keeps to find again, in named collections. Nobody else sees any of it, nor is told."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Count

from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from social.models import Post


class BookmarkCollection(BaseModel):
    data_policy = "export+erase"

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bookmark_collections", db_index=False
    )
    name = models.CharField(max_length=LIMITS.collection_name_max * 4)

    objects: ClassVar[models.Manager[BookmarkCollection]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="bookmark_collection_name_once")]

    def __str__(self) -> str:
        return f"a collection of {self.owner_id}"


class Bookmark(BaseModel):
    """A kept post, in one collection or in none. What becomes invisible is kept and not shown."""

    data_policy = "export+erase"
    data_subjects = ("owner",)  # nobody is told who keeps their posts

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bookmarks", db_index=False
    )
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="+")
    collection = models.ForeignKey(BookmarkCollection, on_delete=models.SET_NULL, null=True, related_name="bookmarks")

    objects: ClassVar[models.Manager[Bookmark]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "post"], name="bookmark_once")]

    def __str__(self) -> str:
        return f"{self.owner_id} keeps {self.post_id}"


def list_collections(owner: Any) -> list[BookmarkCollection]:
    """One's own, by name, each with `post_count` of what one may see. Two queries."""
    seen = Post.objects.visible_to(owner).values("pk")  # type: ignore[attr-defined]
    kept = Bookmark.objects.filter(owner_id=owner.pk, collection__isnull=False, post__in=seen).order_by()
    counts = dict(kept.values_list("collection").annotate(n=Count("pk")))
    found = list(BookmarkCollection.objects.filter(owner_id=owner.pk).order_by("name"))
    for one in found:
        one.post_count = counts.get(one.pk, 0)  # type: ignore[attr-defined]
    return found


def get_collection(owner: Any, collection_id: UUID) -> BookmarkCollection:
    """One of one's own. Raises NotFound. One query."""
    found = BookmarkCollection.objects.filter(owner_id=owner.pk, pk=collection_id).first()
    if found is None:
        raise NotFound
    return found


def get_bookmark(owner: Any, post_id: UUID) -> Bookmark | None:
    """One query."""
    return Bookmark.objects.filter(owner_id=owner.pk, post_id=post_id).first()
