"""A voice message recorded in a real browser with a microphone that the browser makes up; a film; without a line; and by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, FLAGS, chromium
from tests.browser.test_chat import friends, talk_of  # noqa: F401  (a fixture)
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import open_room
from tests.recordings import film
from tests.site import Person, Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]
DEVICES = [
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
]


@pytest.fixture(scope="module")
def browser(browser: Browser) -> Iterator[Browser]:
    running = browser.browser_type.launch(executable_path=chromium(), args=[*FLAGS, *DEVICES])
    yield running
    running.close()


def test_a_voice_message_is_recorded_heard_and_listened_to(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
    shot: Shot,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP, scheme="dark")
    open_room(hers, ana, talk)
    open_room(his, bruno, talk)

    record = hers.get_by_role("button", name="Record a voice message")
    record.click()  # a tap leaves it running
    expect(hers.locator("[data-recording=locked] .recorder-time")).to_be_visible()
    expect(his.locator("[data-status]")).to_have_text("typing…")
    expect(hers.locator(".recorder-time")).to_have_text("0:02", timeout=10_000)
    shot(hers, "voice-recording")
    hers.get_by_role("button", name="Stop and listen").click()
    preview = hers.locator("[data-recorder] .voice")
    expect(preview).to_be_visible()
    preview.get_by_role("button", name="Play").click()
    expect(preview.get_by_role("button", name="Pause")).to_be_visible()
    shot(hers, "voice-preview")
    is_accessible(hers)
    assert_fits(hers)
    hers.locator("[data-recorder]").get_by_role("button", name="Send").click()

    heard = his.locator(".chat-message .voice")
    expect(heard).to_be_visible(timeout=30_000)
    expect(heard.locator(".voice-dot")).to_be_visible()
    assert heard.locator(".voice-done rect").count() == 64
    tall = heard.locator(".voice-done rect").evaluate_all(
        "all => all.filter(one => one.height.baseVal.value > 20).length"
    )
    assert tall > 0  # the browser's microphone beeps
    shot(his, "voice-dark")
    heard.get_by_role("button", name="Play").click()
    expect(heard.locator(".voice-dot")).to_have_count(0)
    expect(hers.locator(".voice.is-heard")).to_be_visible()
    heard.get_by_role("button", name="Speed").click()
    expect(heard.get_by_role("button", name="Speed: 1.5 times")).to_be_visible()
    place = heard.get_by_role("slider", name="Place in the recording")
    place.focus()
    place.press("ArrowLeft")
    expect(place).to_have_value("0")
    is_accessible(his)
    assert_fits(his)


def test_what_is_recorded_can_be_discarded_or_held(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
) -> None:
    ana, bruno = friends
    page = open_page(site.url)
    open_room(page, ana, talk_of(ana, bruno))
    record = page.get_by_role("button", name="Record a voice message")
    record.focus()
    record.press("Enter")
    expect(page.locator("[data-recording=locked]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-recording=idle]")).to_be_visible()

    box = record.bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    expect(page.locator("[data-recording=held] .recorder-hint")).to_contain_text("Slide aside")
    page.mouse.move(middle[0] - 120, middle[1], steps=4)
    expect(page.locator("[data-recording=idle]")).to_be_visible()
    page.mouse.up()

    page.mouse.move(*middle)
    page.mouse.down()
    expect(page.locator("[data-recording=held] .recorder-time")).to_have_text("0:01", timeout=10_000)
    page.mouse.up()  # let go: it is heard before it goes
    expect(page.locator("[data-recording=preview] .voice")).to_be_visible()
    page.get_by_role("button", name="Discard the recording").click()
    expect(page.locator("[data-recording=idle]")).to_be_visible()
    expect(page.locator(".chat-message")).to_have_count(0)


def test_a_voice_recorded_without_a_line_goes_when_it_is_back(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    page = open_page(site.url)
    open_room(page, ana, talk)
    page.context.set_offline(True)
    page.get_by_role("button", name="Record a voice message").click()
    expect(page.locator(".recorder-time")).to_have_text("0:01", timeout=10_000)
    page.locator("[data-recorder]").get_by_role("button", name="Send").click()
    waiting = page.locator(".chat-message.is-waiting .voice, .chat-message.is-sending .voice")
    expect(waiting).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator(".chat-message .chat-tick.is-sent")).to_have_count(1, timeout=40_000)
    found = bruno.call("GET", f"/api/v1/conversations/{talk}/messages/").json()["items"]
    assert [one["kind"] for one in found] == ["voice"]


def test_a_film_is_prepared_and_plays(
    site: Site,
    friends: tuple[Person, Person],  # noqa: F811
    open_page: Open,
    shot: Shot,
    tmp_path: Path,
) -> None:
    ana, bruno = friends
    talk = talk_of(ana, bruno)
    hers, his = open_page(site.url), open_page(site.url, viewport=DESKTOP)
    open_room(hers, ana, talk)
    open_room(his, bruno, talk)
    sent = tmp_path / "ball.mp4"
    sent.write_bytes(film(2, size=(640, 480)))
    hers.set_input_files("input[name=film]", str(sent))
    expect(hers.locator("[data-chosen] .chip")).to_have_text("ball.mp4")
    hers.fill("[data-body]", "Mira la pelota")
    hers.click(".chat-send:not(.chat-record)")
    shown = his.locator(".chat-film video")
    expect(shown).to_be_visible(timeout=40_000)
    shown.evaluate("one => one.play()")
    expect(shown).to_have_js_property("paused", False)
    shown.evaluate(
        "one => new Promise(done => one.addEventListener('timeupdate', () => one.currentTime > 0.2 && done()))"
    )
    assert shown.evaluate("one => [one.videoWidth, one.videoHeight]") == [640, 480]
    expect(his.get_by_role("link", name="Download")).to_be_visible()
    for page, name in ((hers, "video-phone"), (his, "video-desktop")):
        is_accessible(page)
        assert_fits(page)
        shot(page, name)
