"""HTML of calls: the screen that a page fetches when it rings, the past ones, and the door of a room for many."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from chat import calls_log, inbox
from chat.calls_errors import NoRooms
from chat.calls_rooms import open_room
from chat.conversations import can_write, title_of
from chat.seals_errors import SealedHasNoCalls
from chat.selectors import settings_of
from chat.shown import face_of_conversation, message_url


@login_required
@require_safe
def call_screen(request: SignedInRequest) -> HttpResponse:
    """A piece of a page: static/js/calls/screen.js puts it at its end."""
    is_relayed = settings_of(request.user).relays_calls
    return render(request, "chat/call_screen.html", {"is_relayed": is_relayed})


@login_required
@require_safe
def call_list(request: SignedInRequest) -> HttpResponse:
    """Past calls of all conversations; `show=missed` only those."""
    is_missed = request.GET.get("show") == "missed"
    page = calls_log.list_calls(request.user, missed=is_missed, cursor=request.GET.get("cursor"))
    context = {"lines": _lines(request, page.items), "next_url": next_url(request, page), "is_missed": is_missed}
    return render(request, "chat/call_list.html", context | {"nav": "chat"})


def _lines(request: SignedInRequest, calls: list[calls_log.PastCall]) -> list[dict[str, Any]]:
    """With the conversation each was in. One query."""
    rows = inbox.fetch_some(request.user.pk, {one.conversation_id for one in calls})
    return [
        {
            "call": one,
            "url": message_url(one.conversation_id, one.seq),
            "title": title_of(row),
            "face": face_of_conversation(row),
            "can_call": can_write(row) and not row.is_sealed,
        }
        for one in calls
        if (row := rows.get(one.conversation_id)) is not None  # it may have been shut a moment ago
    ]


@login_required
@require_safe
def call_room(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """Where the room is, and the way in; where the site has none it says so."""
    context = {"conversation_id": conversation_id, "nav": "chat"}
    try:
        room = open_room(request.user, conversation_id)
    except (NoRooms, SealedHasNoCalls) as error:
        return render(request, "chat/call_room.html", context | {"refusal": str(error)})
    return render(request, "chat/call_room.html", context | {"room": room})
