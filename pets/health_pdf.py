"""The health book as PDF, to print or to take along: A4, as many pages as it needs.

What it cannot write (pets.print_letters) stands in the book on the site, and the print says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.conf import settings
from django.utils import timezone, translation
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
from pets.print_letters import Letters, add_faces
from pets.weights import list_weights

INK: Final = (61, 31, 46)
SOFT: Final = (111, 83, 98)
MARIGOLD: Final = (253, 236, 203)
CHILI: Final = (176, 36, 36)
EDGE: Final = 16
WEIGHTS_PRINTED: Final = 24


class Book(FPDF):
    """A page ends with whose book it is and its number."""

    title_words = ""
    letters: Letters

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("amigos", "", 9)
        self.set_text_color(*SOFT)
        self.cell(0, 6, f"{self.title_words} · {self.page_no()}", align="C")


def draw_book(pet: Pet, unit: str) -> bytes:
    """For an animal that get_health_pet found; weights in `unit`. Six queries; the newest hundred entries."""
    pdf = _book()
    with translation.override(pdf.letters.language_for((_("Health book of %(name)s"), _("What comes next")))):
        _draw(pdf, pet, unit)
    return bytes(pdf.output())


def _draw(pdf: Book, pet: Pet, unit: str) -> None:
    name = pdf.letters.said(pet.name)
    pdf.title_words = _("Health book of %(name)s") % {"name": name} if name else _("Health book")
    pdf.set_title(pdf.title_words)
    pdf.add_page()
    animal = animal_of(pet)
    _line(pdf, pdf.title_words, size=24, bold=True)
    if not name:
        _line(pdf, _("Its name, in its own letters, stands on its page:"), size=12)
        _line(pdf, settings.SITE_URL + pet.get_absolute_url(), size=12)
    facts = [animal.breed_name or animal.species_name, animal.age, str(pet.get_sex_display()) if pet.sex else ""]
    _line(pdf, _joined(pdf, *facts), size=12, color=SOFT)
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


def _book() -> Book:
    pdf = Book(format="A4", unit="mm")
    pdf.set_margins(EDGE, EDGE)
    pdf.set_auto_page_break(True, margin=18)
    pdf.letters = add_faces(pdf)
    return pdf


def _line(pdf: Book, text: str, *, size: float, bold: bool = False, color: tuple[int, int, int] = INK) -> None:
    pdf.set_font("amigos", "B" if bold else "", size)
    pdf.set_text_color(*color)
    pdf.multi_cell(0, size * 0.5, pdf.letters.said(text, _elsewhere()), new_x="LMARGIN", new_y="NEXT")


def _elsewhere() -> str:
    return _("(in letters that this print does not have: see the book on PetAmigos)")


def _joined(pdf: Book, *parts: str) -> str:
    """Each for itself: what cannot be written takes nothing else with it."""
    return " · ".join(pdf.letters.said(part, _elsewhere()) for part in parts if part)


def _head(pdf: Book, text: str, color: tuple[int, int, int] = INK) -> None:
    pdf.ln(4)
    _line(pdf, text, size=15, bold=True, color=color)
    pdf.ln(1)


def _allergies(pdf: Book, pet: Pet) -> None:
    found = list_allergies(pet)
    if found:
        _head(pdf, _("Allergies"), CHILI)
    for entry in found:
        how = str(entry.record.get_severity_display()) if entry.record.severity else ""
        _line(pdf, _joined(pdf, entry.title, how), size=12, color=CHILI)


def _due(pdf: Book, pet: Pet) -> None:
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


def _entries(pdf: Book, title: str, entries: list[Entry]) -> None:
    if not entries:
        return
    _head(pdf, title)
    rows = []
    for entry in entries:
        record = entry.record
        batch = f"{_('Batch')} {record.batch}" if record.batch else ""
        said = (record.maker, batch, record.dose, record.how_often, record.clinic, record.note.replace("\n", " "))
        until = f" – {day(record.end_date)}" if record.end_date else ""
        rows.append((day(record.given_date) + until, entry.title, _joined(pdf, *said)))
    _table(pdf, rows, (3, 4, 4))


def _weights(pdf: Book, pet: Pet, unit: str) -> None:
    found = list_weights(pet, unit, size=WEIGHTS_PRINTED).items
    if found:
        _head(pdf, _("Weight"))
        _table(pdf, [(day(one.day), one.words) for one in found], (3, 8))


def _documents(pdf: Book, pet: Pet) -> None:
    """By title and day: the papers themselves are not in the print."""
    found = list_documents(pet, size=LIMITS.page_size_max).items
    if found:
        _head(pdf, _("Documents"))
        _table(pdf, [(day(one.dated), one.title, str(one.get_kind_display())) for one in found], (3, 5, 3))


def _table(pdf: Book, rows: Sequence[tuple[str, ...]], widths: tuple[int, ...]) -> None:
    pdf.set_font("amigos", "", 10)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*MARIGOLD)
    look = FontFace(emphasis="")
    rows = [tuple(pdf.letters.said(cell, _elsewhere()) for cell in row) for row in rows]
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
