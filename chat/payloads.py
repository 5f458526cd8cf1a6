"""What the API, the socket and the page's script are told of messages and conversations: plain dicts made from rows."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson

from chat.history import History, MessageRow
from chat.kinds import KINDS, preview_of
from chat.link_cards import link_json
from chat.recordings import recording_file
from chat.words import parts_of
from core.api.renderers import dumps
from media.pictures import picture_from_row, picture_json_from_row

KEPT: Final = 4096


@lru_cache(maxsize=KEPT)
def face_json(text: str) -> dict[str, Any]:
    """A face beside a message is small."""
    asset_id, alt, width, height, color, blurhash, status, _focal = orjson.loads(text)
    shown = picture_from_row(asset_id, alt, width, height, color, blurhash, status)
    return {"id": asset_id, "url": shown.thumb, "alt_text": alt, "dominant_color": color}


@lru_cache(maxsize=KEPT)
def person_json(identity: UUID, handle: str, display_name: str, face: str | None) -> orjson.Fragment:
    return orjson.Fragment(dumps(person_dict(identity, handle, display_name, face)))


def person_dict(identity: UUID, handle: str, display_name: str, face: str | None) -> dict[str, Any]:
    avatar = face_json(face) if face else None
    return {"id": identity, "handle": handle, "display_name": display_name or handle, "avatar": avatar}


def details_of(viewer: Any, rows: list[MessageRow]) -> dict[UUID, Any]:
    """What is shown of each message beside its words: one question a kind that authorises, however many messages."""
    found: dict[UUID, Any] = {}
    asked: dict[str, list[tuple[UUID, dict[str, Any]]]] = defaultdict(list)
    for row in rows:
        known = KINDS.get(row.kind)
        if known is None or row.is_deleted or row.kind == "text":
            continue
        payload = orjson.loads(row.payload_json)
        if known.show is None:
            found[row.id] = known.details(payload)
        else:
            asked[row.kind].append((row.id, payload))
    for kind, ones in asked.items():
        show = KINDS[kind].show
        assert show is not None
        shown = show(viewer, [payload for _id, payload in ones])
        found |= {identity: one for (identity, _payload), one in zip(ones, shown, strict=True)}
    return found


def message_json(row: MessageRow, details: dict[str, Any] | None, *, is_for_all: bool = False) -> dict[str, Any]:
    """`is_for_all`: for a frame that everyone in the conversation gets; nothing of it is anybody's own."""
    is_gone = row.is_deleted
    return {
        "id": row.id,
        "seq": row.seq,
        "client_id": row.client_id,
        "kind": row.kind,
        "sender": person_json(row.sender_id, row.handle or "", row.display_name or "", row.face_json)
        if row.sender_id
        else None,
        "body": "" if is_gone else row.body,
        "parts": None if is_gone or not row.body else parts_of(row.body),
        "reply_to": _reply(row.reply_json) if row.reply_json and not is_gone else None,
        "is_forwarded": row.is_forwarded and not is_gone,
        "created_at": row.created_at,
        "edited_at": None if is_gone else row.edited_at,
        "expires_at": row.expires_at,
        "is_deleted": is_gone,
        "is_pinned": row.is_pinned,
        "is_opened": row.is_opened and not is_for_all,
        "is_starred": row.is_starred and not is_for_all,
        "reactions": _reactions(row.reactions_json, is_for_all) if row.reactions_json and not is_gone else [],
        "files": _files(row.files_json, row.kind) if row.files_json and not _is_once(row) else [],
        "poll": None if is_for_all or row.kind != "poll" or is_gone else _votes(row.votes_json),
        "details": details,
        "link": link_json(row.link_json) if row.link_json and not is_gone else None,
        "change": row.change,
    }


def _is_once(row: MessageRow) -> bool:
    """What is opened once is at no address that others could keep (chat/once.py)."""
    return '"is_once"' in row.payload_json


def _reply(text: str) -> dict[str, Any]:
    identity, seq, sender_id, name, kind, body, payload, is_deleted = orjson.loads(text)
    return {
        "id": identity,
        "seq": seq,
        "sender_id": sender_id,
        "sender_name": name,
        "kind": kind,
        "preview": preview_of(kind, body, payload, is_deleted=is_deleted),
        "is_deleted": is_deleted,
    }


def _reactions(text: str, is_for_all: bool) -> list[dict[str, Any]]:
    return [{"emoji": e, "count": n, "is_mine": mine and not is_for_all} for e, n, mine in orjson.loads(text)]


def _files(text: str, kind: str) -> list[dict[str, Any]]:
    found = []
    for *values, name, size, pages, milliseconds, peaks in orjson.loads(text):
        if kind == "photo":
            found.append(picture_json_from_row(*values) | {"name": "", "byte_size": size, "page_count": 0})
        elif kind in ("voice", "video"):
            found.append(recording_file(kind, values, size, milliseconds, peaks))
        else:
            found.append({"id": values[0], "status": values[6], "name": name, "byte_size": size, "page_count": pages})
    return found


def _votes(text: str | None) -> list[dict[str, Any]]:
    return [{"choice": c, "count": n, "is_mine": mine} for c, n, mine in orjson.loads(text or "[]")]


def messages_json(viewer: Any, rows: list[MessageRow]) -> list[dict[str, Any]]:
    details = details_of(viewer, rows)
    return [message_json(row, details.get(row.id)) for row in rows]


def history_json(viewer: Any, found: History) -> dict[str, Any]:
    return {
        "items": messages_json(viewer, found.rows),
        "has_more": found.has_more,
        "last_seq": found.last_seq,
        "last_change": found.last_change,
        "read_seq": found.read_seq,
    }


def frame_json(row: MessageRow) -> dict[str, Any]:
    """A message for everyone in a conversation. What only some may see is fetched: `details` is null and `is_partial`."""
    known = KINDS.get(row.kind)
    is_partial = known is not None and (known.show is not None or row.kind == "poll") and not row.is_deleted
    details = None
    if known is not None and known.show is None and not row.is_deleted and row.kind != "text":
        details = known.details(orjson.loads(row.payload_json))
    return message_json(row, details, is_for_all=True) | {"is_partial": is_partial}


def moment_json(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
