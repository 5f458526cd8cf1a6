"""Every screen that needs nothing but a person: axe finds nothing, nothing is wider than a phone, the direction is right.

The list is the table of policies, so that a new page is looked at from its first day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.urls import NoReverseMatch, reverse
from playwright.sync_api import Page

from petamigos.policies import DOORS, SITE, Of, Policy, Who
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
ANSWERED_BY_OTHERS = {"oembed", "service_worker", "manifest", "health_live", "health_ready", "metrics"}


def screens(*who: Who) -> Iterator[tuple[str, str]]:
    """Names and addresses of the pages that these may open and that name no object."""
    tables: dict[str, Policy] = SITE | DOORS
    for name, policy in tables.items():
        rule = policy.get("GET")
        if rule is None or rule.who not in who or rule.of is not Of.NOTHING or name in ANSWERED_BY_OTHERS:
            continue
        try:
            yield name, reverse(name)
        except NoReverseMatch:
            continue


@pytest.fixture(scope="module")
def person(site: Site) -> Person:
    made = Person(site, "pantallas")
    made.call("PUT", "/api/v1/me/onboarded/")
    return made


def looked_at(page: Page, path: str, language: str) -> bool:
    """Whether it was a page: files and parts of pages are not."""
    answer = page.goto(f"{path}?lang={language}")
    assert answer is not None
    assert answer.status < 400, f"{path} {answer.status}"
    if "text/html" not in answer.headers.get("content-type", "") or not page.locator("main").count():
        return False
    is_accessible(page)
    assert_fits(page)
    if f"lang={language}" in page.url:  # was not sent on
        assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    return True


def look_at_all(page: Page, language: str, who: Who) -> tuple[list[str], list[str]]:
    """Names of the pages that were looked at, and what is wrong with any of them."""
    seen, problems = [], []
    for name, path in screens(who, Who.ANYONE):
        try:
            if looked_at(page, path, language):
                seen.append(name)
        except AssertionError as problem:
            problems.append(f"{name}: {problem}")
    return seen, problems


@pytest.mark.parametrize(("language", "scheme"), [("es-mx", "light"), ("ar", "dark")])
def test_screens_of_a_person(
    site: Site,
    person: Person,
    open_page: Callable[..., Page],
    language: str,
    scheme: str,
) -> None:
    page = open_page(site.url, scheme=scheme)
    page.context.add_cookies([{"name": "session", "value": person.token, "url": site.url}])
    seen, problems = look_at_all(page, language, Who.SIGNED_IN)
    assert problems == []
    assert {"home", "post_create", "settings_home", "settings_security", "session_list", "pet_create"} <= set(seen)


def test_screens_of_a_guest(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(site.url)
    seen, problems = look_at_all(page, "es-mx", Who.GUEST)
    assert problems == []
    assert {"home", "account_login", "account_signup", "limits_page"} <= set(seen)


@pytest.mark.parametrize("language", ["es-mx", "ar", "de"])
def test_the_page_of_another_fits_a_small_phone_however_near_one_is(
    site: Site, person: Person, open_page: Callable[..., Page], language: str
) -> None:
    other = Person(site, "vecina")
    page = open_page(site.url, viewport={"width": 360, "height": 740})
    sign_in(page, person)
    for way in ("follow", "friend"):
        assert looked_at(page, f"/@{other.handle}/", language)
        assert page.locator(".profile-actions summary").is_visible()
        person.call("PUT", f"/api/v1/users/{other.handle}/{way}/", expect=200)
    assert looked_at(page, f"/@{other.handle}/", language)


def test_a_post_is_edited_on_a_small_phone(site: Site, person: Person, open_page: Callable[..., Page]) -> None:
    post = person.call("POST", "/api/v1/posts/", json={"body": "Under the sun"}, expect=201).json()["id"]
    page = open_page(site.url, viewport={"width": 360, "height": 740})
    sign_in(page, person)
    assert looked_at(page, f"/p/{post}/edit/", "es-mx")
    wide: bool = page.locator(".composer-send").evaluate("one => one.scrollWidth > one.clientWidth")
    assert not wide


@pytest.mark.parametrize("language", ["es-mx", "ar"])
def test_what_stands_beside_the_feed_keeps_off_the_edge(
    site: Site, person: Person, open_page: Callable[..., Page], language: str
) -> None:
    Person(site, "vecino").call("PUT", "/api/v1/me/onboarded/")  # somebody to suggest
    page = open_page(site.url, viewport={"width": 1280, "height": 900})
    sign_in(page, person)
    assert looked_at(page, "/", language)
    button = page.locator(".aside .button").first
    button.wait_for()
    box = button.bounding_box()
    assert box and box["x"] >= 12 and box["x"] + box["width"] <= 1280 - 12, box
