"""The poster of a lost animal as PDF: photo, facts, and a code that leads to a page where anyone can write.

What it cannot write (pets.print_letters) stands on the page behind the code, and the poster says so.
"""

from __future__ import annotations

import io
from typing import Any, Final

from babel.dates import format_datetime
from django.core.files.storage import default_storage
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from fpdf import FPDF

from core.qr import squares
from core.templatetags.ui import babel_locale
from media.models import Rendition
from pets.animals import animal_of
from pets.lost_models import Colour, LostReport
from pets.print_letters import Letters, add_faces

PAPER: Final = (253, 245, 231)
INK: Final = (61, 31, 46)
CHILI: Final = (176, 36, 36)
WIDE, HIGH, EDGE = 210, 297, 14  # A4, mm
PHOTO: Final = 118


def draw_poster(report: LostReport, url: str) -> bytes:
    """One A4 page. `url` is where the code leads. Reads the photo from the store; one query."""
    pdf = _page()
    calls = (_("LOST"), _("Last seen: %(when)s"), _("Have you seen it? Scan the code and write. No account needed."))
    with translation.override(pdf.letters.language_for(calls)):
        _draw(pdf, report, url)
    return bytes(pdf.output())


def _draw(pdf: Poster, report: LostReport, url: str) -> None:
    said = pdf.letters.said
    pdf.set_fill_color(*CHILI)
    pdf.rect(0, 0, WIDE, 40, style="F")
    _line(pdf, 8, _("LOST"), size=64, color=PAPER, high=26)
    _photo(pdf, report, top=48)
    name = said(report.pet.name, _("Its name, in its own letters: scan the code"))
    _line(pdf, 170, name, size=46, color=INK, high=18)
    facts = [part for part in map(said, _facts(report)) if part]
    _line(pdf, 189, " · ".join(facts), size=17, color=INK, high=8, bold=False)
    seen = format_datetime(timezone.localtime(report.last_seen_at), "d MMM y, H:mm", locale=babel_locale())
    words = _("Last seen: %(when)s") % {"when": seen}
    area = said(report.area or "")
    _line(pdf, 199, f"{words} · {area}" if area else words, size=15, color=INK, high=7, bold=False)
    told = " · ".join(part for part in (report.features, report.note) if part)
    _block(pdf, 208, said(told, _("More is written on the page behind the code.")))
    _code(pdf, url, left=EDGE, top=236, side=46)
    pdf.set_xy(EDGE + 54, 240)
    _text(pdf, 16, bold=True)
    pdf.multi_cell(
        WIDE - 2 * EDGE - 54, 8, _("Have you seen it? Scan the code and write. No account needed."), align="L"
    )
    if report.phone:
        pdf.set_x(EDGE + 54)
        _text(pdf, 26, bold=True, color=CHILI)
        pdf.cell(WIDE - 2 * EDGE - 54, 14, report.phone)
    _line(pdf, 286, "PetAmigos", size=11, color=INK, high=6)


class Poster(FPDF):
    """Knows which letters it has."""

    letters: Letters


def _page() -> Poster:
    pdf = Poster(format="A4", unit="mm")
    pdf.set_auto_page_break(False)
    pdf.letters = add_faces(pdf)
    pdf.add_page()
    pdf.set_fill_color(*PAPER)
    pdf.rect(0, 0, WIDE, HIGH, style="F")
    return pdf


def _text(pdf: FPDF, size: float, *, bold: bool = False, color: tuple[int, int, int] = INK) -> None:
    pdf.set_font("amigos", "B" if bold else "", size)
    pdf.set_text_color(*color)


def _line(
    pdf: FPDF, top: float, text: str, *, size: float, color: tuple[int, int, int], high: float, bold: bool = True
) -> None:
    """One centred line, made smaller until it fits."""
    _text(pdf, size, bold=bold, color=color)
    while size > 8 and pdf.get_string_width(text) > WIDE - 2 * EDGE:
        size -= 1
        _text(pdf, size, bold=bold, color=color)
    pdf.set_xy(EDGE, top)
    pdf.cell(WIDE - 2 * EDGE, high, text, align="C")


def _block(pdf: FPDF, top: float, text: str) -> None:
    """Words over at most three lines; what is more stays on the page behind the code."""
    _text(pdf, 14)
    width = WIDE - 2 * EDGE
    lines: Any = pdf.multi_cell(width, 7, text.replace("\n", " "), align="C", dry_run=True, output="LINES")
    pdf.set_xy(EDGE, top)
    pdf.multi_cell(WIDE - 2 * EDGE, 7, "\n".join(lines[:3]), align="C")


def _facts(report: LostReport) -> list[str]:
    animal = animal_of(report.pet)
    colours = dict(Colour.choices)
    found = [animal.breed_name or animal.species_name, report.pet.get_sex_display() if report.pet.sex else ""]
    found += [report.get_size_display() if report.size else "", *(str(colours[name]) for name in report.colours)]
    return [str(part) for part in found if part]


def _photo(pdf: Poster, report: LostReport, *, top: float) -> None:
    left = (WIDE - PHOTO) / 2
    picture = _picture_of(report.pet)
    if picture is None:
        pdf.set_fill_color(*INK)
        pdf.rect(left, top, PHOTO, PHOTO, style="F", round_corners=True, corner_radius=8)
        _line(pdf, top + PHOTO / 2 - 20, pdf.letters.said(report.pet.name[:1].upper()), size=120, color=PAPER, high=40)
        return
    pdf.image(picture, left, top, PHOTO, PHOTO, keep_aspect_ratio=True)


def _picture_of(pet: Any) -> io.BytesIO | None:
    if not pet.photo_id or not pet.photo.is_ready:
        return None
    row = Rendition.objects.filter(asset=pet.photo_id, format="jpg").order_by("-pixel_width").first()
    if row is None:
        return None
    with default_storage.open(row.name) as file:
        return io.BytesIO(file.read())


def _code(pdf: FPDF, url: str, *, left: float, top: float, side: float) -> None:
    """Drawn as squares: sharp at any size."""
    rows = squares(url)
    step = side / len(rows)
    pdf.set_fill_color(255, 255, 255)
    pdf.rect(left, top, side, side, style="F")
    pdf.set_fill_color(0, 0, 0)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                pdf.rect(left + x * step, top + y * step, step, step, style="F")
