"""static/js/socket.js in a real browser, under a strict policy, while its server goes and comes back."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings

from core.tests.realtime_site import free_port, key_of, open_tab, socket_server
from tests.cast import make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --no-first-run"
APP = "core.tests.realtime_page:application"


class Page:
    """A tab on the page of realtime_page.py; `heard` is what it was told, in order."""

    def __init__(self, page: Any, address: str) -> None:
        self.page = page
        self.address = address
        self.faults: list[str] = []
        self.sockets = 0
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("websocket", self._count)

    def _count(self, _socket: Any) -> None:
        self.sockets += 1

    def load(self) -> None:
        self.page.goto(self.address)
        self.wait_for("online")

    @property
    def heard(self) -> list[str]:
        return self.page.evaluate("heard")

    def wait_for(self, word: str) -> None:
        """Asks from here: the policy of the page forbids the eval that wait_for_function would need."""
        for _ in range(600):
            if word in self.page.evaluate("globalThis.heard ?? []"):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{word} was not heard, only {self.heard}")

    def send(self, kind: str, **data: Any) -> Any:
        return self.page.evaluate(f"socket.send({json.dumps(kind)}, {json.dumps(data)}).catch((error) => error)")


@contextmanager
def browser_tab(port: int, session_key: str) -> Iterator[Page]:
    from playwright.sync_api import sync_playwright

    if CHROMIUM is None:
        pytest.skip("No Chromium: apt-get install chromium")
    address = f"http://localhost:{port}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        context = browser.new_context()
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session_key, "url": address}])
        page = Page(context.new_page(), address)
        yield page
        assert page.faults == []
        browser.close()


def test_a_tab_hears_each_event_once_whatever_happens_to_its_server() -> None:
    room = str(uuid.uuid4())
    ana = make_user("ana", bio=room)
    key = key_of(ana)
    port = free_port()
    site_url = f"http://localhost:{port}"
    with socket_server() as other, browser_tab(port, key) as tab:
        with socket_server(port=port, app=APP, site_url=site_url):
            tab.load()
            assert tab.send("echo", said="hola")["said"] == "hola"
            assert tab.send("refuse_me", said="x")["code"] == "already_said"
            tab.send("write_letter", body="one")
            tab.wait_for("one")
            assert tab.sockets == 1
        tab.wait_for("offline")
        assert tab.send("echo", said="x") == {"code": "offline"}
        with open_tab(other, key) as elsewhere:
            for body in ("two", "three"):
                elsewhere.say("write_letter", body=body, ref=body)
                elsewhere.hear("done")
        with socket_server(port=port, app=APP, site_url=site_url):
            tab.wait_for("three")
            assert tab.heard == ["online", "one", "offline", "online", "resync", "two", "three"]
            tab.page.goto("about:blank")
            with open_tab(other, key) as elsewhere:
                elsewhere.say("write_letter", body="four", ref=1)
                elsewhere.hear("done")
            tab.load()  # the gap of a page load
            tab.wait_for("four")
            assert tab.heard == ["online", "four"]


def test_a_tab_hears_its_groups_while_it_may_and_gives_up_when_signed_out() -> None:
    room = str(uuid.uuid4())
    ana = make_user("ana", bio=room)
    key = key_of(ana)
    port = free_port()
    with (
        socket_server(port=port, app=APP, site_url=f"http://localhost:{port}"),
        browser_tab(port, key) as tab,
    ):
        tab.load()
        join = f"socket.subscribe('room.{room}', (frame) => heard.push(frame.said))"
        tab.page.evaluate(f"(() => {{ window.leave = {join}; }})()")
        tab.send("echo", said="the server takes messages in order")
        tab.send("shout", group=f"room.{room}", said="knock")
        tab.wait_for("knock")
        # Left and joined again before the server has answered: the answer to the first must not undo the second.
        tab.page.evaluate(f"(() => {{ leave(); window.leave = {join}; }})()")
        tab.send("echo", said="joined again")
        tab.send("shout", group=f"room.{room}", said="again")
        tab.wait_for("again")
        tab.send("end_sessions")
        tab.wait_for("signedout")
        assert tab.heard == ["online", "knock", "again", "offline", "signedout"]
        tab.page.wait_for_timeout(4000)  # longer than the first wait before a new try
        assert tab.sockets == 1
