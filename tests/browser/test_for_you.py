"""The two feeds as people use them: switched, asked why, told to show less, and a hashtag followed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site, eventually

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_for_you_says_why_and_listens(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], viewport: dict[str, int]
) -> None:
    author, reader = Person(site, "autora"), Person(site, "lectora")
    for person in (author, reader):
        person.call("PUT", "/api/v1/me/onboarded/")
    reader.follow(author)  # whoever else posts on this site, hers stands on the first page
    post = author.call("POST", "/api/v1/posts/", expect=201, json={"body": "Baño de sol #siesta"}).json()["id"]
    keep_asking(lambda: bool(reader.call("GET", "/api/v1/tags/siesta/posts/").json()["items"]))
    page = open_page(site.url, viewport=viewport)
    sign_in(page, reader)
    page.goto("/")
    page.get_by_role("button", name="For you").click()
    card = page.locator(f"#post-{post}")

    def is_there() -> bool:
        page.goto("/")
        return card.count() == 1

    eventually(is_there, 75, 1)  # each process reads the pool twice a minute
    with page.expect_response("**/api/v1/feed/seen/") as told:
        card.scroll_into_view_if_needed()
    assert told.value.status == 200
    assert_fits(page)
    is_accessible(page)
    shot(page, "for-you")
    page.goto(f"/p/{post}/why/")
    expect(page.locator("tr[data-term]")).to_have_count(5)
    assert_fits(page)
    is_accessible(page)
    shot(page, "why-ranked")
    page.get_by_role("button", name="Less of #siesta").click()
    page.goto(f"/p/{post}/why/?lang=ar")
    assert_fits(page)
    shot(page, "why-ranked-ar")
    page.goto("/feed/wishes/?lang=en")
    is_accessible(page)
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("You have asked for nothing")).to_be_visible()
    page.goto("/tags/siesta/")
    page.get_by_role("button", name="Follow", exact=True).first.click()
    expect(page.locator(".tag-follow button[aria-pressed=true]")).to_be_visible()
    is_accessible(page)
    shot(page, "tag")
    page.goto("/how-ranking-works/")
    is_accessible(page)
    shot(page, "ranking")
