"""The main journey as a person walks it: sign-up, code, welcome, animal, post; a follower sees it live, likes; the bell."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from pets.illustrator import Look, Scene, draw_photo, draw_portrait
from tests.browser.conftest import DESKTOP, PHONE
from tests.site import PASSWORD, Site, eventually, read_code

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


@pytest.fixture(scope="session")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("drawings")
    look = Look.from_seed("dog", 7)
    portrait, photo = folder / "portrait.jpg", folder / "photo.jpg"
    portrait.write_bytes(draw_portrait(look, seed=7, size=(800, 800)))
    photo.write_bytes(draw_photo([look], Scene(place="plaza"), seed=7, size=(1080, 1350)))
    return portrait, photo


def is_accessible(page: Page) -> None:
    """axe finds nothing: not even a warning of the WCAG 2.2 AA rules."""
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]][:3]) for rule in found] == [], page.url


def code_for(site: Site, email: str) -> str:
    return str(eventually(lambda: read_code(site, email), 30, 0.3))


def sign_up(page: Page, site: Site, name: str) -> str:
    """From the landing page to the first step of the welcome; returns the handle chosen there."""
    email = f"{name}_{uuid.uuid4().hex[:6]}@example.com"
    page.goto("/")
    is_accessible(page)
    page.locator("a[href*='signup']:visible").first.click()
    page.fill("[name=email]", email)
    page.fill("[name=password1]", PASSWORD)
    is_accessible(page)
    page.click("main form .button-action")
    page.wait_for_selector("[name=code]")
    is_accessible(page)
    page.fill("[name=code]", code_for(site, email))
    page.click("main form .button-action")
    page.wait_for_url("**/welcome/**")
    return f"{name}_{uuid.uuid4().hex[:6]}"


def welcome(page: Page, handle: str, portrait: Path, shot: Callable[[Page, str], None], *, animal: str) -> None:
    is_accessible(page)
    shot(page, f"welcome-{handle[:4]}")
    page.fill("[name=display_name]", handle.split("_")[0].capitalize())
    page.fill("[name=handle]", handle)
    page.fill("[name=birth_date]", "1992-03-08")
    page.check("[name=is_private][value=no]")
    page.click("main form .button-action")
    page.wait_for_selector("[name=species]")
    is_accessible(page)
    page.fill("[name=name]", animal)
    page.select_option("[name=species]", "dog")
    page.set_input_files("[name=photo]", portrait)
    if page.evaluate("!!window.customElements.get('upload-field')"):
        page.wait_for_selector("input[name=photo_id][value]:not([value=''])", state="attached")
    shot(page, f"welcome-pet-{handle[:4]}")
    page.click("main form .button-action")
    page.wait_for_url("**/welcome/follow/")
    is_accessible(page)
    page.click("main form .button-action")
    page.wait_for_url(re.compile(r"/$"))
    is_accessible(page)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_from_sign_up_to_a_photo_in_a_followers_feed(
    site: Site,
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
    drawings: tuple[Path, Path],
    size: str,
) -> None:
    viewport = PHONE if size == "phone" else DESKTOP
    author, reader = open_page(site.url, viewport=viewport), open_page(site.url, viewport=viewport, scheme="dark")
    author_handle, reader_handle = sign_up(author, site, "alma"), sign_up(reader, site, "rita")
    welcome(author, author_handle, drawings[0], shot, animal="Churro")
    welcome(reader, reader_handle, drawings[0], shot, animal="Nube")

    reader.goto(f"/@{author_handle}/")
    is_accessible(reader)
    reader.locator("main form[action*='follow'] button").first.click()
    reader.locator("main form[action*='unfollow'] button").first.wait_for()
    shot(reader, f"profile-{size}")
    reader.goto("/")
    reader.wait_for_timeout(1500)  # the socket is open

    author.goto("/new/")
    is_accessible(author)
    author.fill("[name=body]", "Primer paseo de Churro #plaza")
    author.locator("input[type=file][name=photos]").set_input_files(drawings[1])
    author.wait_for_selector("input[name=asset_ids]", state="attached")
    if not author.locator("[name=pets]").first.is_checked():
        author.locator("label.pet-pick").first.click()
    author.locator("label:has([name=audience][value=public])").click()
    shot(author, f"composer-{size}")
    author.click(".composer-send")
    author.wait_for_selector("article.post")

    offer = reader.locator("[data-new-posts] a")
    expect(offer).to_be_visible(timeout=30_000)
    shot(reader, f"new-posts-{size}")
    offer.click()
    post = reader.locator("article.post", has_text="Primer paseo de Churro")
    expect(post).to_be_visible()
    expect(post.locator("img").first).to_be_visible()
    expect(post.locator(".post-names")).to_contain_text("Churro")  # the animal leads
    is_accessible(reader)
    shot(reader, f"feed-{size}")

    post.locator("[data-like] button").first.click() if post.locator("[data-like] button").count() else post.locator(
        "[data-like]"
    ).first.click()
    expect(post.locator(".count").first).to_have_text("1")
    bell = author.locator("[data-unseen]:visible").first
    expect(bell).to_have_text(re.compile("[1-9]"), timeout=20_000)
    author.goto("/notifications/")
    expect(author.locator("main")).to_contain_text("Rita")
    is_accessible(author)
    shot(author, f"bell-{size}")

    reader.goto(post.locator("a[href*='/p/']").first.get_attribute("href") or "")
    reader.fill("[name=body]", "¡Qué guapo!")
    reader.locator("form:has([name=body]) button").last.click()
    expect(reader.locator("#comments")).to_contain_text("¡Qué guapo!")
    is_accessible(reader)
    shot(reader, f"post-{size}")


def test_all_of_it_works_without_scripts(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], drawings: tuple[Path, Path]
) -> None:
    page = open_page(site.url, script=False)
    email = f"sin_{uuid.uuid4().hex[:6]}@example.com"
    page.goto("/accounts/signup/")
    page.fill("[name=email]", email)
    page.fill("[name=password1]", PASSWORD)
    page.click("main form .button-action")
    page.fill("[name=code]", code_for(site, email))
    page.click("main form .button-action")
    handle = f"sin_{uuid.uuid4().hex[:6]}"
    page.fill("[name=display_name]", "Sin Guion")
    page.fill("[name=handle]", handle)
    page.fill("[name=birth_date]", "1992-03-08")
    page.check("[name=is_private][value=no]")
    page.click("main form .button-action")
    page.fill("[name=name]", "Metate")
    page.select_option("[name=species]", "dog")
    page.set_input_files("[name=photo]", drawings[0])
    page.click("main form .button-action")
    page.wait_for_url("**/welcome/follow/")
    page.click("main form .button-action")
    page.goto("/new/")
    page.fill("[name=body]", "Sin guion también")
    page.locator("input[type=file][name=photos]").set_input_files(drawings[1])
    page.check("[name=audience][value=public]", force=True)
    page.click(".composer-send")

    def shown() -> bool:
        page.goto("/")
        post = page.locator("article.post", has_text="Sin guion también")
        return bool(post.count()) and bool(post.locator("picture img, img.picture").count())

    eventually(shown, 30, 0.5)
    page.locator("article.post [data-like]").first.click() if page.locator(
        "article.post button[data-like]"
    ).count() else page.locator("article.post .post-actions form button").first.click()
    page.goto("/")
    expect(page.locator("article.post .count").first).to_have_text("1")
    shot(page, "without-scripts")


PAGES: list[tuple[str, str]] = [
    ("landing", "/"),
    ("login", "/accounts/login/"),
    ("signup", "/accounts/signup/"),
    ("reset", "/accounts/password/reset/"),
    ("limits", "/limits/"),
    ("api-docs", "/api/v1/docs/"),
    ("not-found", "/@nobody_here_at_all/"),
    ("offline", "/offline/"),
]


@pytest.mark.parametrize("language", ["es-mx", "en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_public_pages_are_accessible_and_fit(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], language: str, scheme: str
) -> None:
    page = open_page(site.url, scheme=scheme)
    for name, path in PAGES:
        page.goto(f"{path}?lang={language}")
        is_accessible(page)
        assert_fits(page)
        assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
        shot(page, f"{name}-{language}-{scheme}")


def assert_fits(page: Page) -> None:
    """Nothing is wider than the phone."""
    overflow: Any = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{page.url} is {overflow} px too wide"
