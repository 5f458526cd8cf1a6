"""The kinds of things that can be found. Rooms register theirs in ready(); this one knows people and animals.

A kind says which words a thing is found by, who may see it (the query set its room already has) and what its card is
made of. The rule of visibility is written once, by its room: the statement of the search is made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Findable:
    """What is kept of one thing. `inside` are words for those only who see inside the owner's account."""

    object_id: UUID
    owner_id: UUID
    names: tuple[str, ...]
    inside: tuple[str, ...] = ()
    popularity: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    label: str | Promise
    position: int
    # Everything of the kind that may be found by somebody, and how ids of it become words (constant queries).
    listed: Callable[[], QuerySet[Any]]
    load: Callable[[Collection[UUID]], list[Findable]]
    # What this viewer may find. Lazy, of this kind's model, with nothing of the viewer in it but the id.
    visible: Callable[[Any], QuerySet[Any]]
    # SQL of a card: columns of the object `o` and what they need joined; `$1` is the viewer.
    columns: str
    joins: str
    row: Callable[..., Any]  # the columns → a row
    card: Callable[[Any, list[Any]], list[Any]]  # viewer, rows → what `template` draws as `found`
    json: Callable[[Any, Any], dict[str, Any]]
    hint: Callable[[Any], Any]  # a row → discovery.selectors.Hint, one line of the completion
    template: str
    has_inside_words: bool = False


KINDS: dict[str, Kind] = {}


def register_searchable(kind: Kind) -> None:
    """Called in ready(). Its tab and its part of the completion appear by themselves."""
    KINDS[kind.name] = kind


def kinds() -> list[Kind]:
    return sorted(KINDS.values(), key=lambda kind: kind.position)
