"""The parts of an animal's page that rooms above register (its posts), as accounts.profile_sections does for people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise

from pets.models import Pet

# (viewer, animal, request) → template and its context. Only asked when the viewer may see inside.
Render = Callable[[Any, Pet, HttpRequest], tuple[str, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    label: str | Promise
    render: Render
    position: int


_SECTIONS: dict[str, Section] = {}


def register_section(name: str, label: str | Promise, render: Render, *, position: int = 50) -> None:
    """Called in ready(). The lowest position is what the page opens with."""
    _SECTIONS[name] = Section(name, label, render, position)


def sections() -> list[Section]:
    return sorted(_SECTIONS.values(), key=lambda section: section.position)
