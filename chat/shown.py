"""What the pages of the chat draw: lines of the list and bubbles, plain and slotted. And what the page's script is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import orjson
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from chat import selectors
from chat.actions import EMOJI
from chat.conversations import can_write, conversation_json, preview_line, title_of
from chat.history import History, MessageRow
from chat.inbox import ConversationRow
from chat.link_cards import card_of
from chat.media_words import recording_words
from chat.models import Member
from chat.once import is_once
from chat.payloads import details_of, history_json, messages_json, person_dict
from chat.recordings import bars_of
from core.api.renderers import dumps
from core.limits import LIMITS
from core.text import scan
from media.pictures import Picture, picture_from_row

FACE: Final = "64px"


@dataclass(slots=True)
class Face:
    display_name: str
    handle: str = ""
    avatar: Picture | None = None
    url: str = ""


def face_picture(text: str | None) -> Picture | None:
    if not text:
        return None
    asset_id, alt, width, height, color, blurhash, status, *_focal = orjson.loads(text)
    return picture_from_row(asset_id, alt, width, height, color, blurhash, status, FACE)


@dataclass(slots=True)
class ListLine:
    """A conversation in the list: templates/chat/lines.html."""

    id: UUID
    url: str
    title: str
    face: Face
    preview: str
    is_own: bool
    tick: str
    who: str
    at: datetime | None
    unread_count: int
    is_muted: bool
    is_group: bool
    draft: str
    is_current: bool = False
    is_sealed: bool = False


def message_url(conversation_id: UUID, seq: int) -> str:
    """The conversation, opened where this message stands."""
    return f"{reverse('chat_detail', args=[conversation_id])}?at={seq}#m-{seq}"


def line_of(viewer: Any, row: ConversationRow, current: UUID | None = None) -> ListLine:
    is_own = row.message_sender_id == viewer.pk
    return ListLine(
        id=row.id,
        url=reverse("chat_detail", args=[row.id]),
        title=title_of(row),
        face=face_of_conversation(row),
        preview=preview_line(row),
        is_own=is_own,
        tick=tick_of(row, row.message_seq or 0) if is_own and row.is_direct else "",
        who=""
        if row.is_direct or is_own or row.message_kind in ("notice", "sealed_commit")
        else row.message_sender_name or "",
        at=row.message_at,
        unread_count=row.unread_count,
        is_muted=bool(row.is_muted),
        is_group=not row.is_direct,
        draft=row.draft if row.id != current else "",
        is_current=row.id == current,
        is_sealed=row.is_sealed,
    )


def face_of_conversation(row: ConversationRow) -> Face:
    title = title_of(row)
    if row.is_direct:
        url = reverse("profile", args=[row.other_handle]) if row.other_handle and row.other_is_here else ""
        return Face(title, row.other_handle or "", face_picture(row.other_face_json), url)
    return Face(title, "", face_picture(row.photo_json), reverse("chat_group", args=[row.id]))


def tick_of(row: ConversationRow, seq: int) -> str:
    """How far one's own message has come: sent | delivered | read."""
    if seq <= row.other_read_seq:
        return "read"
    return "delivered" if seq <= row.other_delivered_seq else "sent"


@dataclass(slots=True)
class Bubble:
    """A message on the page: templates/components/chat/message.html."""

    id: UUID
    seq: int
    kind: str
    is_own: bool
    name: str
    face: Face
    is_deleted: bool
    body: list[Any]
    quote: dict[str, Any] | None
    is_forwarded: bool
    at: datetime
    is_edited: bool
    expires_at: datetime | None
    is_starred: bool
    is_opened: bool
    is_pinned: bool
    reactions: list[dict[str, Any]]
    pictures: list[Picture]
    files: list[dict[str, Any]]
    details: Any
    options: list[dict[str, Any]]
    tick: str
    template: str
    day: date
    link: Any = None
    begins_day: bool = False
    begins_new: bool = False
    follows: bool = False
    extra: dict[str, Any] = field(default_factory=dict)


def bubbles(viewer: Any, row: ConversationRow, found: list[MessageRow]) -> list[Bubble]:
    """Oldest first, with the days between them and where the new ones begin."""
    details = details_of(viewer, found)
    told: list[dict[str, Any]] = orjson.loads(dumps(messages_json_of(found, details)))
    shown = [_bubble(viewer, row, one, said, details.get(one.id)) for one, said in zip(found, told, strict=True)]
    before: Bubble | None = None
    unread_from = max(row.read_seq, row.joined_seq)
    has_new = False
    for one in shown:
        one.begins_day = before is None or before.day != one.day
        if not has_new and one.seq > unread_from and not one.is_own and row.unread_count:
            one.begins_new = has_new = True
        one.follows = (
            before is not None
            and not one.begins_day
            and not one.begins_new
            and before.is_own == one.is_own
            and before.name == one.name
            and "notice" not in (before.kind, one.kind)
            and (one.at - before.at).total_seconds() < 300
        )
        before = one
    return shown


def messages_json_of(rows: list[MessageRow], details: dict[UUID, Any]) -> list[dict[str, Any]]:
    from chat.payloads import message_json

    return [message_json(row, details.get(row.id)) for row in rows]


def _bubble(viewer: Any, place: ConversationRow, row: MessageRow, said: dict[str, Any], details: Any) -> Bubble:
    name = row.display_name or row.handle or _("Deleted account")
    is_own = row.sender_id == viewer.pk
    return Bubble(
        id=row.id,
        seq=row.seq,
        kind=row.kind,
        is_own=is_own,
        name=name,
        face=Face(name, row.handle or "", face_picture(row.face_json), f"/@{row.handle}/" if row.handle else ""),
        is_deleted=row.is_deleted,
        body=list(scan(row.body)) if row.body and not row.is_deleted else [],
        quote=said["reply_to"],
        is_forwarded=said["is_forwarded"],
        at=row.created_at,
        is_edited=row.edited_at is not None and not row.is_deleted,
        expires_at=row.expires_at,
        is_starred=said["is_starred"],
        is_opened=said["is_opened"],
        is_pinned=row.is_pinned,
        reactions=said["reactions"],
        pictures=_pictures(row) if row.kind in ("photo", "video") else [],
        files=files_of(row.kind, said["files"]),
        details=details,
        options=poll_options(details, said["poll"]) if row.kind == "poll" and not row.is_deleted else [],
        tick=tick_of(place, row.seq) if is_own and place.is_direct else "",
        template=_template_of(row, details),
        link=card_of(row.link_json) if row.link_json and not row.is_deleted else None,
        day=timezone.localtime(row.created_at).date(),
    )


def _template_of(row: MessageRow, details: Any) -> str:
    is_once = row.kind in ("photo", "video", "voice") and details and details.get("is_once")
    return f"components/chat/{'deleted' if row.is_deleted else 'once' if is_once else row.kind}.html"


def files_of(kind: str, files: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Documents and recordings; of a sound with its drawing."""
    if kind == "voice":
        return [one | {"bars": bars_of(one["peaks"]), "seconds": one["duration_ms"] // 1000} for one in files]
    return files if kind in ("file", "video") else []


def _pictures(row: MessageRow) -> list[Picture]:
    if not row.files_json or row.is_deleted or is_once(orjson.loads(row.payload_json)):
        return []
    rows = orjson.loads(row.files_json)
    return [
        picture_from_row(asset_id, alt, width, height, color, blurhash, status, "20rem", focal)
        for asset_id, alt, width, height, color, blurhash, status, _failure, focal, *_file in rows
    ]


def poll_options(details: Any, votes: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    counted = {one["choice"]: one for one in votes or ()}
    total = max(1, sum(one["count"] for one in counted.values()))
    nothing = {"count": 0, "is_mine": False}
    return [
        {
            "choice": at,
            "text": text,
            "count": (one := counted.get(at, nothing))["count"],
            "is_mine": one["is_mine"],
            "tenths": round(one["count"] * 10 / total),
        }
        for at, text in enumerate((details or {}).get("options", ()))
    ]


# --- what the script is given -----------------------------------------------------------------------
def script_data(viewer: Any, row: ConversationRow, found: History, pinned: list[MessageRow]) -> dict[str, Any]:
    """As the API tells it, so that the script asks for nothing at first."""
    me = person_dict(viewer.pk, viewer.handle, viewer.name, None)
    data = {
        "me": me,
        "conversation": conversation_json(viewer, row) | {"is_present": selectors.is_present(viewer, row)},
        "history": history_json(viewer, found),
        "pinned": messages_json(viewer, pinned),
        "emoji": EMOJI,
        "limits": {
            "message": LIMITS.message_max,
            "pictures": LIMITS.message_pictures_max,
            "edit_minutes": LIMITS.message_edit_minutes,
            "delete_hours": LIMITS.message_delete_hours,
            "sound_seconds": LIMITS.sound_seconds_max,
        },
        "can_pin": row.is_direct or row.role != Member.Role.MEMBER,
        "can_write": can_write(row),
        "words": script_words() | recording_words(),
    }
    plain: dict[str, Any] = orjson.loads(dumps(data))
    return plain


def script_words() -> dict[str, str]:
    """What the script says. Its `{name}`s are filled in the browser."""
    return {
        "today": _("Today"),
        "yesterday": _("Yesterday"),
        "new": _("New messages"),
        "edited": _("edited"),
        "deleted": _("This message was deleted"),
        "forwarded": _("Forwarded"),
        "you": _("You"),
        "gone": _("Deleted account"),
        "typing": _("{name} is typing…"),
        "typing_direct": _("typing…"),
        "here": _("here now"),
        "sending": _("Sending"),
        "waiting": _("Waits for a connection"),
        "failed": _("Not sent"),
        "retry": _("Try again"),
        "discard": _("Discard"),
        "sent": _("Sent"),
        "delivered": _("Delivered"),
        "read": _("Read"),
        "offline": _("No connection. What you write is sent when it is back."),
        "reply": _("Reply"),
        "react": _("React"),
        "edit": _("Edit"),
        "copy": _("Copy"),
        "copied": _("Copied."),
        "forward": _("Forward"),
        "star": _("Star"),
        "unstar": _("Take the star off"),
        "pin": _("Pin"),
        "unpin": _("Unpin"),
        "report": _("Report"),
        "delete": _("Delete"),
        "delete_me": _("Delete for me"),
        "delete_all": _("Delete for everyone"),
        "delete_ask": _("Delete this message for everyone?"),
        "more": _("More"),
        "photo": _("Photo"),
        "preparing": _("The photo is being prepared"),
        "not_for_you": _("This is not there any more, or not for you to see."),
        "unknown": _("This message needs a newer version of the page. Load it again."),
        "votes_one": _("{count} vote"),
        "votes_many": _("{count} votes"),
        "close_poll": _("End the poll"),
        "poll_closed": _("The poll has ended"),
        "area": _("An area of about 36 km²"),
        "pages_one": _("{count} page"),
        "pages_many": _("{count} pages"),
        "answering": _("Answer to {name}"),
        "editing": _("Edit the message"),
        "pinned": _("Pinned message"),
        "jump": _("To the newest messages"),
        "menu": _("Actions for this message"),
    }
