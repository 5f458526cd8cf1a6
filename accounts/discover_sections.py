"""What the page /discover/ suggests beside people: rooms above register theirs (animals)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from accounts.models import User

# (viewer, how many) → template and its context, or None when there is nothing to suggest
Render = Callable[[User, int], tuple[str, dict[str, Any]] | None]

_SECTIONS: list[Render] = []


def register_discover_section(render: Render) -> None:
    """Called in ready(). The template gets the context as `section`."""
    if render not in _SECTIONS:
        _SECTIONS.append(render)


def discover_sections(viewer: User, *, size: int) -> list[dict[str, Any]]:
    found = [render(viewer, size) for render in _SECTIONS]
    return [{"template": one[0], **one[1]} for one in found if one is not None]
