"""The tabs of a profile: rooms above register theirs (posts, pets), accounts shows the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise

from accounts.models import User

# (viewer, person, request) → template and its context. Only asked when the viewer may see inside the account.
Render = Callable[[Any, User, HttpRequest], tuple[str, dict[str, Any]]]
Count = Callable[[Any, User], int | None]


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    label: str | Promise
    render: Render
    position: int
    count: Count | None


_SECTIONS: dict[str, Section] = {}


def register_section(
    name: str, label: str | Promise, render: Render, *, position: int = 50, count: Count | None = None
) -> None:
    """Called in ready(). The lowest position is what a profile opens with. `count` is shown beside the label."""
    _SECTIONS[name] = Section(name, label, render, position, count)


def sections() -> list[Section]:
    return sorted(_SECTIONS.values(), key=lambda section: section.position)
