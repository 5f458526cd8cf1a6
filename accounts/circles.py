"""The people one keeps near: close friends, one list a person. Nobody else ever sees who is on it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from accounts.models import Follow, User
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset


class CloseFriend(BaseModel):
    """Someone who sees what its owner publishes for close friends, for as long as they follow the owner too."""

    data_policy = "export+erase"
    data_subjects = ("owner",)  # nobody is told on whose list they are

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="close_friend_rows", db_index=False)
    friend = models.ForeignKey(User, on_delete=models.CASCADE, related_name="close_to_rows")

    objects: ClassVar[models.Manager[CloseFriend]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "friend"], name="close_friend_once"),
            models.CheckConstraint(condition=~Q(owner=F("friend")), name="close_friend_not_self"),
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} keeps {self.friend_id} close"


def has_close_friends(user: User) -> bool:
    """One query."""
    return CloseFriend.objects.filter(owner=user).exists()


def list_close_friends(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """The latest first, without accounts that are closed or suspended. One query."""
    rows = CloseFriend.objects.filter(owner=user, friend__is_active=True, friend__suspended_at__isnull=True)
    own = Follow.objects.filter(follower=user, target_id=OuterRef("friend_id")).values("status")[:1]
    rows = rows.annotate(own=Coalesce(models.Subquery(own), Value(""), output_field=CharField()))
    page = keyset(rows.select_related("friend__avatar"), order=("-id",), cursor=cursor, size=size)
    people = []
    for row in page.items:
        row.friend.follow_status = row.own
        people.append(row.friend)
    return Page(people, page.next_cursor)


def can_be_close(user: User, other: User) -> bool:
    """Whom one may put on the list: who follows. One query."""
    return Follow.objects.filter(follower=other, target=user, status=Follow.Status.ACCEPTED).exists()


def list_candidates(user: User, *, size: int = LIMITS.page_size) -> list[User]:
    """Followers who are not on the list, the latest first. One query."""
    near = CloseFriend.objects.filter(owner=user, friend_id=OuterRef("follower_id"))
    rows: QuerySet[Follow] = Follow.objects.filter(
        ~Exists(near),
        target=user,
        status=Follow.Status.ACCEPTED,
        follower__is_active=True,
        follower__suspended_at__isnull=True,
    )
    return [row.follower for row in rows.select_related("follower__avatar").order_by("-id")[:size]]


def get_close_friend(user: User, handle: str) -> User:
    """Someone on one's own list. Raises NotFound for everyone else."""
    found = User.objects.filter(close_to_rows__owner=user, handle=handle.lower()).first()
    if found is None:
        raise NotFound
    return found
