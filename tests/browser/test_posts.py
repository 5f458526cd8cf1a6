"""Writing, keeping, timing, changing and shelving posts, as a person does."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Shot = Callable[[Page, str], None]


def open_person(site: Site, name: str) -> Person:
    """Whose posts for everyone are for everyone, and whom others find."""
    person = Person(site, name)
    person.call("PUT", "/api/v1/me/onboarded/")
    person.call("PATCH", "/api/v1/me/", json={"is_private": False}, expect=200)
    return person


def author(site: Site, open_page: Callable[..., Page], **options: Any) -> tuple[Page, Person]:
    person = open_person(site, "autora")
    page = open_page(site.url, **options)
    sign_in(page, person)
    return page, person


def tool(page: Page, words: str) -> None:
    page.locator(".composer-tool > summary", has_text=words).click()


def picture(colour: str) -> dict[str, Any]:
    file = io.BytesIO()
    Image.new("RGB", (600, 750), colour).save(file, "JPEG")
    return {"name": f"{colour}.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_a_post_that_says_more_of_itself(
    site: Site, open_page: Callable[..., Page], shot: Shot, viewport: dict[str, int]
) -> None:
    name = "phone" if viewport is PHONE else "desktop"
    page, person = author(site, open_page, viewport=viewport)
    page.goto("/new/")
    shot(page, f"{name}-composer")
    is_accessible(page)
    page.fill("[name=body]", "¿Vamos al parque o al lago?")
    tool(page, "Feeling")
    page.locator(".mood-chip", has_text="on a walk").click()
    shot(page, f"{name}-composer-feeling")
    tool(page, "Place")
    page.fill("[name=place_name]", "Parque México")
    tool(page, "Warning")
    page.fill("[name=warning]", "A very good dog")
    tool(page, "Poll")
    for number, words in enumerate(("Parque", "Lago")):
        page.locator("[name=poll_options]").nth(number).fill(words)
    is_accessible(page)
    shot(page, f"{name}-composer-poll")
    assert_fits(page)
    page.locator("label:has([name=audience][value=public])").click()
    page.click(".composer-send")
    page.wait_for_selector("article.post")
    assert not page.locator(".post-words").is_visible()
    shot(page, f"{name}-covered")
    page.click(".post-cover > summary")
    page.click(".poll-cover > summary")
    expect(page.locator(".post-words")).to_be_visible()
    is_accessible(page)
    shot(page, f"{name}-uncovered")
    address = page.url

    voter, _other = author(site, open_page, viewport=viewport)
    voter.goto(address)
    voter.click(".poll-cover > summary")
    shot(voter, f"{name}-ballot")
    voter.locator(".poll-choice", has_text="Lago").click()
    voter.locator(".poll-cover > summary").click()
    expect(voter.locator(".poll-answer.is-own")).to_contain_text("Lago")
    expect(voter.locator(".poll-share").last).to_have_text("100 %")
    shot(voter, f"{name}-voted")

    page.goto(f"{address}edit/")
    page.fill("[name=body]", "¿Vamos al parque o al lago hoy?")
    shot(page, f"{name}-edit")
    page.click(".composer-send")
    page.wait_for_selector("article.post")
    page.click(".post-facts a:has-text('edited')")
    expect(page.locator(".version")).to_have_count(1)
    is_accessible(page)
    shot(page, f"{name}-history")

    page.goto(address)
    page.click(".post-head .menu summary")
    shot(page, f"{name}-menu")
    page.click(".menu-panel button:has-text('Pin to your profile')")
    page.wait_for_url("**/your-posts/")
    is_accessible(page)
    shot(page, f"{name}-own-posts")
    page.goto(f"/@{person.handle}/")
    expect(page.locator(".post-pinned")).to_have_count(1)
    shot(page, f"{name}-pinned")
    page.click(".post-head .menu summary")
    page.click(".menu-panel button:has-text('Archive')")
    page.wait_for_url("**/your-posts/archived/")
    shot(page, f"{name}-archive")
    answer = voter.goto(address)
    assert answer is not None and answer.status == 404
    page.click(".post-head .menu summary")
    page.click(".menu-panel button:has-text('Take out of the archive')")
    page.wait_for_selector("article.post")
    voter.goto(address)
    voter.click(".post-head .menu summary")
    voter.click(".menu-panel button:has-text('Save')")
    voter.wait_for_url("**/save/")
    voter.fill("[name=name]", "Ideas para pasear")
    voter.click(".keep-form .button-action")
    voter.wait_for_load_state()
    is_accessible(voter)
    shot(voter, f"{name}-save")
    voter.goto("/saved/")
    expect(voter.locator("article.post")).to_have_count(1)
    is_accessible(voter)
    shot(voter, f"{name}-saved")


def test_nothing_that_was_typed_is_lost(site: Site, open_page: Callable[..., Page], shot: Shot) -> None:
    page, _person = author(site, open_page)
    page.goto("/new/")
    page.locator("input[type=file][name=photos]").set_input_files([picture("red"), picture("blue")])
    expect(page.locator(".composer-strip [name=asset_ids]")).to_have_count(2)
    ids = [one.get_attribute("value") for one in page.locator("[name=asset_ids]").all()]
    page.locator(".strip-move").nth(1).click()  # the first one on
    assert [one.get_attribute("value") for one in page.locator("[name=asset_ids]").all()] == ids[::-1]
    page.fill("[name=body]", "Dos fotos y media frase")
    expect(page.locator(".composer-kept")).to_have_text("Kept")
    shot(page, "draft-kept")
    page.goto("/")  # a closed tab
    page.goto("/new/")
    expect(page.locator("[name=body]")).to_have_value("Dos fotos y media frase")
    assert [one.get_attribute("value") for one in page.locator("[name=asset_ids]").all()] == ids[::-1]
    shot(page, "draft-restored")

    page.wait_for_selector("post-composer:defined")
    page.context.set_offline(True)
    page.fill("[name=body]", "Escrito en el metro")
    expect(page.locator(".composer-kept")).to_contain_text("No connection")
    page.click(".composer-send")
    expect(page.locator(".toast").last).to_contain_text("There is no connection")
    expect(page.locator("[name=body]")).to_have_value("Escrito en el metro")
    shot(page, "offline")
    page.context.set_offline(False)
    page.click(".composer-send")
    page.wait_for_selector("article.post")
    assert "Escrito en el metro" in page.content()
    page.goto("/new/")
    expect(page.locator("[name=body]")).to_have_value("")


def test_what_keeps_the_words_is_fetched_again(site: Site, open_page: Callable[..., Page]) -> None:
    page, _person = author(site, open_page)
    lost: list[Route] = []

    def lose_twice(route: Route) -> None:
        if len(lost) == 2:
            return route.continue_()
        lost.append(route)
        return route.abort("internetdisconnected")

    page.route(re.compile(r"/composer-draft"), lose_twice)  # the composer's file comes, what it stands on does not
    page.goto("/new/")
    page.fill("[name=body]", "Escrito antes de que llegara todo")
    expect(page.locator(".composer-kept")).to_have_text("Kept", timeout=15_000)
    assert len(lost) == 2

    page.goto("/drafts/")
    page.context.set_offline(True)  # before the file of the question has come
    page.get_by_role("button", name="Delete").first.click()
    expect(page.locator(".toast")).to_contain_text("There is no connection")
    page.context.set_offline(False)
    page.get_by_role("button", name="Delete").first.click()
    expect(page.locator("dialog#confirm")).to_be_visible()


def test_two_windows_at_one_draft(site: Site, open_page: Callable[..., Page]) -> None:
    page, _person = author(site, open_page)
    page.goto("/new/")
    page.fill("[name=body]", "empezado")
    expect(page.locator(".composer-kept")).to_have_text("Kept")
    other = page.context.new_page()
    # On a slow net the words are there before what keeps them.
    held: list[Route] = []
    other.route(re.compile(r"/composer-draft"), lambda route: held.append(route))
    other.goto("/new/")
    other.fill("[name=body]", "desde la otra ventana")
    keep_asking(lambda: bool(other.title() and held))
    held[0].continue_()
    expect(other.locator(".composer-kept")).to_have_text("Kept")
    page.fill("[name=body]", "desde la primera")
    expect(page.locator(".toast").last).to_contain_text("Another window")
    page.goto("/drafts/")
    expect(page.locator(".draft-words")).to_have_count(2)


def test_later_by_the_clock(site: Site, open_page: Callable[..., Page], shot: Shot) -> None:
    page, _person = author(site, open_page)
    page.goto("/new/")
    page.fill("[name=body]", "Para mañana")
    tool(page, "Later")
    page.evaluate(
        "document.querySelector('[name=publish_at]').value = new Date(Date.now() + 2 * 864e5).toISOString().slice(0, 16)"
    )
    shot(page, "later")
    page.click("button[value=schedule]")
    page.wait_for_url("**/drafts/scheduled/")
    expect(page.locator(".draft-row")).to_have_count(1)
    is_accessible(page)
    shot(page, "scheduled")
    page.click("button:has-text('Publish now')")
    page.wait_for_selector("article.post")


def test_names_come_up_while_one_writes(site: Site, open_page: Callable[..., Page], shot: Shot) -> None:
    friend = open_person(site, "zacarias")
    page, _person = author(site, open_page)
    page.goto("/new/")
    body = page.locator("[name=body]")

    def is_offered() -> bool:
        body.fill("")
        body.press_sequentially(f"Hola @{friend.handle[:9]}", delay=20)
        page.wait_for_timeout(800)
        return page.locator(".name-hint").count() > 0

    keep_asking(is_offered)  # a new person is found once the index knows them
    shot(page, "names")
    body.press("Enter")
    assert f"@{friend.handle} " in body.input_value()


@pytest.mark.parametrize(("language", "scheme"), [("ar", "dark"), ("es-mx", "light")])
def test_in_other_languages(site: Site, open_page: Callable[..., Page], shot: Shot, language: str, scheme: str) -> None:
    page, _person = author(site, open_page, scheme=scheme)
    for path, name in (
        ("/new/", "composer"),
        ("/your-posts/", "own-posts"),
        ("/saved/", "saved"),
        ("/drafts/", "drafts"),
    ):
        page.goto(f"{path}?lang={language}")
        assert_fits(page)
        is_accessible(page)
        shot(page, f"{language}-{scheme}-{name}")


def test_without_scripts(site: Site, open_page: Callable[..., Page]) -> None:
    person = Person(site, "sin")
    person.call("PUT", "/api/v1/me/onboarded/")
    page = open_page(site.url, script=False)
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", "tres tristes tigres")
    page.click("main form:has([name=password]) .button-action")
    page.goto("/new/")
    page.fill("[name=body]", "Sin guiones")
    tool(page, "Warning")
    page.fill("[name=warning]", "cuidado")
    page.click("button[value=keep]")
    page.wait_for_url("**/drafts/")
    page.click(".draft-words")
    assert page.locator("[name=warning]").input_value() == "cuidado"
    page.click(".composer-send")
    page.wait_for_selector("article.post")
    page.click(".post-cover > summary")
    expect(page.locator(".post-words")).to_be_visible()
