"""What the server keeps of encrypted conversations beside their messages: which devices are in, files, backups.

All of it is ciphertext or a list of who is where. The server can tell who writes to whom and when, and nothing of what.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat.devices import Device
from chat.models import Conversation, Message
from core.models import BaseModel

PERSON = settings.AUTH_USER_MODEL


class Seat(models.Model):
    """A device that is in the group of an encrypted conversation, since the commit after the number `joined_seq`.

    The welcome, sealed to the device, waits here until it is taken.
    """

    data_policy = "erase"
    data_subjects: ClassVar[tuple[str, ...]] = ("device__person",)

    id = models.BigAutoField(primary_key=True)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="seats", db_index=False)
    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="seats")
    joined_seq = models.BigIntegerField()
    welcome = models.TextField(blank=True, help_text="Base64; empty once it was taken")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "device"], name="chat_seat_once")]

    def __str__(self) -> str:
        return f"{self.device_id} in {self.conversation_id}"


class SealedFile(BaseModel):
    """A file that was encrypted in the browser: bytes that nobody here can read, for who is in the conversation.

    Without a message it is its owner's, and goes within a day.
    """

    data_policy = "export+erase"
    data_subjects = ("owner",)
    data_private = ("name",)

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="sealed_files")
    owner = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    message = models.ForeignKey(
        Message, null=True, blank=True, on_delete=models.CASCADE, related_name="sealed_files", db_index=False
    )
    name = models.CharField(max_length=100, help_text="In the store: random, says nothing")
    byte_size = models.PositiveBigIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["message"], condition=Q(message__isnull=False), name="chat_sealed_file_of"),
            models.Index(fields=["created_at"], condition=Q(message__isnull=True), name="chat_sealed_file_loose"),
        ]

    def __str__(self) -> str:
        return f"{self.byte_size} bytes"


class KeyBackup(models.Model):
    """What one person's devices keep of encrypted chats, under a passphrase that never comes here."""

    data_policy = "erase"

    person = models.OneToOneField(PERSON, on_delete=models.CASCADE, primary_key=True, related_name="+")
    recipe = models.JSONField(help_text="How the key is made of the passphrase: salt and costs")
    content = models.BinaryField()
    version = models.PositiveBigIntegerField(help_text="Counts up; who writes over another's is refused")
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{len(self.content)} bytes"
