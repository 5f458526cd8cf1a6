"""The tabs of a profile: rooms above register theirs (posts, pets), accounts shows the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.functional import Promise

from accounts.models import User
from core.statements import Ask

# (viewer, person, request) → template and its context. Only asked when the viewer may see inside the account.
Render = Callable[[Any, User, HttpRequest], tuple[str, dict[str, Any]]]
Count = Callable[[Any, User], int | None]
# (viewer's id, person, request, whether it is the tab that is shown) → what the two are going to ask, for one round trip.
Asks = Callable[[UUID, User, HttpRequest, bool], list[Ask]]


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    label: str | Promise
    render: Render
    position: int
    count: Count | None
    asks: Asks | None


_SECTIONS: dict[str, Section] = {}


def register_section(
    name: str,
    label: str | Promise,
    render: Render,
    *,
    position: int = 50,
    count: Count | None = None,
    asks: Asks | None = None,
) -> None:
    """Called in ready(). The lowest position is what a profile opens with. `count` is shown beside the label."""
    _SECTIONS[name] = Section(name, label, render, position, count, asks)


def sections() -> list[Section]:
    return sorted(_SECTIONS.values(), key=lambda section: section.position)
