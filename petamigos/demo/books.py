"""What the demo world's health books show to others, and their papers: a certificate as PDF, a badge on some pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.utils import timezone
from fpdf import FPDF

from accounts.models import User
from media.pdfs import upload_pdf
from pets.document_models import HealthDocument
from pets.documents import add_document
from pets.evidence import show_evidence
from pets.models import Pet

OWNERS: Final = ("ana_rex", "bruno_y_chispa", "carla_michis")


def make_books(say: Callable[[str], None], people: dict[str, User]) -> None:
    """Through the actions people use; what is there is left as it is."""
    pets = Pet.objects.filter(owner__in=[people[handle] for handle in OWNERS], species__in=("dog", "cat"))
    for pet in pets.select_related("owner").order_by("id"):
        show_evidence(pet.owner, pet, shown=True)
        if not HealthDocument.objects.filter(pet=pet).exists():
            _certificate(pet)
    say(f"{HealthDocument.objects.count()} documents in health books")


def _certificate(pet: Pet) -> None:
    paper = FPDF(format="A5")
    paper.set_creation_date(timezone.now())
    paper.add_page()
    paper.set_font("Helvetica", "B", 18)
    paper.cell(0, 12, "Certificado de salud", new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", "", 12)
    for line in (f"Paciente: {pet.name}", "Examen general: sin hallazgos", "Apto para viajar"):
        paper.cell(0, 9, line.encode("latin-1", "replace").decode("latin-1"), new_x="LMARGIN", new_y="NEXT")
    file = upload_pdf(pet.owner, io.BytesIO(bytes(paper.output())))
    dated = timezone.localdate() - timedelta(days=40)
    add_document(
        pet.owner, pet, {"title": "Certificado de salud", "kind": "certificate", "dated": dated, "pdf_id": file.pk}
    )
