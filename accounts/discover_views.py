"""HTML doors of what one does not want suggested."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import dismissals, selectors
from accounts.actions.dismissals import dismiss_person, welcome_person
from accounts.people import cards
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, is_htmx, next_url
from core.http import safe_next


@login_required
@require_safe
def dismissed_people(request: SignedInRequest) -> HttpResponse:
    page = dismissals.list_dismissed(request.user, cursor=request.GET.get("cursor"))
    context = {
        "people": cards(request.user, page.items),
        "next_url": next_url(request, page),
        "nav": "discover",
        "place": "people",
    }
    return fragment(request, "accounts/dismissed_people.html", "rows", context)


@login_required
@require_POST
def person_dismiss(request: SignedInRequest, handle: str) -> HttpResponse:
    person = selectors.get_user(request.user, handle)
    dismiss_person(request.user, person)
    said = _("%(name)s is not suggested to you again. They are not told.") % {"name": person.name}
    return dismissed(request, said, reverse("person_welcome", args=[person.handle]))


@login_required
@require_POST
def person_welcome(request: SignedInRequest, handle: str) -> HttpResponse:
    person = dismissals.get_dismissed(request.user, handle)
    welcome_person(request.user, person)
    return dismissed(request, _("%(name)s may be suggested to you again.") % {"name": person.name}, "")


def dismissed(request: SignedInRequest, said: str, undo_url: str) -> HttpResponse:
    """The row says what was done and offers to undo it; without scripts the page of what was dismissed does."""
    if is_htmx(request):
        return render(request, "accounts/suggestion_gone.html", {"message": said, "undo_url": undo_url})
    messages.success(request, said)
    return redirect(safe_next(request, reverse("people_discover")))
