"""The poster of a lost animal as PDF: photo, facts, and a code that leads to a page where anyone can write.

Letters come with the project for Latin and Cyrillic; for other scripts the machine's Noto faces are taken, if there.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

import qrcode
import qrcode.image.svg
from babel.dates import format_datetime
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.translation import gettext as _
from fpdf import FPDF

from core.templatetags.ui import babel_locale
from media.models import Rendition
from pets.animals import animal_of
from pets.lost_models import Colour, LostReport

FONTS: Final = Path(__file__).resolve().parent / "fonts"
SYSTEM: Final = Path("/usr/share/fonts")
OTHER_SCRIPTS: Final = ("NotoSansArabic-Regular.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansThai-Regular.ttf")
PAPER: Final = (253, 245, 231)
INK: Final = (61, 31, 46)
CHILI: Final = (176, 36, 36)
WIDE, HIGH, EDGE = 210, 297, 14  # A4, mm
PHOTO: Final = 118


def draw_poster(report: LostReport, url: str) -> bytes:
    """One A4 page. `url` is where the code leads. Reads the photo from the store; one query."""
    pdf = _page()
    pet = report.pet
    pdf.set_fill_color(*CHILI)
    pdf.rect(0, 0, WIDE, 40, style="F")
    _line(pdf, 8, _("LOST"), size=64, color=PAPER, high=26)
    _photo(pdf, report, top=48)
    _line(pdf, 170, pet.name, size=46, color=INK, high=18)
    facts = _facts(report)
    _line(pdf, 189, " · ".join(facts), size=17, color=INK, high=8, bold=False)
    seen = format_datetime(timezone.localtime(report.last_seen_at), "d MMM y, H:mm", locale=babel_locale())
    words = _("Last seen: %(when)s") % {"when": seen}
    _line(pdf, 199, f"{words} · {report.area}" if report.area else words, size=15, color=INK, high=7, bold=False)
    _block(pdf, 208, " · ".join(part for part in (report.features, report.note) if part))
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
    return bytes(pdf.output())


def _page() -> FPDF:
    pdf = FPDF(format="A4", unit="mm")
    pdf.set_auto_page_break(False)
    pdf.add_font("amigos", "", FONTS / "baloo-latin-500.ttf")
    pdf.add_font("amigos", "B", FONTS / "baloo-latin-800.ttf")
    others = [FONTS / "baloo-latin-ext-700.ttf", FONTS / "nunito-cyrillic-700.ttf"]
    others += [path for name in OTHER_SCRIPTS for path in (SYSTEM / "truetype" / "noto" / name,) if path.is_file()]
    for at, path in enumerate(others):
        pdf.add_font(f"other{at}", "", path)
    pdf.set_fallback_fonts([f"other{at}" for at in range(len(others))], exact_match=False)
    pdf.set_text_shaping(True)
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


def _photo(pdf: FPDF, report: LostReport, *, top: float) -> None:
    left = (WIDE - PHOTO) / 2
    picture = _picture_of(report.pet)
    if picture is None:
        pdf.set_fill_color(*INK)
        pdf.rect(left, top, PHOTO, PHOTO, style="F", round_corners=True, corner_radius=8)
        _line(pdf, top + PHOTO / 2 - 20, report.pet.name[:1].upper(), size=120, color=PAPER, high=40)
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
    code = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(url)
    rows = code.get_matrix()
    step = side / len(rows)
    pdf.set_fill_color(255, 255, 255)
    pdf.rect(left, top, side, side, style="F")
    pdf.set_fill_color(0, 0, 0)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                pdf.rect(left + x * step, top + y * step, step, step, style="F")


def draw_code(url: str) -> bytes:
    """The code alone, as SVG: for a collar tag."""
    code = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(url)
    return bytes(code.make_image(image_factory=qrcode.image.svg.SvgPathFillImage).to_string())
