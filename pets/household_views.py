"""HTML doors of households: who takes care of which animal, and handing it over."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people import person_of
from core.errors import DomainError
from core.forms import add_error
from pets import household_actions as actions
from pets import household_selectors as selectors
from pets.animals import animal_of
from pets.carelog_selectors import Due, list_due_of
from pets.evidence import vaccinated_until
from pets.household_forms import InvitationForm, TransferForm
from pets.household_models import PetCarer, PetTransfer, Role
from pets.models import Pet
from pets.policies import RIGHTS, WORDS, Right, can_manage_carer, can_see_health, can_transfer_pet, role_of

FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@require_safe
def household(request: HttpRequest) -> HttpResponse:
    """All animals in my care with their people, and what waits for my answer."""
    rows = selectors.list_household(request.user)
    due = list_due_of(request.user, [row.pet for row in rows])
    readable = {row.pet.pk for row in rows if can_see_health(request.user, row.pet)}
    shots = vaccinated_until(readable)
    context = {
        "rows": [
            {
                "row": row,
                "animal": animal_of(row.pet),
                "due": urgent(due.get(row.pet.pk, [])),
                "has_health": row.pet.pk in readable,
                "until": shots.get(row.pet.pk),
            }
            for row in rows
        ],
        "invitations": [
            {"carer": carer, "animal": animal_of(carer.pet, is_open=False), "from": carer.invited_by or carer.pet.owner}
            for carer in selectors.list_invitations(request.user)
        ],
        "offers": [
            {"offer": offer, "animal": animal_of(offer.pet, is_open=False)}
            for offer in selectors.list_offers(request.user)
        ],
        "nav": "profile",
    }
    return render(request, "pets/household.html", context)


def urgent(plans: list[Due]) -> list[Due]:
    """What the household page shows of an animal's plans: the first three that are not for later."""
    return [due for due in plans if due.state != "later"][:3]


def rights_rows() -> list[dict[str, Any]]:
    """The table of roles and rights, in words."""
    return [
        {"words": words, "roles": [{"label": role.label, "has": right in RIGHTS[role]} for role in Role]}
        for right, words in WORDS.items()
    ]


@login_required
@FORM
def pet_people(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """Who takes care of an animal and what each may do; owners invite from here."""
    right = Right.INVITE if request.method == "POST" else Right.SEE
    pet = selectors.get_cared_pet(request.user, pet_id, right)
    form = InvitationForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            carer = actions.invite_carer(request.user, pet, **form.invitation())
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("%(name)s has your invitation.") % {"name": carer.person.name})
            return redirect("pet_people", pet.pk)
    return render(
        request, "pets/pet_people.html", people_context(request, pet, form), status=422 if form.errors else 200
    )


def people_context(request: HttpRequest, pet: Pet, form: InvitationForm) -> dict[str, Any]:
    may_invite = can_manage_carer(request.user, pet, Role.SITTER)
    members = selectors.list_members(request.user, pet, with_invited=may_invite)
    choices = [choice for choice in form.fields["role"].choices if can_manage_carer(request.user, pet, choice[0])]  # type: ignore[attr-defined]
    form.fields["role"].choices = choices  # type: ignore[attr-defined]
    return {
        "pet": pet,
        "animal": animal_of(pet),
        "members": [
            {"member": one, "can_end": one.carer is not None and can_manage_carer(request.user, pet, one.role)}
            for one in members
        ],
        "form": form,
        "may_invite": may_invite,
        "can_transfer": can_transfer_pet(request.user, pet),
        "role": Role(role_of(request.user, pet)).label,
        "roles": list(Role),
        "rights": rights_rows(),
        "nav": "profile",
    }


@login_required
@require_POST
def carer_accept(request: HttpRequest, carer_id: UUID) -> HttpResponse:
    carer = actions.accept_invitation(request.user, selectors.get_invitation(request.user, carer_id))
    messages.success(request, _("%(pet)s is in your care now.") % {"pet": carer.pet.name})
    return redirect("household")


@login_required
@require_POST
def carer_decline(request: HttpRequest, carer_id: UUID) -> HttpResponse:
    actions.end_carer(request.user, selectors.get_invitation(request.user, carer_id))
    messages.info(request, _("Declined. Nobody is told."))
    return redirect("household")


@login_required
@require_POST
def carer_end(request: HttpRequest, pet_id: UUID, carer_id: UUID) -> HttpResponse:
    """Removing someone, or leaving."""
    carer: PetCarer = selectors.get_carer(request.user, pet_id, carer_id)
    actions.end_carer(request.user, carer)
    if carer.person_id == request.user.pk:
        messages.info(request, _("You no longer take care of %(pet)s.") % {"pet": carer.pet.name})
        return redirect("household")
    messages.info(
        request, _("%(name)s no longer takes care of %(pet)s.") % {"name": carer.person.name, "pet": carer.pet.name}
    )
    return redirect("pet_people", pet_id)


# --- handing over ---------------------------------------------------------------------------------
@login_required
@FORM
def pet_transfer(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """Offers an animal to a new owner, or shows the offer that is open."""
    pet = selectors.get_cared_pet(request.user, pet_id, Right.TRANSFER)
    form = TransferForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            actions.offer_pet(request.user, pet, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Offered. Nothing changes until it is accepted."))
            return redirect("pet_transfer", pet.pk)
    offer = selectors.open_offer_of(pet)
    context = {"pet": pet, "animal": animal_of(pet), "form": form, "offer": offer, "nav": "profile"}
    return render(request, "pets/pet_transfer.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def transfer_withdraw(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    offer: PetTransfer = selectors.get_made_offer(request.user, transfer_id)
    actions.withdraw_offer(request.user, offer)
    messages.info(request, _("The offer is taken back."))
    return redirect("pet_people", offer.pet_id)


@login_required
@require_safe
def transfer_detail(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    """What is offered to me, by whom, and what it means."""
    offer = selectors.get_offer(request.user, transfer_id)
    context = {
        "offer": offer,
        "animal": animal_of(offer.pet),
        "giver": person_of(request.user, offer.from_person),
        "nav": "profile",
    }
    return render(request, "pets/transfer_detail.html", context)


@login_required
@require_POST
def transfer_accept(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    pet = actions.accept_offer(request.user, selectors.get_offer(request.user, transfer_id))
    messages.success(request, _("%(pet)s is yours now. Take good care of each other.") % {"pet": pet.name})
    return redirect(pet)


@login_required
@require_POST
def transfer_decline(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    actions.decline_offer(request.user, selectors.get_offer(request.user, transfer_id))
    messages.info(request, _("Declined."))
    return redirect("household")
