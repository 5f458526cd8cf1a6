"""The health book to print: all of it, in the reader's language, for its people alone."""

from __future__ import annotations

import io
from datetime import date
from types import SimpleNamespace

import pytest
from django.urls import reverse
from pypdf import PdfReader

from accounts.models import User
from pets import health, weights
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def fill(cast: SimpleNamespace) -> str:
    Pet.objects.filter(pk=cast.rex.pk).update(name="Ñandú Żółw", birth_date=date(2021, 4, 11))
    said = {
        "code": "rabies",
        "given_date": date(2026, 1, 10),
        "batch": "A12345",
        "clinic": "Клиника",
        "suggest_next": True,
    }
    health.add_record(cast.ana, cast.rex, "vaccination", said)  # type: ignore[arg-type]
    allergy = {"name": "Pollo", "severity": "severe", "given_date": date(2026, 1, 10)}
    health.add_record(cast.ana, cast.rex, "allergy", allergy)  # type: ignore[arg-type]
    weights.add_weight(cast.ana, cast.rex, measured_date=date(2026, 1, 10), grams=31_500)
    return reverse("pet_health_pdf", args=[cast.rex.pk])


def words_of(raw: bytes) -> tuple[str, int]:
    reader = PdfReader(io.BytesIO(raw))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), len(reader.pages)


def test_the_pdf_says_what_the_book_says(cast: SimpleNamespace) -> None:
    answer = client_of(cast.ana).get(fill(cast))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert "no-store" in answer["Cache-Control"]
    words, _pages = words_of(answer.content)
    for part in ("Health book of Ñandú Żółw", "Rabies", "A12345", "Клиника", "Pollo", "emergency", "31.5 kg"):
        assert part in words, part
    assert "our suggestion" in words


def test_it_speaks_the_language_of_the_reader(cast: SimpleNamespace) -> None:
    path = fill(cast)
    User.objects.filter(pk=cast.ana.pk).update(language="de")
    assert "10. Januar 2026" in words_of(client_of(cast.ana).get(path).content)[0]


def test_a_long_book_goes_on_over_pages(cast: SimpleNamespace) -> None:
    path = fill(cast)
    for n in range(60):
        said = {"name": f"Thing {n}", "given_date": date(2026, 1, 10), "note": "long words " * 20}
        health.add_record(cast.ana, cast.rex, "treatment", said)  # type: ignore[arg-type]
    words, pages = words_of(client_of(cast.ana).get(path).content)
    assert pages > 1
    assert "Thing 0 " in words
    assert "Thing 59" in words


@pytest.mark.parametrize("who", ["bruno", "staff"])
def test_nobody_else_prints_it(cast: SimpleNamespace, who: str) -> None:
    assert client_of(getattr(cast, who)).get(fill(cast)).status_code == 404
