"""Documents and pictures of the matrix's animals: of Rex, and of an animal that is gone. And a link that leads away."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from core.leaving import leaving_url
from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing, make_file

OWNER = frozenset({"owner"})
NOBODY: frozenset[str] = frozenset()
INSIDE = frozenset({"owner", "follower"})
SEE_ANA = frozenset({"guest", "stranger", "requested", "follower", "staff", "owner"})


def book_things(rex: Any, gone: Any) -> dict[Of, list[Thing]]:
    papers = [_document(rex, OWNER, make_pdf(rex.owner)), _document(gone, NOBODY, make_pdf(gone.owner))]
    outside = leaving_url("https://example.org/").strip("/").rpartition("/")[2]
    return {
        Of.FEED_WISH: [_wish(rex.owner)],
        Of.HASHTAG: [Thing("a hashtag", {"name": "perros"}, {"name": "two words"}, viewers=EVERYONE)],
        Of.OUTSIDE_LINK: [Thing("a link", {"token": outside}, {"token": "nothing"}, viewers=EVERYONE)],
        Of.HEALTH_DOCUMENT: [_document(rex, OWNER), _document(gone, NOBODY), *papers],
        Of.PDF_DOCUMENT: [*papers, _document(rex, NOBODY)],
        Of.FILE_BY_LINK: [_linked(rex, EVERYONE), _linked(rex, NOBODY, shares=False), _linked(gone, NOBODY)],
        Of.ALBUM_PICTURE: [_picture(rex, SEE_ANA, OWNER, INSIDE), _picture(gone, NOBODY, NOBODY, NOBODY)],
        Of.REMOVED_PICTURE: [
            _picture(rex, NOBODY, OWNER, NOBODY, deleted_at=timezone.now()),
            _picture(rex, NOBODY, NOBODY, NOBODY, deleted_at=None),
        ],
    }


def _wish(owner: Any) -> Thing:
    from social.feed_models import FeedWish

    wish = FeedWish.objects.create(user=owner, kind="species", value="dog")
    return Thing("a wish", {"wish_id": wish.pk}, {"wish_id": uuid4()}, owners=OWNER)


def make_pdf(owner: Any) -> Any:
    """A PDF as media keeps it, without the child process."""
    from media.models import Asset, Rendition

    asset = Asset.objects.create(
        owner=owner, kind="pdf", status="ready", page_count=1, folder=uuid4().hex, purpose="health_document"
    )
    name = default_storage.save(f"{asset.folder}/0.pdf", ContentFile(b"%PDF-1.7 a paper"))
    Rendition.objects.create(asset=asset, width=0, format="pdf", pixel_width=0, pixel_height=0, name=name, byte_size=9)
    return asset


def make_document(pet: Any, pdf: Any = None) -> Any:
    from pets.document_models import DocumentPage, HealthDocument

    row = HealthDocument.objects.create(
        pet=pet, created_by=pet.owner, title="Lab result", kind="lab_result", dated="2026-01-10", pdf=pdf
    )
    if pdf is None:
        DocumentPage.objects.create(
            document=row, asset=make_file(pet.owner, purpose="health_document", alt_text="Blood count"), position=0
        )
    return row


def _document(pet: Any, owners: frozenset[str], pdf: Any = None) -> Thing:
    row = make_document(pet, pdf)
    there = {"pet_id": pet.pk, "document_id": row.pk}
    name = f"{'PDF' if pdf else 'pages'} of {pet.name}"
    return Thing(name, there, there | {"document_id": uuid4()}, owners=owners)


def _linked(pet: Any, viewers: frozenset[str], *, shares: bool = True) -> Thing:
    from pets.document_selectors import sign_file
    from pets.vet_links import create_vet_link

    link, url = create_vet_link(pet.owner, pet, days=7, has_documents=shares)
    secret = url.rstrip("/").rpartition("/")[2]
    there = {"secret": secret, "token": sign_file(link, make_document(pet).pages.get().asset_id)}
    return Thing(f"page of {pet.name} by link", there, there | {"token": "nothing"}, viewers=viewers)


def _picture(
    pet: Any, viewers: frozenset[str], owners: frozenset[str], insiders: frozenset[str], **fields: Any
) -> Thing:
    from pets.album_models import AlbumPicture

    asset = make_file(pet.owner, purpose="pet_album")
    row = AlbumPicture.objects.create(pet=pet, asset=asset, added_by=pet.owner, position=1024, **fields)
    there = {"pet_id": pet.pk, "picture_id": row.pk}
    return Thing(f"picture of {pet.name}", there, there | {"picture_id": uuid4()}, viewers, owners, insiders)
