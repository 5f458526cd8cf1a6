"""What people tell of themselves: taken at both doors in one form, shown to who may see inside, and ages kept safe."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts import discovery, selectors
from accounts.actions.about import set_birthday, update_about
from accounts.models import Follow, Profile, User
from core.leaving import read_destination
from tests.cast import client_of, make_user
from tests.words import stands_in

pytestmark = pytest.mark.django_db
ABOUT = "/api/v1/me/about/"


def born(years: int) -> date:
    """The birthday of who turned so old yesterday."""
    today = timezone.localdate()
    return date(today.year - years, 1, 1) if (today.month, today.day) > (1, 1) else date(today.year - years - 1, 12, 1)


def make_teen(handle: str) -> Any:
    user = make_user(handle)
    set_birthday(user, born(15))
    return user


def test_facts_are_taken_at_both_doors_and_shown_on_the_profile(cast: Any) -> None:
    client = client_of(cast.carla)
    form = {
        "pronouns": " ella \u202e/ she ",
        "links": "Example.org/Carla\r\n\r\nhttps://www.example.com/a?b=c\r\n",
        "birth_date": "1991-02-28",
        "is_birthday_shown": "on",
        "spoken_languages": ["es", "nah"],
        "topics": ["adoption"],
        "animals": ["cat"],
    }
    assert client.post("/settings/about/", form).status_code == 302
    told = client.get(ABOUT).json()
    assert told == {
        "pronouns": "ella / she",
        "links": ["https://example.org/Carla", "https://www.example.com/a?b=c"],
        "spoken_languages": ["es", "nah"],
        "interests": ["cat", "adoption"],
        "birth_date": "1991-02-28",
        "is_birthday_shown": True,
    }
    page = client_of(cast.bruno).get("/@carla/").content.decode()
    for words in ("ella / she", "Spanish", "Nahuatl", "Cat", "Adoption", "February 28", "example.com/a?b=c"):
        assert words in page, words
    assert not stands_in("1991", page)
    public = client_of(None).get("/api/v1/users/carla/").json()
    assert public["birthday"] == "02-28"
    assert public["interests"] == ["cat", "adoption"]
    assert client.patch(ABOUT, {"links": []}, "application/json").json()["links"] == []
    assert client.get(ABOUT).json()["pronouns"] == "ella / she"


def test_of_a_private_account_only_followers_read_them(cast: Any) -> None:
    update_about(cast.ana, {"pronouns": "pronouns of ana", "birth_date": date(1990, 5, 4), "is_birthday_shown": True})
    for who, is_seen in (("bruno", True), ("carla", False), ("paco", False), ("guest", False), ("staff", False)):
        client = client_of(getattr(cast, who))
        told = client.get("/api/v1/users/ana/").json()
        assert (told["pronouns"], told["birthday"]) == (("pronouns of ana", "05-04") if is_seen else ("", None)), who
        assert ("pronouns of ana" in client.get("/@ana/").content.decode()) is is_seen, who


def test_a_birthday_is_private_until_it_is_shown(cast: Any) -> None:
    update_about(cast.carla, {"birth_date": date(1990, 5, 4)})
    told = client_of(cast.bruno).get("/api/v1/users/carla/")
    assert told.json()["birthday"] is None
    assert not stands_in("1990", told.content.decode())
    assert "May 4" not in client_of(cast.bruno).get("/@carla/").content.decode()


@pytest.mark.parametrize(
    "raw",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "ftp://example.org/",
        "//evil.test",
        "https://",
        "https://localhost/",
        "https://user:secret@example.org/",
        "https://example.org\\@evil.test/",
        "https://127.0.0.1/",
        "https://2130706433/",
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/<script>",
        "https://example.org/\x00",
        "https://example.org:port/",
        "https://exam ple.org/",
        "mailto:a@example.org",
        "https://example.org/" + "a" * 200,
    ],
)
def test_only_web_addresses_become_links(cast: Any, raw: str) -> None:
    """SECURITY 36: what is refused changes nothing, at either door."""
    client = client_of(cast.carla)
    client.patch(ABOUT, {"links": ["https://example.net/"]}, "application/json")
    answer = client.patch(ABOUT, {"links": [raw]}, "application/json")
    page = client.post("/settings/about/", {"links": raw})
    stored = Profile.objects.get(user=cast.carla).links
    assert answer.status_code == (400 if "\x00" in raw else 422)
    assert page.status_code == 422
    assert stored == ["https://example.net/"]


def outside_links(page: str) -> dict[str, str]:
    """Addresses of all anchors that lead away, straight or by the page in between, with their `rel`."""
    found: dict[str, str] = {}

    class Anchors(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            href = given.get("href") or ""
            if tag == "a" and (urlsplit(href).scheme or href.startswith("/leave/")):
                found[given["href"] or ""] = given.get("rel") or ""

    Anchors().feed(page)
    return found


def test_every_link_out_of_a_profile_is_marked(cast: Any) -> None:
    cast.carla.bio = "Read https://example.org/bio and javascript:alert(1) or data:text/html,x"
    cast.carla.save()
    update_about(cast.carla, {"links": ["https://example.com/", "http://xn--bcher-kva.example/"]})
    out = outside_links(client_of(cast.bruno).get("/@carla/").content.decode())
    assert {read_destination(path.strip("/").rpartition("/")[2]).address for path in out} == {
        "https://example.org/bio",
        "https://example.com/",
        "http://xn--bcher-kva.example/",
    }
    for rel in out.values():
        assert {"ugc", "nofollow", "noopener"} <= set(rel.split())


def test_a_host_in_other_letters_shows_what_it_is(cast: Any) -> None:
    answer = client_of(cast.carla).patch(ABOUT, {"links": ["https://аpple.com/"]}, "application/json")  # Cyrillic а
    assert answer.json()["links"] == ["https://xn--pple-43d.com/"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"pronouns": "x" * 31}, "pronouns"),
        ({"links": ["https://example.org/"] * 6}, "links"),
        ({"interests": ["password"]}, "interests"),
        ({"spoken_languages": ["xx"]}, "spoken_languages"),
        ({"birth_date": "2999-01-01"}, "birth_date"),
        ({"birth_date": "1890-01-01"}, "birth_date"),
    ],
)
def test_what_is_refused_names_its_field(cast: Any, changes: Any, field: str) -> None:
    answer = client_of(cast.carla).patch(ABOUT, changes, "application/json")
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == [field]
    cast.carla.refresh_from_db()
    assert cast.carla.birth_date == date(1988, 2, 1)
    assert not Profile.objects.filter(user=cast.carla).exists()


# --- ages -----------------------------------------------------------------------------------------
def test_under_thirteen_nobody_comes_in(cast: Any) -> None:
    client = client_of(cast.carla)
    today = timezone.localdate()
    young = date(today.year - 13, 12, 31) if (today.month, today.day) < (12, 31) else date(today.year - 12, 1, 1)
    for answer in (
        client.patch(ABOUT, {"birth_date": young.isoformat()}, "application/json"),
        client.post("/settings/about/", {"birth_date": young.isoformat()}),
    ):
        assert answer.status_code == 422
        assert "13" in answer.content.decode()
    cast.carla.refresh_from_db()
    assert cast.carla.birth_date == date(1988, 2, 1)
    assert client.patch(ABOUT, {"birth_date": born(13).isoformat()}, "application/json").status_code == 200


def test_the_welcome_asks_for_the_birthday(cast: Any) -> None:
    nina = make_user("nina", onboarded_at=None)
    you = {"display_name": "Nina", "handle": "nina", "language": "en", "is_private": "no"}
    client = client_of(nina)
    assert client.post("/welcome/you/", you).status_code == 422
    teen = client.post("/welcome/you/", {**you, "birth_date": born(14).isoformat()})
    assert teen.status_code == 422
    assert "stays private" in teen.content.decode()
    nina.refresh_from_db()
    assert nina.is_private
    assert (
        client.post("/welcome/you/", {**you, "is_private": "yes", "birth_date": born(14).isoformat()}).status_code
        == 302
    )


def test_a_teens_account_is_private_and_stays_so(cast: Any) -> None:
    teen = make_user("tere", is_private=False)
    set_birthday(teen, born(17))
    teen.refresh_from_db()
    assert teen.is_private
    client = client_of(teen)
    assert client.post("/settings/privacy/", {"is_private": "no"}).status_code == 409
    answer = client.patch("/api/v1/me/", {"is_private": False}, "application/json")
    assert answer.json()["error"]["code"] == "teen_stays_private"
    assert client.patch(ABOUT, {"birth_date": born(19).isoformat()}, "application/json").status_code == 409
    teen.refresh_from_db()
    assert (teen.is_private, teen.birth_date) == (True, born(17))
    User.objects.filter(pk=teen.pk).update(birth_date=born(18))  # a year later
    assert client.post("/settings/privacy/", {"is_private": "no"}).status_code == 302


def test_strangers_do_not_find_teens(cast: Any) -> None:
    teen = make_teen("teresita")
    Follow.objects.create(follower=cast.bruno, target=teen, status=Follow.Status.ACCEPTED)
    Follow.objects.create(follower=teen, target=cast.carla, status=Follow.Status.ACCEPTED)
    Follow.objects.create(follower=cast.paco, target=teen, status=Follow.Status.REQUESTED)
    adult = make_user("teresa")
    set_birthday(adult, born(40))
    call_command("rebuild_search")

    def found(who: Any) -> set[str]:
        client = client_of(who)
        told = {one["handle"] for one in client.get("/api/v1/people/search/?q=teresita").json()["items"]}
        page = client.get("/search/?q=teresita").content.decode()
        assert ("@teresita" in page) == ("teresita" in told)
        return told

    for who in (cast.bruno, cast.carla, teen):
        assert "teresita" in found(who)
    for who in (cast.paco, cast.xavi, adult, None):
        assert "teresita" not in found(who)
    assert "teresa" in {one.handle for one in discovery.search_people(cast.xavi, "teresa")}


def test_teens_and_adults_are_not_suggested_to_each_other(cast: Any) -> None:
    one, other = make_teen("tadeo"), make_teen("tamara")
    adult = make_user("adalberto")
    set_birthday(adult, born(40))
    bridge = make_user("puente", is_private=False)
    for target in (one, other, adult):
        Follow.objects.create(follower=bridge, target=target, status=Follow.Status.ACCEPTED)
    for viewer in (one, adult, cast.xavi):
        Follow.objects.create(follower=viewer, target=bridge, status=Follow.Status.ACCEPTED)
    to_teen = {user.handle for user in selectors.list_suggestions(one, size=50)}
    assert not to_teen & {"adalberto", "carla", "bruno", "xavi"}
    for viewer in (adult, cast.xavi):
        handles = {user.handle for user in selectors.list_suggestions(viewer, size=50)}
        assert not handles & {"tadeo", "tamara"}
        assert "carla" in handles
    # Two teens who know each other by a follow are no strangers any more.
    Follow.objects.create(follower=other, target=one, status=Follow.Status.ACCEPTED)
    assert "tamara" in {user.handle for user in selectors.list_suggestions(one, size=50)}
