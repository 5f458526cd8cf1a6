"""PDF files: taken in through a confined child that writes them anew (media.pdf_child), sent out as a download only."""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid, NotFound
from core.limits import LIMITS
from core.rates import check_rate
from media import store
from media.actions import reserve, size_of
from media.child import REFUSED
from media.decoding import FOLDER_PREFIX, run_confined
from media.models import Asset, Rendition

log = structlog.get_logger(__name__)

WALL_SECONDS: Final = 20
CPU_SECONDS: Final = 10
MEMORY_BYTES: Final = 768 * 1024**2
SANDBOX: Final = "default-src 'none'; sandbox; frame-ancestors 'none'"
REFUSALS: Final[dict[str, str | Promise]] = {
    "pdf_unreadable": _("This file is damaged, or no PDF. Save it again as PDF, or send photos of its pages."),
    "pdf_encrypted": _("This PDF is locked with a password. Save it without one, or send photos of its pages."),
    "pdf_too_long": _("This PDF has too many pages: at most %(pages)d."),
}
# What no file of ours holds: the child is not believed, it is looked at.
ACTIVE: Final = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|OpenAction|SubmitForm|GoToR|RichMedia|AcroForm)\b")


class PdfRefused(Invalid):
    """`field` is `file` until the room that asked for it says otherwise."""

    def __init__(self, message: str | Promise, **params: Any) -> None:
        super().__init__(message, field="file", **params)


class PdfTooHeavy(PdfRefused):
    def __init__(self) -> None:
        super().__init__(
            _("This file is too large: at most %(megabytes)d MB."), megabytes=LIMITS.pdf_bytes_max // 1024**2
        )


def upload_pdf(owner: Any, file: BinaryIO) -> Asset:
    """Takes a PDF in, written anew: the original is kept nowhere. Ready at once, loose until a room attaches it.

    Raises LimitReached; PdfRefused or StorageFull, which name `file`; Unavailable when the store is away.
    """
    check_rate("media.pdf", account=owner)
    if size_of(file) > LIMITS.pdf_bytes_max:
        raise PdfTooHeavy
    clean, pages = _rewritten(file)
    folder = store.new_folder()
    name = f"renditions/{folder}/0.pdf"
    try:
        with transaction.atomic():
            reserve(owner, len(clean))
            asset = Asset(owner=owner, kind=Asset.Kind.PDF, folder=folder, byte_size=len(clean), page_count=pages)
            asset.move_to(Asset.Status.READY)
            asset.save()
            Rendition.objects.create(
                asset=asset, width=0, format="pdf", pixel_width=0, pixel_height=0, name=name, byte_size=len(clean)
            )
            store.keep(name, io.BytesIO(clean))
    except Exception:
        store.remove([name])
        raise
    return asset


def _rewritten(file: BinaryIO) -> tuple[bytes, int]:
    with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as name:
        folder = Path(name)
        (folder / "out").mkdir(mode=0o700)
        options = {
            "folder": str(folder / "out"),
            "pages_max": LIMITS.pdf_pages_max,
            "memory_bytes": MEMORY_BYTES,
            "cpu_seconds": CPU_SECONDS,
            "file_bytes": LIMITS.pdf_bytes_max * 2,
        }
        with open(folder / "sent", "w+b") as sent:  # the child wants a real descriptor
            file.seek(0)
            while chunk := file.read(1024 * 1024):
                sent.write(chunk)
            sent.flush()
            code, answer, complaint = run_confined("media.pdf_child", options, sent, folder, WALL_SECONDS)
        if code == REFUSED and answer.get("refused") in REFUSALS:
            raise PdfRefused(REFUSALS[answer["refused"]], pages=LIMITS.pdf_pages_max)
        made = folder / "out" / "clean.pdf"
        if code != 0 or made.is_symlink() or not made.is_file():
            log.warning("pdf_child_crashed", exit_code=code, complaint=complaint)
            raise PdfRefused(REFUSALS["pdf_unreadable"])
        return _checked(made.read_bytes(), answer)


def _checked(clean: bytes, answer: dict[str, Any]) -> tuple[bytes, int]:
    pages = answer.get("pages")
    is_sound = isinstance(pages, int) and 1 <= pages <= LIMITS.pdf_pages_max
    if not is_sound or not clean.startswith(b"%PDF-") or ACTIVE.search(clean):
        log.warning("pdf_child_lied", pages=pages)
        raise PdfRefused(REFUSALS["pdf_unreadable"])
    return clean, int(pages)  # type: ignore[arg-type]


def send_pdf(asset_id: UUID, filename: str) -> HttpResponseBase:
    """The file as a download, never shown inside the site. Who may have it was decided before. Raises NotFound."""
    found = Rendition.objects.filter(asset_id=asset_id, format="pdf").values_list("name", flat=True).first()
    if found is None:
        raise NotFound
    answer = FileResponse(store.open_file(found), as_attachment=True, filename=filename, content_type="application/pdf")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = SANDBOX
    answer["Referrer-Policy"] = "no-referrer"
    answer["Cache-Control"] = "private, no-store"
    return answer
