"""The shape of what the forms of documents send; rules are the actions'."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid
from core.limits import LIMITS
from media.pdfs import upload_pdf
from pets.document_models import HealthDocument
from pets.documents import DocumentChanges
from pets.health_forms import DayInput
from pets.photo_forms import PhotosForm, take_photos


class DocumentForm(PhotosForm):
    most = LIMITS.document_pages_max
    field_order = ("title", "kind", "dated", "photos")

    title = forms.CharField(
        label=_("Title"),
        max_length=LIMITS.document_title_max * 4,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=HealthDocument.Kind.choices)
    dated = forms.DateField(label=_("Date on the document"), widget=DayInput())


class NewDocumentForm(DocumentForm):
    pdf = forms.FileField(
        label=_("Or one PDF"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
        help_text=_("Scripts, attachments and links in it are taken out. A PDF with a password cannot be read."),
    )


def new_document(user: Any, form: NewDocumentForm) -> DocumentChanges:
    """What a valid form says, with its files stored first. Raises what the actions raise."""
    data = form.cleaned_data
    said: DocumentChanges = {"title": data["title"], "kind": data["kind"], "dated": data["dated"]}
    if data["pdf"]:
        if data["photos"] or form.asset_ids:
            raise Invalid(_("Send photos of the pages or one PDF, not both."), field="pdf")
        try:
            said["pdf_id"] = upload_pdf(user, data["pdf"]).pk
        except Invalid as error:
            raise Invalid(str(error), field="pdf") from error
    else:
        said["media_ids"] = list(take_photos(user, form))
    return said


class PageRow:
    """One page in the form: its words, its place, and whether it is to go."""

    def __init__(self, asset: Any, number: int, sent: Any) -> None:
        key = str(asset.pk)
        self.key, self.number = key, number
        self.alt = sent.get(f"alt_{key}", asset.alt_text) if sent else asset.alt_text
        self.is_removed = bool(sent and sent.get(f"remove_{key}"))
        place = sent.get(f"place_{key}", "") if sent else ""
        self.place = int(place) if place.isascii() and place.isdigit() and len(place) < 4 else number


def changed_document(user: Any, form: DocumentForm, rows: list[PageRow], *, has_pdf: bool) -> DocumentChanges:
    """What the form of a document that is there says: kept pages by their places, then new ones."""
    data = form.cleaned_data
    said: DocumentChanges = {"title": data["title"], "kind": data["kind"], "dated": data["dated"]}
    if not has_pdf:
        kept = [row.key for row in sorted(rows, key=lambda row: (row.place, row.number)) if not row.is_removed]
        said["media_ids"] = kept + list(take_photos(user, form))
    return said
