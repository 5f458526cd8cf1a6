"""The text pipeline: bounded, idempotent, linear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Invalid
from core.text import clean_line, clean_text, graphemes, normalise, one_line, scan


@given(st.text(max_size=300))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=300))
def test_scanning_loses_and_adds_nothing(text: str) -> None:
    clean = normalise(text)
    assert "".join(token.text for token in scan(clean)) == clean


@given(st.text(max_size=200))
def test_a_line_never_breaks_a_header_or_a_log(text: str) -> None:
    assert not set("\r\n\x00\x1b\u202e\u2066") & set(one_line(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [("Luna", 4), ("👩‍👩‍👧‍👦", 1), ("n\u0303", 1), ("🇲🇽🐕‍🦺", 2), ("กำ", 1), ("", 0)],
)
def test_lengths_are_what_a_person_counts(text: str, count: int) -> None:
    assert graphemes(normalise(text)) == count


def test_bodies_keep_paragraphs_and_lines_do_not() -> None:
    assert clean_text("a \r\n\r\n\r\n\r\n b\t c ", most=20, field="body") == "a\n\nb c"
    assert clean_line(" a\n b ", most=20, field="name") == "a b"


@pytest.mark.parametrize(
    ("text", "required"), [("é" * 11, False), ("\u200b\u2066 ", True), ("a" + "\u0301" * 60, False)]
)
def test_what_cannot_be_taken_names_its_field(text: str, required: bool) -> None:
    with pytest.raises(Invalid) as refused:
        clean_line(text, most=10, field="name", required=required)
    assert list(refused.value.fields) == ["name"]


def test_mentions_hashtags_and_addresses_are_found() -> None:
    text = "¡Hola @Ana_MX! mira #Niñ@s #gatos2 #2026 en https://petamigos.example/a?b=1. correo ana@example.com"
    found = [(token.kind, token.value) for token in scan(text) if token.kind != "text"]
    assert found == [
        ("mention", "ana_mx"),
        ("hashtag", "niñ"),
        ("hashtag", "gatos2"),
        ("url", "https://petamigos.example/a?b=1"),
    ]


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "https://", "http://user:pass@evil.example/", "data:text/html,x", "jAvAsCrIpT://a.b"],
)
def test_only_plain_web_addresses_become_links(text: str) -> None:
    assert all(token.kind != "url" for token in scan(text))


def test_hostile_text_costs_linear_time() -> None:
    def cost(size: int) -> float:
        hostile = ("@" * size) + ("#" * size) + ("http://" * (size // 7)) + ("@a" * size)
        started = time.process_time()
        scan(hostile)
        return time.process_time() - started

    cost(2_000)
    assert cost(40_000) < 40 * max(cost(4_000), 0.001)
