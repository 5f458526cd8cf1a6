"""The one text pipeline: what people write is normalised, bounded and scanned here, in linear time.

Lengths are counted in graphemes (what a person sees as one character). Control and bidirectional
override characters go; line breaks stay in texts and become spaces in lines.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

import regex
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.errors import Invalid

# Bidi embeddings, overrides and isolates, invisible operators, tags, and the byte order mark.
_HIDDEN: Final = {0xFEFF, 0x061C, 0x180E, *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xE0000, 0xE0080)}
_KEPT_CONTROLS: Final = {"\n", "\t"}
_GRAPHEME: Final = regex.compile(r"\X")
_BLANKS: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\n{3,}")
_TRAILING: Final = ".,;:!?¡¿)]}'\"»”’…。、！？"
_HANDLE: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")

TokenKind = Literal["text", "mention", "hashtag", "url"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text. `value` is the handle, the tag or the address; `text` is what was written."""

    kind: TokenKind
    text: str
    value: str = ""


def graphemes(text: str) -> int:
    """How many characters a person sees."""
    return len(text) if text.isascii() else sum(1 for _ in _GRAPHEME.finditer(text))


def _is_kept(char: str) -> bool:
    if char in _KEPT_CONTROLS:
        return True
    return unicodedata.category(char) not in {"Cc", "Cs"} and ord(char) not in _HIDDEN


def normalise(text: str) -> str:
    """NFC, one kind of line break, no control or hidden direction characters. Idempotent."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(filter(_is_kept, text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Normalised, on one line: safe in a header or a log."""
    return _BLANKS.sub(" ", normalise(text).replace("\n", " ")).strip()


def clean_line(text: str, *, most: int, field: str, required: bool = False, label: str | Promise = "") -> str:
    """A name or title. Raises Invalid(field) when empty though required, or over `most` graphemes."""
    return _bounded(one_line(text), most=most, field=field, required=required)


def clean_text(text: str, *, most: int, field: str, required: bool = False) -> str:
    """A body of several lines; at most one empty line in a row. Raises Invalid(field) as clean_line does."""
    lines = "\n".join(_BLANKS.sub(" ", line).strip() for line in normalise(text).split("\n"))
    return _bounded(_LINES.sub("\n\n", lines).strip(), most=most, field=field, required=required)


def _bounded(text: str, *, most: int, field: str, required: bool) -> str:
    if required and not any(unicodedata.category(char)[0] in "LNPS" for char in text):
        raise Invalid(_("Write something here."), field=field)
    # Four code points a grapheme is what the column holds; joined emoji may be longer and are refused.
    if len(text) > most * 4 or graphemes(text) > most:
        message = ngettext_lazy("Too long: at most %(most)d character.", "Too long: at most %(most)d characters.", most)
        raise Invalid(message % {"most": most}, field=field)
    return text


def scan(text: str) -> list[Token]:
    """Splits a normalised text into tokens with one pass and no backtracking."""
    tokens: list[Token] = []
    plain_from = position = 0
    while position < len(text):
        token = _token_at(text, position)
        if token is None:
            position += 1
            continue
        if plain_from < position:
            tokens.append(Token("text", text[plain_from:position]))
        tokens.append(token)
        position += len(token.text)
        plain_from = position
    if plain_from < len(text):
        tokens.append(Token("text", text[plain_from:]))
    return tokens


def _token_at(text: str, at: int) -> Token | None:
    char = text[at]
    if char not in "@#h":
        return None
    if at and (text[at - 1].isalnum() or text[at - 1] in "_/&@#"):
        return None
    if char == "@":
        return _mention(text, at)
    if char == "#":
        return _hashtag(text, at)
    return _url(text, at)


def _mention(text: str, at: int) -> Token | None:
    end = at + 1
    while end < len(text) and end - at <= 31 and text[end].lower() in _HANDLE:
        end += 1
    handle = text[at + 1 : end].lower()
    return Token("mention", text[at:end], handle) if 3 <= len(handle) <= 30 else None


def _hashtag(text: str, at: int) -> Token | None:
    end = at + 1
    while (
        end < len(text)
        and end - at <= 60
        and (text[end].isalnum() or text[end] == "_" or unicodedata.combining(text[end]))
    ):
        end += 1
    tag = text[at + 1 : end]
    if not tag or tag.isdigit():
        return None
    return Token("hashtag", text[at:end], unicodedata.normalize("NFKC", tag).casefold())


def _url(text: str, at: int) -> Token | None:
    if not text.startswith(("http://", "https://"), at):
        return None
    end = at
    while end < len(text) and end - at < 2000 and not text[end].isspace() and text[end] not in "<>\"'`{}|\\^":
        end += 1
    while end > at and text[end - 1] in _TRAILING:
        end -= 1
    address = text[at:end]
    host = address.split("://", 1)[1].split("/", 1)[0]
    return Token("url", address, address) if "." in host.strip(".") and "@" not in host else None
