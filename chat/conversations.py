"""A conversation as the list, the page and the API show it, made from one row."""

from __future__ import annotations

from typing import Any, Final

import orjson
from django.utils.translation import gettext as _

from chat.inbox import ConversationRow
from chat.kinds import preview_of
from chat.models import Member
from chat.payloads import face_json, person_dict

TICK_SENT: Final = "sent"


def title_of(row: ConversationRow) -> str:
    if row.is_direct:
        return row.other_name or row.other_handle or _("Deleted account")
    return row.name


def preview_line(row: ConversationRow) -> str:
    """The last message in one line; in groups with who said it."""
    if row.message_kind is None:
        return ""
    payload = orjson.loads(row.message_payload_json or "{}")
    return preview_of(row.message_kind, row.message_body or "", payload, is_deleted=bool(row.message_is_deleted))


def conversation_json(viewer: Any, row: ConversationRow) -> dict[str, Any]:
    is_asked = row.state == Member.State.REQUEST
    return {
        "id": row.id,
        "kind": row.kind,
        "title": title_of(row),
        "photo": face_json(row.photo_json) if row.photo_json else None,
        "person": person_dict(row.other_id, row.other_handle or "", row.other_name or "", row.other_face_json)
        if row.other_id
        else None,
        "state": row.state,
        "role": row.role,
        "can_write": can_write(row),
        "waits_for_answer": row.is_direct and row.other_state in (Member.State.REQUEST, Member.State.DECLINED),
        "unread_count": row.unread_count,
        "last_seq": row.last_seq,
        "last_change": row.last_change,
        "read_seq": row.read_seq,
        "others_read_seq": row.other_read_seq,
        "others_delivered_seq": row.other_delivered_seq,
        "is_muted": bool(row.is_muted),
        "is_archived": row.is_archived,
        "is_announcement": row.is_announcement,
        "disappear_seconds": row.disappear_seconds or 0,
        "is_sealed": row.is_sealed,
        "draft": "" if is_asked else row.draft,
        "last_message": _last(row),
        "last_at": row.message_at,
    }


def can_write(row: ConversationRow) -> bool:
    if row.state not in (Member.State.ACTIVE, Member.State.REQUEST):
        return False
    if row.is_direct:
        return bool(row.other_is_here)
    return not row.is_announcement or row.role != Member.Role.MEMBER


def _last(row: ConversationRow) -> dict[str, Any] | None:
    if row.message_id is None:
        return None
    return {
        "id": row.message_id,
        "seq": row.message_seq,
        "kind": row.message_kind,
        "sender_id": row.message_sender_id,
        "sender_name": row.message_sender_name or "",
        "preview": preview_line(row),
        "is_deleted": bool(row.message_is_deleted),
        "created_at": row.message_at,
    }
