"""A call as sockets and the API tell of it: the same for everyone in it."""

from __future__ import annotations

from typing import Any, Final

import orjson
from django.db import connection

from chat.calls import Call
from chat.payloads import person_dict
from core.api.renderers import dumps

_MEMBERS: Final = """
SELECT m.person_id, u.handle, u.display_name, u.face::text, m.state, m.device_id
FROM chat_callmember m JOIN accounts_user u ON u.id = m.person_id WHERE m.call_id = %s ORDER BY m.id
"""


def call_json(call: Call) -> dict[str, Any]:
    """Plain values. Two queries at most."""
    with connection.cursor() as cursor:
        cursor.execute(_MEMBERS, [call.pk])
        members = [
            {"person": person_dict(*person), "state": state, "device_id": device_id}
            for *person, state, device_id in cursor.fetchall()
        ]
    told = {
        "id": call.pk,
        "conversation_id": call.conversation_id,
        "kind": call.kind,
        "state": call.state,
        "reason": call.reason,
        "started_by_id": call.started_by_id,
        "started_at": call.created_at,
        "answered_at": call.answered_at,
        "ended_at": call.ended_at,
        "title": call.conversation.name,
        "members": members,
    }
    plain: dict[str, Any] = orjson.loads(dumps(told))
    return plain
