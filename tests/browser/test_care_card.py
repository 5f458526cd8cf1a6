"""The care of the day above a conversation of two who share an animal: one ticks, the other sees it at once; and undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.test_chat import friends, talk_of  # noqa: F401  (a fixture)
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import open_room
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
PLANS = (("meal", "Breakfast", 24), ("medicine", "Heart pill", 12))


def share_pet(owner: Person, other: Person) -> str:
    """An animal with two plans that both take care of."""
    pet = owner.call("POST", "/api/v1/pets/", json={"name": "Rex", "species": "dog"}, expect=201).json()["id"]
    for kind, name, hours in PLANS:
        plan = {"kind": kind, "name": name, "every_hours": hours}
        owner.call("POST", f"/api/v1/pets/{pet}/care/plans/", json=plan, expect=201)
    asked = {"handle": other.handle, "role": "co_owner"}
    owner.call("POST", f"/api/v1/pets/{pet}/people/", json=asked, expect=201)
    (invitation,) = other.call("GET", "/api/v1/household/invitations/").json()["items"]
    other.call("PUT", f"/api/v1/household/invitations/{invitation['id']}/", expect=200)
    return str(pet)


def line(page: Page, words: str) -> Locator:
    return page.locator(".chat-care-line", has_text=words)


def test_one_ticks_and_the_other_sees_it(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    share_pet(ana, bruno)
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP, scheme="dark")
    open_room(hers, ana, talk)
    open_room(his, bruno, talk)
    expect(his.locator(".chat-care")).to_have_count(0)

    # --- put above: it appears for the other, who is looking
    hers.locator(".chat-menu > summary").click()
    hers.get_by_role("link", name="Care of the day").click()
    is_accessible(hers)
    hers.get_by_role("button", name="Rex").click()
    expect(hers.get_by_role("button", name="Take Rex down")).to_be_visible()
    shot(hers, "care-page-phone")
    hers.get_by_label("Back to the conversation").click()
    for page in (hers, his):
        expect(page.locator(".chat-care summary")).to_contain_text("2 to do")
        page.locator(".chat-care summary").click()

    # --- a meal and a medicine, each by another hand
    his.get_by_role("button", name="Done: Breakfast").click()
    for page in (hers, his):
        expect(page.locator(".chat-care summary")).to_contain_text("1 to do")
        expect(line(page, "Breakfast").last).to_contain_text("bruno")
    hers.get_by_role("button", name="Done: Heart pill").click()
    for page in (hers, his):
        expect(page.locator(".chat-care summary")).to_contain_text("All done for now")
        expect(page.locator(".chat-care-line.is-done")).to_have_count(2)
        is_accessible(page)
        assert_fits(page)
    shot(hers, "care-done-phone")
    shot(his, "care-done-desktop")

    # --- a second dose asks first, and changes nothing until it is wanted
    his.get_by_role("button", name="Done: Heart pill").click()
    expect(his.get_by_role("alert")).to_be_visible()
    is_accessible(his)
    shot(his, "care-too-soon-desktop")
    expect(hers.locator(".chat-care-line.is-done")).to_have_count(2)

    # --- undone by who did it: due again for both
    line(hers, "Heart pill").locator("button", has_text="Undo").click()
    expect(hers.locator(".chat-care summary")).to_contain_text("1 to do")
    expect(hers.locator(".chat-care-line.is-done")).to_have_count(1)
    his.reload()
    expect(his.locator(".chat-care summary")).to_contain_text("1 to do")
    his.locator(".chat-care summary").click()
    line(his, "Breakfast").locator("button", has_text="Undo").click()
    for page in (hers, his):
        expect(page.locator(".chat-care summary")).to_contain_text("2 to do")
        expect(page.locator(".chat-care-line.is-done")).to_have_count(0)
