"""What hangs on a message: files, reactions, stars, pins, votes, and what one person has put out of sight. And a
person's own settings.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.privacy import Audience
from chat.models import Conversation, Message

PERSON = settings.AUTH_USER_MODEL


class Attachment(models.Model):
    """A file of a message, in its place."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments", db_index=False)
    asset = models.OneToOneField("media.Asset", on_delete=models.CASCADE, related_name="chat_place")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=400, blank=True, help_text="What a file is called for who saves it")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "position"], name="chat_attachment_place")]

    def __str__(self) -> str:
        return f"{self.asset_id} at {self.position}"


class _OfOne(models.Model):
    """Something one person does with one message, once."""

    id = models.BigAutoField(primary_key=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Reaction(_OfOne):
    """One a person and message; another one takes its place."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="reactions", db_index=False)
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    emoji = models.CharField(max_length=16)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "person"], name="chat_reaction_once")]

    def __str__(self) -> str:
        return self.emoji


class StarredMessage(_OfOne):
    """Kept by one person for themselves."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+", db_index=False)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "message"], name="chat_star_once")]

    def __str__(self) -> str:
        return str(self.message_id)


class HiddenMessage(_OfOne):
    """Deleted by one person for themselves only."""

    data_policy = "erase"
    data_subjects = ("person",)

    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+", db_index=False)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "message"], name="chat_hidden_once")]

    def __str__(self) -> str:
        return str(self.message_id)


class PinnedMessage(_OfOne):
    """Above a conversation, for all in it."""

    data_policy = "erase"
    data_subjects = ("pinned_by",)

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="pins")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="pin")
    pinned_by = models.ForeignKey(PERSON, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self) -> str:
        return str(self.message_id)


class PollVote(_OfOne):
    """One choice of one person; of a poll that allows several there may be more."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="votes", db_index=False)
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    choice = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "person", "choice"], name="chat_vote_once")]

    def __str__(self) -> str:
        return f"{self.choice}"


class ChatSettings(models.Model):
    """What one person chose for all their conversations; made by the first choice."""

    data_policy = "export+erase"

    person = models.OneToOneField(PERSON, on_delete=models.CASCADE, primary_key=True, related_name="chat_settings")
    shows_read = models.BooleanField(
        default=True, db_default=True, help_text="Off: one's own ticks and those of others"
    )
    shows_typing = models.BooleanField(default=True, db_default=True)
    tells_words = models.BooleanField(
        default=False, db_default=False, help_text="Notifications may say what was written"
    )
    relays_calls = models.BooleanField(
        default=False, db_default=False, help_text="Calls go by the relay only: others do not learn one's address"
    )
    group_adders = models.CharField(max_length=10, choices=Audience, default=Audience.FRIENDS, db_default="friends")

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name_plural = "chat settings"
        constraints = [
            models.CheckConstraint(
                condition=Q(group_adders__in=["everyone", "followers", "friends", "nobody"]), name="chat_adders_known"
            )
        ]

    def __str__(self) -> str:
        return str(self.person_id)
