"""HTML of calls: the screen that a page fetches when it rings, and the door of a room for many."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.signed_in import SignedInRequest
from chat.calls_errors import NoRooms
from chat.calls_rooms import open_room
from chat.seals_errors import SealedHasNoCalls
from chat.selectors import settings_of


@login_required
@require_safe
def call_screen(request: SignedInRequest) -> HttpResponse:
    """A piece of a page: static/js/calls/screen.js puts it at its end."""
    is_relayed = settings_of(request.user).relays_calls
    return render(request, "chat/call_screen.html", {"is_relayed": is_relayed})


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
