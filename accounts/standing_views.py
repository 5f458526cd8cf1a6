"""HTML doors of what one chooses about others: muted, restricted, hidden words. Nothing of it is told to anybody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions, hidden_words, people_lists, selectors, standing
from accounts.models import User
from accounts.people import cards, person_of
from accounts.signed_in import SignedInRequest
from accounts.standing_forms import HiddenWordForm, MuteForm
from accounts.views import fragment, next_url, row_gone
from core.errors import DomainError
from core.forms import add_error


@login_required
@require_safe
def between(request: SignedInRequest, handle: str) -> HttpResponse:
    """One person, and all one can choose about them."""
    return _between(request, selectors.get_user(request.user, handle), MuteForm())


def _between(request: SignedInRequest, user: User, form: MuteForm, *, status: int = 200) -> HttpResponse:
    context = {
        "person": person_of(request.user, user),
        "standing": standing.standing_to(request.user, user),
        "lists": people_lists.list_lists_with(request.user, user),
        "form": form,
    }
    return render(request, "accounts/between.html", context, status=status)


@login_required
@require_POST
def mute(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    form = MuteForm(request.POST)
    if form.is_valid():
        try:
            actions.mute(request.user, user, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("%(name)s is muted. They are not told.") % {"name": user.name})
            return redirect("between", handle=user.handle)
    return _between(request, user, form, status=422)


@login_required
@require_POST
def unmute(request: SignedInRequest, handle: str) -> HttpResponse:
    user = standing.get_muted(request.user, handle)
    actions.unmute(request.user, user)
    return row_gone(request, _("%(name)s is no longer muted.") % {"name": user.name}, reverse("settings_muted"))


@login_required
@require_POST
def restrict(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    actions.restrict(request.user, user)
    messages.success(request, _("%(name)s is restricted. They are not told.") % {"name": user.name})
    return redirect("between", handle=user.handle)


@login_required
@require_POST
def unrestrict(request: SignedInRequest, handle: str) -> HttpResponse:
    user = standing.get_restricted(request.user, handle)
    actions.lift_restriction(request.user, user)
    return row_gone(
        request, _("%(name)s is no longer restricted.") % {"name": user.name}, reverse("settings_restricted")
    )


@login_required
@require_safe
def settings_muted(request: SignedInRequest) -> HttpResponse:
    page = standing.list_mutes(request.user, cursor=request.GET.get("cursor"))
    people = cards(request.user, [row.muted for row in page.items])
    rows = list(zip(people, page.items, strict=True))
    return fragment(
        request, "accounts/settings_muted.html", "rows", _frame(rows=rows, next_url=next_url(request, page))
    )


@login_required
@require_safe
def settings_restricted(request: SignedInRequest) -> HttpResponse:
    page = standing.list_restricted(request.user, cursor=request.GET.get("cursor"))
    people = cards(request.user, page.items)
    context = _frame(people=people, next_url=next_url(request, page))
    return fragment(request, "accounts/settings_restricted.html", "rows", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def hidden_word_list(request: SignedInRequest) -> HttpResponse:
    """The words one does not want to meet, and one more."""
    form = HiddenWordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.hide_word(request.user, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("The word is on your list."))
            return redirect("hidden_word_list")
    context = {"nav": "settings", "place": "words", "form": form, "words": hidden_words.list_hidden_words(request.user)}
    return render(request, "accounts/hidden_word_list.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def hidden_word_remove(request: SignedInRequest, word_id: UUID) -> HttpResponse:
    word = hidden_words.get_hidden_word(request.user, word_id)
    actions.show_word(request.user, word)
    return row_gone(request, _("The word is off your list."), reverse("hidden_word_list"))


def _frame(**context: Any) -> dict[str, Any]:
    return {"nav": "settings", "place": "blocked", **context}
