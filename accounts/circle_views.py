"""HTML doors of the people one keeps near: close friends. Nobody else is shown any of it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import actions, circles, selectors
from accounts.people import cards
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, is_htmx, next_url, row_gone


@login_required
@require_safe
def close_friend_list(request: SignedInRequest) -> HttpResponse:
    """Who is on the list, and followers who could be."""
    page = circles.list_close_friends(request.user, cursor=request.GET.get("cursor"))
    context = {
        "people": cards(request.user, page.items),
        "next_url": next_url(request, page),
        "nav": "settings",
        "place": "close",
    }
    if not is_htmx(request):
        context["candidates"] = cards(request.user, circles.list_candidates(request.user))
    return fragment(request, "accounts/close_friend_list.html", "rows", context)


@login_required
@require_POST
def close_friend_add(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    actions.keep_close(request.user, user)
    said = _("%(name)s is a close friend. They are not told.") % {"name": user.name}
    return row_gone(request, said, reverse("close_friend_list"))


@login_required
@require_POST
def close_friend_remove(request: SignedInRequest, handle: str) -> HttpResponse:
    user = circles.get_close_friend(request.user, handle)
    actions.let_go(request.user, user)
    said = _("%(name)s is off your list. They are not told.") % {"name": user.name}
    return row_gone(request, said, reverse("close_friend_list"))
