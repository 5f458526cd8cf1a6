"""Pushes and preferences as a person meets them: asked after a tap, sealed for this browser, shown by its worker."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_front_door import assert_fits, is_accessible
from tests.browser.walks import sign_in
from tests.delivering import Browser, PushService, push_service
from tests.site import Person, Site, eventually

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("notifications")]

# Chromium subscribes at Google's push service, which no test can reach: the service stands on this machine instead,
# and the page is given what Chromium would have got. Everything after that is the site's own and the browser's own.
SUBSCRIBED = """
(() => {
  const given = %s;
  let made = JSON.parse(localStorage.getItem("test-made") ?? "null");
  const shaped = () => ({ ...given, toJSON: () => given, unsubscribe: async () => { localStorage.removeItem("test-made"); made = null; return true; } });
  PushManager.prototype.getSubscription = async () => (made ? shaped() : null);
  PushManager.prototype.subscribe = async (options) => {
    if (!options.userVisibleOnly || new Uint8Array(options.applicationServerKey).length !== 65) throw new Error("options");
    made = true;
    localStorage.setItem("test-made", "true");
    return shaped();
  };
})();
"""


@pytest.fixture(scope="module")
def service() -> Iterator[PushService]:
    with push_service() as running:
        yield running


@pytest.fixture(scope="module")
def open_site(service: PushService) -> Iterator[Site]:
    """A site with keys of its own that also calls the push service on this machine."""
    with tempfile.TemporaryDirectory(prefix="petamigos-push-") as folder:
        Path(folder).chmod(0o711)
        site = Site(Path(folder), more={"WEB_PUSH_HOSTS": service.url})
        try:
            site.wait_until_ready()
            yield site
        finally:
            site.stop()


def handle(page: Page, keys: dict[str, str]) -> None:
    given = {"endpoint": keys["endpoint"], "keys": {"p256dh": keys["p256dh"], "auth": keys["auth"]}}
    page.add_init_script(SUBSCRIBED % json.dumps(given))


def worker_of(page: Page, url: str) -> tuple[Any, str]:
    """A line to the browser itself, and the number of the site's registration there."""
    browser = page.context.new_cdp_session(page)
    found: list[str] = []
    browser.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(
            one["registrationId"] for one in event["registrations"] if one["scopeURL"].startswith(url)
        ),
    )
    browser.send("ServiceWorker.enable")
    eventually(lambda: page.evaluate("navigator.serviceWorker.ready.then(() => true)") and found, 20)
    return browser, found[-1]


def shown(page: Page) -> list[dict[str, Any]]:
    return page.evaluate(
        "navigator.serviceWorker.ready.then((worker) => worker.getNotifications())"
        ".then((all) => all.map(({ title, body, tag, data }) => ({ title, body, tag, data })))"
    )


def test_a_push_is_switched_on_sent_and_shown(
    open_site: Site, service: PushService, open_page: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    ana, bruno = Person(open_site, "ana"), Person(open_site, "bruno")
    browser, page = Browser(), open_page(open_site.url)
    handle(page, browser.subscription(service.endpoint))
    page.context.grant_permissions(["notifications"], origin=open_site.url)
    sign_in(page, ana)
    page.goto("/settings/notifications/how/")
    expect(page.locator("[data-push-on]")).to_be_visible()
    is_accessible(page)
    assert_fits(page)
    page.click("[data-push-on]")
    expect(page.locator("push-switch [role=status]")).to_contain_text("on this device")
    shot(page, "push-on")
    page.reload()
    expect(page.locator("[data-device]")).to_have_count(1)

    bruno.call("PUT", f"/api/v1/users/{ana.handle}/follow/", expect=None)
    eventually(lambda: service.got, 120, 0.5)
    assert service.refused == []
    told = browser.open(service.got[0][1])
    assert bruno.me["display_name"] in told["body"] or bruno.handle in told["body"]

    line, registration = worker_of(page, open_site.url)
    line.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": open_site.url, "registrationId": registration, "data": json.dumps(told)},
    )
    [notice] = eventually(lambda: shown(page), 20)
    assert (notice["title"], notice["body"]) == ("PetAmigos", told["body"])
    assert notice["data"]["url"].startswith(open_site.url)
    newer = told | {"body": "Somebody else too"}
    line.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": open_site.url, "registrationId": registration, "data": json.dumps(newer)},
    )
    eventually(lambda: [one["body"] for one in shown(page)] == ["Somebody else too"], 20)  # it took its place

    page.click("[data-push-off]")
    expect(page.locator("[data-push-on]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-device]")).to_have_count(0)


@pytest.mark.parametrize(("name", "viewport", "scheme"), [("phone", PHONE, "light"), ("desktop", DESKTOP, "dark")])
def test_the_preferences_are_read_and_kept(
    open_site: Site,
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
    name: str,
    viewport: Any,
    scheme: str,
) -> None:
    person = Person(open_site, "carla")
    page = open_page(open_site.url, viewport=viewport, scheme=scheme)
    sign_in(page, person)
    page.goto("/settings/")
    page.click(".settings-nav a[href='/settings/notifications/']")
    page.wait_for_url("**/settings/notifications/")
    is_accessible(page)
    assert_fits(page)
    shot(page, f"preferences-{name}")
    page.uncheck("input[name='reaction'][value='push']")
    page.select_option("select[name='reaction.from']", "followed")
    page.click(".topic-save .button-action")
    page.wait_for_load_state()
    expect(page.locator("input[name='reaction'][value='push']")).not_to_be_checked()
    expect(page.locator("select[name='reaction.from']")).to_have_value("followed")
    for path in ("/settings/notifications/how/", "/settings/notifications/muted/", "/notifications/"):
        page.goto(path)
        is_accessible(page)
        assert_fits(page)
        shot(page, f"{path.strip('/').replace('/', '-')}-{name}")


def test_without_scripts_the_forms_still_work(open_site: Site, open_page: Callable[..., Page]) -> None:
    person = Person(open_site, "dora")
    page = open_page(open_site.url, script=False)
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", "tres tristes tigres")
    page.click("main form:has([name=password]) .button-action")
    page.goto("/settings/notifications/how/")
    assert not page.is_visible("[data-push-on]")
    page.check("[name=quiet_on]")
    page.click("main form:has([name=quiet_on]) .button-action")
    assert page.is_checked("[name=quiet_on]")
