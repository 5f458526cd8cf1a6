"""The kinds of messages. A module of its own holds each; this one knows none of their nouns.

A new kind is one `register_message_kind` in ready(): how what was sent is checked (`take`), what of it is written into
the transaction besides the message (`keep`), what the list says of it in one line (`preview`), and what is shown of it
(`details`, the same for everyone, or `show`, which is asked for a reader and authorises). Plus a template
templates/components/chat/NAME.html and a function in static/js/chat/kinds.js.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.functional import Promise

from core.errors import Invalid


@dataclass(slots=True)
class Content:
    """What a door was given for a new message, not checked yet."""

    body: str = ""
    media_ids: Sequence[UUID] = ()
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Taken:
    """What is stored. `payload` is small and holds ids, never what only some may see."""

    body: str = ""
    payload: dict[str, Any] = field(default_factory=dict)
    media_ids: Sequence[UUID] = ()
    names: Sequence[str] = ()


Payload = dict[str, Any]


def _no_payload(_payload: Payload) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class MessageKind:
    name: str
    label: str | Promise
    icon: str
    # (sender, content) → what is stored; raises Invalid naming the field, NotFound. None: nobody sends it.
    take: Callable[[Any, Content], Taken] | None
    # (words, payload) → one line in the current language
    preview: Callable[[str, Payload], str]
    details: Callable[[Payload], dict[str, Any]] = _no_payload
    # (reader, payloads) → what this reader may see of each, None where nothing; in a constant number of queries
    show: Callable[[Any, list[Payload]], list[dict[str, Any] | None]] | None = None
    # (sender, message id, taken): rows of its own, in the transaction of the message
    keep: Callable[[Any, UUID, Taken], None] | None = None
    can_edit: bool = False
    can_forward: bool = True
    is_quiet: bool = False  # nobody who is not there is called for it


KINDS: dict[str, MessageKind] = {}


def register_message_kind(kind: MessageKind) -> None:
    """Called in ready()."""
    if KINDS.get(kind.name, kind) is not kind:
        raise ValueError(f"{kind.name} is registered twice")
    KINDS[kind.name] = kind


def kind_of(name: str) -> MessageKind:
    return KINDS[name]


def sendable() -> list[str]:
    return [kind.name for kind in KINDS.values() if kind.take is not None]


def take(sender: Any, name: str, content: Content) -> Taken:
    """What a door was given, checked by its kind. Raises Invalid, and what the kind raises."""
    known = KINDS.get(name)
    if known is None or known.take is None:
        raise Invalid(field="kind")
    return known.take(sender, content)


def preview_of(name: str, body: str, payload: Payload, *, is_deleted: bool = False) -> str:
    """What a list says of a message. A kind that this version does not know yet says nothing."""
    from django.utils.translation import gettext as _

    if is_deleted:
        return _("This message was deleted")
    known = KINDS.get(name)
    return known.preview(body, payload) if known else ""
