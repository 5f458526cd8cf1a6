"""HTML doors of the welcome: who you are, and a few people to follow. The animal between them is the pets room's."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions, onboarding, selectors
from accounts.actions.about import set_birthday
from accounts.forms import WelcomeForm
from accounts.invitation_views import kept_invitation, use_invitation
from accounts.models import User
from accounts.people import cards
from accounts.signed_in import SignedInRequest
from core.errors import DomainError, NotFound
from core.forms import add_error
from core.middleware import set_language_cookie

FOLLOW_AT_ONCE = 20


@login_required
@require_safe
def onboarding_start(request: SignedInRequest) -> HttpResponse:
    """Goes on where the person left; when all is done, home. Reading ends nothing: the last step's POST does."""
    if request.user.onboarded_at is not None:
        return redirect("home")
    step = onboarding.next_step(request.user) or onboarding.steps()[-1]
    return redirect("onboarding_step", step.name)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def onboarding_step(request: SignedInRequest, name: str) -> HttpResponse:
    return onboarding.get_step(name).view(request)


@login_required
@require_POST
def onboarding_skip(request: SignedInRequest, name: str) -> HttpResponse:
    return onboarding.advance(request, name)


def is_birthday_missing(user: User) -> bool:
    return user.birth_date is None


def step_you(request: SignedInRequest) -> HttpResponse:
    user = request.user
    known = {
        "display_name": user.display_name,
        "handle": user.handle,
        "birth_date": user.birth_date,
        "language": user.language,
        "is_private": "yes" if user.is_private else "no",
    }
    invited = kept_invitation(request)
    form = WelcomeForm(request.POST or None, initial=known, inviter=invited.owner.name if invited else "")
    if request.method == "POST" and form.is_valid():
        try:
            _save_you(user, form)
        except DomainError as error:
            add_error(form, error)
        else:
            use_invitation(request, invited, is_told=bool(form.cleaned_data.get("tell_inviter")))
            response = onboarding.advance(request, "you")
            set_language_cookie(response, user.language)
            return response
    context = {"form": form, **onboarding.onboarding_context(request, "you")}
    return render(request, "accounts/onboarding_you.html", context, status=422 if form.is_bound else 200)


def _save_you(user: User, form: WelcomeForm) -> None:
    given = form.cleaned_data
    actions.choose_handle(user, given["handle"])
    actions.update_profile(user, {"display_name": given["display_name"], "language": given["language"]})
    set_birthday(user, given["birth_date"])
    actions.set_privacy(user, is_private=given["is_private"])


def step_follow(request: SignedInRequest) -> HttpResponse:
    """Tick a few, or none; without scripts one form carries them all."""
    if request.method == "POST":
        for handle in request.POST.getlist("follow")[:FOLLOW_AT_ONCE]:
            try:
                actions.follow(request.user, selectors.get_user(request.user, handle))
            except NotFound:
                continue  # gone or closed since the page was shown
        return onboarding.advance(request, "follow")
    people = cards(request.user, selectors.list_suggestions(request.user, size=12))
    context = {"people": people, **onboarding.onboarding_context(request, "follow")}
    return render(request, "accounts/onboarding_follow.html", context)
