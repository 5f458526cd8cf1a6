"""A report on its whole way: sent from a post, decided in the admin, read and appealed by its author, and overturned."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import is_accessible
from tests.browser.test_own_data import code_of
from tests.browser.walks import in_shell, keep_asking, sign_in
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

MAKE = """
import json, sys
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group
from accounts.models import User
from petamigos.roles import sync_roles
sync_roles()
user = User.objects.get(email={email!r})
user.is_staff, user.is_private = True, False
user.save(update_fields=["is_staff", "is_private"])
user.groups.add(Group.objects.get(name="moderator"))
secret = generate_totp_secret()
TOTP.activate(user, secret)
print("secret " + secret)
"""


def make_moderator(site: Site, name: str) -> tuple[Person, str]:
    """Someone of staff, as `manage.py shell` makes them; returns them and the secret of their second factor."""
    person = Person(site, name)
    person.call("PUT", "/api/v1/me/onboarded/")
    said = in_shell(site, MAKE.format(email=person.email))
    return person, next(line for line in said.splitlines() if line.startswith("secret ")).split()[1]


def open_desk(page: Page, person: Person, secret: str) -> None:
    sign_in(page, person)
    page.fill("[name=code]", code_of(secret))
    page.click("main form:has([name=code]) .button-action")
    page.wait_for_url(lambda url: "/2fa/" not in url)


def test_reported_hidden_appealed_overturned(
    site: Site, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    author, reporter = Person(site, "autora"), Person(site, "testigo")
    for person in (author, reporter):
        person.call("PUT", "/api/v1/me/onboarded/")
    author.call("PATCH", "/api/v1/me/", json={"is_private": False}, expect=200)
    post = author.publish("Cachorros en venta, sin papeles")
    (one, first), (two, second) = make_moderator(site, "mod_uno"), make_moderator(site, "mod_dos")

    page = open_page(site.url, viewport=PHONE)
    sign_in(page, reporter)
    page.goto(f"/p/{post}/")
    page.locator(".post-head summary").click()
    shot(page, "report-menu")
    page.get_by_role("link", name="Report", exact=True).click()
    is_accessible(page)
    shot(page, "report-form")
    page.get_by_text("Harmful breeding").click()
    page.fill("[name=words]", "They are four weeks old.")
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_text("Waiting for a moderator.")).to_be_visible()
    is_accessible(page)
    shot(page, "report-sent")

    desk = open_page(site.url, viewport=DESKTOP)
    open_desk(desk, one, first)
    desk.goto("/admin/moderation/case/")
    shot(desk, "queue")
    desk.get_by_role("link", name="Harmful breeding").first.click()
    expect(desk.get_by_text("They are four weeks old.")).to_be_visible()
    desk.check("[name=kind][value=hide]")
    desk.fill("[name=statement]", "Selling puppies of four weeks is against the rules.")
    desk.locator("[name=statement]").scroll_into_view_if_needed()
    shot(desk, "case")
    desk.locator("[form=case-decide][value=decide]").click()
    expect(desk.get_by_text("Decided.")).to_be_visible()

    page.goto(f"/p/{post}/")
    expect(page.get_by_text("Cachorros en venta")).to_have_count(0)

    own = open_page(site.url, viewport=PHONE)
    sign_in(own, author)
    own.goto(f"/p/{post}/")
    expect(own.get_by_text("Hidden by our moderators")).to_be_visible()
    is_accessible(own)
    shot(own, "hidden-post")
    own.get_by_text("Hidden by our moderators").click()
    is_accessible(own)
    shot(own, "standing")
    own.get_by_role("link", name="Your post is hidden").click()
    is_accessible(own)
    shot(own, "decision")
    own.fill("[name=words]", "They are eight weeks old and stay with their mother.")
    own.get_by_role("button", name="Send the appeal").click()
    expect(own.get_by_text("Another moderator is reading it.").first).to_be_visible()
    shot(own, "appealed")

    other = open_page(site.url, viewport=DESKTOP)
    open_desk(other, two, second)
    other.goto("/admin/moderation/appeal/")
    other.locator("#result_list tbody a").first.click()
    other.fill("[name=answer]", "You are right: they are eight weeks old.")
    shot(other, "appeal")
    other.get_by_role("button", name="Undo the decision").click()
    expect(other.get_by_text("Answered.")).to_be_visible()

    page.goto(f"/p/{post}/")
    expect(page.get_by_text("Cachorros en venta")).to_be_visible()
    own.reload()
    expect(own.get_by_text("You are right: they are eight weeks old.")).to_be_visible()
    shot(own, "overturned")

    def is_told() -> bool:
        return "undone" in json.dumps(reporter.call("GET", "/api/v1/reports/").json())

    keep_asking(is_told)
    page.goto("/settings/reports/")
    is_accessible(page)
    shot(page, "reports")
