"""What a chat carries besides words, in the browser: a sticker, a photo that is opened once, the gallery, the wallpaper."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.test_chat import friends, say, talk_of  # noqa: F401  (a fixture)
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import keep_asking, open_room, sign_in
from tests.site import Person, Site, picture

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]


def test_stickers_and_what_is_opened_once(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
    shot: Shot,
    tmp_path: Path,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP, scheme="dark")
    open_room(hers, ana, talk)
    open_room(his, bruno, talk)

    hers.get_by_label("Add something").click()
    hers.get_by_role("button", name="Sticker").click()
    expect(hers.locator(".sticker-tray")).to_be_visible()
    is_accessible(hers)
    shot(hers, "sticker-tray")
    hers.locator(".sticker-tray").get_by_role("button", name="A cat in love").click()
    expect(his.get_by_role("img", name="A cat in love")).to_be_visible()
    expect(hers.locator(".chat-message .chat-sticker")).to_have_count(1)
    his.locator(".chat-message.is-sticker").hover()
    his.locator(".chat-message.is-sticker .chat-more").click()
    his.locator(".chat-actions").get_by_text("Among your favourites", exact=True).click()
    his.reload()
    expect(his.locator("chat-room.is-live")).to_be_visible()
    assert [one["name"] for one in bruno.call("GET", "/api/v1/me/chat/stickers/").json()["favourites"]] == ["cat-love"]

    photo = tmp_path / "photo.jpg"
    photo.write_bytes(picture((600, 400)))
    hers.set_input_files("[data-photos]", str(photo))
    hers.get_by_role("button", name="Can be opened once").click()
    shot(hers, "once-composer")
    hers.click(".chat-send:not(.chat-record)")
    mark = his.get_by_role("button", name="Photo to open once")
    expect(mark).to_be_visible(timeout=30_000)
    is_accessible(his)

    def opens() -> bool:  # once it is prepared
        mark.click()
        with suppress(AssertionError):
            expect(his.locator(".once-view")).to_be_visible(timeout=1500)
        return his.locator(".once-view").count() == 1

    keep_asking(opens)
    shown = his.locator(".once-view img")
    expect(shown).to_have_js_property("naturalWidth", 600)
    expect(his.locator(".once-view")).to_contain_text("Nobody can prevent")
    shot(his, "once-open")
    his.get_by_role("button", name="Close").click()
    expect(his.locator(".once-view")).to_have_count(0)
    expect(his.locator(".once-mark")).to_have_text("Opened")
    expect(hers.locator(".once-mark")).to_have_text("Opened")
    his.locator(".chat-message.is-photo").hover()
    his.locator(".chat-message.is-photo .chat-more").click()
    expect(his.locator(".chat-actions")).to_contain_text("Delete for me")
    expect(his.locator(".chat-actions")).not_to_contain_text("Forward")
    expect(his.locator(".chat-actions")).not_to_contain_text("Star")


@pytest.mark.parametrize("script", [True, False])
def test_the_gallery_and_the_wallpaper(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
    shot: Shot,
    tmp_path: Path,
    *,
    script: bool,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    say(ana, talk, "Mira https://example.org/perros")
    page = open_page(site.url, script=script)
    sign_in(page, bruno)
    page.goto(f"/chat/{talk}/")
    page.locator(".chat-menu > summary").click()
    page.get_by_role("link", name="Photos, links and files").click()
    expect(page.get_by_text("No photos yet")).to_be_visible()
    page.get_by_role("link", name="Links", exact=True).click()
    expect(page.locator(".gallery-list")).to_contain_text("example.org")
    if script:
        is_accessible(page)
        assert_fits(page)
        shot(page, "gallery-links")
    page.locator(".gallery-where").click()
    page.locator(".chat-menu > summary").click()
    page.get_by_role("link", name="Wallpaper").click()
    if script:
        is_accessible(page)
        assert_fits(page)
        shot(page, "wallpaper-choices")
    page.locator("label", has_text="Paws").click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".chat-wall.wall-of-paws")).to_have_count(1)
    if script:
        shot(page, "wallpaper-paws")
        page.goto(f"/chat/{talk}/wallpaper/")
        photo = tmp_path / "wall.jpg"
        photo.write_bytes(picture((900, 1400), "#7aa37a"))
        page.locator("label", has_text="A photo of yours").first.click()
        page.set_input_files("#wall-photo", str(photo))
        page.get_by_role("button", name="Save").click()
        expect(page.locator(".chat-wall.wall-of-photo")).to_have_count(1)
        other = open_page(site.url, viewport=DESKTOP)
        open_room(other, bruno, talk)
        bruno.call("PUT", f"/api/v1/conversations/{talk}/wallpaper/", json={"look": "agave"}, expect=200)
        for each in (page, other):
            expect(each.locator(".chat-wall.wall-of-agave")).to_have_count(1)  # at once, on every device
