"""Encrypted chats in real browsers: written and read on both sides, on a second device, restored from a backup; and nothing
of it in any table of the database or any file of the store.
"""

from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from petamigos.embedded.postgres import Postgres
from tests.browser.conftest import DESKTOP
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_talk import person
from tests.browser.walks import keep_asking, sign_in
from tests.site import Person, Site, picture

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]
PASSPHRASE = "correct horse battery staple, and a paw"
# The keys that a browser holds for a conversation and its files, in base64, from its own store.
KEYS = """
async ([person, conversation]) => {
  const { open } = await import("amigos/sealed/base");
  const { toBase64 } = await import("amigos/sealed/bytes");
  const { Group } = await import("amigos/sealed/mls");
  const base = await open(person);
  const kept = await base.get("groups", conversation);
  const { keySchedule, privatePath } = Group.read(kept.state, () => true).state;
  const secrets = Object.values(keySchedule).filter((one) => one instanceof Uint8Array && one.length >= 32);
  for (const one of Object.values(privatePath.privateKeys)) secrets.push(one);
  const packages = (await base.all("packages")).flatMap(({ secret }) => [secret.initPrivateKey, secret.hpkePrivateKey]);
  const messages = await base.messages(conversation);
  const files = messages.flatMap(({ payload }) => payload?.files ?? []).map((one) => one.key);
  const own = await base.get("keys", "device");
  return { keys: [...secrets, ...packages].map(toBase64), files, isLocked: !own.keys.privateKey.extractable };
}
"""
OPENS = """
async ([person, conversation, content]) => {
  const { open } = await import("amigos/sealed/base");
  const { fromBase64 } = await import("amigos/sealed/bytes");
  const { Group } = await import("amigos/sealed/mls");
  const kept = await (await open(person)).get("groups", conversation);
  try {
    const found = await Group.read(kept.state, () => true).open(fromBase64(content));
    return new TextDecoder().decode(found.bytes);
  } catch (problem) {
    return null;
  }
}
"""


# --- people and rooms -------------------------------------------------------------------------------
def befriend(one: Person, other: Person) -> None:
    one.call("PUT", f"/api/v1/users/{other.handle}/friend/")
    other.call("PUT", f"/api/v1/users/{one.handle}/friend/")


def two_friends(site: Site) -> SimpleNamespace:
    """ana and bruno, with an encrypted conversation beside their open one."""
    ana, bruno = person(site, "ana"), person(site, "bruno")
    befriend(ana, bruno)
    talk = ana.call("POST", "/api/v1/conversations/", json={"handle": bruno.handle}, expect=201).json()["id"]
    sealed = ana.call("POST", f"/api/v1/conversations/{talk}/sealed/", expect=201).json()["id"]
    return SimpleNamespace(ana=ana, bruno=bruno, open=talk, id=sealed)


def enter(open_page: Open, site: Site, who: Person, talk: str, **options: Any) -> Page:
    page = open_page(site.url, **options)
    sign_in(page, who)
    page.goto(f"/chat/{talk}/")
    return page


def is_in(page: Page) -> None:
    expect(page.locator("sealed-room[data-standing=in]")).to_be_visible(timeout=30_000)


def write(page: Page, words: str) -> None:
    page.fill("[data-body]", words)
    page.click("[data-send]")


def bubble(page: Page, words: str) -> Locator:
    return page.locator(".chat-message .chat-bubble", has_text=words)


# --- what the server has ----------------------------------------------------------------------------
def everything_kept(site: Site) -> list[tuple[str, bytes]]:
    """Each table as text, and each file that is not the database's own."""
    database = Postgres(site.instance)
    names = database.query("SELECT string_agg(quote_ident(tablename), ' ') FROM pg_tables WHERE schemaname = 'public'")
    found = []
    for name in names.split():
        rows = database.query(f"SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM {name} t")
        found.append((name, rows.encode()))
    assert len(found) > 100
    stored = [path for folder in ("media", "log") for path in (site.folder / folder).rglob("*") if path.is_file()]
    assert any("/sealed/" in str(path) for path in stored)
    stored += [path for path in site.folder.glob("*.log") if path.is_file()]
    return found + [(str(path), path.read_bytes()) for path in stored]


def ways_to_write(secret: bytes) -> list[bytes]:
    """As it is, in hex, and in base64 wherever in a longer text it began."""
    ways = [secret, secret.hex().encode()]
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + secret)
        ways.append(encoded[4 if shift else 0 : len(encoded) - 4])
    return [way for way in ways if len(way) > 8]


def test_the_server_reads_nothing_of_what_two_people_write(
    site: Site, open_page: Open, shot: Shot, tmp_path: Path
) -> None:
    ana, bruno = person(site, "ana"), person(site, "bruno")
    befriend(ana, bruno)
    talk = ana.call("POST", "/api/v1/conversations/", json={"handle": bruno.handle}, expect=201).json()["id"]
    hers, his = enter(open_page, site, ana, talk), open_page(site.url, viewport=DESKTOP)
    sign_in(his, bruno)

    # Begun from the details of the open conversation; bruno finds it in his list.
    hers.click(".chat-menu > summary")
    hers.click(".sealed-start")
    is_in(hers)
    expect(hers.locator("[data-alone]")).to_contain_text("Bruno can read from when they open this chat")
    shot(hers, "sealed_alone")
    his.goto("/chat/")
    his.click(".chat-line:has-text('Encrypted chat') a")
    is_in(his)
    expect(hers.locator("[data-alone]")).to_be_hidden()

    secret, answer = f"la llave está bajo la maceta {uuid.uuid4().hex}", f"nadie lo sabrá {uuid.uuid4().hex}"
    write(hers, secret)
    expect(bubble(his, secret)).to_be_visible()
    expect(hers.locator(".chat-message .chat-tick.is-read")).to_have_count(1)
    write(his, answer)
    expect(bubble(hers, answer)).to_be_visible()

    photo, paper = tmp_path / "patio-secreto.jpg", tmp_path / "plan-secreto.txt"
    photo.write_bytes(picture((640, 480), "#3f7f4f"))
    paper.write_bytes(f"el plan: {uuid.uuid4().hex * 40}".encode())
    hers.set_input_files("[data-photos]", photo)
    hers.set_input_files("[data-files]", paper)
    write(hers, "mira el patio y el plan")
    image = his.locator(".chat-photos img[src^='blob:']")
    expect(image).to_be_visible(timeout=30_000)
    assert image.evaluate("image => [image.naturalWidth, image.naturalHeight]") == [640, 480]
    with his.expect_download() as saved:
        his.click(".chat-file")
    assert Path(saved.value.path()).read_bytes() == paper.read_bytes()
    shot(hers, "sealed_phone")
    shot(his, "sealed_desktop")
    for page in (hers, his):
        assert_fits(page)
        is_accessible(page)

    # It is found by what this browser keeps, and is there again after a reload.
    his.reload()
    is_in(his)
    his.click("[data-find-open]")
    his.fill("[data-find]", "MACETA")
    expect(his.locator(".chat-bubble")).to_have_count(1)
    expect(bubble(his, secret)).to_be_visible()

    conversation = re.findall(r"[0-9a-f-]{36}", hers.url)[0]
    held = [hers.evaluate(KEYS, [ana.me["id"], conversation]), his.evaluate(KEYS, [bruno.me["id"], conversation])]
    assert all(one["isLocked"] and len(one["keys"]) > 20 and len(one["files"]) == 2 for one in held)
    words = [secret, answer, "mira el patio y el plan", "patio-secreto", "plan-secreto"]
    secrets = [word.encode() for word in words] + [paper.read_bytes()[:200]]
    secrets += [base64.b64decode(key) for one in held for key in one["keys"] + one["files"]]
    seen_by_all = f"esto es de todos {uuid.uuid4().hex}"
    ana.call(
        "POST", f"/api/v1/conversations/{talk}/messages/", json={"client_id": str(uuid.uuid4()), "body": seen_by_all}
    )
    kept = everything_kept(site)
    assert [place for place, content in kept if seen_by_all.encode() in content] == [
        "chat_message"
    ]  # it does find words
    for place, content in kept:
        for one in secrets:
            for way in ways_to_write(one):
                assert way not in content, f"{place} holds {one[:40]!r}"


def test_who_was_removed_cannot_read_what_comes_after(site: Site, open_page: Open) -> None:
    ana, bruno, carla = (person(site, name) for name in ("ana", "bruno", "carla"))
    befriend(ana, bruno)
    befriend(ana, carla)
    group = {"name": "Parque", "handles": [bruno.handle, carla.handle]}
    made = ana.call("POST", "/api/v1/conversations/groups/", json=group, expect=201).json()["id"]
    talk = ana.call("POST", f"/api/v1/conversations/{made}/sealed/", expect=201).json()["id"]
    hers, his, theirs = (enter(open_page, site, who, talk) for who in (ana, bruno, carla))
    for page in (hers, his, theirs):
        is_in(page)
        expect(page.locator("[data-alone]")).to_be_hidden(timeout=30_000)
    write(his, "esto lo leen los tres")
    for page in (hers, theirs):
        expect(bubble(page, "esto lo leen los tres")).to_be_visible()

    ana.call("DELETE", f"/api/v1/conversations/{talk}/members/{carla.handle}/", expect=204)
    expect(hers.locator(".chat-notice", has_text="A device of Carla is out")).to_be_visible(timeout=30_000)
    write(his, "esto ya no")
    expect(bubble(hers, "esto ya no")).to_be_visible(timeout=30_000)

    # Neither does the server give it to her, nor could her device open it if it did.
    rows = Postgres(site.instance).query(
        f"SELECT payload->>'content' FROM chat_message WHERE conversation_id = '{talk}' AND kind = 'sealed' ORDER BY seq"
    )
    before, after = rows.split()
    assert theirs.evaluate(OPENS, [carla.me["id"], talk, after]) is None
    theirs.reload()
    expect(theirs.locator("[data-composer]")).to_have_count(0)
    expect(bubble(theirs, "esto ya no")).to_have_count(0)
    device = theirs.evaluate(
        "async (id) => (await (await import('amigos/sealed/device')).Device.known(id)).own.device_id", carla.me["id"]
    )
    for path in ("seal/", "seal/log/"):
        carla.call("GET", f"/api/v1/conversations/{talk}/{path}?device={device}", expect=404)
    seen = carla.call("GET", f"/api/v1/conversations/{talk}/messages/", expect=200).text
    assert before in seen
    assert after not in seen


def number_of(page: Page, talk: str) -> str:
    page.goto(f"/chat/{talk}/safety/")
    digits = page.locator("[data-digits][data-number]")
    expect(digits).to_be_visible(timeout=30_000)
    return str(digits.get_attribute("data-number"))


def test_safety_numbers_are_the_same_until_keys_change(site: Site, open_page: Open, shot: Shot) -> None:
    two = two_friends(site)
    hers, his = enter(open_page, site, two.ana, two.id), enter(open_page, site, two.bruno, two.id, viewport=DESKTOP)
    is_in(hers)
    is_in(his)
    expect(hers.locator("[data-alone]")).to_be_hidden(timeout=30_000)
    first = number_of(hers, two.id)
    assert re.fullmatch(r"\d{60}", first)
    assert number_of(his, two.id) == first
    is_accessible(hers)
    assert_fits(hers)
    shot(hers, "sealed_safety")
    expect(hers.locator("[data-qr] svg path")).to_have_count(1)
    hers.click("[data-verify]")
    expect(hers.locator("[data-state]")).to_have_text("Verified")
    hers.goto(f"/chat/{two.id}/")
    is_in(hers)
    expect(hers.locator("[data-verified]")).to_be_visible()

    # bruno takes a second device: the number is another one, for both, and ana is told.
    second = enter(open_page, site, two.bruno, two.id)
    is_in(second)
    expect(hers.locator("[data-changed]")).to_contain_text("The safety number with Bruno has changed")
    expect(hers.locator("[data-verified]")).to_be_hidden()
    expect(hers.locator(".chat-notice").last).to_contain_text("A new device of Bruno can read")
    shot(hers, "sealed_changed")
    changed = number_of(hers, two.id)
    assert changed != first
    assert number_of(second, two.id) == changed == number_of(his, two.id)
    expect(hers.locator("[data-state]")).to_have_text("It has changed: compare again")


def test_a_new_device_reads_on_and_a_backup_brings_back_what_was(site: Site, open_page: Open, shot: Shot) -> None:
    two = two_friends(site)
    hers, his = enter(open_page, site, two.ana, two.id), enter(open_page, site, two.bruno, two.id)
    is_in(hers)
    is_in(his)
    expect(hers.locator("[data-alone]")).to_be_hidden(timeout=30_000)
    write(his, "el primer secreto")
    expect(bubble(hers, "el primer secreto")).to_be_visible()
    hers.goto("/settings/encrypted/")
    expect(hers.locator("sealed-devices.is-live")).to_be_visible()
    expect(hers.locator("[data-here]:visible")).to_have_count(1)
    hers.fill("[data-phrase]", "short")
    expect(hers.locator("[data-strength]")).to_contain_text("Too weak")
    hers.fill("[data-phrase]", PASSPHRASE)
    hers.click("[data-begin]")
    expect(hers.locator("[data-told]")).to_contain_text("Saved.", timeout=60_000)
    is_accessible(hers)
    assert_fits(hers)
    shot(hers, "sealed_devices")

    # A second browser of ana's: a device that is on any page lets it in, and it reads what comes, not what was.
    his.goto("/settings/")
    new = enter(open_page, site, two.ana, two.id, viewport=DESKTOP)
    is_in(new)
    for page in (hers, his):
        page.goto(f"/chat/{two.id}/")
        is_in(page)
    write(his, "el segundo secreto")
    expect(bubble(new, "el segundo secreto")).to_be_visible()
    expect(bubble(hers, "el segundo secreto")).to_be_visible()
    expect(bubble(new, "el primer secreto")).to_have_count(0)
    write(new, "desde mi otra máquina")
    for page in (hers, his):
        expect(bubble(page, "desde mi otra máquina")).to_be_visible()

    new.goto("/settings/encrypted/")
    expect(new.locator("sealed-devices.is-live")).to_be_visible()
    new.fill("[data-phrase]", "this is not the passphrase")
    new.click("[data-restore]")
    expect(new.locator("[data-told]")).to_contain_text("not the passphrase", timeout=60_000)
    new.fill("[data-phrase]", PASSPHRASE)
    new.click("[data-restore]")
    expect(new.locator("[data-told]")).to_contain_text("Restored:", timeout=60_000)
    shot(new, "sealed_restored")
    new.goto(f"/chat/{two.id}/")
    expect(bubble(new, "el primer secreto")).to_be_visible()
    expect(bubble(new, "el segundo secreto")).to_be_visible()

    # Removed from her list of devices, the new one is out, and what it kept is gone.
    hers.goto("/settings/encrypted/")
    expect(hers.locator("[data-here]:visible")).to_have_count(1)
    hers.click("[data-device]:not(:has([data-here]:visible)) [data-remove] button")
    hers.click("#confirm [value=yes]")
    expect(hers.locator("[data-device]")).to_have_count(1)
    new.reload()
    expect(new.locator("sealed-room[data-standing=removed]")).to_be_visible(timeout=30_000)
    expect(bubble(new, "el primer secreto")).to_have_count(0)
    shot(new, "sealed_removed")


def test_signing_out_leaves_nothing_in_the_browser(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    hers, his = enter(open_page, site, two.ana, two.id), enter(open_page, site, two.bruno, two.id)
    is_in(hers)
    is_in(his)
    write(his, "no te olvides de borrar")
    expect(bubble(hers, "no te olvides de borrar")).to_be_visible()
    kept = "async () => (await indexedDB.databases()).map((one) => one.name).filter((name) => name.startsWith('amigos-sealed'))"
    assert len(hers.evaluate(kept)) == 1
    hers.goto("/settings/")
    hers.click("form[action='/accounts/logout/'] button")
    expect(hers.locator("body.signed-out")).to_be_visible()
    keep_asking(lambda: hers.evaluate(kept) == [])
    # The device has said goodbye too: bruno's side makes new keys.
    assert two.ana.call("GET", "/api/v1/me/seal/devices/").json()["items"] == []


def test_a_report_sends_the_copy_of_who_reports(site: Site, open_page: Open, shot: Shot) -> None:
    two = two_friends(site)
    hers, his = enter(open_page, site, two.ana, two.id), enter(open_page, site, two.bruno, two.id)
    is_in(hers)
    is_in(his)
    write(his, "compra mis pastillas")
    expect(bubble(hers, "compra mis pastillas")).to_be_visible()
    hers.locator(".chat-message:has-text('compra') .chat-more").click()
    hers.get_by_role("button", name="Report").click()
    dialog = hers.locator("dialog.sealed-report")
    expect(dialog).to_contain_text("cannot be checked")
    shot(hers, "sealed_report")
    is_accessible(hers)
    dialog.locator("[type=checkbox]").check()
    dialog.locator("[type=submit]").click()
    expect(dialog).to_have_count(0)
    texts = Postgres(site.instance).query("SELECT text FROM moderation_snapshot")
    assert "compra mis pastillas" in texts


def test_without_a_script_the_page_says_why_it_is_empty(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    page = open_page(site.url, script=False)
    sign_in(page, two.ana)
    page.goto(f"/chat/{two.id}/")
    expect(page.locator(".sealed-noscript")).to_contain_text("no history to show")
    expect(page.locator("main textarea:visible")).to_have_count(0)
    page.goto("/settings/encrypted/")
    expect(page.locator("main")).to_contain_text("None yet.")
