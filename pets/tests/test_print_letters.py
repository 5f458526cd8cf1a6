"""Poster and health print in scripts our faces do not have: no empty box, no similar letters, and the page says so."""

from __future__ import annotations

import io
import logging
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from accounts.models import User
from pets import health, print_letters
from pets.lost_models import LostReport
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db
LANGUAGES = ("ar", "ja", "ru", "vi", "pl")  # two whose letters we lack, three whose letters are in three faces
EN = {"Accept-Language": "en"}


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No faces but those of the project, as in a small container."""
    monkeypatch.setattr(print_letters, "NOTO", Path("/nowhere"))


@pytest.fixture
def boxes(caplog: pytest.LogCaptureFixture) -> Any:
    """What the maker of the PDF says of glyphs that are missing: each would be an empty box."""
    caplog.set_level(logging.WARNING, logger="fpdf")
    return lambda: [line for line in caplog.messages if "missing" in line]


def words_of(raw: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages).split())


def poster(pet: Pet, language: str = "en", **said: Any) -> str:
    made = LostReport.objects.create(pet=pet, reporter=pet.owner, last_seen_at=timezone.now(), **said)
    answer = client_of(None).get(reverse("lost_poster", args=[made.pk]), headers={"Accept-Language": language})
    assert answer.status_code == 200
    return words_of(answer.content)


def book(user: Any, pet: Pet) -> str:
    return words_of(client_of(user).get(reverse("pet_health_pdf", args=[pet.pk]), headers=EN).content)


def pet_named(owner: Any, name: str) -> Pet:
    return Pet.objects.create(owner=owner, name=name, species_id="dog")


@pytest.mark.parametrize("name", ["小白", "لونا", "लूना", "ลูน่า", "Mỹ 小白"])
def test_a_name_in_other_letters_is_not_drawn_and_not_spelt_anew(cast: SimpleNamespace, boxes: Any, name: str) -> None:
    words = poster(pet_named(cast.carla, name))
    assert "Its name, in its own letters: scan the code" in words
    assert not any(ord(char) > 0x590 and char.isalpha() for char in words)
    assert boxes() == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Toby 🐶", "Toby"), ("❤️‍🔥 Luna", "Luna"), ("Ñandú Żółw", "Ñandú Żółw"), ("Шарик", "Шарик"), ("1️⃣ Rex", "1 Rex")],
)
def test_emoji_are_left_out_and_our_letters_are_drawn(cast: SimpleNamespace, boxes: Any, name: str, shown: str) -> None:
    words = poster(pet_named(cast.carla, name))
    assert shown in words
    assert "in its own letters" not in words
    assert boxes() == []


def test_a_name_of_emoji_alone_stands_behind_the_code(cast: SimpleNamespace, boxes: Any) -> None:
    assert "Its name, in its own letters: scan the code" in poster(pet_named(cast.carla, "🐾🐾"))
    assert boxes() == []


def test_a_note_in_other_letters_is_announced_and_the_phone_stays(cast: SimpleNamespace, boxes: Any) -> None:
    words = poster(pet_named(cast.carla, "Toby"), note="公園の近くで見ました", phone="+52 55 1234 5678")
    assert "More is written on the page behind the code." in words
    assert "+52 55 1234 5678" in words
    assert boxes() == []


def test_a_language_whose_letters_are_missing_is_answered_in_english(cast: SimpleNamespace, boxes: Any) -> None:
    for language in LANGUAGES:
        pet = pet_named(cast.carla, f"Toby {len(language)}")
        words = poster(pet, language)
        assert "Toby" in words, language
        assert boxes() == [], language


def test_the_health_print_says_what_it_cannot_write(cast: SimpleNamespace, boxes: Any) -> None:
    Pet.objects.filter(pk=cast.rex.pk).update(name="玉")
    cast.rex.refresh_from_db()
    day = date(2026, 1, 10)
    health.add_record(cast.ana, cast.rex, "allergy", {"name": "鶏肉", "severity": "severe", "given_date": day})
    health.add_record(
        cast.ana, cast.rex, "treatment", {"name": "Drops", "dose": "3", "note": "毎日", "given_date": day}
    )
    words = book(cast.ana, cast.rex)
    assert "stands on its page" in words
    assert cast.rex.slug in words.replace(" ", "")
    assert "Severe" in words  # what matters is not lost with the word beside it
    assert "Drops" in words
    assert words.count("in letters that this print does not have") == 2
    assert boxes() == []


def test_the_health_print_of_every_language_has_no_boxes(cast: SimpleNamespace, boxes: Any) -> None:
    health.add_record(cast.ana, cast.rex, "vaccination", {"code": "rabies", "given_date": date(2026, 1, 10)})
    for language in LANGUAGES:
        User.objects.filter(pk=cast.ana.pk).update(language=language)
        assert "Rex" in book(cast.ana, cast.rex), language
        assert boxes() == [], language
