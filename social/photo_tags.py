"""Who is on a picture of a post: people and animals, at a point of it or without one. Imported by social.models.

A tag is shown to who may see the post and who is on it, and only as long as the person on it may see the post too: nobody
is shown in company of which they know nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from accounts.circles import CloseFriend
from accounts.friendships import Friendship
from accounts.models import Block, Follow, User
from accounts.privacy import letting
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import make_cursor, read_cursor
from pets.models import Pet
from pets.policies import Right, roles_with
from social.models import Post


class PhotoTagQuerySet(models.QuerySet["PhotoTag"]):
    def living(self) -> PhotoTagQuerySet:
        return self.filter(removed_at__isnull=True)

    def visible_to(self, viewer: Any) -> PhotoTagQuerySet:
        """Of posts that the viewer may see: who asks has fetched the post. The author sees all but whom a block hides."""
        person_there = Q(person__in=User.objects.visible_to(viewer)) & (
            Q(post__author_id=getattr(viewer, "pk", None)) | _knows_of_it()
        )
        return self.living().filter(person_there | Q(pet__in=Pet.objects.visible_to(viewer)))  # type: ignore[attr-defined]


def _knows_of_it() -> Q:
    """Whether the person on the picture may see its post: Post.objects.visible_to, of each tag's person."""
    person, author = OuterRef("person_id"), OuterRef("post__author_id")
    follows = Exists(Follow.objects.accepted().filter(follower_id=person, target_id=author))
    friends = Exists(Friendship.objects.accepted().between(person, author))
    near = Exists(CloseFriend.objects.filter(owner_id=author, friend_id=person))
    allowed = (
        Q(post__audience=Post.Audience.PUBLIC, post__author__is_private=False)
        | (Q(post__audience__in=Post.FOLLOWERS_SEE) & follows)
        | (Q(post__audience=Post.Audience.CLOSE) & follows & near)
        | (Q(post__audience=Post.Audience.FRIENDS) & friends)
    )
    return Q(person_id=models.F("post__author_id")) | (allowed & ~Exists(Block.between(person, author)))


class PhotoTag(BaseModel):
    """A person or an animal on a picture. One that they took away stays as a mark, so that it is not put there again."""

    data_policy = "export+erase"
    data_subjects = ("post__author", "person")

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="photo_tags", db_index=False)
    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="photo_tags", db_index=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="photo_tags",
        db_index=False,
    )
    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, null=True, blank=True, related_name="photo_tags")
    x = models.FloatField(null=True, blank=True, help_text="Of its width, from the left")
    y = models.FloatField(null=True, blank=True, help_text="Of its height, from above")
    removed_at = models.DateTimeField(null=True, blank=True, help_text="By who is on it; nobody is told")

    objects: ClassVar[Any] = PhotoTagQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "tag on a photo")
        verbose_name_plural = pgettext_lazy("model", "tags on photos")
        constraints = [
            models.UniqueConstraint(fields=["asset", "person"], name="photo_tag_person_once"),
            models.UniqueConstraint(fields=["asset", "pet"], name="photo_tag_pet_once"),
            models.CheckConstraint(condition=Q(person__isnull=True) ^ Q(pet__isnull=True), name="photo_tag_of_one"),
            models.CheckConstraint(
                condition=Q(x__isnull=True, y__isnull=True) | Q(x__range=(0, 1), y__range=(0, 1)),
                name="photo_tag_on_it",
            ),
        ]
        indexes = [
            models.Index(fields=["post", "id"], name="photo_tag_post"),
            models.Index(fields=["person", "-post"], name="photo_tag_person", condition=Q(person__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.person_id or self.pet_id} on {self.asset_id}"


class Shown(NamedTuple):
    """A tag as its viewer sees it."""

    id: UUID
    asset_id: UUID
    handle: str
    name: str
    url: str
    pet_id: UUID | None
    x: float | None
    y: float | None
    can_remove: bool

    @property
    def at(self) -> tuple[str, str] | None:
        """Its point in figures that every language of programs reads."""
        return None if self.x is None or self.y is None else (f"{self.x:.3f}", f"{self.y:.3f}")


@dataclass(slots=True)
class TaggedPhoto:
    """A picture of a post and who is on it; `number` counts from one. `is_alone`: it is the post's only one."""

    asset_id: str
    number: int
    tags: list[Shown]
    is_alone: bool


def list_tags(viewer: Any, post_id: UUID) -> list[Shown]:
    """Who is on the pictures of a post that the viewer was shown, in the order they were put there.

    One query, and one where animals are on them.
    """
    viewer_id = getattr(viewer, "pk", None)
    seen = PhotoTag.objects.visible_to(viewer).filter(post_id=post_id).select_related("person", "pet", "post")
    rows = list(seen.order_by("pk"))
    mine = _own_pets(viewer, rows) if viewer_id is not None else set()
    return [_shown(viewer_id, row, mine) for row in rows]


def _shown(viewer_id: UUID | None, row: PhotoTag, mine: set[UUID]) -> Shown:
    is_theirs = viewer_id is not None and (viewer_id in (row.person_id, row.post.author_id) or row.pet_id in mine)
    where = (row.pk, row.asset_id)
    if row.person is not None:
        url = reverse("profile", args=[row.person.handle])
        return Shown(*where, row.person.handle, row.person.name, url, None, row.x, row.y, is_theirs)
    assert row.pet is not None  # the database says so
    return Shown(
        *where, "", row.pet.name, reverse("pet_detail", args=[row.pet_id]), row.pet_id, row.x, row.y, is_theirs
    )


def _own_pets(viewer: Any, rows: list[PhotoTag]) -> set[UUID]:
    """Animals on them that the viewer speaks for. No query where there are none."""
    ids = [row.pet_id for row in rows if row.pet_id is not None]
    if not ids:
        return set()
    own = Pet.objects.in_care_of(viewer, roles_with(Right.TAG)).filter(pk__in=ids)  # type: ignore[attr-defined]
    return set(own.values_list("pk", flat=True))


def by_photo(tags: list[Shown], asset_ids: list[str]) -> list[TaggedPhoto]:
    """In the order of the pictures, those with nobody on them left out."""
    photos = [
        TaggedPhoto(key, number, [tag for tag in tags if str(tag.asset_id) == key], len(asset_ids) == 1)
        for number, key in enumerate(asset_ids, 1)
    ]
    return [photo for photo in photos if photo.tags]


def get_removable(user: Any, post_id: UUID, tag_id: UUID) -> PhotoTag:
    """A tag that the user may take away: on it, its author, or who speaks for the animal on it. Raises NotFound."""
    posts = Post.objects.visible_to(user).filter(pk=post_id)  # type: ignore[attr-defined]
    found: PhotoTag | None = PhotoTag.objects.living().filter(pk=tag_id, post__in=posts).select_related("post").first()
    if found is None:
        raise NotFound
    if user.pk in (found.person_id, found.post.author_id):
        return found
    own = Pet.objects.in_care_of(user, roles_with(Right.TAG))  # type: ignore[attr-defined]
    if found.pet_id is None or not own.filter(pk=found.pet_id).exists():
        raise NotFound
    return found


def list_tagged_ids(
    viewer: Any, person: User, *, cursor: str | None, size: int = LIMITS.page_size
) -> tuple[list[UUID], str | None]:
    """Posts with the person on a picture that both may see, newest first, and where to go on. One query."""
    before = read_cursor(cursor, 1)[0] if cursor else None
    posts = Post.objects.visible_to(viewer).filter(published_at__isnull=False, archived_at__isnull=True)  # type: ignore[attr-defined]
    posts = posts.filter(Exists(PhotoTag.objects.living().filter(post=OuterRef("pk"), person=person)))
    posts = posts.filter(pk__in=Post.objects.visible_to(person).filter(photo_tags__person=person).values("pk"))  # type: ignore[attr-defined]
    if before is not None:
        posts = posts.filter(pk__lt=before)
    ids = list(posts.order_by("-pk").values_list("pk", flat=True)[: size + 1])
    return ids[:size], make_cursor([ids[size - 1]]) if len(ids) > size else None


def list_taggable(viewer: Any, word: str) -> list[User]:
    """People near the viewer whose names begin so and who let them: friends, who is followed, who follows; the viewer
    too. Others are named by their handle. One query.
    """
    follows = Follow.objects.accepted()
    friends = Exists(Friendship.objects.accepted().between(viewer.pk, OuterRef("pk")))
    near = (
        Q(pk=viewer.pk)
        | Exists(follows.filter(follower_id=viewer.pk, target_id=OuterRef("pk")))
        | Exists(follows.filter(follower_id=OuterRef("pk"), target_id=viewer.pk))
        | friends
    )
    named = Q(handle__startswith=word.lower()) | Q(display_name__istartswith=word)
    found = letting(viewer, "tag").filter(near).filter(named).select_related("avatar").order_by("handle")
    return list(found[: LIMITS.completions])
