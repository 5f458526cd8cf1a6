"""A message that disappears leaves both screens at its moment: the words, what was quoted of them, the pin, the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.test_chat import bubble, friends, say, talk_of, write  # noqa: F401  (a fixture)
from tests.browser.test_front_door import is_accessible
from tests.browser.walks import in_shell, open_room
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

# It was said an hour ago.
AGO = """
from datetime import timedelta
from django.db.models import F
from chat.models import Message
hour = timedelta(hours=1)
found = Message.objects.filter(conversation_id="TALK", expires_at__isnull=False)
found.update(created_at=F("created_at") - hour, expires_at=F("expires_at") - hour)
"""
# What the clock of the browser is told is so for the site too; and then what it does each minute.
OVER = """
from django.utils import timezone
from chat import expiring
from chat.models import Message
Message.objects.filter(conversation_id="TALK", expires_at__isnull=False).update(expires_at=timezone.now())
print(expiring.sweep_expired())
"""


def test_what_disappears_leaves_both_screens(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    say(ana, talk, "This stays")
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP, scheme="dark")
    for page, person in ((hers, ana), (his, bruno)):
        page.clock.install()
        open_room(page, person, talk)

    # --- chosen by one while the other looks
    his.locator(".chat-menu > summary").click()
    his.locator(".menu-choice", has_text="New messages disappear").locator("select").select_option("24 hours")
    his.locator(".menu-choice", has_text="New messages disappear").locator("button").click()
    expect(hers.locator(".chat-notice").last).to_contain_text("disappear after 1 day")
    expect(his.locator("chat-room.is-live")).to_be_visible()
    write(his, "The key is under the pot")
    secret = bubble(hers, "The key is under the pot").first
    expect(secret).to_be_visible()
    secret.hover()
    secret.locator(".chat-more").click()
    hers.locator(".chat-actions").get_by_text("Pin", exact=True).click()

    # --- an hour later it is answered: what is quoted goes with what it quotes
    in_shell(site, AGO.replace("TALK", talk))
    his.reload()
    expect(his.locator("[data-pins]")).to_contain_text("The key is under the pot")
    hers.reload()
    expect(bubble(hers, "The key is under the pot").first).to_be_visible()
    secret.hover()
    secret.locator(".chat-more").click()
    hers.locator(".chat-actions").get_by_text("Reply").click()
    write(hers, "Found it")
    expect(his.locator(".chat-quote")).to_contain_text("The key is under the pot")
    shot(hers, "disappearing-phone")
    shot(his, "disappearing-desktop")

    # --- its day is over for the browsers: the site has not been asked anything yet
    for page in (hers, his):
        page.clock.fast_forward("23:00:30")
        expect(bubble(page, "Found it")).to_be_visible()
        expect(page.locator("chat-room .chat-text", has_text="under the pot")).to_have_count(0)
        expect(page.locator(".chat-quote")).to_have_count(0)
        expect(page.locator("[data-pins] li")).to_have_count(0)

    # --- and for the site: nothing comes back by looking again, not for who lists conversations either
    assert in_shell(site, OVER.replace("TALK", talk)).split() == ["2"]
    expect(his.locator("[data-chat-lines]")).not_to_contain_text("Found it")
    for page in (hers, his):
        page.reload()
        expect(bubble(page, "This stays")).to_be_visible()
        expect(page.locator("main")).not_to_contain_text("under the pot")
        is_accessible(page)
    shot(his, "disappeared-desktop")
