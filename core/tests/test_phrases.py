"""Whole words and phrases in any script, without case and accents, in linear time."""

from __future__ import annotations

import pytest

from core.phrases import has_any, tokens_of


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("tonto", "Eres un TONTO.", True),
        ("tonto", "tontos", False),  # whole words
        ("pájaro", "un PAJARO gris", True),
        ("pajaro", "un pájaro gris", True),
        ("ano", "feliz año", False),  # ñ is a letter, not an n with an accent
        ("año", "FELIZ AÑO", True),
        ("año", "feliz an\u0303o", True),
        ("bad dog", "what a bad,  dog!", True),
        ("bad dog", "bad cat, dog", False),
        ("dog", "hot-dog", True),
        ("word", "w\u200bo\u200brd", True),
        ("straße", "STRASSE", True),
        ("ｗｉｄｅ", "so wide", True),
        ("ёж", "ЕЖ", True),
        ("σκύλος", "ΣΚΥΛΟΣ", True),
        ("كلب", "كَلْب", True),
        ("कुत्ता", "यह कुत्ता है", True),
        ("कुत्ता", "कत", False),  # vowel signs are not accents
        ("犬", "私の犬です", True),
        ("がき", "かき", False),  # voicing marks are not accents
        ("หมา", "ฉันรักหมามาก", True),
        ("개", "개 한 마리", True),
        ("🐍", "look: 🐍🐍", True),
        ("a.b", "a b", True),
        ("%_", "anything", False),
    ],
)
def test_what_is_found(phrase: str, text: str, found: bool) -> None:
    wanted = tokens_of(phrase)
    assert has_any(text, [wanted] if wanted.strip() else []) is found


def test_the_same_text_has_the_same_tokens_however_often() -> None:
    for text in ("Ñandú Straße", "ﬁne İstanbul", "हिन्दी", "ไทย", "日本"):
        assert tokens_of(tokens_of(text)) == tokens_of(text)
