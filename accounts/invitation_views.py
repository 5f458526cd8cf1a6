"""HTML doors of invitations: made and ended by who invites, opened by whoever has the link."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts import invitations
from accounts.actions.invitations import end_invitation, join_by, make_invitation
from accounts.people import cards, person_of
from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from core.errors import DomainError
from core.forms import add_error
from core.http import client_ip
from core.limits import LIMITS
from core.qr import draw_qr
from core.rates import check_rate

FORM = require_http_methods(["GET", "HEAD", "POST"])
DAYS: Final = (1, 7, 30)
USES: Final = (1, 5, 20)
KEPT: Final = "invitation"  # in the session of a guest who wants to come in: the id, never the secret


class InvitationForm(forms.Form):
    label = forms.CharField(
        label=gettext_lazy("For whom"),
        required=False,
        max_length=LIMITS.invitation_label_max * 4,
        help_text=gettext_lazy("Only for you, to tell your invitations apart."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    uses = forms.TypedChoiceField(label=gettext_lazy("It is good for"), coerce=int, widget=forms.RadioSelect)
    days = forms.TypedChoiceField(label=gettext_lazy("It works for"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        uses = [(n, ngettext("%(count)d person", "%(count)d people", n) % {"count": n}) for n in USES]
        self.fields["uses"].choices = uses  # type: ignore[attr-defined]
        words = (_("1 day"), _("7 days"), _("30 days"))
        self.fields["days"].choices = list(zip(DAYS, words, strict=True))  # type: ignore[attr-defined]


@login_required
@FORM
def invitation_list(request: SignedInRequest) -> HttpResponse:
    """One's invitations. A new one's address is shown in the answer to making it, and never again."""
    form = InvitationForm(request.POST or None, initial={"days": 7, "uses": 1})
    new_url = ""
    if form.is_bound and form.is_valid():
        try:
            _made, new_url = make_invitation(request.user, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            form = InvitationForm(initial={"days": 7, "uses": 1})
    page = invitations.list_invitations(request.user, cursor=request.GET.get("cursor"))
    rows = [(one, cards(request.user, one.people)) for one in page.items]
    context = {"form": form, "rows": rows, "next_url": next_url(request, page), "new_url": new_url, "nav": "discover"}
    if new_url:
        context["drawing"] = draw_qr(new_url, _("QR code of your invitation"))
    return render(request, "accounts/invitation_list.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def invitation_end(request: SignedInRequest, invitation_id: UUID) -> HttpResponse:
    end_invitation(invitations.get_invitation(request.user, invitation_id))
    messages.success(request, _("The invitation no longer works."))
    return redirect("invitation_list")


@FORM
def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Who invites, as any guest may see them. Only asking to come in is remembered."""
    check_rate("invitation.open", address=client_ip(request))
    found = invitations.get_open_invitation(request.user, secret)
    is_newcomer = not request.user.is_authenticated or request.user.onboarded_at is None
    if request.method == "POST":
        if not is_newcomer:
            return redirect(found.owner)
        request.session[KEPT] = str(found.pk)
        return redirect("onboarding" if request.user.is_authenticated else "account_signup")
    context = {"person": person_of(None, found.owner), "is_newcomer": is_newcomer}
    response = render(request, "accounts/invitation.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "same-origin"  # the secret in the address goes to no other site
    return response


def kept_invitation(request: SignedInRequest) -> invitations.Invitation | None:
    """By which invitation a newcomer came to the welcome."""
    kept = request.session.get(KEPT)
    return invitations.find_kept_invitation(request.user, kept) if kept else None


def use_invitation(request: SignedInRequest, found: invitations.Invitation | None, *, is_told: bool) -> None:
    """At the end of the welcome's first step. An invitation that has ended since keeps nobody out."""
    request.session.pop(KEPT, None)
    if found is None:
        return
    try:
        join_by(request.user, found, is_told=is_told)
    except DomainError:
        return
