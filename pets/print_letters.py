"""What our printed pages can write. A letter that no face at hand has would come out as an empty box: instead the page
says that something stands elsewhere. Pictures (emoji) are left out; letters are never swapped for similar ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.utils import translation
from fpdf import FPDF

FONTS: Final = Path(__file__).resolve().parent / "fonts"
# Ours are Latin and Cyrillic; other scripts only where the machine has Noto.
OWN: Final = ("baloo-latin-ext-700.ttf", "nunito-cyrillic-700.ttf")
NOTO: Path = Path("/usr/share/fonts/truetype/noto")
OTHER_SCRIPTS: Final = ("NotoSansArabic-Regular.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansThai-Regular.ttf")
# Belong to emoji, though Unicode counts them among the marks: variation selectors and the keycap.
OF_EMOJI: Final = frozenset({*range(0xFE00, 0xFE10), 0x20E3})
JOINERS: Final = "\u200c\u200d"  # of letters in some scripts; of emoji else


class Letters:
    """The characters that the faces of a document have."""

    def __init__(self, pdf: FPDF) -> None:
        self._known = frozenset(code for face in pdf.fonts.values() for code in getattr(face, "cmap", ()))

    def has_all(self, words: Iterable[str]) -> bool:
        return not any(self._is_lost(char) for text in words for char in text)

    def said(self, text: str, instead: str = "") -> str:
        """The text without pictures; `instead` when letters of it would be lost, or when nothing is left of it."""
        kept = ""
        for before, char in zip(" " + text, text, strict=False):
            is_glue = char in JOINERS and (ord(before) in OF_EMOJI or unicodedata.category(before)[0] not in "LM")
            if char.isspace() or (ord(char) in self._known and not is_glue):
                kept += char
        kept = "\n".join(" ".join(line.split()) for line in kept.splitlines())
        if not self.has_all([text]) or (text.strip() and not kept.strip()):
            return instead
        return kept

    def _is_lost(self, char: str) -> bool:
        if char.isspace() or ord(char) in self._known or ord(char) in OF_EMOJI:
            return False
        return unicodedata.category(char)[0] in "LMN"

    def language_for(self, words: Iterable[str]) -> str:
        """The reader's language, if these words of it can be written; else English."""
        return (translation.get_language() or "en") if self.has_all(words) else "en"


def add_faces(pdf: FPDF) -> Letters:
    """Ours, then what the machine has, as fall-backs in this order."""
    pdf.add_font("amigos", "", FONTS / "baloo-latin-500.ttf")
    pdf.add_font("amigos", "B", FONTS / "baloo-latin-800.ttf")
    others = [FONTS / name for name in OWN]
    others += [NOTO / name for name in OTHER_SCRIPTS if (NOTO / name).is_file()]
    for at, path in enumerate(others):
        pdf.add_font(f"other{at}", "", path)
    pdf.set_fallback_fonts([f"other{at}" for at in range(len(others))], exact_match=False)
    pdf.set_text_shaping(True)
    return Letters(pdf)
