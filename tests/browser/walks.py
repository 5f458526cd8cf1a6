"""Steps that several walks take."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.site import PASSWORD, Person, eventually


def sign_in(page: Page, person: Person) -> None:
    """By e-mail and password, as far as the home, the welcome, or the question for a second factor."""
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main form:has([name=password]) .button-action")
    page.wait_for_url(lambda url: "/accounts/login" not in url)


def keep_asking(holds: Callable[[], bool]) -> None:
    """What the worker does is seen after a moment."""
    eventually(holds, 30, 0.5)
