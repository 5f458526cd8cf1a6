"""What is said later: planned from the composer, counted above the conversation, changed, taken back, and said at its time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.test_chat import bubble, friends, talk_of  # noqa: F401  (a fixture)
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_join_requests import is_whole
from tests.browser.walks import in_shell, open_room
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

# The two hours are over.
COME = """
from django.utils import timezone
from chat.scheduled import ScheduledMessage
from core.models import OutboxMessage
now = timezone.now()
ScheduledMessage.objects.filter(conversation_id="TALK").update(send_at=now)
OutboxMessage.objects.filter(task="chat.send_scheduled").update(run_after=now)
"""


def plan(page: Page, talk: str, words: str) -> None:
    page.goto(f"/chat/{talk}/")
    expect(page.locator("chat-room.is-live")).to_be_visible()
    page.fill("[data-body]", words)
    page.get_by_label("Add something").click()
    page.get_by_role("button", name="Send later").click()
    expect(page.get_by_label("Message").first).to_have_value(words)
    page.get_by_role("button", name="Send at this time").click()
    expect(page.locator(".later-words", has_text=words)).to_be_visible()


def test_it_waits_is_changed_taken_back_and_said(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    hers, room, his = open_page(site.url), open_page(site.url, viewport=DESKTOP), open_page(site.url, scheme="dark")
    open_room(hers, ana, talk)
    open_room(room, ana, talk)  # her other device
    open_room(his, bruno, talk)
    bar = room.locator("waiting-count", has_text="sent")
    expect(bar).to_be_hidden()

    plan(hers, talk, "Happy birthday!")
    expect(bar).to_have_text("1 message waits to be sent")
    is_whole(bar)
    is_accessible(hers)
    assert_fits(hers)
    shot(hers, "later-phone")
    plan(hers, talk, "Bring the ball")
    expect(bar).to_have_text("2 messages wait to be sent")
    is_accessible(room)
    shot(room, "later-count-desktop")

    # --- changed
    card = hers.locator(".later-line", has_text="Happy birthday!")
    card.locator("summary").click()
    is_accessible(hers)
    card.get_by_label("Message").fill("Happy birthday, Chispa!")
    card.get_by_role("button", name="Save").click()
    expect(hers.locator(".later-words", has_text="Happy birthday, Chispa!")).to_be_visible()

    # --- taken back, after a question that can be answered with no
    card = hers.locator(".later-line", has_text="Bring the ball")
    card.get_by_role("button", name="Delete").click()
    expect(hers.locator("#confirm")).to_contain_text("It is never sent.")
    is_accessible(hers)
    shot(hers, "later-ask-phone")
    hers.locator("#confirm [value=no]").click()
    expect(card).to_be_visible()
    card.get_by_role("button", name="Delete").click()
    hers.locator("#confirm [value=yes]").click()
    expect(card).to_have_count(0)
    expect(bar).to_have_text("1 message waits to be sent")
    expect(his.locator(".chat-message")).to_have_count(0)

    # --- its time has come
    in_shell(site, COME.replace("TALK", talk))
    for page in (room, his):
        expect(bubble(page, "Happy birthday, Chispa!")).to_be_visible(timeout=30_000)
    expect(bar).to_be_hidden()
    expect(his.locator(".chat-message")).to_have_count(1)
    hers.reload()
    expect(hers.locator(".later-line")).to_have_count(0)
