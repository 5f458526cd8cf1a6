"""HTML doors of an animal's weight."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.errors import DomainError
from core.forms import add_error
from pets import weights
from pets.health_forms import DayInput
from pets.health_selectors import get_health_pet
from pets.health_views import FORM, health_places
from pets.models import Pet
from pets.policies import can_edit_health


class WeightForm(forms.Form):
    amount = forms.DecimalField(
        label=gettext_lazy("Weight"),
        min_value=Decimal("0.01"),
        max_digits=9,
        decimal_places=2,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "any"}),
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), choices=[(unit, unit) for unit in weights.GRAMS_PER])
    measured_date = forms.DateField(label=gettext_lazy("Weighed on"), widget=DayInput())


@login_required
@FORM
def pet_weights(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_health_pet(request.user, pet_id, to_edit=request.method == "POST")
    unit = weights.unit_of(request.user)
    form = WeightForm(request.POST or None, initial={"unit": unit, "measured_date": timezone.localdate()})
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        grams = weights.grams_of(float(given["amount"]), given["unit"])
        try:
            weights.add_weight(request.user, pet, measured_date=given["measured_date"], grams=grams)
        except DomainError as error:
            error.field = "amount" if error.field == "grams" else error.field
            add_error(form, error)
        else:
            messages.success(request, _("Written into the health book."))
            return redirect("pet_weights", pet.pk)
    context = weights_context(request, pet, unit) | {"form": form}
    return render(request, "pets/pet_weights.html", context, status=422 if form.is_bound else 200)


def weights_context(request: HttpRequest, pet: Pet, unit: str) -> dict[str, Any]:
    page = weights.list_weights(pet, unit, cursor=request.GET.get("cursor"))
    here = reverse("pet_weights", args=[pet.pk])
    return {
        "pet": pet,
        "weights": page.items,
        "next_url": f"{here}?{urlencode({'cursor': page.next_cursor})}" if page.next_cursor else "",
        "chart": weights.draw_chart(pet, unit),
        "can_edit": can_edit_health(request.user, pet),
        "places": health_places(pet, "pet_weights"),
        "nav": "profile",
    }


@login_required
@require_POST
def weight_delete(request: HttpRequest, pet_id: UUID, weight_id: UUID) -> HttpResponse:
    pet = get_health_pet(request.user, pet_id, to_edit=True)
    weights.delete_weight(request.user, pet, weight_id)
    messages.success(request, _("The entry is gone."))
    return redirect("pet_weights", pet_id)
