"""Past calls of a person over all conversations, as the lines of the conversations say: what is gone there is gone here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

import orjson
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from chat import finding
from chat.calls import Call
from chat.calls_telling import Outcome, is_outgoing, outcome_of, span_of
from core.limits import LIMITS
from core.pagination import Page

Direction = Literal["incoming", "outgoing"]
DIRECTIONS: Final[tuple[Direction, ...]] = ("incoming", "outgoing")


@dataclass(slots=True)
class PastCall:
    """`message_id` and `seq` are of the line in the conversation; `seconds` how long people talked."""

    message_id: UUID
    conversation_id: UUID
    seq: int
    kind: str
    direction: Direction
    outcome: Outcome
    seconds: int
    at: datetime

    @property
    def words(self) -> str:
        if self.outcome == "missed":
            return pgettext("a call", "Missed")
        way = pgettext("a call", "Outgoing") if self.direction == "outgoing" else pgettext("a call", "Incoming")
        return _("%(direction)s · %(outcome)s") % {"direction": way, "outcome": self._outcome_words()}

    def _outcome_words(self) -> str:
        if self.outcome == "answered":
            return span_of(self.seconds)
        return {
            "declined": pgettext("a call", "declined"),
            "busy": pgettext("a call", "busy"),
            "cancelled": pgettext("a call", "taken back"),
        }.get(self.outcome, pgettext("a call", "no answer"))


def list_calls(
    user: Any, *, missed: bool = False, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[PastCall]:
    """Newest first. One query. Raises Invalid on `cursor`."""
    page = finding.list_calls(user, missed=missed, cursor=cursor, size=size)
    return Page([_past(user, found) for found in page.items], page.next_cursor)


def _past(user: Any, found: finding.Found) -> PastCall:
    told = orjson.loads(found.row.payload_json)
    return PastCall(
        message_id=found.row.id,
        conversation_id=found.conversation_id,
        seq=found.row.seq,
        kind=told.get("media", Call.Kind.AUDIO),
        direction="outgoing" if is_outgoing(told, user) else "incoming",
        outcome=outcome_of(told, user),
        seconds=int(told.get("seconds", 0)),
        at=found.row.created_at,
    )
