"""The timeline of a list of people: HTML and API."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from accounts.people_lists import get_list
from accounts.views import fragment, next_url
from social import selectors
from social.cards import cards


@login_required
@require_safe
def people_list_detail(request: HttpRequest, list_id: UUID) -> HttpResponse:
    """What the people on one of one's own lists published, as far as one may see it, newest first."""
    found = get_list(request.user, list_id)  # type: ignore[arg-type]
    cursor = request.GET.get("cursor")
    page = selectors.list_posts_of_list(request.user, found, cursor=cursor, comments=True)
    context = {
        "people_list": found,
        "posts": cards(request.user, page.items, first_is_eager=not cursor),
        "next_url": next_url(request, page),
    }
    return fragment(request, "social/people_list_detail.html", "rows", context)
