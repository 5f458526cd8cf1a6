"""Real socket servers for tests, and a browser tab as far as a socket can tell."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from django.conf import settings
from django.db import connection
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.cast import client_of

ROOT = Path(__file__).resolve().parents[2]
SITE = "http://localhost:8000"
PATIENCE = 15.0


def database_url() -> str:
    """Of the test database this process has made."""
    at = connection.settings_dict
    host, port = at["HOST"], at["PORT"]
    where = f"@/{at['NAME']}?host={quote(host, safe='')}" if host.startswith("/") else f"@{host}:{port}/{at['NAME']}"
    if host.startswith("/") and port:
        where = f"@:{port}/{at['NAME']}?host={quote(host, safe='')}"
    return f"postgres://{quote(at['USER'])}:{quote(at['PASSWORD'], safe='')}{where}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def socket_server(
    redis_url: str | None = None,
    *,
    port: int | None = None,
    app: str = "core.tests.realtime_app:application",
    site_url: str = SITE,
) -> Iterator[int]:
    """A uvicorn process with the options of the site; yields its port."""
    port = port or free_port()
    environment = os.environ | {
        "DATABASE_URL": database_url(),
        "REDIS_URL": redis_url or settings.REDIS_URL,
        "DJANGO_SETTINGS_MODULE": "petamigos.settings",
        "SITE_URL": site_url,
    }
    options = f"--host 127.0.0.1 --port {port} --ws-max-size 131072 --ws-per-message-deflate false --log-level warning"
    command = [sys.executable, "-m", "uvicorn", *options.split(), app]
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until_live(port, process)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until_live(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the socket server has ended"
        try:
            with urlopen(f"http://127.0.0.1:{port}/ws/health", timeout=1) as answer:
                assert answer.read() == b"live\n"
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the socket server did not answer")


def key_of(user: Any) -> str:
    """The key of a new session of this person."""
    return client_of(user).session.session_key or ""


class Tab:
    """One socket. `hear(kind)` returns the next frame of that type and keeps the others in `passed`."""

    def __init__(self, wire: ClientConnection) -> None:
        self.wire = wire
        self.passed: list[dict[str, Any]] = []

    def say(self, kind: str, **data: Any) -> None:
        self.wire.send(json.dumps({"type": kind, **data}))

    def hear(self, kind: str, timeout: float = PATIENCE) -> dict[str, Any]:
        while True:
            frame = self.next(timeout)
            if frame["type"] == kind:
                return frame
            self.passed.append(frame)

    def next(self, timeout: float = PATIENCE) -> dict[str, Any]:
        return json.loads(self.wire.recv(timeout))

    def silence(self) -> list[dict[str, Any]]:
        """What had been sent before the answer to a ping: a proof that nothing else was."""
        self.say("ping", ref="silence")
        heard = []
        while (frame := self.next())["type"] != "pong":
            heard.append(frame)
        return heard

    def close_code(self, timeout: float = PATIENCE) -> int:
        try:
            while True:
                self.passed.append(json.loads(self.wire.recv(timeout)))
        except ConnectionClosed as end:
            return end.rcvd.code if end.rcvd else 1006


@contextmanager
def open_tab(
    port: int,
    session_key: str | None = None,
    *,
    origin: str | None = SITE,
    hello: dict[str, Any] | None = None,
    greeted: bool = True,
    **options: Any,
) -> Iterator[Tab]:
    """A tab with the cookie of a session; by default it has said hello and was welcomed."""
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session_key}"} if session_key else {}
    with connect(
        f"ws://127.0.0.1:{port}/ws/",
        origin=origin,  # type: ignore[arg-type]
        additional_headers=cookie,
        compression=None,
        ping_interval=None,
        close_timeout=2,
        **options,
    ) as wire:
        tab = Tab(wire)
        if greeted:
            tab.say("hello", **(hello or {}))
            tab.welcome = tab.hear("welcome")  # type: ignore[attr-defined]
        yield tab
