"""HTML doors of polls."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.views import is_htmx
from core.errors import DomainError, NotFound
from social import actions, selectors
from social.ballot import ballot_of, can_vote
from social.cards import cards, poll_context
from social.hydration import PostRow


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post_vote(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """The poll alone, to vote or to change one's mind; the answer to a vote on a card is the poll with its results."""
    row = selectors.get_post(request.user, post_id)
    if row.poll_json is None or row.published_at is None:
        raise NotFound
    error, status = "", 200
    if request.method == "POST":
        try:
            post = selectors.get_visible_post(request.user, post_id)
            actions.vote(request.user, post, choices=_choices(request, row))
        except DomainError as refused:
            error, status = str(refused), refused.status
        else:
            if not is_htmx(request):
                messages.success(request, _("Your vote counts."))
                return redirect("post_detail", post_id=post_id)
        row = selectors.get_post(request.user, post_id)
    return _answer(request, row, error, status)


def _choices(request: HttpRequest, row: PostRow) -> list[int]:
    """Buttons send `choice`; ticks are named for their poll, for a page may hold several."""
    sent = request.POST.getlist("choice") or request.POST.getlist(f"choice-{row.id}")
    return [int(one) for one in sent if one in {"0", "1", "2", "3", "4", "5"}]


def _answer(request: HttpRequest, row: PostRow, error: str, status: int) -> HttpResponse:
    ballot = ballot_of(row.poll_json or "[]")
    context: dict[str, Any] = poll_context(request.user, row, ballot) | {"form_error": error}
    if is_htmx(request):
        return render(request, "components/poll.html", context, status=200)
    card = cards(request.user, [row], is_detail=True)[0]
    changing = can_vote(request.user, row, ballot) and ballot.own_choices is not None
    context |= {"post": card, "changing": changing, "is_covered": False}
    return render(request, "social/post_vote.html", context, status=status)
