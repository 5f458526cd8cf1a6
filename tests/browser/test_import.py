"""Moving house, as a person does it: send the file, look at what is in it, choose, watch, read what came, take it back."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from social.tests.archives import MAY_2021, instagram, instagram_post, photo, zipped
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import is_accessible
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")])
def test_posts_of_another_site_come_along(
    site: Site,
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
    tmp_path: Path,
    viewport: dict[str, int],
    scheme: str,
) -> None:
    person = Person(site, "mudanza")
    person.call("PUT", "/api/v1/me/onboarded/")
    (tmp_path / "instagram.zip").write_bytes(instagram())
    width = viewport["width"]
    page = open_page(site.url, viewport=viewport, scheme=scheme)
    sign_in(page, person)
    page.goto("/settings/")
    page.get_by_role("link", name="Bring your posts").click()
    is_accessible(page)
    shot(page, f"import-home-{width}")
    page.set_input_files("archive-field [type=file]", str(tmp_path / "instagram.zip"))
    expect(page.locator("[data-name]")).to_have_text("instagram.zip")
    page.get_by_role("button", name="See what is in it").click()
    page.wait_for_url(lambda url: "/settings/import/0" in url)
    expect(page.get_by_role("button", name="Bring them in")).to_be_visible(timeout=30_000)
    expect(page.locator(".import-found")).to_contain_text("2 posts, 3 photos")
    expect(page.locator(".import-found")).to_contain_text("1 video that cannot be taken yet")
    expect(page.get_by_role("radio", name="Only me")).to_be_checked()
    is_accessible(page)
    shot(page, f"import-preview-{width}")
    page.get_by_text("Followers", exact=True).click()
    page.get_by_role("button", name="Bring them in").click()
    expect(page.locator(".import-found")).to_contain_text("2 posts are here", timeout=60_000)
    is_accessible(page)
    shot(page, f"import-report-{width}")
    page.get_by_role("link", name="See them on your profile").click()
    expect(page.get_by_text("Café con Rex 🐶").first).to_be_visible()
    shot(page, f"import-wall-{width}")
    page.go_back()
    page.get_by_role("button", name="Take it back").click()
    page.locator("#confirm [value=yes]").click()

    def is_gone() -> bool:
        return person.call("GET", f"/api/v1/users/{person.handle}/posts/").json()["items"] == []

    keep_asking(is_gone)


def test_without_scripts_and_of_the_wrong_kind(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], tmp_path: Path
) -> None:
    person = Person(site, "htmlzip")
    person.call("PUT", "/api/v1/me/onboarded/")
    (tmp_path / "pages.zip").write_bytes(zipped({"your_instagram_activity/media/posts_1.html": b"<html></html>"}))
    page = open_page(site.url, viewport=PHONE, script=False)
    sign_in(page, person)
    page.goto("/settings/import/")
    page.set_input_files("archive-field [type=file]", str(tmp_path / "pages.zip"))
    page.get_by_role("button", name="See what is in it").click()

    def is_refused() -> bool:
        page.reload()
        return page.get_by_text("choose the format JSON").count() > 0

    keep_asking(is_refused)
    shot(page, "import-refused")


def test_a_large_file_survives_a_cut(site: Site, open_page: Callable[..., Page], tmp_path: Path) -> None:
    person = Person(site, "grande")
    person.call("PUT", "/api/v1/me/onboarded/")
    rows = [instagram_post("A long way", "media/posts/a.jpg", at=MAY_2021)]
    large = {f"media/other/{number}.bin": photo() * 400 for number in range(4)}
    (tmp_path / "large.zip").write_bytes(_stored({"media/posts_1.json": rows, "media/posts/a.jpg": photo(), **large}))
    page = open_page(site.url, viewport=DESKTOP)
    sign_in(page, person)
    page.goto("/settings/import/")
    cut = {"left": 1}

    def once(route: object) -> None:
        if cut["left"]:
            cut["left"] -= 1
            route.abort("connectionreset")  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    page.route("**/parts/2/**", once)
    page.set_input_files("archive-field [type=file]", str(tmp_path / "large.zip"))
    page.get_by_role("button", name="See what is in it").click()
    expect(page.get_by_role("button", name="Bring them in")).to_be_visible(timeout=60_000)
    assert cut["left"] == 0


def _stored(files: dict[str, object]) -> bytes:
    """Not made smaller, so that it needs several parts."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, bytes) else json.dumps(content))
    return kept.getvalue()
