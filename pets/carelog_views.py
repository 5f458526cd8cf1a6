"""HTML doors of the care log."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people import person_of
from accounts.views import fragment, is_htmx, next_url
from core.errors import DomainError
from core.forms import add_error
from pets import carelog_actions as actions
from pets import carelog_selectors as selectors
from pets.animals import animal_of
from pets.carelog_forms import PlanForm, TickForm
from pets.carelog_models import CareKind
from pets.errors import DoseTooSoon
from pets.household_selectors import get_cared_pet
from pets.household_views import FORM
from pets.models import Pet
from pets.policies import Right, can_plan_care

PAGE = "pets/pet_care.html"


@login_required
@FORM
def pet_care(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """What is due for an animal and what was done; a tick is one button."""
    pet = get_cared_pet(request.user, pet_id, Right.LOG_CARE)
    warning: dict[str, Any] = {}
    if request.method == "POST":
        form = TickForm(request.POST)
        try:
            tick(request, pet, form)
        except DoseTooSoon as error:
            warning = {"warning": str(error), "tick": form.cleaned_data}
        else:
            return (
                fragment(request, PAGE, "log", care_context(request, pet))
                if is_htmx(request)
                else redirect("pet_care", pet.pk)
            )
    response = fragment(request, PAGE, "log", care_context(request, pet) | warning)
    response.status_code = DoseTooSoon.status if warning else 200
    return response


def tick(request: HttpRequest, pet: Pet, form: TickForm) -> None:
    """What the form says. Raises what log_care raises, NotFound for another animal's plan."""
    given = form.cleaned_data if form.is_valid() else {}
    plan = selectors.get_plan(request.user, pet, given["plan"]) if given.get("plan") else None
    actions.log_care(
        request.user,
        pet,
        kind=given.get("kind", ""),
        plan=plan,
        note=given.get("note", ""),
        confirm=given.get("confirm", False),
    )


def care_context(request: HttpRequest, pet: Pet, form: PlanForm | None = None) -> dict[str, Any]:
    page = selectors.list_entries(request.user, pet, cursor=request.GET.get("cursor"))
    return {
        "pet": pet,
        "animal": animal_of(pet),
        "due": selectors.list_due(request.user, pet),
        "entries": [
            {
                "entry": entry,
                "person": person_of(request.user, entry.person) if entry.person else None,
                "can_undo": selectors.can_undo(request.user, pet, entry),
            }
            for entry in page.items
        ],
        "next_url": next_url(request, page),
        "is_first_page": "cursor" not in request.GET,
        "quick": [(kind.value, kind.label) for kind in (CareKind.WALK, CareKind.MEAL)],
        "can_plan": can_plan_care(request.user, pet),
        "form": form or PlanForm(),
        "nav": "profile",
    }


@login_required
@require_POST
def care_undo(request: HttpRequest, pet_id: UUID, entry_id: UUID) -> HttpResponse:
    pet = get_cared_pet(request.user, pet_id, Right.LOG_CARE)
    actions.undo_care(request.user, pet, selectors.get_entry(request.user, pet, entry_id))
    if is_htmx(request):
        return fragment(request, PAGE, "log", care_context(request, pet))
    return redirect("pet_care", pet.pk)


@login_required
@require_POST
def care_plan_create(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_cared_pet(request.user, pet_id, Right.PLAN_CARE)
    form = PlanForm(request.POST)
    if form.is_valid():
        try:
            plan = actions.plan_care(request.user, pet, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("%(plan)s is in the plan.") % {"plan": plan.name})
            return redirect("pet_care", pet.pk)
    return render(request, PAGE, care_context(request, pet, form), status=422)


@login_required
@require_POST
def care_plan_end(request: HttpRequest, pet_id: UUID, plan_id: UUID) -> HttpResponse:
    pet = get_cared_pet(request.user, pet_id, Right.PLAN_CARE)
    plan = selectors.get_plan(request.user, pet, plan_id)
    actions.end_plan(request.user, pet, plan)
    messages.info(request, _("%(plan)s has ended.") % {"plan": plan.name})
    return redirect("pet_care", pet.pk)
