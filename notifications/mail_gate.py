"""Rooms that write their own mails ask here first: the person's switches hold for them too."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.utils import timezone

from notifications import preferences, unsubscribing
from notifications.gateways import mail
from notifications.topics import Channel, topic_of

# Mailed by pets, in their own words: this room sends no second mail of them.
MAILED_BY_THEIR_ROOM: Final = frozenset({"health_due", "finder_wrote"})


def headers_for(person: Any, kind: str) -> dict[str, str] | None:
    """None when no such mail is wanted, or the address sends mail back. Three queries."""
    topic = topic_of(kind)
    chosen, wish = preferences.settings_of(person), preferences.wish_for(person, topic)
    if Channel.MAIL not in wish.channels & preferences.open_channels(chosen) or not mail.can_reach(person):
        return None
    return mail.way_out(unsubscribing.one_click_url(person, Channel.MAIL, topic.name))


def held_until(person: Any, kind: str) -> datetime | None:
    """Until when the person's quiet hours hold a mail of this kind; None when it may go now. One query."""
    return preferences.held_until(person, preferences.settings_of(person), topic_of(kind), timezone.now())
