"""HTML doors of the bell."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from accounts.views import fragment, is_htmx, next_url
from notifications import actions, devices, selectors


@login_required
@require_safe
def notification_list(request: HttpRequest) -> HttpResponse:
    """Reading changes nothing: the page itself asks, by POST, to count as seen."""
    page = selectors.list_notifications(request.user, cursor=request.GET.get("cursor"))
    context = {
        "lines": page.items,
        "next_url": next_url(request, page),
        "has_new": any(not line.is_read for line in page.items),
        "push_key": devices.key_to_offer(request.user),
        "nav": "notifications",
    }
    return fragment(request, "notifications/notification_list.html", "rows", context)


@login_required
@require_POST
def notification_seen(request: HttpRequest) -> HttpResponse:
    actions.mark_seen(request.user)
    return HttpResponse(status=204) if is_htmx(request) else redirect("notification_list")
