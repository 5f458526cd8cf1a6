"""The page that says who has a message."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.people import person_of
from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from chat import selectors, ticks
from chat.shown import bubbles


@login_required
@require_safe
def message_info(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponse:
    """Who has received and read a message of one's own."""
    message = ticks.get_own_message(request.user, conversation_id, message_id)
    row = selectors.get_conversation_row(request.user, conversation_id)
    found = selectors.get_message(request.user, conversation_id, message_id)
    page = ticks.list_holders(request.user, message, cursor=request.GET.get("cursor"))
    context = {
        "row": row,
        "bubble": bubbles(request.user, row, [found])[0],
        "info": ticks.info_of(request.user, message),
        "holders": [(person_of(request.user, member.person), state) for member, state in page.items],
        "next_url": next_url(request, page),
        "nav": "chat",
    }
    return render(request, "chat/message_info.html", context)
