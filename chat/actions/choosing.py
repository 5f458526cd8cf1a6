"""A person's own settings of the chat, and how long new messages of a conversation stay."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from chat import policies, selectors, sending
from chat.actions.saying import note
from chat.details import ChatSettings
from chat.errors import NotAnAdmin
from chat.models import Conversation
from core.errors import Invalid

DISAPPEAR: Final = (0, 86_400, 7 * 86_400, 90 * 86_400)
FIELDS: Final = ("shows_read", "shows_typing", "tells_words", "group_adders", "relays_calls")


def choose_settings(user: Any, changes: dict[str, Any]) -> ChatSettings:
    """Only what is named changes."""
    wanted = {name: value for name, value in changes.items() if name in FIELDS}
    made, _new = ChatSettings.objects.update_or_create(person_id=user.pk, defaults=wanted)
    return made


@transaction.atomic
def let_disappear(user: Any, conversation_id: UUID, seconds: int) -> None:
    """New messages disappear after so long for everyone; 0: they stay. By either of two people, by admins of a group.

    Raises NotFound, NotAnAdmin, Invalid on `disappear_seconds`.
    """
    if seconds not in DISAPPEAR:
        raise Invalid(_("Choose one of the list."), field="disappear_seconds")
    sending.lock(conversation_id)
    place = selectors.get_place(user, conversation_id, active=True)
    if not policies.can_pin(place.conversation, place.member):
        raise NotAnAdmin
    if (place.conversation.disappear_seconds or 0) != seconds:
        Conversation.objects.filter(pk=conversation_id).update(disappear_seconds=seconds or None)
        note(place.conversation, "disappearing", actor=user, seconds=seconds)
