"""What the API says of devices, of encrypted conversations and of their log, as plain dicts."""

from __future__ import annotations

from typing import Any

from chat.devices import Device
from chat.kinds import kind_of
from chat.models import Message
from chat.payloads import person_dict
from chat.seals import KeyBackup
from chat.seals_kinds import SAID, sealed_details
from chat.seals_selectors import SealState


def device_json(device: Device) -> dict[str, Any]:
    return {
        "id": device.pk,
        "name": device.name,
        "signature_key": device.signature_key,
        "fingerprint": device.fingerprint,
        "created_at": device.created_at,
        "seen_at": device.seen_at,
    }


def placed_json(device: Device) -> dict[str, Any]:
    """Of a device of somebody else: what is needed to let it in, and no more. Its name is its person's."""
    return {"id": device.pk, "person_id": device.person_id, "signature_key": device.signature_key}


def state_json(state: SealState) -> dict[str, Any]:
    own = state.own
    return {
        "epoch": state.epoch,
        "people": [person_dict(one.pk, one.handle, one.name, None) for one in state.people],
        "seats": [placed_json(one.device) for one in state.seats],
        "missing": [placed_json(one) for one in state.missing],
        "surplus": state.surplus,
        "is_seated": own is not None,
        "joined_seq": own.joined_seq if own else None,
        "welcome": (own.welcome or None) if own else None,
    }


def log_json(reader: Any, rows: list[Message], *, has_more: bool) -> dict[str, Any]:
    """In the order of the log. One query for each kind that has words."""
    details: dict[Any, dict[str, Any] | None] = {}
    for name in ("sealed_commit", "notice"):
        ours = [row for row in rows if row.kind == name and row.deleted_at is None]
        show = kind_of(name).show
        if ours and show is not None:
            shown = show(reader, [row.payload for row in ours])
            details.update(zip((row.pk for row in ours), shown, strict=True))
    return {"items": [_entry(row, details) for row in rows], "has_more": has_more}


def _entry(row: Message, details: dict[Any, dict[str, Any] | None]) -> dict[str, Any]:
    is_gone = row.deleted_at is not None
    told = sealed_details(row.payload) if row.kind in SAID and not is_gone else details.get(row.pk)
    return {
        "id": row.pk,
        "seq": row.seq,
        "kind": row.kind,
        "client_id": row.client_id,
        "sender_id": row.sender_id,
        "created_at": row.created_at,
        "expires_at": row.expires_at,
        "is_deleted": is_gone,
        "details": told,
    }


def backup_json(backup: KeyBackup | None) -> dict[str, Any]:
    if backup is None:
        return {"version": 0, "recipe": None, "updated_at": None}
    return {"version": backup.version, "recipe": backup.recipe, "updated_at": backup.updated_at}
