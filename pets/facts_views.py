"""HTML doors of what an animal is like: one short page a step, so that a phone shows one thought at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.errors import DomainError
from core.forms import add_error
from pets import describing, selectors
from pets.facts_forms import BodyForm, CharacterForm, MicrochipForm, MixForm, initial_of_facts, initial_of_mix
from pets.microchips import spaced
from pets.models import Pet

FORM = require_http_methods(["GET", "HEAD", "POST"])
STEPS = ("pet_edit", "pet_body", "pet_mix", "pet_character", "pet_microchip")


def _changes(form: forms.Form) -> describing.FactsChanges:
    return form.cleaned_data  # type: ignore[return-value]  # its fields are the keys


def _step(request: HttpRequest, pet: Pet, form: forms.Form, save: Callable[[], Any], name: str) -> HttpResponse:
    """Shows the form, or saves it and goes on to the next step; "Save and close" goes to the animal."""
    if form.is_bound and form.is_valid():
        try:
            save()
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            after = STEPS[STEPS.index(name) + 1 :][:1]
            return redirect(pet) if "close" in request.POST or not after else redirect(after[0], pet.pk)
    context = {"pet": pet, "form": form, "step": name, "is_last": name == STEPS[-1], "nav": "profile"}
    if name == "pet_mix":
        context["breeds"] = selectors.search_breeds(pet.species_id, "")
    return render(request, f"pets/{name}.html", context, status=422 if form.is_bound else 200)


@login_required
@FORM
def pet_body(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = describing.get_editable_pet(request.user, pet_id)
    form = BodyForm(request.POST or None, initial=initial_of_facts(describing.get_facts(pet)))
    return _step(request, pet, form, lambda: describing.update_facts(request.user, pet, _changes(form)), "pet_body")


@login_required
@FORM
def pet_character(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = describing.get_editable_pet(request.user, pet_id)
    form = CharacterForm(request.POST or None, initial=initial_of_facts(describing.get_facts(pet)))
    return _step(
        request, pet, form, lambda: describing.update_facts(request.user, pet, _changes(form)), "pet_character"
    )


@login_required
@FORM
def pet_mix(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = describing.get_editable_pet(request.user, pet_id)
    form = MixForm(request.POST or None, initial=initial_of_mix(describing.list_mix(pet)))

    def save() -> None:
        parts = [(selectors.breed_named(pet.species_id, name) or "", share) for name, share in form.parts()]
        describing.set_mix(request.user, pet, parts)

    return _step(request, pet, form, save, "pet_mix")


@login_required
@FORM
def pet_microchip(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = describing.get_editable_pet(request.user, pet_id)
    form = MicrochipForm(request.POST or None, initial={"number": spaced(describing.get_microchip(request.user, pet))})

    def save() -> None:
        number = form.cleaned_data["number"]
        if number:
            describing.set_microchip(request.user, pet, number)
        else:
            describing.remove_microchip(request.user, pet)

    return _step(request, pet, form, save, "pet_microchip")
