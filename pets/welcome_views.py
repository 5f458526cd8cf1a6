"""The animal's step of the welcome."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.onboarding import advance, onboarding_context
from pets.forms import PetForm
from pets.views import created_from, form_context


def step_pet(request: HttpRequest) -> HttpResponse:
    form = PetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and created_from(request, form) is not None:
        return advance(request, "pet")
    context = form_context(request, form) | onboarding_context(request, "pet")
    return render(request, "pets/onboarding_pet.html", context, status=422 if form.is_bound else 200)
