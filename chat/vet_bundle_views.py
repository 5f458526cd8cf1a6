"""The health book behind a message."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_http_methods

from accounts.signed_in import SignedInRequest
from chat import vet_bundles
from pets.document_views import send_linked
from pets.vet_views import show_book


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def message_vet(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponseBase:
    """First whose book it is, then, asked for, the book; each look is logged. `?file=`: a document of it, a while after."""
    link = vet_bundles.get_bundle(request.user, conversation_id, message_id)
    token = request.GET.get("file")
    if token is not None and request.method != "POST":
        return send_linked(request, link, token)
    return show_book(request, link, lambda made: f"{request.path}?file={made}")
