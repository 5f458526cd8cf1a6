"""The door to recordings: as media.views is to pictures, with parts of a file, as players ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final
from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from media import selectors, store
from media.views import KEEP_SECONDS, LINK_SECONDS, shut_in

CONTENT_TYPES: Final = {"ogg": "audio/ogg", "m4a": "audio/mp4", "mp4": "video/mp4"}
PIECE: Final = 256 * 1024
_RANGE: Final = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")


@require_safe
def play(request: HttpRequest, asset_id: UUID | str, suffix: str) -> HttpResponseBase:
    """A recording for who may see it: from the local disk, or by a link of 60 s to the object store."""
    found = selectors.get_file(request.user, UUID(str(asset_id)), 0, suffix)
    answer = send_recording(request, found)
    answer["Cache-Control"] = f"private, max-age={KEEP_SECONDS if store.is_local() else LINK_SECONDS // 2}"
    return answer


def send_recording(request: HttpRequest, found: selectors.StoredFile) -> HttpResponseBase:
    """Who may have it was decided before. Raises NotFound. `?download` asks for a file to be saved."""
    if not store.is_local():
        return shut_in(HttpResponseRedirect(default_storage.url(found.name, expire=LINK_SECONDS)))  # type: ignore[call-arg]
    answer = _from_disk(request, found)
    how = "attachment" if "download" in request.GET else "inline"
    answer["Content-Disposition"] = f'{how}; filename="petamigos.{found.suffix}"'
    answer["Accept-Ranges"] = "bytes"
    return shut_in(answer)


def _from_disk(request: HttpRequest, found: selectors.StoredFile) -> HttpResponseBase:
    file, kind = store.open_file(found.name), CONTENT_TYPES[found.suffix]
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None or asked.groups() == ("", ""):
        return FileResponse(file, content_type=kind)
    size = found.byte_size
    first, last = asked.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    if start > end:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    answer = StreamingHttpResponse(_part(file, start, end - start + 1), status=206, content_type=kind)  # type: ignore[arg-type]
    answer["Content-Length"], answer["Content-Range"] = str(end - start + 1), f"bytes {start}-{end}/{size}"
    return answer


def _part(file: BinaryIO, start: int, left: int) -> Iterator[bytes]:
    with file:
        file.seek(start)
        while left > 0 and (piece := file.read(min(PIECE, left))):
            left -= len(piece)
            yield piece
