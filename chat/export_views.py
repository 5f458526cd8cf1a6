"""HTML doors of a copy of a conversation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.signed_in import SignedInRequest
from chat import exports, selectors
from chat.actions import exporting
from chat.conversations import title_of
from chat.exports import ConversationExport
from chat.shown import face_of_conversation
from core.errors import DomainError
from core.limits import LIMITS
from media.views import send_archive


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def chat_export(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """One's copies of a conversation; a form asks for one."""
    row = selectors.get_conversation_row(request.user, conversation_id)
    if request.method == "POST":
        try:
            has_media = request.POST.get("has_media") == "on"
            exporting.request_copy(request.user, conversation_id, has_media=has_media, request=request)
        except DomainError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Your copy is being made. The bell tells you when it is ready."))
        return redirect("chat_export", conversation_id)
    context = {
        "row": row,
        "title": title_of(row),
        "face": face_of_conversation(row),
        "exports": exports.list_exports(request.user, conversation_id),
        "days": LIMITS.export_days,
        "nav": "chat",
    }
    return render(request, "chat/export.html", context)


@login_required
@require_safe
def chat_export_row(request: SignedInRequest, conversation_id: UUID, export_id: UUID) -> HttpResponse:
    """How far one is: asked for again and again while it is being made."""
    export = exports.get_export(request.user, conversation_id, export_id)
    if not request.headers.get("HX-Request"):
        return redirect("chat_export", conversation_id)
    response = render(request, "chat/export_row.html", {"export": export})
    response["Vary"] = "HX-Request"
    return response


@login_required
@require_POST
def chat_export_download(request: SignedInRequest, conversation_id: UUID, export_id: UUID) -> HttpResponseBase:
    return copy_response(request, exports.get_export(request.user, conversation_id, export_id))


def copy_response(request: Any, export: ConversationExport) -> HttpResponseBase:
    opened = exporting.open_copy(request.user, export, request=getattr(request, "_request", request))
    return send_archive(opened.file, f"petamigos-chat-{opened.created_at:%Y-%m-%d}.zip")
