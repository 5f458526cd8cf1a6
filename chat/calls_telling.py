"""Calls outside of the chat: that it rings, that one was missed, and the line a conversation keeps of each.

On a locked screen stands who it is only for people who let notifications say what was written.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, Literal
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from chat import selectors
from chat.calls import Call, CallMember
from chat.calls_selectors import is_quiet
from chat.kinds import Payload
from chat.models import Conversation
from notifications.actions import notify
from notifications.kinds import Target, register_kind
from notifications.topics import Category, Channel, register_topic

INCOMING: Final = "call"
MISSED: Final = "call_missed"


def register() -> None:
    register_kind(INCOMING, model=Call, load=load_ringing, words=ringing_words, icon="phone")
    register_kind(MISSED, model=Call, load=load_missed, words=missed_words, icon="phone-missed")
    register_topic(
        INCOMING,
        gettext_lazy("Somebody calls you"),
        Category.SOCIAL,
        defaults=(Channel.PUSH,),
        is_prompt=True,
    )
    register_topic(MISSED, gettext_lazy("Missed calls"), Category.SOCIAL, defaults=(Channel.PUSH,), is_prompt=True)


def tell_call(call_id: UUID) -> None:
    """Pushes that it rings, to who has not muted the conversation."""
    call = Call.objects.filter(pk=call_id).exclude(state=Call.State.ENDED).first()
    if call is None or call.started_by_id is None:
        return
    for row in call.members.filter(state=CallMember.State.RINGING):
        if not is_quiet(call, row.person_id):
            notify(row.person_id, INCOMING, call.started_by_id, call.pk)


def tell_missed(call_id: UUID, person_id: UUID) -> None:
    call = Call.objects.filter(pk=call_id).first()
    if call is not None and call.started_by_id is not None and not is_quiet(call, person_id):
        notify(person_id, MISSED, call.started_by_id, call.pk)


def load_ringing(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    return _load(recipient, ids, [CallMember.State.RINGING])


def load_missed(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    return _load(recipient, ids, [CallMember.State.MISSED, CallMember.State.BUSY])


def _load(recipient: Any, ids: Collection[UUID], states: list[str]) -> dict[UUID, Target]:
    """Two queries, however many. A snippet is there when the person lets screens say who it is."""
    here = Conversation.objects.visible_to(recipient).values("pk")
    calls = Call.objects.filter(
        pk__in=ids, members__person_id=recipient.pk, members__state__in=states, conversation_id__in=here
    )
    tells = selectors.settings_of(recipient).tells_words
    return {
        call.pk: Target(
            reverse("chat_detail", args=[call.conversation_id]), str(call.get_kind_display()) if tells else ""
        )
        for call in calls
    }


def ringing_words(name: str, _others: int, target: Target) -> str:
    return _("%(name)s calls you.") % {"name": name} if target.snippet else _("Somebody calls you.")


def missed_words(name: str, _others: int, target: Target) -> str:
    return _("You missed a call from %(name)s.") % {"name": name} if target.snippet else _("You missed a call.")


# --- the line of the conversation -------------------------------------------------------------------
Outcome = Literal["answered", "missed", "declined", "busy", "cancelled", "unanswered"]
OUTCOMES: Final[tuple[Outcome, ...]] = ("answered", "missed", "declined", "busy", "cancelled", "unanswered")
_UNHEARD: Final[dict[str, Outcome]] = {
    Call.Reason.DECLINED: "declined",
    Call.Reason.BUSY: "busy",
    Call.Reason.CANCELLED: "cancelled",
}


def is_outgoing(payload: Payload, reader: Any) -> bool:
    return bool(payload.get("actor") == str(reader.pk))


def outcome_of(payload: Payload, reader: Any) -> Outcome:
    """What a call was for the reader: who called hears that nobody answered, who was called that they missed it, and who
    was not there misses also one that others answered.
    """
    reason, seconds = str(payload.get("reason", "")), int(payload.get("seconds", 0))
    if str(reader.pk) in payload.get("talked", ()) and (seconds or reason in (Call.Reason.ENDED, Call.Reason.FAILED)):
        return "answered"
    if is_outgoing(payload, reader):
        return _UNHEARD.get(reason, "unanswered")
    return "declined" if reason == Call.Reason.DECLINED else "missed"


def call_words(payload: Payload, actor: str, reader: Any) -> str:
    is_video, outcome = payload.get("media") == "video", outcome_of(payload, reader)
    if outcome == "answered":
        span = span_of(int(payload.get("seconds", 0)))
        return _("%(kind)s, %(span)s") % {"kind": _kind(is_video), "span": span}
    if is_outgoing(payload, reader):
        return {
            "declined": _("%(kind)s: declined") % {"kind": _kind(is_video)},
            "busy": _("%(kind)s: busy") % {"kind": _kind(is_video)},
            "cancelled": _("%(kind)s: taken back") % {"kind": _kind(is_video)},
        }.get(outcome, _("%(kind)s: no answer") % {"kind": _kind(is_video)})
    if outcome == "declined":
        return _("%(kind)s from %(actor)s: declined") % {"kind": _kind(is_video), "actor": actor}
    if is_video:
        return _("Missed video call from %(actor)s") % {"actor": actor}
    return _("Missed voice call from %(actor)s") % {"actor": actor}


def call_preview(payload: Payload) -> str:
    return _kind(payload.get("media") == "video")


def _kind(is_video: bool) -> str:
    return _("Video call") if is_video else _("Voice call")


def span_of(seconds: int) -> str:
    if seconds < 60:
        return ngettext("%(count)d second", "%(count)d seconds", seconds) % {"count": seconds}
    minutes = seconds // 60
    return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
