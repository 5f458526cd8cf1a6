"""What the frame of every page asks about who is signed in: the rooms that answer register it, and a page that asks its
own questions in one round trip (core.statements.ask_together) takes these along.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from django.http import HttpRequest

from core.statements import Ask

_MAKERS: Final[list[Callable[[UUID], Ask]]] = []


def register_page_ask(make: Callable[[UUID], Ask]) -> None:
    """Called in ready(). `make` is given the id of who looks at the page."""
    _MAKERS.append(make)


def asks_of_frame(request: HttpRequest) -> list[Ask]:
    """None for guests, and for htmx, which fetches no frame."""
    viewer_id = getattr(request.user, "pk", None)
    if viewer_id is None or request.headers.get("HX-Request"):
        return []
    return [make(viewer_id) for make in _MAKERS]
