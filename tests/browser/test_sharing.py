"""Passing a post on: at once, with words, by its link, by its code; as others see it, and out of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_posts import open_person
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Shot = Callable[[Page, str], None]


def pictured(person: Person, body: str, **fields: Any) -> str:
    """A post with a picture, when it is out."""
    post = person.publish(body, media_ids=[person.upload()], audience="public", **fields)
    keep_asking(lambda: person.call("GET", f"/api/v1/posts/{post}/").json()["published_at"] is not None)
    return post


def test_the_link_of_a_profile_is_copied_and_one_stays(site: Site, open_page: Callable[..., Page]) -> None:
    person, friend = open_person(site, "vecina"), open_person(site, "amigo")
    page = open_page(site.url, viewport=DESKTOP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
    sign_in(page, friend)
    page.goto(f"/@{person.handle}/?from=here")
    page.click("details.menu[name=profile-menu] > summary")
    page.click("[data-share]")
    expect(page.locator(".toast", has_text="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}/@{person.handle}/"
    expect(page.locator("[data-share]")).to_be_hidden()
    assert page.url.endswith("?from=here")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_passing_a_post_on(site: Site, open_page: Callable[..., Page], shot: Shot, viewport: dict[str, int]) -> None:
    name = "phone" if viewport is PHONE else "desktop"
    author, friend = open_person(site, "autora"), open_person(site, "amiga")
    post = pictured(author, "Encontró la fuente y dice que es suya. #PlazaConPatas")
    page = open_page(site.url, viewport=viewport)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
    sign_in(page, friend)
    page.goto(f"/p/{post}/")
    page.click("[data-share-sheet]")
    sheet = page.locator("dialog.share-sheet")
    expect(sheet).to_be_visible()
    is_accessible(page)
    shot(page, f"{name}-sheet")
    sheet.locator(".share-code > summary").click()
    expect(sheet.locator("svg.qr")).to_be_visible()
    shot(page, f"{name}-sheet-code")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(page.locator("[data-share-sheet]")).to_be_focused()

    # The link goes into the clipboard, and a toast says so.
    page.click("[data-share-sheet]")
    sheet.locator("[data-copy]").click()
    expect(page.locator(".toast", has_text="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}/p/{post}/"

    # At once: one press, and one stays where one was.
    page.click("[data-share-sheet]")
    sheet.locator("[data-share-now] button").click()
    expect(page.locator(".toast", has_text="Shared.")).to_be_visible()
    expect(page.locator("[data-share-count]")).to_have_text("1")
    assert page.url.endswith(f"/p/{post}/")
    page.click("[data-share-sheet]")
    expect(sheet).to_contain_text("You have shared it already.")

    # With words.
    sheet.locator("a", has_text="Share with words").click()
    page.wait_for_url("**/share/")
    expect(page.locator(".share-form .shared-post")).to_contain_text("Encontró la fuente")
    is_accessible(page)
    assert_fits(page)
    shot(page, f"{name}-composer")
    page.fill("[name=body]", "¡Qué jefa! Así se empieza un domingo.")
    page.click(".share-form .button-action")
    page.wait_for_selector("article.post .shared-post")
    is_accessible(page)
    assert_fits(page)
    shot(page, f"{name}-share")
    share = page.url
    page.goto(f"/@{friend.handle}/")
    expect(page.locator(".shared-post")).to_have_count(2)
    is_accessible(page)  # two of one name side by side
    shot(page, f"{name}-profile")
    page.goto(f"/p/{post}/shares/")
    expect(page.locator(".share-row")).to_have_count(2)
    is_accessible(page)
    shot(page, f"{name}-shared-by")

    # Its author is told; when the original is for others no more, the share says no more than that.
    keep_asking(
        lambda: "share" in {one["kind"] for one in author.call("GET", "/api/v1/notifications/").json()["items"]}
    )
    author.call("PATCH", f"/api/v1/posts/{post}/", json={"audience": "only_me"}, expect=200)
    page.goto(share)
    expect(page.locator(".shared-gone")).to_be_visible()
    expect(page.locator("[data-share-sheet]")).to_have_count(0)
    is_accessible(page)
    shot(page, f"{name}-gone")


def test_without_scripts_everything_is_there(site: Site, open_page: Callable[..., Page], shot: Shot) -> None:
    author, friend = open_person(site, "autora"), open_person(site, "amiga")
    post = author.publish("Sin scripts también", audience="public")
    page = open_page(site.url, script=False)
    sign_in(page, friend)
    page.goto(f"/p/{post}/")
    page.click(".action-share")
    page.wait_for_url("**/share/")
    page.locator(".share-code > summary").click()
    expect(page.locator("svg.qr")).to_be_visible()
    shot(page, "no-script-share")
    page.click(".share-form .button-action")
    expect(page.locator("article.post .shared-post")).to_contain_text("Sin scripts también")


def test_guests_take_the_link_and_other_sites_a_frame(site: Site, open_page: Callable[..., Page], shot: Shot) -> None:
    author = open_person(site, "autora")
    post = pictured(author, "Para todo el mundo")
    guest = open_page(site.url)
    guest.goto(f"/p/{post}/")
    guest.click("[data-share-sheet]")
    sheet = guest.locator("dialog.share-sheet")
    expect(sheet).to_contain_text("Sign in to share it with your people")
    is_accessible(guest)
    shot(guest, "guest-sheet")
    guest.goto(f"/p/{post}/share/out/")
    is_accessible(guest)
    shot(guest, "guest-out")
    guest.goto(f"/p/{post}/embed/")
    expect(guest.locator(".embed-frame")).to_contain_text("Para todo el mundo")
    expect(guest.locator(".embed-frame .picture img").last).to_be_visible()
    assert guest.context.cookies() == [one for one in guest.context.cookies() if one["name"] != "session"]
    shot(guest, "embed")
    told = guest.request.get(f"/oembed/?url={site.url}/p/{post}/").json()
    assert told["type"] == "rich" and f"/p/{post}/embed/" in told["html"]
    feed = guest.request.get(f"/@{author.handle}/rss/")
    assert feed.status == 200 and "Para todo el mundo" in feed.text() and "<enclosure" in feed.text()


@pytest.mark.parametrize(("language", "scheme"), [("ar", "dark"), ("es-mx", "light")])
def test_in_other_languages(site: Site, open_page: Callable[..., Page], shot: Shot, language: str, scheme: str) -> None:
    author, friend = open_person(site, "autora"), open_person(site, "amiga")
    post = pictured(author, "Papel picado nuevo en la plaza y Rex de modelo.")
    share = friend.call("POST", f"/api/v1/posts/{post}/shares/", json={"body": "¡Qué guapo!"}, expect=201).json()["id"]
    page = open_page(site.url, scheme=scheme)
    sign_in(page, friend)
    for name, path in (("share", f"/p/{post}/share/"), ("post", f"/p/{share}/"), ("shared-by", f"/p/{post}/shares/")):
        page.goto(f"{path}?lang={language}")
        is_accessible(page)
        assert_fits(page)
        shot(page, f"{language}-{scheme}-{name}")
    page.goto(f"/p/{post}/?lang={language}")
    page.click("[data-share-sheet]")
    expect(page.locator("dialog.share-sheet")).to_be_visible()
    is_accessible(page)
    shot(page, f"{language}-{scheme}-sheet")
