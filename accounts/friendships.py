"""Friendship: asked by one, accepted by the other, ended by either. It stands beside follows."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.models import BaseModel


class FriendshipQuerySet(models.QuerySet["Friendship"]):
    def accepted(self) -> FriendshipQuerySet:
        return self.filter(status=Friendship.Status.ACCEPTED)

    def waiting(self) -> FriendshipQuerySet:
        return self.filter(status=Friendship.Status.REQUESTED)

    def of(self, user_id: Any) -> FriendshipQuerySet:
        return self.filter(Q(asker_id=user_id) | Q(asked_id=user_id))

    def between(self, one_id: Any, other_id: Any) -> FriendshipQuerySet:
        """The one row of a pair, whoever asked; either side may be an OuterRef."""
        return self.filter(Q(asker_id=one_id, asked_id=other_id) | Q(asker_id=other_id, asked_id=one_id))


class Friendship(BaseModel):
    """One row a pair, whoever asked. A refused request stays as `declined`: who asked sees it as waiting still, and
    cannot ask anew; who refused may change their mind.
    """

    data_policy = "export+erase"
    data_subjects = ("asker", "asked")

    class Status(models.TextChoices):
        REQUESTED = "requested", _("Requested")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.REQUESTED: {Status.ACCEPTED, Status.DECLINED},
        Status.DECLINED: {Status.ACCEPTED},
        Status.ACCEPTED: set(),  # it ends by deletion
    }

    asker = models.ForeignKey(User, on_delete=models.CASCADE, related_name="friendships_asked")
    asked = models.ForeignKey(User, on_delete=models.CASCADE, related_name="friendships_received")
    status = models.CharField(max_length=10, choices=Status, default=Status.REQUESTED)

    objects: ClassVar[Any] = FriendshipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Least("asker", "asked"), Greatest("asker", "asked"), name="friendship_once"),
            models.CheckConstraint(condition=~Q(asker=F("asked")), name="friendship_not_self"),
        ]
        indexes = [
            models.Index(fields=["asker", "status", "-id"], name="friendship_asker"),
            models.Index(fields=["asked", "status", "-id"], name="friendship_asked"),
        ]

    def __str__(self) -> str:
        return f"{self.asker_id} + {self.asked_id} ({self.status})"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a friendship cannot move from {self.status} to {status}")
        self.status = status
