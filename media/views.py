"""The door to files: every byte of a picture that leaves the site passes here."""

from __future__ import annotations

from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from core.errors import NotFound
from media import selectors, store
from media.pictures import CONTENT_TYPES

# A browser of who may see it keeps a picture so long; then it asks again, and the guard with it.
KEEP_SECONDS = 300
LINK_SECONDS = 60
SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"


@require_safe
def file(request: HttpRequest, asset_id: UUID | str, width: str, suffix: str) -> HttpResponseBase:
    """A rendition for who may see it: from the local disk, or by a link of 60 s to the object store."""
    found = selectors.get_file(request.user, UUID(str(asset_id)), int(width), suffix)
    response: HttpResponseBase
    if store.is_local():
        response = _from_disk(request, found)
        keep = f"max-age={KEEP_SECONDS}"
    else:
        response = HttpResponseRedirect(default_storage.url(found.name, expire=LINK_SECONDS))  # type: ignore[call-arg]
        keep = f"max-age={LINK_SECONDS // 2}"
    # Its owner asks each time (and mostly hears "as before"): who crops a picture sees it cropped at once.
    response["Cache-Control"] = "private, no-cache" if found.is_own else f"private, {keep}"
    return shut_in(response)


def shut_in(response: HttpResponseBase) -> HttpResponseBase:
    """Headers of everything that people have sent: a browser shows it as what we say it is, and runs nothing of it."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = SANDBOX
    response["Referrer-Policy"] = "no-referrer"
    return response


def _from_disk(request: HttpRequest, found: selectors.StoredFile) -> HttpResponseBase:
    etag = f'"{found.name.replace("/", "-")}"'
    modified = int(found.modified_at.timestamp())
    answer: HttpResponseBase | None = get_conditional_response(request, etag=etag, last_modified=modified)
    if answer is None:
        try:
            content = default_storage.open(found.name)
        except FileNotFoundError:
            raise NotFound from None
        answer = FileResponse(content, content_type=CONTENT_TYPES[found.suffix])
        answer["Content-Disposition"] = f'inline; filename="picture.{found.suffix}"'
    answer["ETag"], answer["Last-Modified"] = etag, http_date(modified)
    return answer


def send_picture(asset_id: UUID) -> HttpResponseBase:
    """A picture in a size to read, for a door of another room that has decided who may have it. Raises NotFound."""
    found = selectors.readable_file(asset_id)
    answer = FileResponse(store.open_file(found.name), content_type=CONTENT_TYPES[found.suffix])
    answer["Content-Disposition"] = f'inline; filename="picture.{found.suffix}"'
    answer["Cache-Control"] = "private, no-store"
    return shut_in(answer)


def send_archive(name: str, as_name: str) -> HttpResponseBase:
    """A ZIP of somebody's own, to be saved, through the site: no address of it exists that another person could use.
    Who may have it was decided before.
    """
    answer = FileResponse(store.open_file(name), as_attachment=True, filename=as_name, content_type="application/zip")
    answer["Cache-Control"] = "private, no-store"
    return shut_in(answer)
