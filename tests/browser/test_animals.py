"""An animal's papers and its way home, as people walk them: health book and PDF; lost, tag, finder, found."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


def with_pet(site: Site, name: str, pet: str) -> tuple[Person, str]:
    """Somebody with an animal, and the animal's address."""
    person = Person(site, name)
    person.call("PUT", "/api/v1/me/onboarded/")
    made = person.call("POST", "/api/v1/pets/", expect=201, json={"name": pet, "species": "dog"}).json()
    return person, f"/pets/{made['id']}/"


def pdf_behind(page: Page, words: str) -> PdfReader:
    """The document a link leads to."""
    answer = page.request.get(page.get_by_role("link", name=words).get_attribute("href") or "")
    assert answer.headers["content-type"] == "application/pdf"
    return PdfReader(io.BytesIO(answer.body()))


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_a_health_book_is_kept_and_printed(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], viewport: dict[str, int]
) -> None:
    person, pet = with_pet(site, "cartilla", "Canelo")
    page = open_page(site.url, viewport=viewport)
    sign_in(page, person)
    page.goto(pet)
    page.get_by_role("link", name="Health", exact=True).click()
    page.wait_for_url("**/health/")
    is_accessible(page)
    page.get_by_role("link", name="Add an entry").first.click()
    page.wait_for_url("**/health/new/**")
    is_accessible(page)
    page.select_option("[name=code]", label="Rabies")
    page.fill("[name=given_date]", "2026-03-02")
    shot(page, f"health-new-{viewport['width']}")
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator("main")).to_contain_text("Rabies")
    assert_fits(page)
    is_accessible(page)
    shot(page, f"health-{viewport['width']}")
    printed = pdf_behind(page, "Print (PDF)")
    words = "\n".join(sheet.extract_text() for sheet in printed.pages)
    assert "Canelo" in words and "Rabies" in words


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_lost_found_by_the_tag_and_home_again(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], viewport: dict[str, int]
) -> None:
    person, pet = with_pet(site, "perdido", "Trueno")
    owner, finder = open_page(site.url, viewport=viewport), open_page(site.url, viewport=PHONE)
    sign_in(owner, person)
    owner.goto(f"{pet}tag/")
    owner.fill("[name=note]", "Shy, but kind")
    owner.get_by_role("button", name="Make the tag").click()
    owner.wait_for_selector("img.qr-frame")
    expect(owner.locator("img.qr-frame")).to_have_js_property("complete", True)
    assert owner.locator("img.qr-frame").evaluate("(image) => image.naturalWidth > 0")
    is_accessible(owner)
    shot(owner, f"tag-{viewport['width']}")
    tag = owner.get_by_role("link", name="See what they see").get_attribute("href") or ""

    owner.goto(f"{pet}lost/")
    is_accessible(owner)
    owner.get_by_role("button", name="Tell people near now").click()
    assert "TRUENO" in pdf_behind(owner, "Poster (PDF)").pages[0].extract_text().upper()
    is_accessible(owner)
    shot(owner, f"lost-{viewport['width']}")

    finder.goto(tag)  # what the QR code holds; no account
    expect(finder.locator("main")).to_contain_text("Shy, but kind")
    expect(finder.locator("main")).to_contain_text("is lost")
    assert person.email not in finder.content()
    is_accessible(finder)
    shot(finder, f"tag-page-{viewport['width']}")
    finder.fill("[name=body]", "He is with me, at the corner of the market.")
    finder.get_by_role("button", name="Write to its people").click()
    expect(finder.locator(".talk-line")).to_contain_text("He is with me")
    talk = finder.url

    def told() -> bool:
        return "Trueno" in owner.request.get("/notifications/").text()

    keep_asking(told)
    owner.goto(f"{pet}tag/")
    owner.locator(".talk-row a").first.click()
    owner.fill("[name=body]", "Thank you! I am on my way.")
    owner.get_by_role("button", name="Send").click()
    is_accessible(owner)
    shot(owner, f"talk-{viewport['width']}")
    finder.goto(talk)
    expect(finder.locator("main")).to_contain_text("I am on my way")

    owner.goto(f"{pet}lost/")
    owner.get_by_role("button", name="Trueno is home").click()
    expect(owner.locator("main")).not_to_contain_text("people near was told")
    finder.goto(tag)
    expect(finder.locator("main")).not_to_contain_text("is lost")
