"""Languages people speak: many more than the site does, those of Mexico among them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from babel import Locale
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.languages import BY_CODE

_WORLD: Final = [
    "es",
    "en",
    "pt",
    "fr",
    "de",
    "it",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "is",
    "pl",
    "cs",
    "sk",
    "hu",
    "ro",
    "bg",
    "hr",
    "sr",
    "sl",
    "mk",
    "sq",
    "el",
    "tr",
    "ru",
    "uk",
    "be",
    "ka",
    "hy",
    "az",
    "kk",
    "uz",
    "ar",
    "he",
    "fa",
    "ps",
    "ur",
    "hi",
    "bn",
    "pa",
    "gu",
    "mr",
    "ta",
    "te",
    "kn",
    "ml",
    "si",
    "ne",
    "my",
    "th",
    "lo",
    "km",
    "vi",
    "id",
    "ms",
    "fil",
    "zh",
    "yue",
    "ja",
    "ko",
    "mn",
    "sw",
    "am",
    "so",
    "ha",
    "yo",
    "ig",
    "zu",
    "xh",
    "af",
    "ca",
    "eu",
    "gl",
    "oc",
    "cy",
    "ga",
    "lt",
    "lv",
    "et",
    "eo",
    "ht",
    "gn",
    "qu",
    "ay",
]
# ISO 639-3 and -2 codes the CLDR has no names for: the most spoken languages of Mexico, and its sign language.
_MEXICO: Final[dict[str, str | Promise]] = {
    "nah": _("Nahuatl"),
    "yua": _("Yucatec Maya"),
    "tzh": _("Tseltal"),
    "tzo": _("Tsotsil"),
    "mix": _("Mixtec"),
    "zap": _("Zapotec"),
    "oto": _("Otomi"),
    "top": _("Totonac"),
    "mfs": _("Mexican Sign Language"),
}
CODES: Final = frozenset((*_WORLD, *_MEXICO))


def choices() -> list[tuple[str, str]]:
    """Code and name in the reader's language, by name."""
    return sorted(names().items(), key=lambda pair: pair[1].casefold())


def names() -> dict[str, str]:
    return _names(get_language() or "en")


@lru_cache(maxsize=20)
def _names(language: str) -> dict[str, str]:
    known = Locale.parse(BY_CODE.get(language, BY_CODE["en"]).babel).languages
    world = {code: _capital(known.get(code, code)) for code in _WORLD}
    return world | {code: str(name) for code, name in _MEXICO.items()}


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def labels_of(codes: list[str]) -> list[str]:
    known = names() if codes else {}
    return [known[code] for code in codes if code in known]
