"""Finding by name: every script, accents, slips, beginnings, and in which order."""

from __future__ import annotations

import pytest

from core.languages import LANGUAGE_CODES
from discovery import selectors
from discovery.tests.conftest import build, make_person, make_pet, names

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_rates")]

# language → a name as it is written, and what people write when they look for it
SCRIPTS = {
    "es-mx": ("Begoña Núñez", ["begona", "NUÑEZ", "núñez begoña", "bego", "begonna"]),
    "en": ("Percival O'Neill", ["percival", "neill", "perci", "percivel"]),
    "pt-br": ("João Conceição", ["joao", "conceicao", "conceiçao", "conceicaoo"]),
    "fr": ("Héloïse Lefèvre", ["heloise", "lefevre", "Lefèvr"]),
    "de": ("Jürgen Größmann", ["jurgen", "GRÖSSMANN", "großmann", "grossman"]),
    "it": ("Niccolò Perché", ["niccolo", "perche", "nicolo"]),
    "nl": ("Anouk Coëlho", ["anouk", "coelho"]),
    "sv": ("Åsa Björnström", ["asa", "bjornstrom", "BJÖRN"]),
    "pl": ("Łukasz Żółć", ["lukasz", "zolc", "ŁUKASZ", "lukazs"]),
    "ru": ("Фёдор Ёлкин", ["федор", "ёлкин", "ЕЛКИН", "фед", "федорр"]),
    "uk": ("Їжакевич Ґалаґан", ["їжакевич", "іжакевич", "ґалаґан"]),
    "tr": ("İsmail Işık", ["ismail", "ışık", "isik", "İSMAİL"]),
    "ar": ("أحمد القُرْطُبي", ["احمد", "القرطبي", "أحمد"]),
    "hi": ("प्रियंका फ़िरोज़", ["प्रियंका", "फिरोज", "प्रि"]),
    "id": ("Nyimas Wulandari", ["wulandari", "wulan", "wulandary"]),
    "vi": ("Nguyễn Thị Đặng", ["nguyen", "dang", "đặng", "thi"]),
    "zh-hans": ("欧阳小龙", ["小龙", "欧阳", "龙", "欧阳小龙"]),
    "ja": ("さくらカタナ桜木", ["さくら", "サクラ", "かたな", "ｶﾀﾅ", "桜木", "木"]),
    "ko": ("남궁서연", ["서연", "남궁", "남궁서연", "연"]),
    "th": ("สมศรีใจดี", ["สมศรี", "ใจดี", "สม"]),
}


def test_every_language_has_its_case() -> None:
    assert set(SCRIPTS) == set(LANGUAGE_CODES)


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_name_is_found_however_it_is_written(language: str) -> None:
    name, queries = SCRIPTS[language]
    owner = make_person("the_one", name)
    make_pet(owner, name)
    make_person("other", "Zacarías Quispe")
    build()
    assert {query: names(None, query) for query in queries} == {query: ["the_one"] for query in queries}
    assert {query: names(None, query, "pets") for query in queries} == {query: [name] for query in queries}


@pytest.mark.parametrize(
    ("written", "asked", "mended"),
    [
        ("Mariana", "marianna", "mariana"),  # a letter too many
        ("Mariana", "marana", "mariana"),  # too few
        ("Mariana", "mariama", "mariana"),  # another
        ("Mariana", "mairana", "mariana"),  # two that changed places
        ("Guadalupe", "gwadalupee", "guadalupe"),  # two slips in a long word
        ("Mariana Peña", "marianna pena", "mariana pena"),
        ("Rex", "rexx", "rex"),
    ],
)
def test_a_slip_is_mended_and_said(written: str, asked: str, mended: str) -> None:
    make_person("someone", written)
    build()
    found = selectors.search(None, asked)
    assert ([row.handle for row in found.rows], found.mended) == (["someone"], mended)


@pytest.mark.parametrize("asked", ["marta", "mriaan", "ab", "xq", "zzzzzzz", "1234", "_____", "%", "m_riana"])
def test_what_is_no_slip_finds_nothing(asked: str) -> None:
    make_person("someone", "Mariana")
    build()
    found = selectors.search(None, asked)
    assert (found.rows, found.mended) == ([], "")


def test_what_is_right_is_not_mended() -> None:
    make_person("one", "Marina")
    make_person("other", "Mariana")
    build()
    found = selectors.search(None, "marina")
    assert ([row.handle for row in found.rows], found.mended) == (["one"], "")


def test_handles_are_found_whole_and_by_their_parts() -> None:
    make_person("ana_rex99", "Someone")
    build()
    for query in ("@ana_rex99", "ana_rex99", "ANA_REX", "rex", "rex99", "99", "ana", "an"):
        assert names(None, query) == ["ana_rex99"], query


def test_emoji_are_words() -> None:
    make_person("star", "Luna 🐶🏽")
    make_person("other", "Luna 🐱")
    build()
    assert names(None, "🐶") == ["star"]
    assert names(None, "luna 🐱") == ["other"]
    assert names(None, "🐶🏿") == ["star"]
    assert names(None, "🦜") == []


def test_pairs_of_a_script_without_spaces_must_stand_together() -> None:
    make_person("right", "東京都")
    make_person("wrong", "京都東京")
    build()
    assert names(None, "東京都") == ["right"]
    assert set(names(None, "東京")) == {"right", "wrong"}


def test_the_whole_name_comes_first_then_whole_words_then_beginnings_each_by_followers() -> None:
    make_person("una", "Lunares", follower_counter=9_000)
    make_person("dos", "Luna Prieto", follower_counter=500)
    make_person("tres", "Luna Quiroz", follower_counter=3)
    make_person("cuatro", "Luna")
    build()
    assert names(None, "luna") == ["cuatro", "dos", "tres", "una"]
    assert names(None, "lun") == ["una", "dos", "tres", "cuatro"]


def test_all_words_must_be_there_in_any_order() -> None:
    make_person("one", "Juan Carlos Ramírez")
    make_person("other", "Juan Pablo Ramos")
    build()
    assert names(None, "ramirez juan") == ["one"]
    assert set(names(None, "ram jua")) == {"one", "other"}
    assert names(None, "juan nobody") == []


def test_pages_have_everything_once_and_end() -> None:
    for number in range(45):
        make_person(f"vecina_{number:02}", "Vecina Lunar" if number % 3 else "Vecina Luna", follower_counter=number)
    build()
    seen, cursor, pages = [], None, 0
    while pages < 9:
        found = selectors.search(None, "vecina luna", cursor=cursor, size=10)
        seen += [row.handle for row in found.rows]
        cursor, pages = found.next_cursor, pages + 1
        if cursor is None:
            break
    assert pages == 5
    assert len(seen) == len(set(seen)) == 45
    assert [int(handle[-2:]) % 3 for handle in seen[:15]] == [0] * 15  # both words whole


def test_two_common_words_that_rarely_meet_are_still_found() -> None:
    for number in range(70):
        make_person(f"juan{number}", f"Juan Ríos{number}", follower_counter=1_000)
        make_person(f"perez{number}", f"Rita Pérez{number}", follower_counter=1_000)
    make_person("both", "Juan Pérez")
    build()
    assert names(None, "juan perez") == ["both"]
    assert "both" in names(None, "jua per")
