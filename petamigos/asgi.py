"""The ASGI entry of the socket processes: /ws/ only. Web pages and the API are served by petamigos/wsgi.py.

A synchronous view under ASGI reaches a tenth of what it does under WSGI, so HTTP is not served here at all.
"""

from __future__ import annotations

import os
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petamigos.settings")
django.setup()

from core.collector import settle  # noqa: E402 (after setup)
from core.realtime.hub import get_hub  # noqa: E402
from petamigos.routing import SOCKETS  # noqa: E402


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await _websocket(scope, receive, send)
    elif scope["type"] == "http":
        await _http(scope, send)
    elif scope["type"] == "lifespan":
        await _lifespan(receive, send)


async def _websocket(scope: dict[str, Any], receive: Any, send: Any) -> None:
    serve = SOCKETS.get(scope["path"])
    if serve is None:
        await receive()
        await send({"type": "websocket.close", "code": 1008})  # before the handshake: 403
        return
    await serve(scope, receive, send)


async def _http(scope: dict[str, Any], send: Any) -> None:
    """Whether the process lives, for the front; nothing else is found here."""
    status, body = (200, b"live\n") if scope["path"] == "/ws/health" else (404, b"not found\n")
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


async def _lifespan(receive: Any, send: Any) -> None:
    await receive()
    get_hub()
    settle()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await get_hub().drain()
    await send({"type": "lifespan.shutdown.complete"})
