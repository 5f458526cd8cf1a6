"""The whole site as `make run` starts it, for browser walks and fault tests, and a person who uses its API."""

from __future__ import annotations

import io
import os
import re
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from petamigos.embedded.places import ROOT, Instance, free_port
from petamigos.embedded.processes import Running, recorded
from petamigos.env import VARIABLES

PASSWORD = "tres tristes tigres"
START_SECONDS = 300  # most of it migrations, on a machine that does other things too


class Site:
    """A running site in a folder of its own. `kill` and friends act on its processes by their exact number."""

    def __init__(self, folder: Path, *, demo: bool = False, more: dict[str, str] | None = None) -> None:
        """`more`: environment of this site alone."""
        self.folder = folder
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        env = {k: v for k, v in os.environ.items() if k not in {v.name for v in VARIABLES} and "PYTEST" not in k}
        env |= {"VAR_DIR": str(folder), "PORT": str(self.port), "DEMO": "1" if demo else "0", "DEBUG": "1"}
        env |= more or {}
        self.log = (folder / "site.log").open("wb")
        self.launcher = subprocess.Popen(
            [sys.executable, "-m", "petamigos.run", "run"], cwd=ROOT, env=env, stdout=self.log, stderr=self.log
        )
        self.instance = Instance(folder)

    def wait_until_ready(self) -> None:
        def answers() -> bool:
            assert self.launcher.poll() is None, (self.folder / "site.log").read_text()
            return self.is_ready()

        eventually(answers, START_SECONDS)

    def is_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health/ready", timeout=3).status_code == 200
        except httpx.HTTPError:
            return False

    def process(self, name: str) -> Running:
        return next(process for process in recorded(self.instance) if process.name == name)

    def kill(self, name: str, number: int = signal.SIGKILL) -> None:
        os.kill(self.process(name).pid, number)

    def children_of(self, name: str) -> list[int]:
        parent = self.process(name).pid
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
        return [int(pid) for pid in found.stdout.split()]

    def stop(self) -> None:
        self.launcher.send_signal(signal.SIGTERM)
        self.launcher.wait(30)
        self.log.close()


def eventually(holds: Callable[[], Any], seconds: float = 30, pause: float = 0.1) -> Any:
    """Waits for a condition and returns its value; fails, naming nothing, after `seconds`."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if value := holds():
            return value
        time.sleep(pause)
    value = holds()
    assert value, f"still not so after {seconds} s"
    return value


def read_code(site: Site, email: str) -> str | None:
    """The code in the newest mail to an address, off the development outbox page."""
    page = httpx.get(f"{site.url}/dev/outbox/", timeout=20).text
    for mail in page.split("<article")[1:]:
        if f'data-mail="{email}"' in mail and (found := re.search(r"\b(\d{6})\b", mail.split("<pre", 1)[1])):
            return found.group(1)
    return None


class Person:
    """Someone with an app: signs up by e-mail and code, then calls the API like any client."""

    def __init__(self, site: Site, name: str) -> None:
        self.site = site
        self.email = f"{name}_{uuid.uuid4().hex[:8]}@example.com"
        # Everybody comes from a place of their own: one address may open so many accounts an hour.
        place = httpx.HTTPTransport(local_address=f"127.1.{secrets.randbelow(250)}.{1 + secrets.randbelow(250)}")
        self.http = httpx.Client(base_url=site.url, timeout=20, headers={"Accept-Language": "en"}, transport=place)
        self.sign_up()
        self.call("PATCH", "/api/v1/me/about/", json={"birth_date": "1988-02-01"}, expect=200)
        self.me = self.call("GET", "/api/v1/me/").json()
        self.handle = self.me["handle"]

    def sign_up(self) -> None:
        answer = self.http.post("/_allauth/app/v1/auth/signup", json={"email": self.email, "password": PASSWORD})
        assert answer.status_code == 401, answer.text
        token = answer.json()["meta"]["session_token"]
        code = eventually(lambda: read_code(self.site, self.email))
        answer = self.http.post(
            "/_allauth/app/v1/auth/email/verify", json={"key": code}, headers={"X-Session-Token": token}
        )
        assert answer.status_code == 200, answer.text
        self.token = answer.json()["meta"].get("session_token", token)
        self.http.headers["X-Session-Token"] = self.token

    def call(self, method: str, path: str, *, expect: int | None = None, **options: Any) -> httpx.Response:
        answer = self.http.request(method, path, **options)
        if expect is not None:
            assert answer.status_code == expect, f"{method} {path}: {answer.status_code} {answer.text[:500]}"
        return answer

    def persist(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Tries until it is acknowledged, with one Idempotency-Key, as an app does in bad weather."""
        headers = {"Idempotency-Key": uuid.uuid4().hex}

        def attempt() -> httpx.Response | None:
            try:
                answer = self.http.request(method, path, headers=headers, **options)
            except httpx.HTTPError:
                return None
            assert answer.status_code < 400 or answer.status_code in {429, 502, 503, 504}, answer.text
            return answer if answer.status_code < 400 else None

        return eventually(attempt, 60, 0.2)

    def upload(self, size: tuple[int, int] = (800, 1000)) -> str:
        answer = self.call(
            "POST", "/api/v1/media/", files={"file": ("photo.jpg", picture(size), "image/jpeg")}, expect=201
        )
        return answer.json()["id"]

    def publish(self, body: str, **fields: Any) -> str:
        return self.persist("POST", "/api/v1/posts/", json={"body": body, "audience": "public", **fields}).json()["id"]

    def feed(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        cursor = ""
        while True:
            query = f"?limit=50&cursor={cursor}" if cursor else "?limit=50"
            page = self.call("GET", f"/api/v1/feed/{query}", expect=200).json()
            items += page["items"]
            cursor = page["next_cursor"]
            if not cursor:
                return items

    def follow(self, other: Person) -> None:
        other.call("PATCH", "/api/v1/me/", json={"is_private": False}, expect=200)
        self.call("PUT", f"/api/v1/users/{other.handle}/follow/")


def picture(size: tuple[int, int] = (800, 1000), color: str = "#c86428") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """One site for all walks; tests of one site share a worker (xdist_group)."""
    with tempfile.TemporaryDirectory(prefix="petamigos-site-") as folder:
        Path(folder).chmod(0o711)
        running = Site(Path(folder))
        try:
            running.wait_until_ready()
            yield running
        finally:
            running.stop()
