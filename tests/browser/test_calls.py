"""Two people call each other in two profiles of a real browser, with devices that the browser makes up: it rings, pictures
and voices flow both ways, directly and by the relay, and what was missed stands in the conversation.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, FLAGS, PHONE, chromium
from tests.browser.test_front_door import is_accessible
from tests.browser.test_talk import person
from tests.browser.walks import sign_in
from tests.relay import Relay, running_relay
from tests.site import Person, Site, eventually

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("calls")]
Shot = Callable[[Page, str], None]
DEVICES = [
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
]
RELAY_ONLY = """
  const Direct = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Direct {
    constructor(options) { super({ ...options, iceTransportPolicy: "relay" }); }
  };
"""
REFUSED = """
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
"""


@pytest.fixture(scope="module")
def browser(browser: Browser) -> Iterator[Browser]:
    running = browser.browser_type.launch(executable_path=chromium(), args=[*FLAGS, *DEVICES])
    yield running
    running.close()


@pytest.fixture(scope="module")
def relay() -> Iterator[Relay]:
    with running_relay() as one:
        yield one


@pytest.fixture(scope="module")
def calls_site(relay: Relay) -> Iterator[Site]:
    with tempfile.TemporaryDirectory(prefix="petamigos-calls-") as folder:
        Path(folder).chmod(0o711)
        running = Site(Path(folder), more={"TURN_URLS": relay.urls, "TURN_SECRET": relay.secret})
        try:
            running.wait_until_ready()
            yield running
        finally:
            running.stop()


@pytest.fixture(scope="module")
def pair(calls_site: Site) -> tuple[Person, Person, str]:
    """Ana and Bruno, who have accepted each other, and their conversation."""
    ana, bruno = person(calls_site, "ana"), person(calls_site, "bruno")
    talk = ana.call("POST", "/api/v1/conversations/", json={"handle": bruno.handle}, expect=201).json()["id"]
    bruno.call("PUT", f"/api/v1/conversations/{talk}/request/")
    return ana, bruno, str(talk)


def enter(open_page: Callable[..., Page], site: Site, who: Person, path: str, **options: Any) -> Page:
    script = options.pop("init", "")
    page = open_page(site.url, **options)
    page.context.grant_permissions(["camera", "microphone"], origin=site.url)
    if script:
        page.add_init_script(script)
    sign_in(page, who)
    page.goto(path)
    return page


def measured(page: Page) -> dict[str, Any]:
    found: list[dict[str, Any]] = page.evaluate("document.querySelector('call-screen').measure()")
    return found[0] if found else {"framesDecoded": 0, "bytesReceived": 0, "local": ""}


def flows(page: Page) -> dict[str, Any]:
    """Pictures and bytes arrive, and go on arriving."""
    before = eventually(lambda: (now := measured(page))["framesDecoded"] > 3 and now, 40, 0.4)
    after = eventually(
        lambda: (
            (now := measured(page))["framesDecoded"] > before["framesDecoded"] + 3
            and now["bytesReceived"] > before["bytesReceived"]
            and now
        ),
        40,
        0.4,
    )
    return dict(after)


def test_a_call_from_the_first_ring_to_the_last_word(
    calls_site: Site, pair: tuple[Person, Person, str], open_page: Callable[..., Page], shot: Shot
) -> None:
    ana, bruno, talk = pair
    hers = enter(open_page, calls_site, ana, f"/chat/{talk}/", viewport=DESKTOP)
    his = enter(open_page, calls_site, bruno, "/settings/", viewport=PHONE, scheme="dark")
    shot(hers, "call-buttons")
    hers.get_by_role("button", name="Video call").click()
    incoming = his.locator(".call-incoming")
    expect(incoming).to_be_visible()
    expect(incoming).to_contain_text("Ana")
    expect(hers.locator("[data-status]").last).to_have_text("It rings…")
    is_accessible(his)
    shot(his, "call-incoming-phone-dark")
    shot(hers, "call-ringing-desktop")
    his.keyboard.press("Escape")  # silences, and declines nothing
    expect(incoming).to_be_visible()

    # --- answered: both see and hear each other
    incoming.get_by_role("button", name="Answer", exact=True).click()
    flows(hers)
    flows(his)
    for page in (hers, his):
        expect(page.locator(".call-tile")).to_have_class(re.compile("has-picture"))
        expect(page.locator(".call-own")).to_be_visible()
        expect(page.locator(".call-head [data-clock]")).to_be_visible()
        is_accessible(page)
    expect(hers.locator("[data-quality]")).to_be_visible()
    shot(hers, "call-desktop")
    shot(his, "call-phone")

    # --- mute, camera, small and large again; Esc hangs nothing up
    hers.get_by_role("button", name="Mute the microphone").click()
    expect(his.locator("[data-silent]")).to_be_visible()
    hers.get_by_role("button", name="Unmute the microphone").click()
    expect(his.locator("[data-silent]")).to_be_hidden()
    his.get_by_role("button", name="Turn the camera off").click()
    expect(hers.locator(".call-tile")).not_to_have_class(re.compile("has-picture"))
    shot(hers, "call-without-picture")
    his.get_by_role("button", name="Turn the camera on").click()
    expect(hers.locator(".call-tile")).to_have_class(re.compile("has-picture"))
    hers.keyboard.press("Escape")
    expect(hers.locator(".call-pill")).to_be_visible()
    shot(hers, "call-small")
    flows(hers)
    hers.locator(".call-pill-open").click()
    expect(hers.locator(".call-box")).to_be_visible()

    # --- over, on both sides, and nothing is left on
    own = "document.querySelector('[data-own-video]').srcObject"
    his.evaluate(f"window.kept = {own}.getTracks()")
    hers.get_by_role("button", name="Hang up").last.click()
    expect(his.locator(".call-box")).to_be_hidden()
    expect(hers.locator(".call-box")).to_be_hidden()
    assert his.evaluate("window.kept.map((track) => track.readyState)") == ["ended"]
    assert his.evaluate(own) is None
    expect(hers.locator(".chat-notice").last).to_have_text(re.compile(r"^Video call, \d+ (seconds?|minutes?)$"))


def test_what_was_missed_stands_in_the_conversation(
    calls_site: Site, pair: tuple[Person, Person, str], open_page: Callable[..., Page], shot: Shot
) -> None:
    ana, bruno, talk = pair
    hers = enter(open_page, calls_site, ana, f"/chat/{talk}/", viewport=PHONE)
    his = enter(open_page, calls_site, bruno, f"/chat/{talk}/", viewport=DESKTOP)
    hers.get_by_role("button", name="Voice call").click()
    expect(his.locator(".call-incoming")).to_be_visible()
    shot(his, "call-incoming-desktop")
    his.goto("/settings/")  # it rings on the next page too
    expect(his.locator(".call-incoming")).to_be_visible()
    expect(hers.get_by_role("button", name="Hang up").first).to_be_visible()
    shot(hers, "call-voice-phone")
    hers.locator(".call-bar").get_by_role("button", name="Hang up").click()
    expect(his.locator(".call-incoming")).to_be_hidden()
    his.goto(f"/chat/{talk}/")
    expect(his.locator(".chat-notice").last).to_have_text("Missed voice call from Ana")
    expect(hers.locator(".chat-notice").last).to_have_text("Voice call: taken back")


def test_by_the_relay_alone_also_when_it_breaks_off(
    calls_site: Site, relay: Relay, pair: tuple[Person, Person, str], open_page: Callable[..., Page]
) -> None:
    ana, bruno, talk = pair
    hers = enter(open_page, calls_site, ana, f"/chat/{talk}/", init=RELAY_ONLY)
    his = enter(open_page, calls_site, bruno, "/settings/", init=RELAY_ONLY)
    hers.get_by_role("button", name="Video call").click()
    his.locator(".call-incoming").get_by_role("button", name="Answer", exact=True).click()
    assert flows(hers)["local"] == flows(his)["local"] == "relay"
    # --- the relay goes and comes back: another way is found, and the call has not ended
    relay.stop()
    expect(hers.locator(".call-head [data-status]")).to_have_text(
        "The connection broke off. Trying again…", timeout=30_000
    )
    relay.start()
    assert flows(hers)["local"] == "relay"
    flows(his)
    expect(hers.locator(".call-head [data-status]")).to_have_text("")
    his.locator(".call-bar").get_by_role("button", name="Hang up").click()
    expect(hers.locator(".call-box")).to_be_hidden()


def test_without_a_microphone_it_says_what_to_do_and_calls_nobody(
    calls_site: Site, pair: tuple[Person, Person, str], open_page: Callable[..., Page], shot: Shot
) -> None:
    ana, _bruno, talk = pair
    page = enter(open_page, calls_site, ana, f"/chat/{talk}/", init=REFUSED)
    expect(page.locator("chat-room.is-live")).to_be_visible()
    page.context.set_offline(True)  # before the screen of calls has come
    page.get_by_role("button", name="Voice call").click()
    expect(page.locator(".toast")).to_contain_text("There is no connection")
    page.context.set_offline(False)
    page.get_by_role("button", name="Voice call").click()
    expect(page.locator("[data-problem]")).to_contain_text("Allow both for this site")
    is_accessible(page)
    shot(page, "call-refused-phone")
    page.get_by_role("button", name="Understood").click()
    expect(page.locator(".call-box")).to_be_hidden()
    assert ana.call("GET", "/api/v1/me/call/").json() == {"call": None}


def make_group(owner: Person, *people: Person) -> str:
    """Of people who let everyone add them."""
    for one in people:
        one.call("PATCH", "/api/v1/me/chat/settings/", json={"group_adders": "everyone"})
    told = {"name": "Park", "handles": [one.handle for one in people]}
    return str(owner.call("POST", "/api/v1/conversations/groups/", json=told, expect=201).json()["id"])


def test_three_of_a_group_see_each_other(
    calls_site: Site, pair: tuple[Person, Person, str], open_page: Callable[..., Page], shot: Shot
) -> None:
    ana, bruno, _talk = pair
    carla = person(calls_site, "carla")
    group = make_group(ana, bruno, carla)
    hers = enter(open_page, calls_site, ana, f"/chat/{group}/", viewport=DESKTOP)
    others = [enter(open_page, calls_site, who, "/settings/", scheme="dark") for who in (bruno, carla)]
    hers.get_by_role("button", name="Video call").click()
    for page in others:
        expect(page.locator(".call-incoming")).to_contain_text("Park")
        page.locator(".call-incoming").get_by_role("button", name="Answer", exact=True).click()
    for page in (hers, *others):
        expect(page.locator(".call-tile.has-picture")).to_have_count(2, timeout=40_000)
        both = page.evaluate("document.querySelector('call-screen').measure()")
        assert len(both) == 2 and all(one["bytesReceived"] for one in both)
    is_accessible(hers)
    shot(hers, "call-group-desktop")
    shot(others[0], "call-group-phone")
    # --- one goes, two stay
    others[1].locator(".call-bar").get_by_role("button", name="Hang up").click()
    expect(hers.locator(".call-tile")).to_have_count(1)
    flows(hers)
    others[0].locator(".call-bar").get_by_role("button", name="Hang up").click()
    expect(hers.locator(".call-box")).to_be_hidden()
