"""Invitations: a link with 128 random bits, shown once and kept as a hash; it expires, is used up, or is ended.

Who came by it stands nowhere unless they agree to be told of: the row of a newcomer who does not names no invitation.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from django.db import models
from django.db.models import F, Q, Window
from django.db.models.functions import Now, RowNumber
from django.utils import timezone

from accounts.models import User
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset

SECRET: Final = re.compile(r"[A-Za-z0-9_-]{22}")
PEOPLE_SHOWN: Final = 20


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> InvitationQuerySet:
        return self.filter(revoked_at__isnull=True, expires_at__gt=Now(), use_count__lt=F("use_max"))


class Invitation(BaseModel):
    data_policy = "export+erase"

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="invitations", db_index=False)
    label = models.CharField(max_length=LIMITS.invitation_label_max * 4, blank=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    use_max = models.PositiveSmallIntegerField()
    use_count = models.PositiveSmallIntegerField(default=0)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = InvitationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "-id"], name="invitation_owner")]
        constraints = [
            models.CheckConstraint(condition=Q(use_count__lte=F("use_max")), name="invitation_not_overused"),
            models.CheckConstraint(condition=Q(use_max__gte=1), name="invitation_of_some_use"),
        ]

    def __str__(self) -> str:
        return f"an invitation of {self.owner_id}"

    @property
    def is_open(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now() and self.use_count < self.use_max


class InvitedPerson(BaseModel):
    """Someone who joined by an invitation; by whose only if they agreed that the inviter is told."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    person = models.OneToOneField(User, on_delete=models.CASCADE, related_name="invited_row")
    invitation = models.ForeignKey(
        Invitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="people_rows"
    )

    objects: ClassVar[models.Manager[InvitedPerson]] = models.Manager()

    class Meta:
        verbose_name_plural = "invited people"

    def __str__(self) -> str:
        return f"{self.person_id} was invited"


@dataclass(slots=True)
class ShownInvitation:
    """For its owner. `people` are the newest of those who agreed to be named."""

    id: UUID
    label: str
    created_at: datetime
    expires_at: datetime
    use_max: int
    use_count: int
    is_open: bool
    people: list[User]


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def get_open_invitation(viewer: Any, secret: str) -> Invitation:
    """By its secret, the owner and their face joined. Unknown, expired, used up, ended, and of someone who is closed to
    the viewer are the same: absent. Raises NotFound. One query.
    """
    found = None
    if SECRET.fullmatch(secret):
        found = _open_to(viewer).filter(secret_hash=hash_of(secret)).first()
    if found is None:
        raise NotFound
    return found


def find_kept_invitation(viewer: Any, invitation_id: Any) -> Invitation | None:
    """The one a newcomer's session remembers, while it is open still. No query when it remembers none."""
    try:
        key = UUID(str(invitation_id))
    except ValueError:
        return None
    return _open_to(viewer).filter(pk=key).first()


def _open_to(viewer: Any) -> Any:
    owners = User.objects.visible_to(viewer).filter(onboarded_at__isnull=False)
    return Invitation.objects.open().filter(owner__in=owners.values("pk")).select_related("owner__avatar")


def list_invitations(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[ShownInvitation]:
    """One's own, newest first, ended ones too. Two queries."""
    page = keyset(Invitation.objects.filter(owner=user), order=("-id",), cursor=cursor, size=size)
    place = Window(RowNumber(), partition_by=F("invitation_id"), order_by="-id")
    told = InvitedPerson.objects.filter(
        invitation__in=page.items, person__in=User.objects.visible_to(user).values("pk")
    )
    rows = told.annotate(place=place).filter(place__lte=PEOPLE_SHOWN).select_related("person__avatar")
    people: dict[UUID | None, list[User]] = {}
    for row in rows.order_by("-id"):
        people.setdefault(row.invitation_id, []).append(row.person)
    return Page([_shown(one, people.get(one.pk, [])) for one in page.items], page.next_cursor)


def get_invitation(user: User, invitation_id: UUID) -> Invitation:
    """One of one's own. Raises NotFound. One query."""
    found: Invitation | None = Invitation.objects.filter(owner=user, pk=invitation_id).first()
    if found is None:
        raise NotFound
    return found


def _shown(one: Invitation, people: list[User]) -> ShownInvitation:
    return ShownInvitation(
        id=one.pk,
        label=one.label,
        created_at=one.created_at,
        expires_at=one.expires_at,
        use_max=one.use_max,
        use_count=one.use_count,
        is_open=one.is_open,
        people=people,
    )
