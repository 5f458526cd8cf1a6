"""HTML doors of the documents of a health book."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.errors import DomainError, NotFound
from core.http import client_ip
from core.limits import LIMITS
from core.rates import check_rate
from media.pdfs import send_pdf
from media.pictures import picture
from media.views import send_picture
from pets import document_selectors as selectors
from pets import documents
from pets.document_forms import DocumentForm, NewDocumentForm, PageRow, changed_document, new_document
from pets.document_models import HealthDocument
from pets.health_models import VetLink
from pets.health_selectors import get_health_pet
from pets.health_views import FORM, health_places
from pets.models import Pet
from pets.photo_forms import loose_photos, say_error
from pets.policies import can_edit_health
from pets.vet_links import get_open_link


@login_required
@require_safe
def health_documents(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_health_pet(request.user, pet_id)
    kind = request.GET.get("kind", "")
    kind = kind if kind in HealthDocument.Kind.values else ""
    page = selectors.list_documents(pet, kind=kind, cursor=request.GET.get("cursor"))
    pages = selectors.pages_of(page.items)
    here, query = reverse("health_documents", args=[pet.pk]), {"kind": kind} if kind else {}
    context = {
        "pet": pet,
        "documents": [_row(document, pages.get(document.pk, [])) for document in page.items],
        "kind": kind,
        "can_edit": can_edit_health(request.user, pet),
        "next_url": f"{here}?{urlencode(query | {'cursor': page.next_cursor})}" if page.next_cursor else "",
        "tabs": [
            {"url": f"{here}?kind={value}" if value else here, "words": words, "is_current": value == kind}
            for value, words in [("", _("All")), *HealthDocument.Kind.choices]
        ],
        "places": health_places(pet, "health_documents"),
        "nav": "profile",
    }
    return render(request, "pets/health_documents.html", context)


def _row(document: HealthDocument, pages: list[Any]) -> dict[str, Any]:
    return {"document": document, "cover": picture(pages[0], sizes="96px") if pages else None, "count": len(pages)}


@login_required
@FORM
def health_document_create(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_health_pet(request.user, pet_id, to_edit=True)
    form = NewDocumentForm(request.POST or None, request.FILES or None, initial={"dated": timezone.localdate()})
    if form.is_bound and form.is_valid():
        try:
            document = documents.add_document(request.user, pet, new_document(request.user, form))
        except DomainError as error:
            say_error(form, error)
        else:
            messages.success(request, _("Written into the health book."))
            return redirect(document)
    context = _form_context(request, pet, form)
    return render(request, "pets/health_document_create.html", context, status=422 if form.is_bound else 200)


def _form_context(request: HttpRequest, pet: Pet, form: DocumentForm) -> dict[str, Any]:
    return {
        "pet": pet,
        "form": form,
        "photos": loose_photos(request.user, form),
        "max_photos": LIMITS.document_pages_max,
        "megabytes": LIMITS.pdf_bytes_max // 1024**2,
        "nav": "profile",
    }


@login_required
@require_safe
def health_document(request: HttpRequest, pet_id: UUID, document_id: UUID) -> HttpResponse:
    document = selectors.get_document(request.user, pet_id, document_id)
    context = {
        "pet": document.pet,
        "document": document,
        "pages": [picture(asset) for asset in selectors.list_pages(document)],
        "can_edit": can_edit_health(request.user, document.pet),
        "nav": "profile",
    }
    return render(request, "pets/health_document.html", context)


@login_required
@FORM
def health_document_edit(request: HttpRequest, pet_id: UUID, document_id: UUID) -> HttpResponse:
    document = selectors.get_document(request.user, pet_id, document_id, to_edit=True)
    initial = {"title": document.title, "kind": document.kind, "dated": document.dated}
    form = DocumentForm(request.POST or None, request.FILES or None, initial=initial)
    assets = selectors.list_pages(document)
    rows = [PageRow(asset, number, request.POST) for number, asset in enumerate(assets, 1)]
    if form.is_bound and form.is_valid():
        try:
            changes = changed_document(request.user, form, rows, has_pdf=document.pdf_id is not None)
            words = {row.key: row.alt for row in rows}
            documents.update_document(request.user, document, changes | {"alt_texts": words})
        except DomainError as error:
            say_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(document)
    shown = [(row, picture(asset, sizes="96px")) for row, asset in zip(rows, assets, strict=True)]
    context = _form_context(request, document.pet, form) | {"document": document, "pages": shown}
    return render(request, "pets/health_document_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def health_document_delete(request: HttpRequest, pet_id: UUID, document_id: UUID) -> HttpResponse:
    document = selectors.get_document(request.user, pet_id, document_id, to_edit=True)
    documents.delete_document(request.user, document)
    messages.success(request, _("The document is gone."))
    return redirect("health_documents", pet_id)


@login_required
@require_safe
def health_document_pdf(request: HttpRequest, pet_id: UUID, document_id: UUID) -> HttpResponseBase:
    """The PDF as a download."""
    return document_pdf(request.user, pet_id, document_id)


def document_pdf(user: Any, pet_id: UUID, document_id: UUID) -> HttpResponseBase:
    document = selectors.get_document(user, pet_id, document_id)
    check_rate("health.file", account=user)
    if document.pdf_id is None:
        raise NotFound
    return send_pdf(document.pdf_id, selectors.file_name(document))


@require_safe
def vet_file(request: HttpRequest, secret: str, token: str) -> HttpResponseBase:
    """A page or a PDF of a book that was opened by its link a short while ago."""
    return send_linked(request, get_open_link(secret), token)


def send_linked(request: HttpRequest, link: VetLink, token: str) -> HttpResponseBase:
    """Raises NotFound, also when it was opened too long ago."""
    document, asset = selectors.get_linked_file(link, token)
    check_rate("health.file", address=client_ip(request))
    if document.pdf_id == asset.pk:
        answer = send_pdf(asset.pk, selectors.file_name(document))
    else:
        answer = send_picture(asset.pk)
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return answer
