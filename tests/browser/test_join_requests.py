"""A group that lets people in by a link with approval: three browsers, one asks, one counts and decides, one comes in."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_chat import bubble, write
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_talk import person
from tests.browser.walks import keep_asking, open_room, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


def make_group(owner: Person, other: Person) -> str:
    other.call("PATCH", "/api/v1/me/chat/settings/", json={"group_adders": "everyone"})
    told = {"name": "Parque", "handles": [other.handle]}
    return str(owner.call("POST", "/api/v1/conversations/groups/", json=told, expect=201).json()["id"])


def is_whole(bar: Locator) -> None:
    """High enough for a thumb: what is told is seen."""
    box = bar.bounding_box()
    assert box is not None and box["height"] >= 44


def test_who_asks_is_counted_and_let_in(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    ana, bruno, carla, david = (person(site, name) for name in ("ana", "bruno", "carla", "david"))
    group = make_group(ana, bruno)
    hers, room = open_page(site.url), open_page(site.url, viewport=DESKTOP)

    # --- the link, made by hand
    sign_in(hers, ana)
    hers.goto(f"/chat/{group}/group/")
    hers.get_by_role("link", name=re.compile("link", re.I)).first.click()
    hers.get_by_text("An admin lets each one in").first.click()
    is_accessible(hers)
    shot(hers, "group-link-new-phone")
    hers.get_by_role("button", name="Make the link").click()
    link = hers.locator(".vet-url").inner_text()
    shot(hers, "group-link-phone")

    # --- the room of the admin, and of who is none, while two ask
    open_room(room, ana, group)
    other = open_page(site.url)
    open_room(other, bruno, group)
    bar = room.locator("waiting-count", has_text="join")
    expect(bar).to_be_hidden()
    carlas, davids = open_page(site.url, viewport=PHONE, scheme="dark"), open_page(site.url)
    for page, who in ((carlas, carla), (davids, david)):
        sign_in(page, who)
        page.goto(link)
        expect(page.locator("main")).to_contain_text("Until then you see nothing of the group.")
    is_accessible(carlas)
    shot(carlas, "group-door-phone")
    carlas.get_by_role("button", name="Ask to join").click()
    expect(carlas.get_by_text("You asked to join. An admin will answer.")).to_be_visible()
    expect(bar).to_have_text("1 person asks to join")
    is_whole(bar)
    davids.get_by_role("button", name="Ask to join").click()
    expect(bar).to_have_text("2 people ask to join")
    is_accessible(room)
    shot(room, "join-count-desktop")
    expect(other.locator("waiting-count", has_text="join")).to_have_count(0)
    davids.get_by_role("button", name="Take it back").click()
    expect(bar).to_have_text("1 person asks to join")
    davids.get_by_role("button", name="Ask to join").click()
    expect(bar).to_have_text("2 people ask to join")

    # --- decided on another device: the count follows, and who was let in is in
    hers.reload()
    is_accessible(hers)
    assert_fits(hers)
    shot(hers, "join-requests-phone")
    hers.get_by_role("button", name="Let Carla in").click()
    expect(bar).to_have_text("1 person asks to join")
    expect(room.locator(".chat-notice").last).to_contain_text("Carla")
    hers.get_by_role("button", name="Decline David").click()
    expect(bar).to_be_hidden()
    keep_asking(lambda: "Parque" in carlas.request.get("/notifications/").text())
    carlas.reload()
    carlas.get_by_role("link", name="Open the group").click()
    expect(carlas.locator("chat-room.is-live")).to_be_visible()
    write(carlas, "¡Hola a todos!")
    for page in (room, other):
        expect(bubble(page, "¡Hola a todos!")).to_be_visible()
    shot(carlas, "joined-phone")
    davids.goto("/chat/")
    expect(davids.locator("main")).not_to_contain_text("Parque")
