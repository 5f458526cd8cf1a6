"""The page that says where people are who share it: for who has no script, and to open it in maps."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.people import person_of
from accounts.signed_in import SignedInRequest
from chat import live, selectors
from chat.conversations import title_of
from chat.live_points import Point
from chat.shown import face_of_conversation


def map_url(point: Point | None) -> str:
    """What the device opens with its own program for maps: no other site is asked."""
    return f"geo:{point.latitude},{point.longitude}?q={point.latitude},{point.longitude}" if point else ""


@login_required
@require_safe
def chat_live(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """Where others are now, as far as they share it here."""
    found = live.list_live(request.user, conversation_id)
    row = selectors.get_conversation_row(request.user, conversation_id)
    shown = [
        {
            "share": one.share,
            "person": person_of(request.user, one.share.person),
            "point": one.point,
            "map_url": map_url(one.point),
        }
        for one in found
    ]
    context = {"row": row, "title": title_of(row), "face": face_of_conversation(row), "shown": shown, "nav": "chat"}
    response = render(request, "chat/live.html", context)
    response["Cache-Control"] = "private, no-store"
    return response
