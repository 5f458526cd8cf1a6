"""HTML doors of the search."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from accounts.views import fragment, is_htmx, sign_in_url
from core.http import client_ip
from discovery import actions, selectors
from discovery.kinds import KINDS, kinds
from discovery.selectors import Found


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What is found of the kind one chose, or of the first that has any; without a question, what one asked for lately."""
    query = selectors.clean_query(request.GET.get("q", ""))
    name, cursor = request.GET.get("kind", ""), request.GET.get("cursor")
    if name in KINDS:
        found = selectors.search(request.user, query, kind=name, cursor=cursor, address=client_ip(request))
    else:
        found = selectors.search_first(request.user, query, address=client_ip(request))
    context = {"query": query, "kind": found.kind.name, "nav": "search"} | _results(request, query, found)
    if not query:
        context["recent"] = selectors.list_recent(request.user)
    return fragment(request, "discovery/search.html", "results", context)


def _results(request: HttpRequest, query: str, found: Found) -> dict[str, Any]:
    asked = {"q": query, "kind": found.kind.name}
    next_url = f"{reverse('search')}?{urlencode(asked | {'cursor': found.next_cursor})}" if found.next_cursor else ""
    tabs = [
        {
            "url": f"{reverse('search')}?{urlencode({'q': query, 'kind': kind.name})}",
            "words": kind.label,
            "is_current": kind is found.kind,
        }
        for kind in kinds()
    ]
    return {
        "found": found.kind.card(request.user, found.rows),
        "found_template": found.kind.template,
        "mended": found.mended,
        "tabs": tabs,
        "next_url": next_url,
        "is_next": bool(request.GET.get("cursor")),
        "sign_in_url": sign_in_url(request),
    }


@require_safe
def search_completions(request: HttpRequest) -> HttpResponse:
    """The lines under the field while one writes: options of a list box."""
    query = selectors.clean_query(request.GET.get("q", ""))
    hints = selectors.complete(request.user, query, address=client_ip(request))
    labels = {kind.name: kind.label for kind in kinds()}
    return render(request, "discovery/completions.html", {"hints": hints, "query": query, "labels": labels})


@login_required
@require_POST
def recent_search_add(request: HttpRequest) -> HttpResponse:
    """Asked for by the page of results itself: reading it changes nothing."""
    actions.remember_search(request.user, request.POST.get("q", ""))
    return HttpResponse(status=204) if is_htmx(request) else redirect("search")


@login_required
@require_POST
def recent_search_forget(request: HttpRequest, search_id: UUID) -> HttpResponse:
    actions.forget_search(request.user, search_id)
    return _recent(request)


@login_required
@require_POST
def recent_search_clear(request: HttpRequest) -> HttpResponse:
    actions.forget_searches(request.user)
    return _recent(request)


def _recent(request: HttpRequest) -> HttpResponse:
    if not is_htmx(request):
        return redirect("search")
    return render(request, "discovery/search.html#recent", {"recent": selectors.list_recent(request.user)})
