"""Sending from a page: files are taken in, then it is one message like any other."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest

from chat import actions
from chat.forms import MessageForm, fields_of
from chat.history import MessageRow
from chat.kinds import Content
from chat.recordings import ASSET_KINDS
from core.limits import LIMITS
from media.actions import upload_image
from media.errors import TooManyPictures
from media.pdfs import upload_pdf
from media.recordings import upload_recording


def send(request: HttpRequest, form: MessageForm, conversation_id: UUID) -> MessageRow:
    """Raises what sending and taking files in raise. A form that is sent twice is one message."""
    data = form.cleaned_data
    user: Any = request.user
    kind, media_ids = data["kind"] or "text", []
    fields = fields_of(form, request.POST.getlist("options"))
    photos, document = data["photos"], data["document"]
    if photos:
        if len(photos) > LIMITS.message_pictures_max:
            raise TooManyPictures(field="photos", most=LIMITS.message_pictures_max)
        kind, media_ids = "photo", [upload_image(user, one).pk for one in photos]
    elif document:
        kind, media_ids = "file", [upload_pdf(user, document).pk]
        fields["name"] = document.name or ""
    elif data["voice"] or data["film"]:
        kind, recorded = ("voice", data["voice"]) if data["voice"] else ("video", data["film"])
        media_ids = [upload_recording(user, recorded, kind=ASSET_KINDS[kind]).pk]
    return actions.send_message(
        user,
        conversation_id,
        client_id=data["client_id"] or uuid4(),
        kind=kind,
        content=Content(data["body"], media_ids, fields),
        reply_to_id=data["reply_to"],
    )
