"""HTML doors of encrypted chats: begun, opened, their safety numbers, and one's devices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

import orjson
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.signed_in import SignedInRequest
from chat import seals_selectors, selectors
from chat.acting_views import attempt, clean_id
from chat.actions import EMOJI, devices, sealing
from chat.conversations import can_write, conversation_json, title_of
from chat.inbox import ConversationRow
from chat.payloads import person_dict
from chat.seals_words import sealed_words
from chat.shown import face_of_conversation
from core.api.renderers import dumps
from core.errors import Invalid, NotFound
from core.limits import LIMITS


@login_required
@require_POST
def chat_seal(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """Begins the encrypted chat beside an open one, or goes to the one that is there."""
    made: list[Any] = []
    if attempt(request, lambda: made.append(sealing.open_sealed(request.user, conversation_id))):
        return redirect("chat_detail", made[0].pk)
    return redirect("chat_detail", conversation_id)


def sealed_room(request: SignedInRequest, row: ConversationRow, listed: dict[str, Any]) -> HttpResponse:
    """The page of an encrypted conversation. Nothing can be sent to it by a form."""
    if request.method == "POST":
        return HttpResponseNotAllowed(["GET", "HEAD"])
    context = listed | {
        "row": row,
        "title": title_of(row),
        "face": face_of_conversation(row),
        "can_write": can_write(row),
        "message_max": LIMITS.message_max,
        "script_data": _script_data(request.user, row),
    }
    return render(request, "chat/sealed_room.html", context)


def _script_data(user: Any, row: ConversationRow) -> dict[str, Any]:
    data = {
        "me": person_dict(user.pk, user.handle, user.name, None),
        "conversation": conversation_json(user, row),
        "can_write": can_write(row),
        "emoji": EMOJI,
        "limits": {
            "message": LIMITS.message_max,
            "files": LIMITS.sealed_files_per_message,
            "edit_minutes": LIMITS.message_edit_minutes,
            "delete_hours": LIMITS.message_delete_hours,
            "sound_seconds": LIMITS.sound_seconds_max,
        },
        "words": sealed_words(),
    }
    plain: dict[str, Any] = orjson.loads(dumps(data))
    return plain


@login_required
@require_safe
def chat_safety(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """Numbers by which two people see that nobody is between them. Made in the browser."""
    seals_selectors.get_sealed_place(request.user, conversation_id)
    row = selectors.get_conversation_row(request.user, conversation_id)
    context = {"row": row, "title": title_of(row), "script_data": _script_data(request.user, row), "nav": "chat"}
    return render(request, "chat/sealed_safety.html", context)


# --- one's devices ----------------------------------------------------------------------------------
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sealed_devices(request: SignedInRequest) -> HttpResponse:
    """On which one reads encrypted chats; a form names or removes one. And the backup, which needs the script."""
    if request.method == "POST":
        act, device_id = _ACTS.get(request.POST.get("act", "")), clean_id(request.POST.get("device", ""))
        if act is None:
            raise Invalid(field="act")
        if device_id is None:
            raise NotFound
        attempt(request, lambda: act(request, device_id), _("Saved."))
        return redirect("sealed_devices")
    context = {
        "devices": seals_selectors.list_devices(request.user),
        "backup": seals_selectors.describe_backup(request.user),
        "devices_max": LIMITS.devices_max,
        "name_max": LIMITS.device_name_max,
        "script_data": {"me": str(request.user.pk)},
        "nav": "settings",
        "place": "sealed_devices",
    }
    return render(request, "chat/sealed_devices.html", context)


def _rename(request: SignedInRequest, device_id: UUID) -> None:
    devices.rename_device(request.user, device_id, name=request.POST.get("name", ""))


_ACTS: Final[dict[str, Callable[[SignedInRequest, UUID], None]]] = {
    "rename": _rename,
    "remove": lambda request, device_id: devices.remove_device(request.user, device_id),
}
