"""HTML doors of what is said at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from chat import actions, scheduled, selectors
from chat.acting_views import attempt
from chat.actions import scheduling
from chat.conversations import can_write, title_of
from chat.shown import face_of_conversation
from core.errors import DomainError, Invalid
from core.forms import add_error
from core.limits import LIMITS
from social.clocks import day_and_time, for_input, zone_of


class LaterForm(forms.Form):
    body = forms.CharField(
        label=gettext_lazy("Message"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto", "maxlength": LIMITS.message_max}),
    )
    send_at = forms.CharField(
        label=gettext_lazy("When"), required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )


def read_time(told: str, person: Any) -> datetime:
    """What a field of day and time sends, by the person's clock. Raises Invalid on `send_at`."""
    try:
        at = datetime.fromisoformat(told)
    except ValueError:
        raise Invalid(_("Choose a day and a time."), field="send_at") from None
    return at if at.tzinfo else at.replace(tzinfo=zone_of(person))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def scheduled_messages(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """What waits in a conversation, and a form for more. `act` "begin" brings what was written so far."""
    row = selectors.get_conversation_row(request.user, conversation_id)
    form = _form(request)
    if request.method == "POST" and request.POST.get("act") != "begin" and form.is_valid():
        try:
            _schedule(request, conversation_id, form)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("It is sent at its time."))
            return redirect("scheduled_messages", conversation_id)
    page = scheduled.list_scheduled(request.user, conversation_id, cursor=request.GET.get("cursor"))
    context = {
        "row": row,
        "title": title_of(row),
        "face": face_of_conversation(row),
        "can_write": can_write(row),
        "form": form,
        "waiting": [_shown(request, one) for one in page.items],
        "next_url": next_url(request, page),
        "time_zone": request.user.time_zone,
        "nav": "chat",
    }
    is_refused = form.is_bound and bool(form.errors)
    return render(request, "chat/scheduled.html", context, status=422 if is_refused else 200)


def _form(request: SignedInRequest) -> LaterForm:
    if request.method == "POST" and request.POST.get("act") != "begin":
        return LaterForm(request.POST)
    soon = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)
    return LaterForm(initial={"body": request.POST.get("body", ""), "send_at": for_input(soon, request.user)})


def _schedule(request: SignedInRequest, conversation_id: UUID, form: LaterForm) -> None:
    data = form.cleaned_data
    at = read_time(data["send_at"], request.user)
    scheduling.schedule_message(request.user, conversation_id, body=data["body"], send_at=at)
    actions.keep_draft(request.user, conversation_id, "")


def _shown(request: SignedInRequest, one: scheduled.ScheduledMessage) -> dict[str, Any]:
    at = day_and_time(one.send_at, request.user)
    return {"it": one, "at": at, "input": for_input(one.send_at, request.user)}


@login_required
@require_POST
def scheduled_act(request: SignedInRequest, conversation_id: UUID, scheduled_id: UUID) -> HttpResponse:
    """`act`: change, now or cancel."""
    scheduled.get_scheduled(request.user, conversation_id, scheduled_id)
    act = _DEEDS.get(request.POST.get("act", ""))
    if act is None:
        raise Invalid(field="act")
    do, said = act
    done = attempt(request, lambda: do(request, conversation_id, scheduled_id), str(said()))
    is_there = selectors.is_there(request.user, conversation_id)
    if done and request.POST.get("act") == "now":
        return redirect("chat_detail", conversation_id)
    return redirect("scheduled_messages", conversation_id) if is_there else redirect("scheduled_all")


def _change(request: SignedInRequest, pk: UUID, scheduled_id: UUID) -> None:
    at = read_time(request.POST.get("send_at", ""), request.user)
    scheduling.change_scheduled(request.user, pk, scheduled_id, body=request.POST.get("body", ""), send_at=at)


Deed = tuple[Callable[[SignedInRequest, UUID, UUID], Any], Callable[[], str]]
_DEEDS: Final[dict[str, Deed]] = {
    "change": (_change, lambda: _("Saved.")),
    "now": (lambda request, pk, one: scheduling.send_now(request.user, pk, one), lambda: _("Sent.")),
    "cancel": (lambda request, pk, one: scheduling.cancel_scheduled(request.user, pk, one), lambda: _("Deleted.")),
}


@login_required
@require_safe
def scheduled_all(request: SignedInRequest) -> HttpResponse:
    """All of one's own, in whatever conversation; what could not be sent too."""
    page = scheduled.list_all_scheduled(request.user, cursor=request.GET.get("cursor"))
    context = {
        "waiting": [_shown(request, one) for one in page.items],
        "next_url": next_url(request, page),
        "time_zone": request.user.time_zone,
        "nav": "chat",
    }
    return render(request, "chat/scheduled_all.html", context)
