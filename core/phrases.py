"""Words and phrases looked for in what people write: without regard to case and accents, whole words, in any script.

A text becomes a row of tokens between single spaces; a phrase is found where its tokens stand side by side. Scripts
that do not put spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) and pictures have a token for each
character. Both steps are linear in the text: no pattern of a person's is ever run.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

# Marks that decorate a letter of Latin, Greek, Cyrillic, Arabic or Hebrew; vowel signs and the voicing marks of kana
# are other classes: without them a word would be another one.
_DECORATING: Final = frozenset({*range(10, 36), *range(200, 235)})
_TILDE: Final = "\u0303"
# First and last code point of scripts written without spaces.
_UNSPACED: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # kana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # ideographs
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)


def tokens_of(text: str) -> str:
    """The tokens of a text between single spaces, with one before the first and one after the last."""
    tokens: list[str] = []
    word: list[str] = []
    # Case first and once more after the decomposition: some capitals are found only there.
    for char in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold()):
        kind = unicodedata.category(char)
        if kind[0] in "LN":
            if _is_unspaced(char):
                _close(tokens, word)
                tokens.append(char)
            else:
                word.append(char)
        elif kind[0] == "M":
            _add_mark(tokens, word, char)
        elif kind == "Cf":
            continue  # invisible: "wo<zero width>rd" is the word
        else:
            _close(tokens, word)
            if kind == "So":
                tokens.append(char)
    _close(tokens, word)
    return f" {' '.join(tokens)} "


def _add_mark(tokens: list[str], word: list[str], char: str) -> None:
    """A vowel sign stays with its letter. The tilde of ñ makes a letter of its own: "año" is not its neighbour."""
    is_decoration = unicodedata.combining(char) in _DECORATING and not (char == _TILDE and word and word[-1] == "n")
    if is_decoration or unicodedata.category(char) == "Me":
        return
    if word:
        word.append(char)
    elif tokens and _is_unspaced(tokens[-1][0]):
        tokens[-1] += char


def _close(tokens: list[str], word: list[str]) -> None:
    if word:
        tokens.append("".join(word))
        word.clear()


def _is_unspaced(char: str) -> bool:
    point = ord(char)
    return point >= 0x0E00 and any(first <= point <= last for first, last in _UNSPACED)


def has_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases, each as `tokens_of` made it, stands in the text."""
    wanted = list(phrases)
    if not wanted:
        return False
    tokens = tokens_of(text)
    return any(phrase in tokens for phrase in wanted)
