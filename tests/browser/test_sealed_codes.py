"""Safety numbers compared by the code: before a camera whose film is made here, from a photo, and where there is neither."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import qrcode
from PIL import Image, ImageFilter
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import FLAGS, PHONE, chromium
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.test_sealed import enter, is_in, number_of, two_friends
from tests.browser.walks import sign_in
from tests.site import Site, picture

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]
Open = Callable[..., Page]
Shot = Callable[[Page, str], None]
FRAME = (640, 480)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the camera of these browsers sees: it is opened anew with each scan."""
    return tmp_path_factory.mktemp("camera") / "seen.y4m"


@pytest.fixture(scope="module")
def browser(browser: Browser, film: Path) -> Iterator[Browser]:
    camera = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    ]
    running = browser.browser_type.launch(executable_path=chromium(), args=[*FLAGS, *camera])
    yield running
    running.close()


@pytest.fixture
def two(site: Site, open_page: Open) -> SimpleNamespace:
    """ana and bruno, each before the page of their number, on it the code that both see."""
    made = two_friends(site)
    made.hers, made.his = (enter(open_page, site, who, made.id) for who in (made.ana, made.bruno))
    for page in (made.hers, made.his):
        is_in(page)
    expect(made.hers.locator("[data-alone]")).to_be_hidden(timeout=30_000)
    made.number = number_of(made.hers, made.id)
    assert number_of(made.his, made.id) == made.number
    return made


def code_on(page: Page) -> Image.Image:
    """As it stands on a screen."""
    return Image.open(io.BytesIO(page.locator("[data-qr]").screenshot())).convert("RGB")


def code_of(text: str) -> Image.Image:
    made = qrcode.QRCode(box_size=6, border=4)
    made.add_data(text)
    return made.make_image().get_image().convert("RGB")


def held_up(code: Image.Image) -> Image.Image:
    """Before a camera: a little turned, not quite sharp, on a table."""
    frame = Image.new("RGB", FRAME, "#8a6f52")
    side = 330
    shown = code.resize((side, side)).convert("RGBA").rotate(5, expand=True, resample=Image.Resampling.BICUBIC)
    frame.paste(shown, ((FRAME[0] - shown.width) // 2, (FRAME[1] - shown.height) // 2), shown)
    return frame.filter(ImageFilter.GaussianBlur(1.2))


def put_before(film: Path, code: Image.Image) -> None:
    """A film in YUV4MPEG2 that shows it: a line of words, then each picture as its three planes."""
    light, blue, red = held_up(code).convert("YCbCr").split()
    half = (FRAME[0] // 2, FRAME[1] // 2)
    planes = light.tobytes() + blue.resize(half).tobytes() + red.resize(half).tobytes()
    head = f"YUV4MPEG2 W{FRAME[0]} H{FRAME[1]} F10:1 Ip A1:1 C420jpeg\n".encode()
    film.write_bytes(head + b"".join(b"FRAME\n" + planes for _ in range(10)))


def state(page: Page) -> Locator:
    return page.locator("[data-state]")


def test_the_code_of_the_other_before_the_camera_verifies(two: SimpleNamespace, film: Path, shot: Shot) -> None:
    put_before(film, code_on(two.his))
    expect(state(two.hers)).to_have_text("Not compared yet")
    two.hers.get_by_role("button", name="Scan their code").click()
    expect(state(two.hers)).to_have_text("Verified", timeout=30_000)
    expect(two.hers.locator("[data-camera]")).to_be_hidden()
    expect(two.hers.locator("[data-problem]")).to_be_hidden()
    expect(two.hers.get_by_role("button", name="Stop the camera")).to_be_hidden()
    is_accessible(two.hers)
    assert_fits(two.hers)
    shot(two.hers, "safety_scanned")
    two.hers.goto(f"/chat/{two.id}/")
    is_in(two.hers)
    expect(two.hers.locator("[data-verified]")).to_be_visible()


def test_another_number_is_told_and_verifies_nothing(two: SimpleNamespace, film: Path, shot: Shot) -> None:
    last = "1" if two.number[-1] == "0" else "0"
    put_before(film, code_of(f"petamigos-safety:1:{two.number[:-1]}{last}"))
    two.hers.get_by_role("button", name="Scan their code").click()
    expect(two.hers.locator("[data-problem]")).to_contain_text("This is another number.", timeout=30_000)
    expect(two.hers.locator("[data-problem]")).to_contain_text("Bruno")
    expect(two.hers.locator("[data-camera]")).to_be_hidden()
    expect(state(two.hers)).to_have_text("Not compared yet")
    shot(two.hers, "safety_differs")


def test_any_other_code_is_none_and_the_camera_can_be_stopped(two: SimpleNamespace, film: Path, shot: Shot) -> None:
    put_before(film, code_of("https://petamigos.example/@bruno"))
    two.hers.get_by_role("button", name="Scan their code").click()
    expect(two.hers.locator("[data-problem]")).to_have_text("This is not the code of a safety number.", timeout=30_000)
    expect(two.hers.locator("[data-camera]")).to_be_visible()  # it goes on looking
    shot(two.hers, "safety_camera")
    two.hers.get_by_role("button", name="Stop the camera").click()
    expect(two.hers.locator("[data-camera]")).to_be_hidden()
    live = "() => document.querySelector('[data-camera]').srcObject === null"
    assert two.hers.evaluate(live)
    expect(two.hers.get_by_role("button", name="Scan their code")).to_be_visible()
    expect(state(two.hers)).to_have_text("Not compared yet")


def test_a_photo_of_the_code_does_as_well(two: SimpleNamespace, tmp_path: Path) -> None:
    nothing, code = tmp_path / "table.jpg", tmp_path / "code.jpg"
    nothing.write_bytes(picture((800, 600)))
    held_up(code_on(two.his)).resize((1600, 1200)).save(code)
    photo = two.hers.get_by_label("A photo of their code")
    photo.set_input_files(nothing)
    expect(two.hers.locator("[data-problem]")).to_contain_text("No code was found")
    expect(state(two.hers)).to_have_text("Not compared yet")
    sent: list[str] = []
    two.hers.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    photo.set_input_files(code)
    expect(state(two.hers)).to_have_text("Verified")
    expect(two.hers.locator("[data-problem]")).to_be_hidden()
    assert [one for one in sent if not one.startswith("GET blob:")] == []  # no picture leaves the browser


def test_without_a_camera_the_page_says_what_else_there_is(site: Site, browser: Browser) -> None:
    made = two_friends(site)
    bare = browser.browser_type.launch(executable_path=chromium(), args=FLAGS)
    pages = []
    for who in (made.ana, made.bruno):
        page = bare.new_context(base_url=site.url, viewport=PHONE, locale="en-US").new_page()
        sign_in(page, who)
        page.goto(f"/chat/{made.id}/")
        is_in(page)
        pages.append(page)
    hers = pages[0]
    expect(hers.locator("[data-alone]")).to_be_hidden(timeout=30_000)
    number_of(hers, made.id)
    hers.get_by_role("button", name="Scan their code").click()
    expect(hers.locator("[data-problem]")).to_contain_text("Take a photo of the code, or compare the digits")
    expect(hers.get_by_label("A photo of their code")).to_be_enabled()
    hers.get_by_role("button", name="They are the same").click()  # by eye
    expect(state(hers)).to_have_text("Verified")
    bare.close()
