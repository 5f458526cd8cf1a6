"""HTML doors of the care above a conversation: the page, and the card alone for the script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.signed_in import SignedInRequest
from accounts.views import is_htmx
from chat import care, live, selectors
from chat.acting_views import clean_id
from chat.conversations import title_of
from chat.shown import face_of_conversation
from core.errors import Invalid, NotFound
from pets.carelog_actions import log_care, undo_care
from pets.carelog_selectors import get_entry, get_plan
from pets.errors import DoseTooSoon
from pets.household_selectors import get_cared_pet
from pets.models import Pet
from pets.policies import Right


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def chat_care(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """`act` names what is done for `pet`: one of _DEEDS."""
    selectors.get_place(request.user, conversation_id, active=True)
    warning: dict[str, Any] = {}
    if request.method == "POST":
        try:
            _do(request, conversation_id)
        except DoseTooSoon as error:
            asked = {name: request.POST.get(name, "") for name in ("pet", "plan")}
            warning = {"warning": str(error), "asked": asked}
        else:
            if not is_htmx(request):
                return redirect("chat_care", conversation_id)
    return _shown(request, conversation_id, warning)


def _shown(request: SignedInRequest, conversation_id: UUID, warning: dict[str, Any]) -> HttpResponse:
    row = selectors.get_conversation_row(request.user, conversation_id)
    context = warning | {"row": row, "cards": care.cards_of(request.user, conversation_id)}
    status = DoseTooSoon.status if warning else 200
    if is_htmx(request):
        response = render(request, "chat/care_card.html", context, status=status)
    else:
        pinned = {card.pet.pk for card in context["cards"]}
        context |= {"title": title_of(row), "face": face_of_conversation(row), "nav": "chat"}
        context["others"] = [pet for pet in live.list_walkable(request.user) if pet.pk not in pinned]
        response = render(request, "chat/care.html", context, status=status)
    response["Vary"] = "HX-Request"
    return response


def _do(request: SignedInRequest, conversation_id: UUID) -> None:
    act, pet_id = _DEEDS.get(request.POST.get("act", "")), clean_id(request.POST.get("pet", ""))
    if act is None or pet_id is None:
        raise Invalid(field="act")
    act(request, conversation_id, get_cared_pet(request.user, pet_id, Right.LOG_CARE))


def _named(request: SignedInRequest, name: str) -> UUID:
    found = clean_id(request.POST.get(name, ""))
    if found is None:
        raise NotFound
    return found


def _tick(request: SignedInRequest, _conversation_id: UUID, pet: Pet) -> None:
    plan = get_plan(request.user, pet, _named(request, "plan"))
    log_care(request.user, pet, plan=plan, confirm=request.POST.get("confirm") == "on")


def _undo(request: SignedInRequest, _conversation_id: UUID, pet: Pet) -> None:
    undo_care(request.user, pet, get_entry(request.user, pet, _named(request, "entry")))


_DEEDS: Final[dict[str, Callable[[SignedInRequest, UUID, Pet], None]]] = {
    "tick": _tick,
    "undo": _undo,
    "pin": lambda request, pk, pet: care.pin_card(request.user, pk, pet.pk),
    "unpin": lambda request, pk, pet: care.unpin_card(request.user, pk, pet.pk),
}
