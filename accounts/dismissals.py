"""People one does not want suggested again. Nobody is told; what is dismissed can be taken back at any time."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce

from accounts.models import Follow, User
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset


class DismissedPerson(BaseModel):
    data_policy = "export+erase"
    data_subjects = ("user",)  # nobody is told who does not want to see them

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="dismissed_people", db_index=False)
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager[DismissedPerson]] = models.Manager()

    class Meta:
        verbose_name_plural = "dismissed people"
        constraints = [
            models.UniqueConstraint(fields=["user", "person"], name="dismissed_person_once"),
            models.CheckConstraint(condition=~Q(user=F("person")), name="dismissed_person_not_self"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} not for {self.user_id}"


def list_dismissed(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[User]:
    """The latest first, without people who are closed to the person. One query."""
    seen = User.objects.visible_to(user).filter(pk=OuterRef("person_id"))
    own = Follow.objects.filter(follower=user, target_id=OuterRef("person_id")).values("status")[:1]
    rows = DismissedPerson.objects.filter(Exists(seen), user=user)
    rows = rows.annotate(own=Coalesce(models.Subquery(own), Value(""), output_field=CharField()))
    page = keyset(rows.select_related("person__avatar"), order=("-id",), cursor=cursor, size=size)
    for row in page.items:
        row.person.follow_status = row.own
    return Page([row.person for row in page.items], page.next_cursor)


def get_dismissed(user: User, handle: str) -> User:
    """Someone the person has dismissed. Raises NotFound for everyone else."""
    rows = DismissedPerson.objects.filter(user=user, person=OuterRef("pk"))
    found = User.objects.filter(Exists(rows), handle=handle.lower()).first()
    if found is None:
        raise NotFound
    return found
