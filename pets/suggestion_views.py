"""HTML doors of animals that are suggested, and of those one does not want suggested."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.discover_views import dismissed
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, next_url
from pets import dismissals
from pets.animals import animal_of
from pets.selectors import get_pet


@login_required
@require_safe
def dismissed_pets(request: SignedInRequest) -> HttpResponse:
    page = dismissals.list_dismissed_pets(request.user, cursor=request.GET.get("cursor"))
    context = {
        "animals": [animal_of(pet, is_open=False) for pet in page.items],
        "next_url": next_url(request, page),
        "nav": "discover",
        "place": "pets",
    }
    return fragment(request, "pets/dismissed_pets.html", "rows", context)


@login_required
@require_POST
def pet_dismiss(request: SignedInRequest, pet_id: UUID) -> HttpResponse:
    pet = get_pet(request.user, pet_id)
    dismissals.dismiss_pet(request.user, pet)
    said = _("%(name)s is not suggested to you again.") % {"name": pet.name}
    return dismissed(request, said, reverse("pet_welcome", args=[pet.pk]))


@login_required
@require_POST
def pet_welcome(request: SignedInRequest, pet_id: UUID) -> HttpResponse:
    pet = dismissals.get_dismissed_pet(request.user, pet_id)
    dismissals.welcome_pet(request.user, pet)
    return dismissed(request, _("%(name)s may be suggested to you again.") % {"name": pet.name}, "")
