"""HTML doors of the health book."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.errors import DomainError
from core.forms import add_error
from core.rates import check_rate
from pets import health, health_selectors
from pets.evidence import is_shown, show_evidence, vaccinated_until
from pets.health_forms import RecordForm, initial_of, initial_of_new
from pets.health_models import HealthRecord
from pets.health_pdf import draw_book
from pets.models import Pet
from pets.policies import can_edit_health
from pets.reminder_people import is_muted, list_readers, mute_reminders
from pets.weights import unit_of

FORM = require_http_methods(["GET", "HEAD", "POST"])
Kind = HealthRecord.Kind


@login_required
@require_safe
def pet_health(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """The book: what is due, what it cannot stand, and all entries."""
    pet = health_selectors.get_health_pet(request.user, pet_id)
    context = rows_context(request, pet)
    if request.headers.get("HX-Request") and request.GET.get("cursor"):
        response = render(request, "pets/health_rows.html", context)
    else:
        told = {"readers": list_readers(request.user, pet), "is_muted": is_muted(request.user, pet)}
        told |= {"is_evidence_shown": is_shown(pet), "until": vaccinated_until([pet.pk]).get(pet.pk)}
        response = render(request, "pets/pet_health.html", context | book_context(pet) | told)
    patch_vary_headers(response, ("HX-Request",))
    return response


@login_required
@require_safe
def pet_health_pdf(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """The book to print, in the reader's language and unit."""
    pet = health_selectors.get_health_pet(request.user, pet_id)
    check_rate("health.pdf", account=request.user)
    response = HttpResponse(draw_book(pet, unit_of(request.user)), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="health-book-{pet.pk}.pdf"'
    return response


def book_context(pet: Pet) -> dict[str, Any]:
    due = health_selectors.list_due(pet)
    return {
        "due": due,
        "overall": health_selectors.overall_status(due),
        "allergies": health_selectors.list_allergies(pet),
        "places": health_places(pet, "pet_health"),
        "nav": "profile",
    }


def health_places(pet: Pet, current: str) -> list[dict[str, Any]]:
    """The pages of the book, side by side."""
    words = {
        "pet_health": _("Book"),
        "health_documents": _("Documents"),
        "pet_weights": _("Weight"),
        "vet_links": _("For the vet"),
    }
    return [
        {"url": reverse(name, args=[pet.pk]), "words": label, "is_current": name == current}
        for name, label in words.items()
    ]


def rows_context(request: HttpRequest, pet: Pet) -> dict[str, Any]:
    kind = request.GET.get("kind", "")
    kind = kind if kind in Kind.values else ""
    page = health_selectors.list_records(pet, kind=kind, cursor=request.GET.get("cursor"))
    query = {"kind": kind} if kind else {}
    book = reverse("pet_health", args=[pet.pk])
    return {
        "pet": pet,
        "entries": page.items,
        "kind": kind,
        "can_edit": can_edit_health(request.user, pet),
        "next_url": f"{book}?{urlencode(query | {'cursor': page.next_cursor})}" if page.next_cursor else "",
        "tabs": [
            {"url": book if not value else f"{book}?kind={value}", "words": words, "is_current": value == kind}
            for value, words in [("", _("All")), *Kind.choices]
        ],
    }


@login_required
@FORM
def health_record_create(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = health_selectors.get_health_pet(request.user, pet_id, to_edit=True)
    kind = request.GET.get("kind", "")
    kind = kind if kind in Kind.values else str(Kind.VACCINATION)
    form = RecordForm(kind, pet, request.POST or None, initial=initial_of_new(kind, pet))
    if form.is_bound and form.is_valid():
        try:
            health.add_record(request.user, pet, kind, form.cleaned_data)  # type: ignore[arg-type]
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Written into the health book."))
            return redirect("pet_health", pet.pk)
    context = form_context(pet, form, kind) | {"kinds": Kind.choices}
    return render(request, "pets/health_record_create.html", context, status=422 if form.is_bound else 200)


@login_required
@FORM
def health_record_edit(request: HttpRequest, pet_id: UUID, record_id: UUID) -> HttpResponse:
    record = health_selectors.get_record(request.user, pet_id, record_id, to_edit=True)
    form = RecordForm(record.kind, record.pet, request.POST or None, initial=initial_of(record))
    if form.is_bound and form.is_valid():
        try:
            health.update_record(request.user, record, form.cleaned_data)  # type: ignore[arg-type]
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("pet_health", pet_id)
    context = form_context(record.pet, form, record.kind) | {
        "record": record,
        "title": health_selectors.title_of(record),
    }
    return render(request, "pets/health_record_edit.html", context, status=422 if form.is_bound else 200)


def form_context(pet: Pet, form: RecordForm, kind: str) -> dict[str, Any]:
    return {"pet": pet, "form": form, "kind": kind, "kind_name": Kind(kind).label, "nav": "profile"}


@login_required
@require_POST
def health_record_delete(request: HttpRequest, pet_id: UUID, record_id: UUID) -> HttpResponse:
    record = health_selectors.get_record(request.user, pet_id, record_id, to_edit=True)
    health.delete_record(request.user, record)
    messages.success(request, _("The entry is gone."))
    return redirect("pet_health", pet_id)


@login_required
@require_POST
def health_reminders_set(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """Whether one hears of what is due for this animal: `muted` is yes or no."""
    pet = health_selectors.get_health_pet(request.user, pet_id)
    if mute_reminders(request.user, pet, muted=request.POST.get("muted") == "yes"):
        messages.success(request, _("You are not reminded of %(pet)s any more.") % {"pet": pet.name})
    else:
        messages.success(request, _("You are reminded of what is due for %(pet)s.") % {"pet": pet.name})
    return redirect("pet_health", pet_id)


@login_required
@require_POST
def pet_evidence_set(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """Whether the animal's page says that it is vaccinated: `shown` is yes or no."""
    pet = health_selectors.get_health_pet(request.user, pet_id, to_edit=True)
    show_evidence(request.user, pet, shown=request.POST.get("shown") == "yes")
    messages.success(request, _("Saved."))
    return redirect("pet_health", pet_id)
