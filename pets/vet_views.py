"""HTML doors of links for vets: made and ended by the animal's people, opened by whoever has the secret."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.errors import DomainError
from core.forms import add_error
from core.http import client_ip
from core.limits import LIMITS
from pets import vet_links as links
from pets import weights
from pets.animals import animal_of
from pets.document_selectors import list_documents, pages_of, sign_file
from pets.health_models import VetLink
from pets.health_selectors import get_health_pet, list_records
from pets.health_views import FORM, book_context, health_places

DAYS = (1, 7, LIMITS.vet_link_days_max)


class VetLinkForm(forms.Form):
    label = forms.CharField(
        label=gettext_lazy("For whom"),
        required=False,
        max_length=LIMITS.health_line_max * 4,
        help_text=gettext_lazy("Only for you, to tell your links apart."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    has_documents = forms.BooleanField(
        label=gettext_lazy("Show the documents too"),
        required=False,
        help_text=gettext_lazy("Certificates, lab results and all else that stands under Documents."),
    )
    days = forms.TypedChoiceField(label=gettext_lazy("It works for"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = (_("1 day"), _("7 days"), _("30 days"))
        self.fields["days"].choices = list(zip(DAYS, words, strict=True))  # type: ignore[attr-defined]


@login_required
@FORM
def vet_links(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """The links and who opened them. A new one's address is shown in the answer to making it, and never again."""
    pet = get_health_pet(request.user, pet_id, to_edit=True)
    form = VetLinkForm(request.POST or None, initial={"days": 7})
    new_url = ""
    if form.is_bound and form.is_valid():
        try:
            _link, new_url = links.create_vet_link(request.user, pet, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            form = VetLinkForm(initial={"days": 7})
    page = links.list_vet_links(pet, cursor=request.GET.get("cursor"))
    context = {
        "pet": pet,
        "form": form,
        "links": page.items,
        "next_url": f"{request.path}?cursor={page.next_cursor}" if page.next_cursor else "",
        "new_url": new_url,
        "places": health_places(pet, "vet_links"),
        "nav": "profile",
    }
    return render(request, "pets/vet_links.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def vet_link_end(request: HttpRequest, pet_id: UUID, link_id: UUID) -> HttpResponse:
    pet = get_health_pet(request.user, pet_id, to_edit=True)
    links.revoke_vet_link(request.user, pet, link_id)
    messages.success(request, _("The link no longer works."))
    return redirect("vet_links", pet_id)


@FORM
def vet_book(request: HttpRequest, secret: str) -> HttpResponse:
    """First whose book it is, then, asked for, the book: so that programs that look at links read nothing."""
    return show_book(request, links.get_open_link(secret), lambda token: reverse("vet_file", args=[secret, token]))


def show_book(request: HttpRequest, link: VetLink, address_of: Callable[[str], str]) -> HttpResponse:
    """The page of an open link, whoever let it be opened. `address_of` the token of a file: where it is then asked for."""
    context: dict[str, Any] = {"pet": link.pet, "animal": animal_of(link.pet), "link": link}
    if request.method == "POST":
        links.log_look(link, user_agent=request.headers.get("User-Agent", ""), address=client_ip(request))
        context |= shown_to_vet(request, link, address_of)
    response = render(request, "pets/vet_book.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "same-origin"  # the secret in the address goes to no other site
    return response


def shown_to_vet(request: HttpRequest, link: VetLink, address_of: Callable[[str], str]) -> dict[str, Any]:
    pet = link.pet
    unit = weights.unit_of(request.user)
    size = LIMITS.page_size_max
    entries = list_records(pet, size=size)
    weighed = weights.list_weights(pet, unit, size=size)
    return book_context(pet) | {
        "is_shown": True,
        "entries": entries.items,
        "has_more": bool(entries.next_cursor),
        "weights": weighed.items,
        "chart": weights.draw_chart(pet, unit),
        "documents": documents_for_vet(link, address_of) if link.has_documents else [],
    }


def documents_for_vet(link: VetLink, address_of: Callable[[str], str]) -> list[dict[str, Any]]:
    """The newest documents, each file under an address of a few minutes: this look is logged, a later one is another."""
    found = list_documents(link.pet, size=LIMITS.page_size_max).items
    pages = pages_of(found)
    return [
        {
            "document": document,
            "pdf_address": address_of(sign_file(link, document.pdf_id)) if document.pdf_id else "",
            "pages": [
                {
                    "address": address_of(sign_file(link, asset.pk)),
                    "alt": asset.alt_text,
                    "width": asset.width,
                    "height": asset.height,
                }
                for asset in pages.get(document.pk, [])
                if asset.is_ready
            ],
        }
        for document in found
    ]
