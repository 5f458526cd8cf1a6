"""HTML doors of what is opened once."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from accounts.signed_in import SignedInRequest
from chat import once_opening, selectors
from chat.conversations import title_of


@login_required
@require_POST
def message_open(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponse:
    """Opens it, and shows it on this page alone."""
    message = selectors.get_visible_message(request.user, conversation_id, message_id)
    row = selectors.get_conversation_row(request.user, conversation_id)
    opened = once_opening.open_once(request.user, message)
    context = {"opened": opened, "row": row, "title": title_of(row), "seq": message.seq, "nav": "chat"}
    answer = render(request, "chat/message_once.html", context)
    answer["Cache-Control"] = "private, no-store"
    return answer


@login_required
@require_safe
def once_file(request: SignedInRequest, ticket: str) -> HttpResponseBase:
    """`as`: the ending of the file that is wanted."""
    return once_opening.send_once(request, request.user, ticket, request.GET.get("as", ""))
