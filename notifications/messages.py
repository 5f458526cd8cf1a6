"""The words of a push or text message, in the language that is on."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import ngettext

from notifications.gateways.messages import Message
from notifications.kinds import KINDS
from notifications.selectors import Line
from notifications.topics import topic_of

SINGLY: Final = 3  # so many lines go out one by one
NAMED: Final = 3  # so many are named in a summary
SUMMARY_TAG: Final = "summary"


def is_grouped(kind: str) -> bool:
    return kind in KINDS and KINDS[kind].is_grouped


def tag_of(line: Line) -> str:
    """What takes whose place: likes of one post are one message, everything else is its own."""
    return tag_for(line.kind, line.target_id, line.id)


def tag_for(kind: str, target_id: Any, line_id: Any) -> str:
    return f"{kind}.{target_id}" if is_grouped(kind) else f"line.{line_id}"


def address_of(path: str) -> str:
    return path if path.startswith("http") else settings.SITE_URL + path


def of_lines(recipient: Any, lines: list[Line], unseen: int) -> list[Message]:
    return [
        Message(
            title="PetAmigos",
            body=line.words,
            url=address_of(line.url),
            tag=tag_of(line),
            urgency="high" if topic_of(line.kind).is_critical else "normal",
            line_id=str(line.id),
            unseen_count=unseen,
            language=recipient.language,
        )
        for line in lines
    ]


def headline(count: int) -> str:
    return ngettext("%(count)d new notification", "%(count)d new notifications", count) % {"count": count}


def summary(recipient: Any, lines: list[Line], unseen: int) -> list[Message]:
    """One message for all; a later summary takes its place."""
    is_urgent = any(topic_of(line.kind).is_critical for line in lines)
    return [
        Message(
            title=headline(len(lines)),
            body="\n".join(line.words for line in lines[:NAMED]),
            url=address_of(reverse("notification_list")),
            tag=SUMMARY_TAG,
            urgency="high" if is_urgent else "normal",
            unseen_count=unseen,
            language=recipient.language,
        )
    ]
