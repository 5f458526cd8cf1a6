"""What templates draw with: escaping, languages, and that what is kept for one is not shown to another."""

from __future__ import annotations

from datetime import date, timedelta
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from django.core.management import call_command
from django.template import Context, Template, TemplateSyntaxError
from django.utils import timezone, translation
from django.utils.html import strip_tags

from core.text import scan

EVIL = '" onload="alert(1)"><script>alert(1)</script>'


class Markup(HTMLParser):
    """The elements and attributes a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}


def draw(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        '{% avatar who "m" %}',
        "{% picture image %}",
        "{% rich_text tokens %}",
        "{% post_names post %}",
        "{% icon name %}",
        "{% audience_icon name %}",
    ],
)
def test_nothing_people_write_becomes_markup(source: str) -> None:
    face = {"display_name": EVIL, "handle": EVIL, "url": EVIL, "avatar": {"src": EVIL}}
    image = {"src": EVIL, "alt": EVIL, "color": EVIL, "sources": [{"type": EVIL, "srcset": EVIL}]}
    drawn = draw(
        source,
        who=face,
        image=image,
        tokens=scan(f"{EVIL} @ana #a https://example.org/{EVIL}"),
        post={"author": face, "pets": [face | {"name": EVIL}]},
        name=EVIL,
    )
    found = Markup()
    found.feed(drawn)
    assert found.tags
    assert "script" not in found.tags
    assert "onload" not in found.attributes


def test_a_link_that_is_not_of_the_web_stays_text() -> None:
    token = {"kind": "url", "text": "javascript:alert(1)", "value": "javascript:alert(1)"}
    assert draw("{% rich_text tokens %}", tokens=[token]) == "javascript:alert(1)"


@pytest.mark.parametrize(
    ("language", "pets", "expected"),
    [("es-mx", 2, "Rex y Luna"), ("es-mx", 3, "Rex, Luna y Iris"), ("de", 2, "Rex und Luna"), ("ja", 2, "Rex、Luna")],
)
def test_the_animals_lead_in_the_way_of_the_language(language: str, pets: int, expected: str) -> None:
    animals = [{"name": name, "url": "/"} for name in ("Rex", "Luna", "Iris")][:pets]
    post = {"author": {"display_name": "Ana", "url": "/@ana/"}, "pets": animals}
    with translation.override(language):
        words = strip_tags(draw("{% post_names post %}", post=post))
    assert words.startswith(expected)
    assert "Ana" in words


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [("es-mx", 1284, "1,284"), ("de", 1284, "1.284"), ("hi", 9999, "9,999"), ("en", 12_840, "12.8K"), ("en", 0, "0")],
)
def test_numbers_are_written_as_the_reader_writes_them(language: str, value: int, expected: str) -> None:
    with translation.override(language):
        assert draw("{{ n|number }}", n=value) == expected


def test_age_is_in_words_then_a_day_then_a_year() -> None:
    now = timezone.now()
    with translation.override("en"):
        shown = [draw("{% ago at %}", at=now - age) for age in (timedelta(0), timedelta(hours=3), timedelta(days=900))]
        long = draw('{% ago at "long" %}', at=now - timedelta(minutes=5))
    assert [">now<" in shown[0], ">3h<" in shown[1], str((now - timedelta(days=900)).year) in shown[2]] == [True] * 3
    assert "5 minutes ago" in long
    with translation.override("en"):
        edges = [draw("{% ago at %}", at=now - timedelta(seconds=age)) for age in (60, 3600, 86_400)]
    assert [">1m<" in edges[0], ">1h<" in edges[1], ">1d<" in edges[2]] == [True] * 3
    assert all('<time datetime="' in one for one in shown)


def test_a_component_kept_for_one_language_or_person_is_not_shown_to_another() -> None:
    source = '{% still "components/account_menu.html" handle=handle display_name=handle face="" theme="auto" %}'
    with translation.override("en"):
        ana, bruno = draw(source, handle="ana"), draw(source, handle="bruno")
        assert draw(source, handle="ana") == ana
    with translation.override("es-mx"):
        spanish = draw(source, handle="ana")
    assert "@ana" in ana
    assert "@ana" not in bruno
    assert spanish != ana


class Tally(NamedTuple):
    """How social.reaction_models counts."""

    total: int
    top: tuple[str, ...]


def kept(**more: object) -> SimpleNamespace:
    return SimpleNamespace(
        **{
            "id": "01a22452-6c51-749a-98d4-a86311607f07",
            "url": "/p/1/",
            "audience": "public",
            "reactions": Tally(4, ("like",)),
            "comment_count": 0,
            "my_reaction": "",
            "is_preparing": False,
            "is_edited": False,
            "still": ("faces", "names", "middle", "words"),
            "comments_still": "",
            "poll_still": "",
            "shared_still": "",
            "share_count": 0,
            "marks": (),
            "is_unshared": False,
            "shelf": "",
            "is_pinned": False,
            "edit_url": "",
            "delete_url": "",
            "why_url": "/p/1/why/",
            "pictures": "x",
            "published_at": timezone.now() - timedelta(hours=1),
        }
        | more
    )


@pytest.mark.parametrize(
    ("more", "seen"),
    [
        ({"my_reaction": "love"}, 'aria-pressed="true"'),
        ({"reactions": Tally(5, ("like",))}, ">5<"),
        ({"delete_url": "/p/1/delete/", "edit_url": "/p/1/edit/"}, "/p/1/delete/"),
        ({"audience": "only_me"}, "#lock"),
        ({"published_at": timezone.now() - timedelta(hours=9)}, ">9"),
    ],
)
def test_a_kept_card_shows_what_this_viewer_may_see_now(more: dict[str, object], seen: str) -> None:
    source = "{% kept_card post %}"
    assert seen not in draw(source, post=kept())
    assert seen in draw(source, post=kept(**more))
    assert seen not in draw(source, post=kept())


def test_a_guest_is_offered_the_door_not_the_paw() -> None:
    drawn = draw("{% kept_card post is_guest=True %}", post=kept())
    assert "data-like" not in drawn
    assert "/accounts/login/?next=/p/1/" in drawn


def test_icon_wants_a_name() -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% icon %}")


def test_the_sheet_holds_every_layer_in_order_and_ears_for_each_species(settings, tmp_path) -> None:
    settings.CSS_BUILD_DIR = tmp_path
    call_command("build_css", verbosity=0)
    sheet = (tmp_path / "css" / "app.css").read_text(encoding="utf-8")
    assert sheet.startswith("@layer tokens, base, layout, components, pages;")
    places = [sheet.index(f"@layer {layer}{{") for layer in ("tokens", "base", "layout", "components", "pages")]
    assert places == sorted(places)
    drawings = {found.stem for found in (settings.ROOT / "static" / "img" / "species").glob("*.svg")}
    assert drawings
    assert all(f'.ears-{name}::before{{mask-image:url("../img/species/{name}.svg")}}' in sheet for name in drawings)
    assert "/*" not in sheet


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("es-mx", "sábado 28 de noviembre de 2026"),
        ("en", "Saturday Nov. 28, 2026"),
        ("de", "Samstag 28. November 2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(code: str, words: str) -> None:
    with translation.override(code):
        assert draw('{{ day|date:"l" }} {{ day|date:"DATE_FORMAT" }}', day=date(2026, 11, 28)) == words


class Somebody(NamedTuple):
    display_name: str
    url: str


def test_a_kept_component_has_the_token_of_the_page_it_is_on() -> None:
    source = '{% still_forms "components/friend_button.html" person=person friendship="friends" %}'
    person = Somebody("Luna {token} {}", "/@luna/")

    first = draw(source, person=person, csrf_token="of-one")
    second = draw(source, person=person, csrf_token='of"another')

    assert 'value="of-one"' in first and 'value="of&quot;another"' in second
    assert first.replace("of-one", "") == second.replace("of&quot;another", "")
    assert 'action="/@luna/unfriend/"' in first and "Luna {token} {}" in first
