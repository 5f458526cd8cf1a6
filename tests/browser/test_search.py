"""The search as a person uses it: by keyboard, by touch, without scripts; in reach of a screen reader."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import is_accessible
from tests.site import Person, Site, eventually

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


@pytest.fixture(scope="module")
def named(site: Site) -> tuple[Person, str]:
    """Somebody under a name of their own, with an animal, known to the search."""
    word = "zu" + "".join("abcdefghij"[int(digit, 16) % 10] for digit in uuid.uuid4().hex[:6])
    person = Person(site, "searched")
    person.call("PATCH", "/api/v1/me/", expect=200, json={"display_name": word.capitalize()})
    person.call("PUT", "/api/v1/me/onboarded/")
    person.call("POST", "/api/v1/pets/", expect=201, json={"name": f"{word.capitalize()}ito", "species": "dog"})

    def both() -> bool:
        found = person.call("GET", f"/api/v1/search/completions/?q={word}").json()["items"]
        return {one["kind"] for one in found} == {"people", "pets"}

    assert eventually(both, 60, 1)
    return person, word


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_the_keyboard_completes_chooses_and_closes(
    site: Site, named: tuple[Person, str], open_page: Callable[..., Page], viewport: dict[str, int]
) -> None:
    word = named[1]
    page = open_page(site.url, viewport=viewport)
    page.goto("/search/")
    field, hints = page.locator("#search-field"), page.locator("#search-field-hints")
    field.press_sequentially(word)
    expect(hints.get_by_role("option")).to_have_count(3)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "search-field-hints-hint-1")
    is_accessible(page)
    field.press("Escape")
    expect(hints).to_be_hidden()
    assert field.input_value() == word
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/pets/**")


def test_a_slip_is_mended_and_the_other_tab_is_near(
    site: Site, named: tuple[Person, str], open_page: Callable[..., Page]
) -> None:
    word = named[1]
    page = open_page(site.url)
    page.goto("/search/")
    page.fill("#search-field", word[:3] + word[4:])
    page.keyboard.press("Enter")
    expect(page.locator(".search-mended")).to_contain_text(word)
    expect(page.locator(".person-card")).to_have_count(1)
    is_accessible(page)
    page.goto(f"/search/?q={word}")
    page.locator(".tabs a").nth(1).click()
    expect(page.locator(".found-pet")).to_have_count(1)
    is_accessible(page)


def test_without_scripts_the_form_searches(
    site: Site, named: tuple[Person, str], open_page: Callable[..., Page]
) -> None:
    page = open_page(site.url, script=False)
    page.goto("/search/")
    page.fill("#search-field", named[1])
    page.press("#search-field", "Enter")
    expect(page.locator(".person-card")).to_have_count(1)
