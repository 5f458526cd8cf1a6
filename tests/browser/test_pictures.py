"""Large pictures over a bad connection, a picture sent twice, and the editor by hand and by keys."""

from __future__ import annotations

import io
import re
import uuid
from collections.abc import Callable
from pathlib import Path

import numpy
import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
PART = re.compile(r"/parts/(\d+)/")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A photo of more than two parts; noise does not get smaller."""
    noise = numpy.random.default_rng().integers(0, 255, (2000, 2000, 3), dtype=numpy.uint8)
    path = tmp_path / "large.png"
    Image.fromarray(noise).save(path, compress_level=0)
    assert path.stat().st_size > 11 * 1024**2
    return path


def author(site: Site, open_page: Callable[..., Page], viewport: dict[str, int] = PHONE) -> Page:
    person = Person(site, "fotos")
    person.call("PUT", "/api/v1/me/onboarded/")
    page = open_page(site.url, viewport=viewport)
    sign_in(page, person)
    return page


def test_a_large_picture_goes_on_after_a_cut(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], large: Path
) -> None:
    page = author(site, open_page)
    sent: list[str] = []

    def cut_once(route: Route) -> None:
        number = PART.search(route.request.url)
        assert number is not None
        sent.append(number[1])
        if sent == ["1", "2"]:
            shot(page, "upload-cut")
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(PART, lambda route: cut_once(route) if route.request.method == "PUT" else route.continue_())
    page.goto("/new/")
    page.fill("[name=body]", "Una foto muy grande")
    page.locator("input[type=file][name=photos]").set_input_files(large)
    page.wait_for_selector("input[name=asset_ids]", state="attached", timeout=60_000)
    assert sent == ["1", "2", "2", "3"], "what had arrived is not sent again"
    page.locator("label:has([name=audience][value=public])").click()
    page.click(".composer-send")
    page.wait_for_selector("article.post")

    def is_shown() -> bool:
        page.goto("/")
        return page.locator("article.post picture img").count() > 0

    keep_asking(is_shown)


def test_a_picture_one_has_already_is_offered(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], tmp_path: Path
) -> None:
    page = author(site, open_page)
    path = tmp_path / "twice.jpg"
    colour = tuple(uuid.uuid4().bytes[:3])
    image = Image.new("RGB", (900, 700), colour)
    image.paste((250, 240, 200), (100, 100, 400, 600))
    image.save(path, "JPEG", quality=90)
    token = {"X-CSRFToken": next(c["value"] for c in page.context.cookies() if "csrf" in c["name"])}
    first = page.request.post(
        "/api/v1/media/",
        headers=token,
        multipart={"file": {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": path.read_bytes()}},
    ).json()
    keep_asking(lambda: page.request.get(f"/api/v1/media/{first['id']}/").json()["status"] == "ready")
    again = io.BytesIO()
    image.resize((880, 684)).save(again, "JPEG", quality=70)
    path.write_bytes(again.getvalue())
    page.goto("/new/")
    page.locator("input[type=file][name=photos]").set_input_files(path)
    note = page.locator(".composer-twin")
    expect(note).to_be_visible(timeout=30_000)
    is_accessible(page)
    shot(page, "twin")
    sent = page.locator("input[name=asset_ids]").get_attribute("value")
    note.locator("button").click()
    expect(note).to_have_count(0)
    used = page.locator("input[name=asset_ids]").get_attribute("value")
    assert used not in {sent, None}


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_a_picture_is_cropped_by_keys_and_turned_by_hand(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], viewport: dict[str, int]
) -> None:
    page = author(site, open_page, viewport)
    token = {"X-CSRFToken": next(c["value"] for c in page.context.cookies() if "csrf" in c["name"])}
    file = io.BytesIO()
    wide = Image.new("RGB", (1200, 600), "#3a7d6b")
    wide.paste((240, 160, 60), (0, 0, 300, 600))
    wide.save(file, "JPEG")
    made = page.request.post(
        "/api/v1/media/",
        headers=token,
        multipart={"file": {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}},
    ).json()
    address = f"/api/v1/media/{made['id']}/"
    keep_asking(lambda: page.request.get(address).json()["status"] == "ready")
    page.goto(f"/media/{made['id']}/edit/")
    frame = page.get_by_role("button", name="What is kept").or_(page.locator("[aria-label^='What is kept']")).first
    expect(frame).to_be_visible()
    is_accessible(page)
    assert_fits(page)
    frame.focus()
    for _press in range(5):
        page.keyboard.press("Shift+ArrowLeft")
    page.get_by_role("button", name="Turn right").click()
    shot(page, f"editor-{viewport['width']}")
    page.get_by_role("button", name="Save the picture").click()

    def is_tall() -> bool:
        now = page.request.get(address).json()
        return bool(now["status"] == "ready" and now["height"] > now["width"])

    keep_asking(is_tall)


def test_photos_of_an_album_are_sent_as_they_are_chosen(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], tmp_path: Path
) -> None:
    person = Person(site, "album")
    person.call("PUT", "/api/v1/me/onboarded/")
    pet = person.call("POST", "/api/v1/pets/", expect=201, json={"name": "Nube", "species": "cat"}).json()["id"]
    page = open_page(site.url)
    sign_in(page, person)
    chosen = []
    for colour in ("#3a7d6b", "#c86428"):
        chosen.append(tmp_path / f"{colour[1:]}.jpg")
        Image.new("RGB", (800, 600), colour).save(chosen[-1], "JPEG")
    # Chosen on a slow net, before the part of the page that sends them has arrived.
    held: list[Route] = []
    page.route(re.compile(r"/components/photo-picker"), lambda route: held.append(route))
    page.goto(f"/pets/{pet}/album/add/")
    page.locator("input[type=file][name=photos]").set_input_files(chosen)
    keep_asking(lambda: bool(page.title() and held))
    held[0].continue_()
    expect(page.locator("input[name=asset_ids]")).to_have_count(2, timeout=20_000)
    is_accessible(page)
    shot(page, "album-add")
    page.locator("main form button:not([type=button])").first.click()
    page.wait_for_url(f"**/pets/{pet}/album/")

    def both() -> bool:
        return len(person.call("GET", f"/api/v1/pets/{pet}/album/").json()["items"]) == 2

    keep_asking(both)
