"""A real Chromium for the walks. Where none is found the walks do not run, and one line says how to get it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1440, "height": 900}


def chromium() -> str | None:
    named = os.environ.get("CHROMIUM_BIN")
    return named or next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In CI a missing browser is a failure; elsewhere the walks are left out, and one line says so."""
    walks = [item for item in items if "browser" in item.keywords]
    if not walks or chromium() or os.environ.get("CI"):
        return
    items[:] = [item for item in items if item not in walks]
    config.hook.pytest_deselected(items=walks)
    if not hasattr(config, "workerinput"):
        print(
            f"\n{len(walks)} browser walks left out: no Chromium found (apt install chromium, or CHROMIUM_BIN=/path)."
        )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """open_page(url, viewport, …) → a page in a profile of its own; it fails on any error the browser reports."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def note(page: Page, text: str) -> None:
        if is_ours(text):
            errors.append(f"{page.url}: {text}")

    def make(
        base_url: str, *, viewport: Any = PHONE, scheme: Any = "light", language: str = "en-US", script: bool = True
    ) -> Page:
        context = browser.new_context(
            base_url=base_url,
            viewport=viewport,
            color_scheme=scheme,
            locale=language,
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: note(page, error.stack or str(error)))
        page.on("console", lambda message: note(page, message.text) if message.type == "error" else None)
        return page

    yield make
    for context in contexts:
        context.close()
    assert errors == []


def is_ours(text: str) -> bool:
    """What a walk provokes on purpose is no fault: a refused form answers 422, a closed page 404,
    who was quicker 409.
    """
    # The net that a walk takes away is gone.
    gone = ("ERR_CONNECTION_RESET", "ERR_INTERNET_DISCONNECTED", "htmx:error: Failed to fetch")
    if any(words in text for words in gone):
        return False
    return not any(f"status of {status}" in text for status in (401, 403, 404, 409, 422, 429))


@pytest.fixture
def shot() -> Callable[[Page, str], None]:
    """Keeps a picture of the page when SCREENSHOTS names a folder."""
    folder = os.environ.get("SCREENSHOTS")

    def take(page: Page, name: str) -> None:
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{folder}/{name}.png")

    return take
