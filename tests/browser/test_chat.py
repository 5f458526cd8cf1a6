"""Two people chat in two browsers: first words, live words, a photo, an answer, ticks, a cut line, a long history; and without scripts."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import open_room, sign_in
from tests.site import Person, Site, picture

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]


@pytest.fixture
def friends(site: Site) -> tuple[Person, Person]:
    one, other = Person(site, "ana"), Person(site, "bruno")
    for person in (one, other):
        person.call("PUT", "/api/v1/me/onboarded/")
    one.call("PUT", f"/api/v1/users/{other.handle}/friend/")
    other.call("PUT", f"/api/v1/users/{one.handle}/friend/")
    return one, other


def talk_of(one: Person, other: Person) -> str:
    return one.call("POST", "/api/v1/conversations/", json={"handle": other.handle}, expect=201).json()["id"]


def say(person: Person, talk: str, body: str) -> None:
    url = f"/api/v1/conversations/{talk}/messages/"
    person.call("POST", url, json={"client_id": str(uuid.uuid4()), "body": body}, expect=201)


def write(page: Page, words: str) -> None:
    page.fill("[data-body]", words)
    page.click(".chat-send")


def bubble(page: Page, words: str) -> object:
    return page.locator(".chat-message", has_text=words)


def test_two_people_chat_live(
    site: Site, friends: tuple[Person, Person], open_page: Open, shot: Shot, tmp_path: Path
) -> None:
    ana, bruno = friends
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP)
    sign_in(hers, ana)
    sign_in(his, bruno)

    hers.goto(f"/@{bruno.handle}/")
    hers.click(".profile-message")
    expect(hers.get_by_role("heading", name="bruno")).to_be_visible()
    write(hers, "¡Hola! ¿Vamos al parque?")
    hers.wait_for_url(re.compile(r"/chat/[0-9a-f-]{36}/"))
    expect(hers.locator("chat-room.is-live")).to_be_visible()

    his.goto("/")
    expect(his.locator("[data-unread]").first).to_have_attribute("data-count", "1")
    his.click(".places a[href='/chat/']")
    his.click(".chat-line a")
    expect(his.locator("chat-room.is-live")).to_be_visible()
    expect(his.locator(".chat-message .chat-text").first).to_have_text("¡Hola! ¿Vamos al parque?")
    expect(hers.locator(".chat-message .chat-tick.is-read")).to_have_count(1)

    his.locator("[data-body]").press_sequentially("Voy")
    expect(hers.locator("[data-status]")).to_have_text("typing…")
    his.press("[data-body]", "Enter")
    expect(hers.locator(".chat-message").last).to_contain_text("Voy")

    photo = tmp_path / "photo.jpg"
    photo.write_bytes(picture((600, 400)))
    hers.set_input_files("[data-photos]", str(photo))
    expect(hers.locator("[data-chosen] img")).to_have_count(1)
    write(hers, "Mira")
    expect(his.locator(".chat-photos img")).to_be_visible(timeout=30_000)

    his.locator(".chat-message", has_text="Mira").hover()
    his.locator(".chat-message", has_text="Mira").locator(".chat-more").click()
    shot(his, "chat-actions")
    his.locator(".chat-actions-emoji button").first.click()
    expect(hers.locator(".chat-reactions")).to_have_text("❤️")
    his.locator(".chat-message", has_text="Mira").locator(".chat-more").click()
    his.locator(".chat-actions").get_by_text("Reply").click()
    write(his, "Qué guapo")
    expect(hers.locator(".chat-quote")).to_contain_text("Mira")
    expect(his.locator("[data-chat-lines]")).to_contain_text("Qué guapo")
    for page, name in ((hers, "chat-phone"), (his, "chat-desktop")):
        is_accessible(page)
        assert_fits(page)
        shot(page, name)


def test_what_is_written_without_a_line_is_sent_when_it_is_back(
    site: Site, friends: tuple[Person, Person], open_page: Open
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    say(bruno, talk, "Before")
    page = open_page(site.url)
    sign_in(page, ana)
    page.goto(f"/chat/{talk}/")
    expect(page.locator("chat-room.is-live")).to_be_visible()
    page.context.set_offline(True)
    expect(page.locator(".chat-offline")).to_be_visible()
    write(page, "Written in the tunnel")
    write(page, "And one more")
    expect(page.locator(".chat-message.is-waiting, .chat-message.is-sending")).to_have_count(2)
    say(bruno, talk, "Said meanwhile")
    page.context.set_offline(False)
    expect(page.locator(".chat-message.is-waiting, .chat-message.is-sending")).to_have_count(0, timeout=40_000)
    url = f"/api/v1/conversations/{talk}/messages/"
    told = [one["body"] for one in bruno.call("GET", url).json()["items"]]
    assert told == ["Before", "Said meanwhile", "Written in the tunnel", "And one more"]
    shown = page.locator(".chat-message .chat-text")
    expect(shown).to_have_text(told)


def test_a_long_history_is_drawn_in_part_and_begins_at_what_is_new(
    site: Site, friends: tuple[Person, Person], open_page: Open
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    for number in range(36):  # whoever writes has read: the last of hers is the twelfth
        say(ana if number < 12 and number % 2 else bruno, talk, f"number {number}")
    page = open_page(site.url)
    sign_in(page, ana)
    page.goto(f"/chat/{talk}/")
    expect(page.locator(".chat-new")).to_be_visible()
    expect(page.locator(".chat-message", has_text="number 12").last).to_be_visible()
    page.locator("[data-scroll]").evaluate("node => node.scrollTo(0, 0)")
    expect(page.locator(".chat-message .chat-text").first).to_have_text("number 0")
    page.click("[data-newest]")
    expect(page.locator("#m-36")).to_be_visible()
    assert page.locator(".chat-messages > li").count() <= 220


def test_a_press_is_not_lost_when_the_message_changes_meanwhile(
    site: Site, friends: tuple[Person, Person], open_page: Open
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    say(ana, talk, "hola")
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP)
    open_room(hers, ana, talk)
    open_room(his, bruno, talk)
    more = his.get_by_role("button", name="Actions for this message")
    more.hover()
    his.mouse.down()
    message = ana.call("GET", f"/api/v1/conversations/{talk}/messages/").json()["items"][0]["id"]
    ana.call("PUT", f"/api/v1/conversations/{talk}/messages/{message}/reaction/", json={"emoji": "❤️"})
    hers.locator("[data-body]").press_sequentially("y")  # told after it
    expect(his.locator("[data-status]")).to_have_text("typing…")
    his.mouse.up()
    expect(his.get_by_role("dialog", name="Actions for this message")).to_be_visible()
    expect(his.locator(".chat-reactions")).to_contain_text("❤️")
    his.keyboard.press("Escape")
    expect(more).to_be_focused()


def test_everything_goes_without_scripts(site: Site, friends: tuple[Person, Person], open_page: Open) -> None:
    ana, bruno = friends
    page = open_page(site.url, script=False)
    page.context.add_cookies([{"name": "session", "value": ana.token, "url": site.url}])
    page.goto(f"/chat/with/{bruno.handle}/")
    write(page, "Hola sin guion")
    expect(page.locator(".chat-text")).to_have_text("Hola sin guion")
    page.locator(".chat-more").click()
    page.locator(".chat-emoji button").first.click()
    expect(page.locator(".chat-reactions")).to_have_text("❤️")
    page.locator(".chat-more").click()
    page.fill("#edit-body", "Hola, sin guion")
    page.locator("form:has(#edit-body) .button-action").click()
    expect(page.locator(".chat-text")).to_have_text("Hola, sin guion")
    expect(page.locator(".chat-meta")).to_contain_text("edited")
