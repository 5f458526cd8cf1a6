"""Message catalogues in pure Python: extraction, completion and compilation without gettext programs.

Source strings are English. A language without a translation of a string shows it in English, never in
the default language: a Japanese page must not break into Spanish. So each compiled catalogue also holds,
as they are, the English strings that neither we nor the packages have in that language.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import allauth
import django
import polib
import rest_framework
from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

from core.languages import LANGUAGE_CODES

KEYWORDS: Final = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
APPS: Final = (
    "core",
    "accounts",
    "media",
    "pets",
    "social",
    "chat",
    "moderation",
    "discovery",
    "notifications",
    "petamigos",
    "templates",
)
# Packages whose strings people read. The admin is for staff and falls back to English by itself.
VENDORS: Final = (
    Path(django.__file__).parent / "conf/locale",
    Path(django.__file__).parent / "contrib/auth/locale",
    Path(django.__file__).parent / "contrib/humanize/locale",
    Path(django.__file__).parent / "contrib/postgres/locale",
    Path(rest_framework.__file__).parent / "locale",
    Path(allauth.__file__).parent / "locale",
)
PLURAL_FORMS: Final = {
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;",
    "ru": "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);",
    "uk": "nplurals=4; plural=(n % 1 == 0 && n % 10 == 1 && n % 100 != 11 ? 0 : n % 1 == 0 && n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : n % 1 == 0 && (n % 10 ==0 || (n % 10 >=5 && n % 10 <=9) || (n % 100 >=11 && n % 100 <=14 )) ? 2: 3);",
    "pl": "nplurals=4; plural=(n==1 ? 0 : (n%10>=2 && n%10<=4) && (n%100<12 || n%100>14) ? 1 : n!=1 && (n%10>=0 && n%10<=1) || (n%10>=5 && n%10<=9) || (n%100>=12 && n%100<=14) ? 2 : 3);",
    **dict.fromkeys(("id", "vi", "zh-hans", "ja", "ko", "th"), "nplurals=1; plural=0;"),
    **dict.fromkeys(("pt-br", "fr", "tr"), "nplurals=2; plural=(n > 1);"),
}
TWO_FORMS: Final = "nplurals=2; plural=(n != 1);"

Key = tuple[str, str]  # context, msgid


@dataclass(slots=True)
class Message:
    """One source string and where it is used."""

    msgid: str
    plural: str = ""
    context: str = ""
    places: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return (self.context, self.msgid)


def extract_messages(root: Path) -> dict[Key, Message]:
    """Every translatable string of our Python and templates, sorted by place."""
    found: dict[Key, Message] = {}
    for path in _sources(root):
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            # What templatize leaves of a page is one call a line, but indented as the page was.
            text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
        name = path.relative_to(root).as_posix()
        for _line, messages, comments, context in extract(
            "python",
            io.BytesIO(text.encode()),
            KEYWORDS,
            ("Translators:",),  # type: ignore[arg-type]
        ):
            singular, plural = messages if isinstance(messages, tuple) else (messages, "")
            message = found.setdefault((context or "", singular), Message(singular, plural, context or ""))
            message.plural = message.plural or plural
            if name not in message.places:
                message.places.append(name)
            message.comments += [comment for comment in comments if comment not in message.comments]
    return found


def _sources(root: Path) -> Iterator[Path]:
    for app in APPS:
        for path in sorted((root / app).rglob("*")):
            parts = set(path.parts)
            if parts & {"tests", "migrations", "illustrator"} or path.suffix not in {
                ".py",
                ".html",
                ".txt",
                ".js",
                ".webmanifest",
            }:
                continue
            if path.suffix == ".py" or app == "templates":
                yield path


def folder_of(code: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / to_locale(code) / "LC_MESSAGES"


def plural_rule(code: str) -> str:
    return PLURAL_FORMS.get(code, TWO_FORMS)


def new_catalogue(code: str) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Project-Id-Version": "PetAmigos",
        "Language": to_locale(code),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_rule(code),
    }
    return catalogue


def read_catalogue(code: str, name: str = "django.po") -> polib.POFile:
    path = folder_of(code) / name
    return polib.pofile(str(path), wrapwidth=100) if path.exists() else new_catalogue(code)


def merge(catalogue: polib.POFile, messages: dict[Key, Message]) -> polib.POFile:
    """A catalogue with exactly these messages, keeping what was translated."""
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in catalogue if not entry.obsolete}
    merged = polib.POFile(wrapwidth=100)
    merged.metadata = catalogue.metadata
    for key, message in sorted(messages.items(), key=lambda item: (item[1].places[0], item[0][1])):
        old = known.get(key)
        entry = polib.POEntry(
            msgid=message.msgid,
            msgctxt=message.context or None,
            msgid_plural=message.plural,
            occurrences=[(place, "") for place in message.places],
            comment="\n".join(message.comments),
        )
        if old is not None and bool(old.msgid_plural) == bool(message.plural):
            entry.msgstr, entry.msgstr_plural, entry.flags = old.msgstr, old.msgstr_plural, old.flags
        elif message.plural:
            entry.msgstr_plural = dict.fromkeys(range(_forms(catalogue)), "")
        merged.append(entry)
    return merged


def _forms(catalogue: polib.POFile) -> int:
    return int(re.search(r"nplurals\s*=\s*(\d+)", catalogue.metadata["Plural-Forms"]).group(1))  # type: ignore[union-attr]


def complete(code: str, sources: Iterable[Message]) -> polib.POFile:
    """What is compiled for a language: our translations, and English where nobody has one."""
    catalogue = new_catalogue(code)
    done: set[Key] = set()
    for name in ("django.po", "vendor.po"):
        for entry in read_catalogue(code, name):
            if entry.translated() and not entry.obsolete:
                catalogue.append(entry)
                done.add((entry.msgctxt or "", entry.msgid))
    if code == "en":
        return catalogue
    theirs = vendor_keys(code)
    own = [message for message in sources if message.key not in done]
    missing = [message for message in vendor_messages() if message.key not in done and message.key not in theirs]
    for message in {m.key: m for m in [*own, *missing]}.values():
        catalogue.append(_in_english(code, message))
    return catalogue


def _in_english(code: str, message: Message) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.msgid, msgctxt=message.context or None)
    if message.plural:
        rule = plural_rule(code)
        of_one = gettext.c2py(rule.split("plural=")[1].rstrip(";"))(1)  # type: ignore[attr-defined]
        count = int(rule.split("nplurals=")[1].split(";")[0])
        entry.msgid_plural = message.plural
        forms = dict.fromkeys(range(count), message.plural)
        if count > 1:
            forms[of_one] = message.msgid
        entry.msgstr_plural = forms
    else:
        entry.msgstr = message.msgid
    return entry


def _vendor_files(code: str) -> Iterator[Path]:
    names = {to_locale(code), to_locale(code.split("-")[0])}
    if code == "zh-hans":
        names.add("zh_CN")
    for folder in VENDORS:
        for name in names:
            path = folder / name / "LC_MESSAGES/django.mo"
            if path.exists():
                yield path


def vendor_keys(code: str) -> set[Key]:
    """The package strings that the packages themselves have in this language."""
    return {(entry.msgctxt or "", entry.msgid) for path in _vendor_files(code) for entry in polib.mofile(str(path))}


_vendor_cache: list[Message] = []


def vendor_messages() -> list[Message]:
    """Every package string that any of our languages has: what people may be shown."""
    if not _vendor_cache:
        found: dict[Key, Message] = {}
        for code in LANGUAGE_CODES:
            for path in _vendor_files(code):
                for entry in polib.mofile(str(path)):
                    key = (entry.msgctxt or "", entry.msgid)
                    found.setdefault(key, Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or ""))
        _vendor_cache.extend(found.values())
    return _vendor_cache


def own_messages() -> list[Message]:
    """Our source strings, from the catalogue of the default language (made by make_messages)."""
    return [
        Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")
        for entry in read_catalogue(settings.LANGUAGE_CODE)
        if not entry.obsolete
    ]


def placeholders(text: str) -> list[str]:
    """What must survive translation: %(name)s, %s, {name} and tags."""
    return sorted(re.findall(r"%\(\w+\)[#0\- +]?\d*\.?\d*[a-zA-Z]|%[sd]|\{\w*\}|</?\w+[^>]*>", text))


def problems_of(entry: Any) -> list[str]:
    """What is wrong with one translated entry; empty when nothing is."""
    if "fuzzy" in entry.flags:
        return ["fuzzy"]
    if not entry.translated():
        return ["missing"]
    found = []
    pairs = [(entry.msgid, entry.msgstr)]
    if entry.msgid_plural:
        pairs = [(entry.msgid_plural, text) for text in entry.msgstr_plural.values()]
    for source, target in pairs:
        wanted, given = placeholders(source), placeholders(target)
        if entry.msgid_plural and set(given) <= set(wanted):
            continue  # the form for exactly one may leave its number out
        if wanted != given:
            found.append(f"placeholders {wanted} became {given}")
        if (source != source.strip()) != (target != target.strip()):
            found.append("leading or trailing blanks differ")
    return found
