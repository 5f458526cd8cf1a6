"""The twenty languages, in their fixed order. Order, codes and traps: docs/adr/0004-languages.md."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    code: str
    native_name: str
    babel: str  # CLDR identifier for dates, numbers, lists
    is_rtl: bool = False


LANGUAGES: tuple[Language, ...] = (
    Language("es-mx", "Español (México)", "es_MX"),
    Language("en", "English", "en"),
    Language("pt-br", "Português (Brasil)", "pt_BR"),
    Language("fr", "Français", "fr"),
    Language("de", "Deutsch", "de"),
    Language("it", "Italiano", "it"),
    Language("nl", "Nederlands", "nl"),
    Language("sv", "Svenska", "sv"),
    Language("pl", "Polski", "pl"),
    Language("ru", "Русский", "ru"),
    Language("uk", "Українська", "uk"),
    Language("tr", "Türkçe", "tr"),
    Language("ar", "العربية", "ar", is_rtl=True),
    Language("hi", "हिन्दी", "hi"),
    Language("id", "Bahasa Indonesia", "id"),
    Language("vi", "Tiếng Việt", "vi"),
    Language("zh-hans", "简体中文", "zh_Hans"),
    Language("ja", "日本語", "ja"),
    Language("ko", "한국어", "ko"),
    Language("th", "ไทย", "th"),
)
LANGUAGE_CODES: tuple[str, ...] = tuple(language.code for language in LANGUAGES)
BY_CODE: dict[str, Language] = {language.code: language for language in LANGUAGES}


def native_names() -> list[tuple[str, str]]:
    return [(language.code, language.native_name) for language in LANGUAGES]


def register_languages() -> None:
    """Gives Django the facts of languages it does not ship (es-mx is there; nothing else is missing today)."""
    from django.conf.locale import LANG_INFO

    for language in LANGUAGES:
        LANG_INFO.setdefault(
            language.code,
            {
                "bidi": language.is_rtl,
                "code": language.code,
                "name": language.native_name,
                "name_local": language.native_name,
            },
        )


def match(header: str) -> str | None:
    """The first of our languages an Accept-Language header accepts, or None.

    Own matching comes before Django's: traditional Chinese readers get English rather than
    simplified Chinese, and the legacy codes `in` and `iw` must not raise.
    """
    choices = []
    for position, part in enumerate(header[:500].split(",")):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            weight = 0.0
        choices.append((-weight, position, tag.strip().lower()))
    for weight, _, tag in sorted(choices):
        found = resolve(tag) if weight < 0 else None
        if found:
            return found
    return None


def resolve(tag: str) -> str | None:
    """One language tag → one of our codes: `es-AR` → `es-mx`, `zh-TW` → `en`, `in` → `id`."""
    tag = tag.lower().replace("_", "-")
    if tag in BY_CODE:
        return tag
    if tag.startswith("zh"):
        traditional = any(mark in tag for mark in ("hant", "-tw", "-hk", "-mo"))
        return "en" if traditional else "zh-hans"
    base = tag.split("-")[0]
    alias = {"es": "es-mx", "pt": "pt-br", "in": "id"}.get(base, base)
    return alias if alias in BY_CODE else None


def language_choices() -> list[tuple[str, str]]:
    """For `choices=`: a callable, so that a new language needs no migration."""
    return native_names()
