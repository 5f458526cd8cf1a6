"""Steps that several walks take."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from playwright.sync_api import Page, expect

from petamigos.embedded.places import ROOT
from petamigos.env import VARIABLES
from tests.site import PASSWORD, Person, Site, eventually


def sign_in(page: Page, person: Person) -> None:
    """By e-mail and password, as far as the home, the welcome, or the question for a second factor."""
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main form:has([name=password]) .button-action")
    page.wait_for_url(lambda url: "/accounts/login" not in url)


def open_room(page: Page, person: Person, talk: str) -> None:
    """Signs in, as far as a conversation that is live."""
    sign_in(page, person)
    page.goto(f"/chat/{talk}/")
    expect(page.locator("chat-room.is-live")).to_be_visible()


def keep_asking(holds: Callable[[], bool]) -> None:
    """What the worker does is seen after a moment."""
    eventually(holds, 30, 0.5)


def in_shell(site: Site, words: str) -> str:
    """What who runs the site does, as `manage.py shell`; returns what it says."""
    env = {k: v for k, v in os.environ.items() if k not in {v.name for v in VARIABLES} and "PYTEST" not in k}
    env |= {"VAR_DIR": str(site.folder), "PORT": str(site.port), "DEBUG": "1"}
    command = [sys.executable, "-m", "petamigos.run", "manage", "shell", "-v", "0", "-c", words]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
