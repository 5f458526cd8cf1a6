"""HTML doors of found animals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.people import person_of
from accounts.views import fragment, next_url
from core.errors import DomainError, Invalid
from core.forms import add_error
from core.text import scan
from media.actions import upload_image
from media.pictures import picture
from pets import found_actions as actions
from pets import lost_selectors as selectors
from pets.animals import animal_of
from pets.household_views import FORM
from pets.lost_forms import FoundForm
from pets.lost_models import Colour, FoundReport
from pets.neighbours import home_cell_of
from pets.selectors import breed_named, search_breeds


def found_row(report: FoundReport, home: str) -> dict[str, Any]:
    asset = report.photo if report.photo_id else None
    return {
        "report": report,
        "kind": report.breed.name if report.breed else report.species.name,
        "face": {"display_name": report.species.name, "species_slug": report.species_id},
        "photo": picture(asset, sizes="(min-width: 700px) 320px, 90vw") if asset and asset.is_ready else None,
        "colours": [dict(Colour.choices)[name] for name in report.colours],
        "distance": selectors.distance_words(home, report.cell),
    }


@login_required
@require_safe
def found_list(request: HttpRequest) -> HttpResponse:
    page = selectors.list_found(request.user, cursor=request.GET.get("cursor"))
    home = home_cell_of(request.user)
    rows = [found_row(report, home) for report in page.items]
    context = {"rows": rows, "next_url": next_url(request, page), "nav": "discover"}
    return fragment(request, "pets/found_list.html", "rows", context)


@login_required
@FORM
def found_create(request: HttpRequest) -> HttpResponse:
    form = FoundForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        try:
            report = actions.report_found(request.user, **given_of(request, form))
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Thank you. We compare it with the animals that are lost."))
            return redirect(report)
    species = form.data.get("species") or "dog"
    context = {"form": form, "breeds": search_breeds(species, ""), "has_home": bool(home_cell_of(request.user))}
    return render(request, "pets/found_create.html", context | {"nav": "discover"}, status=422 if form.errors else 200)


def given_of(request: HttpRequest, form: FoundForm) -> dict[str, Any]:
    """What the form says, with an uploaded photo stored first. Raises Invalid naming the field."""
    given = dict(form.cleaned_data)
    photo = given.pop("photo")
    given["breed"] = breed_named(given["species"], given["breed"])
    if photo:
        try:
            given["photo_id"] = upload_image(request.user, photo).pk
        except Invalid as error:
            raise Invalid(str(error), field="photo") from error
    return given


@login_required
@require_safe
def found_detail(request: HttpRequest, report_id: UUID) -> HttpResponse:
    report = selectors.get_found(request.user, report_id)
    matches = selectors.list_matches_of_found(request.user, report)
    context = found_row(report, home_cell_of(request.user)) | {
        "finder": person_of(request.user, report.reporter),
        "note": scan(report.note),
        "is_own": report.reporter_id == request.user.pk,
        "matches": [
            {"match": match, "animal": animal_of(match.lost.pet, is_open=False), "terms": selectors.terms_of(match)}
            for match in matches
        ],
        "nav": "discover",
    }
    return render(request, "pets/found_detail.html", context)


@login_required
@require_POST
def found_close(request: HttpRequest, report_id: UUID) -> HttpResponse:
    actions.close_found(request.user, selectors.get_found(request.user, report_id))
    messages.success(request, _("Closed. Thank you for looking after it."))
    return redirect("found_list")
