"""A server of strangers' pages on a real socket, and how the outbound client reaches it though it is no public machine."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from core import outbound
from social import actions
from social.models import Post
from tests.cast import client_of

HTML = "text/html; charset=utf-8"
PAGE = """<!doctype html><html><head><title>Plain title</title>
<meta property="og:title" content="How dogs learn to swim"><meta property="og:description" content="Slowly, and with joy.">
<meta property="og:site_name" content="The Dog Paper"><meta property="og:image" content="/swim.png">
<meta property="og:image:alt" content="A wet dog"></head><body><p>Hello</p></body></html>"""


class Site(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Pages)
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def put(self, path: str, body: bytes | str, kind: str = HTML, status: int = 200, **headers: str) -> None:
        content = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, {"Content-Type": kind} | named, content)

    def hits(self, path: str) -> int:
        return sum(1 for asked, _headers in self.asked if asked == path)


class Pages(BaseHTTPRequestHandler):
    server: Site
    DRIP: ClassVar[float] = 0.05

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        if self.path == "/drip":  # a byte now and then, for ever
            self._drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        elif self.path == "/drip-headers":
            self._drip(b"HTTP/1.1 200 OK\r\nX-Long: ")
        status, headers, body = self.server.pages.get(self.path, (404, {"Content-Type": HTML}, b"no"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, first: bytes) -> None:
        self.wfile.write(first)
        try:
            while True:
                self.wfile.write(b"a")
                self.wfile.flush()
                time.sleep(self.DRIP)
        except OSError:
            return

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Reached by any name that ends in .example, as a public machine would be; all other names are looked up as ever."""
    server = Site()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    real = socket.getaddrinfo
    reached = outbound._checked_address

    def look_up(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        return real("127.0.0.1" if name.endswith(".example") else name, port, *rest, **more)

    def checked(host: str, port: int, allow_private: bool) -> str:
        return reached(host, port, allow_private or host.endswith(".example"))

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(outbound, "_checked_address", checked)
    monkeypatch.setattr(outbound, "_breaker", outbound.Breaker())
    monkeypatch.setattr(outbound, "PORTS", outbound.PORTS | {server.server_port})
    yield server
    server.shutdown()
    server.server_close()


def address(site: Site, path: str = "/dogs", host: str = "paper.example") -> str:
    return f"http://{host}:{site.server_port}{path}"


def bomb() -> bytes:
    return gzip.compress(b"<p>" + b"a" * 50_000_000)


def link_of(viewer: Any, post: Post) -> Any:
    return client_of(viewer).get(f"/api/v1/posts/{post.pk}/").json()["link"]


def page_of(viewer: Any, post: Post) -> str:
    return client_of(viewer).get(f"/p/{post.pk}/").content.decode()


def publish(author: Any, url: str, **fields: Any) -> Post:
    return actions.publish_post(author, body=f"Read this: {url}.", audience="public", **fields)
