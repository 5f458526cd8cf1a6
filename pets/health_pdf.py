"""The health book as PDF, to print or to take along: A4, as many pages as it needs.

Letters come with the project for Latin and Cyrillic; for other scripts the machine's Noto faces are taken, if there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from fpdf import FPDF
from fpdf.fonts import FontFace

from core.limits import LIMITS
from core.templatetags.ui import day
from pets.animals import animal_of
from pets.document_selectors import list_documents
from pets.health_models import HealthRecord
from pets.health_selectors import Entry, list_allergies, list_due, list_records
from pets.models import Pet
from pets.weights import list_weights

FONTS: Final = Path(__file__).resolve().parent / "fonts"
NOTO: Final = Path("/usr/share/fonts/truetype/noto")
OTHER_SCRIPTS: Final = ("NotoSansArabic-Regular.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansThai-Regular.ttf")
INK: Final = (61, 31, 46)
SOFT: Final = (111, 83, 98)
MARIGOLD: Final = (253, 236, 203)
CHILI: Final = (176, 36, 36)
EDGE: Final = 16
WEIGHTS_PRINTED: Final = 24


class Book(FPDF):
    """A page ends with whose book it is and its number."""

    title_words = ""

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("amigos", "", 9)
        self.set_text_color(*SOFT)
        self.cell(0, 6, f"{self.title_words} · {self.page_no()}", align="C")


def draw_book(pet: Pet, unit: str) -> bytes:
    """For an animal that get_health_pet found; weights in `unit`. Six queries; the newest hundred entries."""
    pdf = _book(_("Health book of %(name)s") % {"name": pet.name})
    animal = animal_of(pet)
    _line(pdf, pdf.title_words, size=24, bold=True)
    facts = [animal.breed_name or animal.species_name, animal.age, str(pet.get_sex_display()) if pet.sex else ""]
    _line(pdf, " · ".join(fact for fact in facts if fact), size=12, color=SOFT)
    if pet.birth_date:
        _line(pdf, _("Born on %(date)s") % {"date": day(pet.birth_date)}, size=12, color=SOFT)
    _line(pdf, _("Printed on %(date)s") % {"date": day(timezone.localdate())}, size=10, color=SOFT)
    _allergies(pdf, pet)
    _due(pdf, pet)
    page = list_records(pet, size=LIMITS.page_size_max)
    for kind in (HealthRecord.Kind.VACCINATION, HealthRecord.Kind.PARASITES, HealthRecord.Kind.TREATMENT):
        _entries(pdf, str(kind.label), [entry for entry in page.items if entry.record.kind == kind])
    if page.next_cursor:
        _line(pdf, _("These are the newest hundred entries."), size=10, color=SOFT)
    _weights(pdf, pet, unit)
    _documents(pdf, pet)
    return bytes(pdf.output())


def _book(title: str) -> Book:
    pdf = Book(format="A4", unit="mm")
    pdf.set_margins(EDGE, EDGE)
    pdf.set_auto_page_break(True, margin=18)
    pdf.add_font("amigos", "", FONTS / "baloo-latin-500.ttf")
    pdf.add_font("amigos", "B", FONTS / "baloo-latin-800.ttf")
    others = [FONTS / "baloo-latin-ext-700.ttf", FONTS / "nunito-cyrillic-700.ttf"]
    others += [NOTO / name for name in OTHER_SCRIPTS if (NOTO / name).is_file()]
    for at, path in enumerate(others):
        pdf.add_font(f"other{at}", "", path)
    pdf.set_fallback_fonts([f"other{at}" for at in range(len(others))], exact_match=False)
    pdf.set_text_shaping(True)
    pdf.set_title(title)
    pdf.title_words = title
    pdf.add_page()
    return pdf


def _line(pdf: FPDF, text: str, *, size: float, bold: bool = False, color: tuple[int, int, int] = INK) -> None:
    pdf.set_font("amigos", "B" if bold else "", size)
    pdf.set_text_color(*color)
    pdf.multi_cell(0, size * 0.5, text, new_x="LMARGIN", new_y="NEXT")


def _head(pdf: FPDF, text: str, color: tuple[int, int, int] = INK) -> None:
    pdf.ln(4)
    _line(pdf, text, size=15, bold=True, color=color)
    pdf.ln(1)


def _allergies(pdf: FPDF, pet: Pet) -> None:
    found = list_allergies(pet)
    if found:
        _head(pdf, _("Allergies"), CHILI)
    for entry in found:
        how = str(entry.record.get_severity_display()) if entry.record.severity else ""
        _line(pdf, " · ".join(part for part in (entry.title, how) if part), size=12, color=CHILI)


def _due(pdf: FPDF, pet: Pet) -> None:
    words = {"overdue": _("Overdue"), "upcoming": _("Due soon"), "up_to_date": _("Up to date")}
    rows = [
        (entry.title, _date(entry.record.next_date, is_suggested=entry.record.is_suggested), words[entry.status])
        for entry in list_due(pet)
    ]
    if rows:
        _head(pdf, _("What comes next"))
        _table(pdf, rows, (5, 4, 2))


def _date(moment: Any, *, is_suggested: bool) -> str:
    return f"{day(moment)} {_('(our suggestion)')}" if is_suggested else day(moment)


def _entries(pdf: FPDF, title: str, entries: list[Entry]) -> None:
    if not entries:
        return
    _head(pdf, title)
    rows = []
    for entry in entries:
        record = entry.record
        batch = f"{_('Batch')} {record.batch}" if record.batch else ""
        said = (record.maker, batch, record.dose, record.how_often, record.clinic, record.note.replace("\n", " "))
        until = f" – {day(record.end_date)}" if record.end_date else ""
        rows.append((day(record.given_date) + until, entry.title, " · ".join(part for part in said if part)))
    _table(pdf, rows, (3, 4, 4))


def _weights(pdf: FPDF, pet: Pet, unit: str) -> None:
    found = list_weights(pet, unit, size=WEIGHTS_PRINTED).items
    if found:
        _head(pdf, _("Weight"))
        _table(pdf, [(day(one.day), one.words) for one in found], (3, 8))


def _documents(pdf: FPDF, pet: Pet) -> None:
    """By title and day: the papers themselves are not in the print."""
    found = list_documents(pet, size=LIMITS.page_size_max).items
    if found:
        _head(pdf, _("Documents"))
        _table(pdf, [(day(one.dated), one.title, str(one.get_kind_display())) for one in found], (3, 5, 3))


def _table(pdf: FPDF, rows: Sequence[tuple[str, ...]], widths: tuple[int, ...]) -> None:
    pdf.set_font("amigos", "", 10)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*MARIGOLD)
    look = FontFace(emphasis="")
    with pdf.table(
        rows,
        col_widths=widths,
        first_row_as_headings=False,
        borders_layout="HORIZONTAL_LINES",
        line_height=6,
        headings_style=look,
        text_align="LEFT",
    ):
        pass
