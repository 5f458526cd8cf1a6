"""A page with nothing but static/js/socket.js on it, and the socket behind it, from one address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.tests import realtime_app

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "js" / "socket.js"
PAGE = (
    b'<!doctype html><title>socket</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>'
)
PAGE_SCRIPT = b"""
import * as socket from "/socket.js";
window.socket = socket;
window.heard = [];
for (const name of ["online", "offline", "resync", "signedout"]) {
  document.addEventListener(`socket:${name}`, () => heard.push(name));
}
socket.on("letter_came", (frame) => heard.push(frame.body));
socket.connect();
socket.connect();
"""


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    pages = {
        "/": (b"text/html", PAGE),
        "/page.js": (b"text/javascript", PAGE_SCRIPT),
        "/socket.js": (b"text/javascript", SCRIPT.read_bytes()),
    }
    if scope["type"] != "http" or scope["path"] not in pages:
        await realtime_app.application(scope, receive, send)
        return
    kind, body = pages[scope["path"]]
    policy = (
        f"default-src 'none'; script-src 'self'; connect-src 'self' ws://localhost:{scope['server'][1]}; img-src data:"
    )
    headers = [(b"content-type", kind), (b"content-security-policy", policy.encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
