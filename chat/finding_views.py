"""HTML doors of looking for messages."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from chat import finding, inbox
from chat.acting_views import clean_id
from chat.conversations import title_of
from chat.kinds import preview_of
from chat.shown import message_url
from core.errors import DomainError
from core.limits import LIMITS
from core.pagination import Page


def _lines(request: SignedInRequest, page: Page[finding.Found]) -> list[dict[str, Any]]:
    """With the conversation each is in. One query."""
    rows = inbox.fetch_some(request.user.pk, {found.conversation_id for found in page.items})
    return [
        {
            "url": message_url(found.conversation_id, found.row.seq),
            "title": title_of(rows[found.conversation_id]),
            "who": found.row.display_name or found.row.handle or "",
            "words": preview_of(found.row.kind, found.row.body, {}),
            "at": found.row.created_at,
        }
        for found in page.items
        if found.conversation_id in rows  # it may have been shut a moment ago
    ]


@login_required
@require_safe
def chat_search(request: SignedInRequest) -> HttpResponse:
    """In all conversations, or in the one that `in` names."""
    query, within = request.GET.get("q", ""), clean_id(request.GET.get("in", ""))
    context: dict[str, Any] = {"query": query, "within": within, "nav": "chat", "query_max": LIMITS.search_query_max}
    if query:
        try:
            page = finding.search(request.user, query, conversation_id=within, cursor=request.GET.get("cursor"))
            context |= {"lines": _lines(request, page), "next_url": next_url(request, page)}
        except DomainError as error:
            context["problem"] = str(error)
    return render(request, "chat/chat_search.html", context, status=422 if "problem" in context else 200)


@login_required
@require_safe
def chat_starred(request: SignedInRequest) -> HttpResponse:
    page = finding.list_starred(request.user, cursor=request.GET.get("cursor"))
    context = {"lines": _lines(request, page), "next_url": next_url(request, page), "is_starred": True, "nav": "chat"}
    return render(request, "chat/chat_search.html", context)
