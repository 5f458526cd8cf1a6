"""A conversation as people have it: react by holding and by keys, answer, answer an answer, edit, delete and undo, pin,
sort, a photo; and what others say meanwhile, which moves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import drawings, is_accessible  # noqa: F401 (a fixture)
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Shot = Callable[[Page, str], None]


def person(site: Site, name: str) -> Person:
    made = Person(site, name)
    made.call("PATCH", "/api/v1/me/", json={"display_name": name.capitalize(), "is_private": False}, expect=200)
    made.call("PUT", "/api/v1/me/onboarded/")
    return made


def say(who: Person, post_id: str, body: str, parent: str | None = None) -> str:
    data = {"body": body, "parent_id": parent}
    return str(who.call("POST", f"/api/v1/posts/{post_id}/comments/", json=data, expect=201).json()["id"])


def comment(page: Page, words: str) -> Locator:
    """The innermost with these words."""
    return page.locator(".comment", has_text=words).last


def menu(line: Locator, words: str) -> None:
    line.locator(".comment-menu > summary").first.click()
    line.locator(".comment-menu .menu-panel").first.get_by_text(words).click()


def is_thumb_sized(page: Page) -> None:
    """Everything in the conversation is a target of 44 pixels, or beside words."""
    small = page.evaluate(
        """() => [...document.querySelectorAll('.post-actions .action, .comment-foot .action, .comment-answer, '
            + '.comments-sort a, .comment-form button, .comment-add, .comment-menu > summary')]
            .filter(e => e.checkVisibility()).map(e => [e.className, e.getBoundingClientRect().height])
            .filter(([, high]) => high < 43.5)"""
    )
    assert small == []


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_people_talk_under_a_post(
    site: Site,
    open_page: Callable[..., Page],
    shot: Shot,
    drawings: tuple[Path, Path],  # noqa: F811
    size: str,
) -> None:
    ana, bruno = person(site, "alma"), person(site, "bruno")
    post_id = ana.publish("Churro learned to swim", media_ids=[ana.upload()])
    keep_asking(lambda: bruno.call("GET", f"/api/v1/posts/{post_id}/").status_code == 200)
    say(ana, post_id, "Ask me anything about lakes")
    page: Any = open_page(site.url, viewport=PHONE if size == "phone" else DESKTOP)
    sign_in(page, bruno)
    page.goto(f"/p/{post_id}/")
    is_accessible(page)

    # --- the paw: held, by keys, taken back
    box = page.locator(".post-actions .reactions")
    paw = box.locator("[data-like]")
    paw.hover()
    page.mouse.down()
    expect(box.locator(".reaction-picker")).to_be_visible()
    page.mouse.up()
    is_accessible(page)
    shot(page, f"talk-picker-{size}")
    box.get_by_role("button", name="Love").click()
    expect(box.locator("[data-like]")).to_have_attribute("aria-label", "Love")
    expect(box.locator(".reaction-sum")).to_have_attribute("aria-label", "1 reaction")
    paw.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(box.get_by_role("button", name="Wow")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box.locator("[data-like]")).to_have_attribute("aria-label", "Wow")
    expect(page.locator(".post-actions [data-like][data-sending]")).to_have_count(0)
    assert bruno.call("GET", f"/api/v1/posts/{post_id}/").json()["reactions"] == {"wow": 1}

    # --- words: a comment, an answer, an answer to it
    page.fill("#comment-form [name=body]", "Which lake is it?")
    page.locator("#comment-form button").last.click()
    expect(comment(page, "Which lake is it?")).to_be_visible()
    expect(page.locator("#comment-form [name=body]")).to_have_value("")
    mine = comment(page, "Which lake is it?")
    mine.locator(".comment-answer").click()
    mine.locator(".comment-form [name=body]").fill("The one by the market?")
    mine.locator(".comment-form button.is-marked").click()
    expect(comment(page, "The one by the market?")).to_be_visible()
    deep = comment(page, "The one by the market?")
    deep.locator(".comment-answer").click()
    deep.locator(".comment-form [name=body]").fill("Surely that one")
    deep.locator(".comment-form button.is-marked").click()
    expect(comment(page, "Surely that one")).to_be_visible()
    deep.locator("[data-like]").first.click()
    keep_asking(lambda: deep.locator(".count").first.inner_text() == "1")

    # --- edited, deleted and brought back
    menu(comment(page, "Surely that one"), "Edit")
    page.locator(".comment-edit [name=body]").fill("Perhaps that one")
    page.locator(".comment-edit button").click()
    expect(comment(page, "Perhaps that one").locator(".comment-edited")).to_be_visible()
    menu(comment(page, "Perhaps that one"), "Delete the comment")
    expect(page.locator(".comment-gone")).to_be_visible()
    page.locator(".comment-gone button").click()
    expect(comment(page, "Perhaps that one")).to_be_visible()
    if size == "phone":
        is_thumb_sized(page)
    is_accessible(page)
    shot(page, f"talk-{size}")

    # --- a photo, and too many words: what was typed stays
    page.locator("#comment-form input[type=file]").set_input_files(drawings[1])
    page.wait_for_selector("#comment-form input[name=asset_ids]", state="attached")
    page.locator("#comment-form .composer-strip [type=text]").fill("A dog on a plaza")
    # What axe looked at keeps an empty style, which htmx would carry over into the form that comes back.
    page.evaluate("document.getElementById('comment-form-body').removeAttribute('style')")
    page.fill("#comment-form [name=body]", "x" * 1200)
    page.locator("#comment-form button.is-marked").click()
    expect(page.locator("#comment-form .errorlist")).to_be_visible()
    expect(page.locator("#comment-form [name=body]")).to_have_value("x" * 1200)
    shot(page, f"talk-refused-{size}")
    page.fill("#comment-form [name=body]", "Like here")
    page.locator("#comment-form button.is-marked").click()
    expect(comment(page, "Like here").locator("img").last).to_be_visible()

    # --- what others say meanwhile waits until it is asked for
    page.wait_for_timeout(1500)  # the socket is open
    say(ana, post_id, "It is the blue one")
    offer = page.locator("[data-show-new]")
    expect(offer).to_be_visible(timeout=30_000)
    expect(offer).to_have_text("1 new comment")
    assert page.locator(".comment", has_text="It is the blue one").count() == 0
    offer.click()
    fresh = comment(page, "It is the blue one")
    expect(fresh).to_be_visible()
    fresh.locator("[data-like]").click()  # also what came later is alive
    expect(fresh.locator(".reaction-sum")).to_have_attribute("aria-label", "1 reaction")

    # --- whose post it is pins; everybody sorts
    other: Any = open_page(site.url, viewport=PHONE if size == "phone" else DESKTOP, scheme="dark")
    sign_in(other, ana)
    other.goto(f"/p/{post_id}/")
    menu(comment(other, "Ask me anything"), "Pin above the others")
    expect(other.locator("#comments-list > .comment").first).to_contain_text("Ask me anything")
    other.locator(".comments-sort a").nth(2).click()
    expect(other.locator(".comments-rule")).to_contain_text("1 point")
    expect(other.locator("#comments-list > .comment").first).to_contain_text("Ask me anything")
    is_accessible(other)
    shot(other, f"talk-best-dark-{size}")
    other.locator("#comments-list .comment-more a").first.click()
    expect(other.locator("#comments-list .comment .comment").first).to_be_visible()
    other.locator(".post-actions .reaction-sum").click()
    expect(other.locator("main")).to_contain_text("Bruno")
    is_accessible(other)
    shot(other, f"talk-who-{size}")
    for language, scheme in (("es-mx", "light"), ("ar", "dark")):
        bruno.call("PATCH", "/api/v1/me/", json={"language": language}, expect=200)
        page.emulate_media(color_scheme=scheme)
        page.goto(f"/p/{post_id}/")
        page.locator("#comments-list .comment-more a").first.click()
        page.wait_for_timeout(600)
        page.locator(".comments-sort").scroll_into_view_if_needed()
        page.mouse.wheel(0, 500)
        page.wait_for_timeout(300)
        is_accessible(page)
        shot(page, f"talk-{language}-{scheme}-{size}")


def test_without_scripts_one_reacts_answers_and_takes_back(
    site: Site, open_page: Callable[..., Page], shot: Shot
) -> None:
    ana = person(site, "sinjs")
    post_id = ana.publish("No scripts here")
    page = open_page(site.url, script=False)
    page.goto("/accounts/login/")
    page.fill("[name=login]", ana.email)
    page.fill("[name=password]", "tres tristes tigres")
    page.click("main form:has([name=password]) .button-action")
    page.goto(f"/p/{post_id}/")
    page.locator(".post-actions .reaction-menu > summary").click()
    page.get_by_role("link", name="Choose a reaction").first.click()
    page.get_by_role("button", name="Haha").first.click()
    expect(page.locator(".post-actions [data-like]")).to_have_attribute("aria-label", "Haha")
    page.fill("#comment-form [name=body]", "First words")
    page.locator("#comment-form button.is-marked").click()
    page.locator(".comment .comment-answer").first.click()
    page.wait_for_url(re.compile("/comments/"))
    page.locator(".comment-form [name=body]").fill("Second words")
    page.locator(".comment-form button.is-marked").click()
    expect(page.locator(".comment-answers")).to_contain_text("Second words")
    shot(page, "talk-without-scripts")
    page.locator(".comment-answers .comment-menu > summary").first.click()
    page.locator(".comment-answers .comment-menu .is-danger").first.click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".comment-answers")).to_contain_text("Second words")
