"""Everything that changes the documents of a health book, and what of them goes into an archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, Final, TypedDict
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line
from media import actions as media
from media import store
from media.models import Asset
from media.rights import largest_of
from pets.document_models import DocumentPage, HealthDocument
from pets.errors import NotYourPet
from pets.health import OLDEST
from pets.models import Pet
from pets.policies import can_edit_health

PURPOSE: Final = "health_document"


class TooManyDocuments(Conflict):
    message = _("A health book holds at most %(most)d documents.")


class DocumentChanges(TypedDict, total=False):
    """What a document says; a key that is not given stays as it is.

    `media_ids`: all pages, in their order. `alt_texts`: what is on pages that are there, by their ids.
    """

    title: str
    kind: str
    dated: date
    media_ids: Sequence[UUID | str]
    alt_texts: dict[str, str]
    pdf_id: UUID | str | None


def add_document(user: Any, pet: Pet, changes: DocumentChanges) -> HealthDocument:
    """Raises NotYourPet, Invalid naming the field, NotFound for a file that is not a loose one of the person's,
    TooManyDocuments, LimitReached."""
    _check(user, pet)
    document = HealthDocument(pet=pet, created_by=user)
    for name in ("title", "kind", "dated"):
        if not changes.get(name):
            raise Invalid(_MISSING[name], field=name)
    _apply(document, changes)
    page_ids = list(changes.get("media_ids") or ())
    _check_pages(page_ids, has_pdf=bool(changes.get("pdf_id")))
    with transaction.atomic():
        Pet.objects.select_for_update(no_key=True).get(pk=pet.pk)
        if HealthDocument.objects.filter(pet=pet).count() >= LIMITS.documents_per_pet:
            raise TooManyDocuments(most=LIMITS.documents_per_pet)
        if pdf_id := changes.get("pdf_id"):
            document.pdf = media.attach(user, [pdf_id], purpose=PURPOSE, most=1, kind=Asset.Kind.PDF)[0]
        document.save()
        _put_pages(user, document, page_ids)
    return document


_MISSING: Final = {
    "title": _("Give it a title."),
    "kind": _("Choose one of the list."),
    "dated": _("Say on which day."),
}


def update_document(user: Any, document: HealthDocument, changes: DocumentChanges) -> HealthDocument:
    """Pages that `media_ids` no longer names go; a document of pages stays one. Raises as add_document."""
    _check(user, document.pet)
    with transaction.atomic():
        locked = HealthDocument.objects.select_for_update().get(pk=document.pk)
        locked.pet = document.pet
        _apply(locked, changes)
        for page in locked.pages.select_related("asset"):
            text = changes.get("alt_texts", {}).get(str(page.asset_id))
            if text is not None and text != page.asset.alt_text:
                media.describe_attached(page.asset, alt_text=text)
        if "media_ids" in changes:
            page_ids = list(changes["media_ids"])
            _check_pages(page_ids, has_pdf=locked.pdf_id is not None)
            _put_pages(user, locked, page_ids)
        locked.save()
    return locked


def delete_document(user: Any, document: HealthDocument) -> None:
    """Its files leave with the next sweep; from this moment nobody but who sent them finds them. Raises NotYourPet."""
    _check(user, document.pet)
    with transaction.atomic():
        files = files_of_documents(HealthDocument.objects.filter(pk=document.pk))
        HealthDocument.objects.filter(pk=document.pk).delete()
        for asset in files:
            media.detach(asset)


def files_of_documents(documents: Any) -> list[Asset]:
    """Pages and PDFs of some documents, to be let go once these are gone."""
    pages = DocumentPage.objects.filter(document__in=documents).select_related("asset")
    return [page.asset for page in pages] + list(Asset.objects.filter(pk__in=documents.values("pdf_id")))


def _check(user: Any, pet: Pet) -> None:
    if not can_edit_health(user, pet):
        raise NotYourPet
    check_rate("health.write", account=user)


def _apply(document: HealthDocument, changes: DocumentChanges) -> None:
    if "title" in changes:
        document.title = clean_line(changes["title"], most=LIMITS.document_title_max, field="title", required=True)
    if "kind" in changes:
        if changes["kind"] not in HealthDocument.Kind.values:
            raise Invalid(_("Choose one of the list."), field="kind")
        document.kind = changes["kind"]
    if "dated" in changes:
        today = timezone.now().date() + timedelta(days=1)  # a day ahead of UTC is today in the far east of the map
        if not today - OLDEST <= changes["dated"] <= today:
            raise Invalid(_("This day cannot be: it lies ahead, or too far back."), field="dated")
        document.dated = changes["dated"]


def _check_pages(page_ids: list[UUID | str], *, has_pdf: bool) -> None:
    if has_pdf and page_ids:
        raise Invalid(_("Send photos of the pages or one PDF, not both."), field="media_ids")
    if not has_pdf and not page_ids:
        raise Invalid(_("Add a photo of each page, or a PDF."), field="media_ids")
    if len(page_ids) > LIMITS.document_pages_max:
        raise Invalid(_("At most %(most)d pictures fit here."), field="media_ids", most=LIMITS.document_pages_max)


def _put_pages(user: Any, document: HealthDocument, page_ids: list[UUID | str]) -> None:
    """The pages that are there stay, new ones are attached, those no longer named are let go."""
    known = {str(page.asset_id): page for page in document.pages.select_related("asset")}
    wanted = [str(one).lower() for one in page_ids]
    if len(set(wanted)) != len(wanted):
        raise NotFound
    new = [one for one in wanted if one not in known]
    media.attach(user, new, purpose=PURPOSE, most=LIMITS.document_pages_max)
    for key, page in known.items():
        if key not in wanted:
            page.delete()
            media.detach(page.asset)
    for position, key in enumerate(wanted):
        if key in known:
            DocumentPage.objects.filter(pk=known[key].pk).update(position=position)
        else:
            DocumentPage.objects.create(document=document, asset_id=key, position=position)


def erase_documents_of(user_id: UUID) -> None:
    """Someone is erased, and what they put into health books goes; pages that others added to it are let go. May run
    twice."""
    written = HealthDocument.objects.filter(created_by_id=user_id)
    with transaction.atomic():
        for asset in files_of_documents(written):
            media.detach(asset)
        written.delete()


# --- the archive of one's data --------------------------------------------------------------------
def export_files(owner: Any) -> list[tuple[str, Callable[[], Iterator[bytes]]]]:
    """The documents of a person's animals that others added: one's own files stand under media/ already."""
    found: list[tuple[str, Callable[[], Iterator[bytes]]]] = []
    documents = HealthDocument.objects.filter(pet__owner_id=owner.pk).select_related("pdf").order_by("pk")
    for document in documents.prefetch_related("pages__asset__renditions", "pdf__renditions"):
        files = [document.pdf] if document.pdf else []
        files += [page.asset for page in sorted(document.pages.all(), key=lambda page: page.position)]
        for number, asset in enumerate(files, 1):
            name = largest_of(asset)
            if name and asset.owner_id != owner.pk:
                path = f"health-documents/{document.pk}/{number:02}.{name.rpartition('.')[2]}"
                found.append((path, partial(store.chunks_of, name)))
    return found
