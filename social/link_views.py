"""The HTML door of links: what the composer shows of one while somebody writes."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from core.errors import DomainError
from social import actions
from social.facts import Link


@login_required
@require_POST
def link_preview(request: HttpRequest) -> HttpResponse:
    """Asked again by a script until the page is known; nothing that goes wrong here is in the way of the words."""
    try:
        preview = actions.ask_link(request.user, request.POST.get("url", ""))
    except DomainError:
        return render(request, "social/link_shown.html", {"state": "failed"})
    if preview is None:
        return render(request, "social/link_shown.html", {"state": "none"})
    link = Link(*preview.as_row()) if preview.is_ready else None
    return render(request, "social/link_shown.html", {"state": preview.state, "link": link})
