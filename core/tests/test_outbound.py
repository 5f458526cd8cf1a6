"""The outbound client, against a real server and hostile addresses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from core import outbound
from core.outbound import OutboundFailed, OutboundRefused, fetch, is_public


class Handler(BaseHTTPRequestHandler):
    hits = 0

    def do_GET(self) -> None:
        type(self).hits += 1
        if self.path == "/jump":
            self.send_response(302)
            self.send_header("Location", "/end")
            self.end_headers()
        elif self.path == "/circle":
            self.send_response(302)
            self.send_header("Location", "/circle")
            self.end_headers()
        elif self.path == "/broken":
            self.send_response(503)
            self.end_headers()
        else:
            body = b"x" * (2_000_000 if self.path == "/huge" else 10)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(outbound, "_breaker", outbound.Breaker())
    Handler.hits = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_private_addresses_are_never_called(address: str) -> None:
    with pytest.raises(OutboundRefused):
        fetch(f"{address}/end")
    assert Handler.hits == 0


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://example.com",
        "http://u:p@example.com/",
        "http://",
        "http://[::1]/",
        "http://0/",
        "http://169.254.169.254/",
    ],
)
def test_hostile_addresses_are_refused(url: str) -> None:
    with pytest.raises((OutboundRefused, OutboundFailed)):
        fetch(url, tries=1)


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "127.0.0.1",
        "::1",
        "::ffff:10.0.0.1",
        "fe80::1%eth0",
        "64:ff9b::7f00:1",
        "100.64.0.1",
        "224.0.0.1",
        "0.0.0.0",
    ],
)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(address)


def test_redirects_are_followed_to_their_end_but_not_in_circles(address: str) -> None:
    assert fetch(f"{address}/jump", allow_private=True).url == f"{address}/end"
    with pytest.raises(OutboundFailed):
        fetch(f"{address}/circle", allow_private=True, tries=1)


def test_a_huge_answer_is_cut(address: str) -> None:
    with pytest.raises(OutboundFailed):
        fetch(f"{address}/huge", allow_private=True, tries=1)


def test_a_failing_host_is_left_alone_after_five_tries(address: str) -> None:
    for _try in range(8):
        with pytest.raises(OutboundFailed):
            fetch(f"{address}/broken", allow_private=True, tries=1)
    assert Handler.hits == outbound.BREAK_AFTER
