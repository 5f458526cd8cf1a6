"""How names become words that can be compared: without case, accents and marks, in every script. Pure functions.

Scripts that write no spaces (Chinese, Japanese, Thai …) have no words to cut out: their texts are kept as single
characters and pairs, and so are Korean ones, where a given name stands behind the family name without a gap. A
spelling is a word, or the word without one of its letters: two words that are one slip apart share a spelling.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import regex

MOST_WORDS: Final = 60  # of an entry: 50 graphemes of Chinese are 99 characters and pairs, names are far shorter
MOST_ASKED: Final = 8
WORD_MOST: Final = 40
EXACT, SEVERAL = 0, 9
LONG: Final = 7  # letters from which two slips are forgiven

_SOLID: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー々〆"
_PIECES: Final = regex.compile(
    rf"(?P<solid>[{_SOLID}]+)|(?P<hangul>\p{{Hangul}}+)"
    rf"|(?P<word>[[\p{{L}}\p{{M}}\p{{N}}]--[{_SOLID}\p{{Hangul}}]]+)"
    r"|(?P<emoji>\p{Extended_Pictographic}|[\U0001F1E6-\U0001F1FF]{2})",
    regex.V1,
)
_LETTERS_OR_DIGITS: Final = regex.compile(r"\p{N}+|[^\p{N}]+")
# Marks that many leave out: of Latin, Greek and Cyrillic; vowels of Arabic and Hebrew; the dot below of Devanagari.
# Signs of Thai, Devanagari and the voiced marks of kana are letters to their readers and stay.
_DROPPED: Final = {
    *range(0x0300, 0x0370),
    *range(0x0591, 0x05C8),
    0x0640,
    *range(0x064B, 0x0660),
    0x0670,
    0x093C,
    *range(0x200B, 0x2010),
    *range(0xFE00, 0xFE10),
    *range(0x1F3FB, 0x1F400),
}
_FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys(_DROPPED),
        **{chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)},  # katakana as hiragana
        **dict(zip("łøđħıŧð", "lodhitd", strict=True)),
        **dict(zip("أإآٱىیکة", "ااااييكه", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)


def plain(text: str) -> str:
    """The text as it is compared: `Peña` → `pena`, `ＬＵＮＡ` → `luna`, `Ёлка` → `елка`. Idempotent."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFD", text).translate(_FOLDED)
    text = unicodedata.normalize("NFKC", text)
    text = "".join(str(unicodedata.decimal(char, char)) for char in text)
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as the index is asked: every text of `terms` begins a word of what is found, and `runs` stand in it."""

    whole: str
    terms: tuple[str, ...]
    runs: tuple[str, ...]
    words: tuple[str, ...]  # those that can be misspelt

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def length(self) -> int:
        """As discovery.statement has it: what is not a word of letters is looked up as it is."""
        if len(self.terms) > 1:
            return SEVERAL
        return min(len(self.words[0]), 4) if self.words else EXACT


def ask(query: str) -> Asked:
    """What a person wrote, as a question; without a letter, digit or emoji in it nothing is asked."""
    whole = plain(query).removeprefix("@")
    terms: dict[str, None] = {}
    runs, words = [], []
    for piece in _PIECES.finditer(whole):
        text = piece.group()[:WORD_MOST]
        if piece.lastgroup in {"solid", "hangul"}:
            runs.append(text)
            terms |= dict.fromkeys(_pairs(text) if len(text) > 1 else text)
        else:
            terms[text] = None
            if piece.lastgroup == "word":
                words.append(text)
    kept = tuple(terms)[:MOST_ASKED]
    return Asked(whole[: WORD_MOST * 4], kept, tuple(runs), tuple(word for word in words if word in kept))


def index_words(texts: Iterable[str]) -> list[str]:
    """All words of these texts under which a thing is found, each once."""
    found: dict[str, None] = {}
    for text in texts:
        for piece in _PIECES.finditer(plain(text)):
            word = piece.group()
            found |= dict.fromkeys(_parts(word, piece.lastgroup or ""))
    return list(found)[:MOST_WORDS]


def _parts(word: str, sort: str) -> list[str]:
    if sort == "solid":
        return [*word, *_pairs(word)]
    if sort == "hangul":
        return [word[:WORD_MOST], *word, *_pairs(word)]
    pieces = _LETTERS_OR_DIGITS.findall(word)
    return [part[:WORD_MOST] for part in (word, *(pieces if len(pieces) > 1 else ()))]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


# --- slips ----------------------------------------------------------------------------------------
def is_spelt(word: str) -> bool:
    """Whether slips are forgiven in it: three letters or more of a script that writes words."""
    return len(word) >= 3 and word.isalpha() and not regex.search(rf"[{_SOLID}\p{{Hangul}}]", word)


def spellings(word: str) -> list[str]:
    """What is kept of a word: itself and, of four letters or more, itself without each of its letters."""
    return sorted({word, *(_without(word, 1) if len(word) > 3 else ())}) if is_spelt(word) else []


def guesses(word: str) -> list[str]:
    """What is looked for when a word was not found: spellings of it, of a long one also without two letters."""
    if not is_spelt(word) or len(word) < 4:
        return []
    return sorted({word, *_without(word, 1), *(_without(word, 2) if len(word) >= LONG else ())})


def _without(word: str, letters: int) -> Iterable[str]:
    word = word[:20]
    for gaps in combinations(range(len(word)), letters):
        yield "".join(char for at, char in enumerate(word) if at not in gaps)


def distance(one: str, other: str) -> int:
    """Slips between two words: letters too many, too few, wrong, or two that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
