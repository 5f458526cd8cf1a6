"""Calls and who is in them. What is said in a call passes between the people's own devices; nothing of it is kept here."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import BaseModel


class Call(BaseModel):
    """One call in a conversation, from the first ring to its end. The conversation's row is its lock."""

    data_policy = "export+anonymise"
    data_subjects = ("started_by",)
    data_anonymise: ClassVar[dict[str, Any]] = {"started_by": None}

    class Kind(models.TextChoices):
        AUDIO = "audio", _("Voice call")
        VIDEO = "video", _("Video call")

    class State(models.TextChoices):
        RINGING = "ringing", _("Ringing")
        ACTIVE = "active", _("Under way")
        ENDED = "ended", _("Over")

    class Reason(models.TextChoices):
        ENDED = "ended", _("Hung up")
        DECLINED = "declined", _("Declined")
        MISSED = "missed", _("Not answered")
        BUSY = "busy", _("In another call")
        FAILED = "failed", _("The connection was lost")
        CANCELLED = "cancelled", _("Taken back before it was answered")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        State.RINGING: {State.ACTIVE, State.ENDED},
        State.ACTIVE: {State.ENDED},
        State.ENDED: set(),
    }

    conversation = models.ForeignKey("chat.Conversation", on_delete=models.CASCADE, related_name="calls")
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(max_length=5, choices=Kind)
    state = models.CharField(max_length=7, choices=State, default=State.RINGING)
    reason = models.CharField(max_length=9, choices=Reason, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"], condition=~Q(state="ended"), name="chat_one_live_call_a_conversation"
            ),
            models.CheckConstraint(
                condition=(Q(state="ended", ended_at__isnull=False) & ~Q(reason=""))
                | (~Q(state="ended") & Q(reason="", ended_at__isnull=True)),
                name="chat_call_ends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} call {self.pk} ({self.state})"

    @property
    def is_live(self) -> bool:
        return self.state != self.State.ENDED

    @property
    def seconds(self) -> int:
        """How long people talked."""
        if self.answered_at is None or self.ended_at is None:
            return 0
        return max(0, int((self.ended_at - self.answered_at).total_seconds()))

    def move_to(self, state: str) -> None:
        if state not in self.ALLOWED[self.state]:
            raise ValueError(f"a call cannot move from {self.state} to {state}")
        self.state = state


class CallMember(models.Model):
    """One person in one call, on one device. Who rings or talks does so in one call at a time: the database sees to it."""

    data_policy = "export+erase"

    class State(models.TextChoices):
        RINGING = "ringing", _("Ringing")
        JOINED = "joined", _("In the call")
        LEFT = "left", _("Left")
        DECLINED = "declined", _("Declined")
        MISSED = "missed", _("Not answered")
        BUSY = "busy", _("In another call")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        State.RINGING: {State.JOINED, State.DECLINED, State.MISSED},
        State.JOINED: {State.LEFT},
        # As long as others talk one may come (back) in.
        State.LEFT: {State.JOINED},
        State.DECLINED: {State.JOINED},
        State.MISSED: {State.JOINED},
        State.BUSY: {State.JOINED},
    }
    LIVE: ClassVar[tuple[str, ...]] = (State.RINGING, State.JOINED)

    id = models.BigAutoField(primary_key=True)
    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="members", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    device_id = models.UUIDField(null=True, blank=True, help_text="The page or app the person talks on, while they do")
    state = models.CharField(max_length=8, choices=State, default=State.RINGING)
    heard_at = models.DateTimeField(null=True, blank=True, help_text="When the device last said that it is there")
    joined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call", "person"], name="chat_call_member_once"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(state__in=["ringing", "joined"]), name="chat_one_call_a_person"
            ),
            models.CheckConstraint(
                condition=Q(state="joined", device_id__isnull=False, heard_at__isnull=False) | ~Q(state="joined"),
                name="chat_who_talks_has_a_device",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in call {self.call_id} ({self.state})"

    def move_to(self, state: str) -> None:
        if state not in self.ALLOWED[self.state]:
            raise ValueError(f"somebody cannot move from {self.state} to {state} in a call")
        self.state = state
