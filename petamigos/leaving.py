"""The page between a link that somebody wrote and the site it leads to."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from core.leaving import read_destination


@require_safe
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """Says where it leads. Nobody is sent on by itself, and the other site does not learn which page was left."""
    to = read_destination(token)
    response = render(request, "leave.html", {"to": to, "back_url": _back(request)})
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _back(request: HttpRequest) -> str:
    """The page of ours that held the link, as far as the browser tells; else the beginning."""
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    return came_from if is_ours else reverse("home")
