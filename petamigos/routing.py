"""The socket doors: path → ASGI application. HTTP is served by other processes (petamigos/urls.py)."""

from __future__ import annotations

from typing import Any, Final

from core.realtime.connection import serve

SOCKETS: Final[dict[str, Any]] = {"/ws/": serve}
