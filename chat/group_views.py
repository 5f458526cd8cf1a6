"""HTML doors of groups: made, looked at, changed, left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people import person_of
from accounts.selectors import get_user
from accounts.signed_in import SignedInRequest
from accounts.views import next_url
from chat import actions, policies, selectors
from chat.acting_views import attempt
from chat.conversations import title_of
from chat.forms import GroupForm
from chat.models import Conversation
from chat.shown import face_of_conversation
from core.errors import DomainError, Invalid
from core.forms import add_error
from core.limits import LIMITS
from media.actions import upload_image

Act = Callable[[SignedInRequest, UUID], Any]


def _people(request: SignedInRequest) -> list[Any]:
    return [get_user(request.user, handle) for handle in request.POST.getlist("people")[:100]]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def chat_group_new(request: SignedInRequest) -> HttpResponse:
    """A name and people; whoever cannot be added is named."""
    form = GroupForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_group(request.user, name=form.cleaned_data["name"], people=_people(request))
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("chat_detail", made.pk)
    people = [person_of(request.user, one) for one in selectors.list_reachable(request.user)]
    chosen = request.POST.getlist("people")
    context = {"form": form, "people": people, "chosen": chosen, "name_max": LIMITS.group_name_max, "nav": "chat"}
    return render(request, "chat/group_new.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def chat_group(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """Who is in it, and what one may do there."""
    place = selectors.get_place(request.user, conversation_id)
    page = selectors.list_members(request.user, conversation_id, cursor=request.GET.get("cursor"))
    row = selectors.get_conversation_row(request.user, conversation_id)
    inside = {member.person_id for member in page.items}
    can_add = policies.can_add(place.conversation, place.member)
    reachable = selectors.list_reachable(request.user) if can_add else []
    context = {
        "group": place.conversation,
        "row": row,
        "title": title_of(row),
        "face": face_of_conversation(row),
        "members": [(person_of(request.user, member.person), member) for member in page.items],
        "next_url": next_url(request, page),
        "own": place.member,
        "is_in": place.member.state == "active" and not place.conversation.is_direct,
        "can_add": can_add,
        "people": [person_of(request.user, one) for one in reachable if one.pk not in inside],
        "adders": Conversation.Adders.choices,
        "nav": "chat",
    }
    return render(request, "chat/group_detail.html", context)


@login_required
@require_POST
def chat_group_act(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """`act` names what is done: one of _DEEDS."""
    selectors.get_place(request.user, conversation_id)
    act = _DEEDS.get(request.POST.get("act", ""))
    if act is None:
        raise Invalid(field="act")
    attempt(request, lambda: act(request, conversation_id))
    return redirect("chat_group", conversation_id)


def _change(request: SignedInRequest, pk: UUID) -> None:
    """The whole form: an empty box is off."""
    changes: dict[str, Any] = {name: request.POST.get(name, "") for name in ("name", "description", "adders")}
    changes["is_announcement"] = request.POST.get("is_announcement") == "on"
    if request.FILES.get("photo"):
        changes["photo_id"] = upload_image(request.user, request.FILES["photo"]).pk  # type: ignore[arg-type]
    actions.change_group(request.user, pk, changes)


def _member(request: SignedInRequest, pk: UUID) -> UUID:
    return selectors.get_member(request.user, pk, request.POST.get("handle", "")).person_id


_DEEDS: Final[dict[str, Act]] = {
    "change": _change,
    "add": lambda request, pk: actions.add_members(request.user, pk, _people(request)),
    "remove": lambda request, pk: actions.remove_member(request.user, pk, _member(request, pk)),
    "role": lambda request, pk: actions.choose_role(
        request.user, pk, _member(request, pk), request.POST.get("role", "")
    ),
    "leave": lambda request, pk: actions.leave_group(request.user, pk),
}
