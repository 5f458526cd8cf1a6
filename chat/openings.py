"""Who has listened to a voice note and opened what may be opened once, and which page of another site a message shows."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.db import models

from chat.models import Message
from core.errors import NotFound
from social.link_models import LinkPreview

# As $1 sees it of a message `m`: one's own listening, and of what one has said that of others, where both show theirs.
OPENED: Final = """
    CASE WHEN m.kind IN ('voice', 'photo', 'video') AND m.deleted_at IS NULL THEN EXISTS (
        SELECT FROM chat_openedmessage o WHERE o.message_id = m.id AND (o.person_id = $1 OR (m.sender_id = $1
            AND NOT EXISTS (SELECT FROM chat_chatsettings s
                            WHERE s.person_id IN (o.person_id, $1) AND NOT s.shows_read))))
    ELSE FALSE END
"""

# Of a message `m`; the picture as the statement of posts tells one.
LINK: Final = """
    CASE WHEN m.kind = 'text' AND m.body ~ '://' THEN (
        SELECT json_build_array(p.url, p.title, p.description, p.site_name, CASE WHEN a.status = 'ready' THEN
            json_build_array(a.id, a.alt_text, a.width, a.height, a.dominant_color, a.blurhash, a.status, '', a.focal)
            END)::text
        FROM chat_messagelink l JOIN social_linkpreview p ON p.id = l.preview_id LEFT JOIN media_asset a ON a.id = p.picture_id
        WHERE l.message_id = m.id AND NOT l.is_removed AND p.state = 'ready') END
"""


class OpenedMessage(models.Model):
    """Once a person and message."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    id = models.BigAutoField(primary_key=True)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="openings", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "person"], name="chat_opened_once")]

    def __str__(self) -> str:
        return str(self.message_id)


class OnceMessage(models.Model):
    """What still waits to be opened by somebody; gone with its files."""

    data_policy = "erase"

    message = models.OneToOneField(Message, on_delete=models.CASCADE, primary_key=True, related_name="once")
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.message_id)


class MessageLink(models.Model):
    """The page that a message shows."""

    data_policy = "erase"

    message = models.OneToOneField(Message, on_delete=models.CASCADE, primary_key=True, related_name="link")
    preview = models.ForeignKey(LinkPreview, on_delete=models.CASCADE, related_name="chat_messages")
    is_removed = models.BooleanField(default=False, db_default=False, help_text="Its sender wants none")

    def __str__(self) -> str:
        return str(self.message_id)


def listen(user: Any, message: Message) -> None:
    """A voice note of somebody else was listened to; their pages see it where both show what they have read.

    Repeating it changes nothing. Raises NotFound for what is no voice note.
    """
    from chat import realtime, selectors

    if message.kind != "voice" or message.deleted_at is not None or message.payload.get("is_once"):
        raise NotFound
    if message.sender_id == user.pk:
        return
    _row, is_first = OpenedMessage.objects.get_or_create(message=message, person_id=user.pk)
    if not is_first:
        return
    realtime.tell_own(user.pk, message.conversation_id, "opened", message_id=message.pk)
    sender = message.sender
    if sender is not None and all(selectors.settings_of(one).shows_read for one in (user, sender)):
        realtime.tell_own(sender.pk, message.conversation_id, "opened", message_id=message.pk)
