"""The kinds of things people are told. Rooms register theirs; this room knows none of their nouns.

A kind says how its targets are loaded for a recipient (only those the recipient may see), and how the sentence
goes. What cannot be loaded is neither told nor shown: visibility is asked when it happens and again when it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models


@dataclass(slots=True)
class Target:
    """What a notification is about, as one recipient may see it. `thumb` is a media.pictures.Picture or None."""

    url: str
    snippet: str = ""
    thumb: Any = None
    accept_url: str = ""
    decline_url: str = ""
    # What can be muted so that no more is heard of it: the post of a comment, say. None: nothing.
    thing_id: UUID | None = None


# (recipient, ids) → {id: Target}, visible ones only, in a constant number of queries
Load = Callable[[Any, Collection[UUID]], dict[UUID, Target]]
# (name of the newest actor, number of others, target) → the sentence in the current language
Words = Callable[[str, int, Target], str]


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    model: type[models.Model]
    load: Load
    words: Words
    icon: str
    is_grouped: bool
    is_impersonal: bool = False


KINDS: dict[str, Kind] = {}


def register_kind(
    name: str,
    *,
    model: type[models.Model],
    load: Load,
    words: Words,
    icon: str,
    is_grouped: bool = False,
    is_impersonal: bool = False,
) -> None:
    """Called in ready(). `icon` is a name of the sprite. Grouped kinds show one line a target: "Ana and 12 others".

    Behind impersonal kinds stands no person of ours (a finder without an account, a date that came): their actor is
    the recipient.
    """
    KINDS[name] = Kind(name, model, load, words, icon, is_grouped, is_impersonal)
