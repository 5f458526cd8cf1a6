"""What a page says of itself: its title, a description, its site and a picture, read from the head of its HTML.

Pages come from strangers: read piece by piece for a bounded time, since some HTML is made to be slow to read; all texts
are cleaned as what people write is, and cut.
"""

from __future__ import annotations

import codecs
import re
import time
from html.parser import HTMLParser
from typing import Final, NamedTuple
from urllib.parse import urljoin

import regex

from core.limits import LIMITS
from core.text import graphemes, one_line

PIECE: Final = 4096
SECONDS: Final = 1.0
_GRAPHEME: Final = regex.compile(r"\X")
_TOLD: Final = re.compile(rb"""<meta[^>]{0,200}?charset=["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# Those of the web; codecs that are none (or slow to read) are not asked. ISO-8859-1 and ASCII mean windows-1252 there.
_CHARSETS: Final = frozenset(
    codecs.lookup(name).name
    for name in (
        *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "shift_jis", "euc_jp", "iso2022_jp", "gbk", "gb2312", "gb18030"),
        *("big5", "euc_kr", "cp949", "koi8-r", "koi8-u", "cp866", "macroman", "cp874", "tis-620"),
        *(f"cp125{number}" for number in range(9)),
        *(f"iso8859-{number}" for number in range(1, 17) if number != 12),
    )
)
_LATIN: Final = frozenset({"iso8859-1", "ascii"})


class LinkPage(NamedTuple):
    """Texts are clean and short; `picture_url` is absolute or empty."""

    title: str
    description: str = ""
    site_name: str = ""
    picture_url: str = ""
    picture_alt: str = ""


def read_page(body: bytes, content_type: str, url: str) -> LinkPage | None:
    """None for a page that says neither its title nor what it is about."""
    head = _Head()
    text = decode(body, content_type)
    ends = time.monotonic() + SECONDS
    for at in range(0, len(text), PIECE):
        head.feed(text[at : at + PIECE])
        if head.is_over or time.monotonic() > ends:
            break
    title = cut(head.said("og:title", "twitter:title") or "".join(head.title), LIMITS.link_title_max)
    about = cut(head.said("og:description", "twitter:description", "description"), LIMITS.link_description_max)
    if not title and not about:
        return None
    picture = head.said("og:image:secure_url", "og:image:url", "og:image", "twitter:image", "twitter:image:src")
    alt = cut(head.said("og:image:alt", "twitter:image:alt"), LIMITS.link_title_max)
    site = cut(head.said("og:site_name", "application-name"), LIMITS.link_site_max)
    return LinkPage(title or about, about if title else "", site, _absolute(url, picture), alt)


def cut(text: str, most: int) -> str:
    """On one line, clean, and no longer than `most` characters as people count them."""
    line = one_line(text[: most * 40])
    if len(line) <= most * 4 and graphemes(line) <= most:
        return line
    kept = "".join(found.group() for found, _n in zip(_GRAPHEME.finditer(line), range(most - 1), strict=False))
    return f"{kept.rstrip()}…"[: most * 4]


def decode(body: bytes, content_type: str) -> str:
    """By its first bytes, by its header, by what it says itself, else UTF-8; what cannot be read is replaced."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(name, "replace")
    header = content_type.lower().partition("charset=")[2].strip(" \"';").partition(";")[0]
    told = _TOLD.search(body[:4096])
    for name in (header, told.group(1).decode("ascii") if told else ""):
        if known := _known(name):
            return body.decode(known, "replace")
    return body.decode("utf-8", "replace")


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    if found in _LATIN:
        return "cp1252"
    return found if found in _CHARSETS else ""


def _absolute(url: str, picture: str) -> str:
    try:
        found = urljoin(url, picture.strip()) if picture else ""
    except ValueError:
        return ""
    return found if found.startswith(("https://", "http://")) and len(found) <= LIMITS.link_url_max else ""


class _Head(HTMLParser):
    """Gathers what <meta> and <title> say, the first of each; the rest of a page is of no interest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.is_over = False
        self._meta: dict[str, str] = {}
        self._is_in_title = False

    def said(self, *names: str) -> str:
        return next((self._meta[name] for name in names if self._meta.get(name, "").strip()), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self._is_in_title = not self.title
        elif tag == "meta":
            told = dict(reversed(attrs))
            name = (told.get("property") or told.get("name") or "").strip().lower()
            if name and told.get("content"):
                self._meta.setdefault(name, str(told["content"]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._is_in_title = False
        elif tag == "head":
            self.is_over = bool(self.title or self._meta)

    def handle_data(self, data: str) -> None:
        if self._is_in_title and len(self.title) < 100:
            self.title.append(data)
