"""HTML door of the gallery of a conversation."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.signed_in import SignedInRequest
from chat import gallery, selectors
from chat.conversations import title_of
from chat.shown import bubbles


@login_required
@require_safe
def chat_media(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """`tab`: one of gallery.TABS."""
    row = selectors.get_conversation_row(request.user, conversation_id)
    tab = request.GET.get("tab", "photos")
    page = gallery.list_media(request.user, conversation_id, tab, cursor=request.GET.get("cursor"))
    names = {"photos": _("Photos and videos"), "links": _("Links"), "files": _("Files"), "voice": _("Voice")}
    context = {
        "row": row,
        "title": title_of(row),
        "tab": tab,
        "tabs": [(name, names[name]) for name in gallery.TABS],
        "bubbles": bubbles(request.user, row, page.items),
        "next_url": f"?{urlencode({'tab': tab, 'cursor': page.next_cursor})}" if page.next_cursor else "",
        "nav": "chat",
    }
    return render(request, "chat/chat_media.html", context)
