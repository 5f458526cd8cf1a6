"""A passkey as a person meets it, with Chromium's own virtual authenticator: added, signed in with, asked after a password."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.site import PASSWORD, Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]


def virtual_key(page: Page, *, passkey: bool) -> tuple[Any, str]:
    """A device that always says yes: `passkey` remembers whose it is and asks for a finger, else a plain security key."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal" if passkey else "usb", "automaticPresenceSimulation": True}
    device |= {"hasResidentKey": passkey, "hasUserVerification": passkey, "isUserVerified": passkey}
    return cdp, cdp.send("WebAuthn.addVirtualAuthenticator", {"options": device})["authenticatorId"]


def sign_in(page: Page, person: Person) -> None:
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main form:has([name=password]) .button-action")


def add_key(page: Page) -> None:
    page.goto("/settings/security/")
    page.click("a[href='/settings/security/keys/']")
    is_accessible(page)
    page.click("a[href*='webauthn/add']")
    if "reauthenticate" in page.url:
        is_accessible(page)
        page.fill("[name=password]", PASSWORD)
        page.click("main form .button-action")
    page.wait_for_selector("passkey-form")
    is_accessible(page)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_passkey_is_added_and_opens_the_door(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None], size: str
) -> None:
    person = Person(site, "llave")
    scheme = "dark" if size == "phone" else "light"
    page = open_page(site.url, viewport=PHONE if size == "phone" else DESKTOP, scheme=scheme)
    cdp, device = virtual_key(page, passkey=True)
    sign_in(page, person)
    page.wait_for_url("**/welcome/**")
    add_key(page)
    assert page.locator("[name=passwordless]").is_checked()
    shot(page, f"key-add-{size}")
    page.fill("[name=name]", "Mi teléfono")
    page.click("passkey-form button")
    page.wait_for_url("**/2fa/recovery-codes/")
    assert len(cdp.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]) == 1
    page.goto("/settings/security/keys/")
    expect(page.locator("main")).to_contain_text("Mi teléfono")
    is_accessible(page)
    assert_fits(page)
    shot(page, f"keys-{size}")
    page.context.clear_cookies()
    page.goto("/accounts/login/")
    is_accessible(page)
    assert_fits(page)
    shot(page, f"door-{size}")
    page.click("passkey-form button")
    page.wait_for_url("**/welcome/**")
    assert page.request.get(f"{site.url}/api/v1/me/").json()["handle"] == person.handle


def test_a_security_key_is_asked_after_the_password_and_refusing_says_so(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    person = Person(site, "usb")
    page = open_page(site.url)
    cdp, device = virtual_key(page, passkey=False)
    sign_in(page, person)
    page.wait_for_url("**/welcome/**")
    add_key(page)
    page.uncheck("[name=passwordless]")
    page.click("passkey-form button")
    page.wait_for_url("**/2fa/recovery-codes/")
    page.context.clear_cookies()
    sign_in(page, person)
    page.wait_for_url("**/2fa/authenticate/")
    is_accessible(page)
    shot(page, "second-step-key")
    cdp.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": device})
    virtual_key(page, passkey=True)  # another device, which knows nothing of this account
    page.click("passkey-form button")
    expect(page.locator("passkey-form [role=alert]")).to_be_visible(timeout=90_000)
    assert page.request.get(f"{site.url}/api/v1/me/").status == 401
