"""Calls in the world of the matrix: one rings between ana and bruno, one between others, one was shut by a block."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import Thing


def call_things(cast: SimpleNamespace, places: dict[Of, list[Thing]]) -> dict[Of, list[Thing]]:
    """`places`: what chat_things made, with its conversations."""
    from chat.actions.calling import start_call
    from chat.calls import Call, CallMember

    hers, others, _asked, shut, *_more = [thing.kwargs["conversation_id"] for thing in places[Of.CONVERSATION]]
    both = frozenset({"owner", "follower"})
    ringing = start_call(cast.ana, hers, kind="video", device_id=uuid4())
    foreign = start_call(cast.pilar, others, kind="audio", device_id=uuid4())
    closed = Call.objects.create(conversation_id=shut, started_by=cast.dora, kind="audio")
    CallMember.objects.create(call=closed, person=cast.dora)

    def thing(name: str, call: Call, who: frozenset[str]) -> Thing:
        return Thing(name, {"call_id": call.pk}, {"call_id": uuid4()}, who, who)

    return {
        Of.CALL: [
            thing("of ana and bruno", ringing, both),
            thing("of others", foreign, frozenset({"stranger"})),
            thing("shut by a block", closed, frozenset()),
        ]
    }
