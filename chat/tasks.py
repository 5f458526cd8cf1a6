"""What happens later: telling who has not read, ready pictures, and the end of what was to disappear."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from chat import expiring, seals_files, telling
from chat.actions.changing import change
from chat.models import Message
from chat.sending import lock
from core.queue import task


@task("chat.tell_unread", queue="delivery")
def tell_unread(*, conversation_id: str) -> None:
    telling.tell_unread(UUID(conversation_id))


@task("chat.untell", queue="delivery")
def untell(*, conversation_id: str, person_id: str) -> None:
    telling.untell(UUID(conversation_id), UUID(person_id))


@task("chat.on_media_processed", queue="delivery")
def on_media_processed(*, asset_id: str) -> None:
    """A picture that was sent while it was being prepared is shown to who looks."""
    message = Message.objects.filter(attachments__asset_id=asset_id, deleted_at__isnull=True).first()
    if message is None or message.sender is None:
        return
    with transaction.atomic():
        lock(message.conversation_id)
        change(message, "ready", viewer=message.sender)


@task("chat.sweep_expired", queue="bulk")
def sweep_expired() -> None:
    expiring.sweep_expired()
    seals_files.sweep_loose()
