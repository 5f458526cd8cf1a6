"""HTML doors of links into groups: made and ended by who may let people in, followed by whoever has one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people import person_of
from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from chat import group_links, selectors
from chat.acting_views import attempt, clean_id
from chat.actions import linking
from chat.conversations import title_of
from chat.shown import face_of_conversation
from core.errors import DomainError, Invalid, NotFound
from core.forms import add_error
from core.http import client_ip
from core.qr import draw_qr
from core.rates import check_rate
from media.views import send_picture

DAYS: Final = (1, 7, 30)
USES: Final = (0, 1, 5, 20, 100)


class LinkForm(forms.Form):
    days = forms.TypedChoiceField(label=gettext_lazy("It works for"), coerce=int, widget=forms.RadioSelect)
    uses = forms.TypedChoiceField(label=gettext_lazy("It is good for"), coerce=int, widget=forms.RadioSelect)
    needs_approval = forms.BooleanField(
        label=gettext_lazy("An admin lets each one in"),
        required=False,
        help_text=gettext_lazy("Who opens the link asks first."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = (_("1 day"), _("7 days"), _("30 days"))
        self.fields["days"].choices = list(zip(DAYS, words, strict=True))  # type: ignore[attr-defined]
        uses = [(n, ngettext("%(count)d person", "%(count)d people", n) % {"count": n}) for n in USES if n]
        self.fields["uses"].choices = [(0, _("Whoever has it")), *uses]  # type: ignore[attr-defined]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def chat_group_links(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """The links of a group, and for admins who asks to come in."""
    place = group_links.get_inviting_place(request.user, conversation_id)
    form = LinkForm(request.POST or None, initial={"days": 7, "uses": 0})
    if form.is_bound and form.is_valid():
        try:
            linking.make_link(request.user, conversation_id, **_wishes(form))
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("chat_group_links", conversation_id)
    page = group_links.list_links(request.user, conversation_id, cursor=request.GET.get("cursor"))
    row = selectors.get_conversation_row(request.user, conversation_id)
    context = {
        "row": row,
        "title": title_of(row),
        "face": face_of_conversation(row),
        "form": form,
        "links": [(one, _drawing(one), person_of(request.user, one.made_by)) for one in page.items],
        "next_url": next_url(request, page),
        "nav": "chat",
        **_asked(request, place),
    }
    return render(request, "chat/group_links.html", context, status=422 if form.errors else 200)


def _wishes(form: LinkForm) -> dict[str, Any]:
    data = form.cleaned_data
    return {"days": data["days"], "uses": data["uses"] or None, "needs_approval": data["needs_approval"]}


def _drawing(link: group_links.GroupLink) -> Any:
    return draw_qr(link.url, _("QR code of the link")) if link.is_unused else None


def _asked(request: SignedInRequest, place: selectors.Place) -> dict[str, Any]:
    if not place.member.is_admin:
        return {"requests": [], "is_admin": False}
    page = group_links.list_requests(request.user, place.conversation.pk, cursor=request.GET.get("asked"))
    shown = [(one, person_of(request.user, one.person)) for one in page.items]
    return {"requests": shown, "is_admin": True, "more_requests": page.next_cursor or ""}


@login_required
@require_POST
def chat_group_links_act(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """`act` names what is done with `id`: one of _DEEDS."""
    group_links.get_inviting_place(request.user, conversation_id)
    act, identity = _DEEDS.get(request.POST.get("act", "")), clean_id(request.POST.get("id", ""))
    if act is None or identity is None:
        raise Invalid(field="act")
    attempt(request, lambda: act(request.user, conversation_id, identity))
    return redirect("chat_group_links", conversation_id)


_DEEDS: Final[dict[str, Callable[[Any, UUID, UUID], None]]] = {
    "end": lambda user, pk, identity: linking.end_link(group_links.get_link(user, pk, identity)),
    "approve": linking.approve_request,
    "decline": linking.decline_request,
}


# --- who has a link ---------------------------------------------------------------------------------
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def group_link(request: SignedInRequest, secret: str) -> HttpResponse:
    """The group as a link shows it; a form comes in, asks, or takes it back."""
    check_rate("group.link.open", account=request.user, address=client_ip(request))
    preview = group_links.get_preview(request.user, secret)
    if request.method == "POST":
        if _follow(request, preview):
            return redirect("chat_detail", preview.link.conversation_id)
        return redirect("group_link", secret)
    response = render(request, "chat/group_link.html", {"preview": preview, "nav": "chat"})
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "same-origin"  # the secret in the address goes to no other site
    return response


def _follow(request: SignedInRequest, preview: group_links.Preview) -> bool:
    """Whether one is in now."""
    if request.POST.get("act") == "withdraw":
        linking.withdraw_request(request.user, preview.link.conversation_id)
        return False
    try:
        return linking.follow_link(request.user, preview.link.secret)[0] == "in"
    except DomainError as error:
        if error.status == 404:
            raise
        messages.error(request, str(error))
        return False


@login_required
@require_safe
def group_link_photo(request: SignedInRequest, secret: str) -> HttpResponseBase:
    """The picture of the group, for who has a link and is not in it."""
    photo = group_links.get_open_link(request.user, secret).conversation.photo
    if photo is None or not photo.is_ready:
        raise NotFound
    return send_picture(photo.pk)
