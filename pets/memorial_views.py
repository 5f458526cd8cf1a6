"""HTML doors of memorial mode."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from core.errors import DomainError
from core.forms import add_error
from core.limits import LIMITS
from pets import memorial, selectors
from pets.health_forms import DayInput

FORM = require_http_methods(["GET", "HEAD", "POST"])


class MemorialForm(forms.Form):
    died_date = forms.DateField(label=gettext_lazy("Day of farewell"), required=False, widget=DayInput())
    words = forms.CharField(
        label=gettext_lazy("Some words"),
        required=False,
        max_length=LIMITS.memorial_words_max * 4,
        help_text=gettext_lazy("They stand on the page, if you like."),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LIMITS.memorial_words_max}),
    )


@login_required
@FORM
def pet_memorial(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = selectors.get_own_pet(request.user, pet_id)
    found = memorial.find_memorial(pet)
    initial = {"died_date": found.died_date, "words": found.words} if found else {}
    form = MemorialForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        try:
            memorial.set_memorial(request.user, pet, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("The page of %(pet)s stays.") % {"pet": pet.name})
            return redirect(pet)
    context = {"pet": pet, "form": form, "memorial": found, "nav": "profile"}
    return render(request, "pets/pet_memorial.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def pet_memorial_end(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = selectors.get_own_pet(request.user, pet_id)
    memorial.end_memorial(request.user, pet)
    messages.success(request, _("Everything is as before."))
    return redirect(pet)
