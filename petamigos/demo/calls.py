"""Calls between people of the demo world: one that nobody answered and the call back, one that was declined, one of a while.
Through the actions of everybody, each person on a device of their own, and then set back in time.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db.models import F
from django.utils import timezone

from accounts.models import User
from chat import actions
from chat.actions import calling
from chat.calls import Call
from chat.models import Conversation, Message

ANA, CARLA, GABY, INES = "ana_rex", "carla_michis", "gaby_del_parque", "ines_vet"
NONE: Final = timedelta()
# (who calls, who is called, how, how long they talked, how long ago), oldest first. Without a length: what became of it.
_CALLS: Final[tuple[tuple[str, str, str, timedelta | str, timedelta], ...]] = (
    (ANA, CARLA, "video", "declined", timedelta(days=2)),
    (INES, ANA, "audio", "missed", timedelta(hours=26)),
    (ANA, INES, "audio", timedelta(minutes=6, seconds=12), timedelta(hours=25)),
    (GABY, ANA, "video", timedelta(minutes=23), NONE),
)


def make_calls(say: Callable[[str], None], people: dict[str, User]) -> None:
    """What is there already is left as it is."""
    if Call.objects.filter(started_by__in=list(people.values())).exists():
        return
    for caller, called, kind, what, age in _CALLS:
        one, other = people[caller], people[called]
        talk = actions.open_direct(one, other)
        call = calling.start_call(one, talk.pk, kind=kind, device_id=_device(one))
        if isinstance(what, timedelta):
            _talk(call, one, other, what)
        elif what == "missed":
            calling.end_ringing(call.pk)
        else:
            calling.decline_call(other, call.pk)
        _backdate(call, talk, age)
    say("calls")


def _device(person: User) -> UUID:
    return uuid5(NAMESPACE_URL, f"device of {person.handle}")


def _talk(call: Call, one: User, other: User, span: timedelta) -> None:
    calling.accept_call(other, call.pk, device_id=_device(other))
    Call.objects.filter(pk=call.pk).update(answered_at=timezone.now() - span)
    calling.leave_call(one, call.pk, device_id=_device(one))


def _backdate(call: Call, talk: Conversation, age: timedelta) -> None:
    """The call, and the line that the conversation keeps of it."""
    moments = {name: F(name) - age for name in ("created_at", "answered_at", "ended_at")}
    Call.objects.filter(pk=call.pk).update(**moments)
    then = timezone.now() - age
    last = Conversation.objects.get(pk=talk.pk).last_seq
    Message.objects.filter(conversation=talk, seq=last).update(created_at=then)
    Conversation.objects.filter(pk=talk.pk).update(last_message_at=then)
