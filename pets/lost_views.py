"""HTML doors of lost animals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.people import person_of
from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from core.http import client_ip
from core.rates import check_rate
from core.text import scan
from pets import lost_actions as actions
from pets import lost_selectors as selectors
from pets import tag_actions
from pets.animals import animal_of
from pets.codes import code_of
from pets.household_selectors import get_cared_pet
from pets.household_views import FORM
from pets.lost_forms import FinderForm, LostForm
from pets.lost_models import Colour, LostReport
from pets.lost_poster import draw_poster
from pets.models import Pet
from pets.neighbours import home_cell_of
from pets.policies import Right, can_manage_tag, can_report_lost


@login_required
@require_safe
def lost_list(request: HttpRequest) -> HttpResponse:
    """Animals that are lost, newest first, and whether I am told of those near."""
    page = selectors.list_lost(request.user, cursor=request.GET.get("cursor"))
    home = home_cell_of(request.user)
    context = {
        "rows": [lost_row(report, home) for report in page.items],
        "next_url": next_url(request, page),
        "hears_alerts": selectors.hears_alerts(request.user),
        "nav": "discover",
    }
    return fragment(request, "pets/lost_list.html", "rows", context)


def lost_row(report: LostReport, home: str) -> dict[str, Any]:
    return {
        "report": report,
        "animal": animal_of(report.pet, is_open=False),
        "distance": selectors.distance_words(home, report.cell),
    }


@login_required
@require_POST
def lost_alerts_set(request: HttpRequest) -> HttpResponse:
    actions.set_alerts(request.user, is_on=request.POST.get("on") == "yes")
    messages.info(request, _("Saved."))
    return redirect("lost_list")


@login_required
@FORM
def pet_lost(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """For its people: one tap tells people near; afterwards how it stands."""
    pet = get_cared_pet(request.user, pet_id, Right.REPORT_LOST)
    form = LostForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            actions.report_lost(request.user, pet, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("People near are being told. Print the poster, and keep your phone close."))
            return redirect("pet_lost", pet.pk)
    return render(request, "pets/pet_lost.html", lost_context(request, pet, form), status=422 if form.errors else 200)


def lost_context(request: HttpRequest, pet: Pet, form: LostForm) -> dict[str, Any]:
    report = selectors.open_report_of(pet)
    matches = selectors.list_matches(request.user, report) if report else []
    may_answer = can_manage_tag(request.user, pet)
    return {
        "pet": pet,
        "animal": animal_of(pet),
        "form": form,
        "report": report,
        "matches": [{"match": match, "terms": selectors.terms_of(match)} for match in matches],
        "talks": selectors.list_talks(pet) if may_answer else [],
        "may_answer": may_answer,
        "has_home": bool(home_cell_of(request.user)),
        "nav": "profile",
    }


@FORM
def lost_detail(request: HttpRequest, report_id: UUID) -> HttpResponse:
    """What anyone may know who can help; they write without an account."""
    report = selectors.get_lost(request.user, report_id)
    form = FinderForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            _thread, code = tag_actions.write_as_finder(
                report.pet, report=report, address=client_ip(request), **form.cleaned_data
            )
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("finder_talk", code)
    context = {
        **lost_row(report, home_cell_of(request.user)),
        "owner": person_of(request.user, report.pet.owner),
        "colours": [dict(Colour.choices)[name] for name in report.colours],
        "note": scan(report.note),
        "form": form,
        "can_end": can_report_lost(request.user, report.pet),
    }
    return render(request, "pets/lost_detail.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def lost_end(request: HttpRequest, report_id: UUID) -> HttpResponse:
    report = selectors.get_own_lost(request.user, report_id)
    is_found = request.POST.get("outcome") == "found"
    actions.end_lost(request.user, report, is_found=is_found)
    if is_found:
        messages.success(request, _("%(pet)s is home. Everyone who was told is thanked.") % {"pet": report.pet.name})
    else:
        messages.info(request, _("The alert has ended."))
    return redirect(report.pet)


@require_safe
def lost_poster(request: HttpRequest, report_id: UUID) -> HttpResponse:
    """For whoever sees the page: neighbours print it too."""
    report = selectors.get_lost(request.user, report_id)
    check_rate("lost.poster", address=client_ip(request))
    tag = tag_actions.tag_in_force(report.pet)
    path = reverse("tag_page", args=[code_of(tag_actions.TAG, tag.pk)]) if tag else report.get_absolute_url()
    response = HttpResponse(draw_poster(report, settings.SITE_URL + path), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="poster-{report.pet.slug or report.pk}.pdf"'
    return response
