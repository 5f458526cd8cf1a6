"""Messages as things that can be reported. Staff read a conversation through a report only, and each look is logged."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext_lazy

from accounts.restraints import register_deed
from chat.carried import sees
from chat.kinds import preview_of
from chat.models import Message
from moderation.kinds import Context, Evidence, Line, register_reportable

AROUND: Final = 8  # messages before and after the one that was reported


def register() -> None:
    register_deed("message", gettext_lazy("write messages"))
    register_reportable(
        "message", label=gettext_lazy("Message"), model=Message, load=load_message,
        author_of=lambda message: message.sender, evidence=evidence_of, context=context_of,
    )  # fmt: skip


def load_message(viewer: Any, message_id: UUID) -> Message | None:
    """One that the viewer can see; what the conversation says by itself is nobody's to answer for."""
    found = (
        Message.objects.select_related("sender").filter(pk=message_id, sender__isnull=False, deleted_at=None).first()
    )
    return found if found is not None and sees(viewer, found) else None


def _words(message: Message) -> str:
    return message.body or preview_of(message.kind, "", message.payload)


def evidence_of(message: Message) -> Evidence:
    pictures = message.attachments.filter(asset__kind="image").order_by("position").values_list("asset_id", flat=True)
    return Evidence(_words(message), tuple(pictures))


def context_of(message: Message) -> Context:
    """What was said around it, no more. Two queries."""
    near = Message.objects.select_related("sender").filter(
        conversation_id=message.conversation_id, seq__range=(message.seq - AROUND, message.seq + AROUND)
    )
    lines = tuple(
        Line(f"@{one.sender.handle}" if one.sender else "—", _words(one), is_the_thing=one.pk == message.pk)
        for one in near.order_by("seq")
    )
    return Context(lines, evidence_of(message).pictures, is_private=True)
