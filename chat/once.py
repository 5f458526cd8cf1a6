"""What is sent to be opened once: how it is marked, and what is said of it. Opening is in chat/once_opening.py."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.kinds import Content, Payload, Taken
from chat.models import OnceMessage
from core.errors import Invalid
from core.limits import LIMITS


def is_once(payload: Payload) -> bool:
    return bool(payload.get("is_once"))


def once_of(content: Content) -> Payload:
    """The payload of a kind that may be sent to be opened once. Raises Invalid on `media_ids`, `body`."""
    if content.fields.get("is_once") is not True:
        return {}
    if len(content.media_ids) != 1:
        raise Invalid(gettext_lazy("One photo at a time can be opened once."), field="media_ids")
    if content.body.strip():
        raise Invalid(gettext_lazy("What can be opened once comes without words."), field="body")
    return {"is_once": True}


def details(payload: Payload) -> dict[str, Any]:
    return {"is_once": True, "is_over": bool(payload.get("is_over"))} if is_once(payload) else {}


def preview(kind: str) -> str:
    words = {
        "photo": _("Photo to open once"),
        "video": _("Video to open once"),
        "voice": _("Voice message to hear once"),
    }
    return words[kind]


def keep(_sender: Any, message_id: UUID, taken: Taken) -> None:
    if is_once(taken.payload):
        ends = timezone.now() + timedelta(days=LIMITS.once_days)
        OnceMessage.objects.create(message_id=message_id, ends_at=ends)
