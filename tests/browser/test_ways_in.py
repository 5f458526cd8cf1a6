"""Other ways in, as a person walks them: a provider, a phone, and closing the account when something was not oneself."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from petamigos.embedded.places import ROOT, free_port
from tests.browser.conftest import DESKTOP
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.openid_provider import CLIENT, SECRET
from tests.site import PASSWORD, Person, Site, eventually

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("ways-in")]


@pytest.fixture(scope="module")
def open_site() -> Iterator[Site]:
    """A site that knows one provider, which runs in a process of its own."""
    port = free_port()
    provider = subprocess.Popen([sys.executable, str(ROOT / "tests" / "openid_provider.py"), str(port)])
    more = {"OPENID_SERVER_URL": f"http://127.0.0.1:{port}", "OPENID_NAME": "La Casa"}
    more |= {"OPENID_CLIENT_ID": CLIENT, "OPENID_CLIENT_SECRET": SECRET}
    with tempfile.TemporaryDirectory(prefix="petamigos-ways-") as folder:
        Path(folder).chmod(0o711)
        site = Site(Path(folder), more=more)
        try:
            site.wait_until_ready()
            yield site
        finally:
            site.stop()
            provider.terminate()
            provider.wait(5)


def kept_code(page: Page, site: Site, recipient: str) -> str:
    def read() -> str | None:
        text = page.request.get(f"{site.url}/dev/outbox/").text()
        for mail in text.split("<article")[1:]:
            if f'data-mail="{recipient}"' in mail and (found := re.search(r"\b(\d{6})\b", mail.split("<pre", 1)[1])):
                return found.group(1)
        return None

    return str(eventually(read, 30, 0.3))


@pytest.mark.parametrize("script", [True, False])
def test_a_provider_opens_the_door(
    open_site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], script: bool
) -> None:
    page = open_page(open_site.url, script=script, scheme="light" if script else "dark")
    page.goto("/accounts/login/")
    if script:
        is_accessible(page)
    assert_fits(page) if script else None
    shot(page, f"ways-{script}")
    page.click("form[action='/accounts/with/openid/'] button")
    page.wait_for_url("**/authorize?**")
    page.fill("[name=sub]", f"casa-{script}")
    page.fill("[name=email]", f"casa_{script}@example.com".lower())
    page.fill("[name=email_verified]", "true")
    page.fill("[name=name]", "Casa Azul")
    page.click("button")
    page.wait_for_url("**/welcome/**")
    assert page.input_value("[name=display_name]") == "Casa Azul"
    page.goto("/settings/security/connections/")
    expect(page.locator("main")).to_contain_text("La Casa")
    if script:
        is_accessible(page)
    shot(page, f"linked-{script}")


def test_a_phone_opens_the_door(
    open_site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    page = open_page(open_site.url)
    page.goto("/accounts/signup/")
    page.click("a[href='?by=phone'], a[href='/accounts/signup/?by=phone']")
    is_accessible(page)
    shot(page, "sign-up-phone")
    page.fill("[name=phone]", "55 1234 5678")
    page.fill("[name=password1]", PASSWORD)
    page.click("main form:has([name=password1]) .button-action")
    page.wait_for_selector("[name=code]")
    is_accessible(page)
    shot(page, "phone-code")
    page.fill("[name=code]", kept_code(page, open_site, "+525512345678"))
    page.click("main form:has([name=code]) .button-action")
    page.wait_for_url("**/welcome/**")
    page.goto("/settings/security/")
    is_accessible(page)
    assert_fits(page)
    shot(page, "security-phone")
    page.goto("/accounts/phone/change/")
    is_accessible(page)
    shot(page, "phone-change")


def test_this_was_not_me_ends_the_other_device_within_five_seconds(
    open_site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    person = Person(open_site, "ajena")
    mine = open_page(open_site.url, viewport=DESKTOP)
    mine.goto("/accounts/login/")
    mine.fill("[name=login]", person.email)
    mine.fill("[name=password]", PASSWORD)
    mine.click("main form:has([name=password]) .button-action")
    mine.wait_for_url("**/welcome/**")
    mine.goto("/settings/security/activity/")
    is_accessible(mine)
    shot(mine, "activity")
    mine.locator("a", has_text="This was not me").last.click()
    is_accessible(mine)
    shot(mine, "not-me")
    person.call("GET", "/api/v1/me/", expect=200)
    mine.click("main .button-danger")
    mine.wait_for_url("**/accounts/password/reset/")
    eventually(lambda: person.call("GET", "/api/v1/me/").status_code == 401, 5)
