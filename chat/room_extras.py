"""What stands between the head of a conversation and its messages: templates/chat/room_bars.html."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from chat import care, group_links, scheduled, ticks
from chat.inbox import ConversationRow
from chat.live_words import live_words
from chat.models import Member


def room_extras(viewer: Any, row: ConversationRow, bubbles: list[Any]) -> dict[str, Any]:
    """For the page of a conversation; gives the bubbles of a group their ticks. `script`: what its script is given."""
    is_group = not row.is_direct and row.state == Member.State.ACTIVE
    leads = is_group and row.role != Member.Role.MEMBER
    marks = ticks.tick_bubbles(viewer, row.id, bubbles) if is_group else None
    return {
        "leads": leads,
        "join_count": group_links.count_requests(row.id) if leads else 0,
        "cards": care.cards_of(viewer, row.id) if row.state == Member.State.ACTIVE else [],
        "later_count": scheduled.count_scheduled(viewer.pk, row.id),
        "script": {
            "marks": ticks.marks_json(marks) if marks is not None else None,
            "words": {"read_some": _("Read by some"), "info": _("Message info"), **live_words()},
        },
    }
