"""Reads of calls. Fetching is authorising: a call is there for who is in its conversation now."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chat import selectors
from chat.calls import Call, CallMember
from chat.models import Member
from core.errors import NotFound


def get_call(user: Any, call_id: UUID) -> Call:
    """Raises NotFound. Three queries."""
    call = Call.objects.select_related("conversation").filter(pk=call_id).first()
    if call is None:
        raise NotFound
    selectors.get_place(user, call.conversation_id, active=True)
    return call


def current_call(user: Any) -> Call | None:
    """The call that rings for the user or that they are in. One query when there is none."""
    found = CallMember.objects.filter(person_id=user.pk, state__in=CallMember.LIVE).values_list("call_id").first()
    if found is None:
        return None
    try:
        return get_call(user, found[0])
    except NotFound:
        return None


def is_quiet(call: Call, person_id: Any) -> bool:
    """Whether the person has muted the conversation. One query."""
    from django.utils import timezone

    muted = Member.objects.filter(
        conversation_id=call.conversation_id, person_id=person_id, muted_until__gt=timezone.now()
    )
    return muted.exists()
