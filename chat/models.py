"""Conversations, who is in them, and what is said. The rest of the tables stand in the modules named at the end."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Block
from core.limits import LIMITS
from core.models import BaseModel


class ConversationQuerySet(models.QuerySet["Conversation"]):
    def visible_to(self, viewer: Any) -> ConversationQuerySet:
        """Those the viewer is in, was in, or is asked to; of two people none while either blocks the other.

        chat/history.py and chat/inbox.py hold the same rule in SQL.
        """
        own = Member.objects.filter(conversation_id=OuterRef("pk"), person_id=getattr(viewer, "pk", None))
        blocks = Block.objects.filter(
            Q(blocker_id=OuterRef("first_id"), blocked_id=OuterRef("second_id"))
            | Q(blocker_id=OuterRef("second_id"), blocked_id=OuterRef("first_id"))
        )
        seen = self.filter(Exists(own.exclude(state=Member.State.DECLINED)))
        return seen.exclude(Q(kind=Conversation.Kind.DIRECT) & Exists(blocks))


class Conversation(BaseModel):
    """Two people, or a group. Its row is the lock of all that is said in it: `last_seq` numbers the messages, without
    gaps, and `last_change` what happened to them afterwards.
    """

    data_policy = "keep:the talk of the people who are still in it; it goes with the last of them"
    data_subjects = ("first", "second")

    class Kind(models.TextChoices):
        DIRECT = "direct", _("Two people")
        GROUP = "group", _("Group")

    class Adders(models.TextChoices):
        """Who may add people to a group."""

        ADMINS = "admins", _("Admins only")
        MEMBERS = "members", _("Everyone in the group")

    kind = models.CharField(max_length=6, choices=Kind)
    # Of two people: in the order of their ids, so that a pair has one row.
    first = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    second = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    last_seq = models.BigIntegerField(default=0, db_default=0)
    last_change = models.BigIntegerField(default=0, db_default=0)
    last_message_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(
        null=True, blank=True, help_text="A task is on its way that tells who has not read; not asked for again before"
    )
    disappear_seconds = models.PositiveIntegerField(
        null=True, blank=True, help_text="Of new messages; empty: they stay"
    )
    # Encrypted from end to end (chat/seals.py). The epoch counts the changes of its keys.
    is_sealed = models.BooleanField(default=False, db_default=False)
    seal_epoch = models.BigIntegerField(default=0, db_default=0)
    # Of groups.
    name = models.CharField(max_length=LIMITS.group_name_max * 4, blank=True)
    description = models.CharField(max_length=LIMITS.group_description_max * 4, blank=True)
    photo = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_announcement = models.BooleanField(default=False, db_default=False, help_text="Only admins write")
    adders = models.CharField(max_length=7, choices=Adders, default=Adders.ADMINS, db_default="admins")

    objects: ClassVar[Any] = ConversationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second", "is_sealed"], name="chat_one_of_each_a_pair"),
            models.CheckConstraint(
                condition=Q(kind="group", first__isnull=True, second__isnull=True)
                | (Q(kind="direct") & (Q(first__isnull=True) | Q(second__isnull=True) | Q(first__lt=F("second")))),
                name="chat_pair_in_order",
            ),
            models.CheckConstraint(condition=Q(last_seq__gte=0, last_change__gte=0), name="chat_counts_up"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def is_direct(self) -> bool:
        return self.kind == self.Kind.DIRECT

    def other_id(self, person_id: Any) -> Any:
        """The other of two people; None when they are gone."""
        return self.second_id if self.first_id == person_id else self.first_id


class Member(models.Model):
    """One person in one conversation: what they may do, how far they see, and how far they have read.

    Seen are the messages with `joined_seq < seq`, and `seq <= left_seq` of who is out. Unread is what lies between
    `read_seq` and the conversation's `last_seq`; nothing is counted up.
    """

    data_policy = "export+erase"

    class Role(models.TextChoices):
        OWNER = "owner", _("Owner")
        ADMIN = "admin", _("Admin")
        MEMBER = "member", _("Member")

    class State(models.TextChoices):
        ACTIVE = "active", _("In it")
        REQUEST = "request", _("Asked")
        DECLINED = "declined", _("Declined")
        LEFT = "left", _("Left")
        REMOVED = "removed", _("Removed")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        State.REQUEST: {State.ACTIVE, State.DECLINED},
        State.DECLINED: {State.ACTIVE},  # who declined may write themselves; who asked sees no difference
        State.ACTIVE: {State.LEFT, State.REMOVED},
        State.LEFT: {State.ACTIVE},
        State.REMOVED: {State.ACTIVE},
    }

    id = models.BigAutoField(primary_key=True)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="members", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    role = models.CharField(max_length=6, choices=Role, default=Role.MEMBER, db_default="member")
    state = models.CharField(max_length=8, choices=State, default=State.ACTIVE, db_default="active")
    joined_seq = models.BigIntegerField(default=0, db_default=0)
    left_seq = models.BigIntegerField(null=True, blank=True)
    read_seq = models.BigIntegerField(default=0, db_default=0)
    delivered_seq = models.BigIntegerField(default=0, db_default=0)
    told_seq = models.BigIntegerField(
        default=0, db_default=0, help_text="So far the person has been told outside of the chat"
    )
    muted_until = models.DateTimeField(null=True, blank=True, help_text="The year 9999: for good")
    is_archived = models.BooleanField(default=False, db_default=False)
    draft = models.CharField(max_length=LIMITS.message_max * 4, blank=True, default="", db_default="")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "person"], name="chat_member_once"),
            models.CheckConstraint(
                condition=Q(state__in=["left", "removed"], left_seq__isnull=False)
                | (~Q(state__in=["left", "removed"]) & Q(left_seq__isnull=True)),
                name="chat_member_sees_until_left",
            ),
        ]
        indexes = [models.Index(fields=["person", "state"], name="chat_member_of_person")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.conversation_id} ({self.state})"

    def move_to(self, state: str) -> None:
        if state not in self.ALLOWED[self.state]:
            raise ValueError(f"a member cannot move from {self.state} to {state}")
        self.state = state

    @property
    def is_admin(self) -> bool:
        return self.role in (self.Role.OWNER, self.Role.ADMIN)


class Message(BaseModel):
    """Something said. `seq` is its place, given by the database; `client_id` is the sender's own name for it, by which a
    repeat is known. What a kind needs beside words is in `payload` (chat.kinds).
    """

    data_policy = "export+anonymise"
    data_subjects = ("sender",)
    data_anonymise: ClassVar[dict[str, Any]] = {"body": "", "payload": {}, "deleted_at": models.functions.Now()}

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages", db_index=False)
    seq = models.BigIntegerField()
    sender = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        help_text="Empty: the conversation itself, or somebody who is gone",
    )
    client_id = models.UUIDField(null=True, blank=True)
    kind = models.CharField(max_length=16)
    body = models.CharField(max_length=LIMITS.message_max * 4, blank=True)
    reply_to = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    payload = models.JSONField(default=dict, db_default={})
    is_forwarded = models.BooleanField(default=False, db_default=False)
    reaction_counter = models.PositiveIntegerField(default=0, db_default=0)
    change = models.BigIntegerField(
        null=True, blank=True, help_text="The conversation's last_change when it was changed"
    )
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="For all: an empty place stays")
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "seq"], name="chat_message_seq"),
            models.UniqueConstraint(fields=["sender", "client_id"], name="chat_message_once"),
            models.CheckConstraint(condition=Q(seq__gt=0), name="chat_message_from_one"),
            models.CheckConstraint(
                condition=Q(deleted_at__isnull=True) | Q(body="", payload={}), name="chat_deleted_is_empty"
            ),
        ]
        indexes = [
            models.Index(
                fields=["conversation", "change"], condition=Q(change__isnull=False), name="chat_message_changed"
            ),
            models.Index(fields=["expires_at"], condition=Q(expires_at__isnull=False), name="chat_message_expires"),
            models.Index(
                fields=["conversation", "seq"],
                condition=Q(kind__in=["photo", "video", "file", "voice"]),
                name="chat_message_media",
            ),
            models.Index(fields=["conversation", "seq"], condition=Q(body__regex="://"), name="chat_message_links"),
            models.Index(fields=["reply_to"], condition=Q(reply_to__isnull=False), name="chat_message_answers"),
            models.Index(
                fields=["conversation", "id"],
                condition=Q(kind="notice", payload__event="call"),
                name="chat_message_calls",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.seq} in {self.conversation_id}"


from chat.openings import MessageLink, OnceMessage, OpenedMessage  # noqa: E402, F401, I001  (likewise)
from chat.tastes import StickerUse, Wallpaper  # noqa: E402, F401  (likewise)
from chat.calls import Call, CallMember  # noqa: E402, F401  (likewise)
from chat.care_models import CareCard  # noqa: E402, F401  (likewise)
from chat.details import (  # noqa: E402, F401  (found by Django through this module)
    Attachment,
    ChatSettings,
    HiddenMessage,
    PinnedMessage,
    PollVote,
    Reaction,
    StarredMessage,
)
from chat.devices import Device, KeyPackage  # noqa: E402, F401  (likewise)
from chat.exports import ConversationExport  # noqa: E402, F401  (likewise)
from chat.group_links import GroupLink, JoinRequest  # noqa: E402, F401  (likewise)
from chat.live_models import LiveShare  # noqa: E402, F401  (likewise)
from chat.scheduled import ScheduledMessage  # noqa: E402, F401  (likewise)
from chat.seals import KeyBackup, SealedFile, Seat  # noqa: E402, F401  (likewise)
