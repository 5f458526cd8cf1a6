"""HTML doors: friends, requests for friendship, and who may reach one."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions, friends, privacy, selectors
from accounts.models import User
from accounts.people import cards, person_of
from accounts.policies import is_self
from accounts.privacy_form import ReachForm
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, is_htmx, next_url, row_gone, sign_in_url
from core.http import safe_next


@require_safe
def friend_list(request: HttpRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    page = friends.list_friends(request.user, user, cursor=request.GET.get("cursor"))
    context = {
        "person": person_of(request.user, user),
        "people": cards(request.user, page.items),
        "next_url": next_url(request, page),
        "is_own": is_self(request.user, user),
        "waiting": friends.count_friend_requests(user) if is_self(request.user, user) else 0,
        "sign_in_url": sign_in_url(request),
    }
    return fragment(request, "accounts/friend_list.html", "rows", context)


@login_required
@require_safe
def friend_request_list(request: SignedInRequest) -> HttpResponse:
    page = friends.list_friend_requests(request.user, cursor=request.GET.get("cursor"))
    context = {"people": cards(request.user, page.items), "next_url": next_url(request, page), "nav": "notifications"}
    return fragment(request, "accounts/friend_request_list.html", "rows", context)


@login_required
@require_POST
def friend_ask(request: SignedInRequest, handle: str) -> HttpResponse:
    """Asks, or accepts who has asked."""
    user = selectors.get_user(request.user, handle)
    actions.ask_friend(request.user, user)
    return _button(request, user)


@login_required
@require_POST
def friend_end(request: SignedInRequest, handle: str) -> HttpResponse:
    """Withdraws the request, or ends the friendship."""
    user = selectors.get_user(request.user, handle)
    actions.end_friend(request.user, user)
    return _button(request, user)


def _button(request: SignedInRequest, user: User) -> HttpResponse:
    if not is_htmx(request):
        return redirect(safe_next(request, user.get_absolute_url()))
    context = {"person": person_of(request.user, user), "friendship": friends.friendship_of(request.user, user)}
    return render(request, "components/friend_button.html", context)


@login_required
@require_POST
def friend_answer(request: SignedInRequest, handle: str, answer: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    if answer == "accept":
        actions.accept_friend(request.user, user)
        said = _("You and %(name)s are friends now.") % {"name": user.name}
    else:
        actions.decline_friend(request.user, user)
        said = _("The request of %(name)s is gone.") % {"name": user.name}
    return row_gone(request, said, reverse("friend_request_list"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings_reach(request: SignedInRequest) -> HttpResponse:
    """Who may do what to one; the private switch is on settings_privacy."""
    form = ReachForm(request.POST or None, row=privacy.get_privacy(request.user))
    if request.method == "POST" and form.is_valid():
        actions.choose_privacy(request.user, form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("settings_reach")
    status = 422 if request.method == "POST" else 200
    context = {"nav": "settings", "place": "reach", "form": form}
    return render(request, "accounts/settings_reach.html", context, status=status)
