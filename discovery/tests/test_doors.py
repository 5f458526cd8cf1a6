"""The doors of the search: page, completion, API, what one asked for lately; limits, hostile questions, costs."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.limits import LIMITS, RATES
from discovery.models import RecentSearch
from discovery.tests.conftest import build, make_person, make_pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def plaza(cast: SimpleNamespace) -> SimpleNamespace:
    for number in range(25):
        make_pet(make_person(f"mariana{number:02}", "Mariana Peña"), "Canela")
    build()
    return cast


# --- the page -------------------------------------------------------------------------------------
def test_the_page_works_as_a_plain_form_and_pages_on(plaza: SimpleNamespace) -> None:
    client = client_of(None)
    page = client.get("/search/", {"q": "MARIANA pena"}).content.decode()
    assert page.count('class="person-card"') == LIMITS.page_size
    assert '<form action="/search/" role="search">' in page and 'value="MARIANA pena"' in page
    assert "/accounts/login/?next=" in page  # guests are offered the door, not a follow button
    following = page.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
    rest = client.get(following, headers={"HX-Request": "true"})
    assert rest.content.decode().count('class="person-card"') == 5
    assert "<html" not in rest.content.decode() and "HX-Request" in rest.headers["Vary"]


def test_the_tab_of_animals(plaza: SimpleNamespace) -> None:
    page = client_of(plaza.carla).get("/search/", {"q": "canela", "kind": "pets"}).content.decode()
    assert page.count('class="found-pet"') == LIMITS.page_size
    assert "?q=canela&amp;kind=people" in page and "@mariana" in page


def test_who_chose_no_kind_is_shown_the_first_that_has_any(plaza: SimpleNamespace) -> None:
    client = client_of(None)
    page = client.get("/search/", {"q": "canela"}).content.decode()
    assert page.count('class="found-pet"') == LIMITS.page_size and "Did you mean" not in page
    assert 'class="person-card"' not in client.get("/search/", {"q": "canela", "kind": "people"}).content.decode()


def test_a_mended_slip_is_said_and_an_unknown_kind_is_the_first(plaza: SimpleNamespace) -> None:
    page = client_of(None).get("/search/", {"q": "marianna", "kind": "plants"}).content.decode()
    assert "Did you mean <b><bdi>mariana</bdi></b>?" in page and "@mariana" in page


def test_nobody_found_invites_elsewhere(plaza: SimpleNamespace) -> None:
    page = client_of(plaza.ana).get("/search/", {"q": "qqqqzzzz"}).content.decode()
    assert "Nobody by that name" in page and 'href="/discover/"' in page
    assert "recent" not in page.split("<main")[1]  # what finds nobody is not remembered


@pytest.mark.parametrize("path", ["/", "/discover/", "/notifications/", "/@carla/", "/search/", "/settings/"])
def test_it_is_in_reach_from_every_page(plaza: SimpleNamespace, path: str) -> None:
    assert 'href="/search/"' in client_of(plaza.carla).get(path).content.decode()
    if path in {"/discover/", "/@carla/", "/search/"}:
        assert 'href="/search/"' in client_of(None).get(path).content.decode()


def test_completions_are_options_of_both_kinds(plaza: SimpleNamespace) -> None:
    make_pet(plaza.carla, "Mariachi")
    build()
    part = client_of(plaza.carla).get("/search/completions/", {"q": "mari"}).content.decode()
    assert part.count('role="option"') == LIMITS.completions + 2  # five people, an animal, all results
    assert "Mariachi" in part and 'href="/search/?q=mari"' in part
    items = client_of(None).get("/api/v1/search/completions/?q=mari").json()["items"]
    assert [one["kind"] for one in items] == ["people"] * 5 + ["pets"]
    assert items[-1]["name"] == "Mariachi" and items[-1]["url"].startswith("/pets/")


# --- the API --------------------------------------------------------------------------------------
def test_the_api_pages_and_says_the_relation(plaza: SimpleNamespace) -> None:
    client = client_of(plaza.bruno)
    first = client.get("/api/v1/search/?q=mariana&limit=20").json()
    second = client.get(f"/api/v1/search/?q=mariana&limit=20&cursor={first['next_cursor']}").json()
    handles = [one["people"]["handle"] for one in first["items"] + second["items"]]
    assert len(set(handles)) == 25 and second["next_cursor"] is None
    ana = client.get("/api/v1/search/?q=ana").json()["items"][0]["people"]
    assert (ana["handle"], ana["relation"], ana["is_private"]) == ("ana", "following", True)
    assert client.get("/api/v1/search/?q=bruno").json()["items"][0]["people"]["relation"] == "self"
    assert client_of(plaza.paco).get("/api/v1/search/?q=ana").json()["items"][0]["people"]["relation"] == "requested"
    rex = client.get("/api/v1/search/?q=rex&kind=pets").json()["items"][0]
    assert (rex["kind"], rex["pets"]["name"], rex["pets"]["owner"]["handle"]) == ("pets", "Rex", "ana")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=" + "x" * 81,
        "q=a&kind=users",
        "q=a&kind=people'--",
        "q=a&limit=0",
        "q=a&limit=101",
        "q=a&limit=1e3",
        "q=a&cursor=made-up",
        "q=a&cursor=" + "x" * 5000,
    ],
)
def test_what_is_not_valid_is_told_and_nothing_is_found(plaza: SimpleNamespace, query: str) -> None:
    answer = client_of(plaza.ana).get(f"/api/v1/search/?{query}")
    assert answer.status_code == 422 and answer.json()["error"]["code"] == "invalid"


# --- hostile questions (SECURITY 38, and 35 for what is shown again) --------------------------------
HOSTILE = [
    "%", "_", "%%%", "a%", "\\", "'", "''; DROP TABLE accounts_user; --", "\" OR 1=1 --", "*", "?", "a:*", "!a & b",
    "{a,b}", "[a-z]", "$1", "%s", "%(v1)s", "\x00", "\x00ana", "\ud7ff", "‮ana", "<script>alert(1)</script>",
    "javascript:alert(1)", "=ana", "~ana", "@", "@@ana", "🐶" * 40, "é" * 80, "ا" * 80, "漢" * 80, "a" * 80,
    " ".join("abcdefghijklmnopqrstuvwxyz"), "ｆｕｌｌｗｉｄｔｈ", "\u0301" * 60, "\U0010ffff", "user__password__startswith=a",
]  # fmt: skip


@pytest.mark.parametrize("query", [*HOSTILE, "x" * 5_000, "漢" * 5_000, "ana " * 1_250, "%" * 5_000, "🏳️‍🌈" * 1_000])
def test_no_question_breaks_anything(plaza: SimpleNamespace, no_rates: None, query: str) -> None:
    client = client_of(plaza.ana)
    with CaptureQueriesContext(connection) as told:
        for path in ("/search/", "/search/?kind=pets", "/search/completions/"):
            answer = client.get(path, {"q": query} | ({"kind": "pets"} if "kind" in path else {}))
            assert answer.status_code == 200
            assert "<script>alert" not in answer.content.decode()
        for path in ("/api/v1/search/", "/api/v1/search/completions/"):
            answer = client.get(path, {"q": query})
            assert answer.status_code == (422 if len(query) > LIMITS.search_query_max else 200), answer.content
    assert len(told) < 60
    assert max(float(one["time"]) for one in told) < 1


@pytest.mark.parametrize(
    "extra", ["order_by=password", "user__password__startswith=a", "_connector=OR", "fields=email"]
)
def test_parameters_that_are_not_asked_for_mean_nothing(plaza: SimpleNamespace, no_rates: None, extra: str) -> None:
    for path in ("/api/v1/search/?q=ana", "/search/?q=ana", "/search/completions/?q=ana"):
        with CaptureQueriesContext(connection) as told:
            answer = client_of(plaza.carla).get(f"{path}&{extra}")
        assert answer.status_code == 200
        assert extra.split("=")[0] not in "".join(one["sql"] for one in told)
        assert "example.com" not in answer.content.decode()


# --- limits ---------------------------------------------------------------------------------------
def test_searches_are_limited_by_person_and_guests_by_address(plaza: SimpleNamespace) -> None:
    ana, carla, guest = client_of(plaza.ana), client_of(plaza.carla), client_of(None)
    for _ in range(RATES["search"][0].count):
        assert ana.get("/api/v1/search/?q=rex").status_code == 200
    assert ana.get("/api/v1/search/?q=rex").status_code == 429
    assert ana.get("/search/?q=rex").status_code == 429
    assert ana.get("/search/").status_code == 200  # asking nothing costs nothing
    assert carla.get("/api/v1/search/?q=rex").status_code == 200  # the same address
    assert guest.get("/api/v1/search/?q=rex").status_code == 200
    for _ in range(RATES["search"][1].count):
        guest.get("/api/v1/search/?q=rex")
    assert guest.get("/api/v1/search/?q=rex").status_code == 429
    assert carla.get("/api/v1/search/completions/?q=rex").status_code == 200


# --- what one asked for lately --------------------------------------------------------------------
def test_recent_searches_are_kept_for_oneself_newest_first_and_few(plaza: SimpleNamespace) -> None:
    client = client_of(plaza.ana)
    for number in range(LIMITS.recent_searches + 3):
        client.post("/search/recent/", {"q": f"luna {number}"}, headers={"HX-Request": "true"})
    RecentSearch.objects.filter(query="luna 5").update(used_at=timezone.now() - timedelta(days=1))
    client.post("/search/recent/", {"q": "  luna   5 "})
    kept = [one["query"] for one in client.get("/api/v1/search/recent/").json()["items"]]
    assert len(kept) == LIMITS.recent_searches and kept[:2] == ["luna 5", "luna 12"]
    assert "luna 12" in client.get("/search/").content.decode()
    for other in (plaza.carla, None):
        assert "luna 12" not in client_of(other).get("/search/").content.decode()
    assert client_of(plaza.carla).get("/api/v1/search/recent/").json()["items"] == []


def test_reading_results_keeps_nothing_by_itself(plaza: SimpleNamespace) -> None:
    page = client_of(plaza.ana).get("/search/?q=mariana").content.decode()
    assert 'hx-post="/search/recent/"' in page
    assert not RecentSearch.objects.exists()


def test_one_or_all_are_forgotten_by_their_person_only(plaza: SimpleNamespace) -> None:
    client = client_of(plaza.ana)
    one = client.post("/api/v1/search/recent/", {"query": "rex"}, "application/json").json()
    client.post("/api/v1/search/recent/", {"query": "luna"}, "application/json")
    stranger = client_of(plaza.carla)
    assert stranger.post(f"/search/recent/{one['id']}/forget/").status_code == 404
    assert stranger.delete(f"/api/v1/search/recent/{one['id']}/").status_code == 404
    assert stranger.delete("/api/v1/search/recent/").status_code == 204
    assert RecentSearch.objects.filter(user=plaza.ana).count() == 2
    assert client.post(f"/search/recent/{one['id']}/forget/").status_code == 302
    assert client.delete(f"/api/v1/search/recent/{uuid4()}/").status_code == 404
    part = client.post("/search/recent/clear/", headers={"HX-Request": "true"}).content.decode()
    assert "luna" not in part and not RecentSearch.objects.exists()


@pytest.mark.parametrize("query", ["", "   ", "\u200b"])
def test_nothing_is_not_remembered(plaza: SimpleNamespace, query: str) -> None:
    assert client_of(plaza.ana).post("/api/v1/search/recent/", {"query": query}, "application/json").status_code in {
        400,
        422,
    }
    assert client_of(plaza.ana).post("/search/recent/", {"q": query}).status_code == 302
    assert not RecentSearch.objects.exists()


# --- costs ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/api/v1/search/?q=mariana", 3),  # session, who it is, the search
        ("/api/v1/search/?q=canela&kind=pets", 3),
        ("/api/v1/search/completions/?q=m", 4),
        ("/search/?q=mariana", 6),  # and their animals, the badge
        ("/search/?q=canela&kind=pets", 7),  # and the names of breeds and species, the badge
    ],
)
def test_it_costs_the_same_for_few_and_many(plaza: SimpleNamespace, no_rates: None, path: str, most: int) -> None:
    client = client_of(plaza.carla)

    def cost() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as told:
            assert client.get(path).status_code == 200
        return len([one for one in told if "PREPARE" not in one["sql"]])

    many = cost()
    from accounts.models import User

    User.objects.filter(handle__startswith="mariana").exclude(handle="mariana00").delete()
    assert cost() == many <= most
