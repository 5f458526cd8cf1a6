"""Reads of documents of health books: fetching is authorising. By a vet's link they have addresses of a few minutes."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.core import signing
from django.db.models import Count, QuerySet
from django.utils.text import slugify

from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, keyset
from media.models import Asset
from pets.document_models import DocumentPage, HealthDocument
from pets.health_models import VetLink
from pets.health_selectors import get_health_pet
from pets.models import Pet
from pets.policies import Right, roles_with

ORDER: Final = ("-dated", "-id")
SALT: Final = "pets.vet_file"
# A look is logged when the book is opened; what it shows can be fetched so long, then it is opened anew.
FILE_SECONDS: Final = 15 * 60


def _documents(pet: Pet) -> QuerySet[HealthDocument]:
    return HealthDocument.objects.filter(pet=pet).select_related("pdf").annotate(page_total=Count("pages"))


def list_documents(
    pet: Pet, *, kind: str = "", cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[HealthDocument]:
    """Newest first; of one kind, or all. For an animal that get_health_pet found. One query."""
    documents = _documents(pet).filter(kind=kind) if kind else _documents(pet)
    return keyset(documents, order=ORDER, cursor=cursor, size=size)


def get_document(user: Any, pet_id: UUID | str, document_id: UUID | str, *, to_edit: bool = False) -> HealthDocument:
    """Raises NotFound. Two queries."""
    pet = get_health_pet(user, pet_id, to_edit=to_edit)
    document = _documents(pet).filter(pk=document_id).first()
    if document is None:
        raise NotFound
    document.pet = pet
    return document


def list_pages(document: HealthDocument) -> list[Asset]:
    """The pictures of a document that get_document found, in their order. One query."""
    pages = DocumentPage.objects.filter(document=document).select_related("asset").order_by("position", "pk")
    return [page.asset for page in pages]


def pages_of(documents: list[HealthDocument]) -> dict[UUID, list[Asset]]:
    """The pictures of several. One query."""
    found: dict[UUID, list[Asset]] = {}
    pages = DocumentPage.objects.filter(document__in=documents).select_related("asset").order_by("position", "pk")
    for page in pages:
        found.setdefault(page.document_id, []).append(page.asset)
    return found


def can_see_document_file(viewer: Any, asset: Any) -> bool:
    """Asked by media: who may read the health book may see its documents. One query."""
    if getattr(viewer, "pk", None) is None:
        return False
    pets = Pet.objects.in_care_of(viewer, roles_with(Right.SEE_HEALTH))  # type: ignore[attr-defined]
    return DocumentPage.objects.filter(asset_id=asset.pk, document__pet__in=pets).exists()


def file_name(document: HealthDocument) -> str:
    """What the download is called: the title as far as ASCII has letters for it."""
    return f"{slugify(document.title)[:60] or document.kind}.pdf"


# --- by a vet's link ------------------------------------------------------------------------------
def sign_file(link: VetLink, asset_id: UUID) -> str:
    return signing.dumps([link.pk.hex, asset_id.hex], salt=SALT)


def get_linked_file(link: VetLink, token: str) -> tuple[HealthDocument, Asset]:
    """A file of a book that get_open_link found, if the book was opened by this link a short while ago and its
    person shares the documents. Raises NotFound."""
    try:
        link_hex, asset_hex = signing.loads(token, salt=SALT, max_age=FILE_SECONDS)
    except signing.BadSignature:
        raise NotFound from None
    if not link.has_documents or link_hex != link.pk.hex:
        raise NotFound
    asset_id, documents = UUID(asset_hex), HealthDocument.objects.filter(pet_id=link.pet_id).select_related("pdf")
    document = documents.filter(pdf_id=asset_id).first()
    if document is not None and document.pdf is not None:
        return document, document.pdf
    page = DocumentPage.objects.filter(asset_id=asset_id, document__in=documents).select_related("asset", "document")
    found = page.first()
    if found is None:
        raise NotFound
    return found.document, found.asset
