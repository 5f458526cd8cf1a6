"""Encrypted chats in real browsers: reactions, edits and voice notes; on several devices, without a line, after a backup; what is
forged changes nothing; and nothing of it in any table of the database, any file of the store or any log.
"""

from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from chat.seals_frames import INSIDE
from petamigos.embedded.postgres import Postgres
from tests.browser.conftest import DESKTOP, FLAGS, chromium
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_sealed import (
    PASSPHRASE,
    bubble,
    enter,
    everything_kept,
    is_in,
    two_friends,
    ways_to_write,
    write,
)
from tests.browser.test_voice import DEVICES
from tests.browser.walks import keep_asking
from tests.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]
# What this browser has opened of a conversation: [{kind, seq, payload}].
KEPT = """
async ([person, conversation]) => {
  const { open } = await import("amigos/sealed/base");
  return (await open(person)).messages(conversation);
}
"""
# Seals what it is given as a message of this device, and sends it as this kind: what a page of ours would never do.
FORGE = """
async ([person, conversation, payload, kind]) => {
  const { Device } = await import("amigos/sealed/device");
  const { Calls } = await import("amigos/chat/calls");
  const { Sender } = await import("amigos/chat/sender");
  const { Session } = await import("amigos/sealed/session");
  const calls = new Calls(conversation, () => document.querySelector("[name=csrfmiddlewaretoken]").value);
  const device = await Device.ready(person, calls);
  const nothing = () => {};
  const session = new Session({ conversationId: conversation, device, calls, sender: new Sender(conversation, calls), onChange: nothing, onStanding: nothing });
  await session.send({ client_id: crypto.randomUUID(), kind, payload });
}
"""


@pytest.fixture(scope="module")
def browser(browser: Browser) -> Iterator[Browser]:
    running = browser.browser_type.launch(executable_path=chromium(), args=[*FLAGS, *DEVICES])
    yield running
    running.close()


def act(page: Page, words: str, name: str) -> None:
    """From the menu of a message."""
    box = page.locator(".chat-message", has_text=words).last
    box.hover()
    box.locator(".chat-more").click()
    page.locator(".chat-actions").get_by_role("button", name=name, exact=True).click()


def edit(page: Page, words: str, new: str) -> None:
    act(page, words, "Edit")
    expect(page.locator("[data-body]")).to_have_value(words)
    write(page, new)


def marks(page: Page, words: str) -> Locator:
    return bubble(page, words).locator(".chat-reactions li")


def both_in(two: Any, open_page: Open, site: Site, **options: Any) -> tuple[Page, Page]:
    hers = enter(open_page, site, two.ana, two.id)
    is_in(hers)
    his = enter(open_page, site, two.bruno, two.id, viewport=DESKTOP, **options)
    is_in(his)
    expect(hers.locator("[data-alone]")).to_be_hidden(timeout=30_000)
    return hers, his


def test_the_server_learns_nothing_of_edits_reactions_and_voices(site: Site, open_page: Open, shot: Shot) -> None:
    two = two_friends(site)
    hers, his = both_in(two, open_page, site, scheme="dark")
    before, after = f"a las seis {uuid.uuid4().hex}", f"a las siete {uuid.uuid4().hex}"
    write(hers, before)
    expect(bubble(his, before)).to_be_visible()

    act(his, before, "🐾")
    expect(marks(hers, before)).to_have_text("🐾")
    act(his, before, "🎂")
    expect(marks(hers, before)).to_have_text("🎂")
    act(hers, before, "🎂")
    expect(marks(his, before)).to_have_text("🎂 2")
    expect(marks(his, before)).to_have_class("is-mine")
    edit(hers, before, after)
    for page in (hers, his):
        expect(bubble(page, after)).to_contain_text("edited")
        expect(bubble(page, before)).to_have_count(0)
        expect(page.locator(".chat-bubble .chat-text")).to_have_count(1)  # changes are no messages
    act(his, after, "🎂")  # taken back
    expect(marks(hers, after)).to_have_text("🎂")
    expect(marks(hers, after)).to_have_class("is-mine")

    hers.get_by_role("button", name="Record a voice message").click()
    expect(hers.locator(".recorder-time")).to_have_text(re.compile("0:0[2-9]"), timeout=30_000)
    shot(hers, "sealed_recording")
    hers.get_by_role("button", name="Stop and listen").click()
    expect(hers.locator("[data-recorder] .voice")).to_be_visible()
    expect(hers.locator("[data-recorder] .once-small")).to_be_hidden()
    hers.locator("[data-recorder]").get_by_role("button", name="Send").click()
    heard = his.locator(".chat-message .voice")
    expect(heard).to_be_visible(timeout=30_000)
    loud = "all => all.filter((one) => one.height.baseVal.value > 20).length"
    assert heard.locator(".voice-done rect").evaluate_all(loud) > 0  # the browser's microphone beeps
    heard.get_by_role("button", name="Play").click()
    expect(heard.get_by_role("button", name="Pause")).to_be_visible()
    heard.get_by_role("button", name="Speed").click()
    expect(heard.get_by_role("button", name="Speed: 1.5 times")).to_be_visible()
    expect(heard.locator(".voice-time")).to_have_text(re.compile("0:0[1-9]"))
    for page, name in ((hers, "sealed_changes_phone"), (his, "sealed_changes_desktop")):
        assert_fits(page)
        is_accessible(page)
        shot(page, name)

    opened = his.evaluate(KEPT, [two.bruno.me["id"], two.id])
    inside = [one["payload"] for one in opened if "payload" in one]
    for payload in inside:
        jsonschema.validate(payload, INSIDE[payload.get("act", "message")])
    assert sorted(one.get("act", "message") for one in inside) == ["edit", *["message"] * 2, *["react"] * 4]
    # An emoji and a short edit are of one length, and nothing is beside them that tells which message they are about.
    rows = Postgres(site.instance).query(
        "SELECT length(payload->>'content'), m.* FROM chat_message m"
        f" WHERE conversation_id = '{two.id}' AND kind = 'sealed_change'"
    )
    changes = [line.split("|") for line in rows.splitlines()]
    assert (len(changes), len({line[0] for line in changes})) == (5, 1)
    [(target, name)] = {tuple(one["target"].values()) for one in inside if "target" in one}
    assert target > 0
    assert name not in str([line[1:] for line in changes])
    [voice] = [file for one in inside for file in one.get("files", [])]
    everything = everything_kept(site)
    for secret in (before, after, voice["voice"]["peaks"], base64.b64decode(voice["key"])):
        for way in ways_to_write(secret if isinstance(secret, bytes) else secret.encode()):
            assert [place for place, content in everything if way in content] == []
    # Other people of this site react in the open: here only what is of this conversation.
    here = f"SELECT m::text FROM chat_message m WHERE conversation_id = '{two.id}'"
    kept = Postgres(site.instance).query(here)
    for word in ("🐾", "🎂", "voice.webm", "react", "edit", "audio/"):
        assert word not in kept
    reacted = f"SELECT count(*) FROM chat_reaction r JOIN chat_message m ON m.id = r.message_id WHERE conversation_id = '{two.id}'"
    assert Postgres(site.instance).query(reacted).strip() == "0"


def test_several_devices_and_a_backup_come_to_the_same(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    hers, his = both_in(two, open_page, site)
    write(his, "el plan de antes")
    write(his, "el plan de siempre")
    expect(bubble(hers, "el plan de siempre")).to_be_visible()
    edit(his, "el plan de antes", "el plan de ahora")
    act(hers, "el plan de siempre", "👍")
    expect(marks(his, "el plan de siempre")).to_have_text("👍")
    expect(bubble(hers, "el plan de ahora")).to_be_visible()
    hers.reload()
    is_in(hers)
    expect(bubble(hers, "el plan de ahora")).to_contain_text("edited")
    expect(marks(hers, "el plan de siempre")).to_have_text("👍")

    # Her backup has the changes; her second device, which was let in later, takes them from there and goes on from it.
    hers.goto("/settings/encrypted/")
    expect(hers.locator("sealed-devices.is-live")).to_be_visible()
    hers.fill("[data-phrase]", PASSPHRASE)
    hers.click("[data-begin]")
    expect(hers.locator("[data-told]")).to_contain_text("Saved.", timeout=60_000)
    hers.goto(f"/chat/{two.id}/")
    is_in(hers)
    new = enter(open_page, site, two.ana, two.id)
    is_in(new)
    # What changes while the new one has not the message yet is not lost on it.
    edit(his, "el plan de ahora", "el plan de mañana")
    act(his, "el plan de siempre", "👍")
    expect(bubble(hers, "el plan de mañana")).to_be_visible()
    expect(marks(hers, "el plan de siempre")).to_have_text("👍 2")
    keep_asking(lambda: len(new.evaluate(KEPT, [two.ana.me["id"], two.id])) >= 3)
    new.goto("/settings/encrypted/")
    expect(new.locator("sealed-devices.is-live")).to_be_visible()
    new.fill("[data-phrase]", PASSPHRASE)
    new.click("[data-restore]")
    expect(new.locator("[data-told]")).to_contain_text("Restored:", timeout=60_000)
    new.goto(f"/chat/{two.id}/")
    is_in(new)
    expect(bubble(new, "el plan de mañana")).to_contain_text("edited")
    expect(marks(new, "el plan de siempre")).to_have_text("👍 2")
    # From her other device she takes back what she has said on the first.
    act(new, "el plan de siempre", "👍")
    for page in (hers, his, new):
        expect(marks(page, "el plan de siempre")).to_have_text("👍")


def test_changes_wait_without_a_line(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    hers, his = both_in(two, open_page, site)
    write(hers, "nos vemos en el parke")
    expect(bubble(his, "nos vemos en el parke")).to_be_visible()
    write(his, "ahí estaré")
    expect(bubble(hers, "ahí estaré")).to_be_visible()
    hers.context.set_offline(True)
    edit(hers, "nos vemos en el parke", "nos vemos en el parque")
    act(hers, "ahí estaré", "😂")
    act(hers, "ahí estaré", "❤️")
    for page in (hers,):
        expect(bubble(page, "nos vemos en el parque")).to_contain_text("edited")
        expect(marks(page, "ahí estaré")).to_have_text("❤️")
    expect(bubble(his, "nos vemos en el parke")).to_be_visible()
    hers.context.set_offline(False)
    expect(bubble(his, "nos vemos en el parque")).to_be_visible(timeout=60_000)
    expect(marks(his, "ahí estaré")).to_have_text("❤️", timeout=30_000)
    rows = Postgres(site.instance).query(
        f"SELECT count(*) FROM chat_message WHERE conversation_id = '{two.id}' AND kind = 'sealed_change'"
    )
    assert rows.strip() == "2"  # of two emoji that waited the last was sent


def test_what_is_forged_or_too_late_changes_nothing(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    hers, his = both_in(two, open_page, site)
    write(hers, "mis palabras son mías")
    expect(bubble(his, "mis palabras son mías")).to_be_visible()
    [told] = [one for one in his.evaluate(KEPT, [two.bruno.me["id"], two.id]) if one["kind"] == "message"]
    target = {"seq": told["seq"], "name": told["payload"]["name"]}
    forged: list[tuple[dict[str, Any], str]] = [
        ({"act": "edit", "target": target, "body": "palabras de otro"}, "sealed_change"),
        ({"act": "edit", "target": target, "body": "palabras de otro"}, "sealed"),
        ({"act": "react", "target": target, "emoji": "<b>no</b>"}, "sealed_change"),
        ({"act": "react", "target": target | {"name": str(uuid.uuid4())}, "emoji": "👎"}, "sealed_change"),
        ({"act": "erase", "target": target}, "sealed_change"),
        ({"act": "edit"}, "sealed_change"),
    ]
    for payload, kind in forged:
        his.evaluate(FORGE, [two.bruno.me["id"], two.id, {"format": 1, **payload}, kind])
    write(his, "hasta aquí llegué")
    for page in (hers, his):
        expect(bubble(page, "hasta aquí llegué")).to_be_visible(timeout=30_000)
        expect(bubble(page, "mis palabras son mías")).to_be_visible()
        expect(page.locator(".chat-bubble .chat-text")).to_have_count(2)
        expect(page.locator(".chat-reactions, .chat-shut")).to_have_count(0)
        expect(page.locator(".chat-list, main")).not_to_contain_text("palabras de otro")
    # A message that the sender calls a change is a message all the same.
    his.evaluate(
        FORGE, [two.bruno.me["id"], two.id, {"format": 1, "body": "no me escondo", "files": []}, "sealed_change"]
    )
    expect(bubble(hers, "no me escondo")).to_be_visible()

    # After a quarter of an hour: the menu has no edit, and who sends one anyway is not heard.
    Postgres(site.instance).query(
        "UPDATE chat_message SET created_at = created_at - interval '16 minutes'"
        f" WHERE conversation_id = '{two.id}' AND kind = 'sealed'"
    )
    age = """async ([person, conversation]) => {
      const { open } = await import("amigos/sealed/base");
      const base = await open(person);
      for (const one of await base.messages(conversation)) if (one.kind === "message") await base.put("messages", { ...one, created_at: new Date(Date.parse(one.created_at) - 960000).toISOString() });
    }"""
    for page, who in ((hers, two.ana), (his, two.bruno)):
        page.evaluate(age, [who.me["id"], two.id])
        page.reload()
        is_in(page)
    hers.evaluate(
        FORGE,
        [two.ana.me["id"], two.id, {"format": 1, "act": "edit", "target": target, "body": "tarde"}, "sealed_change"],
    )
    act_menu = hers.locator(".chat-message", has_text="mis palabras son mías")
    act_menu.hover()
    act_menu.locator(".chat-more").click()
    expect(hers.locator(".chat-actions")).to_contain_text("Reply")
    expect(hers.locator(".chat-actions").get_by_role("button", name="Edit", exact=True)).to_have_count(0)
    write(hers, "y eso es todo")
    expect(bubble(his, "y eso es todo")).to_be_visible()
    expect(bubble(his, "mis palabras son mías")).to_be_visible()


def test_what_is_deleted_for_all_takes_its_edits_along(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    hers, his = both_in(two, open_page, site)
    write(hers, "esto lo pensé mal")
    edit(hers, "esto lo pensé mal", "esto lo pensé peor")
    expect(bubble(his, "esto lo pensé peor")).to_be_visible()
    act(his, "esto lo pensé peor", "😮")
    expect(marks(hers, "esto lo pensé peor")).to_have_text("😮")
    act(hers, "esto lo pensé peor", "Delete for everyone")
    hers.click("#confirm [value=yes]")
    for page, who in ((hers, two.ana), (his, two.bruno)):
        expect(page.locator(".chat-message.is-deleted")).to_have_count(1)
        expect(page.locator(".chat-message .chat-bubble")).to_have_count(1)
        keep_asking(lambda page=page, who=who: "pensé" not in str(page.evaluate(KEPT, [who.me["id"], two.id])))
    rows = Postgres(site.instance).query(
        f"SELECT kind, payload->>'content' IS NULL FROM chat_message WHERE conversation_id = '{two.id}'"
        " AND kind <> 'sealed_commit' ORDER BY seq"
    )
    assert rows.split() == ["sealed|t", "sealed_change|t", "sealed_change|f"]


def test_a_report_of_an_edited_message_shows_both(site: Site, open_page: Open) -> None:
    two = two_friends(site)
    hers, his = both_in(two, open_page, site)
    write(his, "te voy a encontrar")
    expect(bubble(hers, "te voy a encontrar")).to_be_visible()
    edit(his, "te voy a encontrar", "era una broma")
    expect(bubble(hers, "era una broma")).to_be_visible()
    act(hers, "era una broma", "Report")
    copy = hers.locator("dialog.sealed-report textarea")
    expect(copy).to_have_value("era una broma\nBefore it was edited:\nte voy a encontrar")
