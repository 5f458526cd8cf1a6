"""The kinds that everything else stands on: words, and what the conversation says by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from chat.errors import NothingToSay
from chat.kinds import Content, MessageKind, Payload, Taken
from core.leaving import leaving_url
from core.limits import LIMITS
from core.text import clean_text, one_line, scan

PREVIEW: Final = 120


def clean_words(text: str, *, required: bool) -> str:
    """Raises Invalid on `body`, NothingToSay."""
    body = clean_text(text, most=LIMITS.message_max, field="body")
    if required and not body:
        raise NothingToSay(field="body")
    return body


def take_text(_sender: Any, content: Content) -> Taken:
    return Taken(clean_words(content.body, required=True))


def preview_text(body: str, _payload: Payload) -> str:
    return one_line(body)[:PREVIEW]


TEXT: Final = MessageKind("text", gettext_lazy("Message"), "message-circle", take_text, preview_text, can_edit=True)


def parts_of(body: str) -> list[dict[str, str]] | None:
    """The links, mentions and hashtags of a text, with where they lead; None when there are none. Costs no query."""
    if not any(sign in body for sign in ("@", "#", "http")):
        return None
    tokens = scan(body)
    if all(token.kind == "text" for token in tokens):
        return None
    return [{"kind": token.kind, "text": token.text, "href": _address(token)} for token in tokens]


def _address(token: Any) -> str:
    if token.kind == "mention":
        return f"/@{token.value}/"
    if token.kind == "hashtag":
        return f"/tags/{token.value}/"
    return leaving_url(token.value) if token.kind == "url" else ""


# --- what the conversation says by itself -----------------------------------------------------------
def show_notices(reader: Any, payloads: list[Payload]) -> list[dict[str, Any] | None]:
    """The words of what happened, with the names of today. One query for all of them."""
    ids = {UUID(raw) for one in payloads for raw in (one.get("actor"), *one.get("people", ())) if raw}
    names = {user.pk: user.name for user in User.objects.filter(pk__in=ids).only("pk", "handle", "display_name")}
    return [{"event": one.get("event", ""), "words": words_of(one, names, reader)} for one in payloads]


# Events that other modules tell: (payload, name of who did it, reader) → words, and payload → the line of the list.
_EVENTS: dict[str, tuple[Callable[[Payload, str, Any], str], Callable[[Payload], str]]] = {}


def register_event(name: str, say: Callable[[Payload, str, Any], str], preview: Callable[[Payload], str]) -> None:
    """Called in ready()."""
    _EVENTS[name] = say, preview


def words_of(payload: Payload, names: dict[UUID, str], reader: Any) -> str:
    gone = _("Somebody")
    actor_id = UUID(payload["actor"]) if payload.get("actor") else None
    if payload.get("event") in _EVENTS:
        return _EVENTS[payload["event"]][0](payload, names.get(actor_id, gone) if actor_id else gone, reader)
    people = [names.get(UUID(raw), gone) for raw in payload.get("people", ())]
    said = {
        "actor": names.get(actor_id, gone) if actor_id else gone,
        "names": ", ".join(people[:5]) + ("…" if len(people) > 5 else ""),
        "name": payload.get("name", ""),
    }
    return str(_sentence(payload, len(people)) % said)


def _sentence(payload: Payload, many: int) -> str:
    event = payload.get("event", "")
    if event == "disappearing":
        days = int(payload.get("seconds", 0)) // 86_400
        if not days:
            return _("%(actor)s turned disappearing messages off.")
        said = ngettext(
            "%(actor)s made new messages disappear after %(days)d day.",
            "%(actor)s made new messages disappear after %(days)d days.",
            days,
        )
        return said.replace("%(days)d", str(days))
    return {
        "created": _("%(actor)s made the group “%(name)s”."),
        "added": _("%(actor)s added %(names)s."),
        "joined": _("%(names)s joined by the link."),
        "approved": _("%(actor)s let %(names)s in."),
        "left": _("%(actor)s left."),
        "removed": _("%(actor)s removed %(names)s."),
        "renamed": _("%(actor)s named the group “%(name)s”."),
        "described": _("%(actor)s changed the description."),
        "pictured": _("%(actor)s changed the picture of the group."),
        "made_admin": _("%(actor)s made %(names)s an admin."),
        "made_member": _("%(actor)s made %(names)s a member again."),
        "handed_over": _("%(actor)s handed the group over to %(names)s."),
        "announcement_on": _("Only admins write from now on."),
        "announcement_off": _("Everyone can write again."),
        "pinned": _("%(actor)s pinned a message."),
    }.get(event, _("Something changed here."))


def preview_notice(_body: str, payload: Payload) -> str:
    if payload.get("event") in _EVENTS:
        return _EVENTS[payload["event"]][1](payload)
    return _("News of the group") if payload.get("event") != "disappearing" else _("Disappearing messages")


NOTICE: Final = MessageKind(
    "notice", gettext_lazy("Notice"), "info", None, preview_notice, show=show_notices, can_forward=False
)
