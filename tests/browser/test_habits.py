"""Small habits of every page: a question before what cannot be undone, and pages that follow each other quickly."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import DESKTOP
from tests.browser.test_talk import person
from tests.browser.walks import sign_in
from tests.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

# A form that asks, with two ways to send it.
FORM = """() => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/nowhere/";
  form.dataset.confirm = "Shall it go?";
  for (const value of ["one", "other"]) {
    const button = document.createElement("button");
    Object.assign(button, { name: "act", value, textContent: `The ${value}` });
    form.append(button);
  }
  document.querySelector("main").append(form);
}"""


TWICE = """(place) => {
  setTimeout(() => location.assign("/discover/"));
  setTimeout(() => location.assign(place), 30);
}"""


def test_what_was_pressed_is_sent_after_the_question(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(site.url)
    sign_in(page, person(site, "ana"))
    page.goto("/settings/")
    page.evaluate(FORM)
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.url.endswith("/nowhere/") else None)
    page.get_by_role("button", name="The other").click()
    asked = page.locator("#confirm")
    expect(asked).to_contain_text("Shall it go?")
    expect(asked.locator("[value=yes]")).to_have_text("The other")
    asked.locator("[value=no]").click()
    expect(asked).to_be_hidden()
    assert sent == []
    page.get_by_role("button", name="The other").click()
    with page.expect_request("**/nowhere/") as request:
        asked.locator("[value=yes]").click()
    assert request.value.post_data == "act=other"


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_pages_that_follow_each_other_quickly_report_nothing(
    site: Site, open_page: Callable[..., Page], motion: str
) -> None:
    """`open_page` fails on what the browser reports: also a transition that another page cut off."""
    page = open_page(site.url, viewport=DESKTOP)
    page.emulate_media(reduced_motion=motion)
    ana = person(site, "ana")
    ana.publish("One to go to")
    sign_in(page, ana)
    for _round in range(3):
        page.goto("/chat/")
        for place in ("/settings/", "/", "/chat/"):
            # Twice at once: the first is cut off by the second, in the middle of its transition.
            page.evaluate(TWICE, place)
            page.wait_for_url(f"{site.url}{place}")
        # By the page itself: the driver's own way stumbles over a page that is just being left.
        for way, place in (("back", "/"), ("forward", "/chat/")):
            page.evaluate("(way) => void setTimeout(() => history[way]())", way)
            page.wait_for_url(f"{site.url}{place}")
        expect(page.locator(".places").first).to_be_visible()
