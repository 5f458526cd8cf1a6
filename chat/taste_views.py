"""HTML doors of what one likes in one's chats."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.signed_in import SignedInRequest
from chat import selectors, wallpapers
from chat.conversations import title_of
from chat.models import Wallpaper
from core.errors import DomainError
from media.actions import upload_image


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def chat_wallpaper(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """Choose what is behind a conversation: a pattern, a colour, or a photo of one's own."""
    row = selectors.get_conversation_row(request.user, conversation_id)
    error: DomainError | None = None
    if request.method == "POST":
        style, photo = request.POST.get("look", ""), request.FILES.get("photo")
        try:
            photo_id = upload_image(request.user, photo).pk if photo and style == Wallpaper.Style.PHOTO else None  # type: ignore[arg-type]
            wallpapers.set_wallpaper(request.user, conversation_id, style, photo_id=photo_id)
        except DomainError as problem:
            if problem.status == 404:
                raise
            error = problem
        else:
            messages.success(request, _("Saved."))
            return redirect("chat_detail", conversation_id)
    context = {
        "row": row,
        "title": title_of(row),
        "wallpaper": wallpapers.wallpaper_of(request.user, conversation_id),
        "styles": [(wallpapers.PLAIN, _("Plain")), *Wallpaper.Style.choices],
        "error": error,
        "nav": "chat",
    }
    return render(request, "chat/chat_wallpaper.html", context, status=422 if error else 200)
