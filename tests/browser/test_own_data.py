"""What is one's own: the second factor, and the archive that is made, fetched and opened."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import is_accessible
from tests.browser.walks import keep_asking, sign_in
from tests.site import PASSWORD, Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


def code_of(secret: str, later: int = 0) -> str:
    """What an authenticator app shows; allauth's own sum, so that the walk needs no app."""
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()) + later))


def test_a_second_factor_is_set_up_and_asked_for(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    person = Person(site, "doble")
    person.call("PUT", "/api/v1/me/onboarded/")
    page = open_page(site.url, viewport=PHONE)
    sign_in(page, person)
    page.goto("/accounts/2fa/totp/activate/")
    if page.locator("[name=password]").count():  # asked again before anything of the kind is changed
        page.fill("[name=password]", PASSWORD)
        page.click("main form:has([name=password]) .button-action")
    expect(page.locator(".qr-frame svg, .qr-frame img").first).to_be_visible()
    is_accessible(page)
    shot(page, "totp-set-up")
    secret = page.locator(".secret code").inner_text().replace(" ", "")
    page.fill("[name=code]", "000000")
    page.get_by_role("button", name="Turn on").click()
    expect(page.locator("[aria-invalid=true], .form-error").first).to_be_visible()
    secret = page.locator(".secret code").inner_text().replace(" ", "")
    page.fill("[name=code]", code_of(secret))
    page.get_by_role("button", name="Turn on").click()
    page.wait_for_url(lambda url: "activate" not in url)
    is_accessible(page)
    shot(page, "totp-recovery")

    other = open_page(site.url, viewport=DESKTOP)
    sign_in(other, person)
    assert "/2fa/" in other.url
    is_accessible(other)
    shot(other, "totp-asked")
    assert "/2fa/authenticate/" in other.request.get("/settings/").url  # half in is not in
    other.fill("[name=code]", code_of(secret, later=1))  # a code works once
    other.click("main form:has([name=code]) .button-action")
    other.wait_for_url(lambda url: "/2fa/" not in url)
    expect(other.locator("[data-unseen]").first).to_be_attached()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_an_archive_is_made_fetched_and_opened(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], viewport: dict[str, int]
) -> None:
    person = Person(site, "archivo")
    person.call("PUT", "/api/v1/me/onboarded/")
    asset = person.upload()
    person.publish("Una tarde en el parque", asset_ids=[asset])
    page = open_page(site.url, viewport=viewport)
    sign_in(page, person)
    page.goto("/settings/data/")
    is_accessible(page)
    page.get_by_role("button", name="Make my archive").click()
    shot(page, f"export-underway-{viewport['width']}")

    def is_ready() -> bool:
        page.goto("/settings/data/")
        return page.get_by_role("button", name="Download").count() > 0

    keep_asking(is_ready)
    is_accessible(page)
    shot(page, f"export-{viewport['width']}")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download").first.click()
    with zipfile.ZipFile(io.BytesIO(saved.value.path().read_bytes())) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        posts = json.loads(archive.read(next(name for name in names if "post" in name and name.endswith(".json"))))
    assert "Una tarde en el parque" in json.dumps(posts, ensure_ascii=False)
    assert any(name.endswith((".jpg", ".webp", ".avif")) for name in names)
