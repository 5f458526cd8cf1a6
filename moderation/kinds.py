"""The kinds of things that can be reported. Rooms register theirs in ready(); this one knows people, animals, pictures.

A case names its thing by content type and id. What may be done to a thing is what its room registered for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Evidence:
    """A thing as it was when it was reported: its words and the ids of its pictures."""

    text: str = ""
    pictures: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """What stands around a thing, for who decides: a comment, the post above, the person's animals."""

    title: str
    text: str
    is_the_thing: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    lines: tuple[Line, ...] = ()
    pictures: tuple[UUID, ...] = ()
    is_private: bool = False  # not open to everyone: a look at it is in the audit log
    url: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Something within a thing that can be reported for itself, such as the picture of a profile."""

    label: str
    kind: str
    target_id: UUID


@dataclass(frozen=True, slots=True)
class Reportable:
    name: str
    label: str | Promise
    model: type[models.Model]
    # (viewer, id) → the thing if the viewer may see it, else None
    load: Callable[[Any, UUID], Any]
    # thing → the person it is to be answered for by
    author_of: Callable[[Any], Any]
    evidence: Callable[[Any], Evidence]
    # In a constant number of queries.
    context: Callable[[Any], Context]
    hide: Callable[[Any], None] | None = None
    unhide: Callable[[Any], None] | None = None
    mark: Callable[[Any, str], None] | None = None
    parts: Callable[[Any], list[Part]] = field(default=lambda _thing: [])

    def find(self, target_id: UUID) -> Any:
        """The thing itself, for who decides, or None. One query."""
        return self.model._base_manager.filter(pk=target_id).first()


KINDS: dict[str, Reportable] = {}


def register_reportable(name: str, **parts: Any) -> None:
    """Called in ready(): the fields of Reportable by name."""
    KINDS[name] = Reportable(name, **parts)


def kind_choices() -> list[tuple[str, str | Promise]]:
    return [(kind.name, kind.label) for kind in KINDS.values()]
