"""A person's evening on the site, in three languages and two sizes: a post with photos, an answer, a paw, a share, a poll, the
two feeds, why, quiet, the bell. And what a demanding one does besides: two taps for one, no net, the way back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_posts import open_person, picture
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Shot = Callable[[Page, str], None]
SEEN = (("es-mx", PHONE, "light"), ("en", DESKTOP, "dark"), ("ar", PHONE, "dark"), ("ar", DESKTOP, "light"))
LONG = "W" * 300


def befriended(site: Site, language: str) -> tuple[Person, Person]:
    """Who writes, and who follows them."""
    author, reader = open_person(site, "autora"), open_person(site, "lectora")
    for one in (author, reader):
        one.call("PATCH", "/api/v1/me/", json={"language": language}, expect=200)
    reader.call("PUT", f"/api/v1/users/{author.handle}/follow/", expect=None)
    return author, reader


def kinds_told(person: Person) -> set[str]:
    return {one["kind"] for one in person.call("GET", "/api/v1/notifications/").json()["items"]}


@pytest.mark.parametrize(("language", "viewport", "scheme"), SEEN)
def test_an_evening(
    site: Site, open_page: Callable[..., Page], shot: Shot, language: str, viewport: dict[str, int], scheme: str
) -> None:
    name = f"evening-{language}-{'phone' if viewport is PHONE else 'desktop'}-{scheme}"
    author, reader = befriended(site, language)
    opened = {"viewport": viewport, "scheme": scheme, "language": language}
    writing, reading = open_page(site.url, **opened), open_page(site.url, **opened)
    sign_in(writing, author)
    sign_in(reading, reader)

    def look(page: Page, what: str) -> None:
        assert_fits(page)
        is_accessible(page)
        shot(page, f"{name}-{what}")

    # --- two photos and a poll
    writing.goto("/new/")
    expect(writing.locator("html")).to_have_attribute("lang", re.compile(language.split("-")[0]))
    expect(writing.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    writing.locator("input[type=file][name=photos]").set_input_files([picture("orange"), picture("purple")])
    expect(writing.locator(".composer-strip [name=asset_ids]")).to_have_count(2)
    writing.fill("[name=body]", f"¿Parque o lago? #siesta {LONG}")
    writing.locator(".composer-tool:has([name=poll_options]) > summary").click()
    for number, words in enumerate(("Parque", "Lago")):
        writing.locator("[name=poll_options]").nth(number).fill(words)
    writing.locator("label:has([name=audience][value=public])").click()
    look(writing, "composer")
    writing.click(".composer-send")
    writing.wait_for_selector("article.post")
    post = writing.url.rstrip("/").rsplit("/", 1)[1]
    keep_asking(lambda: reader.call("GET", f"/api/v1/posts/{post}/").json().get("published_at") is not None)

    # --- in Latest: a vote, a paw
    card = reading.locator(f"#post-{post}")

    def is_there() -> bool:
        reading.goto("/")
        return card.count() == 1

    keep_asking(is_there)
    card.locator("button.poll-choice").first.click()
    expect(card.locator(".poll-answer.is-own")).to_have_count(1)
    card.locator("[data-like]").click()
    expect(card.locator(".reactions .reaction-sum .count")).to_have_text(re.compile("[1١]"))
    look(reading, "latest")

    # --- on its page: an answer, a share
    reading.goto(f"/p/{post}/")
    reading.fill("#comment-form [name=body]", f"¡Al lago! {LONG}")
    reading.locator("#comment-form button.is-marked").click()
    expect(reading.locator(".comment", has_text="¡Al lago!")).to_have_count(1)
    look(reading, "post")
    reading.click("[data-share-sheet]")
    reading.locator("dialog.share-sheet [data-share-now] button").click()
    expect(reading.locator("[data-share-count]")).to_have_text(re.compile("[1١]"))

    # --- For you, why, less of it, quiet
    reading.goto("/")
    reading.locator(".feed-modes [value=for_you]").click()
    expect(reading.locator(".feed-modes [value=for_you]")).to_have_attribute("aria-current", "page")
    reading.goto(f"/p/{post}/why/")
    expect(reading.locator("tr[data-term]")).to_have_count(5)
    look(reading, "why")
    reading.locator(".wish-list form").first.locator("button").click()
    reading.goto("/feed/wishes/")
    expect(reading.locator("main .tag-row form")).to_have_count(1)
    look(reading, "wishes")
    reading.goto(f"/p/{post}/why/")
    reading.locator(f".wish-list a[href='/@{author.handle}/between/']").click()
    reading.locator(f"form[action='/@{author.handle}/mute/'] .button-action").click()
    expect(reading.locator(f"form[action='/@{author.handle}/unmute/']")).to_have_count(1)
    look(reading, "quiet")
    reading.goto("/")
    reading.locator(".feed-modes [value=latest]").click()
    expect(reading.locator(".feed-modes [value=latest]")).to_have_attribute("aria-current", "page")
    expect(card).to_have_count(0)

    # --- the bell of who wrote it
    keep_asking(lambda: {"reaction", "comment", "share", "follow"} <= kinds_told(author))
    writing.goto("/notifications/")
    rows = writing.locator(".notice-row:has(.notice-thumb)")
    expect(rows.first).to_be_visible()
    for row in rows.all():  # picture and menu stand side by side
        thumb, menu = row.locator(".notice-thumb").bounding_box(), row.locator(".notice-more").bounding_box()
        assert thumb is not None and menu is not None
        assert abs(thumb["y"] + thumb["height"] / 2 - menu["y"] - menu["height"] / 2) < 4
    look(writing, "bell")


def test_two_taps_are_one(site: Site, open_page: Callable[..., Page]) -> None:
    author, reader = befriended(site, "en")
    post = author.publish("Twice", audience="public")
    page = open_page(site.url)
    sign_in(page, reader)
    page.goto(f"/p/{post}/")
    page.fill("#comment-form [name=body]", "One")
    page.locator("#comment-form button.is-marked").dblclick()
    expect(page.locator("#comment-form [name=body]")).to_have_value("")
    page.fill("#comment-form [name=body]", "One")  # said again on purpose
    page.locator("#comment-form button.is-marked").click()
    expect(page.locator(".comment", has_text="One")).to_have_count(2)
    assert reader.call("GET", f"/api/v1/posts/{post}/").json()["comment_count"] == 2
    page.goto("/new/")
    page.fill("[name=body]", "Only once, please")
    page.locator(".composer-send").dblclick()
    page.wait_for_selector("article.post")
    page.goto(f"/@{reader.handle}/")
    expect(page.locator("article.post", has_text="Only once, please")).to_have_count(1)


def test_without_a_net_it_says_so_and_goes_on_after(site: Site, open_page: Callable[..., Page]) -> None:
    author, reader = befriended(site, "en")
    post = author.publish("In the metro", audience="public")
    page = open_page(site.url)
    sign_in(page, reader)
    page.goto(f"/p/{post}/")
    paw = page.locator(".post-actions [data-like]")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    paw.click()
    expect(page.locator(".toast", has_text="There is no connection")).to_have_count(1)
    expect(paw).to_have_attribute("aria-pressed", "false")
    paw.click()  # it is alive still, and stays on this page
    expect(paw).to_have_attribute("aria-pressed", "false")
    page.fill("#comment-form [name=body]", "Typed in the tunnel")
    page.locator("#comment-form button.is-marked").click()
    expect(page.locator("#comment-form [name=body]")).to_have_value("Typed in the tunnel")
    page.context.set_offline(False)
    paw.click()
    expect(paw).to_have_attribute("aria-pressed", "true")
    page.locator("#comment-form button.is-marked").click()
    expect(page.locator(".comment", has_text="Typed in the tunnel")).to_have_count(1)
    assert page.url.endswith(f"/p/{post}/")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_the_way_back_leads_to_where_one_was(
    site: Site, open_page: Callable[..., Page], viewport: dict[str, int]
) -> None:
    author, reader = befriended(site, "en")
    other = open_person(site, "otra")
    reader.call("PUT", f"/api/v1/users/{other.handle}/follow/", expect=None)
    posts = [
        (author if number % 2 else other).publish(f"Number {number}\n\n{'la ' * 200}", audience="public")
        for number in range(27)
    ]
    keep_asking(lambda: len(reader.call("GET", "/api/v1/feed/").json()["items"]) >= 20)
    page: Any = open_page(site.url, viewport=viewport)
    sign_in(page, reader)
    page.goto("/")
    far = page.locator(f"#post-{posts[1]}")
    while not far.count():
        page.locator(".load-more").first.scroll_into_view_if_needed()
        expect(page.locator("article.post").nth(21)).to_be_attached()
    far.scroll_into_view_if_needed()
    before = far.bounding_box()
    far.locator(".post-facts a").first.click()
    page.wait_for_url(f"**/p/{posts[1]}/")
    page.go_back()
    expect(far).to_be_in_viewport()
    keep_asking(lambda: abs(far.bounding_box()["y"] - before["y"]) < 8)
