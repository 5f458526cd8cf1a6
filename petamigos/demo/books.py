"""What the demo world's health books show to others, their papers, and albums: a certificate, a badge, a day out."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Final

from django.utils import timezone
from fpdf import FPDF

from accounts.models import User
from media.models import Asset
from media.pdfs import upload_pdf
from petamigos.demo import words
from pets.album import add_pictures, change_picture
from pets.document_models import HealthDocument
from pets.documents import add_document
from pets.evidence import show_evidence
from pets.illustrator import Look, Scene, draw_photo
from pets.models import Pet

SEED: Final = 20261130
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
    paper = FPDF(format=(148, 210))  # A5, in millimetres
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


def fill_album(pet: Pet, look: Look, upload: Callable[[User, bytes, str], Asset]) -> None:
    """Four drawings of a day out, the first the cover. An album that is begun is left as it is."""
    if pet.owner.handle not in OWNERS or pet.album.exists():
        return
    seed = Random(f"{SEED}:{pet.owner.handle}:{pet.name}").randrange(2**31)
    ids = []
    for number in range(4):
        scene = Scene.from_seed(seed + number, pet.species_id)
        drawn = draw_photo([look], scene, seed=seed + number, size=(720, 720))
        ids.append(upload(pet.owner, drawn, f"{pet.name}, {words.PLACE_NAMES[scene.place]}").pk)
    rows = add_pictures(pet.owner, pet, ids)
    change_picture(pet.owner, rows[0], {"caption": f"El mejor día de {pet.name}", "is_cover": True})
