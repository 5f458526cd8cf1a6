"""Where somebody is, live, in two browsers that each stand somewhere: it is told before what one begins, it moves, it is
stopped or ends by itself, and of where it was nothing is kept.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_chat import friends, talk_of  # noqa: F401  (a fixture)
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import in_shell, keep_asking, open_room
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]
# The fountain, a street on, and whoever looks from afar.
FOUNTAIN, STREET, AFAR = (19.41234, -99.17123), (19.41402, -99.17123), (19.43, -99.15)

OVER, LONG = "It has ended. Where it was is not kept.", 30_000

# In which tables the longitude stands (a latitude could be the seconds of a time, and without its sign it could be a part
# of an address: 127.1.99.17), and what Valkey holds of live positions.
FIND = """
from django.apps import apps
from django.db import connection
from chat.live_models import LiveShare
from core import valkey
with connection.cursor() as cursor:
    for model in apps.get_models():
        cursor.execute(f"SELECT count(*) FROM {model._meta.db_table} t WHERE t::text LIKE %s", ["%-99.17%"])
        if cursor.fetchone()[0]:
            print("found in", model._meta.db_table)
shares = LiveShare.objects.filter(conversation_id="TALK")
print("kept:", sum(len(valkey.client().keys(f"chat:live:{one.pk}*")) for one in shares))
"""
# The time is over now, and the walk was 47 minutes.
END = """
from datetime import timedelta
from django.utils import timezone
from chat.live_models import LiveShare
from core.models import OutboxMessage
now = timezone.now()
LiveShare.objects.filter(conversation_id="TALK", ended_at=None).update(created_at=now - timedelta(minutes=47), ends_at=now)
OutboxMessage.objects.filter(task="chat.end_live").update(run_after=now)
"""


def stand(page: Page, place: tuple[float, float]) -> None:
    page.context.set_geolocation({"latitude": place[0], "longitude": place[1]})


def address(place: tuple[float, float]) -> re.Pattern[str]:
    return re.compile(rf"^geo:{place[0]},{place[1]}\?")


def written(site: Site, words: str) -> list[str]:
    """The logs of the site in which something stands."""
    return [one.name for one in site.folder.rglob("*.log") if words in one.read_text(errors="replace")]


def begin(page: Page, name: str) -> None:
    page.get_by_label("Add something").click()
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_a_position_is_shared_moves_and_is_stopped(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
    shot: Shot,
    size: dict[str, int],
) -> None:
    ana, bruno = friends
    talk, name = talk_of(ana, bruno), "phone" if size is PHONE else "desktop"
    hers, his = open_page(site.url, viewport=size), open_page(site.url, viewport=size, scheme="dark")
    for page, person, place in ((hers, ana, FOUNTAIN), (his, bruno, AFAR)):
        page.context.grant_permissions(["geolocation", "clipboard-read", "clipboard-write"], origin=site.url)
        stand(page, place)
        open_room(page, person, talk)

    # --- what it means is said before; nothing is told by opening it
    begin(hers, "Live position")
    sheet = hers.locator("[data-sheet=live]")
    expect(sheet).to_contain_text("Everyone in this conversation sees exactly where you are")
    expect(sheet).to_contain_text("Then nothing of it is kept.")
    is_accessible(hers)
    shot(hers, f"live-sheet-{name}")
    expect(his.locator(".chat-live")).to_have_count(0)
    sheet.get_by_label("For").select_option("15 minutes")
    sheet.get_by_role("button", name="Share").click()

    # --- the other sees where it is, and how it moves
    where = his.get_by_role("link", name="Open in maps")
    expect(where).to_have_attribute("href", address(FOUNTAIN), timeout=LONG)
    his.get_by_role("button", name="How far from me?").click()
    expect(his.locator(".chat-live-where")).to_contain_text(re.compile(r"\d km to the south-west"))
    stand(hers, STREET)
    expect(where).to_have_attribute("href", address(STREET), timeout=LONG)
    # Who stops right after a step: also that place arrives.
    stand(hers, FOUNTAIN)
    expect(where).to_have_attribute("href", address(FOUNTAIN), timeout=LONG)
    for page, whose in ((hers, "own"), (his, "seen")):
        is_accessible(page)
        assert_fits(page)
        shot(page, f"live-{whose}-{name}")
    # Of the newest point alone, and for three seconds that it was told; in no table.
    assert in_shell(site, FIND.replace("TALK", talk)).strip() in ("kept: 1", "kept: 2")

    # --- reloaded, the device goes on telling
    hers.reload()
    expect(hers.get_by_role("button", name="Stop sharing")).to_be_visible()
    stand(hers, STREET)
    expect(where).to_have_attribute("href", address(STREET), timeout=LONG)

    # --- stopped: gone for both, and from everywhere; nothing else happens by it
    hers.evaluate("navigator.clipboard.writeText('mine')")
    hers.get_by_role("button", name="Stop sharing").click()
    for page in (hers, his):
        expect(page.locator(".chat-live.is-over")).to_contain_text(OVER, timeout=LONG)
        expect(page.get_by_role("link", name="Open in maps")).to_have_count(0)
    expect(hers.locator(".toast")).to_have_count(0)
    assert hers.evaluate("navigator.clipboard.readText()") == "mine"
    stand(hers, AFAR)
    his.reload()
    expect(his.locator(".chat-live.is-over")).to_be_visible()
    shot(his, f"live-over-{name}")
    assert in_shell(site, FIND.replace("TALK", talk)).split() == ["kept:", "0"]
    assert written(site, "-99.17") == []


def test_a_walk_ends_by_itself_and_leaves_how_long_it_was(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
    shot: Shot,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    rex = ana.call("POST", "/api/v1/pets/", json={"name": "Rex", "species": "dog"}, expect=201).json()["id"]
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP)
    hers.context.grant_permissions(["geolocation"], origin=site.url)
    stand(hers, FOUNTAIN)
    open_room(hers, ana, talk)
    open_room(his, bruno, talk)

    begin(hers, "A walk")
    sheet = hers.locator("[data-sheet=walk]")
    expect(sheet).to_contain_text("Only how long it was stays, never the way")
    expect(sheet.get_by_label("Rex")).to_be_checked()
    is_accessible(hers)
    shot(hers, "walk-sheet-phone")
    sheet.get_by_role("button", name="Start").click()
    expect(his.locator(".chat-live")).to_contain_text("A walk with Rex")
    where = his.get_by_role("link", name="Open in maps")
    expect(where).to_have_attribute("href", address(FOUNTAIN), timeout=LONG)
    stand(hers, STREET)
    expect(where).to_have_attribute("href", address(STREET), timeout=LONG)
    shot(his, "walk-desktop")

    in_shell(site, END.replace("TALK", talk))
    for page in (hers, his):
        expect(page.locator(".chat-live.is-over")).to_be_visible(timeout=LONG)
        expect(page.locator(".chat-notice").last).to_contain_text("came back from a walk: 47 minutes")
        expect(page.get_by_role("link", name="Open in maps")).to_have_count(0)
    is_accessible(his)
    shot(hers, "walk-over-phone")
    keep_asking(
        lambda: [one["kind"] for one in ana.call("GET", f"/api/v1/pets/{rex}/care/").json()["items"]] == ["walk"]
    )
    assert in_shell(site, FIND.replace("TALK", talk)).split() == ["kept:", "0"]


def test_who_says_no_to_the_browser_shares_nothing(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    page = open_page(site.url)
    page.context.grant_permissions([], origin=site.url)
    open_room(page, ana, talk)
    begin(page, "Live position")
    page.locator("[data-sheet=live]").get_by_role("button", name="Share").click()
    expect(page.locator(".toast")).to_contain_text("Your device does not tell where it is.")
    shown = bruno.call("GET", f"/api/v1/conversations/{talk}/live/", expect=200).json()["items"]
    assert [one["point"] for one in shown] == [None]
    assert uuid.UUID(shown[0]["share_id"])
