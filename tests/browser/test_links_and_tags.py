"""A link that shows its page, who is on a photo, hashtags completed, and words that survive a reload, as a person meets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_posts import Shot, open_person, picture
from tests.browser.walks import in_shell, keep_asking, sign_in
from tests.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

PAGE = "https://paper.example/agua"
# No walk leaves this machine: what the page says is kept by the action that keeps what a fetched page says.
KEEP = """
from datetime import date
from social.actions.linking import keep_page, preview_of
from social.link_models import LinkPreview
from social.link_pages import LinkPage
from social.models import Hashtag, TagDay
from pets.illustrator import draw_cover
from django.utils import timezone
url = "https://paper.example/agua"
page = LinkPage("Cómo aprenden a nadar los perros", "Despacio, con alegría y sin prisa: lo que dicen las veterinarias.",
                "El Diario Canino", picture_alt="Un dibujo de la playa")
if not LinkPreview.objects.filter(url=url).exists():
    keep_page(preview_of(url), page, draw_cover(7))
tag, _new = Hashtag.objects.get_or_create(name="perrosfelices")
TagDay.objects.get_or_create(tag=tag, scope="", day_date=timezone.now().date(), defaults={"people": 12})
"""


@pytest.fixture
def known_page(site: Site) -> None:
    in_shell(site, KEEP)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_a_link_is_shown_while_one_writes_and_after(
    site: Site, open_page: Callable[..., Page], shot: Shot, known_page: None, viewport: dict[str, int]
) -> None:
    name = "phone" if viewport is PHONE else "desktop"
    person = open_person(site, "enlaces")
    page = open_page(site.url, viewport=viewport)
    sign_in(page, person)
    page.goto("/new/")
    page.locator("[name=body]").press_sequentially("Lean esto ")
    page.locator("[name=body]").press_sequentially(f"{PAGE} ")
    shown = page.locator(".composer-link .link-card")
    expect(shown).to_contain_text("Cómo aprenden a nadar los perros")
    shot(page, f"{name}-composer-link")
    is_accessible(page)
    page.get_by_role("button", name="Remove the preview").click()
    expect(shown).to_have_count(0)
    page.get_by_label("Without a preview of the link").uncheck()
    expect(shown).to_have_count(1)

    page.locator("[name=body]").press_sequentially("#perrosf")
    hint = page.locator(".name-hint", has_text="#perrosfelices")
    expect(hint).to_contain_text("12 uses this month")
    shot(page, f"{name}-composer-hashtag")
    page.keyboard.press("Enter")
    expect(page.locator("[name=body]")).to_have_value(f"Lean esto {PAGE} #perrosfelices ")
    page.click(".composer-send")
    page.wait_for_url("**/p/**")

    card = page.locator(".post .link-card")
    expect(card).to_contain_text("El Diario Canino")
    expect(card).to_have_attribute("rel", "nofollow ugc noopener")
    before = card.bounding_box()
    image = card.locator("img:not(.picture-blur)")
    expect(image).to_have_js_property("complete", True)
    assert card.bounding_box() == before
    shot(page, f"{name}-post-link")
    assert_fits(page)
    is_accessible(page)
    with page.context.expect_page() as opened:
        card.click()
    other = opened.value
    expect(other.locator("main")).to_contain_text("paper.example")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_people_on_a_photo_by_pressing_and_by_name(
    site: Site, open_page: Callable[..., Page], shot: Shot, viewport: dict[str, int]
) -> None:
    name = "phone" if viewport is PHONE else "desktop"
    author, friend = open_person(site, "autora"), open_person(site, "amiga")
    friend.call("PATCH", "/api/v1/me/privacy/", json={"tag": "everyone"}, expect=200)
    author.follow(friend)
    page = open_page(site.url, viewport=viewport)
    sign_in(page, author)
    page.goto("/new/")
    page.set_input_files("input[type=file]", [picture("teal")])
    item = page.locator(".composer-strip > li")
    expect(item.locator("[name=asset_ids]")).to_have_count(1)
    expect(item.locator(".alt-ask")).to_be_visible()
    item.get_by_label("Describe the photo").fill("A teal wall")
    expect(item.locator(".alt-ask")).to_be_hidden()

    item.get_by_role("button", name="Tag people and pets").click()
    dialog = page.get_by_role("dialog")
    photo = dialog.locator(".tagger-photo img")
    box = photo.bounding_box()
    assert box
    photo.click(position={"x": box["width"] * 0.4, "y": box["height"] * 0.3})
    dialog.get_by_role("combobox").press_sequentially(friend.handle[:6])
    expect(dialog.locator(".name-hint").first).to_contain_text(f"@{friend.handle}")
    shot(page, f"{name}-tagger")
    is_accessible(page)
    page.keyboard.press("Enter")
    mark = dialog.locator("button.tagger-point")
    expect(mark).to_have_text(f"@{friend.handle}")
    mark.press("ArrowRight")
    dialog.get_by_role("combobox").fill(f"@{author.handle}")
    dialog.get_by_role("combobox").press("Enter")
    expect(dialog.locator(".tagger-list li")).to_have_count(2)
    shot(page, f"{name}-tagger-chosen")
    dialog.get_by_role("button", name="Done").click()
    expect(item.locator("[data-tags]")).to_have_value(f"@{friend.handle} 44% 30%, @{author.handle}")
    page.fill("[name=body]", "Con mi amiga")
    page.click(".composer-send")
    page.wait_for_url("**/p/**")
    keep_asking(lambda: page.reload() is not None and page.locator(".photo-tags li").count() == 2)

    toggle = page.get_by_role("button", name="Show who is in the photo")
    over = page.locator(".photos .photo-tag")
    expect(over).to_be_hidden()
    toggle.click()
    expect(over).to_be_visible()
    shot(page, f"{name}-post-tags")
    assert_fits(page)
    is_accessible(page)

    # Who is on it hears of it, and takes it away.
    hers = open_page(site.url, viewport=viewport)
    sign_in(hers, friend)
    keep_asking(lambda: "tagged you in a photo" in ((hers.goto("/notifications/") and hers.content()) or ""))
    hers.goto(f"/@{friend.handle}/?tab=tagged")
    expect(hers.locator(".post")).to_contain_text("Con mi amiga")
    shot(hers, f"{name}-tagged-tab")
    hers.goto(page.url)
    hers.locator(".photo-tags li", has_text=friend.handle).get_by_role("button").click()
    expect(hers.locator(".photo-tags li")).to_have_count(1)


def test_what_is_changed_on_the_edit_page_survives_a_reload(
    site: Site, open_page: Callable[..., Page], shot: Shot
) -> None:
    author = open_person(site, "autora")
    page = open_page(site.url, viewport=PHONE)
    sign_in(page, author)
    post = author.publish("Antes", audience="public")
    page.goto(f"/p/{post}/edit/")
    page.fill("[name=body]", "Después de pensarlo mucho")
    keep_asking(lambda: page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('edit:'))"))
    page.reload()
    expect(page.locator("[name=body]")).to_have_value("Después de pensarlo mucho")
    expect(page.locator(".notice", has_text="We kept what you had begun.")).to_be_visible()
    shot(page, "edit-restored")
    page.click(".composer-send")
    page.wait_for_url(f"**/p/{post}/")
    expect(page.locator(".post-body")).to_have_text("Después de pensarlo mucho")
    page.goto(f"/p/{post}/edit/")
    expect(page.locator(".notice", has_text="We kept what you had begun.")).to_have_count(0)


@pytest.mark.parametrize(("language", "viewport"), [("es-mx", PHONE), ("ar", PHONE), ("ar", DESKTOP)])
def test_it_fits_in_other_languages(
    site: Site, open_page: Callable[..., Page], shot: Shot, known_page: None, language: str, viewport: dict[str, int]
) -> None:
    name = f"{language}-{'phone' if viewport is PHONE else 'desktop'}"
    person = open_person(site, "lectora")
    asset = person.upload()
    post = person.publish(f"Miren: {PAGE}", audience="public")
    pictured = person.publish("Aquí", audience="public", media_ids=[asset])
    sent: dict[str, Any] = {"items": [{"media_id": asset, "handle": person.handle, "x": 0.8, "y": 0.4}]}
    person.call("PUT", f"/api/v1/posts/{pictured}/tags/", json=sent, expect=200)
    person.call("PATCH", "/api/v1/me/", json={"language": language}, expect=200)
    page = open_page(site.url, viewport=viewport, scheme="dark")
    sign_in(page, person)
    page.goto(f"/p/{post}/")
    expect(page.locator(".link-card")).to_be_visible()
    assert_fits(page)
    shot(page, f"{name}-link")
    keep_asking(lambda: page.goto(f"/p/{pictured}/") is not None and page.locator(".photo-tags-button").count() == 1)
    page.click(".photo-tags-button")
    expect(page.locator(".photos .photo-tag")).to_be_visible()
    assert_fits(page)
    is_accessible(page)
    shot(page, f"{name}-tags")
    page.goto(f"/p/{pictured}/edit/")
    expect(page.locator(".composer-tag-open")).to_be_visible()
    assert_fits(page)
    shot(page, f"{name}-edit")
