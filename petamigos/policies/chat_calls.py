"""Who gets in where in calls: the API and the words on the socket."""

from __future__ import annotations

from typing import Final

from petamigos.policies.terms import Of, Policy, Rule, Who, api, page

CALLS: Final[dict[str, Policy]] = {
    "call_list": page(Who.SIGNED_IN),
    "call_screen": page(Who.SIGNED_IN),
    "call_room": page(Who.OWNER, Of.OPEN_TALK),
}
CALLS_API: Final[dict[str, Policy]] = {
    "api_me_calls": api(GET=Who.SIGNED_IN),
    "api_me_call": api(GET=Who.SIGNED_IN),
    "api_call_room": api(POST=(Who.OWNER, Of.OPEN_TALK)),
    "api_call": api(GET=(Who.OWNER, Of.CALL), DELETE=(Who.OWNER, Of.CALL)),
    "api_call_ice": api(POST=(Who.OWNER, Of.CALL)),
}
CALL_MESSAGES: Final[dict[str, Rule]] = {
    "call_start": Rule(Who.OWNER, Of.OPEN_TALK),
    "call_accept": Rule(Who.OWNER, Of.CALL),
    "call_decline": Rule(Who.OWNER, Of.CALL),
    "call_leave": Rule(Who.OWNER, Of.CALL),
    "call_heartbeat": Rule(Who.OWNER, Of.CALL),
    "call_signal": Rule(Who.OWNER, Of.CALL),
    "call_current": Rule(Who.SIGNED_IN),
}
