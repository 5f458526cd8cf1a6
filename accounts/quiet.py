"""Keeping someone at a distance without a word to them: mutes, which may end by themselves, and restrictions."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import User
from core.models import BaseModel


class MuteQuerySet(models.QuerySet["Mute"]):
    def running(self) -> MuteQuerySet:
        """Not over yet, by the clock of the database: nothing has to be done for a mute to end."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=Now()))

    def of_posts(self) -> MuteQuerySet:
        return self.running().filter(hides_posts=True)

    def of_notifications(self) -> MuteQuerySet:
        return self.running().filter(hides_notifications=True)


class Mute(BaseModel):
    """One person does not hear of another for a while. The feed's SQL (social/post_sql.py) and the bell's hold the rule."""

    data_policy = "export+erase"
    data_subjects = ("muter",)  # nobody is told who has muted them

    muter = models.ForeignKey(User, on_delete=models.CASCADE, related_name="mute_rows", db_index=False)
    muted = models.ForeignKey(User, on_delete=models.CASCADE, related_name="muted_by_rows")
    ends_at = models.DateTimeField(null=True, blank=True, help_text="Empty: for good")
    hides_posts = models.BooleanField(default=True)
    hides_notifications = models.BooleanField(default=True)

    objects: ClassVar[Any] = MuteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["muter", "muted"], name="mute_once"),
            models.CheckConstraint(condition=~Q(muter=F("muted")), name="mute_not_self"),
            models.CheckConstraint(
                condition=Q(hides_posts=True) | Q(hides_notifications=True), name="mute_hides_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.muter_id} mutes {self.muted_id}"


class Restriction(BaseModel):
    """What the restricted person writes under the owner's posts waits for the owner; they are neither told of nor tell."""

    data_policy = "export+erase"
    data_subjects = ("owner",)  # nobody is told who has restricted them

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="restriction_rows", db_index=False)
    restricted = models.ForeignKey(User, on_delete=models.CASCADE, related_name="restricted_by_rows")

    objects: ClassVar[models.Manager[Restriction]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "restricted"], name="restriction_once"),
            models.CheckConstraint(condition=~Q(owner=F("restricted")), name="restriction_not_self"),
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} restricts {self.restricted_id}"


def is_quiet(recipient_id: Any, actor_id: Any) -> bool:
    """Whether a person hears nothing of what another does: muted for now, or restricted. One query."""
    mutes = Mute.objects.of_notifications().filter(muter_id=recipient_id, muted_id=actor_id).order_by().values("pk")
    restrictions = Restriction.objects.filter(owner_id=recipient_id, restricted_id=actor_id).order_by().values("pk")
    return bool(mutes.union(restrictions, all=True)[:1])
