"""The child process that reads what strangers call a PDF: `python -m media.pdf_child OPTIONS < pdf > result.json`.

Confined by media.child. Pages are copied into a new document by what a page needs to be seen and by nothing else: no script, no action, no
attachment, no form, no metadata comes along. What forms and stamps show is painted onto the page first.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any, BinaryIO, Final

from media.child import Refused, run

# What a page is made of; all else of it goes, its links and its actions too.
OF_A_PAGE: Final = {
    "/Type",
    "/Parent",
    "/Contents",
    "/Resources",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
    "/UserUnit",
    "/Group",
}
# What goes wherever it stands: deeds, scripts, files inside and outside, what is known of the author.
BANNED: Final = (
    "/A",
    "/AA",
    "/AF",
    "/Alternates",
    "/Annots",
    "/EF",
    "/JS",
    "/JavaScript",
    "/Metadata",
    "/OPI",
    "/OpenAction",
    "/PieceInfo",
    "/Ref",
    "/StructParent",
    "/StructParents",
    "/Thumb",
    "/URI",
)
OUTSIDE: Final = ("/F", "/FFilter", "/FDecodeParms")  # of a stream: its bytes stand in another file
NAMED: Final = {"/Font", "/XObject", "/ColorSpace", "/ExtGState", "/Pattern", "/Shading", "/Properties", "/CharProcs"}
HIDDEN: Final = 0b100010  # bits of a note that is not shown
OBJECTS_MOST: Final = 200_000


def main() -> int:
    return run(_work, load=lambda _options: _walk_once(), too_much="pdf_unreadable")


def _work(stream: BinaryIO, options: dict[str, Any]) -> dict[str, Any]:
    clean, pages = rewrite(stream.read(), options["pages_max"])
    with open(os.path.join(options["folder"], "clean.pdf"), "xb") as file:  # noqa: PTH118
        file.write(clean)
    return {"pages": pages}


def _walk_once() -> None:
    """The whole way with an empty page: libraries import at first use, and after the walls they cannot."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    made = io.BytesIO()
    writer.write(made)
    rewrite(made.getvalue(), 1)
    "x".encode("utf-16-be").decode("utf-16-be")


def rewrite(raw: bytes, pages_max: int) -> tuple[bytes, int]:
    """The clean document and how many pages it has. Raises Refused."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    if not raw[:1024].lstrip().startswith(b"%PDF-"):
        raise Refused("pdf_unreadable")
    try:
        reader = PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted:
            raise Refused("pdf_encrypted")
        if len(reader.pages) > pages_max:
            raise Refused("pdf_too_long")
        writer = PdfWriter()
        for number, page in enumerate(reader.pages):
            notes = _gather_notes(page, number)
            for key in [key for key in page if key not in OF_A_PAGE]:
                del page[key]
            copied = writer.add_page(page)
            if notes:
                _paint(writer, copied, notes)
        _scrub(writer)
        writer.metadata = None
        made = io.BytesIO()
        writer.write(made)
        pages = len(PdfReader(io.BytesIO(made.getvalue()), strict=False).pages)
    except Refused:
        raise
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, OSError, NotImplementedError):
        raise Refused("pdf_unreadable") from None
    if pages < 1:
        raise Refused("pdf_unreadable")
    return made.getvalue(), pages


def _gather_notes(page: Any, number: int) -> str:
    """What filled forms and stamps show is put among the page's resources; returns how to paint it."""
    from pypdf.generic import DictionaryObject, NameObject

    painted = []
    for place, reference in enumerate(_list(page.get("/Annots"))):
        found = _appearance(reference.get_object())
        if found is not None:
            form, matrix = found
            name = f"/PetAmigosNote{number}x{place}"
            resources = page.setdefault(NameObject("/Resources"), DictionaryObject()).get_object()
            objects = resources.setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
            objects[NameObject(name)] = form
            painted.append(f"q {' '.join(f'{part:.5f}' for part in matrix)} cm {name} Do Q")
    return "\n".join(painted)


def _paint(writer: Any, page: Any, words: str) -> None:
    """Onto the page as it came, whatever state its own drawing leaves behind."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject

    before, after = DecodedStreamObject(), DecodedStreamObject()
    before.set_data(b"q\n")
    after.set_data(f"\nQ\n{words}\n".encode())
    contents = page.get("/Contents")
    kept = contents.get_object() if contents is not None else None
    own = list(kept) if isinstance(kept, list) else ([] if contents is None else [page.raw_get("/Contents")])
    around = [writer._add_object(before), *own, writer._add_object(after)]
    page[NameObject("/Contents")] = ArrayObject(around)


def _appearance(note: Any) -> tuple[Any, list[float]] | None:
    """The drawing of a note that is shown, and where it stands on the page (PDF 32000-1, 12.5.5)."""
    shown = note.get("/AP", {}).get("/N") if int(note.get("/F", 0)) & HIDDEN == 0 else None
    if shown is None or note.get("/Subtype") in {"/Link", "/Popup", "/FileAttachment"}:
        return None
    form, reference = shown.get_object(), note["/AP"].raw_get("/N")
    if not hasattr(form, "get_data"):
        state = note.get("/AS")
        if state is None or state not in form:
            return None
        reference, form = form.raw_get(state), form[state]
    if not hasattr(form, "get_data") or "/BBox" not in form:
        return None
    left, bottom, right, top = _box(note["/Rect"])
    x0, y0, x1, y1 = _turned(_box(form["/BBox"]), [float(part) for part in form.get("/Matrix", (1, 0, 0, 1, 0, 0))])
    if x1 <= x0 or y1 <= y0:
        return None
    wide, high = (right - left) / (x1 - x0), (top - bottom) / (y1 - y0)
    return reference, [wide, 0, 0, high, left - x0 * wide, bottom - y0 * high]


def _turned(box: list[float], matrix: list[float]) -> list[float]:
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in box[::2] for y in box[1::2]]
    across, up = [x for x, _y in corners], [y for _x, y in corners]
    return [min(across), min(up), max(across), max(up)]


def _box(values: Any) -> list[float]:
    x0, y0, x1, y1 = (float(part) for part in values)
    return [min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)]


def _list(value: Any) -> list[Any]:
    found = value.get_object() if value is not None else []
    return list(found) if isinstance(found, list) else []


def _scrub(writer: Any) -> None:
    """Every object that came along, however deep: without what is banned."""
    from pypdf.generic import NameObject

    root = writer.root_object
    for key in [key for key in root if key not in {"/Type", "/Pages"}]:
        del root[key]
    waiting = [(thing, False) for thing in writer._objects if thing is not None]
    looked = 0
    while waiting:
        thing, is_names = waiting.pop()
        looked += 1
        if looked > OBJECTS_MOST:
            raise Refused("pdf_unreadable")
        if isinstance(thing, list):
            waiting += [(part, False) for part in thing if isinstance(part, list | dict)]
        elif isinstance(thing, dict):
            # In a table of names ("/A" may be a font) the names are the author's own.
            banned = () if is_names else (*BANNED, *(OUTSIDE if hasattr(thing, "get_data") else ()))
            for key in banned:
                if key in thing:
                    del thing[NameObject(key)]
            if thing.get("/Subtype") == "/PS":
                thing[NameObject("/Subtype")] = NameObject("/Nothing")
            waiting += [(part, key in NAMED) for key, part in dict.items(thing) if isinstance(part, list | dict)]


if __name__ == "__main__":
    sys.exit(main())
