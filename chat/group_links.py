"""Links into a group, and who asked to come in by one.

A link holds 128 random bits and can be shown again to who leads the group: it is made to be passed on. It opens nothing
once it is ended, expired or used up, nor when who made it may no longer let people in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar, Final
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from accounts.models import Block
from chat import policies, selectors
from chat.errors import NotAnAdmin
from chat.models import Conversation, Member
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset

PERSON: Final = settings.AUTH_USER_MODEL
SECRET: Final = re.compile(r"[A-Za-z0-9_-]{22}")
LEADERS: Final = (Member.Role.OWNER, Member.Role.ADMIN)


class GroupLinkQuerySet(models.QuerySet["GroupLink"]):
    def unused(self) -> GroupLinkQuerySet:
        """Not ended, not expired, not used up."""
        left = Q(use_max__isnull=True) | Q(use_count__lt=F("use_max"))
        return self.filter(left, revoked_at__isnull=True, expires_at__gt=Now())

    def open(self) -> GroupLinkQuerySet:
        """Those whose maker may still let people in, too."""
        makers = Member.objects.filter(
            conversation_id=OuterRef("conversation_id"), person_id=OuterRef("made_by_id"), state=Member.State.ACTIVE
        ).filter(Q(role__in=LEADERS) | Q(conversation__adders=Conversation.Adders.MEMBERS))
        return self.unused().filter(Exists(makers), made_by__is_active=True, made_by__suspended_at__isnull=True)


class GroupLink(BaseModel):
    data_policy = "export+erase"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="links")
    made_by = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    secret = models.CharField(max_length=22, unique=True)
    expires_at = models.DateTimeField()
    use_max = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Empty: as often as there is room")
    use_count = models.PositiveSmallIntegerField(default=0, db_default=0)
    needs_approval = models.BooleanField(default=False, db_default=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = GroupLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(use_max__isnull=True) | Q(use_max__gte=1, use_count__lte=F("use_max")),
                name="chat_link_not_overused",
            )
        ]

    def __str__(self) -> str:
        return f"a link into {self.conversation_id}"

    @property
    def is_unused(self) -> bool:
        is_left = self.use_max is None or self.use_count < self.use_max
        return self.revoked_at is None and self.expires_at > timezone.now() and is_left

    @property
    def url(self) -> str:
        return str(settings.SITE_URL) + reverse("group_link", args=[self.secret])


class JoinRequest(BaseModel):
    """Somebody asks to come into a group. One row a person and group; who is declined may ask again after some days."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        APPROVED = "approved", "Let in"
        DECLINED = "declined", "Declined"
        WITHDRAWN = "withdrawn", "Taken back"

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        State.WAITING: {State.APPROVED, State.DECLINED, State.WITHDRAWN},
        State.APPROVED: {State.WAITING},
        State.DECLINED: {State.WAITING},
        State.WITHDRAWN: {State.WAITING},
    }

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="join_requests")
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    link = models.ForeignKey(GroupLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=9, choices=State, default=State.WAITING, db_default="waiting")
    answered_by = models.ForeignKey(PERSON, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "person"], name="chat_join_request_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", answered_at__isnull=True)
                | (~Q(state="waiting") & Q(answered_at__isnull=False)),
                name="chat_join_request_answered",
            ),
        ]
        indexes = [
            models.Index(fields=["conversation", "-id"], condition=Q(state="waiting"), name="chat_join_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} asks into {self.conversation_id}"

    def move_to(self, state: str) -> None:
        if state not in self.ALLOWED[self.state]:
            raise ValueError(f"a request cannot move from {self.state} to {state}")
        self.state = state

    def is_recent(self, within: timedelta) -> bool:
        """Whether it was answered not long ago."""
        return self.answered_at is not None and self.answered_at > timezone.now() - within


@dataclass(slots=True)
class Preview:
    """A group as somebody sees it who has a link. `place`: in | waiting | out."""

    link: GroupLink
    title: str
    photo: Any
    member_count: int
    place: str

    @property
    def is_full(self) -> bool:
        return self.member_count >= LIMITS.group_members_max


def get_open_link(viewer: Any, secret: str) -> GroupLink:
    """By its secret. Unknown, ended, expired, used up, and closed to the viewer by a block with who made it or a removal
    from the group are the same: absent. For who is in, or waits by it, it stays. Raises NotFound. One query.
    """
    if not SECRET.fullmatch(secret):
        raise NotFound
    blocks = Block.objects.filter(
        Q(blocker_id=viewer.pk, blocked_id=OuterRef("made_by_id"))
        | Q(blocked_id=viewer.pk, blocker_id=OuterRef("made_by_id"))
    )
    removed = Member.objects.filter(
        conversation_id=OuterRef("conversation_id"), person_id=viewer.pk, state=Member.State.REMOVED
    )
    inside = Member.objects.filter(
        conversation_id=OuterRef("conversation_id"), person_id=viewer.pk, state=Member.State.ACTIVE
    )
    waits = JoinRequest.objects.filter(link_id=OuterRef("pk"), person_id=viewer.pk, state=JoinRequest.State.WAITING)
    is_there = Q(pk__in=GroupLink.objects.open().filter(secret=secret).values("pk")) | Exists(inside) | Exists(waits)
    links = GroupLink.objects.filter(is_there, ~Exists(blocks), ~Exists(removed), secret=secret)
    found: GroupLink | None = links.select_related("conversation__photo").first()
    if found is None:
        raise NotFound
    return found


def get_preview(viewer: Any, secret: str) -> Preview:
    """What the page of a link says. Raises NotFound. Four queries."""
    link = get_open_link(viewer, secret)
    group = link.conversation
    active = Member.objects.filter(conversation=group, state=Member.State.ACTIVE)
    many = active.aggregate(many=Count("pk"))["many"]
    place = "in" if active.filter(person_id=viewer.pk).exists() else "out"
    if place == "out" and _waiting(group.pk).filter(person_id=viewer.pk).exists():
        place = "waiting"
    photo = group.photo if group.photo is not None and group.photo.is_ready else None
    return Preview(link, group.name, photo, many, place)


def _waiting(conversation_id: UUID) -> Any:
    return JoinRequest.objects.filter(conversation_id=conversation_id, state=JoinRequest.State.WAITING)


# --- for who leads ----------------------------------------------------------------------------------
def get_inviting_place(user: Any, conversation_id: UUID) -> selectors.Place:
    """A group into which the user may let people. Raises NotFound, NotAnAdmin. Two queries."""
    place = selectors.get_place(user, conversation_id, active=True)
    if place.conversation.is_direct:
        raise NotFound
    if not policies.can_add(place.conversation, place.member):
        raise NotAnAdmin
    return place


def list_links(
    user: Any, conversation_id: UUID, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[GroupLink]:
    """Newest first: admins see all, others their own. Raises NotFound, NotAnAdmin. Three queries."""
    place = get_inviting_place(user, conversation_id)
    rows = GroupLink.objects.filter(conversation=place.conversation)
    if not place.member.is_admin:
        rows = rows.filter(made_by_id=user.pk)
    return keyset(rows.select_related("made_by"), order=("-id",), cursor=cursor, size=size)


def get_link(user: Any, conversation_id: UUID, link_id: UUID) -> GroupLink:
    """One the user may end: of admins any, else one's own. Raises NotFound, NotAnAdmin."""
    place = get_inviting_place(user, conversation_id)
    found: GroupLink | None = GroupLink.objects.filter(conversation=place.conversation, pk=link_id).first()
    if found is None or not (place.member.is_admin or found.made_by_id == user.pk):
        raise NotFound
    return found


def get_leading_place(user: Any, conversation_id: UUID) -> selectors.Place:
    """A group the user leads. Raises NotFound, NotAnAdmin. Two queries."""
    place = selectors.get_place(user, conversation_id, active=True)
    if place.conversation.is_direct:
        raise NotFound
    if not place.member.is_admin:
        raise NotAnAdmin
    return place


def list_requests(
    user: Any, conversation_id: UUID, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[JoinRequest]:
    """Who waits, newest first, for admins. Raises NotFound, NotAnAdmin. Three queries."""
    place = get_leading_place(user, conversation_id)
    rows = _waiting(place.conversation.pk).select_related("person__avatar")
    return keyset(rows, order=("-id",), cursor=cursor, size=size)


def get_request(user: Any, conversation_id: UUID, request_id: UUID) -> JoinRequest:
    """Raises NotFound, NotAnAdmin."""
    place = get_leading_place(user, conversation_id)
    found: JoinRequest | None = JoinRequest.objects.filter(conversation=place.conversation, pk=request_id).first()
    if found is None:
        raise NotFound
    return found


def count_requests(conversation_id: UUID) -> int:
    return int(_waiting(conversation_id).count())


def leaders_of(conversation_id: UUID) -> list[UUID]:
    rows = Member.objects.filter(conversation_id=conversation_id, state=Member.State.ACTIVE, role__in=LEADERS)
    return list(rows.values_list("person_id", flat=True))
