"""What every screen draws: icons, faces, pictures, numbers, times and people's own words.

Plain functions over plain data: no tag here queries or reads the request. All of them escape through
`format_html`, and what repeats on a page (an icon, a count, an age) is remembered.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple
from urllib.parse import quote
from zlib import crc32

from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal
from django import template
from django.conf import settings
from django.template.base import FilterExpression, Parser, TextNode
from django.template.base import Token as TemplateToken
from django.template.context import Context
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_lazy

from core.languages import BY_CODE
from core.leaving import REL, leaving_url

register = template.Library()

SPRITE = "icons/sprite-1.62.0.svg"
TONES = 6
TINTS = 6
AVATAR_PIXELS = {"xs": 24, "s": 32, "m": 44, "l": 64, "xl": 120}
MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800
Style = Literal["narrow", "short", "medium", "long"]  # CLDR's widths of a duration


def babel_locale() -> str:
    """The CLDR name of the language being spoken now."""
    language = BY_CODE.get(get_language() or settings.LANGUAGE_CODE)
    return language.babel if language else "en"


def part(thing: Any, name: str) -> Any:
    """`thing.name` or `thing["name"]`, or None: components take rows, models and dicts alike."""
    if isinstance(thing, dict):
        return thing.get(name)
    return getattr(thing, name, None)


# --- icons ----------------------------------------------------------------------------------------
@lru_cache(maxsize=512)
def icon(name: str, classes: str = "") -> SafeString:
    """A drawing of the sprite, for decoration: whoever uses it says the meaning in words."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        classes,
        static(SPRITE),
        name,
    )


class IconNode(template.Node):
    """An icon whose name is known only when the page is drawn."""

    def __init__(self, arguments: list[FilterExpression]) -> None:
        self.arguments = arguments

    def render(self, context: Context) -> SafeString:
        return icon(*(str(argument.resolve(context)) for argument in self.arguments))


@register.tag("icon")
def icon_tag(parser: Parser, token: TemplateToken) -> template.Node:
    """`{% icon "paw" "icon-s" %}`: drawn once, when the template is compiled, if its words are literal."""
    arguments = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    if not 1 <= len(arguments) <= 2:
        raise template.TemplateSyntaxError("icon takes a name and, if need be, classes")
    is_literal = all(isinstance(argument.var, str) and not argument.filters for argument in arguments)
    return TextNode(icon(*(str(argument.var) for argument in arguments))) if is_literal else IconNode(arguments)


@register.simple_tag
def still(name: str, **context: Any) -> str:
    """A component that is the same for everyone who speaks the language, given these few plain values: drawn once."""
    key = tuple(sorted(context.items()))
    return _still.__wrapped__(name, "", key) if settings.DEBUG else _still(name, get_language() or "", key)


_TOKEN: Final = secrets.token_hex(16)  # nobody can write it where it would be replaced


@register.simple_tag(takes_context=True)
def still_forms(context: Context, name: str, **values: Any) -> SafeString:
    """As `still`, of a component with forms: the token of this page is put into them."""
    drawn = still(name, csrf_token=_TOKEN, **values)
    with_place = drawn.replace("{", "{{").replace("}", "}}").replace(_TOKEN, "{token}")
    return format_html(with_place, token=context["csrf_token"])


@lru_cache(maxsize=4096)  # the largest, a person's rail, is about 6 KB
def _still(name: str, language: str, context: tuple[tuple[str, Any], ...]) -> str:
    return get_template(name).render(dict(context))


@register.simple_tag
@lru_cache(maxsize=2)
def import_map() -> SafeString:
    """Names of our ES modules → their addresses, hashed in production. No bundler, and yet cached for ever.

    Of others' (static/vendor) the name has their version: "amigos/vendor/NAME-1.2.3".
    """
    root = Path(settings.ROOT) / "static"
    files = [(found, "js", "") for found in sorted((root / "js").rglob("*.js"))]
    files += [(found, "vendor", "vendor/") for found in sorted((root / "vendor").glob("*.js"))]
    lines = (
        (
            before + found.relative_to(root / folder).as_posix().removesuffix(".js"),
            static(found.relative_to(root).as_posix()),
        )
        for found, folder, before in files
    )
    return format_html('{{"imports":{{{}}}}}', format_html_join(",", '"amigos/{}":"{}"', lines))


# --- faces ----------------------------------------------------------------------------------------
def initials(name: str) -> str:
    """One or two capital letters of a name: `Ana Pérez` → `AP`, `@rex` → `R`."""
    words = [word for word in name.replace("@", " ").replace("_", " ").split() if word[0].isalnum()]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in picked) or "·"


@register.simple_tag
def avatar(who: Any, size: str = "m", classes: str = "") -> SafeString:
    """A person's face is a circle; an animal's is a squircle that wears the ears of its species.

    `who`: {display_name or name, avatar (picture or None), species_slug (animals only)}.
    """
    species = part(who, "species_slug")
    kind = f"avatar-pet ears-{species}" if species else "avatar-person"
    picture_of = part(who, "avatar")
    pixels = AVATAR_PIXELS.get(size, 44)
    if picture_of:
        face = format_html(
            '<img class="avatar-img {}" src="{}" width="{}" height="{}" alt="" loading="lazy" decoding="async">',
            part(picture_of, "focal") or "",
            part(picture_of, "thumb") or part(picture_of, "src"),
            pixels,
            pixels,
        )
    else:
        name = str(part(who, "display_name") or part(who, "name") or part(who, "handle") or "")
        face = _drawn_face(name, bool(species))
    return format_html('<span class="avatar avatar-{} {} {}">{}</span>', size, kind, classes, face)


@lru_cache(maxsize=2048)
def _drawn_face(name: str, is_animal: bool) -> SafeString:
    tone = crc32(name.encode()) % TONES
    letters = initials(name)[:1] if is_animal else initials(name)
    return format_html(
        '<span class="avatar-letters tone-{}" aria-hidden="true">{}</span>',
        tone,
        letters,
    )


# --- pictures -------------------------------------------------------------------------------------
@register.simple_tag
def picture(image: Any, classes: str = "", alt: str = "", eager: bool = False, sizes: str = "") -> SafeString:
    """AVIF/WebP/JPEG by srcset over the picture's own colour. See templates/components/picture.html."""
    wide, high = part(image, "width") or 4, part(image, "height") or 5
    chosen = sizes or part(image, "sizes") or "(min-width: 700px) 640px, 100vw"
    sources = format_html_join(
        "",
        '<source type="{}" srcset="{}" sizes="{}">',
        ((part(s, "type"), part(s, "srcset"), chosen) for s in part(image, "sources") or ()),
    )
    return format_html(
        '<picture class="picture {}">{}{}<img src="{}" alt="{}" width="{}" height="{}" decoding="async" loading="{}" fetchpriority="{}"></picture>',
        f"{classes} {part(image, 'focal') or ''}",
        _tint(part(image, "color") or "", tuple(part(image, "tints") or ())),
        sources,
        part(image, "src") or "",
        part(image, "alt") or alt,
        wide,
        high,
        "eager" if eager else "lazy",
        "high" if eager else "auto",
    )


@lru_cache(maxsize=2048)
def _tint(color: str, tints: tuple[str, ...]) -> str:
    """What fills the frame until the photo is there: its own colours, two across and three down, blurred."""
    if len(tints) == TINTS:
        squares = format_html_join(
            "",
            '<path fill="{}" d="M{} {}h1.02v1.02h-1.02z"/>',
            ((tint, at % 2, at // 2) for at, tint in enumerate(tints)),
        )
    elif color:
        squares = format_html('<path fill="{}" d="M0 0h2v3H0z"/>', color)
    else:
        return ""
    return format_html(
        '<svg class="picture-blur" viewBox="0 0 2 3" preserveAspectRatio="none" aria-hidden="true">{}</svg>', squares
    )


@register.simple_tag
def photo_frame(pictures: Any) -> str:
    """The one shape a post's photos share, by the first of them: tall 4:5, square, or wide 4:3."""
    first = pictures[0] if pictures else None
    wide, high = (part(first, "width") or 4), (part(first, "height") or 5)
    ratio = wide / high
    return "frame-tall" if ratio < 0.93 else "frame-square" if ratio < 1.15 else "frame-wide"


# --- numbers, times, lists ------------------------------------------------------------------------
@register.filter
def number(value: Any) -> str:
    """1284 → 1,284; from ten thousand on 12.3 K, in the reader's own way of writing."""
    return _number(int(value or 0), babel_locale())


@lru_cache(maxsize=4096)
def _number(value: int, locale: str) -> str:
    if abs(value) >= 10_000:
        return format_compact_decimal(value, locale=locale, fraction_digits=1)
    return format_decimal(value, locale=locale)


class Clock(NamedTuple):
    """What the words of an age depend on besides the moment; asked for once a list."""

    now: datetime
    zone: tzinfo
    locale: str


def clock_now() -> Clock:
    return Clock(timezone.now(), timezone.get_current_timezone(), babel_locale())


@register.simple_tag
def ago(moment: datetime | None, style: Style = "narrow") -> str:
    """How long ago, as an element that also says exactly when; after a week, the day."""
    return age_of(moment, style, clock_now()) if moment else ""


def age_of(moment: datetime, style: Style, clock: Clock) -> str:
    seconds = max(0, int((clock.now - moment).total_seconds()))
    if seconds < MINUTE:
        words = gettext("now")
    elif seconds < WEEK:
        unit = MINUTE if seconds < HOUR else HOUR if seconds < DAY else DAY
        words = _age(seconds // unit * unit, style, clock.locale)
    else:
        local = moment.astimezone(clock.zone)
        words = _day(local.date(), local.year == clock.now.astimezone(clock.zone).year, clock.locale)
    return _time_element(moment, words)


@register.filter
def span(moment: datetime) -> str:
    """How far from now, before or after, in its largest unit: 2 hours."""
    seconds = abs(int((moment - timezone.now()).total_seconds()))
    return format_timedelta(max(seconds, MINUTE), threshold=1, locale=babel_locale())


@lru_cache(maxsize=4096)
def _time_element(moment: datetime, words: str) -> SafeString:
    return format_html(
        '<time datetime="{}">{}</time>',
        moment.astimezone(UTC).isoformat(timespec="seconds"),
        words,
    )


@lru_cache(maxsize=2048)
def _age(seconds: int, style: Style, locale: str) -> str:
    return format_timedelta(
        -seconds,
        add_direction=style == "long",
        format=style,
        threshold=1,  # whole units come in: 60 s is a minute, 24 h a day
        locale=locale,
    )


@lru_cache(maxsize=2048)
def _day(day: date, is_this_year: bool, locale: str) -> str:
    if is_this_year:
        return format_skeleton("MMMd", day, locale=locale)
    return format_date(day, format="medium", locale=locale)


@register.filter
def day(moment: date | None, style: str = "long") -> str:
    """A date in words: 5 de marzo de 2026."""
    return format_date(moment, format=style, locale=babel_locale()) if moment else ""


@lru_cache(maxsize=256)
def _list_pattern(count: int, locale: str) -> str:
    return format_list([f"{{{n}}}" for n in range(count)], locale=locale)


def joined(pieces: list[SafeString]) -> str:
    """`Rex, Luna y Canelo`, with the commas and the word of the language."""
    return format_html(_list_pattern(len(pieces), babel_locale()), *pieces) if pieces else ""


@register.simple_tag
def leaving(address: str) -> str:
    """Where a link that somebody wrote points: to the page in between, or straight where it is ours."""
    return leaving_url(address)


# --- words of people ------------------------------------------------------------------------------
@register.simple_tag
def rich_text(tokens: Iterable[Any] | None) -> str:
    """Scanned text (core.text.scan): mentions and links become links; everything is escaped."""
    if not tokens:
        return ""
    return format_html_join("", "{}", ((_token(token),) for token in tokens))


def _token(token: Any) -> str | SafeString:
    kind, text, value = part(token, "kind"), part(token, "text"), part(token, "value")
    if kind == "mention":
        return format_html('<a class="mention" href="/@{}/"><bdi>{}</bdi></a>', value, text)
    if kind == "hashtag":
        return format_html('<a class="hashtag" href="/tags/{}/"><bdi>{}</bdi></a>', quote(str(value)), text)
    if kind == "url" and str(value).startswith(("https://", "http://")):
        shown = str(text).removeprefix("https://").removeprefix("http://").removeprefix("www.")
        shown = shown if len(shown) <= 40 else f"{shown[:38]}…"
        return format_html(
            '<a class="ltr" href="{}" rel="{}" target="_blank">{}</a>', leaving_url(str(value)), REL, shown
        )
    return str(text)


@register.simple_tag
def post_names(post: Any) -> SafeString:
    """`Rex y Luna · con Ana`: the animals lead, their person is beside them."""
    author = part(post, "author")
    pets = part(post, "pets") or ()
    if not pets:
        return _name_link(author, "name-lead")
    names = joined([_name_link(pet, "name-lead") for pet in pets])
    return format_html(
        gettext("{pets} · with {person}"),
        pets=names,
        person=_name_link(author, "name-with"),
    )


def _name_link(who: Any, classes: str) -> SafeString:
    name = part(who, "display_name") or part(who, "name") or part(who, "handle")
    return format_html('<a class="{}" href="{}"><bdi>{}</bdi></a>', classes, part(who, "url"), name)


AUDIENCES = {
    "public": ("globe", gettext_lazy("Everyone can see it")),
    "followers": ("users", gettext_lazy("Followers can see it")),
    "friends": ("user-check", gettext_lazy("Friends can see it")),
    "close": ("heart", gettext_lazy("Close friends can see it")),
    "only_me": ("lock", gettext_lazy("Only you can see it")),
}


@register.simple_tag
def audience_icon(audience: str) -> SafeString:
    """Who can see a post, as a small drawing with its meaning in words."""
    return _audience(audience if audience in AUDIENCES else "only_me", get_language() or "")


@lru_cache(maxsize=128)
def _audience(audience: str, language: str) -> SafeString:
    name, words = AUDIENCES[audience]
    return format_html(
        '<span class="audience" title="{0}">{1}<span class="hidden-words">{0}</span></span>',
        words,
        icon(name, "icon-s"),
    )
