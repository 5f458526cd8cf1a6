"""Links in posts: what the page behind the first one says of itself is fetched in a task and kept on the post's row.

A page is fetched once for a while, whoever names it, and nobody waits for it: a post whose page says nothing, or whose
author has named too many, shows the bare link.
"""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

import structlog
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from core.errors import DomainError, Invalid, LimitReached
from core.events import announce
from core.leaving import is_own
from core.limits import LIMITS
from core.outbound import OutboundFailed, OutboundRefused, Wanted, clean_address, fetch
from core.queue import enqueue
from core.rates import check_rate
from core.text import scan
from media import actions as media
from media.models import Asset
from media.processing import process_image
from social.guards import ASKED_SECONDS, asked_key
from social.link_models import AFTER_FAILURE, FRESH, LinkPreview
from social.link_pages import LinkPage, read_page
from social.models import Post

log = structlog.get_logger(__name__)

PURPOSE: Final = "link"
PAGE: Final = Wanted(("text/html", "application/xhtml+xml"), LIMITS.link_page_bytes, is_cut=True, is_web=True)
PICTURE: Final = Wanted(
    ("image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"), LIMITS.link_picture_bytes, is_web=True
)
BATCH: Final = 500
UNUSED: Final = timedelta(days=1)


def first_link(body: str) -> str:
    """The address whose page a post shows, as it is asked for: the first of its words that leads to another site."""
    if "http" not in body:
        return ""
    first = next((token.value for token in scan(body) if token.kind == "url"), "")
    return clean_link(first)


def clean_link(url: str) -> str:
    """An address of another site, or nothing: our own pages are not fetched."""
    try:
        found = clean_address(url) if url and not is_own(url) else ""
    except OutboundRefused:
        return ""
    return found if len(found) <= LIMITS.link_url_max and not is_own(found) else ""


# Rooms above that show pages: the name of what they have of a preview (see LinkPreview), so that it is not swept away.
_SHOWN_BY: Final[list[str]] = ["posts"]


def register_place_of_links(related_name: str) -> None:
    """Called in ready()."""
    if related_name not in _SHOWN_BY:
        _SHOWN_BY.append(related_name)


def _unused() -> dict[str, None]:
    return dict.fromkeys(_SHOWN_BY)


# --- posts ----------------------------------------------------------------------------------------
def set_link(author: Any, post: Post) -> None:
    """Gives an unsaved post, or one that is locked, what its words link to: at once where the page is known, else it is
    asked for. For words without a link no query.
    """
    url = "" if post.hides_link else first_link(post.body)
    if not url:
        post.link_preview, post.link = None, None
        return
    preview = post.link_preview
    if preview is None or preview.url != url:
        preview = preview_of(url)
    with suppress(LimitReached):  # else the bare link
        _ask(author, preview)
    post.link_preview = preview
    post.link = preview.as_row() if preview.is_ready else None


def look_again(post: Post) -> None:
    """After a post with a page that is still being fetched was written: it may have come before the post was seen."""
    if post.link_preview_id is not None and post.link is None:
        enqueue("social.show_link", post_id=post.pk)


def show_link(post_id: UUID | str) -> None:
    post = Post.objects.filter(pk=post_id).select_related("link_preview__picture").first()
    if post is not None and post.link_preview is not None and post.link_preview.is_ready:
        Post.objects.filter(pk=post.pk, link_preview=post.link_preview).update(link=post.link_preview.as_row())


# --- asking ---------------------------------------------------------------------------------------
def ask_link(user: Any, url: str) -> LinkPreview | None:
    """What the page of an address says; fetched by a task when nobody knows yet. None for our own pages, and for what is
    no address of the web.

    Raises Invalid on `url` (empty, too long), LimitReached.
    """
    if not url.strip() or len(url) > LIMITS.link_url_max:
        raise Invalid(field="url")
    found = clean_link(url.strip())
    if not found:
        return None
    preview = preview_of(found)
    _ask(user, preview)
    if preview.picture_id is not None:  # no post shows it yet: the one who asked may see it
        cache.set(asked_key(user.pk, preview.picture_id), 1, ASKED_SECONDS)
    return preview


def preview_of(url: str) -> LinkPreview:
    """The row of an address, made where there is none; two who ask at once get the same."""
    key = hashlib.sha256(url.encode()).hexdigest()
    known = LinkPreview.objects.select_related("picture")
    preview, _is_new = known.get_or_create(key=key, defaults={"url": url, "due_at": timezone.now()})
    return preview


def _ask(user: Any, preview: LinkPreview) -> None:
    """Has the page fetched if nobody knows it well enough. Locks the row, only then. Raises LimitReached."""
    if preview.due_at > timezone.now():
        return
    check_rate("link.fetch", account=user, target=urlsplit(preview.url).hostname or "")
    with transaction.atomic():
        row = LinkPreview.objects.select_for_update(no_key=True).get(pk=preview.pk)
        now = timezone.now()
        if row.due_at > now:
            return
        row.begin(now)
        row.save(update_fields=["state", "due_at", "updated_at"])
        preview.state, preview.due_at = row.state, row.due_at
        enqueue("social.fetch_link", preview_id=row.pk)


# --- fetching, in a task --------------------------------------------------------------------------
def fetch_link(preview_id: UUID | str) -> None:
    """Asks the page, and keeps what it says. May run twice; what fails is tried again when somebody asks in an hour."""
    preview = LinkPreview.objects.filter(pk=preview_id).first()
    if preview is None:
        return
    try:
        answer = fetch(preview.url, headers={"Accept": "text/html"}, tries=1, wanted=PAGE)
        page = None
        if answer.status == 200:
            page = read_page(answer.body, answer.headers.get("content-type", ""), answer.url)
    except (OutboundRefused, OutboundFailed) as error:
        log.info("link_not_fetched", host=urlsplit(preview.url).hostname, error=str(error))
        page = None
    if page is None:
        _fail(preview)
        return
    keep_page(preview, page, _fetch_picture(page.picture_url) if page.picture_url else None)


def _fetch_picture(url: str) -> bytes | None:
    try:
        answer = fetch(url, headers={"Accept": ", ".join(PICTURE.types)}, tries=1, wanted=PICTURE)
    except (OutboundRefused, OutboundFailed) as error:
        log.info("link_picture_not_fetched", host=urlsplit(url).hostname, error=str(error))
        return None
    return answer.body if answer.status == 200 else None


def keep_page(preview: LinkPreview, page: LinkPage, picture: bytes | None) -> None:
    """What the page says is shown from now on by all posts that link to it; a picture that cannot be read is left out."""
    asset = _adopt(picture, page.picture_alt or page.title) if picture else None
    with transaction.atomic():
        row = LinkPreview.objects.select_for_update(no_key=True).select_related(None).get(pk=preview.pk)
        former = row.picture_id
        row.title, row.description, row.site_name = page.title, page.description, page.site_name
        row.picture, row.due_at = asset, timezone.now() + FRESH
        row.move_to(LinkPreview.State.READY)
        row.save()
        if former is not None:
            media.purge(Asset.objects.filter(pk=former))
        announce("social.page_read", preview_id=row.pk)
    _show_everywhere(row)


def _adopt(picture: bytes, alt_text: str) -> Asset | None:
    """Through the decoder like everything that is shown."""
    try:
        asset = media.adopt_image(io.BytesIO(picture), purpose=PURPOSE, alt_text=alt_text)
    except DomainError as error:
        log.info("link_picture_refused", error=str(error))
        return None
    try:
        process_image(asset.pk)
    except Exception as error:  # the store is away, the decoder died: a preview without a picture
        log.warning("link_picture_failed", exc_info=error)
    asset.refresh_from_db()
    if not asset.is_ready:
        media.purge([asset])
        return None
    return asset


def _fail(preview: LinkPreview) -> None:
    """What was known before stays shown."""
    with transaction.atomic():
        row = LinkPreview.objects.select_for_update(no_key=True).get(pk=preview.pk)
        if not row.is_ready:
            row.move_to(LinkPreview.State.FAILED)
        row.due_at = timezone.now() + AFTER_FAILURE
        row.save(update_fields=["state", "due_at", "updated_at"])


def _show_everywhere(preview: LinkPreview) -> None:
    """On all posts that link to it, a batch a transaction."""
    told, last = preview.as_row(), UUID(int=0)
    while True:
        posts = Post.objects.filter(link_preview=preview, pk__gt=last)
        ids = list(posts.order_by("pk").values_list("pk", flat=True)[:BATCH])
        if not ids:
            return
        Post.objects.filter(pk__in=ids, link_preview=preview).update(link=told)
        last = ids[-1]


def sweep_links() -> int:
    """What no post shows any more and is old goes, pictures with it; so do pictures that a lost worker left behind."""
    now = timezone.now()
    unused = LinkPreview.objects.filter(due_at__lt=now - UNUSED, **_unused()).order_by("due_at")[:BATCH]
    gone = 0
    for pk, picture_id in list(unused.values_list("pk", "picture_id")):
        with transaction.atomic():
            deleted, _each = LinkPreview.objects.filter(pk=pk, **_unused()).delete()
            if deleted and picture_id is not None:
                media.purge(Asset.objects.filter(pk=picture_id))
            gone += bool(deleted)
    left = Asset.objects.filter(owner=None, purpose=PURPOSE, link_row=None, created_at__lt=now - UNUSED)
    media.purge(left.order_by("pk")[:BATCH])
    return gone
